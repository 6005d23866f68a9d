import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Database } from './database.ts';

/** Leases last 5 s: of clocks that differ by more than this, milliseconds, the operator is told. */
const MUCH_MS = 2_000;

/**
 * Tells of a clock of this machine that differs from that of PostgreSQL, the one clock that all processes on a database
 * can ask: a process that is ahead of another takes what that one has under way for given up, and does it too.
 */
export async function tellOfClocks(db: Pick<Database, 'query'>, clock: Clock, log: Log): Promise<void> {
  const asked = clock.now();
  const { rows } = await db.query<{ now: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
  );
  const theirs = rows[0]?.now ?? asked;
  const gap = Math.max(asked - theirs, theirs - clock.now());
  if (gap <= MUCH_MS) return;
  log.warn(
    { seconds: Math.round(gap / 1000) },
    'The clock of this machine differs from that of PostgreSQL. Set both by NTP: processes that disagree about the time do the same twice, and a webhook whose time differs by more than 5 minutes is refused',
  );
}
