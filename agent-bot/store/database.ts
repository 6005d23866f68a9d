import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import pg from 'pg';
import { BatonError } from '../errors.ts';
import type { Log } from '../log.ts';
import { checkServer, SERVER_FACTS, type ServerFacts } from './check-server.ts';
import { json, storableText } from './json.ts';
import { createListener } from './listener.ts';
import { createOutage, logFailure, type Outage } from './outage.ts';
import { asStoreError, isStoreAway } from './store-error.ts';

/** What came back: rows as plain objects, and how many were returned or changed. */
export interface Result<Row> {
  rows: Row[];
  count: number;
}

/**
 * PostgreSQL, as the rest of Baton sees it. bigint arrives as number. Of parameters, plain objects become jsonb
 * text and NUL becomes U+FFFD; wrap arrays for jsonb columns in `json()`.
 */
export interface Database {
  /** Runs one statement; several, separated by `;`, only without parameters. */
  query<Row>(sql: string, params?: unknown[]): Promise<Result<Row>>;
  /** All or nothing. Inside a transaction it is a savepoint: its failure undoes only itself. */
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T>;
  /**
   * Calls `handler` for each NOTIFY; returns how to stop. The connection comes back by itself, and `onGap` is called
   * when notifications may have been missed: look once yourself.
   */
  listen(
    channel: string,
    handler: (payload: string) => void,
    onGap?: () => void,
  ): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  log: Log;
  /** Connections at most, beside the one that listens. */
  max?: number;
  /** How long a query may wait for a connection before `store_unreachable`. */
  connectTimeoutMs?: number;
  statementTimeoutMs?: number;
}

/**
 * Our statements are short and find few rows by an index, whatever the parameters. Planning each call anew, which
 * PostgreSQL does where it expects more of it, takes longer than running it. But a plan that is kept was made for the
 * tables as they were, and for small ones reading them whole seems as good as an index: without that choice it stays
 * good while they grow. Reports sort and count, and join by keys too. Before version 18 PostgreSQL takes a way it was
 * told not to go for very dear, and would compile each such statement before it runs it, which takes longer than all else.
 */
const PLANS = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'jit=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8 && format !== 'binary') return Number;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;

/**
 * Connects, and makes sure that the server answers and is one that Baton can work on.
 * Errors: `store_unreachable`, `store_refused` (503), `store_url_invalid`, and those of `checkServer`.
 */
export async function connectDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, log, max = 10, connectTimeoutMs = 3_000, statementTimeoutMs = 15_000 } = options;
  const config: pg.ClientConfig = {
    connectionString: withPlainMode(url),
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    // Where the server cannot answer any more (a dead network), the statement's own timeout never comes.
    query_timeout: statementTimeoutMs + 5_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    types,
    options: PLANS,
  };
  // Pipelined: statements of a transaction that do not need each other's answers travel together.
  const pool = makePool({
    ...config,
    max,
    pipeline: true,
    application_name: 'baton',
    idleTimeoutMillis: 60_000,
  });
  const outage = createOutage(log);
  pool.on('error', (thrown) => {
    // Whoever closes goes on to stop the server, which may hear of that before it hears that this connection is over.
    if (closing) return;
    outage.failed(thrown);
    logFailure(log, 'warn', thrown, 'An idle connection to PostgreSQL was lost');
  });
  // The pool listens to idle clients only; a client in use that loses its connection would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const listener = createListener(config, log);
  let closing: Promise<void> | null = null;

  const db: Database = {
    query: (sql, params) => told(outage, runOnce(pool, sql, params)),
    transaction: (work) => told(outage, inTransaction(pool, work)),
    listen: (channel, handler, onGap) => listener.listen(channel, handler, onGap),
    close: () => (closing ??= Promise.all([listener.close(), pool.end()]).then(() => undefined)),
  };
  try {
    // Whoever connects is told by the error.
    const { rows } = await runOnce<ServerFacts>(pool, SERVER_FACTS);
    if (rows[0]) checkServer(rows[0]);
    return db;
  } catch (thrown) {
    await db.close();
    throw thrown;
  }
}

/**
 * Providers' addresses say `sslmode=require`. `pg` checks the certificate there too, and writes on standard error that it
 * may not for ever: asked for by its name it goes on without a word.
 */
function withPlainMode(url: string): string {
  if (/[?&]uselibpqcompat=true(?:&|$)/.test(url)) return url;
  return url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}

function makePool(config: pg.PoolConfig): pg.Pool {
  try {
    new URL(config.connectionString ?? '');
    return new pg.Pool(config);
  } catch (thrown) {
    throw new BatonError(
      'store_url_invalid',
      'DATABASE_URL is not an address of a PostgreSQL database.',
      'Write it as postgres://user:password@host:5432/database; percent-encode special characters of the password.',
      // The cause would quote the password.
      { cause: (thrown as { code?: unknown }).code },
    );
  }
}

