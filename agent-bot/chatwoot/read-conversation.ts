import type { Clock } from '../clock.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { AdminClient } from './admin-client.ts';
import type { ConversationRead, MessageRead } from './answers.ts';
import { snapshotOfRead } from './snapshot-of-read.ts';
import { ChatwootError } from './chatwoot-error.ts';
import type { CallOptions } from './chatwoot-http.ts';

/** A message's author as a fresh read tells it. */
type LastAuthor = 'visitor' | 'bot' | 'person' | 'other';

/**
 * Reads a conversation afresh with the administrator's token: a `read` event, or `gone` when Chatwoot knows it no
 * more. `at` is the moment before the question was asked, so nothing later can be hidden behind it. Any other
 * failure is thrown as `ChatwootError`: unknown is not gone.
 */
export async function readConversation(
  admin: Pick<AdminClient, 'conversation' | 'messages'>,
  conversationId: number,
  options: { clock: Clock } & CallOptions,
): Promise<ConversationEvent> {
  const { clock, ...call } = options;
  const at = clock.now();
  try {
    const conversation = await admin.conversation(conversationId, call);
    const last = await lastWord(admin, conversation, call);
    return {
      type: 'read',
      at,
      lastMessage: last === null ? null : { id: last.id, author: lastAuthor(last) },
      snapshot: snapshotOfRead(conversation),
    };
  } catch (thrown) {
    if (thrown instanceof ChatwootError && thrown.code === 'chatwoot_gone') {
      return { type: 'gone', snapshot: { status: null, updatedAt: null, assignee: null } };
    }
    throw thrown;
  }
}

/** The last public word of visitor, bot or person; behind notes and templates it takes a look at the messages. */
async function lastWord(
  admin: Pick<AdminClient, 'messages'>,
  conversation: ConversationRead,
  call: CallOptions,
): Promise<MessageRead | null> {
  const last = conversation.lastMessage;
  if (last === null || lastAuthor(last) !== 'other') return last;
  const messages = await admin.messages(conversation.id, {}, call);
  return messages.findLast((message) => lastAuthor(message) !== 'other') ?? last;
}

function lastAuthor(message: MessageRead): LastAuthor {
  if (message.private) return 'other';
  const { author } = message;
  return author === 'visitor' || author === 'bot' || author === 'person' ? author : 'other';
}
