import { readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { BatonError } from '../errors.ts';
import type { Log } from '../log.ts';
import { findBinaries } from './embedded/binaries.ts';
import type { Binaries } from './embedded/binaries.ts';
import {
  checkCluster,
  createCluster,
  damaged,
  full,
  openFolder,
  removeHalfMade,
  user,
} from './embedded/cluster.ts';
import type { Layout } from './embedded/cluster.ts';
import { exclusively, joinFolder } from './embedded/folder-lock.ts';
import type { Role } from './embedded/folder-lock.ts';
import {
  findRunning,
  removeStalePidFile,
  socketFolderOf,
  StartFailure,
  startPostmaster,
  stopPostmaster,
} from './embedded/postmaster.ts';
import type { Postmaster } from './embedded/postmaster.ts';
import { isStoreAway } from './store-error.ts';
import { isPostgres } from './embedded/process-identity.ts';
import { chooseUser } from './embedded/run-as.ts';
import type { RunAs } from './embedded/run-as.ts';

export interface EmbeddedOptions {
  /** Baton's data folder; made when missing. */
  dataDir: string;
  log: Log;
  /** `service` by default: one per folder. A `command` shares a running service's database. */
  role?: Role;
  /** Called with one sentence when something takes a while. */
  onProgress?: (sentence: string) => void;
  /** Ends the making of a new database, which then fails. */
  signal?: AbortSignal | undefined;
  /** PostgreSQL settings that replace ours. */
  settings?: Record<string, string>;
}

export interface Embedded {
  url: string;
  /** A PostgreSQL that already ran on the folder was taken over. */
  adopted: boolean;
  /** Its main process; changes when it had to be started again. */
  pid(): number;
  /** Leaves the database; the last one out shuts it down and waits until it is gone. */
  stop(): Promise<void>;
}

/** Small memory, durable writes, and no word of a statement in its log: texts of visitors stand there. */
const ownSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_logical_replication_workers: '0',
  dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
  jit: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
};

/** Recovery after a crash with much unwritten may take long. */
const patienceMs = 60_000;
/** How long a server that says it is ready is asked again when it cuts the connection, and how often. */
const answerMs = 30_000;
const againMs = 50;
const watchMs = 500;
const longestLog = 5_000_000;

