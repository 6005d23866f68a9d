import { CLASSED_DENSE, type ClassedFeatures } from './classed-complaint-features.ts';
import { CLASSED_LANGUAGES } from './packs/complaint-classes.ts';
import { weightFile } from './weight-file.ts';
import { unpackWords, wordShare, type PackedWords } from './word-weights.ts';

/** The model of a language, as numbers. */
export interface ClassedModel {
  bias: number;
  /** By `CLASSED_DENSE`. */
  dense: Float64Array;
  classes: ReadonlyMap<string, number>;
  words: ReadonlyMap<string, number>;
}

/** The file's form of what is the same in all languages. */
export interface SharedComplaintWeights extends PackedWords {
  about: string;
  dense: Record<string, number>;
}

/** The file's form of what a language has of its own. */
export interface OwnComplaintWeights extends PackedWords {
  about: string;
  bias: number;
}

/**
 * A logistic regression (Cox 1958): P(complaint) = 1 / (1 + exp(-z)), z = bias + Σ wᵢ·dᵢ + Σ vⱼ / √(n + 4) over the
 * message's n classes and words. Its weights are learned by `npm run train:frustration:written` from all languages
 * together: what classes weigh is the same in each, words and the bias are a language's own.
 */
export function classedLogit(model: ClassedModel, { dense, classes, words }: ClassedFeatures): number {
  let z = model.bias;
  for (let i = 0; i < dense.length; i++) z += (model.dense[i] as number) * (dense[i] as number);
  const share = wordShare(classes.size + words.size);
  for (const name of classes) z += share * (model.classes.get(name) ?? 0);
  for (const word of words) z += share * (model.words.get(word) ?? 0);
  return z;
}

const loaded = new Map<string, ClassedModel>();
let shared: { dense: Float64Array; classes: ReadonlyMap<string, number> } | null = null;

/** A language's model, loaded when it is first asked for: who writes in one language has no memory taken by others. */
export function classedModel(language: string): ClassedModel | null {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  if (!CLASSED_LANGUAGES.includes(language)) return null;
  if (shared === null) {
    const file = weightFile('complaint-models/classes') as SharedComplaintWeights;
    shared = {
      dense: Float64Array.from(CLASSED_DENSE, (name) => file.dense[name] ?? 0),
      classes: unpackWords(file),
    };
  }
  const own = weightFile(`complaint-models/${language}`) as OwnComplaintWeights;
  const model = { bias: own.bias, ...shared, words: unpackWords(own) };
  loaded.set(language, model);
  return model;
}
