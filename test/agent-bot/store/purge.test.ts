import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newConversation } from '../../../agent-bot/conversation/conversation.ts';
import type { Database } from '../../../agent-bot/store/database.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { purgeRecords, purgeTexts } from '../../../agent-bot/store/purge.ts';
import { addAudit, listAudit } from '../../../agent-bot/store/audit.ts';
import { clearAlarm, openAlarms, raiseAlarm } from '../../../agent-bot/store/alarms.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const WORDS = 'my very own words';
const OLD = 1_000;
const NEW = 9_000;

let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
  botId = (await addBot(test.db, createVault('k'.repeat(40)))).id;
  for (const [conversation, at] of [
    [1, OLD],
    [2, NEW],
  ] as const) {
    await fill(conversation, at);
  }
});
afterAll(() => test.drop());

async function fill(conversation: number, at: number): Promise<void> {
  const { db } = test;
  const key = [botId, conversation];
  await db.query(
    `INSERT INTO events (bot_id, conversation, delivery_id, kind, parsed, may_change_owner, received_at)
     VALUES ($1, $2, $3, 'message_created', $4, false, $5)`,
    [...key, `delivery ${String(conversation)}`, json([{ text: WORDS }]), at],
  );
  await db.query(
    `INSERT INTO messages (bot_id, conversation, message_id, author, text, at) VALUES ($1, $2, 1, 'visitor', $3, $4)`,
    [...key, WORDS, at],
  );
  const spans = [{ start: 0, end: 5, text: WORDS }];
  const evidence = { trigger: 'keyword', quotes: [WORDS], why: WORDS, score: 0.9 };
  await db.query(
    `INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, text, signals, verdicts, decision, decided_at, took_ms)
     VALUES ($1, $2, 1, 1, 1, $3, $4, $5, $6, $7, 1)`,
    [
      ...key,
      WORDS,
      json({ human: { score: 0.1, spans, why: WORDS }, keywords: [{ text: WORDS }] }),
      json([{ trigger: 'keyword', mode: 'on', fired: true, score: 0.9, spans, why: WORDS }]),
      json({ action: 'hand-off', reason: 'keyword', evidence }),
      at,
    ],
  );
  await db.query(
    `INSERT INTO handoffs (bot_id, conversation, stretch, reason, evidence, guardrails_version, at) VALUES ($1, $2, 1, 'keyword', $3, 1, $4)`,
    [...key, json(evidence), at],
  );
  await db.query(
    `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, ended_at, created_at)
     VALUES ($1, $2, 1, $3, 'say', $4, '{queued}', 1, 'done', $5, $5)`,
    [
      ...key,
      `key ${String(conversation)}`,
      json({ kind: 'say', content: WORDS, choices: [{ title: WORDS, value: '1' }] }),
      at,
    ],
  );
  const state = newConversation(at);
  const turns = [{ author: 'visitor', messageId: 1, text: WORDS, at }];
  await db.query(
    `INSERT INTO conversations (bot_id, conversation, owner, state, created_at, updated_at) VALUES ($1, $2, 'closed', $3, $4, $4)`,
    [...key, json({ ...state, owner: 'closed', stretch: { ...state.stretch, turns } }), at],
  );
}

async function everything(conversation: number): Promise<string> {
  const tables = ['events', 'messages', 'traces', 'handoffs', 'steps', 'conversations'];
  const rows = await Promise.all(
    tables.map((table) => test.db.query(`SELECT * FROM ${table} WHERE conversation = $1`, [conversation])),
  );
  return JSON.stringify(rows.map((result) => result.rows));
}

async function rowsRead(tx: Database): Promise<number> {
  const { rows } = await tx.query<{ read: number }>(
    `SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_xact_user_tables`,
  );
  return rows[0]?.read ?? 0;
}

