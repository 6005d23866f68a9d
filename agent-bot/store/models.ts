import { z } from 'zod';
import { BatonError } from '../errors.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import { addAudit } from './audit.ts';
import { unknownBot } from './bots.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';
import { notifyConfig } from './notify-config.ts';

const entriesSchema = z.array(
  z
    .looseObject({
      id: z.string(),
      title: z.string().optional(),
      questions: z.array(z.string()),
      answer: z.string(),
    })
    .transform((entry) => entry as KnowledgeEntry),
);

/** What is said about a model without loading it. */
export interface ModelSummary {
  id: number;
  /** Of entries and training settings: the same data need no second training. */
  dataHash: string;
  report: unknown;
  trainedAt: number;
  isLive: boolean;
  entryCount: number;
}

/** A trained model with the knowledge entries it was trained on. */
export interface Model {
  id: number;
  dataHash: string;
  bytes: Buffer;
  entries: KnowledgeEntry[];
  report: unknown;
  trainedAt: number;
}

/** Keeps a trained model, not yet live; returns its id. */
export async function saveModel(
  db: Database,
  botId: number,
  model: { dataHash: string; bytes: Uint8Array; entries: KnowledgeEntry[]; report: unknown; at: number },
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `INSERT INTO models (bot_id, data_hash, bytes, entries, report, trained_at) VALUES ($1, $2, $3, $4, $5, $6)
     RETURNING id`,
    [botId, model.dataHash, Buffer.from(model.bytes), json(model.entries), json(model.report), model.at],
  );
  return rows[0]?.id ?? 0;
}

/** Answers come from this model from now on. Errors: `bot_unknown`, `model_unknown` (404). */
export async function setLiveModel(
  db: Database,
  botId: number,
  modelId: number,
  by: { who: string; at: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const bot = await tx.query('SELECT 1 FROM bots WHERE id = $1 FOR UPDATE', [botId]);
    if (bot.count === 0) throw unknownBot(botId);
    const { count } = await tx.query(
      'UPDATE bots SET live_model = $2 WHERE id = $1 AND EXISTS (SELECT 1 FROM models WHERE id = $2 AND bot_id = $1)',
      [botId, modelId],
    );
    if (count === 0) {
      throw new BatonError('model_unknown', `This bot has no model ${String(modelId)}.`, 'Train again.', {
        status: 404,
      });
    }
    await addAudit(tx, { botId, who: by.who, what: 'model_live', detail: { model: modelId }, at: by.at });
    await notifyConfig(tx, botId);
  });
}

interface ModelRow extends Omit<Model, 'entries'> {
  entries: unknown;
}
const columns = 'm.id, m.data_hash AS "dataHash", m.bytes, m.entries, m.report, m.trained_at AS "trainedAt"';

/** The model a bot answers from; null before the first. */
export async function liveModel(db: Database, botId: number): Promise<Model | null> {
  const { rows } = await db.query<ModelRow>(
    `SELECT ${columns} FROM bots b JOIN models m ON m.id = b.live_model AND m.bot_id = b.id WHERE b.id = $1`,
    [botId],
  );
  return rows[0] ? { ...rows[0], entries: entriesSchema.parse(rows[0].entries) } : null;
}

/** One of a bot's models, or null. */
export async function getModel(db: Database, botId: number, modelId: number): Promise<Model | null> {
  const { rows } = await db.query<ModelRow>(
    `SELECT ${columns} FROM models m WHERE m.bot_id = $1 AND m.id = $2`,
    [botId, modelId],
  );
  return rows[0] ? { ...rows[0], entries: entriesSchema.parse(rows[0].entries) } : null;
}

/** A bot's models, the newest first. */
export async function listModels(db: Database, botId: number): Promise<ModelSummary[]> {
  const { rows } = await db.query<ModelSummary>(
    `SELECT m.id, m.data_hash AS "dataHash", m.report, m.trained_at AS "trainedAt",
       m.id IS NOT DISTINCT FROM b.live_model AS "isLive", jsonb_array_length(m.entries) AS "entryCount"
     FROM models m JOIN bots b ON b.id = m.bot_id WHERE m.bot_id = $1 ORDER BY m.id DESC`,
    [botId],
  );
  return rows;
}

/** Removes all but the newest `keep` models and the live one; returns how many. */
export async function pruneModels(db: Database, botId: number, keep: number): Promise<number> {
  const { count } = await db.query(
    `DELETE FROM models WHERE bot_id = $1
       AND id NOT IN (SELECT id FROM models WHERE bot_id = $1 ORDER BY id DESC LIMIT $2)
       AND id IS DISTINCT FROM (SELECT live_model FROM bots WHERE id = $1)`,
    [botId, keep],
  );
  return count;
}
