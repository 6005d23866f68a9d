import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BatonError } from '../../../agent-bot/errors.ts';
import { startApp, TOKENS, type TestApp } from './start-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const away = () => new BatonError('chatwoot_unreachable', 'Chatwoot is away.', 'Wait.', { status: 503 });

describe('signing in', () => {
  it('answers with a cookie that scripts cannot read and frames may use', async () => {
    const answer = await app.call('POST', '/api/session', {
      body: { token: TOKENS.admin, chatwoot_id: app.chatwoot.id },
    });
    expect(answer.status).toBe(201);
    expect(answer.body.session.signed_in).toEqual({
      name: 'Ada',
      role: 'administrator',
      chatwoot_id: app.chatwoot.id,
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/'])
      expect(cookie).toContain(part);
    expect(answer.body.bearer).toBeUndefined();
  });

  it('takes the __Host- prefix where people come by https', async () => {
    await app.close();
    app = await startApp((deps) => ({ config: { ...deps.config, publicUrl: 'https://baton.example' } }));
    const cookie = await app.signIn(TOKENS.admin);
    expect(cookie).toMatch(/^__Host-baton=/);
    const unprefixed = cookie.replace('__Host-baton', 'baton_session');
    expect((await app.call('GET', '/api/bots', { cookie })).status).toBe(200);
    expect((await app.call('GET', '/api/bots', { cookie: unprefixed })).status).toBe(401);
  });

  it('refuses a token that Chatwoot refuses, and one of another account', async () => {
    const wrong = await app.call('POST', '/api/session', {
      body: { token: 'no-such-token', chatwoot_id: app.chatwoot.id },
    });
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'token_refused']);
    const other = await app.call('POST', '/api/session', {
      body: { token: TOKENS.stranger, chatwoot_id: app.chatwoot.id },
    });
    expect([other.status, other.body.error.code]).toEqual([403, 'wrong_account']);
  });

  it('asks which Chatwoot is meant when there are several, before it sends the token to any', async () => {
    const answer = await app.call('POST', '/api/session', { body: { token: TOKENS.admin } });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'choose_chatwoot']);
  });

  it('keeps neither the token nor the cookie readable in the database', async () => {
    const cookie = await app.signIn(TOKENS.admin);
    const { rows } = await app.db.query<{ id: string; token: Buffer }>('SELECT id, token FROM sessions');
    expect(rows).toHaveLength(1);
    expect(cookie).not.toContain(rows[0]!.id);
    expect(rows[0]!.token.toString('latin1')).not.toContain(TOKENS.admin);
  });

  it('slows down whoever guesses', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const answer = await app.call('POST', '/api/session', {
        body: { token: `guess-number-${String(n)}`, chatwoot_id: app.chatwoot.id },
      });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a number as token', { token: 12345678 }],
    ['an empty token', { token: '' }],
    ['a token of 10,000 characters', { token: 'x'.repeat(10_000) }],
    ['an unknown transport', { token: 'token-token', transport: 'carrier-pigeon' }],
  ])('refuses %s as invalid input', async (_what, body) => {
    const answer = await app.call('POST', '/api/session', body === undefined ? {} : { body });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_input']);
  });

  it('never writes the token into the log', async () => {
    app.owners.set('token-that-breaks', new BatonError('boom', 'broken', 'none'));
    await app.call('POST', '/api/session', {
      body: { token: 'token-that-breaks', chatwoot_id: app.chatwoot.id },
    });
    expect(app.logged.join('')).toContain('request failed');
    expect(app.logged.join('')).not.toContain('token-that-breaks');
  });
});

describe('a session', () => {
  it('ends with sign-out, on the server too', async () => {
    const cookie = await app.signIn(TOKENS.admin);
    expect((await app.call('GET', '/api/bots', { cookie })).status).toBe(200);
    const out = await app.call('DELETE', '/api/session', { cookie });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await app.call('GET', '/api/bots', { cookie })).status).toBe(401);
  });

  it('ends after a week', async () => {
    const cookie = await app.signIn(TOKENS.admin);
    app.clock.time += 7 * 24 * 3_600_000 + 1;
    expect((await app.call('GET', '/api/bots', { cookie })).status).toBe(401);
  });

  it('learns within ten minutes that an administrator became an agent', async () => {
    const cookie = await app.signIn(TOKENS.admin);
    app.owners.set(TOKENS.admin, { userId: 1, name: 'Ada', role: 'agent', accountIds: [1] });
    const body = { people: [{ kind: 'user', id: 2 }] };
    expect((await app.call('PUT', `/api/bots/${String(app.bot.id)}/people`, { cookie, body })).status).toBe(
      200,
    );
    app.clock.time += 10 * 60_000;
    const answer = await app.call('PUT', `/api/bots/${String(app.bot.id)}/people`, { cookie, body });
    expect([answer.status, answer.body.error.code]).toEqual([403, 'administrators_only']);
  });

  it('ends within ten minutes when the token is revoked or the person left the account', async () => {
    const revoked = await app.signIn(TOKENS.admin);
    const gone = await app.signIn(TOKENS.agent);
    app.owners.delete(TOKENS.admin);
    app.owners.set(TOKENS.agent, { userId: 2, name: 'Jane', role: 'agent', accountIds: [5] });
    app.clock.time += 10 * 60_000;
    expect((await app.call('GET', '/api/bots', { cookie: revoked })).status).toBe(401);
    expect((await app.call('GET', '/api/bots', { cookie: gone })).status).toBe(401);
    expect((await app.db.query('SELECT 1 FROM sessions')).count).toBe(0);
  });

  it('ends when the token has become somebody else’s', async () => {
    const cookie = await app.signIn(TOKENS.admin);
    app.owners.set(TOKENS.admin, { userId: 7, name: 'Eve', role: 'administrator', accountIds: [1] });
    app.clock.time += 10 * 60_000;
    expect((await app.call('GET', '/api/bots', { cookie })).status).toBe(401);
  });

  it('still shows but no longer changes while Chatwoot cannot confirm the role', async () => {
    const cookie = await app.signIn(TOKENS.admin);
    app.owners.set(TOKENS.admin, away());
    app.clock.time += 10 * 60_000;
    expect((await app.call('GET', '/api/bots', { cookie })).status).toBe(200);
    const answer = await app.call('PUT', `/api/bots/${String(app.bot.id)}/people`, {
      cookie,
      body: { people: [] },
    });
    expect([answer.status, answer.body.error.code]).toEqual([503, 'role_unconfirmed']);
  });
});

