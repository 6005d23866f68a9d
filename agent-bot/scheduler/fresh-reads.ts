import type { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import type { Log } from '../log.ts';
import type { ConversationKey } from '../store/conversations.ts';

/** What a failed read leads to. */
export interface Failed {
  /** When the conversation is read again, milliseconds. */
  at: number;
  /** It has failed for so long, or in such a way, that nobody should wait for it any more. */
  isHopeless: boolean;
}

/** Fresh reads that fail, by conversation: how long to wait, and what the operator is told. */
export interface FreshReads {
  /** A conversation in doubt could not be read, `now` in milliseconds. */
  failed(key: ConversationKey, error: ChatwootError, now: number): Failed;
  /**
   * It was read, or nobody waits for that any more. Returns whether it could not be read before: others may be
   * readable again too.
   */
  over(key: ConversationKey, now: number): boolean;
  /** Bots some of whose conversations cannot be read now, and the error's code. */
  failing(now: number): ReadonlyMap<number, string>;
}

const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;
/** Failing for this long it is no restart of Chatwoot's any more: as long as the watch has patience with a bot. */
export const UNREADABLE_MS = 60_000;
/** Another process may have read it: whatever was not tried again by then is forgotten, milliseconds. */
const FORGOTTEN_MS = 3 * LONGEST_MS;

interface Unread {
  since: number;
  at: number;
  tries: number;
  code: string;
}

/**
 * Keeps account of fresh reads in this process. The first that fails for a bot is told of, and the end, when none
 * fails any more: said each time it would fill the disk and hide the rest.
 */
export function createFreshReads(log: Log): FreshReads {
  const bots = new Map<number, { since: number; unread: Map<number, Unread> }>();

  function forget(now: number): void {
    for (const [bot, { since, unread }] of bots) {
      for (const [conversation, { at }] of unread) if (now - at > FORGOTTEN_MS) unread.delete(conversation);
      if (unread.size > 0) continue;
      bots.delete(bot);
      log.info(
        { bot, seconds: Math.round((now - since) / 1000) },
        'No conversation waits to be read any more',
      );
    }
  }

  return {
    failed({ botId, conversation }, error, now) {
      forget(now);
      let outage = bots.get(botId);
      if (outage === undefined) {
        outage = { since: now, unread: new Map() };
        bots.set(botId, outage);
        log.warn(
          { bot: botId, conversation, code: error.code, remedy: error.remedy },
          `A conversation in doubt cannot be read in Chatwoot, and the bot is silent in it until then. ${error.message}`,
        );
      }
      const before = outage.unread.get(conversation);
      const tries = (before?.tries ?? 0) + 1;
      const since = before?.since ?? now;
      outage.unread.set(conversation, { since, at: now, tries, code: error.code });
      const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1));
      return {
        at: now + Math.max(wait, error.retryAfterMs ?? 0),
        isHopeless: !error.retry || now - since >= UNREADABLE_MS,
      };
    },
    over({ botId, conversation }, now) {
      const was = bots.get(botId)?.unread.delete(conversation) ?? false;
      if (was) forget(now);
      return was;
    },
    failing(now) {
      forget(now);
      return new Map(
        [...bots].flatMap(([bot, { unread }]) => {
          const [first] = unread.values();
          return first === undefined ? [] : [[bot, first.code] as const];
        }),
      );
    },
  };
}
