import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';
import { systemClock } from '../clock.ts';
import { BatonError } from '../errors.ts';
import type { Database } from './database.ts';

/** One file of plain SQL, applied once and never changed again. */
export interface Migration {
  /** File name without `.sql`: `0001-first`. */
  name: string;
  sql: string;
  checksum: string;
}

/** Any fixed number: processes that start at once wait for each other on it. */
const lockKey = 4_100_001;

/** Reads a folder's migrations in order. Line ends do not count, so that a Windows checkout gives the same. */
export async function readMigrations(
  folder: string = fileURLToPath(new URL('./migrations/', import.meta.url)),
): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const sql = (await readFile(`${folder}/${file}`, 'utf8')).replaceAll('\r\n', '\n');
      return {
        name: file.slice(0, -'.sql'.length),
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      };
    }),
  );
}

/**
 * Brings the database to this version's schema, forward only, each file in its own transaction; many processes may
 * do it at once. Returns the names applied now.
 * Errors: `migration_changed`, `store_newer`, `migration_failed`.
 */
export async function migrate(
  db: Database,
  migrations?: Migration[],
  clock: Clock = systemClock,
): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  const applied: string[] = [];
  if (await isUpToDate(db, wanted)) return applied;
  for (const migration of wanted) {
    const isNew = await db.transaction(async (tx) => {
      // Others may hold the lock for as long as their migration takes.
      await tx.query('SET LOCAL statement_timeout = 0');
      // Unlike all else, a migration may go through whole tables.
      await tx.query(
        'SET LOCAL enable_seqscan = on; SET LOCAL enable_hashjoin = on; SET LOCAL enable_mergejoin = on',
      );
      await tx.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
      await tx.query(
        'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, checksum text NOT NULL, applied_at bigint NOT NULL)',
      );
      if ((await checkRecorded(tx, wanted)).has(migration.name)) return false;
      await applyOne(tx, migration);
      await tx.query('INSERT INTO migrations (name, checksum, applied_at) VALUES ($1, $2, $3)', [
        migration.name,
        migration.checksum,
        clock.now(),
      ]);
      return true;
    });
    if (isNew) applied.push(migration.name);
  }
  return applied;
}

/**
 * Refuses a database that an earlier version of Baton has written: a service of that version may still run on it, and
 * its statements would fail. An empty one is nobody's.
 * Errors: `store_older`, and those of what `migrate` finds.
 */
export async function refuseOlder(db: Database): Promise<void> {
  const wanted = await readMigrations();
  const { rows } = await db.query<{ exists: boolean }>(MIGRATED_BEFORE);
  if (!rows[0]?.exists || (await isUpToDate(db, wanted))) return;
  throw new BatonError(
    'store_older',
    'The database was written by an earlier Baton.',
    'Stop that one if it still runs, and start this version: it brings the database up to date. Then run this again.',
  );
}

const MIGRATED_BEFORE = `SELECT to_regclass('migrations') IS NOT NULL AS exists`;

async function isUpToDate(db: Database, wanted: Migration[]): Promise<boolean> {
  const { rows } = await db.query<{ exists: boolean }>(MIGRATED_BEFORE);
  if (!rows[0]?.exists) return false;
  const recorded = await checkRecorded(db, wanted);
  return wanted.every(({ name }) => recorded.has(name));
}

async function checkRecorded(db: Database, wanted: Migration[]): Promise<Set<string>> {
  const { rows } = await db.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM migrations',
  );
  for (const { name, checksum } of rows) {
    const file = wanted.find((migration) => migration.name === name);
    if (!file) {
      throw new BatonError(
        'store_newer',
        `The database was written by a newer Baton (it has ${name}).`,
        'Start the newer version, or restore a backup made with this one.',
      );
    }
    if (file.checksum !== checksum) {
      throw new BatonError(
        'migration_changed',
        `The migration ${name} is not the one that was applied to this database.`,
        'Restore the released file; changes to the schema go into a new migration.',
      );
    }
  }
  return new Set(rows.map(({ name }) => name));
}

async function applyOne(tx: Database, { name, sql }: Migration): Promise<void> {
  try {
    await tx.query(sql);
  } catch (thrown) {
    if (thrown instanceof BatonError) throw thrown;
    throw new BatonError(
      'migration_failed',
      `The migration ${name} failed: ${thrown instanceof Error ? thrown.message : String(thrown)}.`,
      'Nothing of it was kept. Check that the database user may create tables; then start again.',
      { cause: thrown },
    );
  }
}
