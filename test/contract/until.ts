/** A real Chatwoot with a busy queue takes its time; a test that waits longer would not tell anybody more. */
export const LIMIT_MS = 20_000;
const LOOK_EVERY_MS = 100;

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
  for (;;) {
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
      throw new Error(`Waited ${String(limitMs / 1000)} s in vain for ${what}${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
