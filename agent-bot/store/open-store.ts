import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { BatonError } from '../errors.ts';
import type { Log } from '../log.ts';
import { connectDatabase } from './database.ts';
import type { Database } from './database.ts';
import { startEmbedded } from './embedded.ts';
import type { Role } from './embedded/folder-lock.ts';
import { migrate, refuseOlder } from './migrate.ts';
import { openVault } from './open-vault.ts';
import { asStoreError, isStoreAway } from './store-error.ts';
import { tellOfClocks } from './tell-of-clocks.ts';
import type { Vault } from './vault.ts';

export interface OpenStoreOptions {
  /** `command` shares the database of a service that runs on the same folder, and starts it when none runs. */
  role: Role;
  log: Log;
  /** Called with one sentence when something takes a while. */
  onProgress?: (sentence: string) => void;
  /** How long a service waits for a PostgreSQL that is not there yet, as when all containers start at once. */
  patienceMs?: number;
  /** Ends that wait, and the making of a new database. */
  signal?: AbortSignal;
}

/** Everything that is kept, ready to use. */
export interface Store {
  db: Database;
  vault: Vault;
  /** Whether it is the PostgreSQL that Baton runs itself. */
  embedded: boolean;
  /** Closes connections; the last process on the built-in PostgreSQL also stops it. */
  close(): Promise<void>;
}

/**
 * Starts or reaches PostgreSQL, brings its schema up to date, opens the vault. Only a service changes the schema of what
 * is there already: a command may be run beside a service of the version before. Errors: those of its parts.
 */
export async function openStore(
  config: Pick<Config, 'databaseUrl' | 'secretKey' | 'dataDir' | 'databasePool'>,
  options: OpenStoreOptions,
): Promise<Store> {
  const { role, log, onProgress = () => undefined } = options;
  const { databaseUrl, dataDir, databasePool: max } = config;
  const patienceMs = options.patienceMs ?? (role === 'service' ? 60_000 : 0);
  const embedded = databaseUrl
    ? null
    : await startEmbedded({ dataDir, log, role, onProgress, signal: options.signal });
  let db: Database | undefined;
  try {
    const url = embedded?.url ?? databaseUrl ?? '';
    await prepare(url, { ...options, onProgress, patienceMs }).catch((thrown: unknown) => {
      throw databaseUrl && isStoreAway(thrown) ? notThere(databaseUrl, thrown) : thrown;
    });
    const opened = await connectDatabase({ url, log, max });
    db = opened;
    if (role === 'service') await tellOfClocks(opened, systemClock, log);
    const vault = await openVault(opened, config.secretKey, dataDir);
    return {
      db: opened,
      vault,
      embedded: embedded !== null,
      async close() {
        await opened.close();
        await embedded?.stop();
      },
    };
  } catch (thrown) {
    await db?.close();
    await embedded?.stop();
    throw thrown;
  }
}

/** Migrates on a connection of its own that may take its time. */
async function prepare(
  url: string,
  options: Pick<OpenStoreOptions, 'log' | 'role' | 'signal'> & {
    patienceMs: number;
    onProgress: (sentence: string) => void;
  },
): Promise<void> {
  const { log, role, signal, patienceMs, onProgress } = options;
  const deadline = performance.now() + patienceMs;
  const day = 86_400_000;
  for (let isFirst = true; ; isFirst = false) {
    try {
      const db = await connectDatabase({ url, log, max: 1, statementTimeoutMs: day });
      try {
        if (role === 'command') await refuseOlder(db);
        const applied = await migrate(db);
        if (applied.length > 0) log.info({ applied }, 'The database schema is up to date');
      } finally {
        await db.close();
      }
      return;
    } catch (thrown) {
      if (!isStoreAway(thrown) || signal?.aborted || performance.now() > deadline) throw thrown;
      if (isFirst) {
        const seconds = String(Math.round(patienceMs / 1000));
        onProgress(`Waiting for PostgreSQL at ${hostOf(url)}, ${seconds} s at most …`);
      }
      await wait(500, undefined, signal ? { signal } : {});
    }
  }
}

/** Where a start ends, nothing goes on by itself. */
function notThere(url: string, thrown: unknown): unknown {
  const error = asStoreError(thrown);
  if (!(error instanceof BatonError) || error.code !== 'store_unreachable') return error;
  return new BatonError(
    error.code,
    `PostgreSQL at ${hostOf(url)} cannot be reached.`,
    'Check that it runs and that DATABASE_URL is right; then start again.',
    { status: error.status, cause: thrown },
  );
}

/** Host and port of an address, and nothing else of it: the rest is secret. */
function hostOf(url: string): string {
  const { hostname = '', port = '' } = URL.parse(url) ?? {};
  return `${hostname || 'localhost'}:${port || '5432'}`;
}
