import { mayChangeOwner, type ConversationEvent } from '../conversation/event.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';

/** An event as the door stores it. */
export interface NewEvent {
  botId: number;
  /** Chatwoot's display id; null for events of no conversation. */
  conversation: number | null;
  deliveryId: string;
  kind: string;
  messageId: number | null;
  parsed: ConversationEvent[];
  /** The payload without credentials. */
  payload: unknown;
  contactId: number | null;
  /** Keyed hash of the visitor's source_id. */
  visitorKey: string | null;
  /** Milliseconds. */
  now: number;
}

/** An event waiting to be applied. */
export interface StoredEvent {
  id: number;
  events: ConversationEvent[];
  receivedAt: number;
}

/** Stores one event; see `storeEvents`. Returns false for a repeat. */
export async function storeEvent(db: Database, event: NewEvent): Promise<boolean> {
  return (await storeEvents(db, [event]))[0] ?? false;
}

/**
 * Stores events and makes their conversations due, in one statement: all or none. A delivery or a `message_created`
 * that is already there is left alone. Conversations are locked in the order of their numbers, as everywhere.
 *
 * @returns for each event whether it is new
 */
export async function storeEvents(db: Database, events: readonly NewEvent[]): Promise<boolean[]> {
  const { rows } = await db.query<{ bot_id: number; delivery_id: string }>(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (n int, bot_id bigint, conversation bigint, delivery_id text,
         kind text, message_id bigint, parsed jsonb, payload jsonb, may_change_owner boolean, received_at bigint,
         applied_at bigint, contact_id bigint, visitor_key text)
     ), stored AS (
       INSERT INTO events (bot_id, conversation, delivery_id, kind, message_id, parsed, payload, may_change_owner, received_at, applied_at)
       SELECT bot_id, conversation, delivery_id, kind, message_id, parsed, payload, may_change_owner, received_at, applied_at
       FROM given ORDER BY n
       ON CONFLICT DO NOTHING
       RETURNING bot_id, delivery_id
     ), due AS (
       INSERT INTO conversations (bot_id, conversation, contact_id, visitor_key, due_at, created_at, updated_at)
       SELECT bot_id, conversation, max(contact_id), max(visitor_key), min(received_at), min(received_at), min(received_at)
       FROM given JOIN stored USING (bot_id, delivery_id)
       WHERE conversation IS NOT NULL AND applied_at IS NULL
       GROUP BY bot_id, conversation ORDER BY bot_id, conversation
       ON CONFLICT (bot_id, conversation) DO UPDATE
         SET due_at = LEAST(conversations.due_at, EXCLUDED.due_at),
             contact_id = COALESCE(EXCLUDED.contact_id, conversations.contact_id),
             visitor_key = COALESCE(EXCLUDED.visitor_key, conversations.visitor_key)
     )
     SELECT bot_id, delivery_id FROM stored`,
    [json(events.map(asRow))],
  );
  const fresh = new Set(rows.map((row) => `${String(row.bot_id)} ${row.delivery_id}`));
  // Of two alike in one go the second is the repeat.
  return events.map((event) => fresh.delete(`${String(event.botId)} ${event.deliveryId}`));
}

function asRow(event: NewEvent, n: number) {
  return {
    n,
    bot_id: event.botId,
    conversation: event.conversation,
    delivery_id: event.deliveryId,
    kind: event.kind,
    message_id: event.messageId,
    parsed: event.parsed,
    payload: event.payload,
    may_change_owner: event.parsed.some(mayChangeOwner),
    received_at: event.now,
    // Nothing to apply: kept for the record only.
    applied_at: event.conversation === null || event.parsed.length === 0 ? event.now : null,
    contact_id: event.contactId,
    visitor_key: event.visitorKey,
  };
}

/** Events of a conversation that wait to be applied, in the order they are to be applied in. */
export async function waitingEvents(
  db: Database,
  botId: number,
  conversation: number,
): Promise<StoredEvent[]> {
  const { rows } = await db.query<{ id: number; parsed: ConversationEvent[]; received_at: number }>(
    `SELECT id, parsed, received_at FROM events
     WHERE bot_id = $1 AND conversation = $2 AND applied_at IS NULL ORDER BY id LIMIT 200`,
    [botId, conversation],
  );
  return rows.map((row) => ({ id: row.id, events: row.parsed, receivedAt: row.received_at }));
}

/** Marks events as applied. */
export async function markApplied(db: Database, ids: number[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await db.query('UPDATE events SET applied_at = $2 WHERE id = ANY($1)', [ids, now]);
}
