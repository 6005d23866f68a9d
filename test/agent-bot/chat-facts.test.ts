import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createChatFacts } from '../../agent-bot/chat-facts.ts';
import { createVisitorQueue } from '../../agent-bot/handoff/visitor-queue.ts';
import { saveChatwoot } from '../../agent-bot/store/chatwoots.ts';
import { storeEvent } from '../../agent-bot/store/events.ts';
import { createVault } from '../../agent-bot/store/vault.ts';
import { startSandboxServer, type SandboxServer } from '../../sandbox/server.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { addBot } from './store/add-bot.ts';

/** A Wednesday noon. */
const NOW = Date.parse('2026-06-10T12:00Z');

let test: TestDatabase;
let server: SandboxServer;
let inbox: { id: number; inbox_identifier: string };
let botId: number;
const clock = { time: NOW, now: () => clock.time };

async function admin<T>(method: string, path: string, body: unknown): Promise<T> {
  const response = await fetch(`${server.url}/api/v1/accounts/1${path}`, {
    method,
    headers: { 'content-type': 'application/json', api_access_token: server.seed.ada.accessToken },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

beforeAll(async () => {
  [test, server] = await Promise.all([createTestDatabase(), startSandboxServer({ port: 0 })]);
  inbox = await admin('POST', '/inboxes', { name: 'Website', channel: { type: 'api' } });
  const vault = createVault('k'.repeat(40));
  const chatwoot = await saveChatwoot(test.db, vault, {
    baseUrl: server.url,
    accountId: 1,
    version: '4.16.2',
    adminToken: null,
    sandbox: false,
    at: 1,
  });
  const made = { chatwootId: chatwoot.id, inboxIdentifier: inbox.inbox_identifier };
  botId = (await addBot(test.db, vault, made)).id;
  await test.db.query(
    `INSERT INTO conversations (bot_id, conversation, owner, queued_at, state, created_at, updated_at)
     VALUES ($1, 1, 'bot', NULL, NULL, 0, 0), ($1, 2, 'queued', 1, '{"email":{"address":"mira@example.com","times":1}}', 0, 0)`,
    [botId],
  );
});
afterAll(async () => {
  await server.close();
  await test.drop();
});

const factsNow = () =>
  createChatFacts({
    db: test.db,
    clock,
    queue: createVisitorQueue(test.db, clock),
    connection: () => ({}),
  });

describe('what a visitor is told of opening hours', () => {
  it('is nothing where Chatwoot keeps none, and no token is needed to know', async () => {
    expect(await factsNow()(botId, 1)).toEqual({});
  });

  it('is when somebody is back, and whether they were asked for meanwhile', async () => {
    await admin('PATCH', `/inboxes/${String(inbox.id)}`, { working_hours_enabled: true, timezone: 'UTC' });
    const facts = factsNow();
    expect(await facts(botId, 1)).toEqual({});
    clock.time = Date.parse('2026-06-10T20:00Z');
    const closed = factsNow();
    const { hours } = await closed(botId, 1);
    expect(hours?.asked).toBe(false);
    expect(new Date(hours?.shifts[0]?.from ?? 0).toISOString()).toBe('2026-06-11T09:00:00.000Z');
    const waiting = await closed(botId, 2);
    expect(waiting).toMatchObject({ hours: { asked: true }, email_left: true });
    expect(JSON.stringify(waiting)).not.toContain('mira');
  });

  it('is nothing while Chatwoot cannot be asked: the chat goes on without', async () => {
    server.sandbox.faults.set({ api: { answer: 503, work: 'undone' } });
    expect(await factsNow()(botId, 1)).toEqual({});
    server.sandbox.faults.clear();
  });
});

describe('what a visitor is asked for', () => {
  const offering = (emailFirst: boolean) =>
    createChatFacts({
      db: test.db,
      clock,
      queue: createVisitorQueue(test.db, clock),
      offered: () => ({ emailFirst, meanwhile: false }),
      connection: () => ({}),
    });
  const known = (state: object) =>
    test.db.query('UPDATE conversations SET state = $1 WHERE conversation = 1', [JSON.stringify(state)]);

  it('is an address, once, where the admin wants one and the bot has the chat; it may be skipped', async () => {
    await known({});
    expect((await offering(true)(botId, 1)).gate).toEqual({ can_skip: true });
    expect(await offering(false)(botId, 1)).not.toHaveProperty('gate');
    expect(await offering(true)(botId, 2)).not.toHaveProperty('gate');
    for (const told of [{ emailSkipped: true }, { emailKnown: true }]) {
      await known(told);
      expect(await offering(true)(botId, 1)).not.toHaveProperty('gate');
    }
    await known({ email: { address: 'mira@example.com', times: 1 } });
    expect(await offering(true)(botId, 1)).not.toHaveProperty('gate');
    await known({});
  });
});

describe('what a visitor is told of trouble', () => {
  const T = Date.parse('2026-06-10T12:00Z');
  const facts = async (conversation: number, at: number) => {
    clock.time = at;
    return (await factsNow()(botId, conversation)).trouble;
  };
  const step = (
    conversation: number,
    changes: { kind?: string; error?: string | null; status?: string } = {},
  ) =>
    test.db.query(
      `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, error, created_at)
       VALUES ($1, $2, (SELECT count(*) + 1 FROM steps), 'key ' || (SELECT count(*) FROM steps), $3, '{}', '{bot}', 1, $4, $5, $6)`,
      [
        botId,
        conversation,
        changes.kind ?? 'say',
        changes.status ?? 'pending',
        changes.error === undefined ? 'chatwoot_failed' : changes.error,
        T,
      ],
    );
  beforeEach(async () => {
    await test.db.query('DELETE FROM steps');
    await test.db.query('DELETE FROM events');
    await test.db.query('DELETE FROM mailbox');
    await test.db.query(`UPDATE conversations SET owner = 'bot', state = NULL, queued_at = NULL`);
  });

  it('is since when an answer has failed to leave, once it is no passing thing, and nothing when it has left', async () => {
    await step(1);
    expect(await facts(1, T + 9_999)).toBeUndefined();
    expect(await facts(1, T + 10_000)).toEqual({ since: T });
    expect(await facts(2, T + 10_000)).toBeUndefined();
    await test.db.query(`UPDATE steps SET status = 'done'`);
    expect(await facts(1, T + 10_000)).toBeUndefined();
  });

  it.each<[string, Parameters<typeof step>[1]]>([
    ['has not failed, and only waits its turn', { error: null }],
    ['is a note, which they never see', { kind: 'note' }],
    ['has failed for good: the alarm and an apology follow', { status: 'dead' }],
  ])('is nothing for a step that %s', async (_, changes) => {
    await step(1, changes);
    expect(await facts(1, T + 60_000)).toBeUndefined();
  });

  it('is that a person is still to be told, as long as that was promised and not done', async () => {
    await step(1, { kind: 'open', error: null });
    expect((await factsNow()(botId, 1)).opening).toBe(true);
    expect((await factsNow()(botId, 2)).opening).toBeUndefined();
    await test.db.query(`UPDATE steps SET status = 'done'`);
    expect((await factsNow()(botId, 1)).opening).toBeUndefined();
  });

  it('is nothing once a person has it', async () => {
    await step(1, { kind: 'open' });
    expect(await facts(1, T + 60_000)).toEqual({ since: T });
    await test.db.query(`UPDATE conversations SET owner = 'agent'`);
    expect(await facts(1, T + 60_000)).toBeUndefined();
  });

  it('is since when a person was promised whom nobody could get, until it is opened', async () => {
    const promised = (status: string, apologised: boolean) =>
      test.db.query(`UPDATE conversations SET owner = 'queued', state = $1`, [
        JSON.stringify({
          status,
          unheard: [],
          handoff: { reason: 'asked_for_human', stretch: 1, at: T, apologised },
        }),
      ]);
    await promised('pending', true);
    expect(await facts(1, T + 60_000)).toEqual({ since: T });
    expect((await factsNow()(botId, 1)).opening).toBe(true);
    await promised('open', true);
    expect(await facts(1, T + 60_000)).toBeUndefined();
    await promised('pending', false);
    expect(await facts(1, T + 60_000)).toBeUndefined();
  });

  it('is since when a message waits that nobody could apply', async () => {
    await storeEvent(test.db, {
      botId,
      conversation: 1,
      deliveryId: 'd',
      kind: 'message_created',
      messageId: 5,
      parsed: [
        {
          type: 'noted',
          what: 'x',
          messageId: 5,
          snapshot: { status: null, updatedAt: null, assignee: null },
        },
      ],
      contactId: null,
      visitorKey: null,
      now: T,
    });
    expect(await facts(1, T + 12_000)).toEqual({ since: T });
  });

  it('is since when a visitor waits in a conversation that cannot be read', async () => {
    const doubt = (state: object) =>
      test.db.query('UPDATE conversations SET state = $1', [
        JSON.stringify({ uncertain: true, unheard: [], ...state }),
      ]);
    await doubt({ visitorWaitingSince: T });
    expect(await facts(1, T + 12_000)).toEqual({ since: T });
    await doubt({ visitorWaitingSince: null, unheard: [{ at: T + 1 }] });
    expect(await facts(1, T + 12_000)).toEqual({ since: T + 1 });
    await doubt({ visitorWaitingSince: null });
    expect(await facts(1, T + 12_000)).toBeUndefined();
  });
});
