import weights from './complaint-model.json' with { type: 'json' };
import { DENSE, type ComplaintFeatures } from './complaint-features.ts';
import { unpackWords, wordShare, type PackedWords } from './word-weights.ts';

/**
 * A logistic regression (Cox 1958): P(complaint) = 1 / (1 + exp(-z)), z = bias + Σ wᵢ·dᵢ + Σ vⱼ / √(n + 4) over the
 * message's n words and pairs. Its weights are learned by `npm run train:frustration`, which also sets the bias so that
 * 0.5 is where at most 1 % of ordinary questions lie. Words nobody saw in training say nothing.
 */
export function complaintProbability({ dense, words }: Pick<ComplaintFeatures, 'dense' | 'words'>): number {
  return 1 / (1 + Math.exp(-complaintLogit(MODEL, dense, words)));
}

/** The model, as numbers. */
export interface ComplaintModel {
  bias: number;
  /** By `DENSE`. */
  dense: Float64Array;
  words: ReadonlyMap<string, number>;
}

/** z of `complaintProbability`. */
export function complaintLogit(
  model: ComplaintModel,
  dense: Float64Array,
  words: ReadonlySet<string>,
): number {
  let z = model.bias;
  for (let i = 0; i < dense.length; i++) z += (model.dense[i] as number) * (dense[i] as number);
  const share = wordShare(words.size);
  for (const word of words) z += share * (model.words.get(word) ?? 0);
  return z;
}

/** The file's form. */
export interface ComplaintWeights extends PackedWords {
  about: string;
  bias: number;
  dense: Record<string, number>;
}

/** Reads the file's form. A dense feature the file does not know weighs nothing. */
export function readWeights(file: ComplaintWeights): ComplaintModel {
  return {
    bias: file.bias,
    dense: Float64Array.from(DENSE, (name) => file.dense[name] ?? 0),
    words: unpackWords(file),
  };
}

const MODEL = readWeights(weights);
