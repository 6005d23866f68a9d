/**
 * `node bench/replay/replay.ts`: how long 500 chats of six messages each take to be replayed with the sample
 * knowledge, by what is live and by a draft, and how long the same takes once it is remembered.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardrailsSchema } from '../../agent-bot/guardrails/schema.ts';
import { createReplayMemory } from '../../agent-bot/http/admin/replay-memory.ts';
import type { KnowledgeEntry } from '../../agent-bot/knowledge/knowledge-index.ts';
import { loadIndex } from '../../agent-bot/knowledge/load-index.ts';
import { atOnce } from '../../agent-bot/knowledge/slices.ts';
import { trainModel } from '../../agent-bot/knowledge/train.ts';
import type { RecordedStretch } from '../../agent-bot/replay/recorded.ts';
import { replayStretch } from '../../agent-bot/replay/replay-stretch.ts';

const CHATS = 500;
const MESSAGES = 6;
const MINUTE = 60_000;

const file = join(import.meta.dirname, '../../sandbox/sample/knowledge.json');
const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: KnowledgeEntry[] };
const knowledge = loadIndex(entries, trainModel(entries, { seed: 1 }).model);
const questions = entries.flatMap((entry) => entry.questions);
const recorded = Array.from({ length: CHATS }, (_, chat): RecordedStretch => ({
  conversation: chat + 1,
  stretch: 1,
  handOff: null,
  words: Array.from({ length: MESSAGES }, (__, index) => ({
    messageId: chat * MESSAGES + index + 1,
    text: questions[(chat * 7 + index * 31) % questions.length] ?? '',
    at: (chat * 100 + index) * MINUTE,
    chose: false,
    more: false,
    judged: null,
  })),
}));
const live = { guardrails: guardrailsSchema.parse({}), knowledge };
const draft = {
  guardrails: guardrailsSchema.parse({ triggers: { low_confidence: { settings: { threshold: 0.7 } } } }),
  knowledge,
};
const memory = createReplayMemory();

async function both(): Promise<number> {
  const from = performance.now();
  for (const by of [live, draft])
    await memory.of(
      1,
      recorded,
      by,
      () => Promise.resolve(recorded.map((stretch) => atOnce(replayStretch(stretch, by)))),
      () => null,
    );
  return performance.now() - from;
}

const first = await both();
const again = await both();
process.stdout.write(
  `${String(CHATS)} chats of ${String(MESSAGES)} messages, live and draft: ${first.toFixed(0)} ms, ${(first / (2 * CHATS * MESSAGES)).toFixed(2)} ms a message; remembered: ${again.toFixed(0)} ms\n`,
);
