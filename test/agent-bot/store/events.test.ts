import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEventIntake } from '../../../agent-bot/store/event-intake.ts';
import { storeEvents, type NewEvent } from '../../../agent-bot/store/events.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { readMail } from '../../../agent-bot/store/mail.ts';
import type { Database } from '../../../agent-bot/store/database.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
});
afterEach(async () => {
  await test.db.query('DELETE FROM mailbox');
  await test.db.query('DELETE FROM events');
  await test.db.query('DELETE FROM conversations');
});
afterAll(() => test.drop());

function event(changes: Partial<NewEvent>): NewEvent {
  const noted = { type: 'noted' as const, what: 'a test', messageId: null };
  return {
    botId,
    conversation: 1,
    deliveryId: 'd1',
    kind: 'message_created',
    messageId: null,
    parsed: [{ ...noted, snapshot: { status: null, updatedAt: null, assignee: null } }],
    contactId: null,
    visitorKey: null,
    now: 1_000,
    ...changes,
  };
}

async function kept(): Promise<{ delivery_id: string; conversation: number }[]> {
  const { rows } = await test.db.query<{ delivery_id: string; conversation: number }>(
    'SELECT delivery_id, conversation FROM events ORDER BY id',
  );
  return rows;
}

describe('storeEvents', () => {
  it('keeps several in the order given, each in the mailbox of its conversation, which it makes known', async () => {
    const news = await storeEvents(test.db, [
      event({ conversation: 2, deliveryId: 'b', now: 2_000, contactId: 7 }),
      event({ conversation: 1, deliveryId: 'a' }),
      event({ conversation: 2, deliveryId: 'c', now: 1_500, visitorKey: 'k' }),
    ]);
    expect(news).toEqual([true, true, true]);
    expect((await kept()).map((row) => row.delivery_id)).toEqual(['b', 'a', 'c']);
    const { rows } = await test.db.query(
      'SELECT conversation, created_at, contact_id, visitor_key FROM conversations ORDER BY conversation',
    );
    expect(rows).toEqual([
      { conversation: 1, created_at: 1_000, contact_id: null, visitor_key: null },
      { conversation: 2, created_at: 1_500, contact_id: 7, visitor_key: 'k' },
    ]);
    const [one, two] = await readMail(test.db, [
      { botId, conversation: 1 },
      { botId, conversation: 2 },
    ]);
    expect([one?.events.length, two?.events.length]).toEqual([1, 2]);
    expect([one?.waitingSince, two?.waitingSince]).toEqual([1_000, 2_000]);
  });

  it('keeps what is known of a visitor where an event does not tell it, and takes what it tells anew', async () => {
    const visitors = async () =>
      (await test.db.query('SELECT contact_id, visitor_key FROM conversations')).rows;
    await storeEvents(test.db, [event({ contactId: 7, visitorKey: 'k' })]);
    await storeEvents(test.db, [event({ deliveryId: 'd2' })]);
    expect(await visitors()).toEqual([{ contact_id: 7, visitor_key: 'k' }]);
    await storeEvents(test.db, [event({ deliveryId: 'd3', contactId: 8 })]);
    expect(await visitors()).toEqual([{ contact_id: 8, visitor_key: 'k' }]);
    await storeEvents(test.db, [event({ deliveryId: 'd4', visitorKey: 'other' })]);
    expect(await visitors()).toEqual([{ contact_id: 8, visitor_key: 'other' }]);
  });

  it('waits for nobody who has locked the conversation', async () => {
    await storeEvents(test.db, [event({ deliveryId: 'first' })]);
    await test.db.transaction(async (tx) => {
      await tx.query('SELECT FROM conversations FOR UPDATE');
      expect(await storeEvents(test.db, [event({ deliveryId: 'second' })])).toEqual([true]);
    });
    expect(await kept()).toHaveLength(2);
  });

  it('learns who the visitor is from a later event', async () => {
    await storeEvents(test.db, [event({ deliveryId: 'a' })]);
    await storeEvents(test.db, [event({ deliveryId: 'b', contactId: 7, visitorKey: 'k' })]);
    await storeEvents(test.db, [event({ deliveryId: 'c' })]);
    const { rows } = await test.db.query('SELECT contact_id, visitor_key FROM conversations');
    expect(rows).toEqual([{ contact_id: 7, visitor_key: 'k' }]);
  });

  it('tells repeats, among themselves and of what is there', async () => {
    await storeEvents(test.db, [event({ deliveryId: 'there', messageId: 5 })]);
    const news = await storeEvents(test.db, [
      event({ deliveryId: 'there' }),
      event({ deliveryId: 'other', messageId: 5 }),
      event({ deliveryId: 'twice' }),
      event({ deliveryId: 'twice' }),
    ]);
    expect(news).toEqual([false, false, true, false]);
    expect((await kept()).map((row) => row.delivery_id)).toEqual(['there', 'twice']);
  });

  it('makes nothing due for what there is nothing to apply of', async () => {
    await storeEvents(test.db, [event({ conversation: null }), event({ deliveryId: 'd2', parsed: [] })]);
    expect((await test.db.query('SELECT 1 FROM conversations UNION ALL SELECT 1 FROM mailbox')).count).toBe(
      0,
    );
    expect((await kept()).map((row) => row.delivery_id)).toEqual(['d1', 'd2']);
  });
});

describe('an intake', () => {
  it('shares statements in a flood and still answers each event for itself', async () => {
    let statements = 0;
    const counting: Database = {
      ...test.db,
      query: (sql, params) => {
        statements += 1;
        return test.db.query(sql, params);
      },
    };
    const intake = createEventIntake(counting);
    const news = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        intake.do(event({ conversation: n % 10, deliveryId: `d${String(n % 50)}` })),
      ),
    );
    expect(news.filter(Boolean)).toHaveLength(50);
    expect(await kept()).toHaveLength(50);
    expect(statements).toBeLessThan(20);
  });

  it('lets one bad event spoil none of those beside it', async () => {
    const intake = createEventIntake(test.db);
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        intake.do(event({ deliveryId: `d${String(n)}`, ...(n === 20 ? { botId: 999_999 } : {}) })),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(1);
    expect(results[20]?.status).toBe('rejected');
    expect(await kept()).toHaveLength(39);
  });

  it('lets no event wait for a lock that another one waits for', async () => {
    const { id: other } = await addBot(test.db, createVault(generateKey()));
    const intake = createEventIntake(test.db);
    let waits: Promise<boolean> | undefined;
    await test.db.transaction(async (tx) => {
      await tx.query('SELECT FROM bots WHERE id = $1 FOR UPDATE', [botId]);
      waits = intake.do(event({ deliveryId: 'waits' }));
      // Of this database: other tests wait for locks of their own.
      const held = async (): Promise<number> => {
        const { count } = await test.db.query(
          'SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
        );
        return count;
      };
      await expect.poll(held).toBeGreaterThan(0);
      expect(await intake.do(event({ botId: other, deliveryId: 'goes' }))).toBe(true);
    });
    expect(await waits).toBe(true);
  });
});
