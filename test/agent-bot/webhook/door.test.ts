import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BatonError } from '../../../agent-bot/errors.ts';
import { createLog } from '../../../agent-bot/log.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createDoor, type DoorBot, type DoorDeps } from '../../../agent-bot/webhook/door.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { recordedCalls, recordedWebhooks, recordingNames, VERSIONS } from '../chatwoot/recordings.ts';
import type { RecordedWebhook, Version } from '../chatwoot/recordings.ts';
import { addBot } from '../store/add-bot.ts';

const SECRET = 'the-secret-of-the-bot';
const KEY = 'the-key-in-the-address';
const NOW = Date.UTC(2026, 0, 15, 12);
const vault = createVault(generateKey());

let test: TestDatabase;
let bot: DoorBot;
let deps: DoorDeps;
let door: ReturnType<typeof createDoor>;
let counted: string[];
let woken: number;
let logged: string;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

beforeEach(async () => {
  const { id, inboxId } = await addBot(test.db, vault);
  bot = { id, accountId: 1, inboxId, secrets: [SECRET], stopped: false };
  counted = [];
  woken = 0;
  logged = '';
  const destination = new Writable({
    write(chunk: Buffer, _, done) {
      logged += chunk.toString();
      done();
    },
  });
  deps = {
    db: test.db,
    clock: { now: () => NOW },
    vault,
    log: createLog({ level: 'trace', readable: false, destination }),
    bot: (key) => (key === KEY ? bot : undefined),
    stored: () => (woken += 1),
    count: (code) => counted.push(code),
  };
  door = createDoor(deps);
});

let deliveries = 0;

function headersFor(
  body: Buffer,
  over: { secret?: string; at?: number; delivery?: string | null } = {},
): IncomingHttpHeaders {
  const timestamp = String(Math.floor((over.at ?? NOW) / 1000));
  const hmac = createHmac('sha256', over.secret ?? SECRET).update(`${timestamp}.`);
  const delivery = over.delivery === undefined ? `delivery-${String((deliveries += 1))}` : over.delivery;
  return {
    'x-chatwoot-timestamp': timestamp,
    'x-chatwoot-signature': `sha256=${hmac.update(body).digest('hex')}`,
    ...(delivery === null ? {} : { 'x-chatwoot-delivery': delivery }),
  };
}

function post(body: unknown, over: Parameters<typeof headersFor>[1] = {}) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  return door(KEY, headersFor(bytes, over), bytes);
}

function message(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    event: 'message_created',
    id: 17,
    message_type: 'incoming',
    content: 'hello',
    created_at: '2026-01-15T12:00:00.000Z',
    sender: { id: 9, name: 'Vera' },
    account: { id: 1 },
    inbox: { id: bot.inboxId },
    conversation: {
      id: 5,
      inbox_id: bot.inboxId,
      status: 'pending',
      updated_at: NOW / 1000,
      contact_inbox: {
        contact_id: 9,
        inbox_id: bot.inboxId,
        source_id: 'visitor-credential',
        pubsub_token: 'p-1',
      },
    },
    ...over,
  };
}

const person = { message_type: 'outgoing', sender: { id: 2, name: 'Jane', type: 'user' } };

async function stored(): Promise<{ kind: string; message_id: number | null; delivery_id: string }[]> {
  const { rows } = await test.db.query<{ kind: string; message_id: number | null; delivery_id: string }>(
    'SELECT kind, message_id, delivery_id FROM events WHERE bot_id = $1 ORDER BY id',
    [bot.id],
  );
  return rows;
}

/** Everything that is kept of this bot's webhooks, as text. */
async function kept(): Promise<string> {
  const events = await test.db.query('SELECT * FROM events WHERE bot_id = $1', [bot.id]);
  const conversations = await test.db.query('SELECT * FROM conversations WHERE bot_id = $1', [bot.id]);
  return JSON.stringify([events.rows, conversations.rows]);
}

