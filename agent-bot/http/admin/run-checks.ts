import { setImmediate } from 'node:timers/promises';
import type { Guardrails } from '../../guardrails/schema.ts';
import type { KnowledgeIndex } from '../../knowledge/knowledge-index.ts';
import { runCheck, type CheckResult, type SavedCheck } from '../../tester/saved-check.ts';

/** Runs checks one after the other, and lets the service do other things between them. */
export async function runChecks<T extends SavedCheck>(
  checks: readonly T[],
  by: { guardrails: Guardrails; knowledge: KnowledgeIndex | null },
): Promise<{ check: T; result: CheckResult }[]> {
  const ran: { check: T; result: CheckResult }[] = [];
  for (const check of checks) {
    await setImmediate();
    ran.push({ check, result: runCheck(check, by) });
  }
  return ran;
}
