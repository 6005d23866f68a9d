import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openFolder } from './cluster.ts';
import { joinFolder } from './folder-lock.ts';
import { findRunning, stopPostmaster } from './postmaster.ts';

/** What Baton keeps in its data folder: all of it, and nothing else. */
const OURS =
  /^(postgres|postgres\.new-\w+|postgres-password|postgres\.log(\.1)?|secret-key(\.\w+)?|sandbox\.json(\.new)?)$/;

const patienceMs = 60_000;

/**
 * Removes the database, the key and the sandbox's state from a data folder, so that the next start begins anew.
 * Whatever else lies there stays. A PostgreSQL that a killed Baton left running is stopped first.
 * Errors: `folder_in_use` while a service runs on it, and those of `openFolder`.
 */
export async function resetFolder(dataDir: string): Promise<void> {
  if (!existsSync(resolve(dataDir))) return;
  const { folder, cluster } = await openFolder(dataDir);
  const membership = await joinFolder(folder, 'service', async () => {
    const running = await findRunning(cluster, patienceMs).catch(() => null);
    if (running) await stopPostmaster(running);
    for (const name of await readdir(folder)) {
      if (OURS.test(name)) await rm(join(folder, name), { recursive: true, force: true });
    }
  });
  await membership.leave(() => Promise.resolve());
}
