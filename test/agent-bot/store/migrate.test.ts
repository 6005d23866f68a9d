import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../agent-bot/log.ts';
import { connectDatabase } from '../../../agent-bot/store/database.ts';
import { migrate, readMigrations } from '../../../agent-bot/store/migrate.ts';
import type { Migration } from '../../../agent-bot/store/migrate.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
const first = migration('0001-a', 'CREATE TABLE a (n int); INSERT INTO a VALUES (1);');
const second = migration('0002-b', 'ALTER TABLE a ADD COLUMN m int;');

let test: TestDatabase;
beforeEach(async () => {
  test = await createTestDatabase();
  await test.db.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
});
afterEach(() => test.drop());

describe('migrate', () => {
  it('applies what is missing, in order, once', async () => {
    expect(await migrate(test.db, [first])).toEqual(['0001-a']);
    expect(await migrate(test.db, [first, second])).toEqual(['0002-b']);
    expect(await migrate(test.db, [first, second])).toEqual([]);
    expect((await test.db.query('SELECT * FROM a')).rows).toEqual([{ n: 1, m: null }]);
  });

  it('records when, by the clock it is given', async () => {
    await migrate(test.db, [first], { now: () => 1_700_000_000_000 });
    const { rows } = await test.db.query('SELECT name, applied_at FROM migrations');
    expect(rows).toEqual([{ name: '0001-a', applied_at: 1_700_000_000_000 }]);
  });

  it('lets many processes start at once', async () => {
    const log = createLog({ level: 'silent' });
    const starting = Array.from({ length: 6 }, async () => {
      const db = await connectDatabase({ url: test.url, log, max: 2 });
      const applied = await migrate(db, [first, second]);
      await db.close();
      return applied;
    });
    expect((await Promise.all(starting)).flat().sort()).toEqual(['0001-a', '0002-b']);
    expect((await test.db.query('SELECT * FROM a')).count).toBe(1);
  });

  it('keeps nothing of a file that fails, and all before it', async () => {
    const broken = migration('0002-broken', 'CREATE TABLE b (n int); SELECT 1/0;');
    await expect(migrate(test.db, [first, broken])).rejects.toMatchObject({
      code: 'migration_failed',
      message: expect.stringContaining('0002-broken') as string,
    });
    const { rows } = await test.db.query(`SELECT to_regclass('a')::text AS a, to_regclass('b')::text AS b`);
    expect(rows).toEqual([{ a: 'a', b: null }]);
    expect(await migrate(test.db, [first, second])).toEqual(['0002-b']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await migrate(test.db, [first]);
    const changed = migration('0001-a', `${first.sql} -- changed`);
    await expect(migrate(test.db, [changed, second])).rejects.toMatchObject({ code: 'migration_changed' });
  });

  it('refuses a database of a newer version', async () => {
    await migrate(test.db, [first, second]);
    await expect(migrate(test.db, [first])).rejects.toMatchObject({ code: 'store_newer' });
  });
});

describe('readMigrations', () => {
  it("finds the product's own, which apply to an empty database", async () => {
    const own = await readMigrations();
    expect(await migrate(test.db)).toEqual(own.map(({ name }) => name));
    expect(own[0]?.name).toBe('0001-first');
  });

  it('reads in order, ignores other files, and does not care about line ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baton-migrations-'));
    await writeFile(join(folder, '0002-b.sql'), 'SELECT 2;\n');
    await writeFile(join(folder, '0001-a.sql'), 'SELECT 1;\r\n');
    await writeFile(join(folder, 'notes.txt'), '');
    const found = await readMigrations(folder);
    expect(found.map(({ name }) => name)).toEqual(['0001-a', '0002-b']);
    expect(found[0]?.checksum).toBe(migration('0001-a', 'SELECT 1;\n').checksum);
    await rm(folder, { recursive: true });
  });
});
