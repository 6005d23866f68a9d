import { afterEach, describe, expect, it } from 'vitest';
import { BatonError } from '../../../agent-bot/errors.ts';
import { listen } from '../../../agent-bot/http/server.ts';
import { startApp, type TestApp } from './start-app.ts';

let app: TestApp;
afterEach(() => app.close());

describe('the webhook route', () => {
  it('hands on the exact bytes, whatever they call themselves, and answers what the door says', async () => {
    const seen: [string, unknown, Buffer][] = [];
    app = await startApp(() => ({
      webhookDoor: (key, headers, body) => {
        seen.push([key, headers['x-chatwoot-signature'], body]);
        return Promise.resolve({ status: 503, code: 'bot_stopped' });
      },
    }));
    const body = Buffer.from([0xff, 0x00, 0x7b, 0x0a]);
    const { key } = app.bot;
    const answer = await app.call('POST', `/chatwoot/webhook/${key}`, {
      bare: true,
      body,
      headers: { 'Content-Type': 'application/json', 'X-Chatwoot-Signature': 'sha256=1' },
    });
    expect([answer.status, answer.body]).toEqual([503, { code: 'bot_stopped' }]);
    expect(seen).toEqual([[key, 'sha256=1', body]]);
  });

  it('hands on an empty body, and refuses one of 5 MB before the door', async () => {
    const sizes: number[] = [];
    app = await startApp(() => ({
      webhookDoor: (_key, _headers, body) => {
        sizes.push(body.length);
        return Promise.resolve({ status: 400 });
      },
    }));
    const path = `/chatwoot/webhook/${app.bot.key}`;
    expect((await app.call('POST', path, { bare: true })).status).toBe(400);
    const huge = await app.call('POST', path, {
      bare: true,
      body: Buffer.alloc(5_000_000, 'a'),
    });
    expect([huge.status, huge.body.error.code]).toEqual([413, 'body_too_large']);
    expect(sizes).toEqual([0]);
  });

  it('keeps nothing of what is sent to an address that no bot has', async () => {
    const sizes: number[] = [];
    app = await startApp(() => ({
      webhookDoor: (_key, _headers, body) => {
        sizes.push(body.length);
        return Promise.resolve({ status: 404, code: 'bot_unknown' });
      },
    }));
    const body = Buffer.alloc(1_000_000, 'a');
    const answer = await app.call('POST', '/chatwoot/webhook/nobody', { bare: true, body });
    expect([answer.status, answer.body, sizes]).toEqual([404, { code: 'bot_unknown' }, [0]]);
  });

  it('tells who looks whether the address leads to a bot, and troubles neither the door nor the log', async () => {
    let opened = 0;
    app = await startApp(() => ({
      webhookDoor: () => {
        opened++;
        return Promise.resolve({ status: 401, code: 'signature_missing' });
      },
    }));
    const known = await app.call('GET', `/chatwoot/webhook/${app.bot.key}`);
    expect([known.status, known.headers.get('allow'), known.body.code]).toEqual([405, 'POST', 'post_only']);
    const unknown = await app.call('GET', `/chatwoot/webhook/${app.bot.key}x`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'bot_unknown']);
    expect(opened).toBe(0);
    expect(app.logged.join('')).toBe('');
  });

  it('keeps the key of the address out of the log when the door breaks', async () => {
    app = await startApp(() => ({ webhookDoor: () => Promise.reject(new Error('pipe burst')) }));
    const answer = await app.call('POST', '/chatwoot/webhook/very-secret-key', { bare: true, body: '{}' });
    expect([answer.status, answer.body.error.code]).toEqual([500, 'unexpected']);
    expect(answer.text).not.toContain('pipe burst');
    expect(app.logged.join('')).toContain('pipe burst');
    expect(app.logged.join('')).not.toContain('very-secret-key');
  });
});

describe('health and metrics', () => {
  it('is alive before it is ready, and names what is missing', async () => {
    app = await startApp(() => ({
      readiness: () => Promise.resolve({ ready: false, missing: ['database'] }),
    }));
    expect((await app.call('GET', '/health/live')).status).toBe(200);
    const ready = await app.call('GET', '/health/ready');
    expect([ready.status, ready.body]).toEqual([503, { ready: false, missing: ['database'] }]);
  });

  it('counts requests under bounded labels', async () => {
    app = await startApp();
    for (const path of ['/health/live', '/health/live', '/random-1', '/random-2', '/api/bots/77'])
      await app.call('GET', path);
    const { text } = await app.call('GET', '/metrics');
    expect(text).toContain(
      'baton_http_request_seconds_count{route="/health/live",method="GET",status="2xx"} 2',
    );
    expect(text).toContain('baton_http_request_seconds_count{route="other",method="GET",status="4xx"}');
    expect(text).not.toContain('random');
    expect(text).not.toContain('bots/77');
  });

  it('shows the metrics to this machine only where no token is set, not through a proxy on it either', async () => {
    app = await startApp();
    expect((await app.call('GET', '/metrics')).status).toBe(200);
    for (const headers of [{ 'X-Forwarded-For': '203.0.113.7' }, { Forwarded: 'for=203.0.113.7' }]) {
      const answer = await app.call('GET', '/metrics', { headers });
      expect([answer.status, answer.body.error.code]).toEqual([403, 'metrics_elsewhere']);
    }
  });

  it('keeps the metrics to those with the token, where one is set', async () => {
    app = await startApp((deps) => ({ config: { ...deps.config, metricsToken: 'metrics-token' } }));
    expect((await app.call('GET', '/metrics')).status).toBe(401);
    expect((await app.call('GET', '/metrics', { headers: { Authorization: 'Bearer wrong' } })).status).toBe(
      401,
    );
    expect(
      (await app.call('GET', '/metrics', { headers: { Authorization: 'Bearer metrics-token' } })).status,
    ).toBe(200);
  });
});

