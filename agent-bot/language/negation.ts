import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import type { Reading } from './reading.ts';

/** How many words before a word a negation is looked for. */
const WINDOW = 8;

const SETS = new Map(
  PACKS.map((pack) => [
    pack,
    {
      negators: new Set(pack.negators),
      stops: new Set(pack.negationStops),
      near: new Set(pack.nearNegators),
      needs: new Set(pack.needsAfterNo),
    },
  ]),
);
const EVERY = new Set(PACKS.flatMap((pack) => pack.negators));

/** True for a word that negates ("not", "kein"), in any language or in those of `packs`. */
export function isNegator(norm: string, packs?: readonly LanguagePack[]): boolean {
  if (packs === undefined) return EVERY.has(norm);
  return packs.some((pack) => SETS.get(pack)?.negators.has(norm) === true);
}

/**
 * Whether the visitor refuses what the word at `index` names: "I don't want a refund", "no need to cancel".
 * Complaints and questions with a negation are no refusals: "I haven't received my refund", "why can't I cancel".
 * Looks back in the same clause only.
 * @returns the negating word as the visitor wrote it, or null.
 */
export function refusedBy(reading: Reading, index: number): string | null {
  for (const pack of reading.packs) {
    const word = refusedIn(reading, index, pack);
    if (word !== null) return word;
  }
  return null;
}

function refusedIn(reading: Reading, index: number, pack: LanguagePack): string | null {
  const { tokens, text } = reading;
  const target = tokens[index];
  const sets = SETS.get(pack);
  if (target === undefined || sets === undefined) return null;
  for (let at = index - 1; at >= 0 && index - at <= WINDOW; at--) {
    const token = tokens[at];
    if (token === undefined || token.clause !== target.clause) return null;
    if (sets.stops.has(token.norm)) return null;
    if (!sets.negators.has(token.norm)) continue;
    // "no" negates what follows at once ("no refund") or what it needs ("no need to cancel"), not "no I want ...".
    if (sets.near.has(token.norm) && index - at > 2 && !sets.needs.has(tokens[at + 1]?.norm ?? ''))
      return null;
    let from = at;
    while (from > 0 && at - from < 5 && tokens[from - 1]?.clause === target.clause) from--;
    let around = ' ';
    for (let i = from; i <= index; i++) around += `${tokens[i]?.norm ?? ''} `;
    if (pack.notRefusals.some((pattern) => pattern.test(around))) return null;
    return text.slice(token.start, token.end);
  }
  return null;
}
