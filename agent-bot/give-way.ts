import { constants, getPriority, setPriority } from 'node:os';
import { ownThread } from './own-thread.ts';

/** So much below the service's: a tenth of the processor's time where others want it too, all of it where nobody does. */
const BELOW = 10;

/**
 * Lets the service's other threads go before the thread that calls this: what takes long and is in no hurry must not
 * keep a visitor waiting. Only Linux knows priorities of single threads; elsewhere nothing happens.
 *
 * @returns whether it could be done
 */
export function giveWay(): boolean {
  const thread = ownThread();
  if (thread === null) return false;
  try {
    // The service itself may have been started with a low one.
    setPriority(thread, Math.min(constants.priority.PRIORITY_LOW, getPriority(process.pid) + BELOW));
    return true;
  } catch {
    return false;
  }
}
