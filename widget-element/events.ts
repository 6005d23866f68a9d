import type { ChatError } from './connection/chat-error.ts';
import type { Author } from './conversation/message.ts';
import type { Owner } from './conversation/owner.ts';
import type { Connection } from './conversation/state.ts';

/** What each event of `<chat-widget>` carries. All of them bubble and leave the shadow tree. */
export interface ChatEvents {
  /** History is read, or there is none: methods may be called. */
  'chat-ready': { conversationId: number | null };
  'chat-opened': Record<string, never>;
  'chat-closed': Record<string, never>;
  /** A message that was not known before, the visitor's own included. */
  'chat-message': { id: number; author: Author; text: string };
  'chat-status': { connection: Connection };
  /** The conversation went from one to another. */
  'chat-handoff': { from: Owner; to: Owner; person: string | null };
  'chat-unread': { count: number };
  'chat-error': { code: ChatError['code']; status: number; message: string };
}

/** A typed event of `<chat-widget>`. */
export class ChatEvent<Name extends keyof ChatEvents> extends CustomEvent<ChatEvents[Name]> {
  constructor(name: Name, detail: ChatEvents[Name]) {
    super(name, { detail, bubbles: true, composed: true });
  }
}

type EventMap = { [Name in keyof ChatEvents]: ChatEvent<Name> };

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface can only be widened by one
  interface GlobalEventHandlersEventMap extends EventMap {}
}
