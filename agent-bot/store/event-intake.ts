import { createBatcher, type Batcher } from './batcher.ts';
import type { Database } from './database.ts';
import { storeEvents, type NewEvent } from './events.ts';

/** Takes events in for the door: `do` resolves when the event is on disk, with false for a repeat. */
export type EventIntake = Batcher<NewEvent, boolean>;

/**
 * Statements under way at once. What a statement costs does not depend much on how many events it holds: those that come
 * while one is under way share the next, which in a flood takes far more than several small ones side by side would.
 */
const AT_ONCE = 1;
/** Events in one statement at most. */
const MOST = 64;

/** Stores events, those that come together in one statement. */
export function createEventIntake(db: Database): EventIntake {
  return createBatcher((events: NewEvent[]) => storeEvents(db, events), { atOnce: AT_ONCE, most: MOST });
}
