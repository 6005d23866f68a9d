import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import { editKind } from './spelling.ts';
import { stem } from './stems.ts';

/** Shorter words are too easily another word with a slip. */
const SHORTEST_SLIP = 6;
/** ... unless two letters only changed places. */
const SHORTEST_SWAP = 5;
/** From here on one wrong letter is a slip too. */
const SHORTEST_WRONG_LETTER = 9;
/** Letters that a form of a word keeps. */
const SHORTEST_ROOT = 5;
/** Shorter words are no part of a compound that could be told. */
const SHORTEST_PART = 6;

const NOT_SLIPS = new Set(
  PACKS.flatMap((pack) => [...pack.notSlips, ...pack.commonWords, ...pack.smallTalk]),
);
const WHOLE_ENDINGS = new Map(
  PACKS.map((pack) => [pack, new RegExp(`^(?:${pack.formEndings.source.replace(/\$$/, '')})?$`)]),
);

/** How a word of the message stands for a keyword, said in words; null when it does not. Both folded. */
export function likeness(norm: string, word: string, packs: readonly LanguagePack[]): string | null {
  if (norm === word) return 'whole word';
  for (const pack of packs) if (isFormOf(norm, word, pack)) return `form of "${word}"`;
  if (isSlip(norm, word)) return `"${word}" misspelt`;
  for (const pack of packs) if (isSlipOfForm(norm, word, pack)) return `form of "${word}" misspelt`;
  const heard = asHeard(norm, word, packs);
  if (heard !== norm && !NOT_SLIPS.has(norm)) {
    if (heard === word || isSlip(heard, word)) return `"${word}" misspelt`;
    for (const pack of packs) if (isFormOf(heard, word, pack)) return `form of "${word}" misspelt`;
  }
  for (const pack of packs) if (isCompoundWith(norm, word, pack)) return `contains "${word}"`;
  return null;
}

/**
 * Inflected or derived: the same stem, with an ending that such forms have (stemmers join "terminal" and
 * "terminate"); or the same first letters with two such endings (the stemmers of Romance languages go by accents,
 * which visitors leave out).
 */
function isFormOf(norm: string, word: string, pack: LanguagePack): boolean {
  if (norm.length < 3 || word.length < 3) return false;
  if (pack.formEndings.test(norm) && stem(norm, pack.language) === stem(word, pack.language)) return true;
  const bare = pack.compounds === null ? norm : withoutParticiple(withoutUmlauts(norm), word);
  if (bare === word) return true;
  let shared = 0;
  const most = Math.min(bare.length, word.length);
  while (shared < most && bare[shared] === word[shared]) shared++;
  if (shared < SHORTEST_ROOT || shared * 5 < word.length * 3) return false;
  const ending = WHOLE_ENDINGS.get(pack);
  return ending !== undefined && ending.test(bare.slice(shared)) && ending.test(word.slice(shared));
}

/** "ruckerstattung" for "rueckerstattung": an e after a, o, u that stands for the dots. */
function withoutUmlauts(norm: string): string {
  return norm.replace(/([aou])e/g, '$1');
}

/** "kundigt" for "gekundigt", where the keyword itself has no ge-. */
function withoutParticiple(norm: string, word: string): string {
  return norm.startsWith('ge') && !word.startsWith('ge') ? norm.slice(2) : norm;
}

function isSlip(norm: string, word: string): boolean {
  if (norm[0] !== word[0] || word.length < SHORTEST_SWAP || NOT_SLIPS.has(norm)) return false;
  const kind = editKind(norm, word);
  if (kind === 'swap') return true;
  if (kind === 'insert' || kind === 'delete') {
    return word.length >= SHORTEST_SLIP && norm.length >= SHORTEST_SLIP - 1;
  }
  // One letter more or less is another ending more often than a slip; a wrong letter makes another word more often.
  return kind === 'substitute' && word.length >= SHORTEST_WRONG_LETTER;
}

/** "canceloing": a slip in what stands before an ending. */
function isSlipOfForm(norm: string, word: string, pack: LanguagePack): boolean {
  if (word.length < SHORTEST_SLIP || norm.length <= word.length || NOT_SLIPS.has(norm)) return false;
  const ending = pack.formEndings.exec(norm);
  return ending !== null && ending[0].length >= 2 && isSlip(norm.slice(0, ending.index), word);
}

/** Letters that sound alike wherever they stand; c and g depend on the vowel after them. */
const ALIKE = ['sz', 'bv', 'kq', 'iy'];
const SOFT = /[ei]/;
/** Shorter words that sound alike are too often two words. */
const SHORTEST_HEARD = 6;

/**
 * A word as it would be if its letters that only sound like the keyword's were the keyword's: "canselen" → "cancelen",
 * "anulez" → "annulez"; in languages with compounds also with the e that is not spoken ("stornirn" → "storniren").
 * The same word where nothing of the kind is in it.
 */
function asHeard(norm: string, word: string, packs: readonly LanguagePack[]): string {
  if (norm.length < SHORTEST_HEARD || word.length < SHORTEST_HEARD) return norm;
  if (norm[0] !== word[0] || norm[1] !== word[1]) return norm;
  let heard = '';
  let at = 0;
  for (let letter = 0; letter < word.length && at < norm.length; letter++) {
    const [said, meant] = [norm[at] as string, word[letter] as string];
    if (said === meant) at++;
    else if (soundsAlike(said, meant, word[letter + 1] ?? '')) at++;
    else if (meant === word[letter - 1] && heard.endsWith(meant)) {
      // Written once where the keyword has it twice.
    } else break;
    heard += meant;
  }
  heard += norm.slice(at);
  return packs.some(({ compounds }) => compounds !== null)
    ? heard.replace(/([bdfgkprstvz])n$/, '$1en')
    : heard;
}

function soundsAlike(said: string, meant: string, next: string): boolean {
  if (ALIKE.some((group) => group.includes(said) && group.includes(meant))) return true;
  const [one, other] = said < meant ? [said, meant] : [meant, said];
  if (one === 'c' && (other === 's' || other === 'z')) return SOFT.test(next);
  if (one === 'g' && other === 'j') return SOFT.test(next);
  return one === 'c' && (other === 'k' || other === 'q') && !SOFT.test(next);
}

/** "Erstattungsantrag", "Abokündigung", but not "Ankündigung": a verbal prefix makes another word. */
function isCompoundWith(norm: string, word: string, { compounds }: LanguagePack): boolean {
  if (compounds === null || word.length < SHORTEST_PART || norm.length < word.length + 3) return false;
  const bare = withoutUmlauts(norm);
  if (bare.startsWith(word)) return true;
  if (!bare.endsWith(word)) return false;
  return !compounds.otherWords.includes(bare.slice(0, -word.length));
}
