import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { inspect } from 'node:util';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createChatwootHttp } from '../../../agent-bot/chatwoot/chatwoot-http.ts';
import type { ChatwootRequest, ConnectionOptions } from '../../../agent-bot/chatwoot/chatwoot-http.ts';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import { openBucket } from './recorded-transport.ts';

const TOKEN = 'grUVaNrm23VN3QLTJJmXkqmW';
const SECRET_PATH = '/public/api/v1/inboxes/i/contacts/f1c0-source-id/conversations/1/messages';
const answer = z.looseObject({ id: z.number() });

/** The error of one call. */
async function failure(
  options: Partial<ConnectionOptions> & { baseUrl: string },
  request: Partial<ChatwootRequest<unknown>> = {},
): Promise<ChatwootError> {
  const call = createChatwootHttp({ bucket: openBucket(), token: TOKEN, ...options });
  const thrown: unknown = await call({
    what: 'send a message',
    method: 'POST',
    path: SECRET_PATH,
    answer,
    ...request,
  }).then(
    (value) => value,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ChatwootError);
  const error = thrown as ChatwootError;
  // As a log would print it, causes and hidden fields included.
  const everything = inspect(error, { depth: 12, showHidden: true });
  expect(everything).not.toContain(TOKEN);
  expect(everything).not.toContain('f1c0-source-id');
  expect(error.remedy).not.toBe('');
  return error;
}

describe('answers that are not what they should be', () => {
  const baseUrl = 'https://chat.example';
  const server = setupServer();
  const at = `${baseUrl}${SECRET_PATH}`;
  beforeAll(() => {
    server.listen({ onUnhandledFrame: 'error' } as Parameters<typeof server.listen>[0]);
  });
  afterEach(() => {
    server.resetHandlers();
  });
  afterAll(() => {
    server.close();
  });

  it.each([
    [
      401,
      { error: 'Invalid Access Token' },
      'chatwoot_unauthorised',
      { retry: false, mayHaveHappened: false },
    ],
    [
      401,
      { errors: ['You need to sign in'] },
      'chatwoot_unauthorised',
      { retry: false, mayHaveHappened: false },
    ],
    [
      403,
      { error: 'API access is not enabled' },
      'chatwoot_unauthorised',
      { retry: false, mayHaveHappened: false },
    ],
    [
      404,
      { error: 'Resource could not be found' },
      'chatwoot_gone',
      { retry: false, mayHaveHappened: false },
    ],
    [422, { message: 'Title is invalid' }, 'chatwoot_rejected', { retry: false, mayHaveHappened: false }],
    [
      422,
      { error: 'Validation failed: Too many messages' },
      'chatwoot_busy',
      { retry: true, retryAfterMs: 60_000 },
    ],
    [400, { error: 'bad' }, 'chatwoot_rejected', { retry: false, mayHaveHappened: false }],
    [
      500,
      { status: 500, error: 'Internal Server Error' },
      'chatwoot_failed',
      { retry: true, mayHaveHappened: true },
    ],
    [503, {}, 'chatwoot_failed', { retry: true, mayHaveHappened: true }],
  ])('%i %j is %s', async (status, body, code, rest) => {
    server.use(http.post(at, () => HttpResponse.json(body, { status })));
    expect(await failure({ baseUrl })).toMatchObject({ code, httpStatus: status, ...rest });
  });

  it('a read that failed cannot have changed anything', async () => {
    server.use(http.get(at, () => HttpResponse.json({}, { status: 500 })));
    expect(await failure({ baseUrl }, { method: 'GET' })).toMatchObject({ mayHaveHappened: false });
  });

  it('waits as long as a 429 says, and holds every call back', async () => {
    const retry = { headers: { 'Retry-After': '7' }, status: 429 };
    server.use(http.post(at, () => HttpResponse.text('Retry later\n', retry)));
    const paused: number[] = [];
    const bucket = { ...openBucket(), pause: (ms: number) => paused.push(ms) };
    expect(await failure({ baseUrl, bucket })).toMatchObject({
      code: 'chatwoot_busy',
      retry: true,
      retryAfterMs: 7000,
    });
    expect(paused).toEqual([7000]);
  });

  it.each([200, 401, 404, 403])(
    'a web page with %i says nothing about token or conversation',
    async (status) => {
      server.use(http.post(at, () => HttpResponse.html('<html>Sign in to the proxy</html>', { status })));
      expect(await failure({ baseUrl })).toMatchObject({ code: 'chatwoot_garbled', retry: true });
    },
  );

  it('JSON that ends in the middle may have happened', async () => {
    const headers = { 'content-type': 'application/json' };
    server.use(http.post(at, () => new HttpResponse('{"id":1,"content":"he', { headers })));
    expect(await failure({ baseUrl })).toMatchObject({
      code: 'chatwoot_garbled',
      retry: true,
      mayHaveHappened: true,
    });
  });

  it('another shape is named by its place, not its content, and not tried again', async () => {
    server.use(http.post(at, () => HttpResponse.json({ id: 'my card is 4111' })));
    const error = await failure({ baseUrl });
    expect(error).toMatchObject({ code: 'chatwoot_garbled', retry: false, mayHaveHappened: true });
    expect(error.message).toContain('(id)');
    expect(error.message).not.toContain('4111');
  });

  it('a redirect is not followed, and its target is named', async () => {
    let followed = false;
    server.use(
      http.post(
        at,
        () => new HttpResponse(null, { status: 301, headers: { location: 'https://other.example/x?y' } }),
      ),
      http.all('https://other.example/*', () => {
        followed = true;
        return HttpResponse.json({ id: 1 });
      }),
    );
    const error = await failure({ baseUrl });
    expect(error).toMatchObject({ code: 'chatwoot_garbled', retry: false, httpStatus: 301 });
    expect(error.remedy).toContain('https://other.example');
    expect(followed).toBe(false);
  });

  it('an answer beyond the limit is cut off', async () => {
    server.use(http.post(at, () => HttpResponse.json({ id: 1, text: 'x'.repeat(200_000) })));
    const error = await failure({ baseUrl, maxAnswerBytes: 100_000 });
    expect(error).toMatchObject({ code: 'chatwoot_garbled', retry: false });
    expect(error.message).toContain('too large');
  });

  it('silence is cut off at the deadline', async () => {
    server.use(
      http.post(at, async () => {
        await delay('infinite');
        return HttpResponse.json({ id: 1 });
      }),
    );
    const error = await failure({ baseUrl, timeoutMs: 60_000, deadlineMs: 60 });
    expect(error).toMatchObject({ code: 'chatwoot_slow', retry: true, mayHaveHappened: true });
  });

  it('a token that Chatwoot repeats in its reason is not repeated by us', async () => {
    server.use(http.post(at, () => HttpResponse.json({ error: `No such token ${TOKEN}` }, { status: 401 })));
    expect((await failure({ baseUrl })).message).toContain('No such token …');
  });

  it('a call that is given up while it waits for its turn has not happened', async () => {
    const signal = AbortSignal.abort();
    expect(await failure({ baseUrl }, { signal })).toMatchObject({
      code: 'chatwoot_slow',
      mayHaveHappened: false,
    });
  });
});

