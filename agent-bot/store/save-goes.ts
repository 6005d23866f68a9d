import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { PlannedStep } from '../handoff/step.ts';
import type { HandoffChange, TraceRow } from '../turn/progress.ts';
import { MAY_BE_LOST, type Database } from './database.ts';
import { handoffRows, type HandoffRow } from './handoff-rows.ts';
import { json } from './json.ts';
import { messagesOf } from './messages.ts';
import { QUEUE_CHANNEL } from './queue.ts';
import type { Step } from './steps.ts';

/** What one go of a conversation leaves behind. */
export interface Go {
  /** The row's id. */
  id: number;
  botId: number;
  conversation: number;
  state: Conversation;
  /** Ids of the stored events that were applied. */
  applied: number[];
  /** Everything that was applied, for the transcript. */
  events: ConversationEvent[];
  traces: TraceRow[];
  guardrailsVersion: number;
  modelId: number | null;
  tookMs: number;
  steps: { seq: number; key: string; step: PlannedStep }[];
  handoffs: HandoffChange[];
  /** Steps planned before that must not happen any more, and why. */
  dropped: { ids: number[]; why: string };
  /** Whether whoever waits in the bot's line, or its visitor, may see a change: they are told. */
  moved: boolean;
  /** Nothing is left to do now: the lease is given back, and this is when it is next due. Null: it is kept. */
  release: { dueAt: number | null } | null;
  now: number;
}

/** A go that was saved. */
export interface SavedGo {
  /** The steps it planned, ready to be done. */
  steps: Step[];
  /** When the conversation is next due, where the lease was given back; null: not by itself. */
  dueAt: number | null;
}

/**
 * Saves goes of several conversations in one statement, each whole or not at all: the state, the transcript, the
 * traces, the handoffs, the steps and the removal of the applied events from the mailbox stand or fall together.
 *
 * PostgreSQL may lose it in a crash of its own: the events then wait in the mailbox again. Nothing was done in Chatwoot
 * by then, since marking a step as started is durable and takes along what was committed before it.
 *
 * @returns for each go what became of it; null where the lease is lost
 */
export async function saveGoes(db: Database, me: string, goes: readonly Go[]): Promise<(SavedGo | null)[]> {
  const messages = goes.flatMap((go, n) =>
    messagesOf(go.events, go.state.lastMessageId).map((message) => ({ n, ...message })),
  );
  const traces = goes.flatMap((go, n) => lastOfEach(go.traces).map((trace) => asTraceRow(n, go, trace)));
  const steps = goes.flatMap((go, n) => go.steps.map((planned) => asStepRow(n, go, planned)));
  const dropped = goes.flatMap((go, n) => go.dropped.ids.map((id) => ({ n, id, why: go.dropped.why })));
  const handoffs = goes.flatMap((go, n) => handoffRows(go.handoffs).map((row) => asHandoffRow(n, go, row)));
  const lists = [messages, traces, steps, dropped, handoffs];
  const needed = lists.map((list) => list.length > 0);
  const hasMoved = goes.some(({ moved }) => moved);
  const { rows } = await db.query<{ n: number; due_at: number | null; ids: Record<string, number> | null }>(
    statementFor(needed, hasMoved),
    [me, json(goes.map(asGoRow)), ...lists.filter((_, at) => needed[at]).map((list) => json(list))],
  );
  const saved = new Map(rows.map((row) => [row.n, row]));
  return goes.map((go, n) => {
    const row = saved.get(n);
    if (!row) return null;
    return { dueAt: row.due_at, steps: go.steps.map((planned) => newStep(go, planned, row.ids ?? {})) };
  });
}

const statements = new Map<string, string>();

/**
 * Parts that no go of the batch needs are left out: each costs a little. The condition on an array of ids says nothing
 * new, but whichever table PostgreSQL begins with, it then finds conversations by their key.
 */
