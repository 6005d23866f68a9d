import type { Conversation, Owner } from '../conversation/conversation.ts';
import { MAY_BE_LOST, type Database } from './database.ts';
import { json } from './json.ts';

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

/**
 * Claims conversations that are due and that nobody has. A claimed one becomes due again when its lease ends: that
 * is how a killed process's work goes on.
 */
export async function claimDue(db: Database, me: string, now: number, most: number): Promise<Claimed[]> {
  const { rows } = await db.query<LeasedRow & { live_version: number | null }>(
    `UPDATE conversations SET leased_by = $1, leased_until = $2::bigint + ${LEASE_MS}, due_at = $2::bigint + ${LEASE_MS}
     WHERE id IN (
       SELECT id FROM conversations
       WHERE due_at <= $2 AND (leased_until IS NULL OR leased_until <= $2) AND ${MAY_BE_LOST}
       ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING id, bot_id, conversation, state, locale,
       (SELECT live_version FROM bots WHERE bots.id = conversations.bot_id) AS live_version`,
    [me, now, most],
  );
  return rows.map((row) => ({
    id: row.id,
    botId: row.bot_id,
    conversation: row.conversation,
    state: row.state,
    locale: row.locale,
    liveVersion: row.live_version ?? 0,
  }));
}

/** Renews leases; returns the ids that are still ours. An event that came meanwhile keeps the conversation due. */
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

/** The state as it is now, locked until the transaction ends; null when the lease is lost. */
export async function lockLeased(db: Database, me: string, id: number, now: number): Promise<Leased | null> {
  const { rows } = await db.query<LeasedRow>(
    `SELECT id, bot_id, conversation, state, locale FROM conversations
     WHERE id = $1 AND leased_by = $2 AND leased_until > $3 FOR UPDATE`,
    [id, me, now],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    botId: row.bot_id,
    conversation: row.conversation,
    state: row.state,
    locale: row.locale,
  };
}

/**
 * Saves the state inside the transaction that locked it. What made the conversation due counts as looked at, unless
 * `keepDue` says that events were not applied.
 */
export async function saveState(
  db: Database,
  id: number,
  state: Conversation,
  now: number,
  options: { keepDue?: boolean } = {},
): Promise<void> {
  await db.query(
    `UPDATE conversations
     SET owner = $2, state = $3, updated_at = $4, due_at = CASE WHEN $6 THEN due_at ELSE leased_until END,
         queued_at = CASE WHEN $2 = 'queued' THEN COALESCE(queued_at, $5) END
     WHERE id = $1`,
    [id, state.owner satisfies Owner, json(state), now, state.ownerSince, options.keepDue ?? false],
  );
}

/**
 * Gives the lease back. `dueAt` is when the conversation is next to be looked at; an event that came since the
 * state was saved keeps it due now. Returns when it is due; null: not by itself, or the lease was lost.
 */
export async function release(
  db: Database,
  me: string,
  id: number,
  dueAt: number | null,
): Promise<number | null> {
  const { rows } = await db.query<{ due_at: number | null }>(
    `UPDATE conversations
     SET due_at = CASE WHEN due_at < leased_until THEN LEAST(due_at, $3::bigint) ELSE $3::bigint END,
         leased_by = NULL, leased_until = NULL
     WHERE id = $1 AND leased_by = $2 AND ${MAY_BE_LOST}
     RETURNING due_at`,
    [id, me, dueAt],
  );
  return rows[0]?.due_at ?? null;
}

/** When the next conversation becomes due that nobody has, milliseconds; null when none will by itself. */
export async function nextDueAt(db: Database): Promise<number | null> {
  const { rows } = await db.query<{ due: number | null }>(
    `SELECT min(GREATEST(due_at, COALESCE(leased_until, 0))) AS due FROM
       (SELECT due_at, leased_until FROM conversations WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 100) AS soon`,
  );
  return rows[0]?.due ?? null;
}

/** Makes conversations due now, for reconciling. */
export async function makeDue(
  db: Database,
  botId: number,
  conversations: number[],
  now: number,
): Promise<void> {
  await db.query(
    `UPDATE conversations SET due_at = LEAST(due_at, $3),
       state = CASE WHEN state IS NULL THEN NULL ELSE jsonb_set(state, '{uncertain}', 'true') END
     WHERE id IN (
       SELECT id FROM conversations WHERE bot_id = $1 AND conversation = ANY($2) AND leased_by IS NULL
       ORDER BY bot_id, conversation FOR UPDATE)`,
    [botId, conversations, now],
  );
}

/**
 * What the bot knows for comparing with Chatwoot: all its conversations that are not closed, and those of the given
 * ones that are.
 */
export async function ownersOf(
  db: Database,
  botId: number,
  conversations: number[],
): Promise<{ conversation: number; owner: Owner }[]> {
  const { rows } = await db.query<{ conversation: number; owner: Owner }>(
    `SELECT conversation, owner FROM conversations
     WHERE bot_id = $1 AND (owner IN ('bot', 'queued', 'agent') OR conversation = ANY ($2)) ORDER BY conversation`,
    [botId, conversations],
  );
  return rows;
}
