import { ChatWidgetElement } from './chat-widget-element.ts';

// A page may load the script twice, by a tag manager for example: the first one wins.
if (!customElements.get('chat-widget')) customElements.define('chat-widget', ChatWidgetElement);

export { ChatWidgetElement };
export type { ChatError } from './connection/chat-error.ts';
export type { Persist } from './connection/visitor-store.ts';
export type { Author } from './conversation/message.ts';
export type { Owner } from './conversation/owner.ts';
export type { Connection } from './conversation/state.ts';
export { ChatEvent, type ChatEvents } from './events.ts';
export type { CustomAttributes, User } from './user.ts';
