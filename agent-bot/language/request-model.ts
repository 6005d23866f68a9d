import weights from './request-model.json' with { type: 'json' };
import { requestFeatures } from './request-features.ts';
import type { Hit, Reading } from './reading.ts';
import { unpackWords, wordShare, type PackedWords } from './word-weights.ts';

/** The model, as numbers. */
export interface RequestModel {
  bias: number;
  words: ReadonlyMap<string, number>;
}

/** The file's form. */
export interface RequestWeights extends PackedWords {
  about: string;
  bias: number;
}

/** What the model says of a message. */
export interface RequestJudged {
  /** P(asks for a person), 0 to 1. */
  probability: number;
  /** Where the words stand that speak most for it; null where none does. */
  hit: Hit | null;
}

/**
 * A logistic regression (Cox 1958) over `requestFeatures`: z = bias + Σ vⱼ / √(n + 4) over the message's n features.
 * Its weights are learned by `npm run train:requests`, which sets the bias so that next to no ordinary question
 * reaches 0.7.
 * @param reading an English message as requests are searched in it: no swear words, slips mended, departments one word
 */
export function judgeRequest(reading: Reading): RequestJudged {
  const features = requestFeatures(reading);
  if (features.size === 0) return { probability: 0, hit: null };
  const share = wordShare(features.size);
  let z = MODEL.bias;
  let hit: Hit | null = null;
  let most = 0;
  for (const [name, place] of features) {
    const weight = MODEL.words.get(name) ?? 0;
    z += share * weight;
    // What stands for the whole message points at nothing.
    if (weight > most && place.last - place.first < reading.tokens.length - 1) {
      most = weight;
      hit = place;
    }
  }
  return { probability: 1 / (1 + Math.exp(-z)), hit };
}

/** z of `judgeRequest`. */
export function requestLogit(
  { bias, words }: RequestModel,
  features: Iterable<string>,
  size: number,
): number {
  const share = wordShare(size);
  let z = bias;
  for (const name of features) z += share * (words.get(name) ?? 0);
  return z;
}

const file: RequestWeights = weights;
const MODEL: RequestModel = { bias: file.bias, words: unpackWords(file) };
