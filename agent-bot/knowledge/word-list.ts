import { fingerprintsOf } from './fingerprints.ts';

/** The words a knowledge is written in, and how often each is used. */
export interface WordList {
  words: readonly string[];
  uses: Int32Array;
  /** A word's place in the list, from 0; -1 where it is not in it. */
  placeOf(word: string): number;
}

/** A list of words, each once. */
export function wordListOf(words: readonly string[], uses: Int32Array): WordList {
  return { words, uses, placeOf: fingerprintsOf(words).placeOf };
}

/** A list of the words that were counted. */
export function countedWords(counts: ReadonlyMap<string, number>): WordList {
  return wordListOf([...counts.keys()], Int32Array.from(counts.values()));
}
