import { randomUUID } from 'node:crypto';
import type { ConversationEvent, Snapshot } from '../conversation/event.ts';
import type { ConversationKey } from './conversations.ts';
import type { Database } from './database.ts';
import { storeEvent } from './events.ts';

/** Of what did not come from Chatwoot. */
const NOTHING_SEEN: Snapshot = { status: null, updatedAt: null, assignee: null };

/** What a visitor did through our own API. */
export type VisitorDeed =
  | { type: 'left-line'; at: number }
  | { type: 'email-left'; address: string }
  | { type: 'email-skipped' }
  | { type: 'asked-meanwhile'; on: boolean }
  | { type: 'answer-judged'; messageId: number; key: string; helped: boolean };

/** Puts a deed into its conversation's mailbox, where it waits like everything that comes from Chatwoot. */
export async function storeVisitorDeed(
  db: Database,
  { botId, conversation }: ConversationKey,
  deed: VisitorDeed,
  now: number,
): Promise<void> {
  const kind = `visitor_${deed.type.replace('-', '_')}`;
  const event: ConversationEvent = { ...deed, snapshot: NOTHING_SEEN };
  await storeEvent(db, {
    botId,
    conversation,
    deliveryId: `${kind}-${randomUUID()}`,
    kind,
    messageId: null,
    parsed: [event],
    contactId: null,
    visitorKey: null,
    now,
  });
}