describe('purging', () => {
  it('takes the words out of what is old and leaves reasons, scores and everything newer', async () => {
    const purged = await purgeTexts(test.db, 5_000);
    expect(purged).toEqual({ events: 1, messages: 1, traces: 1, handoffs: 1, steps: 1, conversations: 1 });
    const old = await everything(1);
    expect(old).not.toContain(WORDS);
    expect(old).toContain('"score":0.9');
    expect(old).toContain('"reason":"keyword"');
    expect((await everything(2)).split(WORDS).length).toBeGreaterThan(8);
  });

  it('has nothing to do a second time', async () => {
    const purged = await purgeTexts(test.db, 5_000);
    expect(Object.values(purged).every((count) => count === 0)).toBe(true);
  });

  it('goes on in small statements until nothing is left', async () => {
    for (let conversation = 10; conversation < 17; conversation += 1) await fill(conversation, OLD);
    const each = { events: 7, messages: 7, traces: 7, handoffs: 7, steps: 7, conversations: 7 };
    expect(await purgeTexts(test.db, 5_000, 3)).toEqual(each);
    expect(await everything(16)).not.toContain(WORDS);
  });

  it('takes what was said unheard and a left address, where nothing else is left', async () => {
    const states = [{ unheard: [{ text: WORDS }] }, { email: { address: WORDS, times: 1 } }];
    for (const [n, more] of states.entries()) {
      const state = { ...newConversation(OLD), owner: 'closed', ...more };
      await test.db.query(
        `INSERT INTO conversations (bot_id, conversation, owner, state, created_at, updated_at) VALUES ($1, $2, 'closed', $3, $4, $4)`,
        [botId, 20 + n, json(state), OLD],
      );
    }
    expect((await purgeTexts(test.db, 5_000)).conversations).toBe(2);
    expect((await everything(20)) + (await everything(21))).not.toContain(WORDS);
  });

  it('does not read again what has lost its words, however much that is', async () => {
    for (let conversation = 100; conversation < 300; conversation += 1) await fill(conversation, OLD);
    await purgeTexts(test.db, 5_000);
    await test.db.query('VACUUM');
    await fill(300, OLD);
    // What this transaction reads: what other connections have read is told late, and would be counted here.
    const read = await test.db.transaction(async (tx) => {
      const before = await rowsRead(tx);
      expect((await purgeTexts(tx, 5_000)).messages).toBe(1);
      return (await rowsRead(tx)) - before;
    });
    expect(read).toBeLessThan(40);
    expect(read).toBeGreaterThan(0);
  });

  it('keeps an event that still waits to be applied, however old', async () => {
    const waiting = {
      botId,
      conversation: 3,
      deliveryId: 'waiting',
      kind: 'message_created',
      messageId: 9,
      parsed: [
        { type: 'contact-blocked' as const, snapshot: { status: null, updatedAt: null, assignee: null } },
      ],
      contactId: null,
      visitorKey: null,
      now: OLD,
    };
    await storeEvent(test.db, waiting);
    expect((await purgeTexts(test.db, 5_000)).events).toBe(0);
    await test.db.query('DELETE FROM mailbox');
    expect((await purgeTexts(test.db, 5_000)).events).toBe(1);
  });
});

describe('records after their time', () => {
  it('are gone, however many at once, and what is open or younger stays', async () => {
    const { db } = test;
    const alarm = { botId, detail: 'd', remedy: 'r', stopsBot: false, at: OLD };
    for (const [code, clearedAt] of [
      ['one', OLD],
      ['two', OLD + 1],
      ['late', NEW],
      ['open', null],
    ] as const) {
      await raiseAlarm(db, { ...alarm, code });
      if (clearedAt !== null) await clearAlarm(db, botId, code, clearedAt);
    }
    await db.query('DELETE FROM audit');
    for (const at of [OLD, OLD + 1, OLD + 2, NEW]) await addAudit(db, { botId, who: 'Ada', what: 'w', at });
    expect(await purgeRecords(db, NEW, 2)).toEqual({ alarms: 2, audit: 3 });
    const { rows } = await db.query<{ code: string }>('SELECT code FROM alarms ORDER BY code');
    expect(rows.map(({ code }) => code)).toEqual(['late', 'open']);
    expect((await openAlarms(db)).map(({ code }) => code)).toEqual(['open']);
    expect((await listAudit(db)).map(({ at }) => at)).toEqual([NEW]);
    expect(await purgeRecords(db, NEW)).toEqual({ alarms: 0, audit: 0 });
  });
});