function statementFor(needed: readonly boolean[], hasMoved: boolean): string {
  const name = [...needed, hasMoved].join();
  const known = statements.get(name);
  if (known !== undefined) return known;
  const [, , hasSteps] = needed;
  const parts = PARTS.filter((_, at) => needed[at]).map((part, at) => part(`$${String(at + 3)}::jsonb`));
  const ids = hasSteps
    ? `(SELECT jsonb_object_agg(p.seq, p.id) FROM planned p WHERE p.bot_id = mine.bot_id AND p.conversation = mine.conversation)`
    : 'NULL::jsonb';
  const told = hasMoved
    ? `, CASE WHEN mine.moved THEN pg_notify('${QUEUE_CHANNEL}', mine.bot_id || ':' || mine.conversation) END AS told`
    : '';
  const sql = `
    WITH given AS (
      SELECT * FROM jsonb_to_recordset($2::jsonb) AS given (n int, id bigint, owner text, state jsonb, queued_at bigint,
        applied bigint[], moved boolean, release boolean, due_at bigint, at bigint)
    ), mine AS MATERIALIZED (
      SELECT given.*, c.bot_id, c.conversation FROM conversations c JOIN given ON given.id = c.id
      WHERE c.id = ANY (ARRAY(SELECT id FROM given)) AND c.leased_by = $1 AND c.leased_until > given.at AND ${MAY_BE_LOST}
      ORDER BY c.bot_id, c.conversation FOR UPDATE OF c
    ), saved AS (
      UPDATE conversations c SET owner = mine.owner, state = mine.state, updated_at = mine.at,
        queued_at = CASE WHEN mine.owner = 'queued' THEN COALESCE(c.queued_at, mine.queued_at) END,
        leased_by = CASE WHEN NOT mine.release THEN c.leased_by END,
        leased_until = CASE WHEN NOT mine.release THEN c.leased_until END,
        due_at = CASE
          WHEN NOT mine.release THEN c.due_at
          WHEN EXISTS (SELECT FROM mailbox m WHERE m.bot_id = c.bot_id AND m.conversation = c.conversation
                       AND m.event_id <> ALL (mine.applied)) THEN 0
          WHEN c.due_at < c.leased_until THEN LEAST(c.due_at, mine.due_at) ELSE mine.due_at END
      FROM mine WHERE c.id = mine.id AND c.id = ANY (ARRAY(SELECT id FROM mine))
      RETURNING c.id, c.due_at
    ), applied AS (
      DELETE FROM mailbox m USING mine
      WHERE m.bot_id = mine.bot_id AND m.conversation = mine.conversation AND m.event_id = ANY (mine.applied)
    ) ${parts.map((part) => `, ${part}`).join('')}
    SELECT mine.n, saved.due_at, ${ids} AS ids ${told} FROM mine JOIN saved USING (id)`;
  statements.set(name, sql);
  return sql;
}

function messagesPart(rows: string): string {
  return `said AS (
    INSERT INTO messages (bot_id, conversation, message_id, author, author_name, text, private, at, after_id)
    SELECT mine.bot_id, mine.conversation, m.message_id, m.author, m.author_name, m.text, m.private,
      COALESCE(m.at, mine.at), m.after_id
    FROM mine JOIN jsonb_to_recordset(${rows}) AS m (n int, message_id bigint, author text, author_name text,
      text text, private boolean, at bigint, after_id bigint) USING (n)
    ON CONFLICT DO NOTHING)`;
}

/** The judgement of the whole burst replaces the one made when its last message came. */
function tracesPart(rows: string): string {
  return `judged AS (
    INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, model_id, text, signals,
      verdicts, decision, decided_at, took_ms)
    SELECT mine.bot_id, mine.conversation, t.message_id, t.stretch, t.guardrails_version, t.model_id, t.text, t.signals,
      t.verdicts, t.decision, mine.at, t.took_ms
    FROM mine JOIN jsonb_to_recordset(${rows}) AS t (n int, message_id bigint, stretch int, guardrails_version int,
      model_id bigint, text text, signals jsonb, verdicts jsonb, decision jsonb, took_ms real) USING (n)
    ON CONFLICT (bot_id, conversation, message_id) DO UPDATE SET
      stretch = EXCLUDED.stretch, guardrails_version = EXCLUDED.guardrails_version,
      model_id = EXCLUDED.model_id, text = EXCLUDED.text, signals = EXCLUDED.signals,
      verdicts = EXCLUDED.verdicts, decision = EXCLUDED.decision, decided_at = EXCLUDED.decided_at,
      took_ms = EXCLUDED.took_ms)`;
}

function stepsPart(rows: string): string {
  return `planned AS (
    INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, created_at)
    SELECT mine.bot_id, mine.conversation, s.seq, s.key, s.kind, s.body, s.allowed, s.stretch, mine.at
    FROM mine JOIN jsonb_to_recordset(${rows}) AS s (n int, seq int, key text, kind text, body jsonb,
      allowed text[], stretch int) USING (n)
    RETURNING bot_id, conversation, seq, id)`;
}

