import { editDistance } from './edit-distance.ts';
import type { Slices } from './slices.ts';
import type { WordList } from './word-list.ts';

/** Repairs words towards those the knowledge is written in. */
export interface Speller {
  /** The words a word was meant as: itself when it is known or nothing is near. */
  correct(word: string): readonly string[];
}

/** Shorter words are near too many others. */
const SHORTEST = 4;
/** From this length on two edits are forgiven. */
const LONG = 8;
/** A pair of words written as one has at least so many letters. */
const SHORTEST_PAIR = 6;
const LETTERS = /^\p{L}+$/u;
/** What is left of a word without its inner vowels tells it from others from so many letters on ("cncl", "ordr"). */
const SHORTEST_BARE = 4;
const VOWELS = /[aeiou]/g;
/** Words answered lately. */
const REMEMBERED = 2000;
/** Words that are put in their places at a time. */
const SLICE = 2000;

/**
 * A speller for the words of a knowledge (how often each is used) and a language's own words, which are right as they
 * are. A word is repaired only when it is neither, has letters only, begins like the other (or goes on like it), and
 * lies within one edit of it, two from eight letters on; else it may be a known word without its vowels, or two known
 * words written as one.
 */
export function* createSpeller(list: WordList, isWord: (word: string) => boolean): Slices<Speller> {
  const { words, uses } = list;
  const isKnown = (word: string): boolean => list.placeOf(word) >= 0;
  const chains = createChains(words);
  const bare = new Map<string, number>();
  // From the last on, so that a chain is met in the order of the words.
  for (let place = words.length - 1; place >= 0; place--) {
    const word = words[place] as string;
    if (LETTERS.test(word)) {
      if (word.length >= SHORTEST) chains.add(place);
      addBare(bare, word, place, uses);
    }
    if (place % SLICE === 0) yield;
  }
  const memory = new Map<string, readonly string[]>();

  function nearest(word: string): string | null {
    const most = word.length < LONG ? 1 : 2;
    let best = -1;
    let distance = most + 1;
    const look = (place: number): void => {
      if (place === best) return;
      const edits = editDistance(word, words[place] as string, Math.min(most, distance));
      if (edits > most || edits > distance) return;
      if (edits === distance && best >= 0 && (uses[place] as number) <= (uses[best] as number)) return;
      best = place;
      distance = edits;
    };
    for (let length = word.length - most; length <= word.length + most; length++)
      chains.forEachLike(word, length, look);
    return words[best] ?? null;
  }

  function pair(word: string): readonly string[] | null {
    for (let cut = 2; cut < word.length - 1; cut++) {
      const first = word.slice(0, cut);
      const second = word.slice(cut);
      if (isKnown(second) && (isKnown(first) || (first.length > 3 && isWord(first)))) return [first, second];
    }
    return null;
  }

  function repaired(word: string): readonly string[] {
    const meant = nearest(word) ?? words[bare.get(word) ?? -1];
    if (meant !== undefined) return [meant];
    return (word.length >= SHORTEST_PAIR ? pair(word) : null) ?? [word];
  }

  return {
    correct: (word) => {
      if (word.length < SHORTEST || isKnown(word) || isWord(word) || !LETTERS.test(word)) return [word];
      const known = memory.get(word);
      if (known !== undefined) return known;
      const result = repaired(word);
      if (memory.size >= REMEMBERED) memory.clear();
      memory.set(word, result);
      return result;
    },
  };
}

/** Words by how they begin. */
interface Chains {
  add(place: number): void;
  /** Words of a length that begin like this one, and then those that may differ in the first letter and go on like it. */
  forEachLike(word: string, length: number, each: (place: number) => void): void;
}

/** Words with the same length and beginning follow each other in a chain, others in between where a hash is the same. */
function createChains(words: readonly string[]): Chains {
  const size = 2 ** Math.ceil(Math.log2(Math.max(64, words.length)));
  const first = { heads: new Int32Array(size).fill(-1), next: new Int32Array(words.length) };
  const second = { heads: new Int32Array(size).fill(-1), next: new Int32Array(words.length) };
  const slotOf = (length: number, letters: number): number =>
    (Math.imul(Math.imul(letters, 0x9e3779b1) ^ length, 0x85ebca6b) >>> 8) & (size - 1);
  const inner = (word: string): number => word.charCodeAt(1) | (word.charCodeAt(2) << 16);
  return {
    add(place) {
      const word = words[place] as string;
      const slot = slotOf(word.length, word.charCodeAt(0));
      first.next[place] = first.heads[slot] as number;
      first.heads[slot] = place;
      if (word.length < SHORTEST_PAIR) return;
      const other = slotOf(word.length, inner(word));
      second.next[place] = second.heads[other] as number;
      second.heads[other] = place;
    },
    forEachLike(word, length, each) {
      const letter = word.charCodeAt(0);
      let place = first.heads[slotOf(length, letter)] as number;
      for (; place >= 0; place = first.next[place] as number) {
        const other = words[place] as string;
        if (other.length === length && other.charCodeAt(0) === letter) each(place);
      }
      if (word.length < SHORTEST_PAIR) return;
      const letters = inner(word);
      place = second.heads[slotOf(length, letters)] as number;
      for (; place >= 0; place = second.next[place] as number) {
        const other = words[place] as string;
        if (other.length === length && inner(other) === letters) each(place);
      }
    },
  };
}

/** Notes a word by what is left of it without its inner vowels; the most used of those that look alike then, or the first. */
function addBare(bare: Map<string, number>, word: string, place: number, uses: Int32Array): void {
  const left = word.slice(0, 1) + word.slice(1, -1).replace(VOWELS, '') + word.slice(-1);
  if (left.length < SHORTEST_BARE || left === word) return;
  const known = bare.get(left);
  if (known === undefined || (uses[known] as number) <= (uses[place] as number)) bare.set(left, place);
}
