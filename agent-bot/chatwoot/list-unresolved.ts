import type { AdminClient } from './admin-client.ts';
import type { ConversationRead } from './answers.ts';
import type { CallOptions } from './chatwoot-http.ts';
import type { Unreadable } from './readable-list.ts';

const PAGE = 25;
const STATUSES = ['pending', 'open', 'snoozed'] as const;

/** What an inbox holds that is not resolved. */
export interface UnresolvedList {
  conversations: ConversationRead[];
  /** False where there are more than were read: of a conversation that is not listed nothing is known. */
  isAll: boolean;
  /** Ids of those that are listed and cannot be read: nothing is known of them either. */
  unreadable: number[];
}

/**
 * The conversations of an inbox that are not resolved, for reconciling: those with the newest activity, at most
 * `maxPages` pages of 25 for each status. Lists move while they are read, so one that changes its place at that moment
 * may be missing, and none comes twice. Throws `ChatwootError`.
 */
export async function listUnresolved(
  admin: Pick<AdminClient, 'conversations'>,
  inboxId: number,
  options: { maxPages?: number } & CallOptions = {},
): Promise<UnresolvedList> {
  const { maxPages = 40, ...call } = options;
  const found = new Map<number, ConversationRead>();
  const unreadable = new Set<number>();
  let isAll = true;
  for (const status of STATUSES) {
    for (let page = 1, isLast = false; !isLast; page += 1) {
      let unread: readonly Unreadable[] = [];
      const { conversations } = await admin.conversations(
        { inboxId, status, page },
        { priority: 'chore', ...call, unreadable: (elements) => (unread = elements) },
      );
      for (const conversation of conversations) found.set(conversation.id, conversation);
      // One without an id may be any that is not listed: those are read afresh, as they are where they are resolved.
      for (const { id } of unread) if (id !== null) unreadable.add(id);
      const isFull = conversations.length + unread.length >= PAGE;
      isLast = !isFull || page >= maxPages;
      if (isLast && isFull) isAll = false;
    }
  }
  return { conversations: [...found.values()], isAll, unreadable: [...unreadable] };
}
