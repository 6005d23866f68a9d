import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { asBatonError, BatonError } from '../errors.ts';
import { guardrailsSchema, type Guardrails } from '../guardrails/schema.ts';
import { parseKnowledge } from '../knowledge/entries.ts';
import { completeKnowledge } from './complete-knowledge.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import { loadIndex } from '../knowledge/load-index.ts';
import { trainModel } from '../knowledge/train.ts';
import { entryCount } from './entry-count.ts';
import { linesOf } from './lines-of.ts';
import { progressOn } from './progress-on.ts';
import { Scorer } from './scorer.ts';

const USAGE =
  'Usage: score --knowledge K.json [--keywords refund,cancel] [--unanswerable 0.2] < messages.ndjson';
const HELP = `${USAGE}

Judges messages as the bot would, one JSON object a line in ({"id": 1, "text": "..."}, or with "conversation" and
"author" for turns of one conversation) and one a line out: candidates, signals, decision and trace. A line that
cannot be read gets an "error" and stops nothing.

  --knowledge FILE      {"entries":[{"id":"returns","questions":["How do I send it back?"],"answer":"..."}]}
                        Here an entry may do without an answer: nobody is told it.
  --keywords LIST       Words that a person has to deal with, each a family of its own
  --unanswerable SHARE  Share of messages that no entry answers, 0.01 to 0.9 (0.2 unless said)
`;

/** Judges messages from stdin, one JSON object a line, and writes one JSON object a line, in order. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  const { knowledge: path, keywords, unanswerable } = readArguments();
  const knowledge = await readKnowledge(path);
  const scorer = new Scorer(knowledge, guardrailsWith(keywords, unanswerable));

  // A reader that has seen enough (`| head`) closes the pipe: that is an end, not a failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  let lines = 0;
  for await (const line of linesOf(process.stdin)) {
    const more = process.stdout.write(`${JSON.stringify(scorer.score(line))}\n`);
    if (!more) await new Promise((resolve) => process.stdout.once('drain', resolve));
    lines++;
    if (lines % 10_000 === 0) process.stderr.write(`${String(lines)} lines\n`);
  }
  process.stderr.write(`${lines === 1 ? '1 line' : `${String(lines)} lines`} scored\n`);
}

function readArguments(): { knowledge: string; keywords: string[]; unanswerable: number | undefined } {
  try {
    const { values } = parseArgs({
      options: {
        knowledge: { type: 'string' },
        keywords: { type: 'string' },
        unanswerable: { type: 'string' },
      },
    });
    if (values.knowledge === undefined) throw new Error('the knowledge is missing');
    const keywords = (values.keywords ?? '').split(',').map((word) => word.trim());
    return {
      knowledge: values.knowledge,
      keywords: [...new Set(keywords.filter((word) => word !== ''))],
      unanswerable: values.unanswerable === undefined ? undefined : Number(values.unanswerable),
    };
  } catch (thrown) {
    const { message } = asBatonError(thrown);
    throw new BatonError('arguments', `These arguments cannot be used: ${message}.`, USAGE);
  }
}

async function readKnowledge(path: string): Promise<KnowledgeIndex> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? 'unknown';
    throw new BatonError(
      'knowledge_unreadable',
      `The knowledge file ${path} cannot be read (${code}).`,
      'Check the path.',
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new BatonError(
      'knowledge_malformed',
      `The knowledge file ${path} is not JSON.`,
      'Check it with a JSON editor.',
    );
  }
  const { knowledge: complete, leftOut } = completeKnowledge(json);
  if (leftOut > 0) process.stderr.write(`${String(leftOut)} without questions or a title left out\n`);
  const entries = parseKnowledge(complete);
  const started = performance.now();
  const progress = progressOn(process.stderr, 'Training', () => performance.now());
  const { model } = trainModel(entries, { onProgress: progress.show });
  const knowledge = loadIndex(entries, model);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  progress.end(`Trained on ${entryCount(knowledge.size)} in ${seconds} s`);
  return knowledge;
}

function guardrailsWith(keywords: readonly string[], unanswerable: number | undefined): Guardrails {
  const families = keywords.map((word) => ({ name: word, words: [word] }));
  const parsed = guardrailsSchema.safeParse({
    triggers: {
      ...(keywords.length > 0 ? { keyword: { settings: { families } } } : {}),
      ...(unanswerable === undefined ? {} : { low_confidence: { settings: { unanswerable } } }),
    },
  });
  if (parsed.success) return parsed.data;
  throw new BatonError(
    'arguments',
    'The keywords or the share of unanswerable messages cannot be used.',
    'Give words of 2 to 80 letters, separated by commas, and a share of 0.01 to 0.9.',
  );
}

try {
  await main();
} catch (thrown) {
  const { message, remedy } = asBatonError(thrown);
  process.stderr.write(`${message} ${remedy}\n`);
  process.exitCode = 1;
}