function droppedPart(rows: string): string {
  return `dropped AS (
    UPDATE steps s SET status = 'dropped', ended_at = mine.at, error = d.why
    FROM mine JOIN jsonb_to_recordset(${rows}) AS d (n int, id bigint, why text) USING (n)
    WHERE s.id = d.id AND s.bot_id = mine.bot_id AND s.conversation = mine.conversation
      AND s.status IN ('pending', 'started'))`;
}

/** The primary key allows one a stretch: one that begins again in the same stretch is the same, and waits anew. */
function handoffsPart(rows: string): string {
  return `changed AS (
    SELECT mine.bot_id, mine.conversation, mine.at, h.*
    FROM mine JOIN jsonb_to_recordset(${rows}) AS h (n int, stretch int, begins boolean, reason text, evidence jsonb,
      guardrails_version int, message_id bigint, outcome text, ended boolean, claimed_by bigint, claimed_by_name text) USING (n)
  ), begun AS (
    INSERT INTO handoffs (bot_id, conversation, stretch, reason, evidence, guardrails_version, message_id, at,
      claimed_at, claimed_by, claimed_by_name, outcome, ended_at)
    SELECT bot_id, conversation, stretch, reason, evidence, guardrails_version, message_id, at,
      CASE WHEN outcome = 'claimed' THEN at END, claimed_by, claimed_by_name, outcome, CASE WHEN ended THEN at END
    FROM changed WHERE begins
    ON CONFLICT (bot_id, conversation, stretch) DO UPDATE SET claimed_at = EXCLUDED.claimed_at,
      claimed_by = EXCLUDED.claimed_by, claimed_by_name = EXCLUDED.claimed_by_name, outcome = EXCLUDED.outcome,
      ended_at = EXCLUDED.ended_at
  ), ended AS (
    UPDATE handoffs h SET outcome = c.outcome, ended_at = c.at,
      claimed_at = CASE WHEN c.outcome = 'claimed' THEN c.at ELSE h.claimed_at END,
      claimed_by = COALESCE(c.claimed_by, h.claimed_by), claimed_by_name = COALESCE(c.claimed_by_name, h.claimed_by_name)
    FROM changed c WHERE NOT c.begins AND h.bot_id = c.bot_id AND h.conversation = c.conversation
      AND h.stretch = c.stretch AND h.outcome IS NULL)`;
}

/** In the order of the lists that are given with it. */
const PARTS = [messagesPart, tracesPart, stepsPart, droppedPart, handoffsPart];

function asHandoffRow(n: number, { guardrailsVersion }: Go, row: HandoffRow) {
  return { n, guardrails_version: guardrailsVersion, ...row };
}

function asGoRow(go: Go, n: number) {
  return {
    n,
    id: go.id,
    owner: go.state.owner,
    state: go.state,
    queued_at: go.state.ownerSince,
    applied: go.applied,
    moved: go.moved,
    release: go.release !== null,
    due_at: go.release?.dueAt ?? null,
    at: go.now,
  };
}

function asTraceRow(n: number, go: Go, trace: TraceRow) {
  return {
    n,
    message_id: trace.messageId,
    stretch: trace.stretch,
    guardrails_version: go.guardrailsVersion,
    model_id: go.modelId,
    text: trace.text,
    signals: trace.signals,
    verdicts: trace.verdicts,
    decision: trace.decision,
    took_ms: go.tookMs,
  };
}

function asStepRow(n: number, go: Go, { seq, key, step }: Go['steps'][number]) {
  const stretch = stretchOf(go, step);
  return { n, seq, key, kind: step.body.kind, body: step.body, allowed: step.allowed, stretch };
}

function newStep(go: Go, { seq, key, step }: Go['steps'][number], ids: Record<string, number>): Step {
  return {
    id: Number(ids[String(seq)]),
    seq,
    key,
    body: step.body,
    allowed: step.allowed,
    stretch: stretchOf(go, step),
    status: 'pending',
    tries: 0,
    notBefore: 0,
    startedAt: null,
  };
}

function stretchOf(go: Go, step: PlannedStep): number {
  return step.stretch ?? go.state.stretch.number;
}

/** One statement may write a message's trace once. */
function lastOfEach(traces: TraceRow[]): TraceRow[] {
  return [...new Map(traces.map((trace) => [trace.messageId, trace])).values()];
}
