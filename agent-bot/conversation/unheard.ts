import type { Conversation, Unheard } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { ConversationEvent } from './event.ts';

/**
 * Chatwoot saves the visitor's message first and reopens the conversation then (7 ms later in the recordings): a
 * word this much older than the change to pending is the one that made it, milliseconds.
 */
export const REOPENING_MS = 1_000;

/** How much is kept: a burst that crosses a change of owner, not a transcript. */
const UNHEARD_KEPT = 10;
const TEXT_KEPT = 4_000;

/** Keeps a message that cannot be judged until a status event or a fresh read has told whose it was. */
export function keepUnheard(
  conversation: Conversation,
  event: Extract<ConversationEvent, { type: 'visitor-message' }>,
): Conversation {
  const { messageId, text, attachments, at } = event;
  const kept: Unheard = { messageId, text: text.slice(0, TEXT_KEPT), attachments, at };
  return {
    ...conversation,
    unheard: [...conversation.unheard.slice(1 - UNHEARD_KEPT), kept],
    uncertain: true,
  };
}

/** What came before the change that reopened a closed conversation, and was said after its close. */
export function heardSince(conversation: Conversation): Unheard[] {
  return conversation.unheard.filter((message) => message.at >= conversation.closedAt);
}

/** The bot had the conversation when these were said: they are judged now, in the order of their ids. */
export function spokenTo(unheard: Unheard[]): Effect[] {
  return [...unheard]
    .sort((a, b) => a.messageId - b.messageId)
    .map((message) => ({ type: 'visitor-spoke', ...message }));
}

/** Where a stretch begins that has to include these messages: just before the first of them. */
export function beforeAll(lastMessageId: number, unheard: Unheard[]): number {
  return Math.min(lastMessageId, ...unheard.map((message) => message.messageId - 1));
}
