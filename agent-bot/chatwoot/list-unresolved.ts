import type { AdminClient } from './admin-client.ts';
import type { ConversationRead } from './answers.ts';
import type { CallOptions } from './chatwoot-http.ts';

const PAGE = 25;
const STATUSES = ['pending', 'open', 'snoozed'] as const;

/**
 * The conversations of an inbox that are not resolved, for reconciling: at most `maxPages` pages of 25 for each
 * status. Lists move while they are read, so one that changes its place at that moment may be missing, and none
 * comes twice. Throws `ChatwootError`.
 */
export async function listUnresolved(
  admin: Pick<AdminClient, 'conversations'>,
  inboxId: number,
  options: { maxPages?: number } & CallOptions = {},
): Promise<ConversationRead[]> {
  const { maxPages = 40, ...call } = options;
  const found = new Map<number, ConversationRead>();
  for (const status of STATUSES) {
    for (let page = 1; page <= maxPages; page += 1) {
      const { conversations } = await admin.conversations(
        { inboxId, status, page },
        { priority: 'chore', ...call },
      );
      for (const conversation of conversations) found.set(conversation.id, conversation);
      if (conversations.length < PAGE) break;
    }
  }
  return [...found.values()];
}
