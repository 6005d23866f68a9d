import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.ts';
import { hashKnowledge, parseKnowledge } from '../knowledge/entries.ts';
import { trainInWorker } from '../knowledge/train-in-worker.ts';
import type { TrainingReport } from '../knowledge/training-report.ts';
import type { Database } from '../store/database.ts';
import { liveModel, pruneModels, saveModel, setLiveModel } from '../store/models.ts';

/** How an import went. */
export interface Imported {
  entries: number;
  /** False when the questions are those of the live model, which then stays. */
  trained: boolean;
  /** False when the bot already answers from exactly these entries. */
  changed: boolean;
  report: TrainingReport | null;
}

/** Older models that are kept, for looking back. */
const KEEP_MODELS = 5;

/**
 * Gives a bot its knowledge: parses, trains in a thread, and puts entries and model live together. The service
 * hears of it and answers from it at once. Errors: `knowledge_…` for what is wrong with the file, `training_failed`.
 */
export async function importKnowledge(
  parts: { db: Database; clock: Clock },
  botId: number,
  json: unknown,
  by: { who: string; onProgress?: (share: number) => void; signal?: AbortSignal },
): Promise<Imported> {
  const { db, clock } = parts;
  const entries = parseKnowledge(json);
  const dataHash = hashKnowledge(entries);
  const live = await liveModel(db, botId);
  const isTrained = live?.dataHash === dataHash;
  if (isTrained && isDeepStrictEqual(live.entries, entries))
    return { entries: entries.length, trained: false, changed: false, report: null };
  // A corrected answer needs no training: the model stays, its entries are new.
  const { bytes, report } = isTrained
    ? { bytes: live.bytes, report: live.report }
    : await trainInWorker(entries, {
        ...(by.onProgress ? { onProgress: by.onProgress } : {}),
        ...(by.signal ? { signal: by.signal } : {}),
      });
  const at = clock.now();
  const modelId = await saveModel(db, botId, { dataHash, bytes, entries, report, at });
  await setLiveModel(db, botId, modelId, { who: by.who, at });
  await pruneModels(db, botId, KEEP_MODELS);
  return {
    entries: entries.length,
    trained: !isTrained,
    changed: true,
    report: isTrained ? null : (report as TrainingReport),
  };
}
