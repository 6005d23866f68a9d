import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../agent-bot/log.ts';
import { connectDatabase } from '../../../agent-bot/store/database.ts';
import { migrate, readMigrations } from '../../../agent-bot/store/migrate.ts';
import { openStore } from '../../../agent-bot/store/open-store.ts';
import { rotateKey } from '../../../agent-bot/store/rotate-key.ts';
import { generateKey } from '../../../agent-bot/store/vault.ts';
import { readBotSecrets } from '../../../agent-bot/store/bots.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';
import { scratchFolder } from '../../scratch-folder.ts';

const log = createLog({ level: 'silent' });
const config = { databaseUrl: null, secretKey: null, databasePool: 5 };

describe('openStore on the built-in PostgreSQL', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await scratchFolder('baton-open-store-');
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  const open = (role: 'service' | 'command' = 'service', secretKey: string | null = null) =>
    openStore({ ...config, dataDir, secretKey }, { role, log });

  it('is ready to use, keeps its key for itself, and opens again what it sealed', async () => {
    const store = await open();
    expect(store.embedded).toBe(true);
    const bot = await addBot(store.db, store.vault);
    const hash = store.vault.hash('visitor');
    await store.close();
    expect((await stat(join(dataDir, 'secret-key'))).mode & 0o077).toBe(0);
    const again = await open();
    expect((await readBotSecrets(again.db, again.vault, bot.id)).botToken).toBe('bot-token');
    expect(again.vault.hash('visitor')).toBe(hash);
    await again.close();
  });

  it('serves a command beside a running service', async () => {
    const service = await open();
    const command = await open('command');
    await command.db.query('CREATE TABLE by_command (n int)');
    await command.close();
    expect((await service.db.query('SELECT * FROM by_command')).rows).toEqual([]);
    await service.close();
  });

  it('refuses another key at once, stops PostgreSQL again, and makes no new key for a lost one', async () => {
    await expect(open('service', generateKey())).rejects.toMatchObject({ code: 'vault_wrong_key' });
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    const file = join(dataDir, 'secret-key');
    const key = await readFile(file);
    await rm(file);
    await expect(open()).rejects.toMatchObject({ code: 'vault_wrong_key' });
    expect(existsSync(file)).toBe(false);
    // What stands there and cannot be read, as after a start as another user, is named.
    await mkdir(file);
    await expect(open()).rejects.toMatchObject({
      code: 'vault_key_unreadable',
      message: expect.stringContaining('secret-key') as string,
    });
    await rm(file, { recursive: true });
    await writeFile(file, key, { mode: 0o600 });
    await (await open()).close();
  });
});

