import type { SandboxClock } from '../../sandbox/chatwoot/core.ts';

interface Timer {
  at: number;
  order: number;
  call: () => void;
}

/** A clock that stands still until told to go on; timers run in order of their time, then of their making. */
export class VirtualClock implements SandboxClock {
  private time: number;
  private order = 0;
  private timers: Timer[] = [];

  constructor(start = Date.UTC(2026, 5, 1, 9, 0, 0)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  setTimeout(call: () => void, ms: number): Timer {
    this.order += 1;
    const timer = { at: this.time + Math.max(0, ms), order: this.order, call };
    this.timers.push(timer);
    return timer;
  }

  clearTimeout(handle: unknown): void {
    this.timers = this.timers.filter((timer) => timer !== handle);
  }

  /** Lets time pass, running what is due, with room for promises in between. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await settle();
      const next = this.timers
        .filter((timer) => timer.at <= end)
        .sort((one, other) => one.at - other.at || one.order - other.order)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.at);
      next.call();
    }
    this.time = end;
  }

  /** Lets time pass until a promise is settled. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    const mark = (): void => {
      done = true;
    };
    promise.then(mark, mark);
    for (let step = 0; step < 100_000; step += 1) {
      await settle();
      // Set by the callbacks above, which the type checker cannot see.
      if (done as boolean) return promise;
      await this.advance(1);
    }
    throw new Error('The promise was not settled within 100 s of virtual time.');
  }
}

/** Lets everything that is ready run, including body parsing, which takes a turn of the event loop. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
