import { mayChangeOwner, type ConversationEvent } from '../conversation/event.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';

/** An event as the door stores it: what was understood of it, and nothing else of what visitors' payloads hold. */
export interface NewEvent {
  botId: number;
  /** Chatwoot's display id; null for events of no conversation. */
  conversation: number | null;
  deliveryId: string;
  kind: string;
  messageId: number | null;
  parsed: ConversationEvent[];
  contactId: number | null;
  /** Keyed hash of the visitor's source_id. */
  visitorKey: string | null;
  /** Milliseconds. */
  now: number;
}

/** Stores one event; see `storeEvents`. Returns false for a repeat. */
export async function storeEvent(db: Database, event: NewEvent): Promise<boolean> {
  return (await storeEvents(db, [event]))[0] ?? false;
}

/**
 * Stores events and puts them into their conversations' mailboxes, in one statement: all or none. A delivery or a
 * `message_created` that is already there is left alone. A conversation that is known is not touched, unless who its
 * visitor is has changed: whoever runs it holds up no webhook.
 *
 * @returns for each event whether it is new
 */
export async function storeEvents(db: Database, events: readonly NewEvent[]): Promise<boolean[]> {
  const { rows } = await db.query<{ bot_id: number; delivery_id: string }>(STORE, [json(events.map(asRow))]);
  const fresh = new Set(rows.map((row) => `${String(row.bot_id)} ${row.delivery_id}`));
  // Of two alike in one go the second is the repeat.
  return events.map((event) => fresh.delete(`${String(event.botId)} ${event.deliveryId}`));
}

const STORE = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (n int, bot_id bigint, conversation bigint, delivery_id text,
      kind text, message_id bigint, parsed jsonb, may_change_owner boolean, received_at bigint,
      waits boolean, contact_id bigint, visitor_key text)
  ), stored AS (
    INSERT INTO events (bot_id, conversation, delivery_id, kind, message_id, parsed, may_change_owner, received_at)
    SELECT bot_id, conversation, delivery_id, kind, message_id, parsed, may_change_owner, received_at
    FROM given ORDER BY n
    ON CONFLICT DO NOTHING
    RETURNING id, bot_id, delivery_id
  ), posted AS (
    INSERT INTO mailbox (event_id, bot_id, conversation, may_change_owner)
    SELECT stored.id, bot_id, conversation, may_change_owner
    FROM given JOIN stored USING (bot_id, delivery_id) WHERE waits
  ), visitors AS (
    SELECT bot_id, conversation, max(contact_id) AS contact_id, max(visitor_key) AS visitor_key, min(received_at) AS at
    FROM given JOIN stored USING (bot_id, delivery_id) WHERE waits
    GROUP BY bot_id, conversation
  ), begun AS (
    INSERT INTO conversations (bot_id, conversation, contact_id, visitor_key, created_at, updated_at)
    SELECT bot_id, conversation, contact_id, visitor_key, at, at FROM visitors v
    WHERE NOT EXISTS (SELECT FROM conversations c WHERE c.bot_id = v.bot_id AND c.conversation = v.conversation)
    ORDER BY bot_id, conversation
    ON CONFLICT (bot_id, conversation) DO NOTHING
  ), told AS (
    UPDATE conversations c
    SET contact_id = COALESCE(v.contact_id, c.contact_id), visitor_key = COALESCE(v.visitor_key, c.visitor_key)
    FROM visitors v
    WHERE c.bot_id = v.bot_id AND c.conversation = v.conversation
      AND (v.contact_id <> COALESCE(c.contact_id, 0) OR v.visitor_key <> COALESCE(c.visitor_key, ''))
  )
  SELECT bot_id, delivery_id FROM stored`;

function asRow(event: NewEvent, n: number) {
  return {
    n,
    bot_id: event.botId,
    conversation: event.conversation,
    delivery_id: event.deliveryId,
    kind: event.kind,
    message_id: event.messageId,
    parsed: event.parsed,
    may_change_owner: event.parsed.some(mayChangeOwner),
    received_at: event.now,
    // Otherwise there is nothing to apply: it is kept for the record only.
    waits: event.conversation !== null && event.parsed.length > 0,
    contact_id: event.contactId,
    visitor_key: event.visitorKey,
  };
}
