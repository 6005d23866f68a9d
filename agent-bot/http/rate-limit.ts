import type { Clock } from '../clock.ts';

/** A token bucket: `burst` calls at once, refilled at `perMinute`. */
export interface RateLimit {
  burst: number;
  perMinute: number;
}

/** More than any honest caller sends, or all of them through one proxy: for routes that cost next to nothing. */
export const FLOOD: RateLimit = { burst: 10_000, perMinute: 180_000 };

/** Whether a call may go on; where not, after how many milliseconds it may. */
export type Taken = { allowed: true } | { allowed: false; retryAfterMs: number };

/** Counts calls per key. */
export interface RateLimiter {
  take(key: string): Taken;
  /** Keys remembered now. */
  readonly size: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Makes a limiter whose memory is bounded: the key that was quiet for the longest is forgotten first, so a flood
 * from many addresses costs no more than `maxKeys` small objects.
 */
export function createRateLimiter(clock: Clock, limit: RateLimit, maxKeys = 10_000): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMs = limit.perMinute / 60_000;
  return {
    take(key) {
      const now = clock.now();
      const known = buckets.get(key);
      const tokens = known
        ? Math.min(limit.burst, known.tokens + Math.max(0, now - known.at) * perMs)
        : limit.burst;
      // Deleting and adding again moves the key to the end: a Map keeps the order of insertion.
      buckets.delete(key);
      if (buckets.size >= maxKeys) {
        const oldest = buckets.keys().next();
        if (!oldest.done) buckets.delete(oldest.value);
      }
      const allowed = tokens >= 1;
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
      return allowed ? { allowed } : { allowed, retryAfterMs: Math.ceil((1 - tokens) / perMs) };
    },
    get size() {
      return buckets.size;
    },
  };
}

/**
 * The part of an address that stands for one caller: an IPv6 caller owns a whole /64, so counting single addresses
 * would count nothing. IPv4 in IPv6 notation counts as IPv4.
 */
export function callerOf(address: string | undefined): string {
  if (!address) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [''];
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
