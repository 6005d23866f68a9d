import { setTimeout } from 'node:timers/promises';
import { unknownBot } from './bots.ts';
import type { Database } from './database.ts';
import { lockBot } from './lock-bot.ts';

/**
 * A model's bytes are written, read and removed so much at a time: what else is committed meanwhile, a webhook's event
 * for instance, waits for that much to be on disk at most, some two milliseconds.
 */
export const PART_BYTES = 128 * 1024;
/** Between two parts the disk is others', milliseconds. */
const PAUSE_MS = 20;
/** Parts of no version that were begun so long before are of a process that is gone, milliseconds: writing takes a second. */
const LEFT_BEHIND_MS = 3_600_000;

/** A model's bytes that are on disk and belong to no version yet. */
export interface WrittenParts {
  /** Names them; see `model_parts`. */
  content: number;
  parts: number;
}

/**
 * Writes a bot's model in parts, each in a transaction of its own. Where that ends midway, parts are left behind that
 * `removeParts` takes away later. Errors: `bot_unknown`.
 */
export async function writeParts(
  db: Database,
  botId: number,
  model: Uint8Array,
  at: number,
): Promise<WrittenParts> {
  const bytes = Buffer.from(model.buffer, model.byteOffset, model.byteLength);
  const { rows } = await db.query<{ content: number }>(
    `SELECT nextval('model_contents') AS content FROM bots WHERE id = $1`,
    [botId],
  );
  const content = rows[0]?.content;
  if (content === undefined) throw unknownBot(botId);
  const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
  for (let part = 0; part < parts; part += 1) {
    if (part > 0) await setTimeout(PAUSE_MS);
    await db.query(
      'INSERT INTO model_parts (bot_id, content, part, bytes, written_at) VALUES ($1, $2, $3, $4, $5)',
      [botId, content, part, bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES), at],
    );
  }
  return { content, parts };
}

/** Whether all parts are still there; with the bot locked they stay. */
export async function areWhole(tx: Database, botId: number, written: WrittenParts): Promise<boolean> {
  const { rows } = await tx.query<{ parts: number }>(
    'SELECT count(*)::int AS parts FROM model_parts WHERE bot_id = $1 AND content = $2',
    [botId, written.content],
  );
  return rows[0]?.parts === written.parts;
}

/**
 * Removes parts that no version has: those of `contents`, and those left behind by whoever was killed while they were
 * written. Each in a transaction of its own: to remove a row costs the disk as much as to write it.
 */
export async function removeParts(
  db: Database,
  botId: number,
  contents: readonly number[],
  at: number,
): Promise<void> {
  while (await removePart(db, botId, contents, at - LEFT_BEHIND_MS)) await setTimeout(PAUSE_MS);
}

/** @returns whether there was one */
function removePart(
  db: Database,
  botId: number,
  contents: readonly number[],
  before: number,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Whoever gives parts a version meanwhile is done before this looks, or looks after it.
    await lockBot(tx, botId);
    const { count } = await tx.query(
      `DELETE FROM model_parts WHERE bot_id = $1 AND (content, part) IN (
         SELECT content, part FROM model_parts p
         WHERE bot_id = $1 AND (content = ANY($2::bigint[]) OR written_at < $3)
           AND NOT EXISTS (SELECT FROM models m WHERE m.bot_id = $1 AND m.content = p.content)
         LIMIT 1)`,
      [botId, contents, before],
    );
    return count > 0;
  });
}
