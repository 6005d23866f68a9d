import type { Database } from '../store/database.ts';

/** How one knowledge entry did as an answer. */
export interface EntryUse {
  /** Answers given with it. */
  answered: number;
  /** Median of how sure the bot was; null where visitors only chose it from a list. */
  confidence: number | null;
  /** Answers that somebody judged, and those judged wrong; an agent's word counts above the visitor's. */
  judged: number;
  wrong: number;
}

/** How each knowledge entry did since `from` (milliseconds since 1970), by its id. */
export async function entryUse(db: Database, botId: number, from: number): Promise<Map<string, EntryUse>> {
  const { rows } = await db.query<EntryUse & { entry: string }>(
    `WITH answered AS (
       SELECT decision->>'entry' AS entry, count(*) AS answered,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY (decision->>'confidence')::float8)
                FILTER (WHERE (decision->>'confidence')::float8 < 1) AS confidence
         FROM traces WHERE bot_id = $1 AND decided_at >= $2 AND decision->>'action' = 'answer' GROUP BY 1),
     judged AS (
       SELECT entry, count(*) AS judged, count(*) FILTER (WHERE NOT answered) AS wrong FROM (
         SELECT DISTINCT ON (conversation, message_id) entry, answered FROM answer_feedback
          WHERE bot_id = $1 AND at >= $2 AND entry IS NOT NULL ORDER BY conversation, message_id, source) said
        GROUP BY 1)
     SELECT COALESCE(a.entry, j.entry) AS entry, COALESCE(a.answered, 0) AS answered, a.confidence,
            COALESCE(j.judged, 0) AS judged, COALESCE(j.wrong, 0) AS wrong
       FROM answered a FULL JOIN judged j USING (entry)`,
    [botId, from],
  );
  return new Map(rows.map(({ entry, ...use }) => [entry, use]));
}
