import { BatonError } from '../errors.ts';
import { chancesOf } from './calibration.ts';
import { confidenceFeatures } from './confidence-features.ts';
import { hashingKnowledge } from './entries.ts';
import type { Candidate, KnowledgeEntry, KnowledgeIndex } from './knowledge-index.ts';
import { readModel } from './model-codec.ts';
import { unpackModel } from './model-pack.ts';
import { atOnce, inSlices, type Slices } from './slices.ts';
import { buffersFor, recognise, type Buffers } from './recogniser.ts';
import type { TrainedModel } from './train.ts';

/** How fast a runner-up's chance falls with its score: chosen on drawn small knowledges. */
const SHARPNESS = 4;

/**
 * Knowledge ready to be asked.
 * @throws BatonError `knowledge_model_stale` when the model was trained on other entries
 */
export function loadIndex(entries: readonly KnowledgeEntry[], model: TrainedModel): KnowledgeIndex {
  return atOnce(indexing(entries, model));
}

/**
 * The same from a model's bytes, while others have their turn: they are unpacked in another thread, and what is left
 * is done in slices.
 * @throws BatonError `knowledge_model_damaged`, `knowledge_model_stale`
 */
export async function openIndex(
  entries: readonly KnowledgeEntry[],
  bytes: Uint8Array,
  pause: () => Promise<unknown> | null,
): Promise<KnowledgeIndex> {
  const laidOut = await unpackModel(bytes);
  const model = await inSlices(readModel(laidOut), pause);
  return inSlices(indexing(entries, model), pause);
}

function* indexing(entries: readonly KnowledgeEntry[], model: TrainedModel): Slices<KnowledgeIndex> {
  if (model.hash !== (yield* hashingKnowledge(entries))) {
    throw new BatonError(
      'knowledge_model_stale',
      'The model was trained on other entries.',
      'Train it again.',
    );
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const buffers = model.recogniser === null ? null : buffersFor(model.recogniser);
  return {
    size: entries.length,
    entry: (id) => byId.get(id),
    candidates: (text, limit = 3, unanswerable) =>
      buffers === null ? [] : candidatesOf(model, text, limit, buffers, unanswerable),
  };
}

/** The chance that another entry than the best is right is shared among the runners-up by their scores. */
function candidatesOf(
  model: TrainedModel,
  text: string,
  limit: number,
  buffers: Buffers,
  unanswerable: number | undefined,
): Candidate[] {
  if (model.recogniser === null || limit < 1) return [];
  const recognition = recognise(model.recogniser, text, limit, buffers);
  const { right, outside } = chancesOf(model.calibration, confidenceFeatures(recognition), unanswerable);
  const top = recognition.best[0]?.score ?? 0;
  const shares = recognition.best.map(({ score }) => Math.exp(SHARPNESS * (score - top)));
  const others = shares.slice(1).reduce((sum, share) => sum + share, 1e-9);
  return recognition.best.slice(0, limit).map(({ label }, index) => ({
    entry: model.ids[label] as string,
    confidence:
      index === 0 ? right : Math.min(right, ((1 - right - outside) * (shares[index] as number)) / others),
  }));
}
