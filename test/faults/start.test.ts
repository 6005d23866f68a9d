import { execFile, spawn, spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BatonProcess } from '../end-to-end/baton-process.ts';
import { freePort } from '../end-to-end/free-port.ts';
import { scratchFolder } from '../scratch-folder.ts';

const run = promisify(execFile);
const PATIENCE_MS = 400_000;
const isRoot = process.getuid?.() === 0;
/** A small disk of one's own is root's to make, and not even root's in every container. */
const canMount =
  isRoot && process.platform === 'linux' && spawnSync('unshare', ['--mount', 'true']).status === 0;

let place: string;
/** A data folder of a service that was started and stopped once. */
let kept: string;

beforeAll(async () => {
  place = await scratchFolder('baton-start-');
  await chmod(place, 0o755);
  kept = join(place, 'kept');
  const first = await begin(kept);
  await first.ready();
  expect((await first.stop()).code).toBe(0);
}, PATIENCE_MS);
afterAll(async () => {
  await rm(place, { recursive: true, force: true });
});

async function begin(
  dataDir: string,
  options: { env?: Record<string, string>; args?: string[]; uid?: number; cwd?: string; entry?: string } = {},
): Promise<BatonProcess> {
  const { env = {}, ...rest } = options;
  const [port, sandboxPort] = [await freePort(), await freePort()];
  return new BatonProcess({
    ...rest,
    env: {
      BATON_DATA_DIR: dataDir,
      PORT: String(port),
      BATON_SANDBOX_PORT: String(sandboxPort),
      ...env,
    },
  });
}

let copies = 0;
/** A copy of the kept folder, with its owners. */
async function copy(): Promise<string> {
  copies += 1;
  const folder = join(place, `copy-${String(copies)}`);
  await run('cp', ['-a', kept, folder]);
  return folder;
}

/** Everything that still runs in a folder, and whatever still holds it. */
async function leftBehind(folder: string): Promise<string[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'args=']);
  const processes = stdout.split('\n').filter((line) => line.includes(folder) && !line.startsWith('ps '));
  const users = await readdir(join(folder, 'users')).catch(() => []);
  const files = await readdir(folder).catch(() => []);
  return [...processes, ...users, ...files.filter((name) => name === 'starting.lock')];
}

/** It ends with 1 and one sentence (and what to do) on one line, and leaves nothing running. */
async function refuses(started: BatonProcess, folder: string | null, sentence: RegExp): Promise<void> {
  const { code } = await started.ended;
  expect(started.stderr).toMatch(sentence);
  expect(started.stderr.trim().split('\n')).toHaveLength(1);
  expect(started.stderr).not.toMatch(/\bat .+:\d+:\d+/);
  expect(code).toBe(1);
  if (folder !== null) expect(await leftBehind(folder)).toEqual([]);
}

async function occupy(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as { port: number }).port, server };
}

