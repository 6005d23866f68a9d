import type { Action } from '../conversation/action.ts';
import { loose, parseMessage, text } from '../conversation/message.ts';
import { parseStatus } from './public-api.ts';

/**
 * What one of the cable's events says of a conversation; null where it is about another, or about nothing that is
 * shown.
 *
 * @param now milliseconds
 */
export function cableAction(
  event: string,
  data: unknown,
  conversation: number | null,
  now: number,
): Extract<Action, { type: 'message' | 'status' | 'typing' }> | null {
  const raw = loose(data);
  const id = Number(
    event.startsWith('message.') ? raw['conversation_id'] : (loose(raw['conversation'])['id'] ?? raw['id']),
  );
  if (id !== conversation) return null;
  if (event === 'message.created' || event === 'message.updated') {
    const message = parseMessage(raw);
    return message && { type: 'message', message, echoId: text(raw['echo_id']) };
  }
  if (event === 'conversation.status_changed' || event === 'conversation.updated') {
    const status = parseStatus(raw['status']);
    const assigned = loose(loose(raw['meta'])['assignee'])['type'] === 'user';
    return status && { type: 'status', status, version: Number(raw['updated_at']) || 0, assigned, now };
  }
  if (event === 'conversation.typing_off') return { type: 'typing', typing: null };
  if (event !== 'conversation.typing_on' || raw['is_private'] === true) return null;
  const user = loose(raw['user']);
  // The visitor, in another tab.
  if (user['type'] === 'contact') return null;
  const author = user['type'] === 'user' ? 'person' : 'bot';
  return { type: 'typing', typing: { author, name: text(user['available_name']) || text(user['name']) } };
}
