import { BatonError } from '../errors.ts';
import { clearAlarm } from '../store/alarms.ts';
import type { Database } from '../store/database.ts';
import { listModels, setLiveModel } from '../store/models.ts';
import { KNOWLEDGE_WORSE } from './alarms.ts';
import { openModel } from './open-model.ts';

/** A model goes live; that one was held back is settled with it. */
export async function goLive(
  db: Database,
  botId: number,
  modelId: number,
  by: { who: string; at: number },
): Promise<void> {
  await setLiveModel(db, botId, modelId, by);
  await clearAlarm(db, botId, KNOWLEDGE_WORSE, by.at);
}

/**
 * Answers come from this version of the knowledge from now on, entries and model: back to an earlier one, or on to one
 * that was held back. Errors: `version_unknown` (404), `knowledge_model_damaged` when it cannot be loaded.
 */
export async function useVersion(
  db: Database,
  botId: number,
  version: number,
  by: { who: string; at: number },
): Promise<void> {
  const model = (await listModels(db, botId)).find((one) => one.version === version);
  // A version that cannot be loaded would only be replaced by another again.
  if (!model || (await openModel(db, botId, model.id)) === null) {
    throw new BatonError(
      'version_unknown',
      `There is no version ${String(version)} of the knowledge.`,
      'Look which there are: npm run baton -- knowledge versions',
      { status: 404 },
    );
  }
  await goLive(db, botId, model.id, by);
}
