import type { Guardrails } from '../guardrails/schema.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import { runCheck, type CheckResult, type SavedCheck } from './saved-check.ts';

/**
 * Runs checks one after the other.
 * @param pause waited for between them, so that a service does other things meanwhile
 */
export async function runChecks<T extends SavedCheck>(
  checks: readonly T[],
  by: { guardrails: Guardrails; knowledge: KnowledgeIndex | null },
  pause: () => Promise<unknown>,
): Promise<{ check: T; result: CheckResult }[]> {
  const ran: { check: T; result: CheckResult }[] = [];
  for (const check of checks) {
    await pause();
    ran.push({ check, result: runCheck(check, by) });
  }
  return ran;
}
