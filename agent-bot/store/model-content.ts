import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import type { Database } from './database.ts';
import { storedEntry } from './stored-entry.ts';

/**
 * Entries that are read at a time, a millisecond or two, as a part of the bytes takes: whatever a knowledge has, the
 * service goes on answering meanwhile.
 */
const ENTRIES_AT_ONCE = 100;

/** The entries that one of a bot's models was trained on, read in parts; null: there is no such model. */
export async function modelEntries(
  db: Database,
  botId: number,
  modelId: number,
): Promise<KnowledgeEntry[] | null> {
  const entries: KnowledgeEntry[] = [];
  for (;;) {
    const { rows } = await db.query<{ entry: unknown }>(
      `SELECT entry FROM models m, jsonb_array_elements(m.entries) WITH ORDINALITY AS e(entry, place)
       WHERE m.bot_id = $1 AND m.id = $2 AND place > $3::int AND place <= $3::int + ${String(ENTRIES_AT_ONCE)}
       ORDER BY place`,
      [botId, modelId, entries.length],
    );
    for (const { entry } of rows) entries.push(storedEntry.parse(entry));
    if (rows.length < ENTRIES_AT_ONCE)
      return entries.length > 0 || (await isThere(db, botId, modelId)) ? entries : null;
  }
}

async function isThere(db: Database, botId: number, modelId: number): Promise<boolean> {
  const { count } = await db.query('SELECT 1 FROM models WHERE bot_id = $1 AND id = $2', [botId, modelId]);
  return count > 0;
}

/** One of a bot's models as `encodeModel` gave it, read in parts; null: there is no such model. */
export async function modelBytes(db: Database, botId: number, modelId: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  for (;;) {
    const { rows } = await db.query<{ part: Buffer | null }>(
      `SELECT p.bytes AS part FROM models m
       LEFT JOIN model_parts p ON p.bot_id = m.bot_id AND p.content = m.content AND p.part = $3
       WHERE m.bot_id = $1 AND m.id = $2`,
      [botId, modelId, parts.length],
    );
    const [row] = rows;
    if (row === undefined) return null;
    if (row.part === null) return Buffer.concat(parts);
    parts.push(row.part);
  }
}

/** What the entries are called that a bot answers from, by id: their title, or their first question. */
export async function liveEntryTitles(db: Database, botId: number): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; title: string }>(
    `SELECT entry ->> 'id' AS id, COALESCE(entry ->> 'title', entry -> 'questions' ->> 0, entry ->> 'id') AS title
     FROM bots b JOIN models m ON m.id = b.live_model AND m.bot_id = b.id, jsonb_array_elements(m.entries) AS entry
     WHERE b.id = $1`,
    [botId],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
