import type { Database } from '../../agent-bot/store/database.ts';

/** Thrown by every statement of a process that has died. */
export class Crashed extends Error {}

/** A database as a process sees it that may die between any two statements. */
export interface CrashingDatabase {
  db: Database;
  /** Dies before the n-th statement from now (0: before the next). */
  crashAfter(statements: number): void;
  /** Dies now. */
  crash(): void;
  dead(): boolean;
  /** Statements under way. */
  busy(): number;
  /** Ends when no statement is under way. */
  rest(): Promise<void>;
}

/** Wraps `real`; `onCrash` is called at the moment of death. */
export function createCrashingDatabase(real: Database, onCrash: () => void): CrashingDatabase {
  let left: number | null = null;
  let dead = false;
  let busy = 0;
  let resting: (() => void)[] = [];

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
      busy -= 1;
      if (busy === 0) {
        for (const end of resting) end();
        resting = [];
      }
    }
  }

  function wrap(inner: Database): Database {
    return {
      query: (sql, params) =>
        counted(async () => {
          step();
          return inner.query(sql, params);
        }),
      transaction: (work) =>
        counted(async () => {
          step();
          return inner.transaction(async (tx) => {
            const value = await work(wrap(tx));
            // Dying before COMMIT: PostgreSQL rolls back.
            step();
            return value;
          });
        }),
      listen: (channel, handler, onGap) => inner.listen(channel, handler, onGap),
      close: () => Promise.resolve(),
    };
  }

  return {
    db: wrap(real),
    crashAfter(statements) {
      left = statements;
    },
    crash: die,
    dead: () => dead,
    busy: () => busy,
    rest: () => (busy === 0 ? Promise.resolve() : new Promise((end) => resting.push(end))),
  };
}
