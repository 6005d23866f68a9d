import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import { read, type Reading } from './reading.ts';
import { fold, type Token } from './tokens.ts';

const SETS = new Map(PACKS.map((pack) => [pack, { yes: new Set(pack.yes), no: new Set(pack.no) }]));
/** What takes a yes back: "sí no llega", "ja aber". */
const DENIES = new Set(PACKS.flatMap((pack) => [...pack.negators, ...pack.negationStops.filter(isBut)]));
/** Words that say nothing of the matter. */
const EMPTY = new Set(
  PACKS.flatMap((pack) => [
    ...pack.yes,
    ...pack.no.flatMap((words) => words.split(' ')),
    ...pack.smallTalk,
    ...pack.human.politeness,
    ...pack.dialogue.emptyWords,
  ]),
);
/** Longer messages say more than yes or no. */
const SHORT = 6;
/** So few words do not tell their language. */
const BRIEF = 3;

function isBut(word: string): boolean {
  return ['but', 'aber', 'pero', 'mais', 'mas', 'sondern', 'sino'].includes(word);
}

/** The visitor thanks, and takes nothing back in the same message ("thanks, but that doesn't help"). */
export function isThanks(input: string | Reading): boolean {
  const reading = typeof input === 'string' ? read(input) : input;
  return reading.packs.some(({ thanks }) => thanks.test(reading.flat)) && !takesBack(reading);
}

/** The message takes back the thanks or the praise in it: "great, but it still does not work". */
export function takesBack({ packs, flat }: Reading): boolean {
  return packs.some(({ thanksBut }) => thanksBut.test(flat));
}

/** Begins with a yes ("yes please", "sí, claro", "na klar"), is short, and neither asks nor denies in the rest. */
export function isYes(input: string | Reading): boolean {
  const reading = typeof input === 'string' ? read(input) : input;
  const { yes, no } = beginning(reading);
  if (yes <= no || reading.text.includes('?')) return false;
  const rest = reading.tokens.slice(yes);
  return !rest.some(({ norm }) => DENIES.has(norm)) && !asks(rest, reading.packs);
}

/** Begins with a no ("no", "nein danke", "auf keinen Fall"), is short, and does not ask. */
export function isNo(input: string | Reading): boolean {
  const reading = typeof input === 'string' ? read(input) : input;
  const { yes, no } = beginning(reading);
  return no > yes && !reading.text.includes('?');
}

/**
 * A message that is a yes or a no and nothing else: courtesy may stand around it, what it is about may not. Null for
 * "no, my parcel", which says what is wanted instead.
 */
export function plainReply(input: string | Reading): 'yes' | 'no' | null {
  const reading = typeof input === 'string' ? read(input) : input;
  const said = isYes(reading) ? 'yes' : isNo(reading) ? 'no' : null;
  if (said === null) return null;
  const { yes, no } = beginning(reading);
  const rest = reading.tokens.slice(Math.max(yes, no));
  return rest.every(({ norm }) => EMPTY.has(norm)) ? said : null;
}

/** Asks for a time, a price, a place: "yes, when does it come". */
function asks(rest: readonly Token[], packs: readonly LanguagePack[]): boolean {
  const flat = ` ${rest.map(({ norm }) => norm).join(' ')} `;
  return packs.some(({ dialogue }) => Object.values(dialogue.kinds).some((kind) => kind.test(flat)));
}

/**
 * How many words of a yes and of a no a short message begins with: "no problem" is longer than its "no". Where its
 * language has neither, it may be in another: two words hardly tell.
 */
function beginning(input: string | Reading): { yes: number; no: number } {
  const reading = typeof input === 'string' ? read(input) : input;
  if (reading.tokens.length > SHORT) return { yes: 0, no: 0 };
  const { tokens, text, packs } = reading;
  const found = longest(
    tokens.map(({ norm }) => norm),
    packs,
  );
  if (found.yes + found.no > 0 || tokens.length > BRIEF) return found;
  // As they are written: "ne" is a no, and short for "eine" in a sentence.
  const written = tokens.map(({ start, end }) => fold(text.slice(start, end)));
  return longest(written, PACKS);
}

function longest(norms: readonly string[], packs: readonly LanguagePack[]): { yes: number; no: number } {
  const found = { yes: 0, no: 0 };
  let words = '';
  for (const [index, norm] of norms.entries()) {
    words = index === 0 ? norm : `${words} ${norm}`;
    for (const pack of packs) {
      if (SETS.get(pack)?.yes.has(words) === true) found.yes = index + 1;
      if (SETS.get(pack)?.no.has(words) === true) found.no = index + 1;
    }
  }
  return found;
}
