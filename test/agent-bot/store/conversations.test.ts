import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newConversation } from '../../../agent-bot/conversation/conversation.ts';
import {
  claimDue,
  claimThese,
  hurryDoubtful,
  LEASE_MS,
  makeDue,
  nextDueAt,
  releaseAll,
  renewLeases,
} from '../../../agent-bot/store/conversations.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const NOW = 1_000_000;
const ENDS = NOW + LEASE_MS;

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

let deliveries = 0;
/** An event waits in the conversation's mailbox. */
async function mailFor(conversation: number, now = NOW): Promise<void> {
  deliveries += 1;
  await storeEvent(test.db, {
    botId,
    conversation,
    deliveryId: `d${String(deliveries)}`,
    kind: 'message_created',
    messageId: null,
    parsed: [
      {
        type: 'noted',
        what: 'a test',
        messageId: null,
        snapshot: { status: null, updatedAt: null, assignee: null },
      },
    ],
    contactId: null,
    visitorKey: null,
    now,
  });
}

/** A conversation without mail that is due then (milliseconds); null: not by itself. */
async function known(conversation: number, dueAt: number | null): Promise<number> {
  const { rows } = await test.db.query<{ id: number }>(
    `INSERT INTO conversations (bot_id, conversation, owner, state, due_at, created_at, updated_at)
     VALUES ($1, $2, 'bot', $3, $4, 0, 0) RETURNING id`,
    [botId, conversation, JSON.stringify(newConversation(0)), dueAt],
  );
  return rows[0]!.id;
}

const numbers = (claimed: readonly { conversation: number }[]) =>
  claimed.map(({ conversation }) => conversation).sort((a, b) => a - b);
const key = (conversation: number) => ({ botId, conversation });

/** When it is due, who has it and until when. */
async function standing(conversation: number) {
  const { rows } = await test.db.query<{
    due_at: number | null;
    leased_by: string | null;
    leased_until: number | null;
  }>('SELECT due_at, leased_by, leased_until FROM conversations WHERE conversation = $1', [conversation]);
  return rows[0];
}

describe('claiming what is due', () => {
  it('takes those whose time has come or for which an event waits, and nothing else', async () => {
    await known(1, NOW);
    await known(2, NOW + 1);
    await known(3, null);
    await mailFor(4);
    expect(numbers(await claimDue(test.db, 'one', NOW, 10))).toEqual([1, 4]);
    expect(await standing(1)).toEqual({ due_at: ENDS, leased_by: 'one', leased_until: ENDS });
  });

  it('takes as many as there are hands for', async () => {
    for (const conversation of [1, 2, 3]) await known(conversation, NOW);
    for (const conversation of [4, 5]) await mailFor(conversation);
    const first = await claimDue(test.db, 'one', NOW, 3);
    const rest = await claimDue(test.db, 'one', NOW, 3);
    expect(numbers([...first, ...rest])).toEqual([1, 2, 3, 4, 5]);
    expect(first).toHaveLength(3);
  });

  it('takes nobody’s from them, whatever comes, until their lease ends', async () => {
    await known(1, NOW);
    await claimDue(test.db, 'one', NOW, 10);
    await mailFor(1);
    expect(await claimDue(test.db, 'other', ENDS - 1, 10)).toEqual([]);
    expect(await claimThese(test.db, 'other', ENDS - 1, [key(1)])).toEqual([]);
    expect(numbers(await claimDue(test.db, 'other', ENDS, 10))).toEqual([1]);
  });

  it('takes none that this process still runs, though its lease has ended', async () => {
    const id = await known(1, NOW);
    await claimDue(test.db, 'one', NOW, 10);
    expect(await claimDue(test.db, 'one', ENDS, 10, [id])).toEqual([]);
  });

  it('lets two that claim at the same time have different ones', async () => {
    for (let conversation = 1; conversation <= 20; conversation += 1) await known(conversation, NOW);
    const [one, other] = await Promise.all([
      claimDue(test.db, 'one', NOW, 20),
      claimDue(test.db, 'other', NOW, 20),
    ]);
    const both = numbers([...one, ...other]);
    expect(new Set(both).size).toBe(both.length);
  });
});

describe('claiming by name', () => {
  it('takes those that an event waits for, and no others', async () => {
    await known(1, NOW);
    await mailFor(2);
    await mailFor(3);
    const claimed = await claimThese(test.db, 'one', NOW, [key(1), key(2), key(9)]);
    expect(claimed).toMatchObject([{ botId, conversation: 2, state: null, locale: null, liveVersion: 0 }]);
    expect(await standing(2)).toEqual({ due_at: ENDS, leased_by: 'one', leased_until: ENDS });
    expect(await claimThese(test.db, 'one', NOW, [])).toEqual([]);
  });
});

describe('renewing a lease', () => {
  it('makes it longer, and the conversation due when that ends', async () => {
    const id = await known(1, NOW);
    await claimDue(test.db, 'one', NOW, 10);
    expect(await renewLeases(test.db, 'one', [id], NOW + 2_000)).toEqual([id]);
    const ends = NOW + 2_000 + LEASE_MS;
    expect(await standing(1)).toEqual({ due_at: ends, leased_by: 'one', leased_until: ends });
    expect(await renewLeases(test.db, 'one', [], NOW)).toEqual([]);
  });

  it('takes back none that has ended, or that another has by now', async () => {
    const id = await known(1, NOW);
    await claimDue(test.db, 'one', NOW, 10);
    expect(await renewLeases(test.db, 'one', [id], ENDS)).toEqual([]);
    await claimDue(test.db, 'other', ENDS, 10);
    expect(await renewLeases(test.db, 'one', [id], ENDS + 1)).toEqual([]);
    expect(await standing(1)).toMatchObject({ leased_by: 'other', leased_until: ENDS + LEASE_MS });
  });

  it('keeps due what was made due meanwhile', async () => {
    const id = await known(1, NOW);
    await claimDue(test.db, 'one', NOW, 10);
    await test.db.query('UPDATE conversations SET due_at = $1', [NOW + 7]);
    await renewLeases(test.db, 'one', [id], NOW + 2_000);
    expect(await standing(1)).toMatchObject({ due_at: NOW + 7 });
  });
});

