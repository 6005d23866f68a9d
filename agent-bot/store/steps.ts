import type { Conversation, Owner } from '../conversation/conversation.ts';
import type { StepBody } from '../handoff/step.ts';
import { MAY_BE_LOST, type Database } from './database.ts';
import { json } from './json.ts';

/** A stored step that is not finished. */
export interface Step {
  id: number;
  seq: number;
  key: string;
  body: StepBody;
  allowed: Owner[];
  stretch: number;
  status: 'pending' | 'started';
  tries: number;
  notBefore: number;
  startedAt: number | null;
}

/** A step's row as it is read. */
export interface StepRow {
  id: number;
  seq: number;
  key: string;
  body: StepBody;
  allowed: Owner[];
  stretch: number;
  status: 'pending' | 'started';
  tries: number;
  not_before: number;
  started_at: number | null;
}

/** The columns of `StepRow`. */
export const STEP_FIELDS = 'id, seq, key, body, allowed, stretch, status, tries, not_before, started_at';

/** A row as a step. */
export function asStep(row: StepRow): Step {
  const { not_before: notBefore, started_at: startedAt, ...step } = row;
  return { ...step, notBefore, startedAt };
}

/** What became of an attempt to start a step. */
export type Start = 'started' | 'not-allowed' | 'events-waiting' | 'lease-lost';

/** A step that is to be started, as it was read. */
export type Asked = Pick<Step, 'id' | 'tries'>;

/**
 * Marks steps of different conversations as started, each if its owner and its stretch allow it, the lease is ours and
 * no unapplied event may change the owner: all of it checked in this one statement, so that no bot word starts after a
 * person's that is on disk.
 *
 * @returns for each what became of it
 */
