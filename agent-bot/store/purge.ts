import type { Database } from './database.ts';
import { inParts } from './in-parts.ts';

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
const GONE = `'{"why":"Removed after its time"}'`;

/** Rows in one statement: after an upgrade, or a long time away, there is a lot to do, and others want to write. */
const AT_ONCE = 1_000;

/** Each finds what it has to do by an index of just that: see migration 0043. `$1`: older than this; `$2`: at most. */
const STATEMENTS: Record<keyof Purged, string> = {
  events: `DELETE FROM events WHERE id IN (
      SELECT id FROM events e WHERE received_at < $1
        AND NOT EXISTS (SELECT FROM mailbox m WHERE m.bot_id = e.bot_id AND m.conversation = e.conversation AND m.event_id = e.id)
      LIMIT $2)`,
  messages: `UPDATE messages SET text = NULL WHERE (bot_id, conversation, message_id, author) IN (
      SELECT bot_id, conversation, message_id, author FROM messages WHERE at < $1 AND text IS NOT NULL LIMIT $2)`,
  traces: `UPDATE traces SET text = NULL,
      verdicts = (SELECT COALESCE(jsonb_agg((verdict - 'spans') || ${GONE}::jsonb), '[]') FROM jsonb_array_elements(verdicts) AS verdict),
      decision = CASE WHEN decision ? 'evidence'
        THEN jsonb_set(decision, '{evidence}', (decision->'evidence') || ${GONE}::jsonb || '{"quotes":[]}') ELSE decision END,
      signals = signals - 'keywords' #- '{human,spans}' #- '{frustration,spans}' #- '{abuse,spans}'
        #- '{human,why}' #- '{frustration,why}'
    WHERE (bot_id, conversation, message_id) IN (
      SELECT bot_id, conversation, message_id FROM traces WHERE decided_at < $1 AND text IS NOT NULL LIMIT $2)`,
  handoffs: `UPDATE handoffs SET evidence = evidence || ${GONE}::jsonb || '{"quotes":[]}'
    WHERE (bot_id, conversation, stretch) IN (
      SELECT bot_id, conversation, stretch FROM handoffs WHERE at < $1 AND NOT evidence @> ${GONE} LIMIT $2)`,
  steps: `UPDATE steps SET body = body - 'content' - 'choices' WHERE id IN (
      SELECT id FROM steps WHERE ended_at < $1 AND body ? 'content' LIMIT $2)`,
  conversations: `UPDATE conversations
    SET state = jsonb_set(jsonb_set(state, '{stretch,turns}', '[]'), '{unheard}', '[]') - 'email'
    WHERE updated_at < $1 AND owner = 'closed' AND id IN (
      SELECT id FROM conversations WHERE updated_at < $1 AND owner = 'closed'
        AND (state #> '{stretch,turns}' <> '[]' OR state->'unheard' <> '[]' OR state ? 'email') LIMIT $2)`,
};

/**
 * Takes people's words out of everything older than `before` (milliseconds). Scores, decisions, reasons and times
 * stay: they are what the overview counts. A conversation that still goes on keeps its stretch.
 *
 * @param atOnce rows in one statement at most
 */
export async function purgeTexts(db: Database, before: number, atOnce = AT_ONCE): Promise<Purged> {
  const purged: Purged = { events: 0, messages: 0, traces: 0, handoffs: 0, steps: 0, conversations: 0 };
  for (const [kind, sql] of Object.entries(STATEMENTS) as [keyof Purged, string][]) {
    purged[kind] = await inParts(atOnce, (most) => db.query(sql, [before, most]));
  }
  return purged;
}

/** What is kept of what happened, for whoever looks back. */
export interface PurgedRecords {
  /** Alarms that are over. */
  alarms: number;
  /** Lines of the audit log. */
  audit: number;
}

const RECORDS: Record<keyof PurgedRecords, string> = {
  alarms: `DELETE FROM alarms WHERE id IN (SELECT id FROM alarms WHERE cleared_at < $1 LIMIT $2)`,
  audit: `DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < $1 LIMIT $2)`,
};

/** Removes alarms that were over, and lines of the audit log that were written, before a moment (milliseconds). */
export async function purgeRecords(db: Database, before: number, atOnce = AT_ONCE): Promise<PurgedRecords> {
  const purged: PurgedRecords = { alarms: 0, audit: 0 };
  for (const [kind, sql] of Object.entries(RECORDS) as [keyof PurgedRecords, string][]) {
    purged[kind] = await inParts(atOnce, (most) => db.query(sql, [before, most]));
  }
  return purged;
}
