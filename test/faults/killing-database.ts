import { existsSync } from 'node:fs';
import type { Database, Result } from '../../agent-bot/store/database.ts';

/**
 * The moments at which a process can be killed: before or after a statement is sent, or before or after the
 * transaction that holds it is committed. Steps are counted: 1 says, 2 opens, 3 notes.
 */
export const MOMENTS = [
  'before the event is stored',
  'after the event is stored',
  'before the decision is committed',
  'after the decision is committed',
  'before step 1 is marked as started',
  'after step 1 is marked as started',
  'after step 1 reached Chatwoot',
  'after step 1 is stored as done',
  'after step 2 is marked as started',
  'after step 2 reached Chatwoot',
  'after step 2 is stored as done',
  'after step 3 is marked as started',
  'after step 3 reached Chatwoot',
  'after step 3 is stored as done',
] as const;
export type Moment = (typeof MOMENTS)[number];

const STORED = /INSERT INTO events/;
const DECIDED = /INSERT INTO steps/;
const STARTED = /UPDATE steps SET status = 'started'/;
const DONE = /UPDATE steps SET status = 'done'/;

/** Wraps `real` so that `die` is called at `moment`; nothing after it reaches PostgreSQL. */
export function killingDatabase(real: Database, moment: string, die: () => Promise<never>): Database {
  const counts = { started: 0, done: 0 };
  let dead = false;
  const step = Number(/step (\d)/.exec(moment)?.[1] ?? 0);
  const is = (text: string): boolean => moment === text;

  async function kill(): Promise<void> {
    if (dead) return;
    dead = true;
    // Where another process has died already, this one lives on.
    await die().catch(() => (dead = false));
  }

  function before(sql: string, inside: boolean): boolean {
    if (STORED.test(sql)) return is('before the event is stored');
    if (DECIDED.test(sql)) return !inside && is('before the decision is committed');
    if (STARTED.test(sql)) {
      counts.started += 1;
      return counts.started === step && moment.startsWith('before') && moment.endsWith('as started');
    }
    if (DONE.test(sql)) {
      counts.done += 1;
      return counts.done === step && moment.endsWith('reached Chatwoot');
    }
    return false;
  }

  function after(sql: string): boolean {
    if (STORED.test(sql)) return is('after the event is stored');
    if (DECIDED.test(sql)) return is('after the decision is committed');
    if (STARTED.test(sql))
      return counts.started === step && moment.startsWith('after') && moment.endsWith('as started');
    if (DONE.test(sql)) return counts.done === step && moment.endsWith('stored as done');
    return false;
  }

  function wrap(inner: Database, inTransaction: { sql: string[] } | null): Database {
    return {
      async query<Row>(sql: string, params?: unknown[]): Promise<Result<Row>> {
        if (before(sql, inTransaction !== null)) await kill();
        const result = await inner.query<Row>(sql, params);
        inTransaction?.sql.push(sql);
        if (inTransaction === null && after(sql)) await kill();
        return result;
      },
      async transaction(work) {
        const held = { sql: [] as string[] };
        const value = await inner.transaction(async (tx) => {
          const result = await work(wrap(tx, held));
          if (held.sql.some((sql) => DECIDED.test(sql)) && is('before the decision is committed'))
            await kill();
          return result;
        });
        if (held.sql.some(after)) await kill();
        return value;
      },
      listen: (channel, handler, onGap) => inner.listen(channel, handler, onGap),
      close: () => inner.close(),
    };
  }

  return wrap(real, null);
}

/** Whether the moment has come. */
export function hasDied(once: string): boolean {
  return existsSync(once);
}
