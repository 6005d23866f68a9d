/** Times a step is tried before it is a dead letter: about a minute and a half with the waits below. */
export const MAX_TRIES = 8;

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait after the n-th try (from 1), milliseconds; longer where Chatwoot asks for it. */
export function backoffMs(tries: number, retryAfterMs: number | null = null): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, tries - 1));
  return Math.max(doubled, retryAfterMs ?? 0);
}

/**
 * When to look again for what could not be found out since a moment, milliseconds: as long again as it has taken so far,
 * and no later than `limit`, by which it is decided otherwise.
 */
export function lookAgainAt(
  now: number,
  since: number,
  limit: number,
  retryAfterMs: number | null = null,
): number {
  const doubled = Math.min(LONGEST_MS, Math.max(FIRST_MS, now - since));
  const at = now + doubled;
  return Math.max(limit > now ? Math.min(at, limit) : at, now + (retryAfterMs ?? 0));
}
