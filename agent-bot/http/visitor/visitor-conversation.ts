import { z } from 'zod';
import type { Database } from '../../store/database.ts';

/** What is needed to know a visitor again. */
export interface VisitorConversation {
  botId: number;
  /** Origins that may call; empty means any. */
  origins: string[];
  /** Keyed hash of the visitor's `source_id`; null before the first webhook that showed it. */
  visitorKey: string | null;
}

/** The conversation of a public inbox, or null where either is not known. */
export async function visitorConversation(
  db: Database,
  inboxIdentifier: string,
  conversation: number,
): Promise<VisitorConversation | null> {
  const { rows } = await db.query<{ bot_id: number; origins: unknown; visitor_key: string | null }>(
    `SELECT b.id AS bot_id, b.origins, c.visitor_key FROM bots b
       JOIN conversations c ON c.bot_id = b.id AND c.conversation = $2
      WHERE b.inbox_identifier = $1`,
    [inboxIdentifier, conversation],
  );
  const row = rows[0];
  if (!row) return null;
  return { botId: row.bot_id, origins: z.array(z.string()).parse(row.origins), visitorKey: row.visitor_key };
}

/** Keeps what the widget told about language and clock; what it did not tell stays. */
export async function rememberVisitor(
  db: Database,
  botId: number,
  conversation: number,
  told: { locale: string | null; timeZone: string | null },
): Promise<void> {
  await db.query(
    `UPDATE conversations SET locale = coalesce($3, locale), time_zone = coalesce($4, time_zone)
      WHERE bot_id = $1 AND conversation = $2
        AND (locale, time_zone) IS DISTINCT FROM (coalesce($3, locale), coalesce($4, time_zone))`,
    [botId, conversation, told.locale, told.timeZone],
  );
}
