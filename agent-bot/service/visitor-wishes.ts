import type { Clock } from '../clock.ts';
import type { ConversationKey } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import { storeVisitorDeed, type VisitorDeed } from '../store/visitor-deeds.ts';

/** What a waiting visitor does through our own API. */
export interface VisitorWishes {
  leaveLine(botId: number, conversation: number): Promise<void>;
  /** Null where the visitor skips it. */
  leaveEmail(botId: number, conversation: number, address: string | null): Promise<void>;
}

/** What wishes are taken with. */
export interface WishesDeps {
  db: Database;
  clock: Clock;
  /** A wish is on disk. */
  stored(key: ConversationKey): void;
}

/** Puts a visitor's wishes into the conversation's mailbox. */
export function createVisitorWishes({ db, clock, stored }: WishesDeps): VisitorWishes {
  async function store(key: ConversationKey, deed: VisitorDeed): Promise<void> {
    await storeVisitorDeed(db, key, deed, clock.now());
    stored(key);
  }
  return {
    leaveLine: (botId, conversation) =>
      store({ botId, conversation }, { type: 'left-line', at: clock.now() }),
    async leaveEmail(botId, conversation, address) {
      // Nobody is asked for one yet: there is nothing to skip.
      if (address !== null) await store({ botId, conversation }, { type: 'email-left', address });
    },
  };
}
