import { setImmediate } from 'node:timers/promises';
import type { PairedComparison } from '../confidence/paired-comparison.ts';
import { BatonError } from '../errors.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import { addAudit } from './audit.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';
import { lockBot } from './lock-bot.ts';
import { areWhole, removeParts, writeParts } from './model-parts.ts';
import { notifyConfig } from './notify-config.ts';

/** Entries that are made JSON at a time: a few milliseconds. */
const ENTRIES_AT_ONCE = 100;

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
  trainedAt: number;
  trainedBy: string;
  comparison: ModelComparison | null;
  /** Why it did not go live by itself; null: nothing spoke against it. */
  heldBack: string | null;
  /** When answers last began to come from it, milliseconds; null: never. */
  liveFrom: number | null;
}

/** What a list says about a model. */
export interface ModelSummary extends ModelFacts {
  isLive: boolean;
  entryCount: number;
  /** Of its report: the share of held-out phrasings whose entry came first; null: not known. */
  accuracy: number | null;
}

/** A trained model with its report; `model-content.ts` reads what is large. */
export interface Model extends ModelFacts {
  report: unknown;
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

/**
 * Keeps a trained model under the bot's next version, not yet live; returns its id. What is large comes first and in
 * parts; the version, which makes it a model, last: there is never half of one. Errors: `bot_unknown`; `model_removed`
 * (409) where that took so long that its parts were taken for left behind.
 */
export async function saveModel(db: Database, botId: number, model: NewModel): Promise<number> {
  const entries = await jsonList(model.entries);
  const written = await writeParts(db, botId, model.bytes, model.at);
  return db.transaction(async (tx) => {
    await lockBot(tx, botId);
    if (!(await areWhole(tx, botId, written))) throw removedMeanwhile();
    const { rows } = await tx.query<{ id: number }>(
      `INSERT INTO models (bot_id, version, data_hash, code_version, content, entries, report, trained_at, trained_by,
         comparison, held_back)
       SELECT $1, COALESCE(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM models WHERE bot_id = $1
       RETURNING id`,
      [
        botId,
        model.dataHash,
        model.codeVersion ?? null,
        written.content,
        entries,
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

function removedMeanwhile(): BatonError {
  return new BatonError(
    'model_removed',
    'The trained knowledge was removed before all of it was written.',
    'Train again.',
    { status: 409 },
  );
}

/**
 * Keeps a model as the bot's next version with other entries, not yet live: of the same questions, so that nothing had
 * to be trained. Returns its id. Errors: `bot_unknown`, `model_unknown` (404).
 */
export async function saveWithEntries(
  db: Database,
  botId: number,
  modelId: number,
  changed: { entries: KnowledgeEntry[]; at: number; who: string },
): Promise<number> {
  const entries = await jsonList(changed.entries);
  return db.transaction(async (tx) => {
    await lockBot(tx, botId);
    const { rows } = await tx.query<{ id: number }>(
      `INSERT INTO models (bot_id, version, data_hash, code_version, content, entries, report, trained_at, trained_by)
       SELECT bot_id, (SELECT max(version) FROM models WHERE bot_id = $1) + 1, data_hash, code_version, content, $3,
         report, $4, $5 FROM models WHERE bot_id = $1 AND id = $2
       RETURNING id`,
      [botId, modelId, entries, changed.at, changed.who],
    );
    const [row] = rows;
    if (row === undefined) throw unknownModel(modelId);
    return row.id;
  });
}

/** A list as JSON, written a part at a time. */
async function jsonList(entries: readonly KnowledgeEntry[]): Promise<string> {
  const parts: string[] = [];
  for (let at = 0; at < entries.length; at += ENTRIES_AT_ONCE) {
    if (at > 0) await setImmediate();
    parts.push(json(entries.slice(at, at + ENTRIES_AT_ONCE)).slice(1, -1));
  }
  return `[${parts.join(',')}]`;
}

/** Who puts a model live, and when. */
export interface GoingLive {
  who: string;
  at: number;
  /** Only where this model is live until now, null: none; another one was published by somebody who knew more. */
  instead?: number | null;
}

/** Why a model is not live that another one has overtaken. */
export const OVERTAKEN = 'Another version went live while this one was trained from what was live before.';

/**
 * Answers come from this model from now on; one that was overtaken is held back. Returns whether it is live. Errors:
 * `bot_unknown`, `model_unknown` (404).
 */
export async function setLiveModel(
  db: Database,
  botId: number,
  modelId: number,
  by: GoingLive,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockBot(tx, botId);
    if (by.instead !== undefined && !(await isLive(tx, botId, by.instead))) {
      await tx.query('UPDATE models SET held_back = $3 WHERE id = $2 AND bot_id = $1', [
        botId,
        modelId,
        OVERTAKEN,
      ]);
      return false;
    }
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
    return true;
  });
}

async function isLive(tx: Database, botId: number, modelId: number | null): Promise<boolean> {
  const { rows } = await tx.query(
    'SELECT 1 FROM bots WHERE id = $1 AND live_model IS NOT DISTINCT FROM $2::bigint',
    [botId, modelId],
  );
  return rows.length > 0;
}

function unknownModel(modelId: number): BatonError {
  return new BatonError('model_unknown', `This bot has no model ${String(modelId)}.`, 'Train again.', {
    status: 404,
  });
}

const facts = `m.id, m.version, m.data_hash AS "dataHash", m.code_version AS "codeVersion",
  m.trained_at AS "trainedAt", m.trained_by AS "trainedBy", m.comparison, m.held_back AS "heldBack",
  m.live_from AS "liveFrom"`;

/** The model a bot answers from; null before the first. */
export async function liveModel(db: Database, botId: number): Promise<Model | null> {
  const { rows } = await db.query<Model>(
    `SELECT ${facts}, m.report FROM bots b JOIN models m ON m.id = b.live_model AND m.bot_id = b.id
      WHERE b.id = $1`,
    [botId],
  );
  return rows[0] ?? null;
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
       jsonb_array_length(m.entries) AS "entryCount",
       CASE WHEN jsonb_typeof(m.report -> 'accuracy') = 'number' THEN (m.report ->> 'accuracy')::float8 END AS accuracy
     FROM models m JOIN bots b ON b.id = m.bot_id WHERE m.bot_id = $1 ORDER BY m.id DESC`,
    [botId],
  );
  return rows;
}

/**
 * Removes all but the newest `keep` models, the live one, and the two that were live before it: what can be gone back
 * to when something is wrong; and what a killed process has left behind of a model. Returns how many models. Not to be
 * called inside a transaction, which would keep the bot locked and write all at once.
 */
export async function pruneModels(db: Database, botId: number, keep: number, at: number): Promise<number> {
  const { rows } = await db.query<{ content: number }>(
    `DELETE FROM models WHERE bot_id = $1
       AND id NOT IN (SELECT id FROM models WHERE bot_id = $1 ORDER BY id DESC LIMIT $2)
       AND id IS DISTINCT FROM (SELECT live_model FROM bots WHERE id = $1)
       AND id NOT IN (SELECT m.id FROM models m JOIN bots b ON b.id = m.bot_id
                       WHERE m.bot_id = $1 AND m.live_from IS NOT NULL AND m.id IS DISTINCT FROM b.live_model
                       ORDER BY m.live_from DESC LIMIT 2)
     RETURNING content`,
    [botId, keep],
  );
  const contents = rows.map((row) => row.content);
  await removeParts(db, botId, contents, at);
  return rows.length;
}
