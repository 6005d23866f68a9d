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
  const admin = new URL(template);
  admin.pathname = '/postgres';
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(admin, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  const own = new URL(template);
  own.pathname = `/${name}`;
  const db = await connectDatabase({ url: own.href, log: createLog({ level: 'silent' }), max: 5 });
  return {
    db,
    url: own.href,
    async drop() {
      await db.close();
      await once(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function once(address: URL, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address.href });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
