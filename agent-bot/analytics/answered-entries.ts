import type { Database } from '../store/database.ts';

/** How often the bot answered with each knowledge entry since `from` (milliseconds since 1970). */
export async function answeredEntries(
  db: Database,
  botId: number,
  from: number,
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ entry: string; count: number }>(
    `SELECT decision->>'entry' AS entry, count(*) AS count FROM traces
      WHERE bot_id = $1 AND decided_at >= $2 AND decision->>'action' = 'answer' GROUP BY 1`,
    [botId, from],
  );
  return new Map(rows.map(({ entry, count }) => [entry, count]));
}
