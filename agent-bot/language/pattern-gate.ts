import { requiredTexts } from './required-texts.ts';

/** A letter in five bits: its own for each of a to z and the space; what shares one lets a pattern be searched in vain. */
const LETTER_BITS = 5;
const LETTERS = 1 << LETTER_BITS;
const TRIPLES = LETTERS ** 3;
/** Neighbours of two letters are counted after those of three. */
const KINDS = TRIPLES + LETTERS ** 2;

/** More neighbours than these of one text hardly tell more. */
const MOST = 5;

/** Of each required text how many neighbours follow, and these; null: the pattern is always searched. */
type Gate = Uint16Array | null;

const gates = new WeakMap<RegExp, Gate>();

/** The neighbouring letters of the text that was looked at last: for all patterns of a message it is the same. */
const seen = new Uint32Array(Math.ceil(KINDS / 32));
let seenIn: string | null = null;

/**
 * Whether a pattern could find anything in a text, told from which letters stand beside each other in it. Nine in ten
 * need no search, and what is never searched V8 never compiles: of 1,400 patterns that would be 17 MB.
 *
 * @param flat a reading's flat form, one byte a letter
 */
export function couldMatch(flat: string, pattern: RegExp): boolean {
  let gate = gates.get(pattern);
  if (gate === undefined) gates.set(pattern, (gate = gateOf(pattern)));
  if (gate === null) return true;
  if (flat !== seenIn) lookAt(flat);
  for (let at = 0; at < gate.length;) {
    const next = at + 1 + (gate[at] ?? 0);
    at += 1;
    while (at < next && isSeen(gate[at] ?? 0)) at += 1;
    if (at === next) return true;
    at = next;
  }
  return false;
}

function isSeen(kind: number): boolean {
  return ((seen[kind >> 5] ?? 0) & (1 << (kind & 31))) !== 0;
}

function lookAt(flat: string): void {
  seen.fill(0);
  let pair = 0;
  for (let at = 0; at < flat.length; at++) {
    const letter = flat.charCodeAt(at) % LETTERS;
    const triple = pair * LETTERS + letter;
    pair = triple % LETTERS ** 2;
    if (at > 0) mark(TRIPLES + pair);
    if (at > 1) mark(triple);
  }
  seenIn = flat;
}

function mark(kind: number): void {
  seen[kind >> 5] = (seen[kind >> 5] ?? 0) | (1 << (kind & 31));
}

function gateOf({ source, flags }: RegExp): Gate {
  const texts = /[iuv]/.test(flags) ? null : requiredTexts(source);
  if (texts === null) return null;
  const kinds = texts.map((text) => spread(kindsIn(text)));
  return Uint16Array.from(kinds.flatMap((each) => [each.length, ...each]));
}

function kindsIn(text: string): number[] {
  const letters = Array.from(text, (letter) => letter.charCodeAt(0) % LETTERS);
  const [first = 0, second = 0, ...more] = letters;
  if (more.length === 0) return [TRIPLES + first * LETTERS + second];
  let pair = first * LETTERS + second;
  return more.map((letter) => {
    const triple = pair * LETTERS + letter;
    pair = triple % LETTERS ** 2;
    return triple;
  });
}

/** At most `MOST` of them, from all over the text. */
function spread(kinds: readonly number[]): number[] {
  if (kinds.length <= MOST) return [...kinds];
  return Array.from(
    { length: MOST },
    (_, n) => kinds[Math.round((n * (kinds.length - 1)) / (MOST - 1))] ?? 0,
  );
}
