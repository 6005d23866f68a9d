import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Listening, type ServerLimits } from '../../../agent-bot/http/server.ts';

let server: Listening;
let opened: Socket[] = [];
let over: Map<Socket, string>;

afterEach(async () => {
  for (const socket of opened) socket.destroy();
  await server.close(0);
});

/** Answers when all of a request has come. */
const echo: RequestListener = (request, response) => {
  request.resume().once('end', () => response.end('well'));
};

async function start(limits: Partial<ServerLimits>, app: RequestListener = echo): Promise<void> {
  [opened, over] = [[], new Map()];
  server = await listen(app, { port: 0, host: '127.0.0.1', limits });
}

/** Opens a connection and says this; what was answered until it ended is in `over`. */
async function say(text: string): Promise<Socket> {
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  opened.push(socket);
  let heard = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
  socket.on('error', () => undefined);
  socket.once('close', () => over.set(socket, heard));
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

const ended = (socket: Socket) => expect.poll(() => over.get(socket), { interval: 10 }).toBeDefined();

async function isServed(): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${String(server.port)}/`, { method: 'POST', body: '{}' });
  return (await answer.text()) === 'well';
}

const SLOW_BODY = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"a":';

describe('what a server bears from its callers', () => {
  it.each([
    ['says nothing', '', /^$|408/],
    ['stops in the middle of its headers', 'POST / HTTP/1.1\r\nHost: x\r\nX-A: ', /408/],
    ['stops in the middle of its body', SLOW_BODY, /408/],
  ])('who %s is cut', async (_, text, heard) => {
    await start({ headersMs: 60, requestMs: 120, lookMs: 20 });
    const socket = await say(text);
    await ended(socket);
    expect(over.get(socket)).toMatch(heard);
    // On a busy machine somebody honest may be too slow for these limits as well.
    await expect.poll(isServed).toBe(true);
  });

  it('who trickles a byte now and then is cut all the same', async () => {
    await start({ headersMs: 60, requestMs: 120, lookMs: 20 });
    const socket = await say(SLOW_BODY);
    const trickle = setInterval(() => socket.write(' '), 15);
    await ended(socket);
    clearInterval(trickle);
    expect(over.get(socket)).toContain('408');
  });

  it('who takes no answer and says nothing is cut', async () => {
    await start({ silenceMs: 80 }, () => undefined);
    const socket = await say('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await ended(socket);
  });

  it.each([
    ['of more than 16 kB', `X-A: ${'a'.repeat(17_000)}\r\n`],
    ['by the thousand', Array.from({ length: 1_200 }, (_, n) => `a${String(n)}:1\r\n`).join('')],
  ])('refuses headers %s', async (_, lines) => {
    await start({});
    const socket = await say(`GET / HTTP/1.1\r\nHost: x\r\n${lines}\r\n`);
    await ended(socket);
    expect(over.get(socket)).toContain('431');
    expect(await isServed()).toBe(true);
  });

  it('hundreds of connections that say nothing keep nobody out: the oldest give way', async () => {
    await start({ connections: 20 });
    const silent = await Promise.all(Array.from({ length: 300 }, () => say('')));
    expect(await isServed()).toBe(true);
    await expect.poll(() => over.size, { interval: 10 }).toBeGreaterThanOrEqual(280);
    expect(over.has(silent[0] as Socket)).toBe(true);
  });

  it('hundreds of bodies that never end keep nobody out', async () => {
    await start({ connections: 20 });
    await Promise.all(Array.from({ length: 300 }, () => say(SLOW_BODY)));
    expect(await isServed()).toBe(true);
  });

  it('cuts nobody who is being answered: a newcomer finds no place then', async () => {
    const answers: (() => void)[] = [];
    await start({ connections: 3 }, (request, response) => {
      if (request.url === '/wait') answers.push(() => void response.end('at last'));
      else response.end('well');
    });
    const wait = 'GET /wait HTTP/1.1\r\nHost: x\r\n\r\n';
    const waiting = await Promise.all([say(wait), say(wait), say(wait)]);
    await expect.poll(() => answers.length, { interval: 10 }).toBe(3);
    const newcomer = await say('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await ended(newcomer);
    expect(over.get(newcomer)).toBe('');
    expect(waiting.some((socket) => over.has(socket))).toBe(false);
    // Once answered they are idle, and give way.
    for (const answer of answers) answer();
    await expect.poll(() => waiting[2]?.bytesRead, { interval: 10 }).toBeGreaterThan(0);
    expect((await fetch(`http://127.0.0.1:${String(server.port)}/`)).status).toBe(200);
  });
});
