import type { Database } from '../../agent-bot/store/database.ts';

/** Thrown by every statement of a process that has died. */
export class Crashed extends Error {}

/** A database as a process sees it that may die, or stand still, between any two statements. */
export interface CrashingDatabase {
  db: Database;
  /** Dies before the n-th statement from now (0: before the next). */
  crashAfter(statements: number): void;
  /** Dies now. */
  crash(): void;
  dead(): boolean;
  /**
   * Stands still as a process that is stopped, once so many more moments have passed: each statement has one before it
   * is sent and one before its answer is heard. Transactions are not stopped within.
   */
  stopAfter(moments: number): void;
  /** Goes on where it stood still. */
  goOn(): void;
  /** Ends at once, unless the process stands still: then when it goes on. */
  whileStopped(): Promise<void>;
  /** Statements under way; of a process that stands still none is. */
  busy(): number;
  /** Ends when no statement is under way. */
  rest(): Promise<void>;
}

/** Wraps `real`; `onCrash` is called at the moment of death, `onStop` when the process stops. */
export function createCrashingDatabase(
  real: Database,
  onCrash: () => void,
  onStop: () => void,
): CrashingDatabase {
  let left: number | null = null;
  let momentsLeft: number | null = null;
  let standing: { until: Promise<void>; end: () => void } | null = null;
  let dead = false;
  let busy = 0;
  let resting: (() => void)[] = [];

  /** A moment at which the process may stop. */
  async function moment(): Promise<void> {
    if (momentsLeft === 0 && standing === null) {
      momentsLeft = null;
      let end = (): void => undefined;
      const until = new Promise<void>((resolve) => (end = resolve));
      standing = { until, end };
      onStop();
    } else if (momentsLeft !== null) momentsLeft -= 1;
    if (standing === null) return;
    calmer();
    await standing.until;
    busy += 1;
  }

  function calmer(): void {
    busy -= 1;
    if (busy > 0) return;
    for (const end of resting) end();
    resting = [];
  }

  function step(): void {
    if (dead) throw new Crashed();
    if (left === null) return;
    if (left > 0) {
      left -= 1;
      return;
    }
    die();
    throw new Crashed();
  }

  function die(): void {
    if (dead) return;
    dead = true;
    onCrash();
  }

  async function counted<T>(work: () => Promise<T>): Promise<T> {
    busy += 1;
    try {
      return await work();
    } finally {
      calmer();
    }
  }

  function wrap(inner: Database, mayStop: () => Promise<void>): Database {
    return {
      query: (sql, params) =>
        counted(async () => {
          await mayStop();
          step();
          const answer = await inner.query(sql, params);
          await mayStop();
          return answer as never;
        }),
      transaction: (work) =>
        counted(async () => {
          await mayStop();
          step();
          const value = await inner.transaction(async (tx) => {
            const made = await work(wrap(tx, () => Promise.resolve()));
            // Dying before COMMIT: PostgreSQL rolls back.
            step();
            return made;
          });
          await mayStop();
          return value;
        }),
      listen: (channel, handler, onGap) => inner.listen(channel, handler, onGap),
      close: () => Promise.resolve(),
    };
  }

  return {
    db: wrap(real, moment),
    crashAfter(statements) {
      left = statements;
    },
    crash: die,
    dead: () => dead,
    stopAfter(moments) {
      momentsLeft = moments;
    },
    goOn() {
      standing?.end();
      standing = null;
    },
    whileStopped: () => standing?.until ?? Promise.resolve(),
    busy: () => busy,
    rest: () => (busy === 0 ? Promise.resolve() : new Promise((end) => resting.push(end))),
  };
}
