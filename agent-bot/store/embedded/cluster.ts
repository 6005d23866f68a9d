import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BatonError } from '../../errors.ts';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';

/** What stands where inside Baton's data folder. */
export interface Layout {
  folder: string;
  cluster: string;
  passwordFile: string;
  logFile: string;
}

/** The database's user and name. */
export const user = 'baton';

/** PostgreSQL's own limit is 1024 bytes for a path, and it appends to ours. */
const longestPath = 900;

/**
 * Makes the data folder and sees that it can be written.
 * Errors: `folder_path_too_long`, `folder_not_a_folder`, `folder_full`, `folder_not_writable`, `folder_not_ours`.
 */
export async function openFolder(dataDir: string): Promise<Layout> {
  let folder = resolve(dataDir);
  if (
    Buffer.byteLength(folder) > longestPath ||
    folder.split('/').some((part) => Buffer.byteLength(part) > 255)
  ) {
    throw new BatonError(
      'folder_path_too_long',
      'The path of the data folder is too long for PostgreSQL.',
      `Set BATON_DATA_DIR to a path of at most ${String(longestPath)} bytes.`,
    );
  }
  try {
    await makeFolder(folder);
    // PostgreSQL names its folder without links, and is recognised by it.
    folder = await realpath(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Root may write anywhere but on a read-only disk, which only a write tells; a full one tells it of no empty file.
    const probe = join(folder, `.probe-${randomBytes(4).toString('hex')}`);
    await writeFile(probe, Buffer.alloc(65_536)).finally(() => rm(probe, { force: true }));
  } catch (thrown) {
    throw folderError(folder, thrown);
  }
  const layout = {
    folder,
    cluster: join(folder, 'postgres'),
    passwordFile: join(folder, 'postgres-password'),
    logFile: join(folder, 'postgres.log'),
  };
  await checkOwner(layout);
  return layout;
}

/** Node's own recursive `mkdir` never ends below a folder that takes none, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const above = dirname(folder);
    if (code !== 'ENOENT' || (await stat(above).catch(() => null)) !== null) throw thrown;
    await makeFolder(above);
    await mkdir(folder, { mode: 0o700 });
  }
}

function folderError(folder: string, thrown: unknown): BatonError {
  const { code = 'unknown', path } = thrown as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new BatonError(
      'folder_not_a_folder',
      `The data folder ${folder} cannot be made: ${path ?? folder} is a file.`,
      'Set BATON_DATA_DIR to a folder.',
      { cause: thrown },
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return full(folder, thrown);
  return new BatonError(
    'folder_not_writable',
    `Baton cannot write to its data folder ${folder} (${code}).`,
    'Give its user the right to write there, or set BATON_DATA_DIR to another folder.',
    { cause: thrown },
  );
}

async function checkOwner({ cluster }: Layout): Promise<void> {
  const me = process.getuid?.();
  if (me === undefined || me === 0) return;
  const found = await stat(cluster).catch((thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  });
  if (!found || found.uid === me) return;
  throw new BatonError(
    'folder_not_ours',
    `The database in ${cluster} belongs to another user (number ${String(found.uid)}).`,
    'Start Baton as the user it was started as first (perhaps with sudo), or set BATON_DATA_DIR to another folder.',
  );
}

/** Whether a database is there, and of which major version. Errors: `store_damaged`, `store_other_major`. */
export async function checkCluster(layout: Layout, binaries: Binaries): Promise<boolean> {
  const { cluster, passwordFile } = layout;
  const files = await readdir(cluster).catch((thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw damaged(layout, 'its folder cannot be read', thrown);
  });
  if (!files) return false;
  await closeToOthers(cluster);
  const major = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (!/^\d+$/.test(major)) throw damaged(layout, 'the file PG_VERSION is missing or unreadable');
  if (major !== binaries.major) {
    throw new BatonError(
      'store_other_major',
      `The database in ${cluster} was made by PostgreSQL ${major}, and this Baton brings PostgreSQL ${binaries.major}.`,
      `Start the Baton version it was made with, or move its data to a PostgreSQL ${binaries.major} with pg_dump and set DATABASE_URL.`,
    );
  }
  if (!(await readFile(passwordFile, 'utf8').catch(() => '')).trim()) {
    throw damaged(layout, `the file ${passwordFile} is missing or unreadable`);
  }
  return true;
}

/**
 * PostgreSQL refuses a folder that others may look into, as a backup that was copied back or a volume's own rights leave
 * it. Where this user may not change that, PostgreSQL says what is wrong.
 */
async function closeToOthers(cluster: string): Promise<void> {
  const { mode } = await stat(cluster);
  if ((mode & 0o027) !== 0) await chmod(cluster, 0o700).catch(() => undefined);
}

/** A database that cannot be used any more, said in one sentence. */
export function damaged({ cluster }: Pick<Layout, 'cluster'>, why: string, cause?: unknown): BatonError {
  return new BatonError(
    'store_damaged',
    `The database in ${cluster} is damaged: ${why}.`,
    'Restore a backup, or move the data folder away to start empty.',
    { cause },
  );
}

/** No space is left where the database is. */
export function full(path: string, cause?: unknown): BatonError {
  return new BatonError(
    'folder_full',
    `No space is left for ${path}.`,
    'Free some space and start again, or set BATON_DATA_DIR to a folder on another disk.',
    { cause },
  );
}

/** Removes what an interrupted `createCluster` has left. */
export async function removeHalfMade({ folder }: Pick<Layout, 'folder'>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('postgres.new-')) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Makes an empty database beside its final place and moves it there whole, so that a start that is interrupted
 * leaves nothing half made. Errors: `embedded_init_failed`, `folder_full`.
 */
export async function createCluster(
  layout: Layout,
  binaries: Binaries,
  runAs: RunAs,
  signal?: AbortSignal,
): Promise<void> {
  const { folder, cluster, passwordFile } = layout;
  const place = join(folder, `postgres.new-${randomBytes(4).toString('hex')}`);
  await mkdir(place, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const passing = join(place, 'password');
  await writeFile(passing, password, { mode: 0o600 });
  if (runAs.owner) for (const path of [place, passing]) await chown(path, runAs.owner.uid, runAs.owner.gid);
  try {
    await runInitdb(binaries, runAs, join(place, 'data'), passing, signal);
  } catch (thrown) {
    await rm(place, { recursive: true, force: true });
    throw thrown;
  }
  await writeFile(passwordFile, password, { mode: 0o600 });
  await rename(join(place, 'data'), cluster);
  await rm(place, { recursive: true, force: true });
}

async function runInitdb(
  binaries: Binaries,
  runAs: RunAs,
  target: string,
  passwordFile: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const args = [
    `--pgdata=${target}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own UTF-8 rules: the same on every system, and no upgrade of the system can break an index.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--wal-segsize=1',
  ];
  const [program = binaries.initdb, ...rest] = [...runAs.prefix, binaries.initdb, ...args];
  const said: string[] = [];
  const code = await new Promise<number | string | null>((done) => {
    const child = spawn(program, rest, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      cwd: '/',
      ...(runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid }),
    });
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    const end = (): void => {
      child.kill();
    };
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
    child.once('error', (thrown) => {
      done(thrown.message);
    });
    child.once('close', (status, killedBy) => {
      signal?.removeEventListener('abort', end);
      done(status ?? killedBy);
    });
  });
  if (code === 0) return;
  const lines = said.join('').trim().split('\n');
  if (lines.some((line) => line.includes('No space left on device'))) throw full(target);
  const why = lines.find((line) => /error:|FATAL:|PANIC:/.test(line)) ?? lines.at(-1) ?? '';
  throw new BatonError(
    'embedded_init_failed',
    `PostgreSQL could not make its database: ${why || `it ended with ${String(code)}`}.`,
    'Check the free space and the rights of the data folder (BATON_DATA_DIR), or set DATABASE_URL.',
  );
}
