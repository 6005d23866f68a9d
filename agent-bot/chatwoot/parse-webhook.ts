import type { z } from 'zod';
import type { ConversationEvent } from '../conversation/event.ts';
import { BatonError } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import { conversationUpdated, statusAnnounced } from './conversation-events.ts';
import { messageCreated, messageUpdated } from './message-events.ts';
import { conversationPayload, envelopePayload, messagePayload } from './webhook-payload.ts';
import type { ConversationPayload } from './webhook-payload.ts';

/** A webhook in our own words: what is not said here is forgotten. */
export interface ParsedWebhook {
  /** Chatwoot's `event`. */
  kind: string;
  accountId: number | null;
  inboxId: number | null;
  /** The number agents see. Null when the event is about no conversation (`webwidget_triggered`, unknown kinds). */
  conversationId: number | null;
  /** Set for `message_created` and `message_updated`. */
  messageId: number | null;
  /** The visitor's credential, to be hashed and then forgotten. Never log or store it. */
  sourceId: string | null;
  contactId: number | null;
  /** In the order in which they are to be applied; at least one. */
  events: ConversationEvent[];
}

const NO_SNAPSHOT = { status: null, updatedAt: null, assignee: null };

/**
 * Parses the raw body of a verified webhook. Kinds we do not know become a `noted` event. Throws
 * `webhook_malformed` (400) when the bytes are not UTF-8 JSON or a kind we know lacks its ids.
 */
export function parseWebhook(rawBody: Uint8Array): ParsedWebhook {
  const payload = jsonObject(rawBody);
  const envelope = check(envelopePayload, payload);
  const kind = cleanText(envelope.event);
  const common = { kind, accountId: envelope.account?.id ?? null };

  switch (kind) {
    case 'message_created':
    case 'message_updated': {
      const message = check(messagePayload, payload);
      const events = kind === 'message_created' ? messageCreated(message) : messageUpdated(message);
      const about = conversationFacts(message.conversation);
      const inboxId = message.inbox?.id ?? about.inboxId;
      return { ...common, ...about, inboxId, messageId: message.id, events };
    }
    case 'conversation_opened':
    case 'conversation_resolved':
    case 'conversation_status_changed':
    case 'conversation_updated': {
      const conversation = check(conversationPayload, payload);
      const events =
        kind === 'conversation_updated'
          ? conversationUpdated(conversation, payload['changed_attributes'])
          : statusAnnounced(conversation, kind);
      return { ...common, ...conversationFacts(conversation), messageId: null, events };
    }
    default:
      return {
        ...common,
        inboxId: idIn(payload['inbox']),
        conversationId: null,
        messageId: null,
        sourceId: typeof payload['source_id'] === 'string' ? payload['source_id'] : null,
        contactId: idIn(payload['contact']),
        events: [{ snapshot: NO_SNAPSHOT, type: 'noted', what: kind, messageId: null }],
      };
  }
}

function conversationFacts(
  conversation: ConversationPayload,
): Pick<ParsedWebhook, 'inboxId' | 'conversationId' | 'sourceId' | 'contactId'> {
  const { contact_inbox: contactInbox, meta } = conversation;
  return {
    inboxId: conversation.inbox_id ?? contactInbox?.inbox_id ?? null,
    conversationId: conversation.id,
    sourceId: contactInbox?.source_id ?? null,
    contactId: contactInbox?.contact_id ?? meta?.sender?.id ?? null,
  };
}

function jsonObject(rawBody: Uint8Array): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch (cause) {
    throw malformed(cause instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw malformed('it is no JSON object');
  return body as Record<string, unknown>;
}

function check<T>(schema: z.ZodType<T>, payload: unknown): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  // Paths only: zod's messages may quote values, and values may be a visitor's.
  throw malformed(`wrong or missing: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
}

function malformed(why: string): BatonError {
  return new BatonError(
    'webhook_malformed',
    `The webhook cannot be read: ${why}.`,
    "Check that only Chatwoot's agent bot posts to this address and that no proxy changes the body.",
    { status: 400 },
  );
}

function idIn(value: unknown): number | null {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'number' && Number.isInteger(id) ? id : null;
}