/**
 * Real PostgreSQL in a folder: made on the first start, adopted when it still runs from a killed process, started
 * again (on the same port) when it dies while the service runs. Listens on 127.0.0.1 with a password of its own.
 * Errors: `folder_*`, `store_damaged`, `store_other_major`, `embedded_*`: one sentence each, with what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log, role = 'service', onProgress = () => undefined } = options;
  const layout = await openFolder(options.dataDir);
  const binaries = await findBinaries();
  const settings = {
    ...ownSettings,
    unix_socket_directories: socketFolderOf(layout.cluster) ?? '',
    ...options.settings,
  };
  let running: Postmaster | undefined;
  let adopted = false;
  let password = '';

  const start = async () => {
    await removeHalfMade(layout);
    const isThere = await checkCluster(layout, binaries);
    const runAs = await chooseUser(layout.cluster, [layout.cluster, binaries.postgres]);
    if (!isThere && running) throw damaged(layout, 'its folder was removed while it ran');
    if (!isThere) {
      onProgress('Making the database (only this first time) …');
      await createCluster(layout, binaries, runAs, options.signal);
    }
    const found = await findRunning(layout.cluster, patienceMs).catch(explain(layout));
    adopted = found !== null && (adopted || found.pid !== running?.pid);
    running = found ?? (await launch(layout, binaries, runAs, settings, running?.port));
    password = (await readFile(layout.passwordFile, 'utf8')).trim();
  };

  const membership = await joinFolder(layout.folder, role, async () => {
    const deadline = performance.now() + answerMs;
    for (;;) {
      await start();
      try {
        if (running) await ensureDatabase(running, password, layout);
        return;
      } catch (thrown) {
        // Found while it was ending, or too busy for this connection: looked for, or started, once more.
        if (!(thrown instanceof BatonError && thrown.code === 'embedded_start_failed')) throw thrown;
        if (performance.now() > deadline) throw thrown;
        await wait(againMs);
      }
    }
  });

  let stopping: Promise<void> | null = null;
  let watching = false;
  const watch = setInterval(() => {
    if (watching || stopping || !running) return;
    watching = true;
    revive(running)
      .finally(() => {
        watching = false;
      })
      .catch((thrown: unknown) => {
        log.error({ err: thrown }, 'PostgreSQL could not be started again; trying on');
      });
  }, watchMs);
  watch.unref();

  async function revive({ pid }: Postmaster): Promise<void> {
    if (await isPostgres(pid)) return;
    await exclusively(layout.folder, async () => {
      if (stopping) return;
      log.error('PostgreSQL ended; starting it again');
      await start();
      log.info('PostgreSQL runs again');
    });
  }

  return {
    url: addressOf(running as unknown as Postmaster, password),
    adopted,
    pid: () => running?.pid ?? 0,
    stop: () =>
      (stopping ??= (async () => {
        clearInterval(watch);
        await membership.leave(async () => {
          const last = (await findRunning(layout.cluster, patienceMs).catch(() => null)) ?? running;
          if (last) await stopPostmaster(last);
        });
      })()),
  };
}

function addressOf({ port, socketFolder }: Postmaster, password: string): string {
  const url = `postgres://${user}:${password}@127.0.0.1:${String(port)}/${user}`;
  return socketFolder === null ? url : `${url}?host=${encodeURIComponent(socketFolder)}`;
}

async function launch(
  layout: Layout,
  binaries: Binaries,
  runAs: RunAs,
  settings: Record<string, string>,
  port: number | undefined,
): Promise<Postmaster> {
  const { cluster, logFile } = layout;
  await removeStalePidFile(cluster);
  const size = (await stat(logFile).catch(() => null))?.size ?? 0;
  if (size > longestLog) await rename(logFile, `${logFile}.1`);
  return startPostmaster({
    postgres: binaries.postgres,
    cluster,
    runAs,
    logFile,
    settings,
    port,
    patienceMs,
  }).catch(explain(layout));
}

/** Turns what PostgreSQL said into one sentence. */
function explain(layout: Layout) {
  return (thrown: unknown): never => {
    if (!(thrown instanceof StartFailure)) throw thrown;
    const fatal = /(?:FATAL|PANIC): +(.*)/.exec(thrown.said)?.[1] ?? thrown.message;
    if (/No space left/i.test(thrown.said)) throw full(layout.cluster, thrown);
    if (/lock file .* already exists/.test(thrown.said)) {
      throw new BatonError(
        'folder_in_use',
        `Another PostgreSQL already runs on ${layout.cluster}.`,
        'Stop it, or set BATON_DATA_DIR to another folder.',
      );
    }
    if (/shared memory|Permission denied|could not create|too many open files|Cannot allocate/i.test(fatal)) {
      throw new BatonError(
        'embedded_start_failed',
        `PostgreSQL could not start: ${fatal.replace(/\.$/, '')}.`,
        `Look at ${layout.logFile}, or set DATABASE_URL to a PostgreSQL of your own.`,
        { cause: thrown },
      );
    }
    throw damaged(layout, `PostgreSQL says "${fatal.replace(/\.$/, '')}"`, thrown);
  };
}

/** Proves that the password fits, and makes Baton's database when this is the first start. */
async function ensureDatabase({ port }: Postmaster, password: string, layout: Layout): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 30_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [user]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(user)}`);
  } catch (thrown) {
    if ((thrown as { code?: string }).code === '28P01') {
      throw damaged(layout, `the password in ${layout.passwordFile} is not the database's`, thrown);
    }
    // It has said that it accepts connections: nothing is damaged that is only slow, or was ended.
    if (isStoreAway(thrown)) {
      throw new BatonError(
        'embedded_start_failed',
        'PostgreSQL started, and then did not answer in time.',
        `Start again when this machine is less busy; what PostgreSQL says is in ${layout.logFile}.`,
        { cause: thrown },
      );
    }
    throw damaged(layout, `PostgreSQL says "${(thrown as Error).message}"`, thrown);
  } finally {
    await client.end().catch(() => undefined);
  }
}
