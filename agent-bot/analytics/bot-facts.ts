import type { Database } from '../store/database.ts';

/** What an operator wants to know of a bot's traffic. Times are milliseconds since 1970. */
export interface BotFacts {
  lastWebhookAt: number | null;
  webhooksLastHour: number;
  stepsWaiting: number;
  stepsDead: number;
}

const HOUR = 3_600_000;

/** Counts of one bot's webhooks and steps as of `now`. */
export async function botFacts(db: Database, botId: number, now: number): Promise<BotFacts> {
  const [webhooks, steps] = await Promise.all([
    db.query<{ last: number | null; lately: number }>(
      `SELECT (SELECT received_at FROM events WHERE bot_id = $1 ORDER BY id DESC LIMIT 1) AS last,
              (SELECT count(*) FROM events WHERE bot_id = $1 AND received_at > $2) AS lately`,
      [botId, now - HOUR],
    ),
    db.query<{ waiting: number; dead: number }>(
      `SELECT count(*) FILTER (WHERE status IN ('pending', 'started')) AS waiting,
              count(*) FILTER (WHERE status = 'dead') AS dead
         FROM steps WHERE bot_id = $1 AND status IN ('pending', 'started', 'dead')`,
      [botId],
    ),
  ]);
  return {
    lastWebhookAt: webhooks.rows[0]?.last ?? null,
    webhooksLastHour: webhooks.rows[0]?.lately ?? 0,
    stepsWaiting: steps.rows[0]?.waiting ?? 0,
    stepsDead: steps.rows[0]?.dead ?? 0,
  };
}
