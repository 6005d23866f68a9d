import type { Database } from '../store/database.ts';

/** PostgreSQL's channel by which a busy process calls others to help. */
export const DUE_CHANNEL = 'baton_due';

/** A burst calls once, milliseconds: `NOTIFY` makes commits wait for each other. */
const TOGETHER_MS = 20;

/** Makes the call for help: the other processes look for what is due. One that is not heard is made up for by their timers. */
export function createCallOthers(db: Pick<Database, 'query'>): () => void {
  let calling = false;
  return () => {
    if (calling) return;
    calling = true;
    setTimeout(() => {
      calling = false;
      db.query('SELECT pg_notify($1, $2)', [DUE_CHANNEL, '']).catch(() => undefined);
    }, TOGETHER_MS).unref();
  };
}
