import { expandTokens } from './contractions.ts';
import { departmentPhrases, mergeDepartments } from './departments.ts';
import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import { hits, readingOf, type Reading } from './reading.ts';
import { editKind } from './spelling.ts';
import { fold, type Token } from './tokens.ts';

const SPELLING = new Map<LanguagePack, readonly string[]>(
  PACKS.map((pack) => [pack, pack.human.spelling.map(fold)]),
);
/** Words without their vowels, as texting writes them ("hmn", "mngr"). */
const SKELETONS = new Map<LanguagePack, ReadonlyMap<string, string>>(
  PACKS.map((pack) => [
    pack,
    new Map(
      pack.human.spelling
        .map((word): [string, string] => [skeletonOf(fold(word)), fold(word)])
        .filter(([skeleton]) => skeleton.length >= 3)
        .reverse(),
    ),
  ]),
);
const VOWEL = /[aeiouy]/;
const REAL_WORDS = new Set(
  PACKS.flatMap((pack) => [
    ...pack.human.realWords,
    ...pack.human.spelling.map(fold),
    ...pack.commonWords,
    ...pack.smallTalk,
    ...Object.keys(pack.contractions),
    // A word of one language is no slip of another's.
    ...Object.values(pack.requestClasses).flatMap((words) => words.split(' ')),
  ]),
);
const EXPLETIVES = new Set(PACKS.flatMap((pack) => pack.expletives));
/** Requests are searched in this many words at the beginning, and as many at the end. */
const LOOKED_AT = 400;

/** So few words do not tell their language. */
const FEW = 4;

/** The message as requests are searched in it: no swear words, slips mended, departments as one word. */
export function requestReading(original: Reading, departments: readonly string[]): Reading {
  const whole = anyLanguage(original);
  let { tokens } = whole;
  if (tokens.length > 2 * LOOKED_AT) tokens = [...tokens.slice(0, LOOKED_AT), ...tokens.slice(-LOOKED_AT)];
  const forceful = tokens.some(isExpletive) ? tokens.filter((token) => !isExpletive(token)) : tokens;
  const mended = corrected(forceful, whole.packs);
  const merged = mergeDepartments(mended, departmentPhrases(departments));
  const reading = merged === whole.tokens ? whole : readingOf(whole, merged);
  return begun(reading);
}

/** A message of a few words may be in any language, whatever it looks like ("connect me" looks French). */
function anyLanguage(original: Reading): Reading {
  if (original.tokens.length > FEW || original.packs === PACKS) return original;
  return readingOf(original, expandTokens(original.tokens), PACKS);
}

/** With a new clause where a request begins in the middle of one: "I spoke to Ann yesterday | can I talk to her". */
function begun(reading: Reading): Reading {
  const firsts = new Set(
    reading.packs.flatMap((pack) => hits(reading, pack.human.begins).map(({ first }) => first)),
  );
  firsts.delete(0);
  if (firsts.size === 0) return reading;
  let added = 0;
  const tokens = reading.tokens.map((token, at) => {
    if (firsts.has(at) && reading.tokens[at - 1]?.clause === token.clause) added++;
    return added === 0 ? token : { ...token, clause: token.clause + added };
  });
  return added === 0 ? reading : readingOf(reading, tokens);
}

function isExpletive({ norm }: Token): boolean {
  return EXPLETIVES.has(norm) || norm.includes('*');
}

/** The request's core words with one typing slip undone ("persn" → "person"). */
function corrected(tokens: readonly Token[], packs: readonly LanguagePack[]): readonly Token[] {
  let changed = false;
  const repaired = tokens.map((token) => {
    const { length } = token.norm;
    if (length < 3 || length > 16 || REAL_WORDS.has(token.norm)) return token;
    const bare = !VOWEL.test(token.norm);
    if (length < 4 && !bare) return token;
    for (const pack of packs) {
      const texted = bare ? SKELETONS.get(pack)?.get(token.norm) : undefined;
      const word =
        texted ??
        (length < 4 ? undefined : SPELLING.get(pack)?.find((other) => misspells(token.norm, other)));
      if (word !== undefined) {
        changed = true;
        return { ...token, norm: word };
      }
    }
    return token;
  });
  return changed ? repaired : tokens;
}

/** The consonants, doubled ones once. */
function skeletonOf(word: string): string {
  return word.replace(/[aeiouy]/g, '').replace(/(.)\1/g, '$1');
}

/** One slip away, or run together with a small word: "persn", "eprson", "tosomebody". */
function misspells(norm: string, word: string): boolean {
  if (word.length >= 5 && (norm === `to${word}` || norm === `a${word}`)) return true;
  const kind = editKind(norm, word);
  // Among short words one letter more or less makes another word; a wrong or a moved one makes none we know.
  if (word.length < 5) return norm.length === word.length && norm[0] === word[0] && kind !== 'far';
  return kind === 'swap' || (norm[0] === word[0] && kind !== 'far');
}
