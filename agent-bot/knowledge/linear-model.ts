import type { Vector } from './features.ts';
import type { Random } from './random.ts';

/** How a linear model is trained. */
export interface TrainingOptions {
  epochs: number;
  /** AdaGrad's step. */
  rate: number;
  /** Share of the target spread over all classes: keeps the model from being sure of everything it saw. */
  smoothing: number;
  random: Random;
  onEpoch?: (done: number, of: number) => void;
}

/** Multinomial softmax: one row of class weights per feature, in 8 bits with a scale per row, and a bias per class. */
export interface LinearModel {
  classes: number;
  features: number;
  weights: Int8Array;
  scales: Float32Array;
  bias: Float32Array;
}

/** Gradients below this are not worth a step: most classes are far from most texts. */
const NEGLIGIBLE = 1e-3;

/**
 * Trains by stochastic gradient descent with AdaGrad (Duchi et al. 2011), one accumulator per weight. Deterministic
 * for the same random numbers. Time grows with texts · features per text · classes · epochs.
 */
export function trainLinear(
  vectors: readonly Vector[],
  labels: Int32Array,
  classes: number,
  features: number,
  { epochs, rate, smoothing, random, onEpoch }: TrainingOptions,
): LinearModel {
  const weights = new Float32Array(features * classes);
  const squares = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const biasSquares = new Float32Array(classes).fill(1);
  const scores = new Float32Array(classes);
  const active = new Int32Array(classes);
  const order = Int32Array.from(vectors.keys());
  const floor = classes > 1 ? smoothing / classes : 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - epoch / (epochs + 1));
    for (const which of order) {
      const vector = vectors[which] as Vector;
      const { ids, values } = vector;
      const label = labels[which] as number;
      scores.set(bias);
      for (let i = 0; i < ids.length; i++) {
        const value = values[i] as number;
        const row = (ids[i] as number) * classes;
        for (let c = 0; c < classes; c++) (scores[c] as number) += value * (weights[row + c] as number);
      }
      softmax(scores);
      let count = 0;
      for (let c = 0; c < classes; c++) {
        const target = c === label ? 1 - smoothing + floor : floor;
        const gradient = (scores[c] as number) - target;
        scores[c] = gradient;
        if (gradient > NEGLIGIBLE || gradient < -NEGLIGIBLE) active[count++] = c;
      }
      for (let k = 0; k < count; k++) {
        const c = active[k] as number;
        const gradient = scores[c] as number;
        (biasSquares[c] as number) += gradient * gradient;
        (bias[c] as number) -= (step * 0.1 * gradient) / Math.sqrt(biasSquares[c] as number);
      }
      for (let i = 0; i < ids.length; i++) {
        const value = values[i] as number;
        const row = (ids[i] as number) * classes;
        for (let k = 0; k < count; k++) {
          const at = row + (active[k] as number);
          const gradient = (scores[active[k] as number] as number) * value;
          const square = (squares[at] as number) + gradient * gradient;
          squares[at] = square;
          (weights[at] as number) -= (step * gradient) / (Math.sqrt(square) + 0.01);
        }
      }
    }
    onEpoch?.(epoch + 1, epochs);
  }
  return quantised(weights, bias, classes, features);
}

function quantised(
  weights: Float32Array,
  bias: Float32Array,
  classes: number,
  features: number,
): LinearModel {
  const small = new Int8Array(weights.length);
  const scales = new Float32Array(features);
  for (let f = 0; f < features; f++) {
    const row = f * classes;
    let largest = 0;
    for (let c = 0; c < classes; c++) largest = Math.max(largest, Math.abs(weights[row + c] as number));
    const scale = largest / 127;
    scales[f] = scale;
    if (scale > 0)
      for (let c = 0; c < classes; c++) small[row + c] = Math.round((weights[row + c] as number) / scale);
  }
  return { classes, features, weights: small, scales, bias };
}

/** Scores of all classes before softmax, written into `into` (one per class). */
export function logits(model: LinearModel, vector: Vector, into: Float32Array): Float32Array {
  const { classes, weights, scales } = model;
  into.set(model.bias);
  for (let i = 0; i < vector.ids.length; i++) {
    const id = vector.ids[i] as number;
    const value = (vector.values[i] as number) * (scales[id] as number);
    const row = id * classes;
    for (let c = 0; c < classes; c++) (into[c] as number) += value * (weights[row + c] as number);
  }
  return into;
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float32Array): Float32Array {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] as number) - most);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
  return scores;
}

function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
