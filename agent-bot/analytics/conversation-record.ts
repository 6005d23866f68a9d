import type { Database } from '../store/database.ts';
import type { Verdict } from '../triggers/trigger.ts';
import type { Decision, Evidence } from '../turn/decision.ts';
import type { Signals } from '../turn/signals.ts';

/** Everything kept of one conversation: what was said, why the bot did what it did, what it did in Chatwoot. */
export interface ConversationRecord {
  conversation: number;
  owner: string;
  person: string | null;
  createdAt: number;
  updatedAt: number;
  messages: KeptMessage[];
  traces: KeptTrace[];
  handoffs: KeptHandoff[];
  steps: KeptStep[];
}

export interface KeptMessage {
  message_id: number;
  author: string;
  author_name: string | null;
  /** Null where retention removed it. */
  text: string | null;
  private: boolean;
  at: number;
}

export interface KeptTrace {
  message_id: number;
  stretch: number;
  guardrails_version: number;
  text: string | null;
  signals: Signals;
  verdicts: Verdict[];
  decision: Decision;
  decided_at: number;
  took_ms: number;
}

export interface KeptHandoff {
  stretch: number;
  reason: string;
  evidence: Partial<Evidence>;
  guardrails_version: number;
  message_id: number | null;
  at: number;
  opened_at: number | null;
  claimed_at: number | null;
  claimed_by_name: string | null;
  outcome: string | null;
  ended_at: number | null;
}

export interface KeptStep {
  seq: number;
  kind: string;
  stretch: number;
  status: string;
  tries: number;
  created_at: number;
  ended_at: number | null;
  error: string | null;
}

/** The newest messages are kept when a conversation is longer than a page can show. */
const MOST = 1_000;

/** The record of one conversation, or null where this bot has none of that number. */
export async function conversationRecord(
  db: Database,
  botId: number,
  conversation: number,
): Promise<ConversationRecord | null> {
  const of = [botId, conversation];
  const { rows } = await db.query<{
    owner: string;
    person: string | null;
    createdAt: number;
    updatedAt: number;
  }>(
    `SELECT owner, state->'person'->>'name' AS person, created_at AS "createdAt", updated_at AS "updatedAt"
       FROM conversations WHERE bot_id = $1 AND conversation = $2`,
    of,
  );
  const row = rows[0];
  if (!row) return null;
  const [messages, traces, handoffs, steps] = await Promise.all([
    // A click stands after the last message that was known when it came.
    db.query<KeptMessage>(
      `SELECT message_id, author, author_name, text, private, at FROM (
         SELECT * FROM messages WHERE bot_id = $1 AND conversation = $2
          ORDER BY message_id DESC, author DESC LIMIT ${String(MOST)}) newest
        ORDER BY coalesce(after_id, message_id), after_id IS NOT NULL, message_id`,
      of,
    ),
    db.query<KeptTrace>(
      `SELECT message_id, stretch, guardrails_version, text, signals, verdicts, decision, decided_at, took_ms
         FROM traces WHERE bot_id = $1 AND conversation = $2 ORDER BY message_id DESC LIMIT ${String(MOST)}`,
      of,
    ),
    db.query<KeptHandoff>(
      `SELECT stretch, reason, evidence, guardrails_version, message_id, at, opened_at, claimed_at,
              claimed_by_name, outcome, ended_at
         FROM handoffs WHERE bot_id = $1 AND conversation = $2 ORDER BY stretch`,
      of,
    ),
    db.query<KeptStep>(
      `SELECT seq, kind, stretch, status, tries, created_at, ended_at, error
         FROM steps WHERE bot_id = $1 AND conversation = $2 ORDER BY seq DESC LIMIT ${String(MOST)}`,
      of,
    ),
  ]);
  return {
    conversation,
    ...row,
    messages: messages.rows,
    traces: traces.rows.reverse(),
    handoffs: handoffs.rows,
    steps: steps.rows.reverse(),
  };
}
