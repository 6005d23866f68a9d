import type { LoadReport } from '../chatwoot-side/protocol.ts';
import { inWords, spread } from '../percentiles.ts';
import { startService } from '../service-process.ts';
import { loadNow, type Figure } from '../table.ts';
import { execute, type World } from '../world.ts';
import { lateness, mustBeAnswered, WARM_UP } from './webhook.ts';

const PER_SECOND = 300;
const P99_MS = 10;
/** What chance makes of two equal runs here is more than a quarter. */
const UNHARMED = 1.5;
const ENTRIES = 150;
const PHRASINGS = 100;
const SLICE_SECONDS = 4;
const MOST_SECONDS = 120;

/** The door while the service trains a large knowledge, beside the same load without. */
export async function measureTraining(world: World, seconds: number): Promise<Figure[]> {
  await world.chatwoot.behave({ delayMs: 0, echo: false });
  const url = await world.database();
  const service = await startService({ DATABASE_URL: url, BATON_SECRET_KEY: world.secretKey });
  const target = world.target(service.port);
  await world.chatwoot.steady({ ...WARM_UP, target, round: 20 });
  let round = 20;
  const send = (howLong: number): Promise<LoadReport> => {
    round += 1;
    return world.chatwoot.steady({ target, words: 'mix', seconds: howLong, perSecond: PER_SECOND, round });
  };

  const load = loadNow();
  const without = await send(Math.ceil(seconds / 2));
  mustBeAnswered(without);
  await orderTraining(url, world.questions);
  const latencies: number[] = [];
  let late: LoadReport = without;
  const ordered = Date.now();
  let trained: number | null = null;
  // On until the new version answers: to take it into use is part of it.
  while (trained === null) {
    late = await send(SLICE_SECONDS);
    mustBeAnswered(late);
    latencies.push(...late.latencies);
    trained = await trainedAt(url);
    if (Date.now() - ordered > MOST_SECONDS * 1000)
      throw new Error(`Nothing was trained within ${String(MOST_SECONDS)} s: ${service.said()}`);
  }
  await service.stop();
  const measured = spread(latencies);
  const before = spread(without.latencies);
  return [
    {
      name: `webhook while ${(ENTRIES * PHRASINGS).toLocaleString('en')} phrasings are trained, ${String(PER_SECOND)}/s`,
      measured: `${inWords(measured)}${lateness(late)}; trained in ${((trained - ordered) / 1000).toFixed(0)} s`,
      target: `p99 ≤ ${String(P99_MS)} ms, or ${String(UNHARMED)} × without`,
      met: measured.p99 <= Math.max(P99_MS, UNHARMED * before.p99),
      baseline: {
        name: 'the same without training, p99',
        measured: inWords(before),
        ratio: measured.p99 / before.p99,
      },
      load,
    },
  ];
}

/** The live knowledge becomes a large one that older code has trained: the service then trains it again by itself. */
async function orderTraining(url: string, questions: readonly string[]): Promise<void> {
  const entries = JSON.stringify(largeKnowledge(questions)).replaceAll("'", "''");
  await execute(
    url,
    `UPDATE models SET entries = '${entries}', code_version = 'older' WHERE id = (SELECT live_model FROM bots)`,
  );
  await execute(url, `UPDATE chores SET due_at = 0 WHERE kind = 'train'`);
}

/** When what was trained was kept, milliseconds since 1970; null: it does not answer yet. */
async function trainedAt(url: string): Promise<number | null> {
  const [live] = await execute<{ at: string }>(
    url,
    'SELECT trained_at AS at FROM models WHERE id = (SELECT live_model FROM bots) AND version > 1',
  );
  return live === undefined ? null : Number(live.at);
}

const OPENERS = [
  '',
  'hi, ',
  'please tell me: ',
  'quick question: ',
  'sorry to bother you, ',
  'hello there, ',
];
const CLOSERS = ['', ' thanks', ' for an order of last week', ' because nobody told me so far'];

/** Questions of the sample, each asked in many ways: what training costs depends on their number and length. */
function largeKnowledge(questions: readonly string[]) {
  return Array.from({ length: ENTRIES }, (_, entry) => ({
    id: `entry-${String(entry)}`,
    questions: Array.from({ length: PHRASINGS }, (_, n) => {
      const question =
        questions[(entry * 7 + Math.floor(n / (OPENERS.length * CLOSERS.length))) % questions.length];
      const opener = OPENERS[n % OPENERS.length] ?? '';
      const closer = CLOSERS[Math.floor(n / OPENERS.length) % CLOSERS.length] ?? '';
      return `${opener}${question ?? ''} (number ${String(entry)})${closer}`;
    }),
    answer: `Answer ${String(entry)}.`,
  }));
}
