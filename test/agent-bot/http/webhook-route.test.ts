import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { webhookFirst } from '../../../agent-bot/http/webhook-route.ts';
import { createLog } from '../../../agent-bot/log.ts';

/** Calls from one address that are answered at once; time stands still in these tests. */
const BURST = 10_000;

/** The route with a door that takes everything, behind proxies as BATON_TRUST_PROXY says. */
function route(trustProxy: number | string[]) {
  const app = express().set('trust proxy', trustProxy);
  const listener = webhookFirst(
    {
      clock: { now: () => 1_000_000 },
      log: createLog({ level: 'silent' }),
      door: () => Promise.resolve({ status: 200 }),
      knows: () => true,
      trusts: app.get('trust proxy fn') as (address: string, n: number) => boolean,
    },
    () => undefined,
  );
  /** One webhook over a connection from `peer`; the status it was answered with. */
  return async (peer: string, forwardedFor?: string): Promise<number> => {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: peer });
    const request = new IncomingMessage(socket);
    request.method = 'POST';
    request.url = '/chatwoot/webhook/key';
    if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor;
    request.push(null);
    const response = new ServerResponse(request);
    const answered = new Promise<number>((resolve) => {
      response.end = () => {
        resolve(response.statusCode);
        return response;
      };
    });
    listener(request, response);
    return answered;
  };
}

type Send = ReturnType<typeof route>;

/** Uses up what is answered at once, and returns what comes then. */
async function flooded(send: Send, peer: string, forwardedFor: (n: number) => string): Promise<number> {
  for (let sent = 0; sent < BURST; sent += 500) {
    const statuses = await Promise.all(
      Array.from({ length: 500 }, (_, n) => send(peer, forwardedFor(sent + n))),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  }
  return send(peer, forwardedFor(BURST));
}

describe('the limit of webhooks from one address', () => {
  it('is not dodged by naming other addresses where no proxy is trusted', async () => {
    const send = route(0);
    expect(
      await flooded(send, '203.0.113.7', (n) => `198.51.100.${String(n % 250)}, 10.0.0.${String(n)}`),
    ).toBe(429);
    expect(await send('203.0.113.8')).toBe(200);
  });

  it('is not dodged behind a trusted proxy: what the caller wrote before the proxy did does not count', async () => {
    const send = route(1);
    expect(await flooded(send, '10.0.0.1', (n) => `198.51.100.${String(n % 250)}, 203.0.113.7`)).toBe(429);
    // Others who come through the same proxy are answered.
    expect(await send('10.0.0.1', '203.0.113.8')).toBe(200);
  });

  it('is not dodged by somebody who comes past the proxies that are named by address', async () => {
    const send = route(['10.0.0.0/8']);
    expect(await flooded(send, '203.0.113.7', (n) => `198.51.100.${String(n % 250)}`)).toBe(429);
    expect(await send('10.1.2.3', '203.0.113.8, 10.4.5.6')).toBe(200);
    // Through the proxies it is still the same caller.
    expect(await send('10.1.2.3', '203.0.113.7, 10.4.5.6')).toBe(429);
  });

  it('counts an IPv6 caller by its network, also behind a proxy', async () => {
    const send = route(1);
    expect(await flooded(send, '::1', (n) => `2001:db8:1:2::${n.toString(16)}`)).toBe(429);
    expect(await send('::1', '2001:db8:1:3::1')).toBe(200);
  });

  it.each(['', ',', ', ,', 'unknown', '"><script>', 'a'.repeat(10_000), '203.0.113.7:443, [::1]:80'])(
    'answers whatever a trusted proxy forwards: %j',
    async (header) => {
      expect(await route(1)('10.0.0.1', header)).toBe(200);
    },
  );
});
