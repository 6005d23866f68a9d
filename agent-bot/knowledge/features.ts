import { expandTokens } from '../language/contractions.ts';
import { stem } from '../language/stems.ts';
import { tokenize } from '../language/tokens.ts';

/** Words beyond this many say nothing more about what is asked, and bound the work per message. */
const MOST_WORDS = 120;
/** Characters read of a message: enough for that many words. */
const MOST_CHARACTERS = 4000;
/** Letters of a word that give n-grams. */
const LONGEST_WORD = 30;

const DIGITS = /\p{N}+/gu;

/**
 * The features of a text, with repeats: stems `s`, pairs of stems `b`, and runs of 3 and 4 letters inside the
 * bounds of a word `c`, which carry typos and compounds. Contractions are written out, numbers are one word.
 */
export function featuresOf(text: string, languages: readonly string[]): string[] {
  const features: string[] = [];
  const tokens = expandTokens(tokenize(text.slice(0, MOST_CHARACTERS))).slice(0, MOST_WORDS);
  const norms = tokens.map((token) => token.norm.replace(DIGITS, '0'));
  for (const language of languages) {
    let before = '<';
    for (const norm of norms) {
      const root = stem(norm, language);
      features.push(`s${root}`, `b${before} ${root}`);
      before = root;
    }
    if (norms.length > 0) features.push(`b${before} >`);
  }
  for (const norm of norms) {
    const word = `_${norm.slice(0, LONGEST_WORD)}_`;
    for (let size = 3; size <= 4; size++) {
      for (let at = 0; at + size <= word.length; at++) features.push(`c${word.slice(at, at + size)}`);
    }
  }
  return features;
}

/** A text as numbers: features known to the vocabulary, ascending, TF-IDF, length 1 (or empty). */
export interface Vector {
  ids: Int32Array;
  values: Float32Array;
  /** Share of the words' weight that the vocabulary knows, 0 to 1. */
  coverage: number;
  /** Weight of the known features over that of all, by length: scales a cosine for what is unknown, 0 to 1. */
  known: number;
  words: number;
}

/** Features the model knows, and how rare each is. */
export interface Vocabulary {
  ids: ReadonlyMap<string, number>;
  idf: Float32Array;
  /** The idf of a feature never seen. */
  unseen: number;
  languages: readonly string[];
}

/** Sublinear TF-IDF (1 + ln tf) · idf, scaled to length 1. */
export function vectorOf(text: string, vocabulary: Vocabulary): Vector {
  const counts = new Map<number, number>();
  const unknown = new Map<string, number>();
  let mass = 0;
  let knownMass = 0;
  let words = 0;
  for (const feature of featuresOf(text, vocabulary.languages)) {
    const id = vocabulary.ids.get(feature);
    const weight = id === undefined ? vocabulary.unseen : (vocabulary.idf[id] ?? 0);
    if (feature.startsWith('s')) {
      words++;
      mass += weight;
      if (id !== undefined) knownMass += weight;
    }
    if (id === undefined) unknown.set(feature, (unknown.get(feature) ?? 0) + 1);
    else counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ids = Int32Array.from(counts.keys()).sort();
  const values = new Float32Array(ids.length);
  let square = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    const value = (1 + Math.log(counts.get(id) ?? 1)) * (vocabulary.idf[id] ?? 0);
    values[i] = value;
    square += value * value;
  }
  let unknownSquare = 0;
  for (const count of unknown.values()) unknownSquare += ((1 + Math.log(count)) * vocabulary.unseen) ** 2;
  const length = Math.sqrt(square);
  if (length > 0) for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / length;
  return {
    ids,
    values,
    coverage: mass === 0 ? 0 : knownMass / mass,
    known: square === 0 ? 0 : Math.sqrt(square / (square + unknownSquare)),
    words: words / Math.max(1, vocabulary.languages.length),
  };
}

/** Builds a vocabulary of features that at least `minimum` of the texts have. Idf: 1 + ln((1 + n) / (1 + df)). */
export function vocabularyOf(
  texts: readonly string[],
  languages: readonly string[],
  minimum: number,
): Vocabulary {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const feature of new Set(featuresOf(text, languages)))
      frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  const ids = new Map<string, number>();
  const idf: number[] = [];
  for (const [feature, count] of frequency) {
    // Words are kept however rare: in a small knowledge the one word that matters stands once.
    if (count < minimum && !(feature.startsWith('s') && minimum <= 2)) continue;
    ids.set(feature, idf.length);
    idf.push(1 + Math.log((1 + texts.length) / (1 + count)));
  }
  return { ids, idf: Float32Array.from(idf), unseen: 1 + Math.log(1 + texts.length), languages };
}
