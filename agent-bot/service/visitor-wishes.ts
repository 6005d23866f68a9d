import type { Clock } from '../clock.ts';
import type { ConversationKey } from '../store/conversations.ts';
import type { VisitorOffers } from '../guardrails/visitors.ts';
import { notOffered } from '../http/visitor/not-offered.ts';
import type { Database } from '../store/database.ts';
import { storeVisitorDeed, type VisitorDeed } from '../store/visitor-deeds.ts';

/** What a waiting visitor does through our own API. */
export interface VisitorWishes {
  leaveLine(botId: number, conversation: number): Promise<void>;
  /** Null where the visitor skips it. */
  leaveEmail(botId: number, conversation: number, address: string | null): Promise<void>;
  /** Error: `not_offered` (409) where the live guardrails do not offer it; to end it is always allowed. */
  askMeanwhile(botId: number, conversation: number, on: boolean): Promise<void>;
}

/** What wishes are taken with. */
export interface WishesDeps {
  db: Database;
  clock: Clock;
  /** A wish is on disk. */
  stored(key: ConversationKey): void;
  /** What the live guardrails offer a bot's visitors; null for a bot that is not known. */
  offered(botId: number): VisitorOffers | null;
}

/** Puts a visitor's wishes into the conversation's mailbox. */
export function createVisitorWishes({ db, clock, stored, offered }: WishesDeps): VisitorWishes {
  async function store(key: ConversationKey, deed: VisitorDeed): Promise<void> {
    await storeVisitorDeed(db, key, deed, clock.now());
    stored(key);
  }
  return {
    leaveLine: (botId, conversation) =>
      store({ botId, conversation }, { type: 'left-line', at: clock.now() }),
    leaveEmail: (botId, conversation, address) =>
      store(
        { botId, conversation },
        address === null ? { type: 'email-skipped' } : { type: 'email-left', address },
      ),
    async askMeanwhile(botId, conversation, on) {
      if (on && offered(botId)?.meanwhile !== true) throw notOffered();
      await store({ botId, conversation }, { type: 'asked-meanwhile', on });
    },
  };
}
