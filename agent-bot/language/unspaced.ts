/**
 * Scripts written without spaces between words: what stands between two spaces there may be a sentence.
 * `\u30fc` is the long vowel of Katakana, which Unicode counts to no script alone.
 */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

const ANY = new RegExp(`[${UNSPACED}]`, 'u');
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');

/** Whether letters of such a script stand in a text. */
export function isUnspaced(text: string): boolean {
  return ANY.test(text);
}

/** The runs of such letters, and of others, that a text is made of. */
export function runsOf(text: string): string[] {
  return text.match(RUNS) ?? [];
}
