import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../agent-bot/log.ts';
import { connectDatabase } from '../../../agent-bot/store/database.ts';
import { startEmbedded } from '../../../agent-bot/store/embedded.ts';
import type { Embedded, EmbeddedOptions } from '../../../agent-bot/store/embedded.ts';
import { isPostgres } from '../../../agent-bot/store/embedded/process-identity.ts';
import { runStoreProcess } from './embedded/run-store-process.ts';
import type { StoreProcess } from './embedded/run-store-process.ts';
import { scratchFolder } from '../../scratch-folder.ts';

const log = createLog({ level: 'silent' });
const isRoot = process.getuid?.() === 0;
/** Number of the user `nobody` where tests run as root; any will do, PostgreSQL needs one that has a name. */
const nobody = 65_534;

let parent: string;
let folder: string;
let started: Embedded[] = [];
let processes: StoreProcess[] = [];

/** A data folder as a first start leaves it, to be copied: making one takes a second. */
let ready: string;
beforeAll(async () => {
  ready = await scratchFolder('baton-embedded-ready-');
  await (await startEmbedded({ dataDir: ready, log })).stop();
});
afterAll(() => rm(ready, { recursive: true, force: true }));

beforeEach(async () => {
  parent = await scratchFolder('baton-embedded-');
  folder = join(parent, 'data');
});
afterEach(async () => {
  for (const one of processes) await one.kill();
  for (const embedded of started) await embedded.stop();
  // What a killed process has left is taken over and stopped, unless its folder was made unusable on purpose.
  if (existsSync(join(folder, 'postgres', 'postmaster.pid'))) {
    const left = await startEmbedded({ dataDir: folder, log, role: 'command' }).catch(() => null);
    await left?.stop();
  }
  [started, processes] = [[], []];
  await rm(parent, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir: folder, log, ...options });
  started.push(embedded);
  return embedded;
}
async function run(...args: Parameters<typeof runStoreProcess>): Promise<StoreProcess> {
  const one = await runStoreProcess(...args);
  processes.push(one);
  return one;
}
async function ask<Row>(embedded: { url: string }, sql: string): Promise<Row[]> {
  const db = await connectDatabase({ url: embedded.url, log });
  const { rows } = await db.query<Row>(sql);
  await db.close();
  return rows;
}
/** A folder with a database in it that is not running. */
async function makeStopped(): Promise<string> {
  // Keeps owners and rights, which `fs.cp` does not.
  await promisify(execFile)('cp', ['-a', ready, folder]);
  return join(folder, 'postgres');
}

describe('the way to the built-in PostgreSQL', () => {
  const socketOf = ({ url }: Embedded): string | null => new URL(url).searchParams.get('host');
  const way = 'SELECT inet_client_addr() IS NULL AS by_socket';

  it.runIf(process.platform !== 'win32')('is its Unix socket where its folder can hold one', async () => {
    await makeStopped();
    const embedded = await start();
    expect(socketOf(embedded)).toBe(await realpath(join(folder, 'postgres')));
    expect(await ask(embedded, way)).toEqual([{ by_socket: true }]);
  });

  it.each([
    ['too long for a socket', 'a'.repeat(90)],
    ['with a blank', 'my data'],
  ])('is 127.0.0.1 with a folder %s, and leads to the same data', async (_why, name) => {
    folder = join(parent, name);
    await makeStopped();
    const embedded = await start();
    expect(socketOf(embedded)).toBeNull();
    expect(await ask(embedded, way)).toEqual([{ by_socket: false }]);
    // A command that comes later takes the same way.
    expect((await start({ role: 'command' })).url).toBe(embedded.url);
  });
});

