import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import { read, type Reading } from './reading.ts';

const SETS = new Map(PACKS.map((pack) => [pack, { yes: new Set(pack.yes), no: new Set(pack.no) }]));
/** Longer messages say more than yes or no. */
const SHORT = 6;
/** So few words do not tell their language. */
const BRIEF = 3;

/** The visitor thanks, and takes nothing back in the same message ("thanks, but that doesn't help"). */
export function isThanks(input: string | Reading): boolean {
  const reading = typeof input === 'string' ? read(input) : input;
  return reading.packs.some(
    ({ thanks, thanksBut }) => thanks.test(reading.flat) && !thanksBut.test(reading.flat),
  );
}

/** Begins with a yes ("yes please", "sí, claro", "na klar") and is short. */
export function isYes(input: string | Reading): boolean {
  const { yes, no } = beginning(input);
  return yes > no;
}

/** Begins with a no ("no", "nein danke", "auf keinen Fall") and is short. */
export function isNo(input: string | Reading): boolean {
  const { yes, no } = beginning(input);
  return no > yes;
}

/**
 * How many words of a yes and of a no a short message begins with: "no problem" is longer than its "no". Where its
 * language has neither, it may be in another: two words hardly tell.
 */
function beginning(input: string | Reading): { yes: number; no: number } {
  const reading = typeof input === 'string' ? read(input) : input;
  if (reading.tokens.length > SHORT) return { yes: 0, no: 0 };
  const found = longest(reading, reading.packs);
  return found.yes + found.no > 0 || reading.tokens.length > BRIEF ? found : longest(reading, PACKS);
}

function longest({ tokens }: Reading, packs: readonly LanguagePack[]): { yes: number; no: number } {
  const found = { yes: 0, no: 0 };
  let words = '';
  for (const [index, { norm }] of tokens.entries()) {
    words = index === 0 ? norm : `${words} ${norm}`;
    for (const pack of packs) {
      if (SETS.get(pack)?.yes.has(words) === true) found.yes = index + 1;
      if (SETS.get(pack)?.no.has(words) === true) found.no = index + 1;
    }
  }
  return found;
}