describe('a webhook that is signed', () => {
  it('is answered with 200 once it is on disk, waits for its conversation and wakes the scheduler', async () => {
    expect(await post(message())).toEqual({ status: 200 });
    expect(await stored()).toMatchObject([{ kind: 'message_created', message_id: 17 }]);
    const { rows } = await test.db.query(
      `SELECT conversation, contact_id, (SELECT count(*) FROM mailbox m WHERE m.bot_id = c.bot_id
         AND m.conversation = c.conversation) AS waiting FROM conversations c WHERE bot_id = $1`,
      [bot.id],
    );
    expect(rows).toEqual([{ conversation: 5, contact_id: 9, waiting: 1 }]);
    expect(woken).toBe(1);
    expect(counted).toEqual(['ok']);
  });

  it('is accepted with either secret while they are rotated', async () => {
    bot.secrets = ['the-next-one', SECRET];
    expect(await post(message())).toEqual({ status: 200 });
    expect(await post(message({ id: 18 }), { secret: 'the-next-one' })).toEqual({ status: 200 });
    bot.secrets = ['the-next-one'];
    expect(await post(message({ id: 19 }))).toEqual({ status: 401, code: 'signature_mismatch' });
  });

  it('is kept without a conversation where it is about none', async () => {
    const opened = {
      event: 'webwidget_triggered',
      account: { id: 1 },
      inbox: { id: bot.inboxId },
      contact: { id: 9 },
    };
    expect(await post({ ...opened, source_id: 'visitor-credential' })).toEqual({ status: 200 });
    const { count } = await test.db.query('SELECT FROM conversations WHERE bot_id = $1', [bot.id]);
    expect(count).toBe(0);
  });

  it('is kept whatever text it has', async () => {
    const nasty = 'a\0b \ud800 \u202e {{x}} \u2028 👍🏽';
    expect(await post(message({ content: nasty, content_attributes: { ['k\0']: nasty } }))).toEqual({
      status: 200,
    });
    expect(await post(message({ id: 18, content: 'x'.repeat(150_000) }))).toEqual({ status: 200 });
    expect(await stored()).toHaveLength(2);
  });
});

describe('a webhook whose signature does not fit', () => {
  const cases: [string, (body: Buffer) => IncomingHttpHeaders, string][] = [
    ['of another secret', (body) => headersFor(body, { secret: 'other' }), 'signature_mismatch'],
    ['of other bytes', (body) => headersFor(Buffer.concat([body, Buffer.from(' ')])), 'signature_mismatch'],
    ['missing', () => ({ 'x-chatwoot-timestamp': String(NOW / 1000) }), 'signature_missing'],
    [
      'without its timestamp',
      (body) => {
        const rest = headersFor(body);
        delete rest['x-chatwoot-timestamp'];
        return rest;
      },
      'signature_missing',
    ],
    ['six minutes old', (body) => headersFor(body, { at: NOW - 360_000 }), 'signature_stale'],
    ['six minutes ahead', (body) => headersFor(body, { at: NOW + 360_000 }), 'signature_stale'],
    [
      'doubled by a proxy',
      (body) => {
        const headers = headersFor(body);
        const signature = String(headers['x-chatwoot-signature']);
        return { ...headers, 'x-chatwoot-signature': `${signature}, ${signature}` };
      },
      'signature_malformed',
    ],
  ];

  it.each(cases)('%s is refused, and nothing is stored', async (_, headers, code) => {
    const body = Buffer.from(JSON.stringify(message()));
    expect(await door(KEY, headers(body), body)).toEqual({ status: 401, code });
    expect(await stored()).toEqual([]);
    expect(woken).toBe(0);
    expect(counted).toEqual([code]);
  });

  it('cannot be made where the bot has no secret', async () => {
    bot.secrets = [''];
    expect(await post(message(), { secret: '' })).toEqual({ status: 401, code: 'signature_no_secret' });
  });
});

