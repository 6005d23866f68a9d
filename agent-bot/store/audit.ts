import type { Database } from './database.ts';
import { json } from './json.ts';

/** Who did what, for as long as the bot exists and `BATON_KEEP_RECORDS_DAYS` says. */
export interface AuditEntry {
  id: number;
  /** Null for what concerns no single bot. */
  botId: number | null;
  /** A person's name, or `baton`. */
  who: string;
  /** A stable word: `guardrails_published`, `people_changed`. */
  what: string;
  detail: unknown;
  /** Milliseconds since 1970. */
  at: number;
}

/** Writes one line; inside the transaction of what it tells about. Never put secrets or visitors' texts in `detail`. */
export async function addAudit(
  db: Database,
  entry: Omit<AuditEntry, 'id' | 'detail'> & { detail?: unknown },
): Promise<void> {
  await db.query('INSERT INTO audit (bot_id, who, what, detail, at) VALUES ($1, $2, $3, $4, $5)', [
    entry.botId,
    entry.who,
    entry.what,
    entry.detail === undefined ? null : json(entry.detail),
    entry.at,
  ]);
}

/** The newest first; `before` is the id of the last one seen. Without `botId` those of all bots. */
export async function listAudit(
  db: Database,
  options: { botId?: number; before?: number; limit?: number } = {},
): Promise<AuditEntry[]> {
  const { rows } = await db.query<AuditEntry>(
    `SELECT id, bot_id AS "botId", who, what, detail, at FROM audit
     WHERE ($1::bigint IS NULL OR bot_id = $1) AND ($2::bigint IS NULL OR id < $2)
     ORDER BY id DESC LIMIT $3`,
    [options.botId ?? null, options.before ?? null, options.limit ?? 50],
  );
  return rows;
}
