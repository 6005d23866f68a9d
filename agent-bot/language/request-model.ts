import {
  classedWords,
  requestFeatures,
  requestParts,
  type Against,
  type ClassedWords,
} from './request-features.ts';
import type { Hit, Reading } from './reading.ts';
import { weightFile } from './weight-file.ts';
import { unpackWords, wordShare, type PackedWords } from './word-weights.ts';

/** Below this the model is so sure that nobody is asked for that it outdoes the patterns. */
export const VETO = 0.2;

/** Classes that name who is wanted: one of them is quoted. */
const NAMED = new Set(['WHO', 'ANY', 'DEPT', 'BOT', 'who']);

/** The model, as numbers. */
export interface RequestModel {
  bias: number;
  words: ReadonlyMap<string, number>;
  /** Whether a part in which the patterns saw a refused request is none, however it reads. */
  refusals?: 'void';
}

/** The file's form. */
export interface RequestWeights extends PackedWords {
  about: string;
  bias: number;
  /** Learned from too few refusals to weigh them. */
  refusals?: 'void';
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
 * @param reading a message as requests are searched in it: no swear words, slips mended, departments one word
 * @param against what the patterns saw that speaks against a request
 * @param language whose model is asked, ISO 639-1
 * @param at where a pattern found a request: its clause is judged by itself too, for in a long message what is told
 *   around a request outweighs it
 */
export function judgeRequest(
  reading: Reading,
  against: readonly Against[],
  language: string,
  at: Hit | null = null,
): RequestJudged {
  const model = requestModel(language);
  const words = classedWords(reading, language);
  let best: RequestJudged = { probability: null, hit: null };
  if (words === null || model === undefined) return best;
  const parts = requestParts(reading, against);
  if (at !== null) parts.push(clauseAround(reading, at));
  const refused =
    model.refusals === 'void' ? against.filter(({ kind }) => kind === 'refused').map(({ hit }) => hit) : [];
  for (const part of parts) {
    if (refused.some((hit) => hit.first <= part.last && part.first <= hit.last)) continue;
    const judged = judgePart(model, words, part, against);
    if ((judged.probability ?? -1) > (best.probability ?? -1)) best = judged;
  }
  return best;
}

/** From the beginning of the clause that a find begins in to the end of the one it ends in. */
function clauseAround({ tokens }: Reading, { first, last }: Hit): Hit {
  let from = first;
  let to = last;
  while (from > 0 && tokens[from - 1]?.clause === tokens[first]?.clause) from--;
  while (to + 1 < tokens.length && tokens[to + 1]?.clause === tokens[last]?.clause) to++;
  return { first: from, last: to };
}

function judgePart(
  model: RequestModel,
  words: ClassedWords,
  part: Hit,
  against: readonly Against[],
): RequestJudged {
  const { classes } = words;
  const features = requestFeatures(words, part, against);
  if (features.size === 0) return { probability: null, hit: null };
  const share = wordShare(features.size);
  let z = model.bias;
  // What speaks most for a request, and what does among that which names somebody.
  let most = 0;
  let mostNaming = 0;
  let at: Hit | null = null;
  let naming: Hit | null = null;
  for (const [name, place] of features) {
    const weight = model.words.get(name) ?? 0;
    z += share * weight;
    // What stands for the whole part points at nothing, and a lone word ("please") tells people little.
    const length = place.last - place.first;
    if (weight <= 0 || length >= part.last - part.first) continue;
    const tells = length > 0 ? 2 * weight : weight;
    if (tells > most) {
      most = tells;
      at = place;
    }
    if (tells > mostNaming && classes.slice(place.first, place.last + 1).some((one) => NAMED.has(one))) {
      mostNaming = tells;
      naming = place;
    }
  }
  const [one = part, other = one] = [at, naming].filter((place) => place !== null);
  const hit = { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
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

/** Languages whose requests were learned. */
export const LEARNED: readonly string[] = ['de', 'en', 'es', 'fr', 'pt'];

const loaded = new Map<string, RequestModel>();

/** A language's model, loaded when it is first asked for. */
function requestModel(language: string): RequestModel | undefined {
  const known = loaded.get(language);
  if (known !== undefined || !LEARNED.includes(language)) return known;
  const file = weightFile(`request-models/${language}`) as RequestWeights;
  const { bias, refusals } = file;
  const model = { bias, words: unpackWords(file), ...(refusals === undefined ? {} : { refusals }) };
  loaded.set(language, model);
  return model;
}
