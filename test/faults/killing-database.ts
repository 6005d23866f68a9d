import { existsSync } from 'node:fs';
import type { Database, Result } from '../../agent-bot/store/database.ts';

/**
 * The moments at which a process can be killed: before or after a statement is sent, or before or after the
 * transaction that holds it is committed. Steps are counted within their conversation, whichever process takes them:
 * 1 says, 2 opens, 3 notes.
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

/** A statement, with what is its first parameter where it is about steps. */
interface Sent {
  sql: string;
  stepIds: unknown;
}

/** Wraps `real` so that `die` is called at `moment`; nothing after it reaches PostgreSQL. */
export function killingDatabase(real: Database, moment: string, die: () => Promise<never>): Database {
  let dead = false;
  const nth = Number(/step (\d)/.exec(moment)?.[1] ?? 0);
  const is = (text: string): boolean => moment === text;

  async function kill(): Promise<void> {
    if (dead) return;
    dead = true;
    // Where another process has died already, this one lives on.
    await die().catch(() => (dead = false));
  }

  /** Whether the moment's step is among those that a statement is about. */
  async function isNth(db: Database, stepIds: unknown): Promise<boolean> {
    const { rows } = await db.query<{ nth: number }>(
      `SELECT (SELECT count(*)::int FROM steps e
               WHERE e.bot_id = s.bot_id AND e.conversation = s.conversation AND e.seq <= s.seq) AS nth
       FROM steps s WHERE s.id = ANY ($1::bigint[])`,
      [stepIds],
    );
    return rows.some((row) => row.nth === nth);
  }

  async function before(db: Database, { sql, stepIds }: Sent, inside: boolean): Promise<boolean> {
    if (STORED.test(sql)) return is('before the event is stored');
    if (DECIDED.test(sql)) return !inside && is('before the decision is committed');
    if (STARTED.test(sql))
      return moment.startsWith('before') && moment.endsWith('as started') && isNth(db, stepIds);
    if (DONE.test(sql)) return moment.endsWith('reached Chatwoot') && isNth(db, stepIds);
    return false;
  }

  async function after(db: Database, { sql, stepIds }: Sent): Promise<boolean> {
    if (STORED.test(sql)) return is('after the event is stored');
    if (DECIDED.test(sql)) return is('after the decision is committed');
    if (STARTED.test(sql))
      return moment.startsWith('after') && moment.endsWith('as started') && isNth(db, stepIds);
    if (DONE.test(sql)) return moment.endsWith('stored as done') && isNth(db, stepIds);
    return false;
  }

  function wrap(inner: Database, transaction: Sent[] | null): Database {
    return {
      async query<Row>(sql: string, params?: unknown[]): Promise<Result<Row>> {
        const sent = { sql, stepIds: params?.[0] };
        if (await before(inner, sent, transaction !== null)) await kill();
        const result = await inner.query<Row>(sql, params);
        transaction?.push(sent);
        if (transaction === null && (await after(inner, sent))) await kill();
        return result;
      },
      async transaction(work) {
        const held: Sent[] = [];
        const value = await inner.transaction(async (tx) => {
          const result = await work(wrap(tx, held));
          if (held.some(({ sql }) => DECIDED.test(sql)) && is('before the decision is committed'))
            await kill();
          return result;
        });
        for (const sent of held) if (await after(inner, sent)) await kill();
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
