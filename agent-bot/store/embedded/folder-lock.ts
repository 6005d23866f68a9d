import { existsSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BatonError } from '../../errors.ts';
import { startMark } from './process-identity.ts';

/** `service`: the long-running Baton, one per folder. `command`: a short one beside it, any number. */
export type Role = 'service' | 'command';

interface Holder {
  pid: number;
  mark: string;
  host: string;
  role: Role;
}

/** Being one of the processes that use a folder's database. */
export interface Membership {
  /** Leaves; `last` runs, undisturbed by others, when nobody else uses the database any more. */
  leave(last: () => Promise<void>): Promise<void>;
}

const beatMs = 3_000;
/** A holder on another machine (a container with the same volume) lives while its file is younger than this. */
const silentMs = 10_000;

/**
 * Joins the processes that use the folder. `prepare` runs while nobody else can start or stop anything in it.
 * A process that was killed leaves its file behind; it is recognised and removed.
 * Errors: `folder_in_use` when a second service wants the folder.
 */
export async function joinFolder(
  folder: string,
  role: Role,
  prepare: () => Promise<void>,
): Promise<Membership> {
  const members = join(folder, 'users');
  await mkdir(members, { recursive: true, mode: 0o700 });
  const me = await describeMyself(role);
  const file = join(members, `${me.host.replace(/[^\w.-]/g, '_')}-${String(me.pid)}-${uniqueNumber()}.json`);
  let beat: NodeJS.Timeout | undefined;

  await exclusively(folder, async () => {
    const others = await waitForSilent(members, role);
    const service = others.find((other) => other.role === 'service');
    if (role === 'service' && service) throw inUse(folder, service);
    await writeWhole(file, JSON.stringify(me));
    beat = setInterval(() => void touch(file), beatMs);
    beat.unref();
    try {
      await prepare();
    } catch (thrown) {
      clearInterval(beat);
      await rm(file, { force: true });
      throw thrown;
    }
  });

  return {
    async leave(last) {
      await exclusively(folder, async () => {
        clearInterval(beat);
        await rm(file, { force: true });
        if ((await living(members)).length === 0) await last();
      });
    },
  };
}

/** Runs alone among all processes that share the folder. Errors: `folder_busy` after half a minute and more. */
export async function exclusively<T>(
  folder: string,
  work: () => Promise<T>,
  patienceMs = 90_000,
): Promise<T> {
  const file = join(folder, 'starting.lock');
  const me = JSON.stringify(await describeMyself('command'));
  const deadline = performance.now() + patienceMs;
  while (!(await create(file, me))) {
    const holder = await readHolder(file);
    if (!holder || !(await isLiving(holder, file))) await takeAway(file);
    else if (performance.now() > deadline) {
      throw new BatonError(
        'folder_busy',
        `Another Baton (process ${String(holder.pid)}) has been starting or stopping in ${folder} for too long.`,
        'Wait for it, or end it, and start again.',
      );
    } else await wait(20);
  }
  const beat = setInterval(() => void touch(file), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

let counter = 0;
function uniqueNumber(): string {
  counter += 1;
  return String(counter);
}

async function describeMyself(role: Role): Promise<Holder> {
  return { pid: process.pid, mark: (await startMark(process.pid)) ?? '', host: hostname(), role };
}

async function create(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o600);
  await handle.writeFile(text);
  await handle.close();
  await rename(`${file}.new`, file);
}

async function readHolder(file: string): Promise<Holder | null> {
  // Between its creation and its first byte a lock is empty, but only for a moment.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as Holder;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
      await wait(20);
    }
  }
  return null;
}

/** Moved aside first and looked at again: between the look and the move a living process may have taken it. */
async function takeAway(file: string): Promise<void> {
  const aside = `${file}.${String(process.pid)}-${uniqueNumber()}`;
  try {
    await rename(file, aside);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw thrown;
  }
  const holder = await readHolder(aside);
  if (holder && (await isLiving(holder, aside))) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isLiving(holder: Holder, file: string): Promise<boolean> {
  if (holder.host === hostname()) {
    const mark = await startMark(holder.pid);
    return mark !== null && mark === holder.mark;
  }
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs < silentMs;
}

/** Whether any process that lives uses the folder. */
export async function isFolderUsed(folder: string): Promise<boolean> {
  const members = join(folder, 'users');
  return existsSync(members) && (await living(members)).length > 0;
}

async function living(folder: string): Promise<Holder[]> {
  const found: Holder[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue;
    const file = join(folder, name);
    const holder = await readHolder(file);
    if (holder && (await isLiving(holder, file))) found.push(holder);
    else await rm(file, { force: true });
  }
  return found;
}

/** A container that was replaced looks alive until its last beat is old enough. */
async function waitForSilent(members: string, role: Role): Promise<Holder[]> {
  const deadline = performance.now() + silentMs + 1_000;
  let others = await living(members);
  const isForeignService = (other: Holder) => other.role === 'service' && other.host !== hostname();
  while (role === 'service' && others.some(isForeignService) && performance.now() < deadline) {
    await wait(250);
    others = await living(members);
  }
  return others;
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

function inUse(folder: string, { pid, host }: Holder): BatonError {
  const who = host === hostname() ? `process ${String(pid)}` : `process ${String(pid)} on ${host}`;
  return new BatonError(
    'folder_in_use',
    `Another Baton (${who}) already runs on the folder ${folder}.`,
    'Stop it, or give this one a folder of its own with BATON_DATA_DIR; to run several, set DATABASE_URL.',
  );
}
