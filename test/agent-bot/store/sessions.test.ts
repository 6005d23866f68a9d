import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sessions from '../../../agent-bot/store/sessions.ts';
import { createTicket, purgeTickets, takeTicket } from '../../../agent-bot/store/tickets.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const vault = createVault(generateKey());
let test: TestDatabase;
let session: sessions.NewSession;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
  const bot = await addBot(test.db, vault);
  botId = bot.id;
  session = {
    chatwootId: bot.chatwootId,
    userId: 4,
    userName: 'Grace',
    role: 'agent',
    token: 'personal-token',
    boundOrigin: null,
    at: 1_000,
    expiresAt: 9_000,
  };
});
afterAll(() => test.drop());

describe('sessions', () => {
  it('are found by the value their owner has, which stands nowhere in the database', async () => {
    const value = await sessions.createSession(test.db, vault, session);
    const { at, ...rest } = session;
    const found = await sessions.findSession(test.db, vault, value, 2_000);
    expect(found).toEqual({ ...rest, id: vault.hash(value), createdAt: at, checkedAt: at });
    const { rows } = await test.db.query<{ all: string }>('SELECT sessions::text AS all FROM sessions');
    const personal = Buffer.from('personal-token').toString('hex');
    for (const { all } of rows) for (const plain of [value, personal]) expect(all).not.toContain(plain);
  });

  it('end when their time is over, and are not found by anything else', async () => {
    const value = await sessions.createSession(test.db, vault, session);
    expect(await sessions.findSession(test.db, vault, value, 8_999)).not.toBeNull();
    expect(await sessions.findSession(test.db, vault, value, 9_000)).toBeNull();
    for (const guess of ['', vault.hash(value), `${value}x`]) {
      expect(await sessions.findSession(test.db, vault, guess, 2_000)).toBeNull();
    }
    expect(await sessions.purgeSessions(test.db, 9_000)).toBeGreaterThan(0);
  });

  it('follow what Chatwoot says about the role', async () => {
    const value = await sessions.createSession(test.db, vault, {
      ...session,
      token: null,
      boundOrigin: 'https://x.example',
    });
    await sessions.confirmSession(test.db, vault.hash(value), {
      role: 'administrator',
      userName: 'Grace H.',
      at: 3_000,
    });
    expect(await sessions.findSession(test.db, vault, value, 3_000)).toMatchObject({
      role: 'administrator',
      userName: 'Grace H.',
      checkedAt: 3_000,
      token: null,
      boundOrigin: 'https://x.example',
    });
  });

  it('end one by one or all of a person', async () => {
    const values = await Promise.all(
      [1, 2, 3].map(() => sessions.createSession(test.db, vault, { ...session, userId: 8 })),
    );
    await sessions.endSession(test.db, vault.hash(values[0]!));
    expect(await sessions.findSession(test.db, vault, values[0]!, 2_000)).toBeNull();
    expect(await sessions.endSessionsOf(test.db, session.chatwootId, 8)).toBe(2);
    expect(await sessions.findSession(test.db, vault, values[1]!, 2_000)).toBeNull();
  });
});

describe('tickets', () => {
  const ticket = () => createTicket(test.db, vault, { botId, conversation: 12, expiresAt: 60_000 });

  it('are good once, however many try at once', async () => {
    const value = await ticket();
    const taken = await Promise.all([1, 2, 3, 4, 5].map(() => takeTicket(test.db, vault, value, 1_000)));
    expect(taken.filter(Boolean)).toEqual([{ botId, conversation: 12 }]);
  });

  it('run out, also when nobody purged them', async () => {
    expect(await takeTicket(test.db, vault, await ticket(), 60_000)).toBeNull();
    await ticket();
    expect(await purgeTickets(test.db, 60_000)).toBe(1);
  });

  it('cannot be guessed, nor read from the database', async () => {
    const value = await ticket();
    const { rows } = await test.db.query<{ id: string }>('SELECT id FROM tickets');
    expect(rows.map(({ id }) => id)).not.toContain(value);
    for (const guess of ['', 'x', rows[0]!.id]) expect(await takeTicket(test.db, vault, guess, 0)).toBeNull();
  });
});
