import type { ReadText } from './features.ts';
import { MEANING_DIMENSIONS, meaningsOf, type Meanings } from './meanings.ts';
import { createSpeller, type Speller } from './speller.ts';

/** Features a knowledge has, and how rare each is. The first `dense` ids are the dimensions of meaning. */
export interface Vocabulary {
  ids: ReadonlyMap<string, number>;
  /** By id less `dense`. */
  idf: Float32Array;
  /** The idf of a feature never seen. */
  unseen: number;
  languages: readonly string[];
  /** The knowledge's words and how often each is used. */
  words: ReadonlyMap<string, number>;
  dense: number;
  meanings: readonly Meanings[];
  speller: Speller;
  /** A place per feature for whoever makes a vector, all 0 before and after. */
  places: Float32Array;
}

/** What a vocabulary is stored as. */
export type StoredVocabulary = Pick<Vocabulary, 'ids' | 'idf' | 'unseen' | 'languages' | 'words'>;

/** A vocabulary with what is not stored: the languages' meanings, and a speller. */
export function openVocabulary(stored: StoredVocabulary): Vocabulary {
  const meanings = stored.languages.map(meaningsOf).filter((one) => one !== null);
  const isWord = (word: string): boolean => meanings.some((one) => one.has(word));
  const dense = meanings.length > 0 ? MEANING_DIMENSIONS : 0;
  return {
    ...stored,
    meanings,
    dense,
    places: new Float32Array(dense + stored.idf.length),
    speller: createSpeller(stored.words, isWord),
  };
}

/**
 * Builds a vocabulary of features that at least `minimum` of the texts have. Idf: 1 + ln((1 + n) / (1 + df)), as
 * scikit-learn's smoothed one.
 */
export function vocabularyOf(
  texts: readonly ReadText[],
  languages: readonly string[],
  minimum: { words: number; letters: number },
): Vocabulary {
  /** In how many texts a feature is, and in which one last. */
  const frequency = new Map<string, { count: number; last: ReadText }>();
  const words = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.words) words.set(word, (words.get(word) ?? 0) + 1);
    for (const features of [text.wordFeatures, text.letterFeatures]) {
      for (const feature of features) {
        const known = frequency.get(feature);
        if (known === undefined) frequency.set(feature, { count: 1, last: text });
        else if (known.last !== text) {
          known.count++;
          known.last = text;
        }
      }
    }
  }
  const dense = languages.some((language) => meaningsOf(language) !== null) ? MEANING_DIMENSIONS : 0;
  const ids = new Map<string, number>();
  const idf: number[] = [];
  for (const [feature, { count }] of frequency) {
    // Words are kept however rare: in a small knowledge the one word that matters stands once.
    const least = feature.startsWith('c') ? minimum.letters : feature.startsWith('b') ? minimum.words : 1;
    if (count < least) continue;
    ids.set(feature, dense + idf.length);
    idf.push(1 + Math.log((1 + texts.length) / (1 + count)));
  }
  return openVocabulary({
    ids,
    idf: Float32Array.from(idf),
    unseen: 1 + Math.log(1 + texts.length),
    languages,
    words,
  });
}
