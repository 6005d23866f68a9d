import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { BatonError } from '../../errors.ts';

/** How to start a program of PostgreSQL's: as whom, and through what. */
export interface RunAs {
  uid?: number;
  gid?: number;
  /** Who owns the database's files; null when that is Baton's own user. */
  owner: { uid: number; gid: number } | null;
  /** Put before the program: what lets the user reach a folder that only root may enter. */
  prefix: string[];
}

/** As an ordinary user nothing has to be done. */
export const asMyself: RunAs = { owner: null, prefix: [] };

const run = promisify(execFile);

/**
 * PostgreSQL refuses to run as root, so root runs it as the owner of its folder, or as the user `postgres`, who is
 * made where missing. Paths under `/root` are closed to that user; a capability to read past closed folders
 * (`setpriv`, part of util-linux) opens them for this process only.
 * Errors: `embedded_root`.
 */
export async function chooseUser(clusterFolder: string, paths: string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return asMyself;
  // The data folder has to let PostgreSQL's user pass to its own part, nothing more.
  const folder = dirname(clusterFolder);
  await chmod(folder, (await stat(folder)).mode | 0o011);
  const owner = await stat(clusterFolder).catch(() => null);
  const user = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await postgresUser();
  // A backup that root copied back belongs to root.
  if (owner?.uid === 0) await run('chown', ['-hR', `${String(user.uid)}:${String(user.gid)}`, clusterFolder]);
  const closed = await firstClosed(paths, user.uid, user.gid);
  if (!closed) return { ...user, owner: user, prefix: [] };
  const prefix = [
    'setpriv',
    `--reuid=${String(user.uid)}`,
    `--regid=${String(user.gid)}`,
    '--clear-groups',
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
    '--',
  ];
  try {
    await run('setpriv', [...prefix.slice(1), 'true']);
  } catch (thrown) {
    throw new BatonError(
      'embedded_root',
      `Baton runs as root, PostgreSQL must not, and its user cannot enter ${closed}.`,
      'Run Baton as an ordinary user, or move it to a folder that others may enter, such as /opt/baton.',
      { cause: thrown },
    );
  }
  return { owner: user, prefix };
}

async function postgresUser(): Promise<{ uid: number; gid: number }> {
  const known = await lookUp();
  if (known) return known;
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch (thrown) {
    throw new BatonError(
      'embedded_root',
      'Baton runs as root, PostgreSQL must not, and the user "postgres" could not be made.',
      'Run Baton as an ordinary user, or make a user named postgres (useradd --system postgres).',
      { cause: thrown },
    );
  }
  const made = await lookUp();
  if (!made)
    throw new BatonError(
      'embedded_root',
      'The user "postgres" was made but is not there.',
      'Run Baton as an ordinary user.',
    );
  return made;
}

async function lookUp(): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
    );
    return uid && gid ? { uid, gid } : null;
  } catch {
    return null;
  }
}

/** The outermost folder above any of the paths that the user may not pass through. */
async function firstClosed(paths: string[], uid: number, gid: number): Promise<string | null> {
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      const found = await stat(folder).catch(() => null);
      if (!found) continue;
      const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return folder;
    }
  }
  return null;
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [...foldersAbove(above), above];
}
