import { setImmediate } from 'node:timers/promises';

/** Whoever works longer than this in one go lets others have their turn, milliseconds. */
const LONG_MS = 3;

/**
 * For long work in a service: the function that comes back is called between its steps, and gives something to wait
 * for where the work has gone on for long enough.
 */
export function createBreather({
  now = () => performance.now(),
  turn = () => setImmediate(),
}: { now?: () => number; turn?: () => Promise<unknown> } = {}): () => Promise<unknown> | null {
  let since = now();
  return () => {
    if (now() - since < LONG_MS) return null;
    return turn().then(() => {
      since = now();
    });
  };
}
