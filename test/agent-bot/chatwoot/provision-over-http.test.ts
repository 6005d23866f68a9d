import { afterEach, describe, expect, it } from 'vitest';
import {
  adminToken,
  botToken,
  createAdminClient,
  createBotClient,
} from '../../../agent-bot/chatwoot/client.ts';
import { provision } from '../../../agent-bot/chatwoot/provision.ts';
import { startSandboxServer } from '../../../sandbox/server.ts';
import type { SandboxServer } from '../../../sandbox/server.ts';
import { openBucket } from './recorded-transport.ts';

describe('provision over real sockets', () => {
  let server: SandboxServer | undefined;
  afterEach(() => server?.close());

  it('connects twice, changes nothing the second time, and the bot may speak', async () => {
    server = await startSandboxServer({ port: 0 });
    const connection = { baseUrl: server.url, accountId: server.seed.accountId, bucket: openBucket() };
    const admin = createAdminClient({ ...connection, token: adminToken(server.seed.ada.accessToken) });
    const options = {
      accountId: server.seed.accountId,
      inboxName: 'Website',
      assign: ['team:support'],
      webhookUrl: 'http://127.0.0.1:4100/chatwoot/b1',
      decide: () => Promise.resolve(false),
    };
    const first = await provision(admin, options);
    const second = await provision(admin, options);
    expect(first.changes).not.toEqual([]);
    expect(second).toEqual({ ...first, changes: [] });

    const bot = createBotClient({ ...connection, token: botToken(first.bot.token) });
    await expect(bot.probe()).resolves.toBeUndefined();
    await expect(bot.sendMessage(999, { content: 'anybody?' })).rejects.toMatchObject({
      code: 'chatwoot_gone',
    });
  });
});
