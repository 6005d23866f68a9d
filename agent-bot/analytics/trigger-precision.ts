import { shareOf } from '../confidence/wilson.ts';
import type { Share } from '../confidence/judged-question.ts';
import type { Database } from '../store/database.ts';

/** How often people called the handoffs of a trigger right, of those they judged. */
export interface JudgedHandoffs {
  /** The trigger, or the reason where it names one. */
  of: string;
  right: number;
  judged: number;
  precision: Share;
}

/** People's verdicts on handoffs made since `from` (milliseconds since 1970), by trigger or by reason. */
export async function judgedHandoffs(
  db: Database,
  botId: number,
  by: 'trigger' | 'reason',
  from: number,
): Promise<JudgedHandoffs[]> {
  const { rows } = await db.query<{ of: string; right: number; judged: number }>(
    `SELECT ${by === 'trigger' ? `COALESCE(h.evidence->>'trigger', h.reason)` : 'h.reason'} AS of,
            count(*) FILTER (WHERE v.right_call) AS right, count(*) AS judged
       FROM handoffs h JOIN handoff_verdicts v USING (bot_id, conversation, stretch)
      WHERE h.bot_id = $1 AND h.at >= $2 GROUP BY 1 ORDER BY 1`,
    [botId, from],
  );
  return rows.map((row) => ({ ...row, precision: shareOf(row.right, row.judged) }));
}
