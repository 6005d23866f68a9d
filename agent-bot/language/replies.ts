import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import { read, type Reading } from './reading.ts';

const SETS = new Map(PACKS.map((pack) => [pack, { yes: new Set(pack.yes), no: new Set(pack.no) }]));
/** Longer messages say more than yes or no. */
const SHORT = 6;

/** The visitor thanks, and takes nothing back in the same message ("thanks, but that doesn't help"). */
export function isThanks(input: string | Reading): boolean {
  const reading = typeof input === 'string' ? read(input) : input;
  return reading.packs.some(
    ({ thanks, thanksBut }) => thanks.test(reading.flat) && !thanksBut.test(reading.flat),
  );
}

/** Begins with a yes ("yes please", "sí, claro") and is short. */
export function isYes(input: string | Reading): boolean {
  return begins(input, 'yes');
}

/** Begins with a no ("no", "nein danke") and is short. */
export function isNo(input: string | Reading): boolean {
  return begins(input, 'no');
}

function begins(input: string | Reading, what: 'yes' | 'no'): boolean {
  const reading = typeof input === 'string' ? read(input) : input;
  const first = reading.tokens[0];
  if (first === undefined || reading.tokens.length > SHORT) return false;
  return reading.packs.some((pack: LanguagePack) => SETS.get(pack)?.[what].has(first.norm) === true);
}
