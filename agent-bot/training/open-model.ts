import { createBreather } from '../breather.ts';
import { openIndex } from '../knowledge/load-index.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Database } from '../store/database.ts';
import { modelBytes, modelEntries } from '../store/model-content.ts';

const underWay = new WeakMap<Database, Map<number, Promise<KnowledgeIndex | null>>>();

/**
 * Opens one of a bot's models with its entries; null: there is none. Whoever asks for it meanwhile gets the same one.
 * Others have their turn all along: a large model takes a tenth of a second.
 * Errors: `knowledge_model_damaged`, `knowledge_model_stale`.
 */
export function openModel(db: Database, botId: number, modelId: number): Promise<KnowledgeIndex | null> {
  const opening = underWay.get(db) ?? new Map<number, Promise<KnowledgeIndex | null>>();
  underWay.set(db, opening);
  const known = opening.get(modelId);
  if (known !== undefined) return known;
  const opened = open(db, botId, modelId).finally(() => opening.delete(modelId));
  opening.set(modelId, opened);
  return opened;
}

async function open(db: Database, botId: number, modelId: number): Promise<KnowledgeIndex | null> {
  const entries = await modelEntries(db, botId, modelId);
  const bytes = entries && (await modelBytes(db, botId, modelId));
  return bytes && openIndex(entries, bytes, createBreather());
}
