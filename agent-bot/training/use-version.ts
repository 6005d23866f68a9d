import { BatonError } from '../errors.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import { clearAlarm } from '../store/alarms.ts';
import type { Database } from '../store/database.ts';
import { modelEntries } from '../store/model-content.ts';
import { listModels, setLiveModel, type GoingLive } from '../store/models.ts';
import { KNOWLEDGE_WORSE } from './alarms.ts';
import { openModel } from './open-model.ts';

/** A model goes live; that one was held back is settled with it. Returns false where another has overtaken it. */
export async function goLive(db: Database, botId: number, modelId: number, by: GoingLive): Promise<boolean> {
  if (!(await setLiveModel(db, botId, modelId, by))) return false;
  await clearAlarm(db, botId, KNOWLEDGE_WORSE, by.at);
  return true;
}

/**
 * Answers come from this version of the knowledge from now on, entries and model: back to an earlier one, or on to one
 * that was held back. Errors: `version_unknown` (404); when it cannot be loaded `knowledge_model_damaged` or
 * `knowledge_model_stale`.
 */
export async function useVersion(
  db: Database,
  botId: number,
  version: number,
  by: { who: string; at: number },
): Promise<void> {
  const modelId = await idOf(db, botId, version);
  // A version that cannot be loaded would only be replaced by another again.
  if (modelId === null || (await openModel(db, botId, modelId)) === null) throw unknownVersion(version);
  await goLive(db, botId, modelId, by);
}

/** Whether a version could not be used since this code cannot load its model: its entries can be trained again. */
export function isUnloadable(thrown: unknown): boolean {
  const unloadable = ['knowledge_model_damaged', 'knowledge_model_stale'];
  return thrown instanceof BatonError && unloadable.includes(thrown.code);
}

/** The entries of a version. Errors: `version_unknown` (404). */
export async function versionEntries(
  db: Database,
  botId: number,
  version: number,
): Promise<KnowledgeEntry[]> {
  const modelId = await idOf(db, botId, version);
  const entries = modelId === null ? null : await modelEntries(db, botId, modelId);
  if (entries === null) throw unknownVersion(version);
  return entries;
}

async function idOf(db: Database, botId: number, version: number): Promise<number | null> {
  return (await listModels(db, botId)).find((one) => one.version === version)?.id ?? null;
}

function unknownVersion(version: number): BatonError {
  return new BatonError(
    'version_unknown',
    `There is no version ${String(version)} of the knowledge.`,
    'Look which there are: npm run baton -- knowledge versions',
    { status: 404 },
  );
}
