import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { decodeModel, encodeModel } from '../knowledge/model-codec.ts';
import { loadIndex } from '../knowledge/load-index.ts';
import { trainModel } from '../knowledge/train.ts';

/*
 * Measures the knowledge on CLINC150 (CC BY 3.0, github.com/clinc/oos-eval): train on `train`, judge `val` and
 * `oos_val`. Beside it, in the same run, the baseline: the entry whose phrasing shares most words (Jaccard).
 *
 *   node agent-bot/cli/bench-judgement.ts data_full.json [phrasings per intent]
 */

const rows = z.array(z.tuple([z.string(), z.string()]));
const fileSchema = z.object({ train: rows, val: rows, oos_val: rows });

interface Outcome {
  right: boolean;
  confidence: number;
}

type Ask = (text: string) => { entry: string; confidence: number };

/** Area under the ROC curve: P(an answerable question is trusted more than an unanswerable one). */
function auroc(known: readonly number[], unknown: readonly number[]): number {
  const all = [
    ...known.map((value) => ({ value, known: true })),
    ...unknown.map((value) => ({ value, known: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    for (let i = from; i < to; i++) if (all[i]?.known === true) ranks += (from + to + 1) / 2;
    from = to;
  }
  return (ranks - (known.length * (known.length + 1)) / 2) / (known.length * unknown.length);
}

function report(name: string, ask: Ask, data: z.infer<typeof fileSchema>): void {
  const times: number[] = [];
  const timed: Ask = (text) => {
    const started = performance.now();
    const answer = ask(text);
    times.push(performance.now() - started);
    return answer;
  };
  const inScope: Outcome[] = data.val.map(([text, intent]) => {
    const { entry, confidence } = timed(text);
    return { right: entry === intent, confidence };
  });
  const outside = data.oos_val.map(([text]) => timed(text).confidence);
  times.sort((a, b) => a - b);
  const share = (count: number, of: number): string => (count / of).toFixed(3);
  console.log(`\n${name}`);
  console.log(`  closed-set accuracy  ${share(inScope.filter((one) => one.right).length, inScope.length)}`);
  console.log(
    `  AUROC                ${auroc(
      inScope.map((one) => one.confidence),
      outside,
    ).toFixed(3)}`,
  );
  const quantile = (q: number): string => (times[Math.floor(times.length * q)] ?? 0).toFixed(3);
  console.log(`  per message          p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`);
  // In-scope accuracy where a given share of the unanswerable questions is refused.
  const sorted = [...outside].sort((a, b) => a - b);
  for (const recall of [0.7, 0.8, 0.9]) {
    const threshold = sorted[Math.ceil(sorted.length * recall) - 1] ?? 1;
    const answered = inScope.filter((one) => one.right && one.confidence > threshold).length;
    console.log(
      `  at out-of-scope recall ${String(recall)}: in-scope accuracy ${share(answered, inScope.length)}`,
    );
  }
}

function wordOverlap(train: z.infer<typeof rows>): Ask {
  const known = train.map(([text, entry]) => ({ words: new Set(text.toLowerCase().split(/\W+/)), entry }));
  return (text) => {
    const words = new Set(text.toLowerCase().split(/\W+/));
    let best = { entry: '', confidence: -1 };
    for (const one of known) {
      let common = 0;
      for (const word of words) if (one.words.has(word)) common++;
      const confidence = common / (words.size + one.words.size - common);
      if (confidence > best.confidence) best = { entry: one.entry, confidence };
    }
    return best;
  };
}

const [path, limit] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: bench-judgement data_full.json [phrasings per intent]');
  process.exitCode = 1;
} else {
  const data = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const byIntent = new Map<string, string[]>();
  for (const [text, intent] of data.train) byIntent.set(intent, [...(byIntent.get(intent) ?? []), text]);
  const shots = limit === undefined ? Infinity : Number(limit);
  const entries = [...byIntent].map(([id, texts]) => ({
    id,
    questions: [...new Set(texts)].slice(0, shots),
    answer: id,
  }));
  const started = performance.now();
  const { model } = trainModel(entries);
  const seconds = (performance.now() - started) / 1000;
  const bytes = encodeModel(model);
  const index = loadIndex(entries, decodeModel(bytes));
  console.log(
    `${String(entries.length)} entries, trained in ${seconds.toFixed(1)} s, ${(bytes.length / 1e6).toFixed(1)} MB`,
  );
  report('Baton', (text) => index.candidates(text, 1)[0] ?? { entry: '', confidence: 0 }, data);
  report(
    'Baseline: most words in common',
    wordOverlap(
      entries.flatMap(({ id, questions }) => questions.map((text): [string, string] => [text, id])),
    ),
    data,
  );
}
