import type { Database } from '../store/database.ts';
import { WAITING } from '../turn/decide.ts';
import { NOTHING_ASKED } from '../triggers/attempt.ts';
import type { Mode } from '../triggers/trigger.ts';

/** What happened between `from` and `to` (milliseconds since 1970), and who has what now. */
export interface OverviewFigures {
  owners: { owner: string; count: number }[];
  /** Conversations in which the bot decided something or that were handed off. */
  conversations: number;
  handedOff: number;
  /** `nothing-asked` beside the actions: whoever says "ok" or "hello" is not asked back for want of an answer. */
  decisions: { action: string; count: number }[];
  handoffs: { reason: string; count: number }[];
  claim: { count: number; p50_ms: number; p95_ms: number } | null;
  /** Handoffs that nobody had taken when the visitor left the line. */
  leftWaiting: number;
  /** Handoffs that nobody had taken when the conversation was ended in Chatwoot, or deleted there. */
  endedWaiting: number;
  waiting: { conversation: number; reason: string | null; queued_at: number }[];
  queueLength: number;
  oldestAt: number | null;
  fired: { trigger: string; mode: Mode; count: number }[];
}

/** Waiting conversations shown by name. */
const SHOWN_WAITING = 10;

/** The overview of one bot. Percentiles are PostgreSQL's `percentile_cont`; a claim is timed from the handoff. */
export async function overviewFigures(
  db: Database,
  botId: number,
  period: { from: number; to: number },
): Promise<OverviewFigures> {
  const within = [botId, period.from, period.to];
  const [owners, totals, decisions, handoffs, claims, waiting, queue, fired] = await Promise.all([
    db.query<{ owner: string; count: number }>(
      `SELECT owner, count(*) AS count FROM conversations WHERE bot_id = $1 GROUP BY owner`,
      [botId],
    ),
    db.query<{ conversations: number; handed_off: number }>(
      `SELECT count(DISTINCT conversation) AS conversations,
              count(DISTINCT conversation) FILTER (WHERE handed) AS handed_off
         FROM (SELECT conversation, false AS handed FROM traces
                WHERE bot_id = $1 AND decided_at >= $2 AND decided_at < $3
               UNION ALL
               SELECT conversation, true FROM handoffs WHERE bot_id = $1 AND at >= $2 AND at < $3) seen`,
      within,
    ),
    db.query<{ action: string; count: number }>(
      `SELECT CASE WHEN decision->>'action' = 'clarify' AND verdicts @> '[{"why":"${NOTHING_ASKED}"}]'
                   THEN 'nothing-asked' ELSE decision->>'action' END AS action, count(*) AS count FROM traces
        WHERE bot_id = $1 AND decided_at >= $2 AND decided_at < $3 AND decision->>'why' IS DISTINCT FROM $4
        GROUP BY 1 ORDER BY 2 DESC, 1`,
      // Of several messages at once the last is decided on, for all of them.
      [...within, WAITING],
    ),
    db.query<{ reason: string; count: number }>(
      `SELECT reason, count(*) AS count FROM handoffs
        WHERE bot_id = $1 AND at >= $2 AND at < $3 GROUP BY 1 ORDER BY 2 DESC, 1`,
      within,
    ),
    db.query<{
      count: number;
      p50: number | null;
      p95: number | null;
      left_waiting: number;
      ended_waiting: number;
    }>(
      `SELECT count(claimed_at) AS count,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY claimed_at - at) AS p50,
              percentile_cont(0.95) WITHIN GROUP (ORDER BY claimed_at - at) AS p95,
              count(*) FILTER (WHERE claimed_at IS NULL AND outcome = 'left_line') AS left_waiting,
              count(*) FILTER (WHERE claimed_at IS NULL AND outcome IN ('ended_waiting', 'gone')) AS ended_waiting
         FROM handoffs WHERE bot_id = $1 AND at >= $2 AND at < $3`,
      within,
    ),
    db.query<{ conversation: number; reason: string | null; queued_at: number }>(
      `SELECT c.conversation, h.reason, c.queued_at FROM conversations c
         LEFT JOIN LATERAL (SELECT reason FROM handoffs
                             WHERE bot_id = c.bot_id AND conversation = c.conversation
                             ORDER BY stretch DESC LIMIT 1) h ON true
        WHERE c.bot_id = $1 AND c.queued_at IS NOT NULL ORDER BY c.queued_at LIMIT ${String(SHOWN_WAITING)}`,
      [botId],
    ),
    db.query<{ length: number; oldest: number | null }>(
      `SELECT count(*) AS length, min(queued_at) AS oldest FROM conversations
        WHERE bot_id = $1 AND queued_at IS NOT NULL`,
      [botId],
    ),
    firedCounts(db, botId, period),
  ]);
  const claim = claims.rows[0];
  return {
    owners: owners.rows,
    conversations: totals.rows[0]?.conversations ?? 0,
    handedOff: totals.rows[0]?.handed_off ?? 0,
    decisions: decisions.rows,
    handoffs: handoffs.rows,
    claim:
      claim && claim.p50 !== null && claim.p95 !== null
        ? { count: claim.count, p50_ms: claim.p50, p95_ms: claim.p95 }
        : null,
    leftWaiting: claim?.left_waiting ?? 0,
    endedWaiting: claim?.ended_waiting ?? 0,
    waiting: waiting.rows,
    queueLength: queue.rows[0]?.length ?? 0,
    oldestAt: queue.rows[0]?.oldest ?? null,
    fired,
  };
}

/** How often each trigger fired, on and in shadow: one verdict each per message. */
async function firedCounts(
  db: Database,
  botId: number,
  period: { from: number; to: number },
): Promise<OverviewFigures['fired']> {
  const { rows } = await db.query<{ trigger: string; mode: Mode; count: number }>(
    `SELECT verdict->>'trigger' AS trigger, verdict->>'mode' AS mode, count(*) AS count
       FROM traces, jsonb_array_elements(verdicts) AS verdict
      WHERE bot_id = $1 AND decided_at >= $2 AND decided_at < $3 AND (verdict->>'fired')::boolean
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [botId, period.from, period.to],
  );
  return rows;
}