export async function startSteps(
  db: Database,
  me: string,
  now: number,
  steps: readonly Asked[],
): Promise<Start[]> {
  const { rows } = await db.query<{
    id: number;
    started: boolean;
    leased: boolean;
    allowed: boolean;
    waiting: boolean;
  }>(
    `WITH facts AS (
       SELECT s.id, asked.tries,
         c.leased_by = $2 AND c.leased_until > $3 AS leased,
         c.owner = ANY (s.allowed)
           AND s.stretch = COALESCE((c.state->'stretch'->>'number')::int, s.stretch) AS allowed,
         EXISTS (SELECT FROM mailbox m WHERE m.bot_id = s.bot_id AND m.conversation = s.conversation
                 AND m.may_change_owner) AS waiting
       FROM unnest($1::bigint[], $4::int[]) AS asked (id, tries) JOIN steps s ON s.id = asked.id
         JOIN conversations c ON c.bot_id = s.bot_id AND c.conversation = s.conversation
       WHERE s.id = ANY ($1::bigint[])
     ), started AS (
       -- By what was read of it: who asks a second time has not tried twice.
       UPDATE steps SET status = 'started', started_at = COALESCE(started_at, $3), tries = facts.tries + 1
       FROM facts
       WHERE steps.id = facts.id AND facts.leased AND facts.allowed AND NOT facts.waiting
         AND steps.status IN ('pending', 'started')
       RETURNING steps.id
     )
     SELECT facts.id, started.id IS NOT NULL AS started, leased, allowed, waiting
     FROM facts LEFT JOIN started ON started.id = facts.id`,
    [steps.map(({ id }) => id), me, now, steps.map(({ tries }) => tries)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return steps.map(({ id }) => {
    const row = found.get(id);
    if (row?.started) return 'started';
    if (!row?.leased) return 'lease-lost';
    return row.waiting ? 'events-waiting' : 'not-allowed';
  });
}

/** A step that was done. */
export interface Done {
  stepId: number;
  /** Where it made a message. */
  messageId: number | null;
  /** What else is remembered of it: the conversation's row, and its state by then. */
  own?: { id: number; state: Conversation };
}

/**
 * These steps are done, and what is remembered of them is saved with it. Lost in a crash of PostgreSQL it is as if that
 * had come a moment earlier: the step counts as started, and is looked up before it is repeated.
 *
 * @returns for each whether its state, if it has one, was saved: not where the lease is lost
 */
export async function finishSteps(
  db: Database,
  me: string,
  now: number,
  done: readonly Done[],
): Promise<boolean[]> {
  const ids = [done.map((one) => one.stepId), done.map((one) => one.messageId)];
  const states = done.flatMap(({ own }, n) => (own ? [{ n, id: own.id, ...stateRow(own.state) }] : []));
  if (states.length === 0) {
    await db.query(FINISH, [...ids, now]);
    return done.map(() => true);
  }
  const { rows } = await db.query<{ n: number }>(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($5::jsonb) AS given (n int, id bigint, owner text, state jsonb, queued_at bigint)
     ), mine AS MATERIALIZED (
       SELECT given.* FROM conversations c JOIN given ON given.id = c.id
       WHERE c.id = ANY (ARRAY(SELECT id FROM given)) AND c.leased_by = $4 AND c.leased_until > $3
       ORDER BY c.bot_id, c.conversation FOR UPDATE OF c
     ), finished AS (
       -- Conversations are locked before their steps, as everywhere.
       ${FINISH} AND (SELECT count(*) FROM mine) >= 0 RETURNING bot_id, conversation, stretch, kind
     ), opened AS (
       UPDATE handoffs h SET opened_at = COALESCE(h.opened_at, $3) FROM finished f
       WHERE f.kind = 'open' AND h.bot_id = f.bot_id AND h.conversation = f.conversation AND h.stretch = f.stretch)
     UPDATE conversations c SET owner = mine.owner, state = mine.state, updated_at = $3,
       queued_at = CASE WHEN mine.owner = 'queued' THEN COALESCE(c.queued_at, mine.queued_at) END
     FROM mine WHERE c.id = mine.id AND c.id = ANY (ARRAY(SELECT id FROM mine)) RETURNING mine.n`,
    [...ids, now, me, json(states)],
  );
  const saved = new Set(rows.map(({ n }) => n));
  return done.map(({ own }, n) => own === undefined || saved.has(n));
}

const FINISH = `UPDATE steps SET status = 'done', ended_at = $3::bigint, message_id = done.message_id, error = NULL
  FROM unnest($1::bigint[], $2::bigint[]) AS done (step_id, message_id)
  WHERE id = done.step_id AND ${MAY_BE_LOST}`;

function stateRow(state: Conversation) {
  return { owner: state.owner, state, queued_at: state.ownerSince };
}

/** These steps must not happen any more. */
export async function dropSteps(
  db: Database,
  stepIds: readonly number[],
  why: string,
  now: number,
): Promise<void> {
  await db.query(
    `UPDATE steps SET status = 'dropped', ended_at = $3, error = $2
     WHERE id = ANY ($1::bigint[]) AND status IN ('pending', 'started')`,
    [stepIds, why, now],
  );
}

/** Whoever failed may have stood still for so long that another process has done it meanwhile. */
const STILL_OURS = `status IN ('pending', 'started') AND EXISTS (SELECT FROM conversations c
  WHERE c.bot_id = steps.bot_id AND c.conversation = steps.conversation AND c.leased_by = $2 AND c.leased_until > $3)`;

/**
 * The step failed and is tried again later. It stays `started` where Chatwoot may have carried it out, so that it is
 * looked up first.
 *
 * @returns false where the lease is lost, and nothing was written
 */
export async function postponeStep(
  db: Database,
  me: string,
  now: number,
  stepId: number,
  later: { notBefore: number; error: string; mayHaveHappened: boolean },
): Promise<boolean> {
  const { count } = await db.query(
    `UPDATE steps SET not_before = $4, error = $5, status = CASE WHEN $6 THEN 'started' ELSE 'pending' END,
       started_at = CASE WHEN $6 THEN started_at END
     WHERE id = $1 AND ${STILL_OURS}`,
    [stepId, me, now, later.notBefore, later.error, later.mayHaveHappened],
  );
  return count > 0;
}

/** The step failed for good; false where the lease is lost, and nothing was written. */
export async function buryStep(
  db: Database,
  me: string,
  now: number,
  stepId: number,
  error: string,
): Promise<boolean> {
  const { count } = await db.query(
    `UPDATE steps SET status = 'dead', ended_at = $3, error = $4 WHERE id = $1 AND ${STILL_OURS}`,
    [stepId, me, now, error],
  );
  return count > 0;
}

/** Clocks of two processes may differ by this, milliseconds: a webhook is taken by none that differs more from Chatwoot's. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/**
 * The message id under which one of our own words came back, if its echo has been stored; `since`, milliseconds, it may
 * have been sent. Where only the text tells, a message that another step has made is not it: the bot may say the same
 * twice.
 */
export async function echoOf(
  db: Database,
  botId: number,
  conversation: number,
  match: ({ key: string } | { text: string }) & { since: number },
): Promise<number | null> {
  const byKey = 'key' in match;
  // Chatwoot's webhooks leave the end of a text, and the backslash of Markdown's hard line breaks, away.
  const texts = byKey ? [] : [match.text, match.text.replace(/\\\r?\n/g, '\n')].map(withoutEnd);
  // `OFFSET 0`: by the time alone, or PostgreSQL reads all that was kept for the bot.
  const { rows } = await db.query<{ message_id: number }>(
    `SELECT message_id FROM (SELECT * FROM events WHERE received_at >= $4 OFFSET 0) e, jsonb_array_elements(parsed) AS event
     WHERE bot_id = $1 AND conversation = $2 AND kind = 'message_created' AND event->>'type' = 'bot-message'
       AND ${byKey ? `event->>'key' = $3` : `rtrim(event->>'text', E' \\t\\r\\n') = ANY ($3) AND NOT ${IS_MADE}`}
     ORDER BY e.id LIMIT 1`,
    byKey
      ? [botId, conversation, match.key, match.since - CLOCKS_DIFFER_MS]
      : [botId, conversation, texts, match.since],
  );
  return rows[0]?.message_id ?? null;
}

function withoutEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '');
}

const IS_MADE = `EXISTS (SELECT FROM steps s
  WHERE s.bot_id = e.bot_id AND s.conversation = e.conversation AND s.message_id = e.message_id)`;

/** The messages that steps of a conversation have made, as far as is known. */
export async function messagesMade(db: Database, botId: number, conversation: number): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(
    `SELECT message_id AS id FROM steps
     WHERE bot_id = $1 AND conversation = $2 AND message_id IS NOT NULL ORDER BY seq`,
    [botId, conversation],
  );
  return rows.map((row) => row.id);
}

/**
 * Steps that failed for good while Chatwoot refused the bot get a new life, where the conversation still waits for
 * them, the words of the handoff first; answers do not: their moment is over. They count as started: what was sent all
 * the same is found before it is sent again. Returns in how many conversations.
 */
export async function reviveDeadSteps(db: Database, botId: number, now: number): Promise<number> {
  const { count } = await db.query(
    `WITH revived AS (
       UPDATE steps s SET status = 'started', tries = 0, not_before = 0, ended_at = NULL
       FROM conversations c
       WHERE s.bot_id = $1 AND s.status = 'dead' AND c.bot_id = s.bot_id AND c.conversation = s.conversation
         AND c.owner = ANY (s.allowed) AND (s.kind <> 'say' OR s.body->>'act' = 'hand-off') AND s.stretch = (c.state->'stretch'->>'number')::int
       RETURNING c.id)
     UPDATE conversations SET due_at = LEAST(due_at, $2) WHERE id IN (SELECT id FROM revived)`,
    [botId, now],
  );
  return count;
}
