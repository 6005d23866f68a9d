import type { ConversationEvent, Snapshot } from '../conversation/event.ts';
import type { AdminClient } from './admin-client.ts';
import type { ConversationRead, MessageRead } from './answers.ts';
import type { CallOptions } from './chatwoot-http.ts';
import { snapshotOfRead } from './snapshot-of-read.ts';

/** A message as its webhook would have told it. */
export interface MissedWord {
  messageId: number;
  event: Extract<ConversationEvent, { type: 'visitor-message' | 'person-message' }>;
}

/** What was said in a conversation while nobody told us, and whose it is. */
export interface Missed {
  /** In the order of their ids. */
  words: MissedWord[];
  contactId: number | null;
  /** The visitor's credential, to be hashed and then forgotten. Never log or store it. */
  sourceId: string | null;
}

/** Chatwoot's lists give whole seconds: this is the latest it can have been, so that no word seems older than what it followed. */
const WHOLE_SECOND_MS = 999;

/**
 * Reads what visitor and people said publicly after a message. Errors: `ChatwootError`.
 *
 * @param after the last message id known; null: the conversation is not known, and what the bot has answered in it is
 *   left out
 */
export async function readMissed(
  admin: Pick<AdminClient, 'conversation' | 'messages'>,
  conversationId: number,
  after: number | null,
  call: CallOptions = {},
): Promise<Missed> {
  const messages = await admin.messages(conversationId, after === null ? {} : { after }, call);
  // Read after the messages, so that it is no older than they are.
  const conversation = await admin.conversation(conversationId, call);
  return {
    words: wordsOf(conversation, messages, after),
    contactId: conversation.contactId,
    sourceId: conversation.lastMessage?.visitorSourceId ?? null,
  };
}

function wordsOf(
  conversation: ConversationRead,
  messages: MessageRead[],
  after: number | null,
): MissedWord[] {
  // A blocked contact's words stay where they are: nobody answers them.
  if (conversation.contactBlocked) return [];
  const answered = messages.findLast((message) => message.author === 'bot' && !message.private)?.id ?? 0;
  const snapshot = snapshotOfRead(conversation);
  return messages
    .filter((message) => !message.private && !message.deleted && message.id > (after ?? answered))
    .flatMap((message) => wordOf(message, snapshot));
}

function wordOf(message: MessageRead, snapshot: Snapshot): MissedWord[] {
  const { id: messageId, text, attachments, sender } = message;
  const at = message.createdAt + WHOLE_SECOND_MS;
  const base = { snapshot, messageId, at, text };
  if (message.author === 'visitor')
    return [{ messageId, event: { ...base, type: 'visitor-message', attachments } }];
  if (message.author === 'person')
    return [{ messageId, event: { ...base, type: 'person-message', person: sender } }];
  return [];
}
