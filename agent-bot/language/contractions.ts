import type { LanguagePack } from './packs/pack.ts';
import { PACKS } from './packs/index.ts';
import type { Token } from './tokens.ts';

/** Short forms and elided beginnings of a set of packs. */
interface Short {
  whole: ReadonlyMap<string, readonly string[]>;
  elided: ReadonlyMap<string, string>;
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

/**
 * Where two packs know a short form, the first one's stands.
 * @param shortest shorter forms only count in the first pack
 */
function shortOf(packs: readonly LanguagePack[], shortest: number): Short {
  const whole = new Map<string, readonly string[]>();
  const elided = new Map<string, string>();
  for (const pack of packs) {
    for (const [short, long] of Object.entries(pack.contractions)) {
      const elsewhere = packs.some((other) => other !== pack && other.commonWords.includes(short));
      if (elsewhere || whole.has(short) || (short.length < shortest && pack !== packs[0])) continue;
      whole.set(short, long.split(' '));
    }
    for (const [short, long] of Object.entries(pack.elisions))
      if (!elided.has(short)) elided.set(short, long);
  }
  return { whole, elided };
}

// While the language is not known, single letters and what is a word elsewhere are left alone.
const ANY = shortOf(PACKS, 2);
const OF_LANGUAGE = new Map(PACKS.map((pack) => [pack.language, shortOf([pack], 1)]));

/**
 * The words a folded word stands for: "don't" and "dont" → do, not; "j'ai" → je, ai; others → themselves.
 * @param language whose short forms are meant; any pack's where it is not known
 */
export function expand(norm: string, language = 'und'): readonly string[] {
  const short = OF_LANGUAGE.get(language) ?? ANY;
  const known = short.whole.get(norm);
  if (known !== undefined) return known;
  const mark = norm.indexOf("'");
  if (mark === -1) return [norm];
  for (const [ending, word] of ENDINGS) {
    if (norm.length > ending.length && norm.endsWith(ending)) {
      const stem = norm.slice(0, -ending.length).replaceAll("'", '');
      if (stem === '') break;
      return word === null ? [stem] : [stem, word];
    }
  }
  const first = short.elided.get(norm.slice(0, mark));
  if (first !== undefined && mark + 1 < norm.length) {
    return [first, ...expand(norm.slice(mark + 1), language)];
  }
  const bare = norm.replaceAll("'", '');
  return bare === '' ? [] : [bare];
}

/** Tokens with contractions written out; the parts keep the place of the whole. */
export function expandTokens(tokens: readonly Token[], language = 'und'): Token[] {
  const expanded: Token[] = [];
  for (const token of tokens) {
    const words = expand(token.norm, language);
    if (words.length === 1 && words[0] === token.norm) expanded.push(token);
    else for (const norm of words) expanded.push({ ...token, norm });
  }
  return expanded;
}
