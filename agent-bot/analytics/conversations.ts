import type { Database } from '../store/database.ts';

/** One line of the list of conversations. Times are milliseconds since 1970. */
export interface ListedConversation {
  conversation: number;
  owner: string;
  person: string | null;
  reason: string | null;
  author: string | null;
  text: string | null;
  messageAt: number | null;
  queuedAt: number | null;
  updatedAt: number;
}

/** Where a page of the list ends: the next one starts below it. */
export interface ListPlace {
  updatedAt: number;
  conversation: number;
}

/**
 * A bot's conversations, changed lately first; `owner` null means all. Private notes are not shown as the last
 * message. `reason` is the last handoff's, whatever became of it.
 */
export async function listConversations(
  db: Database,
  botId: number,
  filter: { owner: string | null; before: ListPlace | null; limit: number },
): Promise<ListedConversation[]> {
  const { rows } = await db.query<ListedConversation>(
    `SELECT c.conversation, c.owner, c.state->'person'->>'name' AS person, h.reason,
            m.author, left(m.text, 300) AS text, m.at AS "messageAt",
            c.queued_at AS "queuedAt", c.updated_at AS "updatedAt"
       FROM conversations c
       LEFT JOIN LATERAL (SELECT reason FROM handoffs
                           WHERE bot_id = c.bot_id AND conversation = c.conversation
                           ORDER BY stretch DESC LIMIT 1) h ON true
       LEFT JOIN LATERAL (SELECT author, text, at FROM messages
                           WHERE bot_id = c.bot_id AND conversation = c.conversation AND NOT private
                           ORDER BY message_id DESC, author DESC LIMIT 1) m ON true
      WHERE c.bot_id = $1 AND c.owner <> 'unknown'
        AND ($2::text IS NULL OR c.owner = $2)
        AND ($3::bigint IS NULL OR (c.updated_at, c.conversation) < ($3, $4::bigint))
      ORDER BY c.updated_at DESC, c.conversation DESC
      LIMIT $5`,
    [
      botId,
      filter.owner,
      filter.before?.updatedAt ?? null,
      filter.before?.conversation ?? null,
      filter.limit,
    ],
  );
  return rows;
}
