import type { Database } from './database.ts';

/** The visitor was told that nobody could be reached, and has not been seen since. */
const UNSEEN_PROMISE = `c.owner = 'queued' AND c.state#>>'{handoff,apologised}' = 'true'
  AND c.state->>'status' IS DISTINCT FROM 'open'`;

/** What a visitor waits for without seeing it. */
export interface VisitorTrouble {
  /**
   * Since when a visitor's word has been here and nothing that they would see could be done about it, milliseconds: a
   * step that Chatwoot has failed, an event that nobody could apply yet, a conversation that cannot be read, or a
   * person who was promised and does not see it, since it could not be opened. Null: nothing is in the way, or a person
   * has it.
   */
  stuckSince: number | null;
  /** A person was promised, and Chatwoot has still to open the conversation to one. */
  opening: boolean;
}

/** Reads what keeps a visitor waiting; nothing of a conversation that is not known. */
export async function visitorTrouble(
  db: Database,
  botId: number,
  conversation: number,
): Promise<VisitorTrouble> {
  const { rows } = await db.query<{ since: number | null; opening: boolean }>(
    `SELECT EXISTS (SELECT FROM steps s
         WHERE s.bot_id = c.bot_id AND s.conversation = c.conversation AND s.status IN ('pending', 'started')
           AND s.kind = 'open')
       OR (${UNSEEN_PROMISE}) IS TRUE AS opening,
       LEAST(
       (SELECT min(s.created_at) FROM steps s
        WHERE s.bot_id = c.bot_id AND s.conversation = c.conversation AND s.status IN ('pending', 'started')
          AND s.kind IN ('say', 'open') AND s.error IS NOT NULL),
       (SELECT min(e.received_at) FROM mailbox m JOIN events e ON e.id = m.event_id
        WHERE m.bot_id = c.bot_id AND m.conversation = c.conversation AND e.kind = 'message_created'),
       CASE WHEN c.state->>'uncertain' = 'true'
         THEN COALESCE(c.state->>'visitorWaitingSince', c.state#>>'{unheard,0,at}')::numeric::bigint END,
       CASE WHEN ${UNSEEN_PROMISE}
         THEN (c.state#>>'{handoff,at}')::numeric::bigint END) AS since
     FROM conversations c
     WHERE c.bot_id = $1 AND c.conversation = $2 AND c.owner IN ('unknown', 'bot', 'queued')`,
    [botId, conversation],
  );
  return { stuckSince: rows[0]?.since ?? null, opening: rows[0]?.opening ?? false };
}
