import type { Database } from '../../agent-bot/store/database.ts';

/** A database that counts what was done with it: as long as the number stays, so does what is stored. */
export interface CountingDatabase {
  db: Database;
  /** Statements and transactions that have ended, well or not. */
  ended(): number;
}

/** Wraps `real`. */
export function createCountingDatabase(real: Database): CountingDatabase {
  let ended = 0;

  async function counted<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } finally {
      ended += 1;
    }
  }

  return {
    db: {
      query: (sql, params) => counted(real.query(sql, params)),
      transaction: (work) => counted(real.transaction(work)),
      listen: (channel, handler, onGap) => real.listen(channel, handler, onGap),
      close: () => real.close(),
    },
    ended: () => ended,
  };
}
