import type { Status } from '../conversation/event.ts';
import type { AdminClient, ConversationFilter } from './admin-client.ts';
import type { ConversationRead } from './answers.ts';
import { ChatwootError } from './chatwoot-error.ts';
import type { CallOptions } from './chatwoot-http.ts';
import type { Unreadable } from './readable-list.ts';

/** Conversations on a page, where an operator has not set `CONVERSATION_RESULTS_PER_PAGE`. */
const PAGE = 25;
const STATUSES = ['pending', 'open', 'snoozed'] as const;
/** Failing pages of one status at most: each is an error in Chatwoot's log. */
const MOST_FAILING = 3;

/** What happened in the last hour, day and four days is asked for apart where a page fails, seconds. */
const WINDOWS_S = [3_600, 86_400, 4 * 86_400] as const;
/** Such a list has no pages: where it holds so many, no longer time is asked for. */
const ENOUGH = 200;

/** What an inbox holds that is not resolved. */
export interface UnresolvedList {
  conversations: ConversationRead[];
  /** False where there are more than were read: of a conversation that is not listed nothing is known. */
  isAll: boolean;
  /** Ids of those that are listed and cannot be read: nothing is known of them either. */
  unreadable: number[];
  /** Of these statuses Chatwoot fails to list some, and answers everything else. */
  failing: Status[];
}

type Lister = Pick<AdminClient, 'conversations' | 'countConversations'>;

/**
 * The conversations of an inbox that are not resolved, for reconciling: those with the newest activity, at most
 * `maxPages` pages for each status. Lists move while they are read, so one that changes its place at that moment may be
 * missing, and none comes twice. One conversation that has lost its contact makes the page with it fail: the other pages
 * are read all the same, until three have failed, and then what has changed of late. Throws `ChatwootError`.
 */
export async function listUnresolved(
  admin: Lister,
  inboxId: number,
  options: { maxPages?: number } & CallOptions = {},
): Promise<UnresolvedList> {
  const { maxPages = 40, ...call } = options;
  const found = new Map<number, ConversationRead>();
  const unreadable = new Set<number>();
  const failing: Status[] = [];
  let isAll = true;

  /** @returns how many were listed and how many there are; null: Chatwoot fails to list these */
  async function take(filter: ConversationFilter): Promise<{ size: number; total: number } | null> {
    let unread: readonly Unreadable[] = [];
    const told = (elements: readonly Unreadable[]): void => void (unread = elements);
    const page = await listed(admin, filter, { priority: 'chore', ...call, unreadable: told });
    if (page === null) return null;
    for (const conversation of page.conversations) found.set(conversation.id, conversation);
    // One without an id may be any that is not listed: those are read afresh, as they are where they are resolved.
    for (const { id } of unread) if (id !== null) unreadable.add(id);
    return { size: page.conversations.length + unread.length, total: page.total };
  }

  for (const status of STATUSES) {
    const filter = { inboxId, status };
    let largest = 0;
    let total: number | null = null;
    let failed = 0;
    for (let page = 1; ; page += 1) {
      const taken = await take({ ...filter, page });
      if (taken === null) failed += 1;
      total =
        taken?.total ?? total ?? (await admin.countConversations(filter, { priority: 'chore', ...call }));
      largest = Math.max(largest, taken?.size ?? 0);
      if (taken?.size === 0 || page * (largest || PAGE) >= total) break;
      if (page < maxPages && failed < MOST_FAILING) continue;
      isAll = false;
      break;
    }
    if (failed === 0) continue;
    failing.push(status);
    isAll = false;
    for (const updatedWithinS of WINDOWS_S) {
      const recent = await take({ ...filter, updatedWithinS });
      if (recent === null || recent.size >= ENOUGH) break;
    }
  }
  return { conversations: [...found.values()], isAll, unreadable: [...unreadable], failing };
}

/** @returns null where Chatwoot fails to list these: asked twice, since one error may be a moment's. */
async function listed(
  admin: Lister,
  filter: ConversationFilter,
  call: CallOptions,
): Promise<Awaited<ReturnType<Lister['conversations']>> | null> {
  for (let asked = 1; ; asked += 1) {
    try {
      return await admin.conversations(filter, call);
    } catch (thrown) {
      if (!isListFailure(thrown)) throw thrown;
      if (asked === 2) return null;
    }
  }
}

/** Whether Chatwoot itself, and no proxy before it, has failed. */
export function isListFailure(thrown: unknown): thrown is ChatwootError {
  return thrown instanceof ChatwootError && thrown.httpStatus === 500;
}
