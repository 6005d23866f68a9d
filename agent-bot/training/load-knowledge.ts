import { asBatonError } from '../errors.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Database } from '../store/database.ts';
import { listModels } from '../store/models.ts';
import { openModel } from './open-model.ts';

/** What a bot answers from. */
export interface LoadedKnowledge {
  modelId: number;
  version: number;
  index: KnowledgeIndex;
}

/** What could be loaded, and what is wrong with the version that should have been. */
export interface KnowledgeLoad {
  /** Null where nothing could be loaded. */
  loaded: LoadedKnowledge | null;
  broken: { version: number; why: string } | null;
}

/**
 * Loads a bot's live model, or where that does not decode the one that was live before it, with its own entries: older
 * answers are better than none.
 */
export async function loadKnowledge(db: Database, botId: number, liveId: number): Promise<KnowledgeLoad> {
  const models = await listModels(db, botId);
  const live = models.find((model) => model.id === liveId);
  const earlier = models
    .filter((model) => model.id !== liveId && model.liveFrom !== null)
    .sort((a, b) => (b.liveFrom ?? 0) - (a.liveFrom ?? 0));
  let broken: KnowledgeLoad['broken'] = null;
  for (const { id, version } of live ? [live, ...earlier] : earlier) {
    try {
      const index = await openModel(db, botId, id);
      if (index !== null) return { loaded: { modelId: id, version, index }, broken };
    } catch (thrown) {
      broken ??= { version, why: asBatonError(thrown).message };
    }
  }
  return { loaded: null, broken };
}
