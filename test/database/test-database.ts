import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createLog } from '../../agent-bot/log.ts';
import { connectDatabase } from '../../agent-bot/store/database.ts';
import type { Database } from '../../agent-bot/store/database.ts';

export interface TestDatabase {
  db: Database;
  url: string;
  /** Closes `db` and removes the database, whoever else is connected. */
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own. Needs `test/database/global-setup.ts` as vitest's globalSetup. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Files are copied as they are: writing the copy to the log as well, as is the default, takes three times as long.
  await administer(
    template,
    `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)} STRATEGY FILE_COPY`,
  );
  const own = new URL(template);
  own.pathname = `/${name}`;
  const db = await connectDatabase({ url: own.href, log: createLog({ level: 'silent' }), max: 5 });
  return {
    db,
    url: own.href,
    async drop() {
      await db.close();
      await administer(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** One connection a process, for all of its files: to connect costs half of what copying a database does. */
let administration: { host: string; pool: pg.Pool } | undefined;

async function administer({ href, host }: URL, sql: string): Promise<void> {
  if (administration?.host !== host) administration = { host, pool: onto(href) };
  await administration.pool.query(sql);
}

function onto(address: string): pg.Pool {
  const url = new URL(address);
  url.pathname = '/postgres';
  // It keeps no process alive that has nothing else to do.
  const pool = new pg.Pool({
    connectionString: url.href,
    max: 1,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  return pool;
}