describe('startEmbedded', () => {
  it('makes a database, keeps it over a restart, and tells only the first time', async () => {
    const sentences: string[] = [];
    const first = await start({ onProgress: (sentence) => sentences.push(sentence) });
    await ask(first, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    const again = await start({ onProgress: (sentence) => sentences.push(sentence) });
    expect(await ask(again, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    expect(again.adopted).toBe(false);
    expect(sentences).toHaveLength(1);
  });

  it('writes durably, listens on this machine only, and asks for its password', async () => {
    await makeStopped();
    const embedded = await start();
    const rows = await ask<{ name: string; setting: string }>(
      embedded,
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums')`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      data_checksums: 'on',
    });
    const guess = new URL(embedded.url);
    guess.password = 'guess';
    await expect(connectDatabase({ url: guess.href, log })).rejects.toMatchObject({ code: 'store_refused' });
  });

  it.skipIf(process.platform === 'win32')(
    'lets nobody else read its password, its log or its data',
    async () => {
      await makeStopped();
      await start();
      for (const name of ['postgres-password', 'postgres.log', 'postgres']) {
        expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
      }
    },
  );

  it('writes no word of a failed statement into its log', async () => {
    await makeStopped();
    const embedded = await start();
    await ask(embedded, `CREATE TABLE said (text text UNIQUE); INSERT INTO said VALUES ('my secret words')`);
    const db = await connectDatabase({ url: embedded.url, log });
    await expect(db.query('INSERT INTO said VALUES ($1)', ['my secret words'])).rejects.toThrow();
    await expect(db.query(`SELECT 'my secret words'::int`)).rejects.toThrow();
    await db.close();
    const written = await readFile(join(folder, 'postgres.log'), 'utf8');
    expect(written).toContain('duplicate key');
    expect(written).not.toContain('UNIQUE');
    expect(written.match(/Key \(text\)/)).toBeNull();
  });

  it('shuts down at once though somebody is connected, and waits until it is gone', async () => {
    await makeStopped();
    const embedded = await start();
    const db = await connectDatabase({ url: embedded.url, log });
    const pid = embedded.pid();
    await embedded.stop();
    expect(await isPostgres(pid)).toBe(false);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
    await db.close();
  });

  it('adds no handler of its own to the end of the process', async () => {
    await makeStopped();
    const events = ['exit', 'beforeExit', 'SIGTERM', 'SIGINT', 'SIGHUP', 'uncaughtException'];
    const count = () => events.map((event) => process.listenerCount(event));
    const before = count();
    await start();
    expect(count()).toEqual(before);
  });
});

describe('after a crash', () => {
  beforeEach(makeStopped);

  it('adopts the PostgreSQL that a killed process left running, with all it was told', async () => {
    const killed = await run(folder);
    await ask({ url: killed.said.url ?? '' }, 'CREATE TABLE kept AS SELECT 7 AS n');
    await killed.kill();
    expect(await isPostgres(killed.said.pid ?? 0)).toBe(true);
    const next = await start();
    expect(next).toMatchObject({ adopted: true, url: killed.said.url });
    expect(next.pid()).toBe(killed.said.pid);
    expect(await ask(next, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await next.stop();
    expect(await isPostgres(killed.said.pid ?? 0)).toBe(false);
  });

  it('adopts it also through a link to the folder', async () => {
    const killed = await run(folder);
    await killed.kill();
    await symlink(folder, join(parent, 'link'));
    expect(await start({ dataDir: join(parent, 'link') })).toMatchObject({
      adopted: true,
      url: killed.said.url,
    });
  });

  it('recovers what was committed when PostgreSQL is killed too', async () => {
    const killed = await run(folder);
    await ask({ url: killed.said.url ?? '' }, 'CREATE TABLE kept AS SELECT 8 AS n');
    await killed.kill();
    process.kill(killed.said.pid ?? 0, 'SIGKILL');
    const next = await start();
    expect(next.adopted).toBe(false);
    expect(await ask(next, 'SELECT n FROM kept')).toEqual([{ n: 8 }]);
  });

  it.runIf(process.platform === 'linux')(
    'starts though the number in its pid file is another process now',
    async () => {
      const cluster = join(folder, 'postgres');
      const lines = [process.pid, cluster, 0, 5432, '', '127.0.0.1', '', 'ready'];
      await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'));
      expect((await start()).adopted).toBe(false);
    },
  );

  it('starts PostgreSQL again, on the same address, when it dies under a running service', async () => {
    const embedded = await start();
    const db = await connectDatabase({ url: embedded.url, log });
    await db.query('CREATE TABLE kept AS SELECT 9 AS n');
    let gaps = 0;
    const heard: string[] = [];
    await db.listen(
      'news',
      (payload) => heard.push(payload),
      () => (gaps += 1),
    );
    const dead = embedded.pid();
    process.kill(dead, 'SIGKILL');
    await expect
      .poll(() => db.query('SELECT n FROM kept').catch(() => null))
      .toMatchObject({ rows: [{ n: 9 }] });
    await expect.poll(() => gaps).toBe(1);
    expect(embedded.pid()).not.toBe(dead);
    await db.query(`NOTIFY news, 'back'`);
    await expect.poll(() => heard).toEqual(['back']);
    await db.close();
  });

  it('removes what an interrupted first start has left', async () => {
    await mkdir(join(folder, 'postgres.new-1234', 'data'), { recursive: true });
    await start();
    expect((await readdir(folder)).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });
});

describe('several processes on one folder', () => {
  beforeEach(makeStopped);

  it('refuses a second service and names the first', async () => {
    await start();
    const second = await run(folder);
    expect(second.said).toMatchObject({ code: 'folder_in_use' });
    expect(second.said.message).toContain(String(process.pid));
  });

  it('lets exactly one of two services that start at once have it', async () => {
    const both = await Promise.all([run(folder), run(folder)]);
    expect(both.map(({ said }) => said.code).sort()).toEqual(['folder_in_use', undefined]);
  });

  it('lets a command use the database of a running service, and leaves it running', async () => {
    const service = await start();
    const command = await run(folder, 'command');
    expect(command.said).toMatchObject({ url: service.url, adopted: true });
    await command.end();
    expect(await ask(service, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('waits for its turn where the server refuses the first connection', async () => {
    await makeStopped();
    const service = await start({ settings: { max_connections: '4', superuser_reserved_connections: '0' } });
    const held = Array.from({ length: 4 }, () => new pg.Client(service.url));
    for (const client of held) await client.connect();
    const command = run(folder, 'command');
    await expect
      .poll(() => readFile(join(folder, 'postgres.log'), 'utf8'), { interval: 20 })
      .toContain('too many clients');
    for (const client of held) await client.end();
    expect((await command).said).toMatchObject({ url: service.url, adopted: true });
  });

  it('starts and stops it for a command alone', async () => {
    const command = await run(folder, 'command');
    const pid = command.said.pid ?? 0;
    expect(await isPostgres(pid)).toBe(true);
    await command.end();
    expect(await isPostgres(pid)).toBe(false);
  });

  it('lets a service take over from a command that ends first, and the last one out stops it', async () => {
    const command = await run(folder, 'command');
    const service = await start();
    await command.end();
    expect(await ask(service, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const pid = service.pid();
    await service.stop();
    expect(await isPostgres(pid)).toBe(false);
  });

  it('takes over from a process that was killed while starting', async () => {
    const dead = {
      pid: 2 ** 22 - 1,
      mark: 'gone',
      host: hostname(),
      role: 'service',
    };
    await writeFile(join(folder, 'starting.lock'), JSON.stringify(dead));
    await writeFile(join(folder, 'users', 'x-1-1.json'), JSON.stringify(dead));
    await start();
    expect(await readdir(join(folder, 'users'))).not.toContain('x-1-1.json');
  });

  it('takes over an empty or damaged lock', async () => {
    await writeFile(join(folder, 'starting.lock'), '');
    await writeFile(join(folder, 'users', 'x-1-1.json'), '{"pid":');
    await start();
  });
});

describe('a folder that cannot be used', () => {
  const refused = async (code: string) => {
    const thrown = (await startEmbedded({ dataDir: folder, log }).catch((error: unknown) => error)) as Error;
    expect(thrown).toMatchObject({ code });
    // One clear sentence.
    expect(thrown.message).toMatch(/^[^\n]{10,400}\.$/);
    return thrown.message;
  };

  it('says that a file stands in its place', async () => {
    await writeFile(folder, '');
    expect(await refused('folder_not_a_folder')).toContain(folder);
    folder = join(folder, 'below');
    await refused('folder_not_a_folder');
  });

  it('says that the path is too long', async () => {
    folder = join(parent, ...Array.from({ length: 12 }, () => 'x'.repeat(100)));
    await refused('folder_path_too_long');
    folder = join(parent, 'y'.repeat(300));
    await refused('folder_path_too_long');
  });

  it('works on a path with blanks, quotes and other scripts', async () => {
    folder = join(folder, `it's a "test" 数据 ${'x'.repeat(60)}`, 'z'.repeat(60));
    expect(await ask(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it.runIf(isRoot)('says that it is read-only', async () => {
    await mkdir(folder, { mode: 0o555 });
    await chmod(parent, 0o755);
    const { said } = await run(folder, 'service', nobody);
    expect(said).toMatchObject({ code: 'folder_not_writable' });
    expect(said.message).toContain('EACCES');
  });

  it.runIf(isRoot)('says that its database belongs to another user', async () => {
    await chmod(parent, 0o755);
    await makeStopped();
    await chmod(folder, 0o777);
    const { said } = await run(folder, 'service', nobody);
    expect(said).toMatchObject({ code: 'folder_not_ours' });
  });

  it('says that it was made by another major version', async () => {
    const cluster = await makeStopped();
    await writeFile(join(cluster, 'PG_VERSION'), '13\n');
    expect(await refused('store_other_major')).toContain('13');
  });

  it('says that it is damaged when files are missing or garbage', async () => {
    const cluster = await makeStopped();
    const version = await readFile(join(cluster, 'PG_VERSION'));
    await rm(join(cluster, 'PG_VERSION'));
    await refused('store_damaged');
    await writeFile(join(cluster, 'PG_VERSION'), '\0\0garbage');
    await refused('store_damaged');
    await writeFile(join(cluster, 'PG_VERSION'), version);
    await writeFile(join(cluster, 'global', 'pg_control'), 'garbage');
    await refused('store_damaged');
    await rm(join(cluster, 'global'), { recursive: true });
    await refused('store_damaged');
  });

  it('says that it is damaged when the password is lost or another one', async () => {
    await makeStopped();
    await writeFile(join(folder, 'postgres-password'), 'another');
    expect(await refused('store_damaged')).toContain('password');
    await rm(join(folder, 'postgres-password'));
    expect(await refused('store_damaged')).toContain('postgres-password');
  });

  it('does not make an empty database in place of one that was removed while it ran', async () => {
    const cluster = await makeStopped();
    const lines: unknown[] = [];
    const told = createLog({
      readable: false,
      destination: { write: (line) => void lines.push(JSON.parse(line)) },
    });
    const embedded = await start({ log: told });
    process.kill(embedded.pid(), 'SIGKILL');
    // Its other processes may still write for a moment.
    await rm(cluster, { recursive: true, maxRetries: 10 });
    const err = expect.objectContaining({ code: 'store_damaged' }) as unknown;
    await expect.poll(() => lines).toContainEqual(expect.objectContaining({ err }));
    expect(existsSync(cluster)).toBe(false);
  });
});

describe.runIf(isRoot)('users', () => {
  it('runs as an ordinary user', async () => {
    await mkdir(folder, { mode: 0o700 });
    await chown(folder, nobody, nobody);
    await chmod(parent, 0o755);
    const { said } = await run(folder, 'service', nobody);
    expect(await ask({ url: said.url ?? '' }, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(`/proc/${String(said.pid)}`)).uid).toBe(nobody);
  });

  it('started as root, does not run as root', async () => {
    const embedded = await start();
    expect((await stat(`/proc/${String(embedded.pid())}`)).uid).not.toBe(0);
  });

  it('goes on from a backup that root copied back without its owners', async () => {
    const cluster = await makeStopped();
    await promisify(execFile)('chown', ['-R', '0:0', cluster]);
    const embedded = await start();
    expect(await ask(embedded, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(cluster)).uid).not.toBe(0);
  });

  it('goes on from one that others may look into, as a copy or a volume may leave it', async () => {
    const cluster = await makeStopped();
    await chmod(cluster, 0o2775);
    const embedded = await start();
    expect(await ask(embedded, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(cluster)).mode & 0o777).toBe(0o700);
  });

  it('goes on with the same database when root starts after an ordinary user', async () => {
    await mkdir(folder, { mode: 0o700 });
    await chown(folder, nobody, nobody);
    await chmod(parent, 0o755);
    const first = await run(folder, 'service', nobody);
    await ask({ url: first.said.url ?? '' }, 'CREATE TABLE kept AS SELECT 3 AS n');
    await first.end();
    const embedded = await start();
    expect(await ask(embedded, 'SELECT n FROM kept')).toEqual([{ n: 3 }]);
    expect((await stat(`/proc/${String(embedded.pid())}`)).uid).toBe(nobody);
  });

  const hasSetpriv = () => {
    try {
      execFileSync('setpriv', ['--version']);
      return true;
    } catch {
      return false;
    }
  };
  it.runIf(hasSetpriv())('runs below a folder that only root may enter, such as /root', async () => {
    await chmod(parent, 0o700);
    const embedded = await start();
    expect(await ask(embedded, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await embedded.stop();
    expect(await ask(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
