/** Work that may be put down between any two of its steps; it gives its outcome at the end. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function atOnce<T>(work: Slices<T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/**
 * Does it with pauses, so that others have their turn.
 * @param pause asked between steps; waited for where it gives something to wait for
 */
export async function inSlices<T>(work: Slices<T>, pause: () => Promise<unknown> | null): Promise<T> {
  let step = work.next();
  while (step.done !== true) {
    const waiting = pause();
    if (waiting !== null) await waiting;
    step = work.next();
  }
  return step.value;
}
