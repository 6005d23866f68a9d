import { resolve } from 'node:path';
import type { Config } from './config.ts';
import { lookAtPort } from './http/look-at-port.ts';
import { isFolderUsed } from './store/embedded/folder-lock.ts';

/**
 * Makes sure that the service could listen, before anything is made or removed in its data folder. Where another
 * Baton lives in that folder, that is what a person has to be told: opening it does, and nothing is said here.
 * Errors: those of `lookAtPort`.
 */
export async function lookFirst(
  config: Pick<Config, 'port' | 'host' | 'databaseUrl' | 'dataDir'>,
): Promise<void> {
  try {
    await lookAtPort(config);
  } catch (thrown) {
    // What cannot be read there is for the opening to tell, too.
    const isUsed =
      config.databaseUrl === null && (await isFolderUsed(resolve(config.dataDir)).catch(() => true));
    if (!isUsed) throw thrown;
  }
}
