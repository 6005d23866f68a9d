import type { Random } from './random.ts';
import type { Vector } from './vector.ts';

/** How a linear model is trained. */
export interface TrainingOptions {
  epochs: number;
  /** The price of a phrasing on the wrong side: the higher, the closer the model keeps to its phrasings. */
  cost: number;
  random: Random;
  /** Share done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** One row of class weights per feature, in 8 bits with a scale per row, and a bias per class. */
export interface LinearModel {
  classes: number;
  features: number;
  weights: Int8Array;
  scales: Float32Array;
  bias: Float32Array;
}

/** Classes learnt at a time: their weights of one feature fill four cache lines, and memory stays small. */
const BLOCK = 64;
/** A step smaller than this changes no decision. */
const NEGLIGIBLE = 1e-2;
/** Epochs that a phrasing which changed nothing is left out for. */
const REST = 2;

/**
 * Learns to tell each class from all others: support vector machines with squared hinge loss,
 * ½|w|² + C Σ max(0, 1 - y w·x)², solved in the dual by coordinate descent (Hsieh et al. 2008, algorithm 1), a phrasing
 * a step for a block of classes at once. The bias is a feature that is always 1. Deterministic for the same random
 * numbers. Time grows with phrasings · features per phrasing · classes · epochs.
 */
export function trainLinear(
  vectors: readonly Vector[],
  labels: Int32Array,
  classes: number,
  features: number,
  { epochs, cost, random, onProgress }: TrainingOptions,
): LinearModel {
  const blocks: Float32Array[] = [];
  const bias = new Float32Array(classes);
  const norms = Float32Array.from(vectors, ({ values }) => {
    let square = 1;
    for (const value of values) square += value * value;
    return square + 1 / (2 * cost);
  });
  const order = Int32Array.from(vectors.keys());
  for (let first = 0; first < classes; first += BLOCK) {
    const width = Math.min(BLOCK, classes - first);
    const weights = new Float32Array(features * width);
    const duals = new Float32Array(vectors.length * width);
    const rests = new Uint8Array(vectors.length);
    const own = bias.subarray(first, first + width);
    const scores = new Float64Array(width);
    const active = new Int32Array(width);
    const steps = new Float32Array(width);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const which of order) {
        const rest = rests[which] as number;
        if (rest > 0) {
          rests[which] = rest - 1;
          continue;
        }
        const { ids, values } = vectors[which] as Vector;
        const label = (labels[which] as number) - first;
        score(ids, values, weights, width, own, scores);
        const place = which * width;
        const norm = norms[which] as number;
        let count = 0;
        let largest = 0;
        for (let c = 0; c < width; c++) {
          const sign = c === label ? 1 : -1;
          const dual = duals[place + c] as number;
          const slope = sign * (scores[c] as number) - 1 + dual / (2 * cost);
          if (dual === 0 && slope >= 0) continue;
          const moved = Math.max(0, dual - slope / norm);
          const step = moved - dual;
          const size = step < 0 ? -step : step;
          if (size < NEGLIGIBLE) continue;
          if (size > largest) largest = size;
          duals[place + c] = moved;
          active[count] = c;
          steps[count++] = sign * step;
        }
        if (count === 0) rests[which] = REST;
        else update(ids, values, weights, width, own, active, steps, count);
      }
      onProgress?.((first + (width * (epoch + 1)) / epochs) / classes);
    }
    blocks.push(weights);
  }
  return quantised(blocks, bias, classes, features);
}

/**
 * Scores of a block's classes. Four features at a time: each score is then loaded and stored a quarter as often, which
 * is most of what it costs.
 */
