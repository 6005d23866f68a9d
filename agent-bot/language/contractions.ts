import type { Token } from './tokens.ts';
import { PACKS } from './packs/index.ts';

const EXPANSIONS = new Map<string, readonly string[]>();
for (const pack of PACKS) {
  for (const [short, long] of Object.entries(pack.contractions)) EXPANSIONS.set(short, long.split(' '));
}

/** Endings that stand for a word whatever is before them ("customer's" keeps only its stem). */
const ENDINGS: readonly (readonly [string, string | null])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'d", 'would'],
  ["'m", 'am'],
  ["'s", null],
];

/** The words a folded word stands for: "don't" and "dont" → do, not; "lemme" → let, me; others → themselves. */
export function expand(norm: string): readonly string[] {
  const known = EXPANSIONS.get(norm);
  if (known !== undefined) return known;
  if (!norm.includes("'")) return [norm];
  for (const [ending, word] of ENDINGS) {
    if (norm.length > ending.length && norm.endsWith(ending)) {
      const stem = norm.slice(0, -ending.length).replaceAll("'", '');
      if (stem === '') break;
      return word === null ? [stem] : [stem, word];
    }
  }
  const bare = norm.replaceAll("'", '');
  return bare === '' ? [] : [bare];
}

/** Tokens with contractions written out; the parts keep the place of the whole. */
export function expandTokens(tokens: readonly Token[]): Token[] {
  const expanded: Token[] = [];
  for (const token of tokens) {
    const words = expand(token.norm);
    if (words.length === 1 && words[0] === token.norm) expanded.push(token);
    else for (const norm of words) expanded.push({ ...token, norm });
  }
  return expanded;
}
