import { z } from 'zod';
import type { PairedComparison } from '../confidence/paired-comparison.ts';
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
      sources: z.array(z.looseObject({ title: z.string(), url: z.string() })).optional(),
    })
    .transform((entry) => entry as KnowledgeEntry),
);

/** How a training did beside the version that was live. */
export interface ModelComparison extends PairedComparison {
  /** The version it was compared with. */
  with: number;
}

/** What made a model, and what became of it. */
export interface ModelFacts {
  id: number;
  /** 1 for a bot's first. */
  version: number;
  /** Of entries and phrasings: the same data and code need no second training. */
  dataHash: string;
  /** Names the code that trained it (`codeVersion`); null: not known. */
  codeVersion: string | null;
  report: unknown;
  trainedAt: number;
  trainedBy: string;
  comparison: ModelComparison | null;
  /** Why it did not go live by itself; null: nothing spoke against it. */
  heldBack: string | null;
  /** When answers last began to come from it, milliseconds; null: never. */
  liveFrom: number | null;
}

/** What is said about a model without loading it. */
export interface ModelSummary extends ModelFacts {
  isLive: boolean;
  entryCount: number;
}

/** A trained model with the knowledge entries it was trained on. */
export interface Model extends ModelFacts {
  bytes: Buffer;
  entries: KnowledgeEntry[];
}

/** A training to be kept. */
export interface NewModel {
  dataHash: string;
  codeVersion?: string;
  bytes: Uint8Array;
  entries: KnowledgeEntry[];
  report: unknown;
  at: number;
  who?: string;
  comparison?: ModelComparison | null;
  heldBack?: string | null;
}

/** Keeps a trained model under the bot's next version, not yet live; returns its id. Errors: `bot_unknown`. */
export async function saveModel(db: Database, botId: number, model: NewModel): Promise<number> {
  return db.transaction(async (tx) => {
    // Two trainings that end at once must not both become the same version.
    const bot = await tx.query('SELECT 1 FROM bots WHERE id = $1 FOR UPDATE', [botId]);
    if (bot.count === 0) throw unknownBot(botId);
    const { rows } = await tx.query<{ id: number }>(
      `INSERT INTO models (bot_id, version, data_hash, code_version, bytes, entries, report, trained_at, trained_by,
         comparison, held_back)
       SELECT $1, COALESCE(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM models WHERE bot_id = $1
       RETURNING id`,
      [
        botId,
        model.dataHash,
        model.codeVersion ?? null,
        Buffer.from(model.bytes),
        json(model.entries),
        json(model.report),
        model.at,
        model.who ?? 'baton',
        model.comparison ? json(model.comparison) : null,
        model.heldBack ?? null,
      ],
    );
    return rows[0]?.id ?? 0;
  });
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
    const { rows } = await tx.query<{ version: number }>(
      'UPDATE models SET live_from = $3 WHERE id = $2 AND bot_id = $1 RETURNING version',
      [botId, modelId, by.at],
    );
    const version = rows[0]?.version;
    if (version === undefined) throw unknownModel(modelId);
    await tx.query('UPDATE bots SET live_model = $2 WHERE id = $1', [botId, modelId]);
    await addAudit(tx, {
      botId,
      who: by.who,
      what: 'model_live',
      detail: { model: modelId, knowledge: version },
      at: by.at,
    });
    await notifyConfig(tx, botId);
  });
}

function unknownModel(modelId: number): BatonError {
  return new BatonError('model_unknown', `This bot has no model ${String(modelId)}.`, 'Train again.', {
    status: 404,
  });
}

interface ModelRow extends Omit<Model, 'entries'> {
  entries: unknown;
}
const facts = `m.id, m.version, m.data_hash AS "dataHash", m.code_version AS "codeVersion", m.report,
  m.trained_at AS "trainedAt", m.trained_by AS "trainedBy", m.comparison, m.held_back AS "heldBack",
  m.live_from AS "liveFrom"`;

function model(row: ModelRow | undefined): Model | null {
  return row ? { ...row, entries: entriesSchema.parse(row.entries) } : null;
}

/** The model a bot answers from; null before the first. */
export async function liveModel(db: Database, botId: number): Promise<Model | null> {
  const { rows } = await db.query<ModelRow>(
    `SELECT ${facts}, m.bytes, m.entries FROM bots b JOIN models m ON m.id = b.live_model AND m.bot_id = b.id
      WHERE b.id = $1`,
    [botId],
  );
  return model(rows[0]);
}

/** One of a bot's models, or null. */
export async function getModel(db: Database, botId: number, modelId: number): Promise<Model | null> {
  const { rows } = await db.query<ModelRow>(
    `SELECT ${facts}, m.bytes, m.entries FROM models m WHERE m.bot_id = $1 AND m.id = $2`,
    [botId, modelId],
  );
  return model(rows[0]);
}

/** The version of one of a bot's models; 0 where it is gone. */
export async function versionOf(db: Database, botId: number, modelId: number): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    'SELECT version FROM models WHERE bot_id = $1 AND id = $2',
    [botId, modelId],
  );
  return rows[0]?.version ?? 0;
}

/** A bot's models, the newest first. */
export async function listModels(db: Database, botId: number): Promise<ModelSummary[]> {
  const { rows } = await db.query<ModelSummary>(
    `SELECT ${facts}, m.id IS NOT DISTINCT FROM b.live_model AS "isLive",
       jsonb_array_length(m.entries) AS "entryCount"
     FROM models m JOIN bots b ON b.id = m.bot_id WHERE m.bot_id = $1 ORDER BY m.id DESC`,
    [botId],
  );
  return rows;
}

/**
 * Removes all but the newest `keep` models, the live one, and the two that were live before it: what can be gone back
 * to when something is wrong. Returns how many.
 */
export async function pruneModels(db: Database, botId: number, keep: number): Promise<number> {
  const { count } = await db.query(
    `DELETE FROM models WHERE bot_id = $1
       AND id NOT IN (SELECT id FROM models WHERE bot_id = $1 ORDER BY id DESC LIMIT $2)
       AND id IS DISTINCT FROM (SELECT live_model FROM bots WHERE id = $1)
       AND id NOT IN (SELECT m.id FROM models m JOIN bots b ON b.id = m.bot_id
                       WHERE m.bot_id = $1 AND m.live_from IS NOT NULL AND m.id IS DISTINCT FROM b.live_model
                       ORDER BY m.live_from DESC LIMIT 2)`,
    [botId, keep],
  );
  return count;
}
