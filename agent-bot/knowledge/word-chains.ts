import { editDistance } from './edit-distance.ts';
import type { Slices } from './slices.ts';

/** Words kept so that those near another are found without comparing all. */
export interface WordChains {
  /**
   * Tells `found` of each word within `most` edits of `word` that begins like it, or goes on like it after another first
   * letter: its place in the list, and how many edits they are. A place may come twice.
   */
  near(word: string, most: number, found: (place: number, edits: number) => void): void;
}

/** Shorter words are near too many others. */
const SHORTEST = 4;
/** From so many letters on the first may be another when the word goes on like it. */
const OTHER_FIRST = 6;
const LETTERS = /^\p{L}+$/u;
/** Words that are put in their places at a time. */
const SLICE = 2000;

/**
 * Chains of the words of four letters or more that have letters only: those with the same length and beginning follow
 * each other, others in between where a hash is the same.
 */
export function* chainsOf(words: readonly string[]): Slices<WordChains> {
  const size = 2 ** Math.ceil(Math.log2(Math.max(64, words.length)));
  const first = { heads: new Int32Array(size).fill(-1), next: new Int32Array(words.length) };
  const second = { heads: new Int32Array(size).fill(-1), next: new Int32Array(words.length) };
  const lettersOf = new Int32Array(words.length);
  const slotOf = (length: number, letters: number): number =>
    (Math.imul(Math.imul(letters, 0x9e3779b1) ^ length, 0x85ebca6b) >>> 8) & (size - 1);
  const inner = (word: string): number => word.charCodeAt(1) | (word.charCodeAt(2) << 16);
  // From the last on, so that a chain is met in the order of the words.
  for (let place = words.length - 1; place >= 0; place--) {
    if (place % SLICE === 0) yield;
    const word = words[place] as string;
    if (word.length < SHORTEST || !LETTERS.test(word)) continue;
    lettersOf[place] = letterBits(word);
    const slot = slotOf(word.length, word.charCodeAt(0));
    first.next[place] = first.heads[slot] as number;
    first.heads[slot] = place;
    if (word.length < OTHER_FIRST) continue;
    const other = slotOf(word.length, inner(word));
    second.next[place] = second.heads[other] as number;
    second.heads[other] = place;
  }
  return {
    near: (word, most, found) => {
      const bits = letterBits(word);
      const compare = (place: number, length: number): void => {
        const other = words[place] as string;
        if (other.length !== length || !hasAtMost(bits ^ (lettersOf[place] as number), 2 * most)) return;
        const edits = editDistance(word, other, most);
        if (edits <= most) found(place, edits);
      };
      for (let length = word.length - most; length <= word.length + most; length++) {
        let place = first.heads[slotOf(length, word.charCodeAt(0))] as number;
        for (; place >= 0; place = first.next[place] as number) compare(place, length);
        if (word.length < OTHER_FIRST) continue;
        place = second.heads[slotOf(length, inner(word))] as number;
        for (; place >= 0; place = second.next[place] as number) compare(place, length);
      }
    },
  };
}

/** A bit for each letter of a word, by its code modulo 32: an edit changes two of them at most. */
function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether at most so many bits are set. */
function hasAtMost(bits: number, most: number): boolean {
  let left = most;
  for (let rest = bits; rest !== 0; rest &= rest - 1) if (left-- === 0) return false;
  return true;
}
