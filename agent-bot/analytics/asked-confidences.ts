import type { Database } from '../store/database.ts';
import { NOTHING_ASKED } from '../triggers/attempt.ts';

/** More messages than this make a share no more certain. */
const MOST = 5_000;

/**
 * How sure the bot was of its best answer to each question visitors asked since `from` (milliseconds since 1970),
 * under one model. What went to a person for another reason than the answer is no question; nor is a click,
 * or an "ok".
 */
export async function askedConfidences(
  db: Database,
  botId: number,
  modelId: number,
  from: number,
): Promise<number[]> {
  const { rows } = await db.query<{ confidence: number }>(
    `SELECT (signals->'candidates'->0->>'confidence')::float8 AS confidence FROM traces
      WHERE bot_id = $1 AND model_id = $2 AND decided_at >= $3
        AND jsonb_typeof(signals->'candidates'->0->'confidence') = 'number'
        AND (decision->>'action' IN ('answer', 'clarify')
          OR decision->>'reason' IN ('low_confidence', 'no_knowledge', 'failed_attempts'))
        AND NOT verdicts @> '[{"trigger":"choice"}]'
        AND NOT verdicts @> '[{"why":"${NOTHING_ASKED}"}]'
      ORDER BY decided_at DESC LIMIT ${String(MOST)}`,
    [botId, modelId, from],
  );
  return rows.map((row) => row.confidence);
}
