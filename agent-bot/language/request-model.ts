import weights from './request-model.json' with { type: 'json' };
import { classedWords, requestFeatures, requestParts, type Against } from './request-features.ts';
import type { Hit, Reading } from './reading.ts';
import { unpackWords, wordShare, type PackedWords } from './word-weights.ts';

/** Below this the model is so sure that nobody is asked for that it outdoes the patterns. */
export const VETO = 0.2;

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
  /** P(asks for a person), 0 to 1; null where there is nothing to judge. */
  probability: number | null;
  /** Where the words stand that speak most for it; null where none does. */
  hit: Hit | null;
}

/**
 * A logistic regression (Cox 1958) over `requestFeatures`: z = bias + Σ vⱼ / √(n + 4) over n features, of the whole
 * message and of its parts, of which the surest counts. Its weights are learned by `npm run train:requests`, which
 * sets the bias so that next to no ordinary question reaches 0.7.
 * @param reading an English message as requests are searched in it: no swear words, slips mended, departments one word
 * @param against what the patterns saw that speaks against a request
 */
export function judgeRequest(reading: Reading, against: readonly Against[]): RequestJudged {
  const words = classedWords(reading);
  let best: RequestJudged = { probability: null, hit: null };
  if (words === null) return best;
  for (const part of requestParts(reading, against)) {
    const judged = judgePart(requestFeatures(words, part, against), reading);
    if ((judged.probability ?? -1) > (best.probability ?? -1)) best = judged;
  }
  return best;
}

function judgePart(features: ReadonlyMap<string, Hit>, reading: Reading): RequestJudged {
  if (features.size === 0) return { probability: null, hit: null };
  const share = wordShare(features.size);
  let z = MODEL.bias;
  let hit: Hit | null = null;
  let most = 0;
  for (const [name, place] of features) {
    const weight = MODEL.words.get(name) ?? 0;
    z += share * weight;
    // What stands for the whole message points at nothing, and a lone word ("please") tells people little.
    const length = place.last - place.first;
    const tells = length > 0 ? 2 : 1;
    if (weight > 0 && length < reading.tokens.length - 1 && tells * weight > most) {
      most = tells * weight;
      hit = place;
    }
  }
  return { probability: 1 / (1 + Math.exp(-z)), hit };
}

/** z of one part of a message. */
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
