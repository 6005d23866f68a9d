import type { Vector } from './vector.ts';

/** Phrasings as rows, grouped by entry, for likeness: values in 1/127. */
export interface Phrasings {
  /** Entry c's rows are `first[c]` to `first[c + 1]`. */
  first: Int32Array;
  /** The dimensions of meaning, `dense` a row. */
  meanings: Int8Array;
  dense: number;
  /** All other features, where they are not 0: row i's places are `rows[i]` to `rows[i + 1]`. */
  rows: Int32Array;
  ids: Uint16Array | Int32Array;
  values: Int8Array;
  /** Length of each entry's mean phrasing. */
  lengths: Float32Array;
}

/** How like an entry a text is, as cosines, -1 to 1; what the vocabulary does not know counts as different. */
export interface Likeness {
  /** With the entry's nearest phrasing. */
  nearest: number;
  /** With the mean of its phrasings. */
  mean: number;
}

/** Phrasings of one entry that likeness is measured with: more say little more and cost memory. */
const KEPT = 28;

/** Keeps phrasings for `likenessOf`. `features`: how many ids there are, the first `dense` of them dimensions of meaning. */
export function keepPhrasings(
  vectors: readonly Vector[],
  labels: Int32Array,
  classes: number,
  features: number,
  dense: number,
): Phrasings {
  const byClass: Vector[][] = Array.from({ length: classes }, () => []);
  for (const [index, vector] of vectors.entries()) {
    const rows = byClass[labels[index] as number] as Vector[];
    if (rows.length < KEPT) rows.push(vector);
  }
  const kept = byClass.flat();
  const first = new Int32Array(classes + 1);
  for (let c = 0; c < classes; c++) first[c + 1] = (first[c] as number) + (byClass[c] as Vector[]).length;
  const rows = new Int32Array(kept.length + 1);
  // The dimensions of meaning come first, all or none of them.
  const skipped = (vector: Vector): number => (dense > 0 && vector.ids[0] === 0 ? dense : 0);
  for (const [index, vector] of kept.entries())
    rows[index + 1] = (rows[index] as number) + vector.ids.length - skipped(vector);
  const size = rows[kept.length] as number;
  const ids = features <= 0x10000 ? new Uint16Array(size) : new Int32Array(size);
  const values = new Int8Array(size);
  const meanings = new Int8Array(kept.length * dense);
  for (const [index, vector] of kept.entries()) {
    const start = rows[index] as number;
    const sparse = skipped(vector);
    ids.set(vector.ids.subarray(sparse), start);
    for (let i = 0; i < vector.values.length; i++) {
      const value = Math.round((vector.values[i] as number) * 127);
      if (i < sparse) meanings[index * dense + i] = value;
      else values[start + i - sparse] = value;
    }
  }
  const spread = new Float32Array(features);
  const lengths = Float32Array.from(byClass, (vectorsOfClass) => lengthOfMean(vectorsOfClass, spread));
  return { first, meanings, dense, rows, ids, values, lengths };
}

function lengthOfMean(vectors: readonly Vector[], spread: Float32Array): number {
  for (const { ids, values } of vectors)
    for (let i = 0; i < ids.length; i++) (spread[ids[i] as number] as number) += values[i] as number;
  let square = 0;
  for (const { ids } of vectors) {
    for (const id of ids) {
      square += (spread[id] as number) ** 2;
      spread[id] = 0;
    }
  }
  return Math.sqrt(square) / Math.max(1, vectors.length);
}

/** A text's likeness to an entry. `spread` is the text with a place per feature (`spreadOut`). */
export function likenessOf(phrasings: Phrasings, label: number, spread: Float32Array): Likeness {
  const { first, meanings, dense, rows, ids, values, lengths } = phrasings;
  const from = first[label] as number;
  const to = first[label + 1] as number;
  let nearest = 0;
  let sum = 0;
  for (let row = from; row < to; row++) {
    let dot = 0;
    const meaning = row * dense;
    for (let d = 0; d < dense; d++) dot += (spread[d] as number) * (meanings[meaning + d] as number);
    const end = rows[row + 1] as number;
    for (let at = rows[row] as number; at < end; at++)
      dot += (spread[ids[at] as number] as number) * (values[at] as number);
    if (dot > nearest) nearest = dot;
    sum += dot;
  }
  const length = lengths[label] as number;
  return {
    nearest: nearest / 127,
    mean: length === 0 || to === from ? 0 : sum / 127 / (to - from) / length,
  };
}

/** Writes a text's values into their places of `into`; `gather` takes them out again, which is less than to clear all. */
export function spreadOut(vector: Vector, into: Float32Array): void {
  for (let i = 0; i < vector.ids.length; i++) into[vector.ids[i] as number] = vector.values[i] as number;
}

/** Undoes `spreadOut`. */
export function gather(vector: Vector, from: Float32Array): void {
  for (const id of vector.ids) from[id] = 0;
}
