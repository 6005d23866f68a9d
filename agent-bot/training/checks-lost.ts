import type { Guardrails } from '../guardrails/schema.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import { runCheck, type SavedCheck } from '../tester/saved-check.ts';

/** Characters of a check that are quoted. */
const QUOTED = 80;

/**
 * Checks that pass with the live knowledge and would no longer with the next one, in a sentence; null: none. Takes a
 * millisecond or two a message of a check.
 */
export function checksLost(
  checks: readonly SavedCheck[],
  guardrails: Guardrails,
  live: KnowledgeIndex,
  next: KnowledgeIndex,
): string | null {
  const passes = (check: SavedCheck, knowledge: KnowledgeIndex): boolean =>
    runCheck(check, { guardrails, knowledge }).passed;
  const lost = checks.filter((check) => passes(check, live) && !passes(check, next));
  const [first] = lost;
  if (first === undefined) return null;
  const last = first.text.split('\n').findLast((line) => line.trim() !== '') ?? '';
  const quoted = last.length > QUOTED ? `${last.slice(0, QUOTED)}…` : last;
  return lost.length === 1
    ? `A saved check would fail that passes now: “${quoted}”.`
    : `${String(lost.length)} saved checks would fail that pass now, “${quoted}” among them.`;
}