describe.concurrent('a service that cannot start', () => {
  it(
    'says which variable is wrong',
    async () => {
      const wrong: [Record<string, string>, RegExp][] = [
        [{ PORT: 'eighty' }, /^PORT must be .*"eighty"/],
        [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be/],
        [{ BATON_PUBLIC_URL: 'baton.example.com' }, /^BATON_PUBLIC_URL must be/],
        [{ DATABASE_URL: 'mysql://u:geheim@h/db' }, /^DATABASE_URL must be (?!.*geheim)/],
        [{ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/db' }, /^BATON_SECRET_KEY is required/],
      ];
      for (const [env, sentence] of wrong) {
        const folder = join(place, 'never-made');
        await refuses(await begin(folder, { env }), folder, sentence);
      }
      await refuses(await begin(kept, { args: ['--rest'] }), null, /--rest/);
      // What npm leaves of `npm start --reset`.
      await refuses(await begin(kept, { env: { npm_config_reset: 'true' } }), null, /npm start -- --reset/);
    },
    PATIENCE_MS,
  );

  it(
    'says that its port, or the sandbox’s, is taken',
    async () => {
      const { port, server } = await occupy();
      const { port: next, server: another } = await occupy();
      const [one, other] = [await copy(), await copy()];
      await Promise.all([
        refuses(
          // Where the stand-in's is taken too, as by another Baton, the first one is told.
          await begin(one, { env: { PORT: String(port), BATON_SANDBOX_PORT: String(next) } }),
          one,
          /Port \d+ is already in use.* with PORT\./,
        ),
        refuses(
          await begin(other, { env: { BATON_SANDBOX_PORT: String(port) } }),
          other,
          /Port \d+ is already in use.*BATON_SANDBOX_PORT/,
        ),
      ]);
      // Nothing is made for a start that cannot be, and nothing removed, even to begin anew.
      const fresh = join(place, 'never-begun');
      await refuses(
        await begin(fresh, { env: { PORT: String(port) } }),
        fresh,
        /already in use.* with PORT\./,
      );
      await expect(readdir(fresh)).rejects.toThrow('ENOENT');
      const before = await readdir(one);
      await refuses(
        await begin(one, { env: { PORT: String(port) }, args: ['--reset'] }),
        one,
        /already in use.* with PORT\./,
      );
      expect(await readdir(one)).toEqual(before);
      server.close();
      another.close();
    },
    PATIENCE_MS,
  );

  it.runIf(isRoot)(
    'says that its folder is read-only',
    async () => {
      const closed = join(place, 'closed');
      await mkdir(closed, { mode: 0o555 });
      const uid = Number((await run('id', ['-u', 'nobody'])).stdout);
      for (const folder of [closed, join(closed, 'below')]) {
        await refuses(await begin(folder, { uid }), folder, /cannot write to its data folder|cannot be made/);
      }
    },
    PATIENCE_MS,
  );

  it(
    'says that the address it should listen on is no address of this machine',
    async () => {
      const folder = await copy();
      await refuses(
        await begin(folder, { env: { BATON_HOST: '192.0.2.1' } }),
        folder,
        /no address 192\.0\.2\.1/,
      );
    },
    PATIENCE_MS,
  );

  it(
    'says that its folder is a file',
    async () => {
      const file = join(place, 'file');
      await writeFile(file, '');
      await refuses(await begin(file), null, /is a file/);
    },
    PATIENCE_MS,
  );

  it.runIf(process.platform === 'linux')(
    'says that nothing can be made where its folder should be',
    async () => {
      await refuses(await begin('/proc/baton'), null, /cannot write to its data folder/);
    },
    PATIENCE_MS,
  );

  it.runIf(canMount)(
    'says that its disk is full, while it makes the database and later',
    async () => {
      const disk = join(place, 'disk');
      await mkdir(disk);
      await run('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', disk]);
      try {
        const folder = join(disk, 'data');
        await refuses(await begin(folder), folder, /^No space is left for/);
        expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('postgres'));
        await run('dd', ['if=/dev/zero', `of=${join(disk, 'rest')}`, 'bs=64k', 'status=none']).catch(
          () => undefined,
        );
        await refuses(await begin(folder), folder, /^No space is left for/);
      } finally {
        await run('umount', ['--lazy', disk]);
      }
    },
    PATIENCE_MS,
  );

  it(
    'says what is damaged',
    async () => {
      const damages: [string, (folder: string) => Promise<void>, RegExp][] = [
        ['no version', (at) => rm(join(at, 'postgres/PG_VERSION')), /is damaged: .*PG_VERSION/],
        ['no password', (at) => rm(join(at, 'postgres-password')), /is damaged: .*postgres-password/],
        ['no catalogue', (at) => rm(join(at, 'postgres/global'), { recursive: true }), /is damaged/],
        [
          'a garbled control file',
          (at) => writeFile(join(at, 'postgres/global/pg_control'), 'x'),
          /is damaged/,
        ],
        ['no log of writes', (at) => rm(join(at, 'postgres/pg_wal'), { recursive: true }), /is damaged/],
        ['no key', (at) => rm(join(at, 'secret-key')), /key/],
        ['another key', (at) => writeFile(join(at, 'secret-key'), `${'k'.repeat(44)}\n`), /key/],
        [
          'a garbled sandbox',
          (at) => writeFile(join(at, 'sandbox.json'), '{"version":'),
          /sandbox\.json.* is damaged/,
        ],
        [
          'a strange sandbox',
          (at) => writeFile(join(at, 'sandbox.json'), '{"version":7}'),
          /sandbox\.json.* is damaged/,
        ],
      ];
      for (const [, damage, sentence] of damages) {
        const folder = await copy();
        await damage(folder);
        await refuses(await begin(folder), folder, sentence);
        await rm(folder, { recursive: true, force: true });
      }
    },
    PATIENCE_MS,
  );

  it(
    'says who has its folder, and touches nothing of theirs, not even to begin anew',
    async () => {
      const folder = await copy();
      const ports = { PORT: String(await freePort()), BATON_SANDBOX_PORT: String(await freePort()) };
      const first = await begin(folder, { env: ports });
      await first.ready();
      await refuses(
        await begin(folder),
        null,
        new RegExp(`process ${String(first.child.pid)}\\) already runs`),
      );
      // As a second start in the same terminal has it: the port is taken because the folder is.
      await refuses(
        await begin(folder, { env: ports }),
        null,
        new RegExp(`process ${String(first.child.pid)}\\) already runs`),
      );
      await refuses(await begin(folder, { args: ['--reset'] }), null, /already runs/);
      const { code } = await first.stop();
      expect([code, first.stderr]).toEqual([0, '']);
      expect(await leftBehind(folder)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'says that the bundles are missing',
    async () => {
      const checkout = join(place, 'checkout');
      await mkdir(checkout);
      const root = fileURLToPath(new URL('../../', import.meta.url));
      for (const name of ['agent-bot', 'sandbox', 'widget-element', 'package.json', 'tsconfig.json'])
        await cp(join(root, name), join(checkout, name), { recursive: true });
      await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'));
      const folder = join(checkout, 'data');
      await refuses(
        await begin(folder, { entry: join(checkout, 'agent-bot/main.ts') }),
        folder,
        /npm run build/,
      );
    },
    PATIENCE_MS,
  );
});

// One that has not ended after 10 s by its own clock is cut, and ends with 1.
describe.concurrent('a service that is told to end', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(
      `stops what it had begun when ${signal} comes during its first start`,
      async () => {
        const folder = join(place, `interrupted-${signal}`);
        const started = await begin(folder);
        await started.said('Making the database');
        const { code } = await started.stop(signal);
        expect([code, started.stderr, started.stdout.includes('ready')]).toEqual([0, '', false]);
        expect(await leftBehind(folder)).toEqual([]);
        const again = await begin(folder);
        await again.ready();
        expect((await again.stop()).code).toBe(0);
      },
      PATIENCE_MS,
    );
  }

  it(
    'drains within 10 s, and Ctrl-C twice is the same as once',
    async () => {
      const folder = await copy();
      const started = await begin(folder);
      await started.ready();
      started.signal('SIGINT');
      const { code } = await started.stop('SIGINT');
      expect([code, started.stderr]).toEqual([0, '']);
      expect(await leftBehind(folder)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'drains where only the npm that runs it is told',
    async () => {
      const folder = await copy();
      const port = String(await freePort());
      const npm = spawn('npm', ['start'], {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        env: {
          ...process.env,
          BATON_DATA_DIR: folder,
          PORT: port,
          BATON_SANDBOX_PORT: String(await freePort()),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const patient = { timeout: PATIENCE_MS, interval: 50 };
      await expect.poll(() => said, patient).toContain('Baton is ready.');
      npm.kill('SIGTERM');
      await expect.poll(() => said, patient).toContain('Stopping: what runs is finished first');
      await expect.poll(() => leftBehind(folder), patient).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'gives up waiting for a PostgreSQL that is not there',
    async () => {
      const started = await begin(join(place, 'unused'), {
        env: {
          DATABASE_URL: `postgres://u:p@127.0.0.1:${String(await freePort())}/db`,
          BATON_SECRET_KEY: 'k'.repeat(44),
        },
      });
      await started.said('Waiting for PostgreSQL');
      const { code } = await started.stop();
      expect([code, started.stderr]).toEqual([0, '']);
    },
    PATIENCE_MS,
  );
});

describe.concurrent('the demo', () => {
  it(
    'goes on with the same bot and its links on other ports',
    async () => {
      const folder = await copy();
      const [port, sandboxPort] = [String(await freePort()), String(await freePort())];
      const started = await begin(folder, { env: { PORT: port, BATON_SANDBOX_PORT: sandboxPort } });
      await started.ready();
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
      expect(await ready.json()).toEqual({ ready: true, missing: [] });
      expect(started.stdout).not.toContain('chatwoot_unreachable');
      // With two bots it would ask which one is meant.
      const exported = await begin(folder, {
        entry: 'agent-bot/cli/baton.ts',
        args: ['knowledge', 'export'],
        env: { LOG_LEVEL: 'silent' },
      });
      expect((await exported.ended).code).toBe(0);
      const shops = exported.stdout.match(/http:\/\/[^/]+\/shop/g) ?? [];
      expect(new Set(shops)).toEqual(new Set([`http://localhost:${sandboxPort}/shop`]));
      expect((await started.stop()).code).toBe(0);
    },
    PATIENCE_MS,
  );
});

describe.concurrent('--reset', () => {
  it(
    'begins anew and leaves alone what is not Baton’s',
    async () => {
      const folder = await copy();
      await writeFile(join(folder, 'notes.txt'), 'mine');
      const key = await readFile(join(folder, 'secret-key'), 'utf8');
      const started = await begin(folder, { args: ['--reset'] });
      await started.ready();
      expect(started.stdout).toContain('Making the database');
      expect(await readFile(join(folder, 'secret-key'), 'utf8')).not.toBe(key);
      expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
      expect((await started.stop()).code).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'is refused on a database that is not Baton’s own',
    async () => {
      const started = await begin(join(place, 'unused'), {
        args: ['--reset'],
        env: { DATABASE_URL: 'postgres://u:p@127.0.0.1:1/db', BATON_SECRET_KEY: 'k'.repeat(44) },
      });
      await refuses(started, null, /--reset/);
    },
    PATIENCE_MS,
  );
});
