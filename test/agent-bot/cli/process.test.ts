import { execFile, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../agent-bot/config.ts';
import { createLog } from '../../../agent-bot/log.ts';
import { listBots } from '../../../agent-bot/store/bots.ts';
import { listChatwoots, readAdminToken } from '../../../agent-bot/store/chatwoots.ts';
import { openStore } from '../../../agent-bot/store/open-store.ts';
import { startSandboxServer, type SandboxServer } from '../../../sandbox/server.ts';
import { freePort } from '../../end-to-end/free-port.ts';
import { scratchFolder } from '../../scratch-folder.ts';

const BATON = fileURLToPath(new URL('../../../agent-bot/cli/baton.ts', import.meta.url));

/** Runs the real command in a process of its own, without a terminal. */
function baton(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [BATON, ...args],
      { env: { PATH: process.env['PATH'] ?? '', ...env }, timeout: 110_000 },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code ?? -1) : 0, out, err });
      },
    );
    child.stdin?.end();
  });
}

/** The administrators' tokens, as whoever has the folder reads them. */
async function tokensOf(env: Record<string, string>): Promise<(string | null)[]> {
  const { db, vault, close } = await openStore(readConfig(env), {
    role: 'service',
    log: createLog({ level: 'silent' }),
  });
  try {
    const chatwoots = await listChatwoots(db);
    return await Promise.all(chatwoots.map(({ id }) => readAdminToken(db, vault, id)));
  } finally {
    await close();
  }
}

describe('the baton process', () => {
  it('prints help and version, and exits with 2 for what it does not know', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as {
      version: string;
    };
    const [bare, help, page, told, unknown, option, missing, config] = await Promise.all([
      baton([], {}),
      baton(['help'], {}),
      baton(['connect', '--help'], {}),
      baton(['version'], {}),
      baton(['conect'], {}),
      baton(['doctor', '--loud'], {}),
      baton(['connect'], {}),
      baton(['bots'], { PORT: 'many' }),
    ]);
    expect(bare).toMatchObject({ code: 2, out: '' });
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('rotate-key');
    expect(page.out).toContain('--public-url URL');
    expect(told).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(unknown).toEqual({
      code: 2,
      out: '',
      err: 'Baton has no command "conect".\nThe commands: npm run baton -- help\n',
    });
    expect(option).toMatchObject({
      code: 2,
      err: '"baton doctor" has no option --loud.\nSee: npm run baton -- help doctor\n',
    });
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('There is no terminal to ask at');
    expect(config).toMatchObject({ code: 2, out: '' });
    expect(config.err).toContain('PORT must be a whole number');
  });
});

describe('the baton process on the built-in database', () => {
  let chatwoot: SandboxServer;
  let folder: string;
  let env: Record<string, string>;
  beforeEach(async () => {
    chatwoot = await startSandboxServer({ port: 0 });
    folder = await scratchFolder('baton-cli-');
    const port = String(await freePort());
    env = {
      BATON_DATA_DIR: folder,
      PORT: port,
      BATON_PUBLIC_URL: `http://127.0.0.1:${port}`,
      CHATWOOT_TOKEN: chatwoot.seed.ada.accessToken,
    };
  });
  afterEach(async () => {
    await chatwoot.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shares it with a running service, and changes the key only when that has ended', async () => {
    const log = createLog({ level: 'silent' });
    const service = await openStore(readConfig(env), { role: 'service', log });
    let isOpen = true;
    try {
      const connected = await baton(
        ['connect', '--url', chatwoot.url, '--inbox', 'Website', '--yes', '--json'],
        env,
      );
      expect(connected.code).toBe(0);
      expect(JSON.parse(connected.out)).toMatchObject({ ok: true, bot: { inbox: 'Website' } });
      expect(connected.out.trim().split('\n')).toHaveLength(1);
      expect((await listBots(service.db)).map(({ name }) => name)).toEqual(['Website']);

      const refused = await baton(['rotate-key', '--yes'], env);
      expect(refused).toMatchObject({ code: 1, out: '' });
      await service.close();
      isOpen = false;

      const key = await readFile(join(folder, 'secret-key'), 'utf8');
      expect(await baton(['rotate-key', '--yes'], env)).toMatchObject({ code: 0 });
      expect(await readFile(join(folder, 'secret-key'), 'utf8')).not.toBe(key);
      expect(existsSync(join(folder, 'secret-key.next'))).toBe(false);

      // A run that ended before the new key took the old one's place.
      const fresh = await readFile(join(folder, 'secret-key'), 'utf8');
      await writeFile(join(folder, 'secret-key.next'), fresh);
      await writeFile(join(folder, 'secret-key'), key);
      const half = await baton(['bots'], env);
      expect([half.code, half.err]).toEqual([
        1,
        expect.stringContaining('Finish it: npm run baton -- rotate-key'),
      ]);
      expect(await baton(['rotate-key', '--yes'], env)).toMatchObject({ code: 0 });
      expect(await tokensOf(env)).toEqual([chatwoot.seed.ada.accessToken]);

      // Killed as soon as the new key is written, which may be before or after the database has it.
      const killed = spawn(process.execPath, [BATON, 'rotate-key', '--yes'], {
        env: { PATH: process.env['PATH'] ?? '', ...env },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => killed.once('exit', (_code, signal) => resolve(signal)));
      const watched = watch(folder, (_event, name) => {
        if (name === 'secret-key.next') killed.kill('SIGKILL');
      });
      expect(await ended).toBe('SIGKILL');
      watched.close();
      expect(existsSync(join(folder, 'secret-key'))).toBe(true);
      expect(await baton(['rotate-key', '--yes'], env)).toMatchObject({ code: 0 });
      expect(existsSync(join(folder, 'secret-key.next'))).toBe(false);
      expect(await tokensOf(env)).toEqual([chatwoot.seed.ada.accessToken]);

      // Nor is it lost where an earlier Baton was killed between its two renamings.
      await rename(join(folder, 'secret-key'), join(folder, 'secret-key.next'));
      expect(await baton(['rotate-key', '--yes'], env)).toMatchObject({ code: 0 });
      expect(await tokensOf(env)).toEqual([chatwoot.seed.ada.accessToken]);
    } finally {
      if (isOpen) await service.close();
    }
  }, 120_000);
});
