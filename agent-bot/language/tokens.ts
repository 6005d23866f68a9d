/** One word of a message. Contractions give several tokens with the same place ("don't" → "do", "not"). */
export interface Token {
  /** Lower case, compatibility forms and accents folded, zero-width characters and look-alikes undone. */
  norm: string;
  /** Place in the original text, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** Words between two of `, . ; : ! ?`, brackets, dashes and line breaks share a clause. */
  clause: number;
  /** Words between two of `. ! ?` and line breaks share a sentence. */
  sentence: number;
}

/** Longer words are cut for matching (their place is kept): no natural word needs more. */
const LONGEST_WORD = 200;

/** Letters, digits and marks, with apostrophes and the stars of a masked swear word ("f**k") between them. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:(?:['’ʼ`´]|\*{1,8})[\p{L}\p{M}\p{Cf}]+)*/gu;
const PLAIN = /^[a-z0-9]+$/;
const CLAUSE_BREAK = /[.!?;:,()[\]{}…—–"“”„«»\n\r。！？，、]|\s-+\s/;
/** Between digits these belong to the number: "32.88", "10:30". */
const IN_NUMBER = /^[.,:]$/;
const DIGIT = /\p{N}/u;
const SENTENCE_BREAK = /[.!?…\n\r。！？]/;
const INVISIBLE = /\p{Cf}/gu;
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;
const APOSTROPHES = /['’ʼ`´]/g;
const LATIN = /[a-z]/;

/** Cyrillic and Greek letters that look like Latin ones. Undone only in words that also have Latin letters. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o',
  р: 'p', ѕ: 's', т: 't', у: 'y', ѵ: 'v', х: 'x', ԝ: 'w', α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v',
  ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w', γ: 'y', ɑ: 'a', ɡ: 'g', ı: 'i',
}; // prettier-ignore

/**
 * One form for all ways to write a word: lower case, NFKC, accents and invisible characters removed, ß as ss,
 * Latin look-alikes undone. Apostrophes are kept, as `'`. Works on any text; word lists go through it too.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const folded = lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFC')
    .toLowerCase();
  if (!LATIN.test(folded)) return folded;
  let latin = '';
  for (const character of folded) latin += LOOK_ALIKES[character] ?? character;
  return latin;
}

/** Splits a message into words with their places, clauses and sentences. Linear in its length; never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const norm = fold(match[0].length > LONGEST_WORD ? match[0].slice(0, LONGEST_WORD) : match[0]);
    if (norm === '') continue;
    if (tokens.length > 0) {
      const gap = text.slice(last, start);
      if (gap !== ' ' && !(IN_NUMBER.test(gap) && DIGIT.test(text[last - 1] ?? '') && DIGIT.test(match[0]))) {
        if (CLAUSE_BREAK.test(gap)) clause++;
        if (SENTENCE_BREAK.test(gap)) sentence++;
      }
    }
    tokens.push({ norm, start, end, clause, sentence });
    last = end;
  }
  return tokens;
}
