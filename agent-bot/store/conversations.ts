import type { Conversation, Owner } from '../conversation/conversation.ts';
import { MAY_BE_LOST, type Database } from './database.ts';

/** How long a process may have a conversation without renewing, milliseconds. */
export const LEASE_MS = 5_000;

/** A conversation that this process has for a while. */
export interface Leased {
  id: number;
  botId: number;
  conversation: number;
  state: Conversation | null;
  locale: string | null;
}

/** A conversation just claimed, with the guardrails version that is live at that moment (0: none). */
export interface Claimed extends Leased {
  liveVersion: number;
}

interface LeasedRow {
  id: number;
  bot_id: number;
  conversation: number;
  state: Conversation | null;
  locale: string | null;
}

/** Who holds a test conversation: no process has this name, and the lease never ends, so none of them runs it. */
export const TEST_HOLDER = 'webhook test';

/** Names a conversation. */
export interface ConversationKey {
  botId: number;
  conversation: number;
}

const CLAIMED = `id, bot_id, conversation, state, locale,
       (SELECT live_version FROM bots WHERE bots.id = conversations.bot_id) AS live_version`;

/** Nobody has it, and nobody has put it off. */
const FREE = '(leased_until IS NULL OR leased_until <= $2)';

/**
 * Claims conversations that nobody has and for which something is to do: their time has come, or an event waits for
 * them. A claimed one becomes due again when its lease ends: that is how a killed process's work goes on.
 *
 * @param running rows that this process still runs: one whose lease has ended must not be run a second time beside
 */
export async function claimDue(
  db: Database,
  me: string,
  now: number,
  most: number,
  running: readonly number[] = [],
): Promise<Claimed[]> {
  const { rows } = await db.query<ClaimedRow>(
    `UPDATE conversations SET leased_by = $1, leased_until = $2::bigint + ${LEASE_MS}, due_at = $2::bigint + ${LEASE_MS}
     WHERE id IN (
       SELECT id FROM conversations
       WHERE ${FREE} AND ${MAY_BE_LOST} AND id <> ALL ($4::bigint[]) AND id IN (
         (SELECT id FROM conversations WHERE due_at <= $2 AND ${FREE} ORDER BY due_at LIMIT $3)
         UNION
         (SELECT c.id FROM (SELECT bot_id, conversation, min(event_id) AS first FROM mailbox GROUP BY bot_id, conversation) AS waiting
            JOIN conversations c USING (bot_id, conversation) WHERE ${FREE} ORDER BY first LIMIT $3))
       LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING ${CLAIMED}`,
    [me, now, most, running],
  );
  return rows.map(asClaimed);
}

/** Claims these conversations as far as an event waits for them and nobody has them. */
export async function claimThese(
  db: Database,
  me: string,
  now: number,
  keys: readonly ConversationKey[],
): Promise<Claimed[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<ClaimedRow>(
    `UPDATE conversations SET leased_by = $1, leased_until = $2::bigint + ${LEASE_MS}, due_at = $2::bigint + ${LEASE_MS}
     WHERE id IN (
       SELECT id FROM unnest($3::bigint[], $4::bigint[]) AS wanted (bot_id, conversation)
         JOIN conversations c USING (bot_id, conversation)
       WHERE ${FREE} AND ${MAY_BE_LOST}
         AND EXISTS (SELECT FROM mailbox m WHERE m.bot_id = c.bot_id AND m.conversation = c.conversation)
       FOR UPDATE OF c SKIP LOCKED)
     RETURNING ${CLAIMED}`,
    [me, now, keys.map((key) => key.botId), keys.map((key) => key.conversation)],
  );
  return rows.map(asClaimed);
}

type ClaimedRow = LeasedRow & { live_version: number | null };

function asClaimed(row: ClaimedRow): Claimed {
  return {
    id: row.id,
    botId: row.bot_id,
    conversation: row.conversation,
    state: row.state,
    locale: row.locale,
    liveVersion: row.live_version ?? 0,
  };
}

/** Renews leases; returns the ids that are still ours. What made the conversation due meanwhile keeps it due. */
export async function renewLeases(db: Database, me: string, ids: number[], now: number): Promise<number[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ id: number }>(
    `UPDATE conversations
     SET due_at = CASE WHEN due_at = leased_until THEN $3::bigint + ${LEASE_MS} ELSE due_at END,
         leased_until = $3::bigint + ${LEASE_MS}
     WHERE id IN (
       SELECT id FROM conversations WHERE id = ANY($2) AND leased_by = $1 AND leased_until > $3 AND ${MAY_BE_LOST}
       ORDER BY bot_id, conversation FOR UPDATE)
     RETURNING id`,
    [me, ids, now],
  );
  return rows.map((row) => row.id);
}

/** A lease that is given back. */
export interface Release {
  /** The conversation's row. */
  id: number;
  /** When it is next to be looked at, milliseconds; null: not by itself. */
  dueAt: number | null;
  /** Nobody has it before `dueAt`, whatever comes: it could not be run. */
  hold?: boolean;
}

