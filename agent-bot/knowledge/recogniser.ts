import { detectLanguage } from '../language/language-detection.ts';
import { STEMMED_LANGUAGES } from '../language/stems.ts';
import { vectorOf, vocabularyOf, type Vector, type Vocabulary } from './features.ts';
import { logits, softmax, trainLinear, type LinearModel } from './linear-model.ts';
import { seededRandom } from './random.ts';

/** A phrasing of one entry, the entry as a number. */
export interface Example {
  text: string;
  label: number;
}

/** Phrasings as sparse rows, grouped by entry, for similarity: `rows[i]` to `rows[i + 1]` are row i's places. */
export interface Phrasings {
  /** Entry c's rows are `first[c]` to `first[c + 1]`. */
  first: Int32Array;
  rows: Int32Array;
  ids: Int32Array;
  /** TF-IDF values in 1/255. */
  values: Uint8Array;
}

/** Everything learnt that tells which entry a text is about; how sure that is, `calibration.ts` says. */
export interface Recogniser {
  vocabulary: Vocabulary;
  linear: LinearModel;
  phrasings: Phrasings;
}

/** Phrasings of one entry that similarity is measured with: more say little more and cost memory. */
const PHRASINGS_KEPT = 30;
/** A feature for each weight of an entry: beyond this many cells (192 MB while training) rare features are left out. */
const MOST_CELLS = 24_000_000;
/** From this many phrasings on, a feature has to be seen three times, and fewer rounds suffice. */
const PLENTY = 5000;

/** Languages a fifth or more of the phrasings are in; English where none can be told. */
export function languagesOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const language = detectLanguage(text);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const told = texts.length - (counts.get('und') ?? 0);
  const spoken = STEMMED_LANGUAGES.filter(
    (language) => (counts.get(language) ?? 0) * 5 >= told && counts.has(language),
  );
  return spoken.length === 0 ? ['en'] : spoken;
}

/** Learns to tell entries apart. Deterministic for the same examples and seed. */
export function fitRecogniser(
  examples: readonly Example[],
  classes: number,
  languages: readonly string[],
  {
    seed,
    onProgress,
    quick = false,
  }: { seed: number; onProgress?: (share: number) => void; quick?: boolean },
): Recogniser {
  const texts = examples.map((example) => example.text);
  const plenty = texts.length >= PLENTY;
  let minimum = plenty ? 3 : 1;
  let vocabulary = vocabularyOf(texts, languages, minimum);
  while (vocabulary.idf.length * classes > MOST_CELLS && minimum < 64) {
    minimum *= 2;
    vocabulary = vocabularyOf(texts, languages, minimum);
  }
  const vectors = texts.map((text) => vectorOf(text, vocabulary));
  const labels = Int32Array.from(examples, (example) => example.label);
  const linear = trainLinear(vectors, labels, classes, vocabulary.idf.length, {
    epochs: plenty ? (quick ? 4 : 6) : quick ? 12 : 20,
    rate: 0.5,
    smoothing: 0.1,
    random: seededRandom(seed),
    onEpoch: (done, of) => onProgress?.(done / of),
  });
  return { vocabulary, linear, phrasings: keepPhrasings(vectors, labels, classes) };
}

function keepPhrasings(vectors: readonly Vector[], labels: Int32Array, classes: number): Phrasings {
  const byClass: Vector[][] = Array.from({ length: classes }, () => []);
  for (const [index, vector] of vectors.entries()) {
    const rows = byClass[labels[index] as number] as Vector[];
    if (rows.length < PHRASINGS_KEPT) rows.push(vector);
  }
  const kept = byClass.flat();
  const first = new Int32Array(classes + 1);
  for (let c = 0; c < classes; c++) first[c + 1] = (first[c] as number) + (byClass[c] as Vector[]).length;
  const rows = new Int32Array(kept.length + 1);
  for (const [index, vector] of kept.entries()) rows[index + 1] = (rows[index] as number) + vector.ids.length;
  const size = rows[kept.length] as number;
  const ids = new Int32Array(size);
  const values = new Uint8Array(size);
  for (const [index, vector] of kept.entries()) {
    const start = rows[index] as number;
    ids.set(vector.ids, start);
    for (let i = 0; i < vector.values.length; i++)
      values[start + i] = Math.round((vector.values[i] as number) * 255);
  }
  return { first, rows, ids, values };
}

/** The best entries for a text, best first, and what confidence is judged from. */
export interface Recognition {
  best: { label: number; probability: number; score: number; similarity: number }[];
  vector: Vector;
}

/** Asks a recogniser. `buffer` has one place per entry and is overwritten. */
export function recognise(
  recogniser: Recogniser,
  text: string,
  limit: number,
  buffer: Float32Array,
): Recognition {
  const vector = vectorOf(text, recogniser.vocabulary);
  logits(recogniser.linear, vector, buffer);
  const top = topOf(buffer, Math.max(limit, 3));
  const raw = top.map((label) => buffer[label] as number);
  softmax(buffer);
  const best = top.map((label, index) => ({
    label,
    probability: buffer[label] as number,
    score: raw[index] as number,
    similarity: similarity(recogniser.phrasings, label, vector),
  }));
  return { best, vector };
}

function topOf(scores: Float32Array, limit: number): number[] {
  const top: number[] = [];
  for (let c = 0; c < scores.length; c++) {
    const score = scores[c] as number;
    if (top.length === limit && score <= (scores[top[limit - 1] as number] as number)) continue;
    let place = top.length;
    while (place > 0 && (scores[top[place - 1] as number] as number) < score) place--;
    top.splice(place, 0, c);
    if (top.length > limit) top.pop();
  }
  return top;
}

/** Cosine with the entry's nearest phrasing; what the vocabulary does not know counts as different. 0 to 1. */
function similarity(phrasings: Phrasings, label: number, vector: Vector): number {
  let nearest = 0;
  const { first, rows, ids, values } = phrasings;
  for (let row = first[label] as number; row < (first[label + 1] as number); row++) {
    let dot = 0;
    let at = rows[row] as number;
    const end = rows[row + 1] as number;
    for (let i = 0; i < vector.ids.length && at < end; i++) {
      const id = vector.ids[i] as number;
      while (at < end && (ids[at] as number) < id) at++;
      if (at < end && ids[at] === id) dot += (vector.values[i] as number) * (values[at] as number);
    }
    if (dot > nearest) nearest = dot;
  }
  return Math.min(1, (nearest / 255) * vector.known);
}
