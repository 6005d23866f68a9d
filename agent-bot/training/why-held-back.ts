import { isWorse } from '../knowledge/compare-trainings.ts';
import type { ModelComparison } from '../store/models.ts';

/** From so many entries on, losing most of them looks like an accident: a file cut short, the wrong file. */
const MANY = 5;

/** Why a training should not replace what is live without somebody saying so, in a sentence; null: nothing. */
export function whyHeldBack(
  comparison: ModelComparison | null,
  entries: { live: number; next: number },
): string | null {
  if (entries.live >= MANY && entries.next * 2 < entries.live) {
    return `It has ${String(entries.next)} of ${String(entries.live)} entries left.`;
  }
  if (comparison === null || !isWorse(comparison)) return null;
  const { questions, before, after } = comparison;
  return `Of ${String(questions)} phrasings held back in training it recognises ${String(after)}, version ${String(comparison.with)} recognises ${String(before)}.`;
}
