import type { Database } from './database.ts';
import { storeEvents, type NewEvent } from './events.ts';
import { isStoreAway } from './store-error.ts';

/** Takes events in for the door. */
export interface EventIntake {
  /** Resolves when the event is on disk, with false for a repeat. Errors: the store's. */
  store(event: NewEvent): Promise<boolean>;
}

/** Statements under way at once; what comes meanwhile waits for the next one and shares it. */
const AT_ONCE = 8;
/** Events in one statement at most. */
const MOST = 32;

interface Waiting {
  event: NewEvent;
  resolve: (isNew: boolean) => void;
  reject: (thrown: unknown) => void;
}

/**
 * Each event is stored at once by a statement of its own; in a flood those that come while several statements are
 * under way are stored together, which takes one round trip and one write to disk instead of many. When a shared
 * statement fails because of one event, each is tried alone.
 */
export function createEventIntake(db: Database): EventIntake {
  const waiting: Waiting[] = [];
  let underWay = 0;

  function next(): void {
    while (underWay < AT_ONCE && waiting.length > 0) {
      underWay += 1;
      void storeAll(waiting.splice(0, MOST)).finally(() => {
        underWay -= 1;
        next();
      });
    }
  }

  async function storeAll(batch: Waiting[]): Promise<void> {
    try {
      const areNew = await storeEvents(
        db,
        batch.map(({ event }) => event),
      );
      for (const [n, { resolve }] of batch.entries()) resolve(areNew[n] ?? false);
    } catch (thrown) {
      if (batch.length === 1 || isStoreAway(thrown)) for (const { reject } of batch) reject(thrown);
      else for (const one of batch) await storeAll([one]);
    }
  }

  return {
    store: (event) =>
      new Promise((resolve, reject) => {
        waiting.push({ event, resolve, reject });
        next();
      }),
  };
}
