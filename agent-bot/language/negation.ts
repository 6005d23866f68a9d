import { PACKS } from './packs/index.ts';
import type { Reading } from './reading.ts';

/** How many words before a word a negation is looked for. */
const WINDOW = 7;

const NEGATORS = new Set(PACKS.flatMap((pack) => pack.negators));
const STOPS = new Set(PACKS.flatMap((pack) => pack.negationStops));
const NOT_REFUSALS = PACKS.flatMap((pack) => pack.notRefusals);
/** "no" negates what follows at once ("no refund") or what it needs ("no need to cancel"), not "no, I want ...". */
const NEED = new Set([
  'need',
  'reason',
  'intention',
  'intentions',
  'plan',
  'plans',
  'desire',
  'wish',
  'point',
  'interest',
  'use',
]);

/** True for a word that negates ("not", "kein"). */
export function isNegator(norm: string): boolean {
  return NEGATORS.has(norm);
}

/**
 * Whether the visitor refuses what the word at `index` names: "I don't want a refund", "no need to cancel".
 * Complaints and questions with a negation are no refusals: "I haven't received my refund", "why can't I cancel".
 * Looks back in the same clause only.
 * @returns the negating word as the visitor wrote it, or null.
 */
export function refusedBy(reading: Reading, index: number): string | null {
  const { tokens, text } = reading;
  const target = tokens[index];
  if (target === undefined) return null;
  for (let at = index - 1; at >= 0 && index - at <= WINDOW; at--) {
    const token = tokens[at];
    if (token === undefined || token.clause !== target.clause) return null;
    if (STOPS.has(token.norm)) return null;
    if (!NEGATORS.has(token.norm)) continue;
    if (token.norm === 'no' && index - at > 2 && !NEED.has(tokens[at + 1]?.norm ?? '')) return null;
    if (token.norm === 'no' && ['i', 'we', 'you', 'it', 'give'].includes(tokens[at + 1]?.norm ?? ''))
      return null;
    let from = at;
    while (from > 0 && at - from < 5 && tokens[from - 1]?.clause === target.clause) from--;
    let around = ' ';
    for (let i = from; i <= index; i++) around += `${tokens[i]?.norm ?? ''} `;
    if (NOT_REFUSALS.some((pattern) => pattern.test(around))) return null;
    return text.slice(token.start, token.end);
  }
  return null;
}