function score(
  ids: Int32Array,
  values: Float32Array,
  weights: Float32Array,
  width: number,
  bias: Float32Array,
  into: Float64Array,
): void {
  into.set(bias);
  let i = 0;
  for (; i + 3 < ids.length; i += 4) {
    const rowA = (ids[i] as number) * width;
    const rowB = (ids[i + 1] as number) * width;
    const rowC = (ids[i + 2] as number) * width;
    const rowD = (ids[i + 3] as number) * width;
    const valueA = values[i] as number;
    const valueB = values[i + 1] as number;
    const valueC = values[i + 2] as number;
    const valueD = values[i + 3] as number;
    for (let k = 0; k < width; k++)
      into[k] =
        (into[k] as number) +
        valueA * (weights[rowA + k] as number) +
        valueB * (weights[rowB + k] as number) +
        valueC * (weights[rowC + k] as number) +
        valueD * (weights[rowD + k] as number);
  }
  for (; i < ids.length; i++) {
    const value = values[i] as number;
    const row = (ids[i] as number) * width;
    for (let k = 0; k < width; k++) (into[k] as number) += value * (weights[row + k] as number);
  }
}

function update(
  ids: Int32Array,
  values: Float32Array,
  weights: Float32Array,
  width: number,
  bias: Float32Array,
  active: Int32Array,
  steps: Float32Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) (bias[active[k] as number] as number) += steps[k] as number;
  for (let i = 0; i < ids.length; i++) {
    const value = values[i] as number;
    const row = (ids[i] as number) * width;
    for (let k = 0; k < count; k++)
      (weights[row + (active[k] as number)] as number) += value * (steps[k] as number);
  }
}

function quantised(
  blocks: readonly Float32Array[],
  bias: Float32Array,
  classes: number,
  features: number,
): LinearModel {
  const small = new Int8Array(features * classes);
  const scales = new Float32Array(features);
  for (let f = 0; f < features; f++) {
    let largest = 0;
    for (const block of blocks) {
      const width = block.length / features;
      const end = (f + 1) * width;
      for (let c = f * width; c < end; c++) {
        const weight = block[c] as number;
        if (weight > largest) largest = weight;
        else if (-weight > largest) largest = -weight;
      }
    }
    scales[f] = largest / 127;
    if (largest === 0) continue;
    const perUnit = 127 / largest;
    let at = f * classes;
    for (const block of blocks) {
      const width = block.length / features;
      const end = (f + 1) * width;
      // An Int8Array cuts towards 0: a half away from 0 rounds.
      for (let c = f * width; c < end; c++) {
        const steps = (block[c] as number) * perUnit;
        small[at++] = steps < 0 ? steps - 0.5 : steps + 0.5;
      }
    }
  }
  return { classes, features, weights: small, scales, bias };
}

/** Scores of all classes, written into `into` (one per class): above 0 the class's side of its boundary. */
export function scoresOf(model: LinearModel, { ids, values }: Vector, into: Float64Array): Float64Array {
  const { classes, weights, scales } = model;
  const valueOf = (i: number): number => (values[i] as number) * (scales[ids[i] as number] as number);
  into.set(model.bias);
  let i = 0;
  // As in `score`.
  for (; i + 3 < ids.length; i += 4) {
    const rowA = (ids[i] as number) * classes;
    const rowB = (ids[i + 1] as number) * classes;
    const rowC = (ids[i + 2] as number) * classes;
    const rowD = (ids[i + 3] as number) * classes;
    const valueA = valueOf(i);
    const valueB = valueOf(i + 1);
    const valueC = valueOf(i + 2);
    const valueD = valueOf(i + 3);
    for (let c = 0; c < classes; c++)
      into[c] =
        (into[c] as number) +
        valueA * (weights[rowA + c] as number) +
        valueB * (weights[rowB + c] as number) +
        valueC * (weights[rowC + c] as number) +
        valueD * (weights[rowD + c] as number);
  }
  for (; i < ids.length; i++) {
    const value = valueOf(i);
    const row = (ids[i] as number) * classes;
    for (let c = 0; c < classes; c++) (into[c] as number) += value * (weights[row + c] as number);
  }
  return into;
}

function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
