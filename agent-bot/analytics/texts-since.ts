import type { Database } from '../store/database.ts';

/** More messages than this make a share no more certain. */
const MOST = 5_000;

/**
 * What visitors wrote to a bot since `from` (milliseconds since 1970), the newest first, at most 5,000 messages. What
 * they chose among the bot's own words is not among it.
 */
export async function textsSince(db: Database, botId: number, from: number): Promise<string[]> {
  const { rows } = await db.query<{ text: string }>(
    `SELECT text FROM traces WHERE bot_id = $1 AND decided_at >= $2 AND text IS NOT NULL
        AND verdicts->0->>'trigger' IS DISTINCT FROM 'choice'
      ORDER BY decided_at DESC LIMIT ${String(MOST)}`,
    [botId, from],
  );
  return rows.map((row) => row.text);
}
