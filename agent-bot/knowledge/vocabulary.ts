import { CHAT_WORDS, ROMANISED_HINDI } from './chat-words.ts';
import type { ReadText } from './features.ts';
import { fingerprintsOf, type Fingerprints } from './fingerprints.ts';
import { MEANING_DIMENSIONS, meaningsOf, type Meanings } from './meanings.ts';
import { atOnce, type Slices } from './slices.ts';
import { createSpeller, type Speller } from './speller.ts';
import { countedWords, type WordList } from './word-list.ts';

const SHORT = { ...ROMANISED_HINDI, ...CHAT_WORDS };

/** Features a knowledge has, and how rare each is. */
export interface Vocabulary {
  /** A feature's id is its place here and `dense` more: the first ids are the dimensions of meaning. */
  features: Fingerprints;
  /** By place. */
  idf: Float32Array;
  /** The idf of a feature never seen. */
  unseen: number;
  languages: readonly string[];
  /** Runs of letters from one word into the next count: they help where there are many phrasings. */
  across: boolean;
  words: WordList;
  dense: number;
  meanings: readonly Meanings[];
  speller: Speller;
  /** A place per feature for whoever makes a vector, all 0 before and after. */
  places: Float32Array;
}

/** What a vocabulary is stored as. */
export type StoredVocabulary = Pick<
  Vocabulary,
  'features' | 'idf' | 'unseen' | 'languages' | 'across' | 'words'
>;

/** A vocabulary with what is not stored: the languages' meanings, and a speller. */
export function* openVocabulary(stored: StoredVocabulary): Slices<Vocabulary> {
  const meanings = stored.languages.map(meaningsOf).filter((one) => one !== null);
  const dense = meanings.length > 0 ? MEANING_DIMENSIONS : 0;
  return {
    ...stored,
    meanings,
    dense,
    places: new Float32Array(dense + stored.idf.length),
    speller: yield* createSpeller(stored.words, meanings, {
      towardsLanguages: meanings.length === stored.languages.length,
      short: stored.languages.includes('en') ? SHORT : {},
    }),
  };
}

/** How many texts have to have a feature, by its kind. */
export interface Minimum {
  /** Pairs of neighbouring words. */
  words: number;
  /** Pairs of words that stand apart. */
  pairs: number;
  letters: number;
  /** Runs of letters from one word into the next; null: they do not count. */
  across: number | null;
}

/** Words are kept however rare: in a small knowledge the one word that matters stands once. */
function leastOf(feature: string, minimum: Minimum): number {
  if (feature.startsWith('s')) return 1;
  if (feature.startsWith('b')) return minimum.words;
  if (feature.startsWith('k')) return minimum.pairs;
  return feature.startsWith('x') ? (minimum.across ?? Infinity) : minimum.letters;
}

/** How often texts have features and words. */
export interface Counts {
  texts: number;
  /** In how many texts each feature is, and in which one last. */
  features: ReadonlyMap<string, { count: number; last: ReadText }>;
  /** How often each word is used. */
  words: ReadonlyMap<string, number>;
}

/** Counts what texts have. */
export function countsOf(texts: readonly ReadText[]): Counts {
  const features = new Map<string, { count: number; last: ReadText }>();
  const words = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.words) words.set(word, (words.get(word) ?? 0) + 1);
    for (const own of [text.wordFeatures, text.pairFeatures, text.letterFeatures, text.acrossFeatures]) {
      for (const feature of own) {
        const known = features.get(feature);
        if (known === undefined) features.set(feature, { count: 1, last: text });
        else if (known.last !== text) {
          known.count++;
          known.last = text;
        }
      }
    }
  }
  return { texts: texts.length, features, words };
}

/**
 * Makes a vocabulary of features that enough of the texts have. Idf: 1 + ln((1 + n) / (1 + df)), as scikit-learn's
 * smoothed one.
 */
export function vocabularyOf(counts: Counts, languages: readonly string[], minimum: Minimum): Vocabulary {
  const features: string[] = [];
  const idf: number[] = [];
  for (const [feature, { count }] of counts.features) {
    if (count < leastOf(feature, minimum)) continue;
    features.push(feature);
    idf.push(1 + Math.log((1 + counts.texts) / (1 + count)));
  }
  return atOnce(
    openVocabulary({
      features: fingerprintsOf(features),
      idf: Float32Array.from(idf),
      unseen: 1 + Math.log(1 + counts.texts),
      languages,
      across: minimum.across !== null,
      words: countedWords(counts.words),
    }),
  );
}
