/**
 * Runs a statement that changes some of many rows until it has changed fewer than it may: none comes near the
 * statement's timeout, and others write meanwhile. Returns how many rows it changed in all.
 *
 * @param atOnce rows in one statement at most
 * @param change runs it once, for at most so many rows; returns how many there were
 */
export async function inParts(
  atOnce: number,
  change: (atOnce: number) => Promise<{ count: number }>,
): Promise<number> {
  let changed = 0;
  for (;;) {
    const { count } = await change(atOnce);
    changed += count;
    if (count < atOnce) return changed;
  }
}
