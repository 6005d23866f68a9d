import { setTimeout as wait } from 'node:timers/promises';
import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import type { AdminClient } from '../chatwoot/client.ts';
import { isListFailure } from '../chatwoot/list-unresolved.ts';
import type { Unreadable } from '../chatwoot/readable-list.ts';

/** How opening went. */
export interface Opening {
  opened: number;
  /** Conversations that could not be opened, and why the last of them could not. */
  left: number;
  error: ChatwootError | null;
}

/** What opening needs of Chatwoot. */
type Opener = Pick<AdminClient, 'conversation' | 'conversations' | 'countConversations' | 'openConversation'>;

const TRIES = 3;
const BETWEEN_MS = 1_000;

/** How many conversations of an inbox are pending, where people do not look. Throws `ChatwootError`. */
export async function countPending(
  admin: Pick<Opener, 'countConversations'>,
  inboxId: number,
): Promise<number> {
  return admin.countConversations({ inboxId, status: 'pending' });
}

/**
 * Opens all conversations of an inbox that are pending, with an administrator's token: no handoff of a bot's, in
 * Chatwoot's reports, and no notification for each. What is opened leaves the list, so its first pages are read until
 * they hold nothing new; begun again it goes on with what is left. Where Chatwoot fails to list some, those that Baton
 * knows are read one by one and opened where they are pending, or cannot be read; what is pending then is left.
 *
 * @param options.known conversations that are the bot's by what Baton knows
 * @param options.onProgress after each one, how many are open by now
 * @param options.signal ends it between two; what was opened stays open. Errors: its reason
 */
export async function openPending(
  admin: Opener,
  inboxId: number,
  options: {
    signal: AbortSignal;
    onProgress?: (opened: number) => void;
    betweenMs?: number;
    known?: readonly number[];
  },
): Promise<Opening> {
  const { signal, onProgress, betweenMs = BETWEEN_MS, known = [] } = options;
  const opened = new Set<number>();
  const failed = new Map<number, ChatwootError>();
  const isNew = (id: number): boolean => !opened.has(id) && !failed.has(id);
  async function openEach(ids: readonly number[]): Promise<void> {
    for (const id of ids) {
      signal.throwIfAborted();
      const error = await open(admin, id, betweenMs);
      if (error === null) opened.add(id);
      else failed.set(id, error);
      onProgress?.(opened.size);
    }
  }

  let unlisted: ChatwootError | null;
  for (;;) {
    const { fresh, failure } = await nextPending(admin, inboxId, isNew);
    unlisted = failure;
    if (fresh.length === 0) break;
    await openEach(fresh);
  }
  if (unlisted !== null) {
    for (const id of known.filter(isNew)) if (await mayBePending(admin, id)) await openEach([id]);
  }
  const left = unlisted === null ? failed.size : await countPending(admin, inboxId);
  return { opened: opened.size, left, error: [...failed.values()].at(-1) ?? unlisted };
}

/** Not where it is known to be open or resolved: people have it, or had it, already. */
async function mayBePending(admin: Opener, id: number): Promise<boolean> {
  try {
    return (await admin.conversation(id)).status === 'pending';
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError) || thrown.code === 'chatwoot_unauthorised') throw thrown;
    return thrown.code !== 'chatwoot_gone';
  }
}

/** The first page on which something is pending that is new; empty where there is none. */
async function nextPending(
  admin: Opener,
  inboxId: number,
  isNew: (conversation: number) => boolean,
): Promise<{ fresh: number[]; failure: ChatwootError | null }> {
  let failure: ChatwootError | null = null;
  for (let page = 1, seen = 0; ; page += 1) {
    let unread: readonly Unreadable[] = [];
    try {
      const { conversations, total } = await admin.conversations(
        { inboxId, status: 'pending', page },
        { unreadable: (elements) => (unread = elements) },
      );
      // To be opened it need not be read.
      const listed = [...conversations, ...unread];
      const fresh = listed.flatMap(({ id }) => (id === null || !isNew(id) ? [] : [id]));
      seen += listed.length;
      if (fresh.length > 0 || listed.length === 0 || seen >= total) return { fresh, failure };
    } catch (thrown) {
      if (!isListFailure(thrown)) throw thrown;
      // One conversation that has lost its contact makes its page fail. The next one may be fine; two are enough.
      if (failure !== null) return { fresh: [], failure };
      failure = thrown;
    }
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
