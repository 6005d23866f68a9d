import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkToken } from '../../../agent-bot/service/check-token.ts';
import { startSandboxServer, type SandboxServer } from '../../../sandbox/server.ts';

let chatwoot: SandboxServer;
beforeAll(async () => {
  chatwoot = await startSandboxServer({ port: 0 });
});
afterAll(() => chatwoot.close());

const check = (token: string, accountId = 1) =>
  checkToken({ baseUrl: chatwoot.url, accountId }, { timeoutMs: 2_000 }, token);

describe('whose token it is', () => {
  it('is asked of Chatwoot, with the role in the account', async () => {
    const { ada, jane } = chatwoot.seed;
    expect(await check(ada.accessToken)).toMatchObject({ userId: ada.id, role: 'administrator' });
    expect(await check(jane.accessToken)).toMatchObject({ userId: jane.id, role: 'agent', accountIds: [1] });
  });

  it('makes no administrator of who is one elsewhere', async () => {
    expect(await check(chatwoot.seed.ada.accessToken, 99)).toMatchObject({ role: 'agent' });
  });

  it("is refused as the caller's mistake where Chatwoot knows no such token", async () => {
    await expect(check('nobody')).rejects.toMatchObject({ code: 'token_refused', status: 401 });
  });

  it('stays open where Chatwoot cannot be asked', async () => {
    const away = { baseUrl: 'http://127.0.0.1:9', accountId: 1 };
    await expect(checkToken(away, { timeoutMs: 2_000 }, 'another-token')).rejects.toMatchObject({
      code: 'chatwoot_unreachable',
    });
  });
});
