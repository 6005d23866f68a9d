import { asBatonError } from '../errors.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Database } from '../store/database.ts';
import { listModels } from '../store/models.ts';
import { isStoreAway } from '../store/store-error.ts';
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
 * answers are better than none. Errors: those of a store that is away, which say nothing of a model.
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
      broken ??= { version, why: 'It is no longer there.' };
    } catch (thrown) {
      if (isStoreAway(thrown)) throw thrown;
      broken ??= { version, why: asBatonError(thrown).message };
    }
  }
  return { loaded: null, broken };
}

/** What an operator is told of a version that cannot be loaded: in the alarm, and by the doctor. */
export function tellBroken(
  { version, why }: NonNullable<KnowledgeLoad['broken']>,
  loaded: Pick<LoadedKnowledge, 'version'> | null,
  bot: string,
): { say: string; todo: string } {
  const instead =
    loaded === null
      ? 'No earlier one can be loaded either: people get all conversations until it is trained again.'
      : `Version ${String(loaded.version)} answers until it is trained again.`;
  return {
    say: `Version ${String(version)} of the knowledge of "${bot}" could not be loaded: ${why} ${instead}`,
    todo: `The service trains it again by itself. If this stays, import it: npm run baton -- knowledge import FILE --inbox ${JSON.stringify(bot)}`,
  };
}