describe('connections that fail', () => {
  const servers: { close: () => void }[] = [];
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });

  /** A server that does something with each connection once the request has come. */
  async function serve(onRequest: (socket: Socket) => void): Promise<string> {
    const server: Server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.once('data', () => {
        onRequest(socket);
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  it('refused: it cannot have happened', async () => {
    const baseUrl = await serve(() => undefined);
    servers.pop()?.close();
    expect(await failure({ baseUrl })).toMatchObject({
      code: 'chatwoot_unreachable',
      retry: true,
      mayHaveHappened: false,
    });
  });

  it('a name nobody has: it cannot have happened', async () => {
    const error = await failure({ baseUrl: 'http://chat.invalid' });
    expect(error).toMatchObject({ code: 'chatwoot_unreachable', mayHaveHappened: false });
  });

  it('no TLS where TLS was asked for: it cannot have happened', async () => {
    const baseUrl = (await serve((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))).replace(
      'http:',
      'https:',
    );
    expect(await failure({ baseUrl })).toMatchObject({
      code: 'chatwoot_unreachable',
      mayHaveHappened: false,
      message: expect.stringContaining('There is no https at this address (EPROTO)'),
      remedy: expect.stringContaining('http://'),
    });
  });

  it('reset after the request was sent: it may have happened', async () => {
    const baseUrl = await serve((socket) => socket.resetAndDestroy());
    expect(await failure({ baseUrl })).toMatchObject({
      code: 'chatwoot_unreachable',
      retry: true,
      mayHaveHappened: true,
    });
  });

  it('half a body: it may have happened', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n';
    const baseUrl = await serve((socket) => socket.end(`${head}{"id":1,`));
    expect(await failure({ baseUrl })).toMatchObject({
      retry: true,
      mayHaveHappened: true,
      code: 'chatwoot_garbled',
    });
  });

  it('a body that drips forever is cut off by the deadline for the whole call', async () => {
    const baseUrl = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n');
      const drip = setInterval(() => socket.write(' '), 10);
      socket.on('close', () => {
        clearInterval(drip);
      });
    });
    const error = await failure({ baseUrl, timeoutMs: 60_000, deadlineMs: 150 });
    expect(error).toMatchObject({ code: 'chatwoot_slow', retry: true, mayHaveHappened: true });
  });

  it('nothing but silence is cut off by the timeout', async () => {
    const baseUrl = await serve(() => undefined);
    const error = await failure({ baseUrl, timeoutMs: 80, deadlineMs: 20_000 });
    expect(error).toMatchObject({ code: 'chatwoot_slow', mayHaveHappened: true });
  });

  it('uses no proxy of the environment', async () => {
    const seen: string[] = [];
    const server = createHttpServer((request, response) => {
      seen.push(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      response.end('{"id":1}');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/sub`;
    const before = process.env['HTTP_PROXY'];
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:9';
    try {
      const call = createChatwootHttp({ baseUrl, bucket: openBucket(), token: null });
      await expect(
        call({ what: 'try', method: 'GET', path: '/api', query: { a: 1, b: undefined }, answer }),
      ).resolves.toEqual({
        id: 1,
      });
    } finally {
      if (before === undefined) delete process.env['HTTP_PROXY'];
      else process.env['HTTP_PROXY'] = before;
      server.closeAllConnections();
    }
    expect(seen).toEqual(['/sub/api?a=1']);
  });
});
