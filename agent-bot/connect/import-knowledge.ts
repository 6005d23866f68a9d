import type { Clock } from '../clock.ts';
import { parseKnowledge } from '../knowledge/entries.ts';
import type { Database } from '../store/database.ts';
import { trainKnowledge, type Trained, type TrainingWish } from '../training/train-knowledge.ts';

/** How an import went. */
export interface Imported extends Trained {
  entries: number;
}

/**
 * Gives a bot its knowledge: parses, trains in a thread, and puts entries and model live together. The service
 * hears of it and answers from it at once. Errors: `knowledge_…` for what is wrong with the file, `training_failed`.
 */
export async function importKnowledge(
  parts: { db: Database; clock: Clock },
  botId: number,
  json: unknown,
  by: TrainingWish,
): Promise<Imported> {
  const entries = parseKnowledge(json);
  return { entries: entries.length, ...(await trainKnowledge(parts, botId, entries, by)) };
}