describe('a webhook that cannot be read', () => {
  it.each<[string, Buffer]>([
    ['of 0 bytes', Buffer.alloc(0)],
    ['that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['that is not JSON', Buffer.from('event=message_created')],
    ['that is cut off', Buffer.from('{"event":"message_created","id":')],
    ['that is a list', Buffer.from('[]')],
    ['that is null', Buffer.from('null')],
    ['that is nested too deeply to be an object of ours', Buffer.from('['.repeat(200_000))],
    ['without an event', Buffer.from('{"id":1}')],
    [
      'of a message without an id',
      Buffer.from('{"event":"message_created","message_type":"incoming","conversation":{"id":1}}'),
    ],
    [
      'of a message without a conversation',
      Buffer.from('{"event":"message_created","id":1,"message_type":"incoming"}'),
    ],
    ['with an id that is text', Buffer.from('{"event":"conversation_updated","id":"5"}')],
  ])('%s is refused with 400, and nothing is stored', async (_, body) => {
    expect(await post(body)).toEqual({ status: 400, code: 'webhook_malformed' });
    expect(await stored()).toEqual([]);
  });

  it('is not read at all before its signature is verified', async () => {
    const body = Buffer.from('not JSON');
    expect(await door(KEY, headersFor(body, { secret: 'other' }), body)).toMatchObject({ status: 401 });
  });
});

describe('a webhook that is not this bot’s', () => {
  it('is answered with 404', async () => {
    const body = Buffer.from('{}');
    expect(await door('nobody', headersFor(body), body)).toEqual({ status: 404, code: 'bot_unknown' });
    expect(await post(message({ account: { id: 2 } }))).toEqual({ status: 404, code: 'account_unknown' });
    expect(await post(message({ inbox: { id: 9999 } }))).toEqual({ status: 404, code: 'inbox_unknown' });
    expect(await stored()).toEqual([]);
    expect(counted).toEqual(['bot_unknown', 'account_unknown', 'inbox_unknown']);
  });
});

describe('a repeat', () => {
  it('of a delivery is answered with 200 and stored once, whatever its body', async () => {
    expect(await post(message(), { delivery: 'd-1' })).toEqual({ status: 200 });
    expect(await post(message(), { delivery: 'd-1', at: NOW + 5_600 })).toEqual({
      status: 200,
      code: 'repeat',
    });
    expect(await stored()).toHaveLength(1);
    expect(woken).toBe(1);
  });

  it('of a message under another delivery is stored once', async () => {
    await post(message());
    expect(await post(message())).toEqual({ status: 200, code: 'repeat' });
    expect(await stored()).toHaveLength(1);
  });

  it('of the same bytes without a delivery id is stored once', async () => {
    const status = {
      event: 'conversation_resolved',
      id: 5,
      status: 'resolved',
      inbox_id: bot.inboxId,
      updated_at: 1,
    };
    expect(await post(status, { delivery: null })).toEqual({ status: 200 });
    expect(await post(status, { delivery: null })).toEqual({ status: 200, code: 'repeat' });
    expect(await post({ ...status, updated_at: 2 }, { delivery: null })).toEqual({ status: 200 });
  });

  it('is told by its delivery only, for updates: a receipt and a click share the message id', async () => {
    const receipt = message({ event: 'message_updated', status: 'read' });
    const click = message({
      event: 'message_updated',
      content_attributes: { submitted_values: [{ title: 'Returns', value: '1' }] },
    });
    expect(await post(message())).toEqual({ status: 200 });
    expect(await post(receipt)).toEqual({ status: 200 });
    expect(await post(click)).toEqual({ status: 200 });
    expect((await stored()).map((row) => row.message_id)).toEqual([17, 17, 17]);
  });

  it('at the same moment is stored once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(message())));
    expect(answers.map((answer) => answer.code ?? 'ok').sort()).toEqual([
      'ok',
      ...Array<string>(7).fill('repeat'),
    ]);
    expect(woken).toBe(1);
  });

  it('for another bot is no repeat', async () => {
    await post(message(), { delivery: 'd-2' });
    const other = await addBot(test.db, vault);
    bot = { ...bot, id: other.id, inboxId: other.inboxId };
    expect(await post(message(), { delivery: 'd-2' })).toEqual({ status: 200 });
  });
});

describe('while the bot is stopped', () => {
  beforeEach(() => {
    bot.stopped = true;
  });

  it('a visitor’s word or click is answered with 503, so that Chatwoot opens the conversation', async () => {
    const click = message({
      event: 'message_updated',
      content_attributes: { submitted_values: [{ title: 'Returns', value: '1' }] },
    });
    expect(await post(message())).toEqual({ status: 503, code: 'bot_stopped' });
    expect(await post(click)).toEqual({ status: 503, code: 'bot_stopped' });
    expect(await stored()).toEqual([]);
  });

  it('everything else is stored: what people do must not be missed', async () => {
    expect(await post(message(person))).toEqual({ status: 200 });
    const opened = {
      event: 'conversation_opened',
      id: 5,
      status: 'open',
      inbox_id: bot.inboxId,
      updated_at: 7,
    };
    expect(await post(opened)).toEqual({ status: 200 });
    expect(await stored()).toHaveLength(2);
  });

  it('nobody without the secret learns that it is', async () => {
    expect(await post(message(), { secret: 'other' })).toEqual({ status: 401, code: 'signature_mismatch' });
  });
});

