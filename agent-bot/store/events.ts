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

/**
 * Stores an event and makes its conversation due, in one statement. A delivery or a `message_created` that is
 * already there is left alone.
 *
 * @returns false for a repeat
 */
export async function storeEvent(db: Database, event: NewEvent): Promise<boolean> {
  const { rows } = await db.query<{ stored: boolean }>(
    `WITH stored AS (
       INSERT INTO events (bot_id, conversation, delivery_id, kind, message_id, parsed, payload, may_change_owner, received_at, applied_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT DO NOTHING
       RETURNING id
     ), due AS (
       INSERT INTO conversations (bot_id, conversation, contact_id, visitor_key, due_at, created_at, updated_at)
       SELECT $1, $2, $11, $12, $9, $9, $9 FROM stored WHERE $2::bigint IS NOT NULL AND $10::bigint IS NULL
       ON CONFLICT (bot_id, conversation) DO UPDATE
         SET due_at = LEAST(conversations.due_at, EXCLUDED.due_at),
             contact_id = COALESCE(EXCLUDED.contact_id, conversations.contact_id),
             visitor_key = COALESCE(EXCLUDED.visitor_key, conversations.visitor_key)
     )
     SELECT EXISTS (SELECT FROM stored) AS stored`,
    [
      event.botId,
      event.conversation,
      event.deliveryId,
      event.kind,
      event.messageId,
      json(event.parsed),
      event.payload === null ? null : json(event.payload),
      event.parsed.some(mayChangeOwner),
      event.now,
      // Nothing to apply: kept for the record only.
      event.conversation === null || event.parsed.length === 0 ? event.now : null,
      event.contactId,
      event.visitorKey,
    ],
  );
  return rows[0]?.stored ?? false;
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
