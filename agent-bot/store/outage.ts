import type { Log } from '../log.ts';
import { asStoreError, isStoreAway } from './store-error.ts';

/** Tells the operator of an outage of PostgreSQL, and of its end. */
export interface Outage {
  /** Something failed; whatever is not PostgreSQL's being away is no outage. */
  failed(thrown: unknown): void;
  /** A statement was answered. */
  over(): void;
}

/** How often an outage that lasts is told of, milliseconds. */
const AGAIN_MS = 60_000;

/**
 * Everything that looks into the store fails while it is away, several times a second: said each time it would fill
 * the disk and hide the rest. So it is said once, then once a minute, and in the end how long it was.
 */
export function createOutage(log: Log, stopwatch: () => number = () => performance.now()): Outage {
  let since: number | null = null;
  let toldAt = -Infinity;
  let isTold = false;
  const seconds = (now: number, from: number): number => Math.round((now - from) / 1000);
  return {
    failed(thrown) {
      if (!isStoreAway(thrown)) return;
      const now = stopwatch();
      since ??= now;
      if (now - toldAt < AGAIN_MS) return;
      [toldAt, isTold] = [now, true];
      log.error({ err: asStoreError(thrown), awaySeconds: seconds(now, since) }, 'The store is away');
    },
    over() {
      if (since === null) return;
      if (isTold) log.info({ awaySeconds: seconds(stopwatch(), since) }, 'The store answers again');
      [since, isTold] = [null, false];
    },
  };
}

/** Logs a failure, unless it is that PostgreSQL is away: of that the outage tells. */
export function logFailure(
  log: Log,
  level: 'warn' | 'error',
  thrown: unknown,
  what: string,
  about: Record<string, unknown> = {},
): void {
  if (isStoreAway(thrown)) log.debug({ ...about, code: 'store_unreachable' }, what);
  else log[level]({ err: thrown, ...about }, what);
}
