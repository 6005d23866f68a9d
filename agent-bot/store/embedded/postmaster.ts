import { spawn } from 'node:child_process';
import { open, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, isPostgres } from './process-identity.ts';
import type { RunAs } from './run-as.ts';

/** A running PostgreSQL. */
export interface Postmaster {
  pid: number;
  port: number;
  /** The folder of its Unix socket; null: it listens on 127.0.0.1 only. */
  socketFolder: string | null;
}

/** Longer paths of sockets are refused by systems (104 bytes on macOS, 108 on Linux, the name and its end included). */
const LONGEST_SOCKET_FOLDER = 80;

/**
 * Where a PostgreSQL on this folder can have its Unix socket, which takes half the time of a connection by 127.0.0.1;
 * null where the system has none or the path cannot be one.
 */
export function socketFolderOf(cluster: string): string | null {
  const fits = Buffer.byteLength(cluster) <= LONGEST_SOCKET_FOLDER && !/[\s,"'@]/.test(cluster);
  return process.platform !== 'win32' && fits ? cluster : null;
}

/** What PostgreSQL said when it could not start. */
export class StartFailure extends Error {
  readonly said: string;
  constructor(said: string) {
    super(said.trim().split('\n').at(-1) ?? 'PostgreSQL ended without a word');
    this.said = said;
  }
}

/** The file PostgreSQL keeps while it runs: pid, folder, start, port, socket folder, address, memory, state. */
async function readPidFile(cluster: string): Promise<(Postmaster & { ready: boolean }) | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4]?.trim() || null,
    ready: lines[7]?.trim() === 'ready',
  };
}

/** The PostgreSQL that runs on this folder, waiting for it when it is just starting or recovering; null if none. */
export async function findRunning(cluster: string, patienceMs: number): Promise<Postmaster | null> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await readPidFile(cluster);
    if (!found || !(await isPostgres(found.pid)) || !(await runsHere(found.pid, cluster))) return null;
    if (found.ready) return { pid: found.pid, port: found.port, socketFolder: found.socketFolder };
    if (performance.now() > deadline) throw new StartFailure('It has been starting for too long.');
    await wait(20);
  }
}

/** PostgreSQL's working folder is its data folder; where the system does not tell, its word in the file counts. */
async function runsHere(pid: number, cluster: string): Promise<boolean> {
  const folder = await readlink(`/proc/${String(pid)}/cwd`).catch(() => null);
  return folder === null || folder === cluster;
}

/** How long the other processes of a server that was killed may take to notice it, milliseconds. */
const ORPHANS_MS = 10_000;

/**
 * After a crash the number in the file may belong to somebody else by now (in containers it soon does), or to a dead
 * process that nobody has asked after yet: PostgreSQL takes either for itself running. The file goes only when no
 * process of the old server is left in the folder; they end by themselves, and are waited for.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  const found = await readPidFile(cluster);
  if (!found || process.platform !== 'linux' || (await isPostgres(found.pid))) return;
  const deadline = performance.now() + ORPHANS_MS;
  while (await isServedIn(cluster)) {
    if (performance.now() > deadline) return;
    await wait(20);
  }
  if (isAlive(found.pid)) await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Whether any of PostgreSQL's processes works in this folder, as all of a server's do. */
async function isServedIn(cluster: string): Promise<boolean> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const folder = await readlink(`/proc/${name}/cwd`).catch(() => '');
    if (folder === cluster && (await isPostgres(Number(name)))) return true;
  }
  return false;
}

export interface StartOptions {
  postgres: string;
  cluster: string;
  runAs: RunAs;
  logFile: string;
  settings: Record<string, string>;
  /** The port it has to have, because others know it already; any free one when missing. */
  port?: number | undefined;
  patienceMs: number;
}

/** Starts PostgreSQL and waits until it answers. Throws [StartFailure] with what it said. */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      return await startOnce(options, port);
    } catch (thrown) {
      // Somebody else took the port between our look and PostgreSQL's start.
      const isPortTaken =
        thrown instanceof StartFailure && /could not bind|Address already in use/.test(thrown.said);
      if (!isPortTaken || options.port || attempt >= 5) throw thrown;
    }
  }
}

async function startOnce(options: StartOptions, port: number): Promise<Postmaster> {
  const { postgres, cluster, runAs, logFile, settings, patienceMs } = options;
  const log = await open(logFile, 'a', 0o600);
  const from = (await log.stat()).size;
  const all = { ...settings, port: String(port) };
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const [program = postgres, ...rest] = [...runAs.prefix, postgres, ...args];
  const child = spawn(program, rest, {
    // Its own process group: Ctrl-C in a terminal must reach Baton, which then drains and stops it.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    cwd: cluster,
    ...(runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid }),
  });
  let ended = false;
  let failure: Error | undefined;
  child.once('error', (thrown) => {
    failure = thrown;
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  await log.close();
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await readPidFile(cluster);
    if (child.pid && found?.pid === child.pid && found.ready)
      return { pid: child.pid, port, socketFolder: found.socketFolder };
    if (ended) throw new StartFailure(failure ? failure.message : await readFrom(logFile, from));
    if (performance.now() > deadline) {
      child.kill('SIGQUIT');
      throw new StartFailure(`It did not answer within ${String(patienceMs / 1000)} s.`);
    }
    await wait(10);
  }
}

async function readFrom(file: string, from: number): Promise<string> {
  return (await readFile(file)).subarray(from).toString('utf8');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** A fast shutdown: connections are cut, a checkpoint is written. Returns when the process is gone. */
export async function stopPostmaster({ pid }: Postmaster, patienceMs = 30_000): Promise<void> {
  if (!(await isPostgres(pid))) return;
  process.kill(pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGINT');
  const deadline = performance.now() + patienceMs;
  while (await isPostgres(pid)) {
    if (performance.now() > deadline) {
      // Immediate shutdown: safe, the next start recovers from the log.
      process.kill(pid, 'SIGQUIT');
      return;
    }
    await wait(10);
  }
}
