import type { Database } from './database.ts';

/** What a look into the database tells about a bot's work. */
export interface BotHealth {
  /** Steps that failed for good in conversations that still wait for them. */
  deadSteps: number;
  /** Why the newest of them failed. */
  lastError: string | null;
  /** When Chatwoot's last event came, milliseconds; null when none has. */
  lastEventAt: number | null;
  /** Conversations the bot has, and those that wait for a person. */
  withBot: number;
  waiting: number;
}

/** How a bot's work stands. */
export async function botHealth(db: Database, botId: number): Promise<BotHealth> {
  const { rows } = await db.query<BotHealth>(
    `WITH dead AS (
       SELECT s.id, s.error FROM steps s
       JOIN conversations c ON c.bot_id = s.bot_id AND c.conversation = s.conversation
       WHERE s.bot_id = $1 AND s.status = 'dead' AND c.owner = ANY (s.allowed)
     )
     SELECT (SELECT count(*) FROM dead) AS "deadSteps",
       (SELECT error FROM dead ORDER BY id DESC LIMIT 1) AS "lastError",
       (SELECT max(received_at) FROM events WHERE bot_id = $1) AS "lastEventAt",
       (SELECT count(*) FROM conversations WHERE bot_id = $1 AND owner = 'bot') AS "withBot",
       (SELECT count(*) FROM conversations WHERE bot_id = $1 AND owner = 'queued') AS waiting`,
    [botId],
  );
  return rows[0] ?? { deadSteps: 0, lastError: null, lastEventAt: null, withBot: 0, waiting: 0 };
}
