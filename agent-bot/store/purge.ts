import type { Database } from './database.ts';

/** How many rows of each kind lost their words. */
export interface Purged {
  events: number;
  messages: number;
  traces: number;
  handoffs: number;
  steps: number;
  conversations: number;
}

/** Stands where a reason held a visitor's words. */
const GONE = `'{"why":"Removed after its time"}'::jsonb`;

/**
 * Takes people's words out of everything older than `before` (milliseconds). Scores, decisions, reasons and times
 * stay: they are what the overview counts. A conversation that still goes on keeps its stretch.
 */
export async function purgeTexts(db: Database, before: number): Promise<Purged> {
  const run = async (sql: string): Promise<number> => (await db.query(sql, [before])).count;
  return {
    events: await run(
      `DELETE FROM events e WHERE received_at < $1
         AND NOT EXISTS (SELECT FROM mailbox m WHERE m.bot_id = e.bot_id AND m.conversation = e.conversation AND m.event_id = e.id)`,
    ),
    messages: await run('UPDATE messages SET text = NULL WHERE at < $1 AND text IS NOT NULL'),
    traces: await run(
      `UPDATE traces SET text = NULL,
         verdicts = (SELECT COALESCE(jsonb_agg((verdict - 'spans') || ${GONE}), '[]') FROM jsonb_array_elements(verdicts) AS verdict),
         decision = CASE WHEN decision ? 'evidence'
           THEN jsonb_set(decision, '{evidence}', (decision->'evidence') || ${GONE} || '{"quotes":[]}') ELSE decision END,
         signals = signals - 'keywords' #- '{human,spans}' #- '{frustration,spans}' #- '{abuse,spans}'
           #- '{human,why}' #- '{frustration,why}'
       WHERE decided_at < $1 AND text IS NOT NULL`,
    ),
    handoffs: await run(
      `UPDATE handoffs SET evidence = evidence || ${GONE} || '{"quotes":[]}'
       WHERE at < $1 AND NOT evidence @> ${GONE}`,
    ),
    steps: await run(
      `UPDATE steps SET body = body - 'content' - 'choices' WHERE ended_at < $1 AND body ? 'content'`,
    ),
    conversations: await run(
      `UPDATE conversations SET state = jsonb_set(jsonb_set(state, '{stretch,turns}', '[]'), '{unheard}', '[]') - 'email'
       WHERE updated_at < $1 AND owner = 'closed' AND (state #> '{stretch,turns}' <> '[]' OR state ? 'email')`,
    ),
  };
}
