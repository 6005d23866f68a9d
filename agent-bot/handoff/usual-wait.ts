/** How one wait in the line ended. */
export interface PastWait {
  /** From the handoff until a person took it, or until the visitor gave up; milliseconds. */
  ms: number;
  claimed: boolean;
}

/** How long others usually waited, in whole minutes. */
export interface UsualWait {
  from_minutes: number;
  to_minutes: number;
}

/**
 * Fewer waits than this say nothing: of 20 the median lies between the 6th and the 15th of them 19 times out of 20, and
 * two are above the 90th percentile, so that one slow morning does not make the promise.
 */
export const ENOUGH_WAITS = 20;
/** Where more gave up than this share, what the patient ones waited says little. */
const MOST_GAVE_UP = 0.2;

/**
 * What "usually 3–6 min" may rest on: the median and the 90th percentile of recent waits that a person ended. Null
 * where it would be a guess.
 */
export function usualWait(waits: readonly PastWait[]): UsualWait | null {
  const claimed = waits.filter((wait) => wait.claimed).map(({ ms }) => ms);
  if (claimed.length < ENOUGH_WAITS) return null;
  if (waits.length - claimed.length > waits.length * MOST_GAVE_UP) return null;
  claimed.sort((a, b) => a - b);
  const at = (share: number): number => claimed[Math.ceil(share * claimed.length) - 1] ?? 0;
  return {
    from_minutes: Math.floor(at(0.5) / 60_000),
    // Nobody is promised less than a minute.
    to_minutes: Math.max(1, Math.ceil(at(0.9) / 60_000)),
  };
}