/**
 * Gives leases back. What has made a conversation due since it was claimed, or an event that waits, keeps it due.
 *
 * @returns for each when it is due; null: not by itself, or the lease was lost
 */
export async function releaseAll(
  db: Database,
  me: string,
  releases: readonly Release[],
): Promise<(number | null)[]> {
  const { rows } = await db.query<{ id: number; due_at: number | null }>(
    `WITH mine AS MATERIALIZED (
       SELECT c.id, given.due_at, given.hold
       FROM unnest($2::bigint[], $3::bigint[], $4::boolean[]) AS given (id, due_at, hold)
         JOIN conversations c ON c.id = given.id
       WHERE c.leased_by = $1 AND ${MAY_BE_LOST}
       ORDER BY c.bot_id, c.conversation FOR UPDATE OF c
     )
     UPDATE conversations c
     SET due_at = CASE
           WHEN NOT mine.hold AND EXISTS (SELECT FROM mailbox m WHERE m.bot_id = c.bot_id AND m.conversation = c.conversation) THEN 0
           WHEN c.due_at < c.leased_until THEN LEAST(c.due_at, mine.due_at) ELSE mine.due_at END,
         leased_by = NULL, leased_until = CASE WHEN mine.hold THEN mine.due_at END
     FROM mine WHERE c.id = mine.id
     RETURNING c.id, c.due_at`,
    [
      me,
      releases.map((one) => one.id),
      releases.map((one) => one.dueAt),
      releases.map((one) => one.hold ?? false),
    ],
  );
  const due = new Map(rows.map((row) => [row.id, row.due_at]));
  return releases.map((one) => due.get(one.id) ?? null);
}

/** When the next conversation becomes due that nobody has, milliseconds; null when none will by itself. */
export async function nextDueAt(db: Database): Promise<number | null> {
  const { rows } = await db.query<{ due: number | null }>(
    `SELECT min(GREATEST(due_at, COALESCE(leased_until, 0))) AS due FROM
       (SELECT due_at, leased_until FROM conversations WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 100) AS soon`,
  );
  return rows[0]?.due ?? null;
}

/**
 * Makes conversations due at a time, milliseconds, for reconciling: they are read afresh then.
 *
 * @returns how many were made due; one that is being run is not
 */
export async function makeDue(
  db: Database,
  botId: number,
  wanted: { conversation: number; at: number }[],
): Promise<number> {
  const { rows } = await db.query(
    `UPDATE conversations SET due_at = LEAST(due_at, wanted.at),
       state = CASE WHEN state IS NULL THEN NULL ELSE jsonb_set(state, '{uncertain}', 'true') END
     FROM (
       SELECT id, asked.at FROM conversations
       JOIN unnest($2::bigint[], $3::bigint[]) AS asked (conversation, at) USING (conversation)
       WHERE bot_id = $1 AND leased_by IS NULL
       ORDER BY bot_id, conversation FOR UPDATE OF conversations) AS wanted
     WHERE conversations.id = wanted.id RETURNING conversations.id`,
    [botId, wanted.map((one) => one.conversation), wanted.map((one) => one.at)],
  );
  return rows.length;
}

/**
 * Conversations in doubt that wait for Chatwoot to be readable again are due now. Returns how many.
 *
 * @param now milliseconds
 */
export async function hurryDoubtful(db: Database, botId: number, now: number): Promise<number> {
  const { count } = await db.query(
    `UPDATE conversations SET due_at = $2 WHERE id IN (
       SELECT id FROM conversations
       WHERE bot_id = $1 AND due_at > $2 AND leased_by IS NULL AND state->>'uncertain' = 'true'
       ORDER BY due_at LIMIT 10000 FOR UPDATE SKIP LOCKED)`,
    [botId, now],
  );
  return count;
}

/** What is known of a conversation, for comparing with Chatwoot. */
export interface Known {
  conversation: number;
  owner: Owner;
  /** The highest message id heard of; 0: none. */
  lastMessageId: number;
  /** When something last came of an event of it, milliseconds. */
  changedAt: number;
  /** It belongs to a test of the webhook, which looks whether its message comes: nobody runs it. */
  isTest: boolean;
}

/**
 * What the bot knows for comparing with Chatwoot: all its conversations that are not closed, and those of the given
 * ones that are.
 */
export async function ownersOf(db: Database, botId: number, conversations: number[]): Promise<Known[]> {
  const { rows } = await db.query<Known>(
    `SELECT conversation, owner, COALESCE((state->>'lastMessageId')::bigint, 0) AS "lastMessageId",
       updated_at AS "changedAt", leased_by IS NOT DISTINCT FROM '${TEST_HOLDER}' AS "isTest" FROM conversations
     WHERE bot_id = $1 AND (owner IN ('bot', 'queued', 'agent') OR conversation = ANY ($2)) ORDER BY conversation`,
    [botId, conversations],
  );
  return rows;
}
