import type { Owner } from '../conversation/conversation.ts';
import type { Database } from './database.ts';

/** PostgreSQL's channel that tells of lines that changed; the payload is `<bot id>:<conversation>`. */
export const QUEUE_CHANNEL = 'baton_queue';

/** Where a conversation stands in its bot's line. */
export interface PlaceInLine {
  owner: Owner;
  /** 1 is next; null when it does not wait. */
  position: number | null;
  /** Milliseconds. */
  queuedAt: number | null;
  /** Who has it. */
  person: string | null;
  /** The visitor left an address for the reply. */
  emailLeft: boolean;
  /** The visitor would rather not leave one, or Chatwoot knows one. */
  emailSkipped: boolean;
  /** The visitor, who waits, asked the assistant to answer meanwhile. */
  meanwhile: boolean;
}

/** Null for a conversation that is not known. Those who wait longer, and at the same time came first, are before. */
export async function placeInLine(
  db: Database,
  botId: number,
  conversation: number,
): Promise<PlaceInLine | null> {
  const { rows } = await db.query<{
    owner: Owner;
    position: number;
    queued_at: number | null;
    person: string | null;
    email_left: boolean;
    email_skipped: boolean;
    meanwhile: boolean;
  }>(
    `SELECT c.owner, c.queued_at, c.state->'person'->>'name' AS person,
       coalesce(c.state ? 'email', false) AS email_left,
       coalesce(c.state ?| '{emailSkipped,emailKnown}', false) AS email_skipped,
       coalesce(c.state ? 'meanwhile', false) AS meanwhile,
       (SELECT count(*) + 1 FROM conversations o WHERE o.bot_id = c.bot_id AND o.queued_at IS NOT NULL
          AND (o.queued_at, o.conversation) < (c.queued_at, c.conversation)) AS position
     FROM conversations c WHERE c.bot_id = $1 AND c.conversation = $2`,
    [botId, conversation],
  );
  const row = rows[0];
  if (!row) return null;
  const waits = row.queued_at !== null;
  return {
    owner: row.owner,
    position: waits ? row.position : null,
    queuedAt: row.queued_at,
    person: row.owner === 'agent' ? row.person : null,
    emailLeft: row.email_left,
    emailSkipped: row.email_skipped,
    meanwhile: row.meanwhile,
  };
}

/** The newest waits of a bot's line that ended since `from` (milliseconds), at most `limit`, in no order. */
export async function pastWaits(
  db: Database,
  botId: number,
  from: number,
  limit: number,
): Promise<{ ms: number; claimed: boolean }[]> {
  // Who was taken over from the bot never waited.
  const { rows } = await db.query<{ ms: number; claimed: boolean }>(
    `SELECT coalesce(claimed_at, ended_at) - at AS ms, claimed_at IS NOT NULL AS claimed FROM handoffs
      WHERE bot_id = $1 AND at >= $2 AND coalesce(claimed_at, ended_at) > at
        AND (claimed_at IS NOT NULL OR outcome IN ('left_line', 'ended_waiting'))
      ORDER BY at DESC LIMIT $3`,
    [botId, from, limit],
  );
  return rows;
}

/** How many wait in each bot's line, and since when (milliseconds). */
export async function lines(
  db: Database,
): Promise<{ botId: number; waiting: number; oldest: number | null }[]> {
  const { rows } = await db.query<{ bot_id: number; waiting: number; oldest: number | null }>(
    `SELECT b.id AS bot_id, count(c.id) AS waiting, min(c.queued_at) AS oldest
     FROM bots b LEFT JOIN conversations c ON c.bot_id = b.id AND c.queued_at IS NOT NULL GROUP BY b.id ORDER BY b.id`,
  );
  return rows.map((row) => ({ botId: row.bot_id, waiting: row.waiting, oldest: row.oldest }));
}
