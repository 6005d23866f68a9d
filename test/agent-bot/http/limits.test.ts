import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLOOD } from '../../../agent-bot/http/rate-limit.ts';
import { startApp, type TestApp } from './start-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** What anybody may call without being known, and how often at once. */
const ROUTES: [string, string, number][] = [
  ['GET', '/visitor/stream?ticket=made-up', 30],
  ['GET', '/visitor/bot?inbox_identifier=made-up', 60],
  ['POST', '/visitor/chat', 60],
  ['POST', '/visitor/ticket', 20],
  ['POST', '/visitor/leave', 20],
  ['POST', '/visitor/feedback', 20],
  ['POST', '/visitor/email', 20],
  ['POST', '/visitor/meanwhile', 20],
  ['GET', '/api/session', 300],
];

describe('what anybody may call', () => {
  it.each(ROUTES)(
    '%s %s is refused after %i calls at once, and let in again later',
    async (method, path, n) => {
      const call = () => app.call(method, path, method === 'POST' ? { body: {} } : {});
      const answers = await Promise.all(Array.from({ length: n + 3 }, call));
      const refused = answers.filter((answer) => answer.status === 429);
      expect(refused).toHaveLength(3);
      expect(refused[0]?.body.error.code).toBe('too_many_requests');
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      app.clock.time += 60_000;
      expect((await call()).status).not.toBe(429);
    },
  );

  it('is refused to whoever floods, wherever they knock', async () => {
    app.clock.time += 60_000;
    const socket = connect(app.listening.port, '127.0.0.1');
    const request = 'GET /nothing HTTP/1.1\r\nHost: baton\r\n\r\n';
    socket.write(request.repeat(FLOOD.burst + 2));
    let told = '';
    const statuses = new Map<string, number>();
    for await (const chunk of socket) {
      const parts = (told + String(chunk)).split(/(?=HTTP\/1\.1 )/);
      // The last one may not be whole.
      told = parts.pop() ?? '';
      for (const part of parts) statuses.set(part.slice(9, 12), (statuses.get(part.slice(9, 12)) ?? 0) + 1);
      if ([...statuses.values()].reduce((sum, count) => sum + count, 0) === FLOOD.burst + 1) break;
    }
    expect([...statuses]).toEqual([
      ['404', FLOOD.burst],
      ['429', 1],
    ]);
  });
});