describe('while the store is away', () => {
  it('the webhook is answered with 500, which Chatwoot repeats, and the repeat is stored', async () => {
    const gone = await createTestDatabase();
    door = createDoor({ ...deps, db: gone.db });
    await gone.drop();
    const answer = await post(message(), { delivery: 'd-3' });
    expect(answer.status).toBe(500);
    expect(answer.code).toBeTypeOf('string');
    expect(woken).toBe(0);
    door = createDoor(deps);
    expect(await post(message(), { delivery: 'd-3', at: NOW + 5_600 })).toEqual({ status: 200 });
  });

  it('has a code of its own where PostgreSQL cannot be reached', async () => {
    const away = new BatonError('store_unreachable', 'away', 'wait', { status: 503 });
    door = createDoor({ ...deps, db: { ...deps.db, query: () => Promise.reject(away) } });
    expect(await post(message())).toEqual({ status: 500, code: 'store_unreachable' });
    expect(counted).toEqual(['store_unreachable']);
  });

  it('does not wait for a lock longer than Chatwoot would', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const locked = test.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
      const answer = post(message(), { delivery: 'd-4' });
      const waits = async (): Promise<number> => {
        const { count } = await test.db.query(
          'SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
        );
        return count;
      };
      await expect.poll(waits).toBeGreaterThan(0);
      // Chatwoot waits for 5 s.
      vi.advanceTimersByTime(4_500);
      return answer;
    });
    const answer = await locked.finally(() => vi.useRealTimers());
    expect(answer).toEqual({ status: 500, code: 'store_slow' });
    // The statement went through after all: the repeat is seen as one, and the event is there.
    await expect
      .poll(() => post(message(), { delivery: 'd-4', at: NOW + 5_600 }))
      .toEqual({ status: 200, code: 'repeat' });
    expect(await stored()).toHaveLength(1);
  });
});

/** A recorded webhook, as the bot of that recording would get it. */
async function replay(version: Version, webhook: RecordedWebhook): Promise<string> {
  const list = recordedCalls('08-provisioning', version).find(
    (call) => call.method === 'GET' && call.path.endsWith('/agent_bots'),
  )?.response.body as { secret: string }[];
  bot.secrets = [list[0]!.secret];
  const timestamp = Number(webhook.headers['x-chatwoot-timestamp']);
  const recorded = createDoor({ ...deps, clock: { now: () => timestamp * 1000 } });
  const inbox = (webhook.body['inbox'] as { id?: number } | undefined)?.id ?? webhook.body['inbox_id'];
  bot.inboxId = Number(inbox ?? bot.inboxId);
  const answer = await recorded(KEY, webhook.headers, Buffer.from(webhook.raw_body));
  return `${String(answer.status)} ${answer.code ?? 'ok'}`;
}

describe('real traffic', () => {
  it.each(VERSIONS)(
    'of %s is let in, repeats once, and no credential of a visitor stays behind',
    async (version) => {
      const secrets = new Set<string>();
      const answers = new Map<string, number>();
      for (const webhook of recordingNames(version).flatMap((name) => recordedWebhooks(name, version))) {
        const answer = await replay(version, webhook);
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
        for (const [, token] of webhook.raw_body.matchAll(/"pubsub_token":"([^"]+)"/g)) secrets.add(token!);
        const about = (webhook.body['conversation'] ?? webhook.body) as {
          contact_inbox?: { source_id?: string };
        };
        if (about.contact_inbox?.source_id) secrets.add(about.contact_inbox.source_id);
      }
      expect([...answers.keys()].sort()).toEqual(['200 ok', '200 repeat']);
      expect(answers.get('200 ok')).toBeGreaterThan(100);
      expect(secrets.size).toBeGreaterThan(10);
      const rows = await kept();
      for (const secret of secrets) expect(rows).not.toContain(secret);
      expect(rows).not.toContain('pubsub_token');
      for (const secret of secrets) expect(logged).not.toContain(secret);
    },
  );
});

describe('what is kept and logged', () => {
  it('is a keyed hash of the visitor’s credential, and no header', async () => {
    await post(message());
    const rows = await kept();
    expect(rows).not.toContain('visitor-credential');
    expect(rows).not.toContain('p-1');
    expect(rows).not.toContain('sha256=');
    expect(rows).toContain(vault.hash('visitor-credential'));
  });

  it('is not the text of a webhook that was refused', async () => {
    await post(message({ content: 'my-words' }), { secret: 'other' });
    await post({ ...message({ content: 'my-words' }), id: 'my-words' });
    await post(message({ content: 'my-words', inbox: { id: 9999 } }));
    expect(logged).not.toContain('my-words');
    expect(logged.split('\n').filter((line) => line !== '')).toHaveLength(3);
  });
});