describe('openStore on DATABASE_URL', () => {
  let test: TestDatabase;
  const secretKey = generateKey();
  beforeAll(async () => {
    test = await createTestDatabase();
    await test.db.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  });
  afterAll(() => test.drop());
  const open = (key = secretKey) =>
    openStore(
      { ...config, dataDir: '/nowhere', databaseUrl: test.url, secretKey: key },
      { role: 'service', log },
    );

  it('lets several processes start at once on an empty database, with one hash key', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    expect(new Set(stores.map(({ vault }) => vault.hash('x'))).size).toBe(1);
    expect(stores.map(({ embedded }) => embedded)).toEqual([false, false, false]);
    await Promise.all(stores.map((store) => store.close()));
    expect(existsSync('/nowhere')).toBe(false);
  });

  it('changes the key: secrets open with the new one only, hashes stay', async () => {
    const before = await open();
    const bot = await addBot(before.db, before.vault);
    const hash = before.vault.hash('visitor');
    const next = generateKey();
    await expect(rotateKey(before.db, generateKey(), next)).rejects.toMatchObject({
      code: 'vault_wrong_key',
    });
    expect((await readBotSecrets(before.db, before.vault, bot.id)).botToken).toBe('bot-token');
    // The hash key, an administrator's token, a bot's token and its webhook secret.
    expect(await rotateKey(before.db, secretKey, next)).toBe(4);
    await before.close();
    await expect(open()).rejects.toMatchObject({ code: 'vault_wrong_key' });
    const after = await open(next);
    expect((await readBotSecrets(after.db, after.vault, bot.id)).botToken).toBe('bot-token');
    expect(after.vault.hash('visitor')).toBe(hash);
    await after.close();
  });

  it('waits for a PostgreSQL that is not there yet, and a command does not', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    await new Promise((resolve) => holder.close(resolve));
    const databaseUrl = `postgres://u@127.0.0.1:${String(port)}/x`;
    const away = { ...config, dataDir: '/nowhere', databaseUrl, secretKey };
    await expect(openStore(away, { role: 'command', log })).rejects.toMatchObject({
      code: 'store_unreachable',
      message: `PostgreSQL at 127.0.0.1:${String(port)} cannot be reached.`,
      remedy: 'Check that it runs and that DATABASE_URL is right; then start again.',
    });
    const sentences: string[] = [];
    const late = createServer((socket) => {
      socket.destroy();
      // The first sign of life is enough for this test; what follows is another failure.
      late.close();
    });
    const opening = openStore(away, {
      role: 'service',
      log,
      patienceMs: 2_000,
      onProgress: (s) => {
        sentences.push(s);
        late.listen(port, '127.0.0.1');
      },
    });
    await expect(opening).rejects.toMatchObject({ code: 'store_unreachable' });
    expect(sentences).toEqual([`Waiting for PostgreSQL at 127.0.0.1:${String(port)}, 2 s at most …`]);
    expect(late.listening).toBe(false);
  });

  it('says whose right is missing where the user may not make tables, or not read them', async () => {
    const stranger = `stranger_${randomBytes(4).toString('hex')}`;
    await test.db.query(`CREATE ROLE ${stranger} LOGIN PASSWORD 'p'`);
    const url = new URL(test.url);
    [url.username, url.password] = [stranger, 'p'];
    const asStranger = { ...config, dataDir: '/nowhere', databaseUrl: url.href, secretKey };
    try {
      await expect(openStore(asStranger, { role: 'service', log })).rejects.toMatchObject({
        code: 'store_forbidden',
        message: expect.stringMatching(/permission denied|no schema/) as string,
        remedy: expect.stringContaining('OWNER TO') as string,
      });
    } finally {
      await test.db.query(`DROP ROLE ${stranger}`);
    }
  });

  it('is brought up to date by a service, and by no command beside one of the version before', async () => {
    const name = `older_${randomBytes(4).toString('hex')}`;
    await test.db.query(`CREATE DATABASE ${name}`);
    const url = new URL(test.url);
    url.pathname = name;
    const older = { ...config, dataDir: '/nowhere', databaseUrl: url.href, secretKey };
    const applied = async (): Promise<number> => {
      const db = await connectDatabase({ url: url.href, log, max: 1 });
      const { rows } = await db.query('SELECT name FROM migrations');
      await db.close();
      return rows.length;
    };
    const migrations = await readMigrations();
    try {
      const before = await connectDatabase({ url: url.href, log, max: 1 });
      await migrate(before, migrations.slice(0, 5));
      await before.close();
      await expect(openStore(older, { role: 'command', log })).rejects.toMatchObject({ code: 'store_older' });
      expect(await applied()).toBe(5);
      for (const role of ['service', 'command'] as const)
        await (await openStore(older, { role, log })).close();
      expect(await applied()).toBe(migrations.length);
    } finally {
      await test.db.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });

  it('wants a database that can hold every letter', async () => {
    const name = `latin_${randomBytes(4).toString('hex')}`;
    await test.db.query(
      `CREATE DATABASE ${name} ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C' LOCALE_PROVIDER libc`,
    );
    const url = new URL(test.url);
    url.pathname = name;
    try {
      await expect(
        openStore(
          { ...config, dataDir: '/nowhere', databaseUrl: url.href, secretKey },
          { role: 'service', log },
        ),
      ).rejects.toMatchObject({
        code: 'store_encoding',
        message: expect.stringContaining('LATIN1') as string,
      });
    } finally {
      await test.db.query(`DROP DATABASE ${name}`);
    }
  });

  it('says that the server speaks no TLS where the address asks for it', async () => {
    const url = new URL(test.url);
    url.searchParams.delete('host');
    url.searchParams.set('sslmode', 'no-verify');
    await expect(
      openStore(
        { ...config, dataDir: '/nowhere', databaseUrl: url.href, secretKey },
        { role: 'service', log },
      ),
    ).rejects.toMatchObject({ code: 'store_refused', remedy: expect.stringContaining('sslmode') as string });
  });

  it('says which file of the address cannot be read, and takes a provider’s sslmode without a warning', async () => {
    const warnings: string[] = [];
    const hear = ({ message }: Error): void => void warnings.push(message);
    process.on('warning', hear);
    const opening = (ask: Record<string, string>) => {
      const url = new URL(test.url);
      url.searchParams.delete('host');
      for (const [name, value] of Object.entries(ask)) url.searchParams.set(name, value);
      return openStore(
        { ...config, dataDir: '/nowhere', databaseUrl: url.href, secretKey },
        { role: 'service', log },
      );
    };
    try {
      await expect(opening({ sslmode: 'require' })).rejects.toMatchObject({ code: 'store_refused' });
      await expect(opening({ sslmode: 'require', sslrootcert: '/nowhere/ca.pem' })).rejects.toMatchObject({
        code: 'store_url_invalid',
        message: expect.stringContaining('/nowhere/ca.pem') as string,
      });
    } finally {
      process.off('warning', hear);
    }
    expect(warnings).toEqual([]);
  });
});
