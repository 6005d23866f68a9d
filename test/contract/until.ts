/**
 * A real Chatwoot with a busy queue takes its time, and one that counts requests refuses them until its minute is over;
 * a test that waits longer would not tell anybody more.
 */
export const LIMIT_MS = 75_000;
/** The longest a whole test may take: several such waits, one after the other. */
export const TEST_MS = 6 * LIMIT_MS;

/** Soon at first, then ever more rarely: who waits long must not ask so often that Chatwoot refuses to answer. */
const LOOK_AFTER_MS = 100;
const SLOWER = 1.3;
const LOOK_AT_LEAST_EVERY_MS = 1_000;

/**
 * Looks until there is something (anything but false, null and undefined) and gives it back. What is thrown while
 * looking counts as nothing; the last of it is told when the time is up.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  limitMs = LIMIT_MS,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + limitMs;
  let last: unknown = null;
  for (let pause = LOOK_AFTER_MS; ; pause = Math.min(pause * SLOWER, LOOK_AT_LEAST_EVERY_MS)) {
    try {
      const found = await look();
      if (found !== false && found !== null && found !== undefined)
        return found as Exclude<T, false | null | undefined>;
      last = null;
    } catch (thrown) {
      last = thrown;
    }
    if (performance.now() > end) {
      const why = last instanceof Error ? `: ${last.message}` : '';
      throw new Error(`Waited ${String(limitMs / 1000)} s in vain for ${what}${why}`, { cause: last });
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
