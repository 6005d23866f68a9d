import type { Timers } from '../../widget-element/connection/timers.ts';

/** Time that passes only when a test says so. */
export class ManualTimers implements Timers {
  #now = 1_000_000;
  #due: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  random(): number {
    return 0.5;
  }

  after(ms: number, run: () => void): () => void {
    const one = { at: this.#now + ms, run };
    this.#due.push(one);
    return () => {
      this.#due = this.#due.filter((other) => other !== one);
    };
  }

  /** How long until each thing that waits, in order. */
  get waiting(): number[] {
    return this.#due.map(({ at }) => at - this.#now).sort((a, b) => a - b);
  }

  /** The clock says something else at once, and no timer knows. */
  jump(ms: number): void {
    this.#now += ms;
    this.#due = this.#due.map(({ at, run }) => ({ at: at + ms, run }));
  }

  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = Math.max(this.#now, next.at);
      this.#due = this.#due.filter((other) => other !== next);
      next.run();
    }
    this.#now = end;
  }
}
