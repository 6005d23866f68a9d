import type { AdminClient } from '../chatwoot/admin-client.ts';
import { findSent } from '../chatwoot/find-sent.ts';
import { readConversation } from '../chatwoot/read-conversation.ts';
import type { Clock } from '../clock.ts';
import type { Reader } from './bot-runtime.ts';

/** Pages of 25 conversations that reconciling reads of each status at most. */
const MOST_PAGES = 40;

/** Reads one inbox with an administrator's token. */
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
      const found: { conversation: number; status: string; assigneeId: number | null }[] = [];
      for (const status of ['open', 'pending', 'snoozed'] as const) {
        for (let page = 1; page <= MOST_PAGES; page += 1) {
          const { conversations } = await admin.conversations(
            { inboxId: bot.inboxId, status, page },
            { priority: 'chore' },
          );
          for (const { id, status: seen, assignee } of conversations) {
            found.push({
              conversation: id,
              status: seen,
              assigneeId: assignee?.kind === 'user' ? assignee.id : null,
            });
          }
          if (conversations.length < 25) break;
        }
      }
      return found;
    },
  };
}
