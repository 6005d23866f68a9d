import { departmentPhrases, mergeDepartments } from './departments.ts';
import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import { readingOf, type Reading } from './reading.ts';
import { editKind } from './spelling.ts';
import { fold, type Token } from './tokens.ts';

const SPELLING = new Map<LanguagePack, readonly string[]>(
  PACKS.map((pack) => [pack, pack.human.spelling.map(fold)]),
);
const REAL_WORDS = new Set(
  PACKS.flatMap((pack) => [
    ...pack.human.realWords,
    ...pack.human.spelling.map(fold),
    ...pack.commonWords,
    ...pack.smallTalk,
    ...Object.keys(pack.contractions),
  ]),
);
const EXPLETIVES = new Set(PACKS.flatMap((pack) => pack.expletives));
/** Requests are searched in this many words at the beginning, and as many at the end. */
const LOOKED_AT = 400;

/** The message as requests are searched in it: no swear words, slips mended, departments as one word. */
export function requestReading(original: Reading, departments: readonly string[]): Reading {
  let { tokens } = original;
  if (tokens.length > 2 * LOOKED_AT) tokens = [...tokens.slice(0, LOOKED_AT), ...tokens.slice(-LOOKED_AT)];
  const forceful = tokens.some(isExpletive) ? tokens.filter((token) => !isExpletive(token)) : tokens;
  const mended = corrected(forceful, original.packs);
  const merged = mergeDepartments(mended, departmentPhrases(departments));
  return merged === original.tokens ? original : readingOf(original, merged);
}

function isExpletive({ norm }: Token): boolean {
  return EXPLETIVES.has(norm) || norm.includes('*');
}

/** The request's core words with one typing slip undone ("persn" → "person"). */
function corrected(tokens: readonly Token[], packs: readonly LanguagePack[]): readonly Token[] {
  let changed = false;
  const repaired = tokens.map((token) => {
    if (token.norm.length < 4 || token.norm.length > 16 || REAL_WORDS.has(token.norm)) return token;
    for (const pack of packs) {
      const word = SPELLING.get(pack)?.find((other) => misspells(token.norm, other));
      if (word !== undefined) {
        changed = true;
        return { ...token, norm: word };
      }
    }
    return token;
  });
  return changed ? repaired : tokens;
}

/** One slip away, or run together with a small word: "persn", "eprson", "tosomebody". */
function misspells(norm: string, word: string): boolean {
  if (word.length >= 5 && (norm === `to${word}` || norm === `a${word}`)) return true;
  const kind = editKind(norm, word);
  // Among short words one letter more or less makes another word; a wrong or a moved one makes none we know.
  if (word.length < 5) return norm.length === word.length && norm[0] === word[0] && kind !== 'far';
  return kind === 'swap' || (norm[0] === word[0] && kind !== 'far');
}
