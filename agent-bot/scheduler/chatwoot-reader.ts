import type { AdminClient } from '../chatwoot/admin-client.ts';
import { findSent } from '../chatwoot/find-sent.ts';
import { listUnresolved } from '../chatwoot/list-unresolved.ts';
import { readConversation } from '../chatwoot/read-conversation.ts';
import type { Clock } from '../clock.ts';
import type { Reader } from './bot-runtime.ts';

/** One inbox with an administrator's token. */
export function chatwootReader(
  admin: AdminClient,
  bot: { agentBotId: number; inboxId: number },
  clock: Clock,
): Reader {
  return {
    read: (conversation) => readConversation(admin, conversation, { clock, priority: 'handoff' }),
    findSent: (conversation, sent) =>
      findSent(admin, conversation, { ...sent, botId: bot.agentBotId }, { priority: 'handoff' }),
    async unresolved() {
      const conversations = await listUnresolved(admin, bot.inboxId, { priority: 'chore' });
      return conversations.map(({ id, status }) => ({ conversation: id, status }));
    },
    open: (conversation) => admin.openConversation(conversation, { priority: 'handoff' }),
  };
}