describe('files', () => {
  it('leads to the panel, with a policy that allows nothing inline and only our Chatwoots to frame it', async () => {
    app = await startApp((deps) => ({
      config: { ...deps.config, frameOrigins: ['https://wordpress.example/wp-admin', 'javascript:alert(1)'] },
    }));
    expect((await app.call('GET', '/')).headers.get('location')).toBe('/panel/');
    expect((await app.call('GET', '/panel')).headers.get('location')).toBe('/panel/');
    const page = await app.call('GET', '/panel/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<baton-panel>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(
      "frame-ancestors 'self' https://support.larkfield.example https://other.example https://wordpress.example",
    );
    expect(policy).not.toContain('alert');
    expect((await app.call('GET', '/panel/admin-panel.js')).headers.get('content-type')).toContain(
      'javascript',
    );
  });

  it('gives the widget to every site, and lets caches ask whether it changed', async () => {
    app = await startApp();
    const entry = await app.call('GET', '/widget/chat-widget.js', {
      headers: { Origin: 'https://shop.example' },
    });
    expect(entry.headers.get('access-control-allow-origin')).toBe('*');
    expect(entry.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(entry.headers.get('cache-control')).toBe('no-cache');
    const again = await app.call('GET', '/widget/chat-widget.js', {
      headers: { 'If-None-Match': entry.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
    expect((await app.call('GET', '/widget/de-Ab12_-cd.js')).headers.get('cache-control')).toContain(
      'immutable',
    );
  });

  it.each([
    '/widget/../package.json',
    '/widget/%2e%2e/%2e%2e/package.json',
    '/panel/..%2f..%2fpackage.json',
    '/widget/',
    '/widget/%00',
    '/panel/nothing.js',
  ])('nothing is at %s', async (path) => {
    app = await startApp();
    const answer = await app.call('GET', path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain('dependencies');
  });

  it('says once that a proxy stands in front which it was not told of', async () => {
    app = await startApp();
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    for (let n = 0; n < 3; n++) await app.call('GET', '/health/live', { headers });
    expect(app.logged).toHaveLength(1);
    expect(app.logged[0]).toContain('BATON_TRUST_PROXY=1');
    await app.close();

    app = await startApp((deps) => ({ config: { ...deps.config, trustProxy: 1 } }));
    await app.call('GET', '/health/live', { headers });
    expect(app.logged).toEqual([]);
  });

  it('carries the headers that keep browsers careful', async () => {
    app = await startApp();
    const { headers } = await app.call('GET', '/health/live');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    // What is no page of ours may do nothing, whoever opens it.
    for (const path of ['/health/live', '/api/session', '/nothing', '/widget/chat-widget.js'])
      expect((await app.call('GET', path)).headers.get('content-security-policy')).toBe(
        "default-src 'none'; frame-ancestors 'none'",
      );
  });

  it('asks browsers to stay with https where they came by it, and only there', async () => {
    app = await startApp((deps) => ({ config: { ...deps.config, trustProxy: 'loopback' } }));
    const policy = async (scheme: string) =>
      (await app.call('GET', '/health/live', { headers: { 'X-Forwarded-Proto': scheme } })).headers.get(
        'strict-transport-security',
      );
    expect(await policy('https')).toBe('max-age=31536000');
    expect(await policy('http')).toBeNull();
  });
});

describe('listening', () => {
  it('says in one sentence that the port is taken', async () => {
    app = await startApp();
    const error = await listen(() => undefined, { port: app.listening.port, host: '127.0.0.1' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(BatonError);
    expect((error as BatonError).code).toBe('port_taken');
    expect((error as BatonError).message).toBe(`Port ${String(app.listening.port)} is already in use.`);
  });

  it('lets a running request finish when it closes, and cuts it when the time is over', async () => {
    app = await startApp();
    let finish: (() => void) | undefined;
    const slow = await listen(
      (_request, response) => {
        finish = () => response.end('done');
      },
      { port: 0, host: '127.0.0.1' },
    );
    const answer = fetch(`http://127.0.0.1:${String(slow.port)}/`).then((response) => response.text());
    await expect.poll(() => finish).toBeDefined();
    const closed = slow.close(5_000);
    finish?.();
    expect(await answer).toBe('done');
    await closed;

    let came = false;
    const stuck = await listen(
      () => {
        came = true;
      },
      { port: 0, host: '127.0.0.1' },
    );
    const cut = fetch(`http://127.0.0.1:${String(stuck.port)}/`).catch(() => 'cut');
    await expect.poll(() => came).toBe(true);
    await stuck.close(50);
    expect(await cut).toBe('cut');
  });
});
