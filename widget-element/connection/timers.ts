/** Time and chance, passed in so that tests own them. */
export interface Timers {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/** The browser's own. */
export const browserTimers: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const id = setTimeout(run, ms);
    return () => {
      clearTimeout(id);
    };
  },
  random: () => Math.random(),
};

/** How long to wait before try number `tries` (0 is the first repeat): doubling, capped, 50 to 100 % of it. */
export function backOff(tries: number, random: number, base = 1000, cap = 30_000): number {
  return Math.min(cap, base * 2 ** Math.min(tries, 16)) * (0.5 + random / 2);
}
