import type { AdminClient } from '../chatwoot/admin-client.ts';
import type { ConversationRead, MessageRead } from '../chatwoot/answers.ts';
import { asChatwootError } from '../chatwoot/chatwoot-error.ts';
import { findSent } from '../chatwoot/find-sent.ts';
import { listUnresolved } from '../chatwoot/list-unresolved.ts';
import { readMissed } from '../chatwoot/missed-words.ts';
import { readConversation } from '../chatwoot/read-conversation.ts';
import type { Clock } from '../clock.ts';
import type { Reader, Unresolved } from './bot-runtime.ts';

/** One inbox with an administrator's token; `hash` makes a visitor's key of their credential. */
export function chatwootReader(
  admin: AdminClient,
  bot: { agentBotId: number; inboxId: number },
  { clock, hash }: { clock: Clock; hash(sourceId: string): string },
): Reader {
  return {
    read: (conversation) => readConversation(admin, conversation, { clock, priority: 'handoff' }),
    findSent: (conversation, sent) =>
      findSent(admin, conversation, { ...sent, botId: bot.agentBotId }, { priority: 'handoff' }),
    async unresolved() {
      const { conversations, ...rest } = await listUnresolved(admin, bot.inboxId, { priority: 'chore' });
      return { listed: conversations.map(asUnresolved), ...rest };
    },
    async look(conversation) {
      try {
        return asUnresolved(await admin.conversation(conversation, { priority: 'chore' }));
      } catch (thrown) {
        if (asChatwootError(thrown)?.code === 'chatwoot_gone') return null;
        throw thrown;
      }
    },
    async missed(conversation, after) {
      const { sourceId, ...missed } = await readMissed(admin, conversation, after, { priority: 'chore' });
      return { ...missed, visitorKey: sourceId === null ? null : hash(sourceId) };
    },
    open: (conversation) => admin.openConversation(conversation, { priority: 'handoff' }),
  };
}

function asUnresolved({ id, status, assignee, lastMessage }: ConversationRead): Unresolved {
  return {
    conversation: id,
    status,
    assigned: assignee?.kind === 'user',
    last: lastMessage && { id: lastMessage.id, by: whoSaid(lastMessage), at: lastMessage.createdAt },
  };
}

function whoSaid(message: MessageRead): NonNullable<Unresolved['last']>['by'] {
  if (message.private) return 'note';
  const { author } = message;
  return author === 'visitor' || author === 'bot' || author === 'person' ? author : 'other';
}
