import { createRequire } from 'node:module';

/** Numbers that a word's meaning is told by. */
export const MEANING_DIMENSIONS = 64;

/**
 * What frequent words mean, so that words an entry's author did not think of still tell something: vectors in which
 * words used alike lie alike (GloVe, Pennington et al. 2014; `bench/judgement/make/meanings.ts` made the table).
 */
export interface Meanings {
  has(word: string): boolean;
  /** All words, the most used first. */
  words: readonly string[];
  /** A word's place in `words`; -1 when it is not there. */
  rank(word: string): number;
  /** Adds a word's weighted meaning to `into` (64 numbers); false when the word has none. */
  add(word: string, into: Float32Array): boolean;
}

interface Table {
  words: string;
  /** Base64: for each word 64 signed bytes and its weight in 1/255. */
  vectors: string;
}

const FILES: Readonly<Record<string, string>> = { en: './meanings-en.json' };
const loaded = new Map<string, Meanings>();

/** The meanings of a language's words, loaded when first asked for (2 MB); null where there is no table. */
export function meaningsOf(language: string): Meanings | null {
  const file = FILES[language];
  if (file === undefined) return null;
  let meanings = loaded.get(language);
  if (meanings === undefined) loaded.set(language, (meanings = readMeanings(readTable(file))));
  return meanings;
}

/** Reads a file without keeping it: `require` and its cache would hold 1.8 MB that nobody reads again. */
function readTable(file: string): Table {
  const require = createRequire(import.meta.url);
  const table = require(file) as Table;
  Reflect.deleteProperty(require.cache, require.resolve(file));
  return table;
}

function readMeanings({ words, vectors }: Table): Meanings {
  const list = words.split(' ');
  const places = new Map(list.map((word, place) => [word, place * (MEANING_DIMENSIONS + 1)]));
  const bytes = Buffer.from(vectors, 'base64');
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** What a word's bytes are multiplied by, by its place: reckoned when it is first met. */
  const scales = new Float64Array(places.size);
  const scaleAt = (at: number): number => {
    const known = scales[at / (MEANING_DIMENSIONS + 1)] as number;
    if (known > 0) return known;
    let square = 0;
    for (let d = 0; d < MEANING_DIMENSIONS; d++) square += (signed[at + d] as number) ** 2;
    const scale = (bytes[at + MEANING_DIMENSIONS] as number) / 255 / Math.sqrt(square);
    scales[at / (MEANING_DIMENSIONS + 1)] = scale;
    return scale;
  };
  return {
    has: (word) => places.has(word),
    words: list,
    rank: (word) => (places.get(word) ?? -MEANING_DIMENSIONS - 1) / (MEANING_DIMENSIONS + 1),
    add: (word, into) => {
      const at = places.get(word);
      if (at === undefined) return false;
      const scale = scaleAt(at);
      for (let d = 0; d < MEANING_DIMENSIONS; d++) (into[d] as number) += scale * (signed[at + d] as number);
      return true;
    },
  };
}
