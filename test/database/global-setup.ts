import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createLog } from '../../agent-bot/log.ts';
import { connectDatabase } from '../../agent-bot/store/database.ts';
import { startEmbedded } from '../../agent-bot/store/embedded.ts';
import { isFolderUsed } from '../../agent-bot/store/embedded/folder-lock.ts';
import { isPostgres } from '../../agent-bot/store/embedded/process-identity.ts';
import { migrate } from '../../agent-bot/store/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the migrated database that test databases are copied from. */
    templateUrl: string;
  }
}

const prefix = 'baton-test-database-';

/** Ends and removes what runs that were killed have left: nobody else will. */
async function sweep(): Promise<void> {
  const minute = 60_000;
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const isNew = Date.now() - ((await stat(folder).catch(() => null))?.ctimeMs ?? 0) < minute;
    if (isNew || (await isFolderUsed(folder))) continue;
    const pid = Number.parseInt(
      await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => ''),
    );
    if (pid > 0 && (await isPostgres(pid))) process.kill(pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** One PostgreSQL for the whole run, with a migrated database to copy; gone afterwards, also when the run fails. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = createLog({ level: 'silent' });
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const remove = () => rm(folder, { recursive: true, force: true });
  // Speed: this database does not outlive the run.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  };
  const embedded = await startEmbedded({ dataDir: folder, log, settings }).catch(async (thrown: unknown) => {
    await remove();
    throw thrown;
  });
  // A run that is cut off (an error in the setup, `process.exit`) never gets to its teardown.
  const onExit = () => {
    try {
      process.kill(embedded.pid(), 'SIGQUIT');
    } catch {
      // Gone already.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.once('exit', onExit);
  const stop = async () => {
    await embedded.stop();
    await remove();
    process.removeListener('exit', onExit);
  };
  try {
    const db = await connectDatabase({ url: embedded.url, log });
    await migrate(db);
    // A database in use cannot be copied.
    await db.close();
    project.provide('templateUrl', embedded.url);
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return stop;
}
