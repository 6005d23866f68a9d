import type { Clock } from '../clock.ts';
import { systemClock } from '../clock.ts';

/** Who goes first when Chatwoot's limit is near: steps of a handoff, then answers, then chores. */
export type Priority = 'handoff' | 'normal' | 'chore';

/** How long until something is called, and a way to call it off. */
export type Schedule = (afterMs: number, run: () => void) => () => void;

/** Keeps our requests to one Chatwoot below its limit. */
export interface TokenBucket {
  /** Resolves when a request may start. Rejects with the signal's reason when that aborts first. */
  acquire(priority?: Priority, signal?: AbortSignal): Promise<void>;
  /** Nothing starts for so many milliseconds: Chatwoot answered 429. */
  pause(ms: number): void;
  /** How many requests wait, by lane. */
  waiting(): Record<Priority, number>;
}

/** Chatwoot's default (`RACK_ATTACK_LIMIT`): requests a minute from one address. */
export const CHATWOOT_LIMIT_PER_MINUTE = 3000;

// Chatwoot counts in fixed minutes, so a full bucket and a minute's refill together must stay below its limit:
// 300 + 60 × 40 = 2,700, a tenth less, because dashboards behind the same address count too.
const MARGIN = 0.9;
const BURST_SHARE = 1 / 9;

/** Of the burst, the part each lane leaves to the lanes before it. */
const RESERVE: Record<Priority, number> = { handoff: 0, normal: 0.1, chore: 0.4 };
const LANES: readonly Priority[] = ['handoff', 'normal', 'chore'];

const schedule: Schedule = (afterMs, run) => {
  const timer = setTimeout(run, afterMs);
  return () => {
    clearTimeout(timer);
  };
};

interface Waiter {
  start: () => void;
}

/**
 * A token bucket with three lanes. `perMinute` is Chatwoot's limit; a tenth of it is never used. Clock and timer
 * are passed in so that tests own the time.
 */
export function createTokenBucket(
  options: { perMinute?: number; clock?: Clock; schedule?: Schedule } = {},
): TokenBucket {
  const usable = Math.max(10, (options.perMinute ?? CHATWOOT_LIMIT_PER_MINUTE) * MARGIN);
  const burst = usable * BURST_SHARE;
  const perMs = (usable - burst) / 60_000;
  const clock = options.clock ?? systemClock;
  const later = options.schedule ?? schedule;
  const lanes: Record<Priority, Waiter[]> = { handoff: [], normal: [], chore: [] };
  let tokens = burst;
  let at = clock.now();
  let pausedUntil = -Infinity;
  let cancel: (() => void) | null = null;

  function refill(): void {
    const now = clock.now();
    const passed = now - at;
    // A clock set back must neither take tokens away nor prolong a pause.
    if (passed < 0) pausedUntil += passed;
    tokens = Math.min(burst, tokens + Math.max(0, passed) * perMs);
    at = now;
  }

  /** Milliseconds until a lane may take a token; 0 means now. */
  function wait(lane: Priority): number {
    const paused = Math.max(0, pausedUntil - at);
    const missing = 1 + burst * RESERVE[lane] - tokens;
    // Rounding leaves a token a hair short of whole; it must not cost another round.
    return Math.max(paused, missing <= 1e-9 ? 0 : missing / perMs);
  }

  function serve(): void {
    cancel?.();
    cancel = null;
    refill();
    for (const lane of LANES) {
      let waiter = lanes[lane][0];
      while (waiter !== undefined) {
        const ms = wait(lane);
        if (ms > 0) {
          // A later lane needs at least as many tokens: nothing behind this one may pass it.
          cancel = later(Math.ceil(ms), serve);
          return;
        }
        tokens -= 1;
        lanes[lane].shift();
        waiter.start();
        waiter = lanes[lane][0];
      }
    }
  }

  return {
    acquire(priority = 'normal', signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(signal.reason as Error);
          return;
        }
        const onAbort = (): void => {
          lanes[priority] = lanes[priority].filter((other) => other !== waiter);
          reject(signal?.reason as Error);
        };
        const waiter: Waiter = {
          start: () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        lanes[priority].push(waiter);
        serve();
      });
    },
    pause(ms) {
      refill();
      pausedUntil = Math.max(pausedUntil, at + ms);
    },
    waiting: () => ({
      handoff: lanes.handoff.length,
      normal: lanes.normal.length,
      chore: lanes.chore.length,
    }),
  };
}

/** Buckets by Chatwoot, made when first asked for: its limit counts addresses, not bots or accounts. */
export function createBuckets(options: { perMinute?: number } = {}): (baseUrl: string) => TokenBucket {
  const buckets = new Map<string, TokenBucket>();
  return (baseUrl) => {
    const { origin } = new URL(baseUrl);
    const bucket = buckets.get(origin) ?? createTokenBucket(options);
    buckets.set(origin, bucket);
    return bucket;
  };
}

/** The one bucket this process uses for a Chatwoot where none is named. */
export const bucketFor = createBuckets();
