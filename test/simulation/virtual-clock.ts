/** A clock whose time passes only when a test says so. */
export interface VirtualClock {
  now(): number;
  setTimeout(call: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
  /** When the next timer is due; null when there is none. */
  next(): number | null;
  /** Sets the time and fires the timers due by then, one by one in their order, `settle` after each. */
  advanceTo(time: number, settle: () => Promise<void>): Promise<void>;
}

interface Timer {
  at: number;
  order: number;
  call: () => void;
}

/** @param start milliseconds since 1970 */
export function createVirtualClock(start: number): VirtualClock {
  let now = start;
  let order = 0;
  const timers = new Set<Timer>();
  const first = (): Timer | null => {
    let best: Timer | null = null;
    for (const timer of timers) {
      if (!best || timer.at < best.at || (timer.at === best.at && timer.order < best.order)) best = timer;
    }
    return best;
  };
  return {
    // Whole milliseconds, as a machine's clock gives.
    now: () => Math.floor(now),
    setTimeout(call, ms) {
      const timer = { at: now + Math.ceil(Math.max(0, ms)), order: order++, call };
      timers.add(timer);
      return timer;
    },
    clearTimeout(handle) {
      timers.delete(handle as Timer);
    },
    next: () => first()?.at ?? null,
    async advanceTo(time, settle) {
      for (let timer = first(); timer !== null && timer.at <= time; timer = first()) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.call();
        await settle();
      }
      now = Math.max(now, time);
    },
  };
}
