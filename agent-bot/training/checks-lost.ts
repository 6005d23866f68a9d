import { setImmediate } from 'node:timers/promises';
import { defaultGuardrails } from '../guardrails/schema.ts';
import type { KnowledgeEntry, KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import { loadIndex } from '../knowledge/load-index.ts';
import { decodeModel } from '../knowledge/model-codec.ts';
import type { Database } from '../store/database.ts';
import { liveGuardrails } from '../store/guardrails.ts';
import { listChecks } from '../store/saved-checks.ts';
import { runChecks } from '../tester/run-checks.ts';

/** Entries with the model that was trained on them. */
interface Stored {
  entries: readonly KnowledgeEntry[];
  bytes: Uint8Array;
}

/** Characters of a check that are quoted. */
const QUOTED = 80;

/**
 * Saved checks that pass with the live knowledge and would no longer with the next one, in a sentence; null: none.
 * Both are run with the live guardrails.
 */
export async function checksLost(
  db: Database,
  botId: number,
  live: Stored,
  next: Stored,
): Promise<string | null> {
  const checks = await listChecks(db, botId);
  if (checks.length === 0) return null;
  const liveIndex = loaded(live);
  // Where what is live cannot be loaded anything is better.
  if (liveIndex === null) return null;
  const guardrails = (await liveGuardrails(db, botId))?.settings ?? defaultGuardrails();
  const pause = (): Promise<unknown> => setImmediate();
  const before = await runChecks(checks, { guardrails, knowledge: liveIndex }, pause);
  const passed = before.filter(({ result }) => result.passed).map(({ check }) => check);
  const after = await runChecks(passed, { guardrails, knowledge: loaded(next) }, pause);
  const lost = after.filter(({ result }) => !result.passed).map(({ check }) => check);
  const [first] = lost;
  if (first === undefined) return null;
  const last = first.text.split('\n').findLast((line) => line.trim() !== '') ?? '';
  const quoted = last.length > QUOTED ? `${last.slice(0, QUOTED)}…` : last;
  return lost.length === 1
    ? `A saved check would fail that passes now: “${quoted}”.`
    : `${String(lost.length)} saved checks would fail that pass now, “${quoted}” among them.`;
}

function loaded({ entries, bytes }: Stored): KnowledgeIndex | null {
  try {
    return loadIndex(entries, decodeModel(bytes));
  } catch {
    return null;
  }
}
