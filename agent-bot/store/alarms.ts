import type { Database } from './database.ts';

/** The channel on which processes hear that an alarm was raised or cleared; the payload is the bot's id or empty. */
export const alarmChannel = 'baton_alarms';

/** What an operator must know now. */
export interface Alarm {
  id: number;
  /** Null for the whole service. */
  botId: number | null;
  code: string;
  detail: string;
  remedy: string;
  /** While it is open the bot's webhooks are answered with 503, so that Chatwoot opens conversations to people. */
  stopsBot: boolean;
  raisedAt: number;
}

/**
 * Opens an alarm, or renews the words of the one that is open for this bot and code.
 * Returns whether it is new: only then tell somebody.
 */
export async function raiseAlarm(
  db: Database,
  alarm: Omit<Alarm, 'id' | 'raisedAt'> & { at: number },
): Promise<{ isNew: boolean }> {
  const { rows } = await db.query<{ is_new: boolean }>(
    `WITH raised AS (
       INSERT INTO alarms (bot_id, code, detail, remedy, stops_bot, raised_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (coalesce(bot_id, 0), code) WHERE cleared_at IS NULL
       DO UPDATE SET detail = excluded.detail, remedy = excluded.remedy, stops_bot = excluded.stops_bot
       RETURNING xmax = 0 AS is_new
     )
     SELECT is_new, pg_notify($7, $8) FROM raised`,
    [
      alarm.botId,
      alarm.code,
      alarm.detail,
      alarm.remedy,
      alarm.stopsBot,
      alarm.at,
      alarmChannel,
      payload(alarm.botId),
    ],
  );
  return { isNew: rows[0]?.is_new ?? false };
}

/** Closes it. Returns whether one was open. */
export async function clearAlarm(
  db: Database,
  botId: number | null,
  code: string,
  at: number,
): Promise<boolean> {
  const { count } = await db.query(
    `WITH cleared AS (
       UPDATE alarms SET cleared_at = $3
       WHERE bot_id IS NOT DISTINCT FROM $1 AND code = $2 AND cleared_at IS NULL RETURNING id
     )
     SELECT pg_notify($4, $5) FROM cleared`,
    [botId, code, at, alarmChannel, payload(botId)],
  );
  return count > 0;
}

/** All that are open, the oldest first; with a bot's id its own and the service's. */
export async function openAlarms(db: Database, botId?: number): Promise<Alarm[]> {
  const { rows } = await db.query<Alarm>(
    `SELECT id, bot_id AS "botId", code, detail, remedy, stops_bot AS "stopsBot", raised_at AS "raisedAt"
     FROM alarms WHERE cleared_at IS NULL AND ($1::bigint IS NULL OR bot_id IS NULL OR bot_id = $1) ORDER BY id`,
    [botId ?? null],
  );
  return rows;
}

/**
 * Closes alarms that told of a step that failed and stop nothing, once they and the bot's last failed step are older
 * than `before` (milliseconds). Returns how many.
 */
export async function endPastAlarms(db: Database, before: number, at: number): Promise<number> {
  const { rows } = await db.query<{ code: string }>(
    `WITH cleared AS (
       UPDATE alarms a SET cleared_at = $2
       WHERE a.cleared_at IS NULL AND NOT a.stops_bot AND a.raised_at < $1 AND a.code LIKE '%\\_failed'
         AND NOT EXISTS (SELECT FROM steps s WHERE s.bot_id = a.bot_id AND s.status = 'dead' AND s.ended_at >= $1)
       RETURNING a.bot_id, a.code)
     SELECT code, pg_notify($3, COALESCE(bot_id::text, '')) FROM cleared`,
    [before, at, alarmChannel],
  );
  return rows.length;
}

/** The bots that must not act now; an alarm of the whole service stops all. */
export async function stoppedBots(db: Database): Promise<Set<number>> {
  const { rows } = await db.query<{ id: number }>(
    `SELECT id FROM bots WHERE EXISTS (
       SELECT 1 FROM alarms WHERE cleared_at IS NULL AND stops_bot AND (bot_id IS NULL OR bot_id = bots.id))`,
  );
  return new Set(rows.map(({ id }) => id));
}

function payload(botId: number | null): string {
  return botId === null ? '' : String(botId);
}
