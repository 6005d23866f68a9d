import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from './start-app.ts';

const SOURCE = 'source-id-of-the-visitor';
let app: TestApp;

async function begin(streams: object = {}): Promise<void> {
  app = await startApp((deps) => ({ config: { ...deps.config, streams } }));
  await app.db.query(
    `INSERT INTO conversations (bot_id, conversation, owner, visitor_key, created_at, updated_at) VALUES ($1, 12, 'queued', $2, 1, 1), ($1, 13, 'bot', NULL, 1, 1)`,
    [app.bot.id, app.vault.hash(SOURCE)],
  );
}
beforeEach(() => begin());
afterEach(() => app.close());

const proof = (more: object = {}) => ({
  inbox_identifier: 'inbox-3',
  source_id: SOURCE,
  conversation_id: 12,
  ...more,
});
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.call('POST', path, { body, bare: true, headers: { Origin: 'https://shop.example', ...headers } });
const ticket = async () => String((await post('/visitor/ticket', proof())).body.ticket);

interface Stream {
  status: number;
  events: string[];
  text: () => string;
  ended: Promise<void>;
  stop: () => void;
}

async function open(value: string): Promise<Stream> {
  const abort = new AbortController();
  const response = await fetch(`${app.url}/visitor/stream?ticket=${value}`, {
    signal: abort.signal,
    headers: { Origin: 'https://shop.example' },
  });
  let text = '';
  const stream: Stream = {
    status: response.status,
    events: [],
    text: () => text,
    ended: Promise.resolve(),
    stop: () => {
      abort.abort();
    },
  };
  const read = async (): Promise<void> => {
    if (!response.body) return;
    for await (const chunk of response.body) {
      text += new TextDecoder().decode(chunk);
      stream.events = [...text.matchAll(/event: state\ndata: (.*)\n/g)].map((match) => match[1]!);
    }
  };
  stream.ended = read().catch(() => undefined);
  return stream;
}

describe('a ticket', () => {
  it('is given to whoever knows the source_id, and keeps language and time zone', async () => {
    const answer = await post('/visitor/ticket', proof({ locale: 'de-AT', time_zone: 'Europe/Vienna' }));
    expect([answer.status, answer.body.expires_in]).toEqual([201, 60]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { rows } = await app.db.query(
      'SELECT locale, time_zone FROM conversations WHERE conversation = 12',
    );
    expect(rows[0]).toEqual({ locale: 'de-AT', time_zone: 'Europe/Vienna' });
  });

  it('leaves out a time zone that does not exist and keeps what was known', async () => {
    await post('/visitor/ticket', proof({ locale: 'de', time_zone: 'Europe/Vienna' }));
    expect((await post('/visitor/ticket', proof({ time_zone: 'Mars/Olympus' }))).status).toBe(201);
    const { rows } = await app.db.query(
      'SELECT locale, time_zone FROM conversations WHERE conversation = 12',
    );
    expect(rows[0]).toEqual({ locale: 'de', time_zone: 'Europe/Vienna' });
  });

  it('is refused in the same words whatever is wrong', async () => {
    const wrong = [
      proof({ source_id: 'guessed' }),
      proof({ source_id: SOURCE.slice(0, -1) }),
      proof({ inbox_identifier: 'inbox-9' }),
      proof({ inbox_identifier: 'nothing' }),
      proof({ conversation_id: 99 }),
      proof({ conversation_id: 13 }),
    ];
    const answers = await Promise.all(wrong.map((body) => post('/visitor/ticket', body)));
    for (const { status, body } of answers)
      expect([status, body.error.code, body.error.message]).toEqual([
        403,
        'not_yours',
        answers[0]!.body.error.message,
      ]);
  });

  it.each([
    ['nothing', {}],
    ['a number', 5],
    ['a long source_id', proof({ source_id: 'x'.repeat(1000) })],
    ['conversation 0', proof({ conversation_id: 0 })],
    ['a locale with a header in it', proof({ locale: 'en\r\nX: 1' })],
  ])('%s in the body is refused', async (_what, body) => {
    expect((await post('/visitor/ticket', body)).status).toBe(400);
  });

  it('costs: after a few, 429', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 25 }, async () => (await post('/visitor/ticket', proof())).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });

  it('never brings the source_id into a log line', async () => {
    await app.db.query('ALTER TABLE tickets RENAME TO gone');
    const answer = await post('/visitor/ticket', proof());
    expect([answer.status, answer.body.error.message]).toEqual([500, 'Something went wrong on our side.']);
    expect(app.logged.join('')).toContain('request failed');
    expect(app.logged.join('')).not.toContain(SOURCE);
    await app.db.query('ALTER TABLE gone RENAME TO tickets');
  });
});

