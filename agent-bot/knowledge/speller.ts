import { editDistance } from './edit-distance.ts';

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

/**
 * A speller for the words of a knowledge (how often each is used) and a language's own words, which are right as they
 * are. A word is repaired only when it is neither, has letters only, begins like the other (or goes on like it), and
 * lies within one edit of it, two from eight letters on; else it may be a known word without its vowels, or two known
 * words written as one.
 */
export function createSpeller(
  words: ReadonlyMap<string, number>,
  isWord: (word: string) => boolean,
): Speller {
  const buckets = new Map<string, string[]>();
  for (const word of words.keys()) {
    if (word.length < SHORTEST || !LETTERS.test(word)) continue;
    for (const key of keysOf(word, word.length)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [word]);
      else bucket.push(word);
    }
  }
  const bare = bareOf(words);
  const memory = new Map<string, readonly string[]>();

  function nearest(word: string): string | null {
    const most = word.length < LONG ? 1 : 2;
    let best: string | null = null;
    let distance = most + 1;
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const key of keysOf(word, length)) {
        for (const other of buckets.get(key) ?? []) {
          if (other === best) continue;
          const edits = editDistance(word, other, Math.min(most, distance));
          if (edits > most || edits > distance) continue;
          if (edits === distance && best !== null && (words.get(other) ?? 0) <= (words.get(best) ?? 0))
            continue;
          best = other;
          distance = edits;
        }
      }
    }
    return best;
  }

  function pair(word: string): readonly string[] | null {
    for (let cut = 2; cut < word.length - 1; cut++) {
      const first = word.slice(0, cut);
      const second = word.slice(cut);
      if (words.has(second) && (words.has(first) || (first.length > 3 && isWord(first))))
        return [first, second];
    }
    return null;
  }

  function repaired(word: string): readonly string[] {
    const meant = nearest(word);
    if (meant !== null) return [meant];
    const full = bare.get(word);
    if (full !== undefined) return [full];
    return (word.length >= SHORTEST_PAIR ? pair(word) : null) ?? [word];
  }

  return {
    correct: (word) => {
      if (word.length < SHORTEST || words.has(word) || isWord(word) || !LETTERS.test(word)) return [word];
      const known = memory.get(word);
      if (known !== undefined) return known;
      const result = repaired(word);
      if (memory.size >= REMEMBERED) memory.clear();
      memory.set(word, result);
      return result;
    },
  };
}

/** Where words of a length are kept that begin like this one, or differ in the first letter and go on like it. */
function keysOf(word: string, length: number): string[] {
  const keys = [`${String(length)}${word.slice(0, 1)}`];
  if (word.length >= SHORTEST_PAIR) keys.push(`${String(length)}_${word.slice(1, 3)}`);
  return keys;
}

/** The most used words by what is left of them without their inner vowels. */
function bareOf(words: ReadonlyMap<string, number>): Map<string, string> {
  const bare = new Map<string, string>();
  for (const [word, count] of words) {
    if (!LETTERS.test(word)) continue;
    const left = word.slice(0, 1) + word.slice(1, -1).replace(VOWELS, '') + word.slice(-1);
    if (left.length < SHORTEST_BARE || left === word) continue;
    const known = bare.get(left);
    if (known === undefined || (words.get(known) ?? 0) < count) bare.set(left, word);
  }
  return bare;
}