describe('a bearer', () => {
  const bearerOf = async () => {
    const answer = await app.call('POST', '/api/session', {
      body: { token: TOKENS.admin, chatwoot_id: app.chatwoot.id, transport: 'bearer' },
    });
    expect(answer.headers.get('set-cookie')).toBeNull();
    return String(answer.body.bearer);
  };

  it('works where the cookie does not, for eight hours', async () => {
    const Authorization = `Bearer ${await bearerOf()}`;
    expect((await app.call('GET', '/api/bots', { headers: { Authorization } })).status).toBe(200);
    app.clock.time += 8 * 3_600_000 + 1;
    expect((await app.call('GET', '/api/bots', { headers: { Authorization } })).status).toBe(401);
  });

  it('is good for the origin it was made for only', async () => {
    const Authorization = `Bearer ${await bearerOf()}`;
    const foreign = { headers: { Authorization, Origin: 'https://evil.example' } };
    expect((await app.call('GET', '/api/bots', foreign)).status).toBe(401);
  });

  it('is no cookie, and a cookie is no bearer', async () => {
    const bearer = await bearerOf();
    expect((await app.call('GET', '/api/bots', { cookie: `baton_session=${bearer}` })).status).toBe(401);
    const cookie = await app.signIn(TOKENS.admin);
    const Authorization = `Bearer ${cookie.split('=')[1]!}`;
    expect((await app.call('GET', '/api/bots', { headers: { Authorization } })).status).toBe(401);
  });
});

describe('a forged request', () => {
  it.each([
    ['without the header', { Origin: 'SELF' }],
    ['with a foreign origin', { 'X-Baton': '1', Origin: 'https://evil.example' }],
    ['without an origin', { 'X-Baton': '1' }],
    ['with an opaque origin', { 'X-Baton': '1', Origin: 'null' }],
  ])('is refused %s', async (_what, given) => {
    const cookie = await app.signIn(TOKENS.admin);
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value === 'SELF' ? app.url : value]),
    );
    for (const [method, path] of [
      ['PUT', `/api/bots/${String(app.bot.id)}/people`],
      ['DELETE', '/api/session'],
      ['POST', '/api/session'],
    ] as const) {
      const answer = await app.call(method, path, { cookie, bare: true, headers, body: { people: [] } });
      expect([answer.status, answer.body.error.code]).toEqual([403, 'forged_request']);
    }
  });
});

describe('the demo sign-in', () => {
  const demo = async () => ({
    chatwootId: app.chatwoot.id,
    userId: 1,
    name: 'Demo',
    role: 'administrator' as const,
  });

  it('does not exist without the sandbox', async () => {
    expect((await app.call('GET', '/api/session')).body.demo).toBe(false);
    expect((await app.call('POST', '/api/session/demo', { body: {} })).status).toBe(404);
  });

  it('does not exist while a real Chatwoot is connected, even if somebody offers it', async () => {
    await app.close();
    app = await startApp(() => ({ demo }));
    expect((await app.call('GET', '/api/session')).body.demo).toBe(false);
    expect((await app.call('POST', '/api/session/demo', { body: {} })).status).toBe(404);
  });

  it('signs in with one click on the sandbox, and ends when a real Chatwoot is connected', async () => {
    await app.close();
    app = await startApp(() => ({ demo }), { sandbox: true });
    expect((await app.call('GET', '/api/session')).body.demo).toBe(true);
    const answer = await app.call('POST', '/api/session/demo', { body: {} });
    expect(answer.status).toBe(201);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    expect((await app.call('GET', '/api/bots', { cookie })).status).toBe(200);
    await app.db.query('UPDATE chatwoots SET sandbox = false WHERE id = $1', [app.otherBot.chatwootId]);
    expect((await app.call('GET', '/api/bots', { cookie })).status).toBe(401);
    expect((await app.call('POST', '/api/session/demo', { body: {} })).status).toBe(404);
  });
});
