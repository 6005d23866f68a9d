import { score, scoreFew, update } from './linear-steps.ts';
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
/** Every so many epochs all classes are looked at; in between, of each phrasing, those that were near it. */
const LOOK_AGAIN = 3;
/** How far beyond its margin a phrasing is still near a class. */
const NEAR = 0.1;
/** From a share of 1 in so many on, looking at all classes of a block is quicker than at some. */
const FEW = 4;

/**
 * Learns to tell each class from all others: support vector machines with squared hinge loss,
 * ½|w|² + C Σ max(0, 1 - y w·x)², solved in the dual by coordinate descent (Hsieh et al. 2008, algorithm 1), a phrasing
 * a step for a block of classes at once, with their shrinking: most epochs leave out classes far from a phrasing. The
 * bias is a feature that is always 1, and starts from the mean of a class's labels, towards which it is regularised.
 * Deterministic for the same random numbers. Time grows with phrasings · features per phrasing · classes.
 */
export function trainLinear(
  vectors: readonly Vector[],
  labels: Int32Array,
  classes: number,
  features: number,
  { epochs, cost, random, onProgress }: TrainingOptions,
): LinearModel {
  const blocks: Float32Array[] = [];
  const bias = new Float32Array(classes).fill(2 / classes - 1);
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
    const own = bias.subarray(first, first + width);
    const scores = new Float64Array(width);
    const active = new Int32Array(width);
    const steps = new Float32Array(width);
    /** Which classes are near each phrasing: `counts` many from `which * width` on. */
    const near = new Uint8Array(vectors.length * width);
    const counts = new Uint8Array(vectors.length);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      const all = epoch % LOOK_AGAIN === 0;
      for (const which of order) {
        const place = which * width;
        const { ids, values } = vectors[which] as Vector;
        const count = counts[which] as number;
        if (!all && count === 0) continue;
        const dense = all || count * FEW > width;
        if (dense) score(ids, values, weights, width, own, scores);
        else scoreFew(ids, values, weights, width, own, scores, near, place, count);
        const label = (labels[which] as number) - first;
        const norm = norms[which] as number;
        const asked = dense ? width : count;
        let moving = 0;
        let close = 0;
        for (let k = 0; k < asked; k++) {
          const c = dense ? k : (near[place + k] as number);
          const sign = c === label ? 1 : -1;
          const dual = duals[place + c] as number;
          const slope = sign * (scores[c] as number) - 1 + dual / (2 * cost);
          if (dual === 0 && slope >= 0) {
            if (all && slope < NEAR) near[place + close++] = c;
            continue;
          }
          if (all) near[place + close++] = c;
          const moved = Math.max(0, dual - slope / norm);
          const step = moved - dual;
          if ((step < 0 ? -step : step) < NEGLIGIBLE) continue;
          duals[place + c] = moved;
          active[moving] = c;
          steps[moving++] = sign * step;
        }
        if (all) counts[which] = close;
        if (moving > 0) update(ids, values, weights, width, own, active, steps, moving);
      }
      onProgress?.((first + (width * (epoch + 1)) / epochs) / classes);
    }
    blocks.push(weights);
  }
  return quantised(blocks, bias, classes, features);
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
  // As in training, `score`.
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