describe('origins', () => {
  it('any may call while the list is empty, never with cookies', async () => {
    const answer = await post('/visitor/ticket', proof());
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const preflight = await app.call('OPTIONS', '/visitor/ticket', {
      bare: true,
      headers: { Origin: 'https://shop.example' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'Content-Type',
    ]);
  });

  it('only those on the list may call when there is one, for tickets and streams', async () => {
    const value = await ticket();
    await app.db.query(`UPDATE bots SET origins = '["https://larkfield.example"]' WHERE id = $1`, [
      app.bot.id,
    ]);
    expect((await post('/visitor/ticket', proof())).status).toBe(403);
    expect((await open(value)).status).toBe(403);
    const allowed = await post('/visitor/ticket', proof(), { Origin: 'https://larkfield.example' });
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      201,
      'https://larkfield.example',
    ]);
  });
});

describe('the stream', () => {
  it('tells the place in line at once and at every change, and ends when a person has it', async () => {
    const stream = await open(await ticket());
    await expect.poll(() => stream.events).toHaveLength(1);
    app.line.change({ owner: 'queued', position: 1, waiting_since: app.clock.now() });
    await expect.poll(() => stream.events).toHaveLength(2);
    app.line.change({ owner: 'agent', person: { name: 'Jane' } });
    await stream.ended;
    expect(stream.events.map((event) => JSON.parse(event))).toEqual([
      { owner: 'queued', position: 2, waiting_since: app.clock.now() },
      { owner: 'queued', position: 1, waiting_since: app.clock.now() },
      { owner: 'agent', person: { name: 'Jane' } },
    ]);
    expect(app.line.watchers.size).toBe(0);
  });

  it('sends nothing internal, whatever the line knows', async () => {
    app.line.state = { owner: 'queued', position: 1, reason: 'frustration', score: 0.9 } as never;
    const stream = await open(await ticket());
    await expect.poll(() => stream.events).toEqual(['{"owner":"queued","position":1}']);
    stream.stop();
  });

  it('says the same thing once', async () => {
    const stream = await open(await ticket());
    app.line.change(app.line.state);
    app.line.change({ owner: 'closed' });
    await stream.ended;
    expect(stream.events).toHaveLength(2);
  });

  it('asks once for changes that come together, and tells the last', async () => {
    const stream = await open(await ticket());
    await expect.poll(() => stream.events).toHaveLength(1);
    const { asked } = app.line;
    for (let position = 50; position > 0; position -= 1) app.line.change({ owner: 'queued', position });
    app.line.change({ owner: 'closed' });
    await stream.ended;
    expect(stream.events.at(-1)).toContain('closed');
    expect(app.line.asked - asked).toBe(1);
  });

  it('takes a ticket once, and not after a minute', async () => {
    const value = await ticket();
    const stream = await open(value);
    expect([stream.status, (await open(value)).status]).toEqual([200, 401]);
    stream.stop();
    const late = await ticket();
    app.clock.time += 60_001;
    expect((await open(late)).status).toBe(401);
    expect((await open('made-up')).status).toBe(401);
  });

  it('stops watching when the visitor goes', async () => {
    const stream = await open(await ticket());
    await expect.poll(() => app.line.watchers.size).toBe(1);
    stream.stop();
    await expect.poll(() => app.line.watchers.size).toBe(0);
  });

  it('shows that it lives', async () => {
    await app.close();
    await begin({ heartbeatMs: 20 });
    const stream = await open(await ticket());
    await expect.poll(() => stream.text().match(/: here/g)?.length).toBeGreaterThan(2);
    stream.stop();
  });

  it('is given a few times per conversation, and again when one is closed', async () => {
    await app.close();
    await begin({ perConversation: 2 });
    const streams = [await open(await ticket()), await open(await ticket())];
    expect((await open(await ticket())).status).toBe(429);
    streams[0]!.stop();
    await expect.poll(() => app.line.watchers.size).toBe(1);
    const again = await open(await ticket());
    expect(again.status).toBe(200);
    again.stop();
    streams[1]!.stop();
  });

  it('ends when the service goes down', async () => {
    const stream = await open(await ticket());
    await expect.poll(() => stream.events).toHaveLength(1);
    // Long before the grace is over: that is longer than this test may take.
    await app.listening.close(3_600_000);
    await stream.ended;
    await app.db.query('SELECT 1');
  });
});

describe('leaving the line', () => {
  it('needs the same proof', async () => {
    expect((await post('/visitor/leave', proof({ source_id: 'guessed' }))).status).toBe(403);
    expect(app.line.left).toEqual([]);
    expect((await post('/visitor/leave', proof())).status).toBe(204);
    expect(app.line.left).toEqual([[app.bot.id, 12]]);
  });
});
