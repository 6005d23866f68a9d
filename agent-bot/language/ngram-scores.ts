import { createRequire } from 'node:module';
import { hashBytes } from './ngram-hash.ts';

interface Packed {
  languages: readonly string[];
  keys: string;
  counts: string;
  owners: string;
  points: string;
}

/** An n-gram's languages and points are `owners` and `points` from its offset to the next one's. */
interface Table {
  languages: readonly string[];
  /** Hashes of the n-grams, ascending. */
  keys: Uint32Array;
  offsets: Uint32Array;
  owners: Uint8Array;
  points: Uint8Array;
}

/** eld stores points without this much, to keep its table small. */
const BASE_POINTS = 53;
/** Half of the highest score: points per n-gram are squeezed into 0 to 1. */
const SCALE = 25;
/** Bytes of a word that are looked at, and of a text. */
const LONGEST_WORD = 70;
const MOST_BYTES = 350;
const SPACE = 0x20;
/** What parts words: anything but letters, unless it ends in an apostrophe ("don't" is one word). */
const BETWEEN = /[^\p{L}]+(?<!['`’])/gu;
const encoder = new TextEncoder();
const TABLE = loadTable();

function loadTable(): Table {
  const require = createRequire(import.meta.url);
  const path = './ngrams.json';
  const packed = require(path) as Packed;
  Reflect.deleteProperty(require.cache, require.resolve(path));
  const bytes = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));
  const counts = bytes(packed.counts);
  const offsets = new Uint32Array(counts.length + 1);
  for (const [index, count] of counts.entries()) offsets[index + 1] = (offsets[index] ?? 0) + count;
  return {
    languages: packed.languages,
    keys: new Uint32Array(bytes(packed.keys).buffer),
    offsets,
    owners: bytes(packed.owners),
    points: bytes(packed.points),
  };
}

/** Index of a hash among the keys; -1 where no language has the n-gram. */
function find(hash: number): number {
  const { keys } = TABLE;
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const key = keys[middle] ?? 0;
    if (key === hash) return middle;
    if (key < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** eld's n-grams of a text: four bytes, three apart, with a space at a word's beginning and end; each once. */
function ngramHashes(text: string): Set<number> {
  const hashes = new Set<number>();
  let read = 0;
  for (const word of text.replace(BETWEEN, ' ').trim().toLowerCase().split(' ')) {
    if (word === '') continue;
    if (read > MOST_BYTES) break;
    const bytes = encoder.encode(word);
    read += bytes.length + 1;
    const length = Math.min(bytes.length, LONGEST_WORD);
    let at = 0;
    for (; at + 4 < length; at += 3) {
      const gram = bytes.subarray(at, at + 4);
      hashes.add(hashBytes(at === 0 ? [SPACE, ...gram] : gram));
    }
    const ending = [...bytes.subarray(Math.max(0, length - 4)), SPACE];
    hashes.add(hashBytes(at === 0 ? [SPACE, ...ending] : ending));
  }
  return hashes;
}

/**
 * How likely a text is in each language, 0 to 1, by ISO 639-1: the scores of eld ("efficient language detector", Nito
 * T.M., Apache-2.0) over its smallest table, which `checks/language-ngrams.ts` packs. Languages without a point are
 * left out. Deterministic; reads at most 350 bytes.
 */
export function ngramScores(text: string): Map<string, number> {
  const { languages, offsets, owners, points } = TABLE;
  const sums = new Float64Array(languages.length);
  const hashes = ngramHashes(text);
  for (const hash of hashes) {
    const index = find(hash);
    if (index < 0) continue;
    for (let at = offsets[index] ?? 0; at < (offsets[index + 1] ?? 0); at++) {
      const owner = owners[at] ?? 0;
      sums[owner] = (sums[owner] ?? 0) + (points[at] ?? 0) + BASE_POINTS;
    }
  }
  const scores = new Map<string, number>();
  for (const [index, sum] of sums.entries()) {
    if (sum === 0) continue;
    const each = sum / hashes.size;
    scores.set(languages[index] ?? '', each / (each + SCALE));
  }
  return scores;
}
