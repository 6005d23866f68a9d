import { constants } from 'node:fs';
import { access, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** What a run may need at once, bytes: some twenty databases, and copies of data folders. */
const ENOUGH = 2 * 2 ** 30;

/**
 * Where tests keep their databases: in memory where the machine offers it. Tests make and remove tens of thousands of
 * files, and ext4 looks for each new one among all that were removed in the last seconds.
 */
export async function scratchRoot(): Promise<string> {
  try {
    await access(MEMORY, constants.W_OK);
    const { bavail, bsize } = await statfs(MEMORY);
    return bavail * bsize >= ENOUGH ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A new folder whose name begins with `prefix`; who asks for it removes it. */
export async function scratchFolder(prefix: string): Promise<string> {
  return mkdtemp(join(await scratchRoot(), prefix));
}
