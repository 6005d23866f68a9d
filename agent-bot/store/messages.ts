import type { ConversationEvent } from '../conversation/event.ts';

/** A line of the transcript as it is stored. */
export interface MessageRow {
  message_id: number;
  author: 'visitor' | 'bot' | 'agent';
  author_name: string | null;
  text: string;
  private: boolean;
  /** Null: when it was applied. Chatwoot gives a click no time of its own. */
  at: number | null;
  /** Clicks only: the message they stand after. */
  after_id: number | null;
}

/**
 * What these events add to the transcript, which Baton keeps because bots cannot read Chatwoot's.
 *
 * @param lastMessageId the highest message id known once they are applied
 */
export function messagesOf(events: readonly ConversationEvent[], lastMessageId: number): MessageRow[] {
  return events.map((event) => messageOf(event, lastMessageId)).filter((row) => row !== null);
}

function messageOf(event: ConversationEvent, lastMessageId: number): MessageRow | null {
  switch (event.type) {
    case 'visitor-message':
      return lineOf(event, 'visitor');
    case 'person-message':
      return lineOf(event, 'agent', event.person?.name ?? null);
    case 'bot-message':
      return { ...lineOf(event, 'bot'), private: event.private };
    case 'visitor-choice':
      return {
        ...lineOf({ ...event, text: event.values.map(({ title }) => title).join(', '), at: 0 }, 'visitor'),
        at: null,
        after_id: Math.max(event.messageId, lastMessageId),
      };
    case 'note':
    case 'noted':
    case 'assigned':
    case 'unassigned':
    case 'status':
    case 'contact-blocked':
    case 'gone':
    case 'read':
    case 'answer-judged':
    case 'email-left':
    case 'email-skipped':
    case 'asked-meanwhile':
    case 'left-line':
      return null;
  }
}

function lineOf(
  said: { messageId: number; text: string; at: number },
  author: MessageRow['author'],
  name: string | null = null,
): MessageRow {
  return {
    message_id: said.messageId,
    author,
    author_name: name,
    text: said.text,
    private: false,
    at: Math.round(said.at),
    after_id: null,
  };
}
