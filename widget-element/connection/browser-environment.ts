import type { SessionOptions } from './session.ts';
import { browserTimers } from './timers.ts';

type Environment = Pick<
  SessionOptions,
  'alone' | 'timers' | 'fetch' | 'openSocket' | 'openStream' | 'isOnline' | 'timeZone' | 'uniqueId'
>;

const TIMEOUT_MS = 15_000;

/** What a session needs of the browser. */
export const browserEnvironment: Environment = {
  timers: browserTimers,
  fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
  alone: async (name, run) => {
    let begun = false;
    try {
      return await navigator.locks.request(name, () => {
        begun = true;
        return run();
      });
    } catch (thrown) {
      if (begun) throw thrown;
      // There are no locks on pages without https, nor in frames without an origin.
      return run();
    }
  },
  openSocket: (url, protocols) => new WebSocket(url, protocols),
  openStream: (url) => new EventSource(url),
  isOnline: () => navigator.onLine,
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  // crypto.randomUUID is missing on pages without https.
  uniqueId: () => `cw-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`,
};

/** An address as it is joined with paths: without a slash at the end. */
export function trimSlash(url: string): string {
  return url.trim().replace(/\/+$/, '');
}
