import { BatonError } from '../errors.ts';
import { confidenceFeatures, confidenceOf } from './calibration.ts';
import { hashKnowledge } from './entries.ts';
import type { Candidate, KnowledgeEntry, KnowledgeIndex } from './knowledge-index.ts';
import { recognise } from './recogniser.ts';
import type { TrainedModel } from './train.ts';

/**
 * How far the share of a further entry in what the best one leaves over counts: the model spreads some of its
 * probability over all entries, so the runners-up are likelier than they look. Fitted on CLINC150's training split.
 */
const RUNNER_UP = 1.2;

/**
 * Knowledge ready to be asked.
 * @throws BatonError `knowledge_model_stale` when the model was trained on other entries
 */
export function loadIndex(entries: readonly KnowledgeEntry[], model: TrainedModel): KnowledgeIndex {
  if (model.hash !== hashKnowledge(entries)) {
    throw new BatonError(
      'knowledge_model_stale',
      'The model was trained on other entries.',
      'Train it again.',
    );
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const buffer = new Float32Array(model.ids.length);
  return {
    size: entries.length,
    entry: (id) => byId.get(id),
    candidates: (text, limit = 3) => candidatesOf(model, text, limit, buffer),
  };
}

function candidatesOf(model: TrainedModel, text: string, limit: number, buffer: Float32Array): Candidate[] {
  if (model.recogniser === null || limit < 1) return [];
  const recognition = recognise(model.recogniser, text, limit, buffer);
  const confidence = confidenceOf(model.calibration, confidenceFeatures(recognition));
  const [first] = recognition.best;
  const rest = Math.max(1e-9, 1 - (first?.probability ?? 0));
  return recognition.best.slice(0, limit).map(({ label, probability }, index) => ({
    entry: model.ids[label] as string,
    confidence:
      index === 0
        ? confidence
        : Math.min(confidence, (1 - confidence) * Math.min(1, (RUNNER_UP * probability) / rest)),
  }));
}