/**
 * A condition that is always true and lets this statement's commit return before it is on disk: for what may be lost
 * in a crash of PostgreSQL without harm, such as a lease. It is never lost when only Baton dies, and what is
 * committed durably afterwards takes it along.
 */
export const MAY_BE_LOST = `set_config('synchronous_commit', 'off', true) IS NOT NULL`;

const names = new Map<string, string>();
/** Statements are prepared once per connection under the hash of their text: a quarter of the time of unprepared. */
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
}

function asParam(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? storableText(value) : value;
  if (Array.isArray(value)) return value.map(asParam);
  if (value === null || typeof value !== 'object') return value ?? null;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? json(value) : value;
}

function told<T>(outage: Outage, work: Promise<T>): Promise<T> {
  return work.then(
    (value) => {
      outage.over();
      return value;
    },
    (thrown: unknown) => {
      outage.failed(thrown);
      throw thrown;
    },
  );
}

/** Unlike `pool.query`, which throws a good connection away after any failed statement. */
async function runOnce<Row>(pool: pg.Pool, sql: string, params?: unknown[]): Promise<Result<Row>> {
  const client = await take(pool);
  try {
    const result = await run<Row>(client, sql, params);
    client.release();
    return result;
  } catch (thrown) {
    client.release(isStoreAway(thrown) || isPlanStale(thrown));
    if (isPlanStale(thrown)) return runOnce(pool, sql, params);
    throw thrown;
  }
}

/**
 * Another process migrated a table that this connection had prepared a statement on; nothing was run, and only a
 * fresh connection helps.
 */
function isPlanStale(thrown: unknown): boolean {
  const { code, message } = thrown as { code?: unknown; message?: unknown };
  return code === '0A000' && typeof message === 'string' && message.startsWith('cached plan must not change');
}

async function take(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (thrown) {
    throw asStoreError(thrown);
  }
}

async function run<Row>(on: pg.ClientBase, sql: string, params?: unknown[]): Promise<Result<Row>> {
  try {
    const result = params?.length
      ? await on.query({ name: nameOf(sql), text: sql, values: params.map(asParam) })
      : await on.query(sql);
    // Several statements give several results; the last one counts.
    const last = Array.isArray(result) ? (result as pg.QueryResult[]).at(-1) : result;
    return { rows: (last?.rows ?? []) as Row[], count: last?.rowCount ?? 0 };
  } catch (thrown) {
    throw asStoreError(thrown);
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Database) => Promise<T>): Promise<T> {
  const client = await take(pool);
  let broken = false;
  const tx = transactionOn(client);
  try {
    await run(client, 'BEGIN');
    const value = await work(tx.db);
    await tx.finish();
    await commit(client);
    return value;
  } catch (thrown) {
    await tx.finish();
    broken = isStoreAway(thrown) || isPlanStale(thrown);
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw thrown;
  } finally {
    client.release(broken);
  }
}

/** A statement that failed unseen inside makes PostgreSQL answer COMMIT with a silent ROLLBACK. */
async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('COMMIT').catch((thrown: unknown) => {
    throw asStoreError(thrown);
  });
  if (command === 'COMMIT') return;
  throw new BatonError(
    'transaction_undone',
    'A statement of a transaction failed and the failure was not noticed: nothing was kept.',
    'Report it with the log around this line.',
  );
}

/** What is written to PostgreSQL in this turn of the event loop leaves in one packet instead of one a statement. */
function sendTogether(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

/**
 * Statements of one transaction run one after the other in the order of their calls; those that are called without
 * waiting for each other's answers go to PostgreSQL in one go.
 */
function transactionOn(client: pg.ClientBase) {
  const underWay = new Set<Promise<unknown>>();
  let over = false;
  let savepoints = 0;

  function track<T>(statement: Promise<T>): Promise<T> {
    underWay.add(statement);
    const done = (): void => {
      underWay.delete(statement);
    };
    statement.then(done, done);
    return statement;
  }

  const db: Database = {
    query(sql, params) {
      if (over) return Promise.reject(new Error('This transaction is over: a query was not awaited.'));
      sendTogether(client);
      return track(run(client, sql, params));
    },
    async transaction(work) {
      savepoints += 1;
      const name = `s${String(savepoints)}`;
      await db.query(`SAVEPOINT ${name}`);
      try {
        const value = await work(db);
        await db.query(`RELEASE SAVEPOINT ${name}`);
        return value;
      } catch (thrown) {
        await db.query(`ROLLBACK TO SAVEPOINT ${name}`).catch(() => undefined);
        throw thrown;
      }
    },
    listen: () => Promise.reject(new Error('Listen on the database, not inside a transaction.')),
    close: () => Promise.reject(new Error('Close the database, not a transaction.')),
  };
  return {
    db,
    async finish() {
      over = true;
      await Promise.allSettled(underWay);
    },
  };
}
