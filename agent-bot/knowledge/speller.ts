import type { Slices } from './slices.ts';
import { chainsOf, type WordChains } from './word-chains.ts';
import type { WordList } from './word-list.ts';

/** Repairs words towards those the knowledge is written in. */
export interface Speller {
  /** The words a word was meant as: itself when it is known or nothing is near. */
  correct(word: string): readonly string[];
  /** The words of a message as they were meant: repaired, and what a space fell into written as one. */
  understand(typed: readonly string[]): string[];
}

/** The words of a language, which are right as they are. */
export interface Lexicon {
  /** The most used first. */
  words: readonly string[];
  /** A word's place in `words`; -1 when it is not there. */
  rank(word: string): number;
}

/** What a speller may do besides repairing towards the knowledge's words. */
export interface SpellerOptions {
  /** Repair towards the languages' words too: not where the knowledge has yet another language. */
  towardsLanguages?: boolean;
  /** What is written for other words, where the knowledge does not have it as a word. */
  short?: Readonly<Record<string, readonly string[]>>;
}

/** Shorter words are near too many others. */
const SHORTEST = 4;
/** From this length on two edits towards the knowledge's words are forgiven, and towards the language's. */
const LONG = { own: 7, language: 8 } as const;
/** Two words written as one have at least so many letters, and one word written as two. */
const SHORTEST_PAIR = 5;
/** What a word is taken apart into stands this far up in the language, or is the knowledge's; two letters further up. */
const PART = { rank: 5000, short: 100 } as const;
const LETTERS = /^\p{L}+$/u;
/** What is left of a word without its inner vowels tells it from others from so many letters on ("cncl", "ordr"). */
const SHORTEST_BARE = 4;
const VOWELS = /[aeiou]/g;
/** Words answered lately. */
const REMEMBERED = 2000;
/** Words of one message that are repaired at most: whoever mistypes more is not understood either way. */
const MOST_REPAIRS = 12;
/** What an edit and a space that was left out cost, in log chance. */
const EDIT = 5.5;
const SPACE = 4;
/** The share of a visitor's words that are the knowledge's. */
const OWN = 0.8;

const chainsOfLexicons = new WeakMap<Lexicon, WordChains>();

function* lexiconChains(lexicon: Lexicon): Slices<WordChains> {
  const known = chainsOfLexicons.get(lexicon);
  if (known !== undefined) return known;
  const chains = yield* chainsOf(lexicon.words);
  chainsOfLexicons.set(lexicon, chains);
  return chains;
}

/**
 * A speller for the words of a knowledge (how often each is used) and of languages. A word is repaired only when it is
 * in neither and has letters only: to the likeliest it may stand for (a noisy channel, Kernighan et al. 1990: the chance
 * that a visitor uses a word times the chance of the edits). That is a word within one edit of it, two if it is longer,
 * that begins like it or goes on like it; a known word without its vowels; or two known words written as one.
 */
export function* createSpeller(
  list: WordList,
  lexicons: readonly Lexicon[] = [],
  { towardsLanguages = true, short = {} }: SpellerOptions = {},
): Slices<Speller> {
  const { words, uses } = list;
  const isOwn = (word: string): boolean => list.placeOf(word) >= 0;
  const chains = yield* chainsOf(words);
  const targets: { words: readonly string[]; chains: WordChains }[] = [];
  for (const lexicon of towardsLanguages ? lexicons : [])
    targets.push({ words: lexicon.words, chains: yield* lexiconChains(lexicon) });
  const bare = new Map<string, number>();
  for (const [place, word] of words.entries()) if (LETTERS.test(word)) addBare(bare, word, place, uses);
  const memory = new Map<string, readonly string[]>();
  const shortForms = new Map(Object.entries(short));
  let total = 1;
  for (const count of uses) total += count;

  const rankOf = (word: string): number => {
    let best = Infinity;
    for (const lexicon of lexicons) {
      const rank = lexicon.rank(word);
      if (rank !== -1 && rank < best) best = rank;
    }
    return best;
  };
  const isWord = (word: string): boolean => isOwn(word) || rankOf(word) < Infinity;
  /** Log chance that a visitor uses the word: the knowledge's share, and Zipf's law for the language's. */
  const chanceOf = (word: string): number => {
    const place = list.placeOf(word);
    const own = place < 0 ? 0 : (uses[place] as number) / total;
    return Math.log(OWN * own + (1 - OWN) / ((rankOf(word) + 10) * 10) + 1e-12);
  };
  const isPart = (part: string): boolean => {
    if (isOwn(part)) return part.length > 1 || part === 'a' || part === 'i';
    return rankOf(part) < (part.length > 2 ? PART.rank : PART.short);
  };

  /** The likeliest of what a word that is none may stand for. */
  function repaired(word: string): readonly string[] {
    let best: readonly string[] = [word];
    let most = -Infinity;
    const weigh = (meant: readonly string[], score: number): void => {
      if (score <= most) return;
      most = score;
      best = meant;
    };
    const near = (other: string, edits: number): void => {
      weigh([other], chanceOf(other) - EDIT * edits);
    };
    chains.near(word, word.length < LONG.own ? 1 : 2, (place, edits) => {
      near(words[place] as string, edits);
    });
    for (const target of targets) {
      target.chains.near(word, word.length < LONG.language ? 1 : 2, (place, edits) => {
        near(target.words[place] as string, edits);
      });
    }
    const full = words[bare.get(word) ?? -1];
    if (full !== undefined) near(full, 1);
    for (let cut = 1; word.length >= SHORTEST_PAIR && cut < word.length; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)] as const;
      if (isPart(parts[0]) && isPart(parts[1])) weigh(parts, chanceOf(parts[0]) + chanceOf(parts[1]) - SPACE);
    }
    return best;
  }

  function correct(word: string): readonly string[] {
    if (word.length < SHORTEST || isWord(word) || !LETTERS.test(word)) return [word];
    const known = memory.get(word);
    if (known !== undefined) return known;
    const result = repaired(word);
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(word, result);
    return result;
  }

  /** Whether two words in a row are one with a space in it: a part is no word, or the knowledge writes them as one. */
  function isOne(first: string, second: string): boolean {
    const whole = first + second;
    if (whole.length < SHORTEST_PAIR) return false;
    if (isOwn(whole)) return LETTERS.test(whole) && !(isOwn(first) && isOwn(second));
    if (isOwn(first) || isOwn(second) || (isWord(first) && isWord(second))) return false;
    return isWord(whole);
  }

  function understand(typed: readonly string[]): string[] {
    const meant: string[] = [];
    let repairs = 0;
    for (let at = 0; at < typed.length; at++) {
      const word = typed[at] as string;
      const next = typed[at + 1];
      if (next !== undefined && isOne(word, next)) {
        meant.push(word + next);
        at++;
        continue;
      }
      const full = isOwn(word) ? undefined : shortForms.get(word);
      const right = full ?? (repairs < MOST_REPAIRS ? correct(word) : [word]);
      if (full === undefined && (right.length !== 1 || right[0] !== word)) repairs++;
      meant.push(...right);
    }
    return meant;
  }

  return { correct, understand };
}

/** Notes a word by what is left of it without its inner vowels; the most used of those that look alike then, or the first. */
function addBare(bare: Map<string, number>, word: string, place: number, uses: Int32Array): void {
  const left = word.slice(0, 1) + word.slice(1, -1).replace(VOWELS, '') + word.slice(-1);
  if (left.length < SHORTEST_BARE || left === word) return;
  const known = bare.get(left);
  if (known === undefined || (uses[known] as number) < (uses[place] as number)) bare.set(left, place);
}
