/** The statuses Chatwoot knows. */
export type Status = 'pending' | 'open' | 'resolved' | 'snoozed';

/** Somebody on the team, as Chatwoot names them. */
export interface Person {
  id: number;
  name: string;
}

/**
 * What a webhook said about the conversation as a whole. Chatwoot takes it when the event is dispatched, so any
 * field may be stale by the time it is read: it is a hint, never proof (a null assignee proves nothing).
 */
export interface Snapshot {
  status: Status | null;
  /** Seconds since 1970 with fraction, `conversation.updated_at`: orders events of one conversation. */
  updatedAt: number | null;
  /** The person assigned, if the payload shows one. */
  assignee: Person | null;
  /** When the conversation began by Chatwoot's clock, milliseconds; missing where it is not told. */
  begunAt?: number;
  /** Chatwoot calls a bot its owner; missing: not, or not told. */
  ofBot?: true;
}

interface Base {
  snapshot: Snapshot;
}

/**
 * One thing that happened in a conversation, in our own words. `chatwoot/` makes these from webhooks and fresh
 * reads; `conversation/apply` is the only reader that changes an owner.
 */
export type ConversationEvent = Base &
  /** `emailKnown`: Chatwoot's contact has an address already; missing: not, or not told. */
  (
    | {
        type: 'visitor-message';
        messageId: number;
        at: number;
        text: string;
        attachments: number;
        emailKnown?: true;
      }
    /** A click on a choice: `message_updated` of the choices' message with `submitted_values`. */
    | { type: 'visitor-choice'; messageId: number; values: { title: string; value: string }[] }
    /** A public message by a person: agent, macro, or a reply from outside (`person` null). */
    | { type: 'person-message'; messageId: number; at: number; text: string; person: Person | null }
    /** A public or private message by an agent bot; `key` is the `source_id` it was sent with. */
    | {
        type: 'bot-message';
        messageId: number;
        at: number;
        key: string | null;
        botId: number | null;
        text: string;
        private: boolean;
      }
    | { type: 'note'; messageId: number; at: number; person: Person | null }
    /** Templates, activities, receipts, reactions, deletions, attribute changes: nothing an owner depends on. */
    | { type: 'noted'; what: string; messageId: number | null }
    /** From `changed_attributes` only. `at` is the change's `updated_at` in seconds. */
    | { type: 'assigned'; person: Person; previous: number | null; at: number }
    | { type: 'unassigned'; previous: number; at: number }
    /**
     * `previous` is null when the event does not say (`conversation_opened`, `_resolved`, `_status_changed`). `hinted`:
     * the status is the payload's alone (`_status_changed`), which may be an old one.
     */
    | { type: 'status'; status: Status; previous: Status | null; at: number; hinted?: true }
    | { type: 'contact-blocked' }
    /** The conversation no longer exists: a call answered 404. */
    | { type: 'gone' }
    /** A fresh read with the administrator's token: the truth as of `at` (milliseconds). */
    | {
        type: 'read';
        at: number;
        lastMessage: { id: number; author: 'visitor' | 'bot' | 'person' | 'other' } | null;
      }
    /**
     * The visitor said below an answer whether it helped. `key`: what the answer was sent with, since this may be
     * heard before the answer's own echo.
     */
    | { type: 'answer-judged'; messageId: number; key: string; helped: boolean }
    /** The visitor left an address for the reply through our own API. */
    | { type: 'email-left'; address: string }
    /** The visitor would rather not leave one, said through our own API. */
    | { type: 'email-skipped' }
    /** The visitor, who waits, wants the assistant to answer meanwhile, or no longer; through our own API. */
    | { type: 'asked-meanwhile'; on: boolean }
    /** The visitor left the line through our own API. */
    | { type: 'left-line'; at: number }
  );

/**
 * The kinds of events that may move a conversation to another owner; a waiting send looks for these first. A
 * visitor's word is one of them: it may ask for a person.
 */
export function mayChangeOwner(event: ConversationEvent): boolean {
  switch (event.type) {
    case 'person-message':
    case 'assigned':
    case 'unassigned':
    case 'status':
    case 'contact-blocked':
    case 'gone':
    case 'read':
    case 'left-line':
    case 'visitor-message':
    case 'visitor-choice':
      return true;
    case 'bot-message':
    case 'note':
    case 'noted':
    case 'answer-judged':
    case 'email-left':
    case 'email-skipped':
    case 'asked-meanwhile':
      return false;
  }
}
