import { setTimeout as wait } from 'node:timers/promises';
import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import type { AdminClient } from '../chatwoot/client.ts';
import type { Unreadable } from '../chatwoot/readable-list.ts';

/** How opening went. */
export interface Opening {
  opened: number;
  /** Conversations that could not be opened, and why the last of them could not. */
  left: number;
  error: ChatwootError | null;
}

/** What opening needs of Chatwoot. */
type Opener = Pick<AdminClient, 'conversations' | 'openConversation'>;

const PAGE = 25;
const TRIES = 3;
const BETWEEN_MS = 1_000;

/** How many conversations of an inbox are pending, where people do not look. Throws `ChatwootError`. */
export async function countPending(admin: Pick<Opener, 'conversations'>, inboxId: number): Promise<number> {
  return (await admin.conversations({ inboxId, status: 'pending' })).total;
}

/**
 * Opens all conversations of an inbox that are pending, with an administrator's token: no handoff of a bot's, in
 * Chatwoot's reports, and no notification for each. What is opened leaves the list, so its first pages are read until
 * they hold nothing new; begun again it goes on with what is left.
 *
 * @param options.onProgress after each one, how many are open by now
 * @param options.signal ends it between two; what was opened stays open. Errors: its reason
 */
export async function openPending(
  admin: Opener,
  inboxId: number,
  options: { signal: AbortSignal; onProgress?: (opened: number) => void; betweenMs?: number },
): Promise<Opening> {
  const { signal, onProgress, betweenMs = BETWEEN_MS } = options;
  const opened = new Set<number>();
  const failed = new Map<number, ChatwootError>();
  for (;;) {
    const fresh = await nextPending(admin, inboxId, (id) => opened.has(id) || failed.has(id));
    if (fresh.length === 0) break;
    for (const id of fresh) {
      signal.throwIfAborted();
      const error = await open(admin, id, betweenMs);
      if (error === null) opened.add(id);
      else failed.set(id, error);
      onProgress?.(opened.size);
    }
  }
  return { opened: opened.size, left: failed.size, error: [...failed.values()].at(-1) ?? null };
}

/** The first page on which something is pending that is not known yet; empty where there is none. */
async function nextPending(
  admin: Opener,
  inboxId: number,
  isKnown: (conversation: number) => boolean,
): Promise<number[]> {
  for (let page = 1; ; page += 1) {
    let unread: readonly Unreadable[] = [];
    const { conversations } = await admin.conversations(
      { inboxId, status: 'pending', page },
      { unreadable: (elements) => (unread = elements) },
    );
    // To be opened it need not be read.
    const ids = [...conversations, ...unread].flatMap(({ id }) => (id === null ? [] : [id]));
    const fresh = ids.filter((id) => !isKnown(id));
    if (fresh.length > 0 || conversations.length + unread.length < PAGE) return fresh;
  }
}

/** @returns why it could not be opened; null: it is open, or gone. A refused token is no matter of one conversation */
async function open(admin: Opener, id: number, betweenMs: number): Promise<ChatwootError | null> {
  for (let tried = 1; ; tried += 1) {
    try {
      await admin.openConversation(id);
      return null;
    } catch (thrown) {
      if (!(thrown instanceof ChatwootError) || thrown.code === 'chatwoot_unauthorised') throw thrown;
      if (thrown.code === 'chatwoot_gone') return null;
      if (!thrown.retry || tried >= TRIES) return thrown;
      await wait(Math.max(betweenMs, thrown.retryAfterMs ?? 0));
    }
  }
}
