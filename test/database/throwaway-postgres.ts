import { rmSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createLog } from '../../agent-bot/log.ts';
import { connectDatabase } from '../../agent-bot/store/database.ts';
import { startEmbedded } from '../../agent-bot/store/embedded.ts';
import { isFolderUsed } from '../../agent-bot/store/embedded/folder-lock.ts';
import { isPostgres } from '../../agent-bot/store/embedded/process-identity.ts';
import { migrate } from '../../agent-bot/store/migrate.ts';
import { scratchFolder, scratchRoot } from '../scratch-folder.ts';

/** A PostgreSQL that does not outlive a run, and loses what it holds when its machine goes down. */
export interface ThrowawayPostgres {
  /** The address of its migrated database, which nobody is connected to. */
  url: string;
  /** Its folder, for other things that go with it. */
  folder: string;
  stop(): Promise<void>;
}

const prefix = 'baton-test-database-';

/** Starts one in a folder of its own; it is gone when the process ends, however it does. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const log = createLog({ level: 'silent' });
  await sweep();
  const folder = await scratchFolder(prefix);
  const remove = () => rm(folder, { recursive: true, force: true });
  // Speed: nothing here has to survive.
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
  // A run that is cut off (an error in the setup, `process.exit`) never gets to its end.
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
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { url: embedded.url, folder, stop };
}

/** Ends and removes what runs that were killed have left: nobody else will. */
async function sweep(): Promise<void> {
  const minute = 60_000;
  const root = await scratchRoot();
  for (const name of await readdir(root)) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(root, name);
    const isNew = Date.now() - ((await stat(folder).catch(() => null))?.ctimeMs ?? 0) < minute;
    if (isNew || (await isFolderUsed(folder))) continue;
    const pid = Number.parseInt(
      await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => ''),
    );
    if (pid > 0 && (await isPostgres(pid))) process.kill(pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
