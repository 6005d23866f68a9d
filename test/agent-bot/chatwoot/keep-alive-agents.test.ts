import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import axios from 'axios';
import { afterEach, describe, expect, it } from 'vitest';
import { keepAliveAgents } from '../../../agent-bot/chatwoot/keep-alive-agents.ts';

const IDLE_MS = 150;
let server: Server;

/** A server that never closes a connection by itself. */
async function serve(answerAfterMs: number): Promise<{ url: string; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  server = createServer((_request, response) => {
    setTimeout(() => response.end('ok'), answerAfterMs);
  });
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, sockets };
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('a connection to Chatwoot', () => {
  it('is used again by the next call, and closed by us when none comes', async () => {
    const { url, sockets } = await serve(0);
    // Longer than this machine may need from one call to the next.
    const agents = keepAliveAgents(60_000);
    for (let call = 0; call < 3; call += 1) await axios.get(url, agents);
    expect(sockets).toHaveLength(1);
    await axios.get(url, keepAliveAgents(IDLE_MS));
    expect(sockets).toHaveLength(2);
    if (sockets[1]?.destroyed === false) await once(sockets[1], 'close');
    expect(sockets[0]?.destroyed).toBe(false);
  });

  it('is not cut off while an answer takes longer than that', async () => {
    const { url } = await serve(3 * IDLE_MS);
    const answer = await axios.get<string>(url, { ...keepAliveAgents(IDLE_MS), timeout: 20_000 });
    expect(answer.data).toBe('ok');
  });
});