describe('giving a lease back', () => {
  async function claimed(): Promise<number> {
    const id = await known(1, NOW);
    await claimDue(test.db, 'one', NOW, 10);
    return id;
  }

  it('frees it until it is next due', async () => {
    const id = await claimed();
    expect(await releaseAll(test.db, 'one', [{ id, dueAt: NOW + 60_000 }])).toEqual([NOW + 60_000]);
    expect(await standing(1)).toEqual({ due_at: NOW + 60_000, leased_by: null, leased_until: null });
    expect(await claimDue(test.db, 'other', NOW + 60_000, 10)).toHaveLength(1);
  });

  it('leaves what is not due by itself to its next event', async () => {
    const id = await claimed();
    expect(await releaseAll(test.db, 'one', [{ id, dueAt: null }])).toEqual([null]);
    expect(await standing(1)).toEqual({ due_at: null, leased_by: null, leased_until: null });
  });

  it('makes it due at once where an event came meanwhile', async () => {
    const id = await claimed();
    await mailFor(1);
    expect(await releaseAll(test.db, 'one', [{ id, dueAt: null }])).toEqual([0]);
  });

  it('keeps due what was made due meanwhile, and what is due sooner', async () => {
    const id = await claimed();
    await test.db.query('UPDATE conversations SET due_at = $1', [NOW + 7]);
    expect(await releaseAll(test.db, 'one', [{ id, dueAt: NOW + 9 }])).toEqual([NOW + 7]);
    await claimDue(test.db, 'one', NOW + 7, 10);
    await test.db.query('UPDATE conversations SET due_at = $1', [NOW + 20]);
    expect(await releaseAll(test.db, 'one', [{ id, dueAt: NOW + 9 }])).toEqual([NOW + 9]);
  });

  it('holds one that could not be run, whatever comes', async () => {
    const id = await claimed();
    await mailFor(1);
    const held = { id, dueAt: NOW + 5_000, hold: true };
    expect(await releaseAll(test.db, 'one', [held])).toEqual([NOW + 5_000]);
    expect(await claimDue(test.db, 'other', NOW + 4_999, 10)).toEqual([]);
    expect(await claimThese(test.db, 'other', NOW + 4_999, [key(1)])).toEqual([]);
    expect(await claimDue(test.db, 'other', NOW + 5_000, 10)).toHaveLength(1);
  });

  it('gives back nobody else’s', async () => {
    const id = await claimed();
    expect(await releaseAll(test.db, 'other', [{ id, dueAt: NOW }])).toEqual([null]);
    expect(await standing(1)).toMatchObject({ leased_by: 'one' });
  });
});

describe('the next that is due', () => {
  it('is the soonest, and one that somebody has when their lease ends', async () => {
    expect(await nextDueAt(test.db)).toBeNull();
    await known(1, null);
    expect(await nextDueAt(test.db)).toBeNull();
    await known(2, NOW + 9_000);
    expect(await nextDueAt(test.db)).toBe(NOW + 9_000);
    await known(3, NOW);
    await claimDue(test.db, 'one', NOW, 10);
    await test.db.query('UPDATE conversations SET due_at = 0 WHERE conversation = 3');
    expect(await nextDueAt(test.db)).toBe(ENDS);
  });
});

describe('what is to be read afresh', () => {
  it('is in doubt and due, unless it is due sooner, or being run', async () => {
    await known(1, null);
    await known(2, NOW - 1);
    await known(3, NOW);
    await claimDue(test.db, 'one', NOW, 1);
    const { rows: runs } = await test.db.query<{ conversation: number }>(
      'SELECT conversation FROM conversations WHERE leased_by IS NOT NULL',
    );
    const free = [1, 2, 3].filter((one) => one !== runs[0]!.conversation);
    const all = [1, 2, 3].map((conversation) => ({ conversation, at: NOW + 5 }));
    expect(await makeDue(test.db, botId, all)).toBe(2);
    const { rows } = await test.db.query(
      `SELECT conversation, due_at FROM conversations WHERE state->>'uncertain' = 'true' ORDER BY 1`,
    );
    const dueAt = new Map([
      [1, NOW + 5],
      [2, NOW - 1],
      [3, NOW],
    ]);
    expect(rows).toEqual(free.map((one) => ({ conversation: one, due_at: dueAt.get(one) })));
  });

  it('is hurried where it waits in doubt, and nothing else is', async () => {
    for (const conversation of [1, 2, 3, 4]) await known(conversation, NOW + 60_000);
    await makeDue(
      test.db,
      botId,
      [1, 2].map((conversation) => ({ conversation, at: NOW + 50_000 })),
    );
    await test.db.query(`UPDATE conversations SET leased_by = 'one' WHERE conversation = 2`);
    await test.db.query('UPDATE conversations SET due_at = NULL WHERE conversation = 4');
    expect(await hurryDoubtful(test.db, botId, NOW)).toBe(1);
    const due = await Promise.all([1, 2, 3, 4].map(standing));
    expect(due.map((row) => row?.due_at)).toEqual([NOW, NOW + 50_000, NOW + 60_000, null]);
    // What is due already is not put off.
    expect(await hurryDoubtful(test.db, botId, NOW + 1_000)).toBe(0);
  });
});
