import { seededRandom } from '../../agent-bot/knowledge/random.ts';
import { wordShare } from '../../agent-bot/language/word-weights.ts';

/** One text to learn from. */
export interface Example {
  dense: Float64Array;
  /** Ids of its words; what is too rare to be learned is left out. */
  words: Int32Array;
  /** All of its words: what `wordShare` divides by. */
  size: number;
  /** Whether it is one of those that are to be told apart. */
  positive: boolean;
  /** How much it counts. */
  weight: number;
}

/** What is learned. */
export interface Fitted {
  bias: number;
  dense: Float64Array;
  words: Float64Array;
}

export interface FitOptions {
  epochs: number;
  /** AdaGrad's step. */
  rate: number;
  /** Ridge on dense weights, and on a word's, divided by how often it is seen (at least 20). */
  ridge: number;
  wordRidge: number;
  /** How many examples have each word. */
  seen: Int32Array;
  seed: number;
}

/**
 * Logistic regression by stochastic gradient descent with AdaGrad (Duchi et al. 2011) and ridge (Hoerl and Kennard
 * 1970). The same examples and seed give the same weights.
 */
export function fitLogistic(examples: readonly Example[], options: FitOptions): Fitted {
  const { epochs, rate, ridge, wordRidge, seen, seed } = options;
  const random = seededRandom(seed);
  const size = examples[0]?.dense.length ?? 0;
  const dense = new Float64Array(size);
  const words = new Float64Array(seen.length);
  const denseSquares = new Float64Array(size).fill(0.01);
  const wordSquares = new Float64Array(seen.length).fill(0.01);
  let bias = -2;
  let biasSquares = 0.01;
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const kept = order[i] as number;
      order[i] = order[j] as number;
      order[j] = kept;
    }
    const step = rate * (1 - epoch / (epochs + 1));
    for (const which of order) {
      const example = examples[which] as Example;
      const share = wordShare(example.size);
      let z = bias;
      for (let k = 0; k < dense.length; k++) z += (dense[k] as number) * (example.dense[k] as number);
      for (const id of example.words) z += (words[id] as number) * share;
      const error = (1 / (1 + Math.exp(-z)) - (example.positive ? 1 : 0)) * example.weight;
      biasSquares += error * error;
      bias -= (step * error) / Math.sqrt(biasSquares);
      for (let k = 0; k < dense.length; k++) {
        const value = example.dense[k] as number;
        if (value === 0) continue;
        const gradient = error * value + (ridge * (dense[k] as number) * example.weight) / 2000;
        (denseSquares[k] as number) += gradient * gradient;
        (dense[k] as number) -= (step * gradient) / Math.sqrt(denseSquares[k] as number);
      }
      for (const id of example.words) {
        const gradient =
          error * share +
          (wordRidge * (words[id] as number) * example.weight) / Math.max(20, seen[id] as number);
        (wordSquares[id] as number) += gradient * gradient;
        (words[id] as number) -= (step * gradient) / Math.sqrt(wordSquares[id] as number);
      }
    }
  }
  return { bias, dense, words };
}
