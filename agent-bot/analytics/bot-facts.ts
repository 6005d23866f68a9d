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
    // `OFFSET 0`: by the time alone, or PostgreSQL reads all that was kept for the bot.
    db.query<{ last: number | null; lately: number }>(
      `SELECT (SELECT received_at FROM events WHERE bot_id = $1 ORDER BY id DESC LIMIT 1) AS last,
              (SELECT count(*) FROM (SELECT * FROM events WHERE received_at > $2 OFFSET 0) e WHERE bot_id = $1) AS lately`,
      [botId, now - HOUR],
    ),
    db.query<{ waiting: number; dead: number }>(
      // Each by the index of just these; counted together, all steps that ever were are read.
      `SELECT (SELECT count(*) FROM steps WHERE bot_id = $1 AND status IN ('pending', 'started')) AS waiting,
              (SELECT count(*) FROM steps WHERE bot_id = $1 AND status = 'dead') AS dead`,
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
