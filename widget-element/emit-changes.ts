import type { Action } from './conversation/action.ts';
import { unreadOf, type State } from './conversation/state.ts';
import { ChatEvent } from './events.ts';

/** Tells the page what changed. History that is merely read is not news. */
export function emitChanges(target: EventTarget, state: State, before: State, action: Action): void {
  if (state.connection !== before.connection) {
    target.dispatchEvent(new ChatEvent('chat-status', { connection: state.connection }));
  }
  const isNews =
    action.type === 'message' || action.type === 'sent' || (action.type === 'page' && !action.earlier);
  if (isNews && (action.type !== 'page' || before.messages.length > 0)) {
    const known = new Set(before.messages.map((message) => message.id));
    for (const { id, author, text } of state.messages) {
      if (!known.has(id)) target.dispatchEvent(new ChatEvent('chat-message', { id, author, text }));
    }
  }
  const unread = unreadOf(state);
  if (unread !== unreadOf(before)) target.dispatchEvent(new ChatEvent('chat-unread', { count: unread }));
}
