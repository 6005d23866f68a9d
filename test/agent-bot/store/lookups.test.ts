import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newConversation } from '../../../agent-bot/conversation/conversation.ts';
import { createLog } from '../../../agent-bot/log.ts';
import {
  claimDue,
  claimThese,
  nextDueAt,
  releaseAll,
  renewLeases,
  type Claimed,
} from '../../../agent-bot/store/conversations.ts';
import { connectDatabase, type Database } from '../../../agent-bot/store/database.ts';
import { storeEvents } from '../../../agent-bot/store/events.ts';
import { readMail, type Mail } from '../../../agent-bot/store/mail.ts';
import { pastWaits, placeInLine } from '../../../agent-bot/store/queue.ts';
import { saveGoes, type Go } from '../../../agent-bot/store/save-goes.ts';
import { echoOf, finishSteps, startSteps } from '../../../agent-bot/store/steps.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const MANY = 2_000;
/** Rows a statement about one conversation may read of it, of its mail and of its steps, all together. */
const FEW = 60;
const ME = 'this process';
/** Farther apart than clocks may be. */
const FAR_MS = 5 * 60_000;

let test: TestDatabase;
/** One connection: what it plans while tables are small it keeps. */
let db: Database;
let botId: number;
let now = 1_000_000;

beforeAll(async () => {
  test = await createTestDatabase();
  db = await connectDatabase({ url: test.url, log: createLog({ level: 'silent' }), max: 1 });
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
  for (let conversation = 1; conversation <= 5; conversation += 1) await live([conversation]);
  for (let first = 100; first < 100 + MANY; first += 100)
    await live(Array.from({ length: 100 }, (_, n) => first + n));
});
afterAll(async () => {
  await db.close();
  await test.drop();
});

/** What the service runs for a visitor's message in each of these conversations; returns rows read, by statement. */
async function live(conversations: number[]): Promise<Record<string, number>> {
  const read: Record<string, number> = {};
  const counted = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = await rowsRead();
    const result = await work();
    read[name] = (await rowsRead()) - before;
    return result;
  };
  now += 1_000;
  const keys = conversations.map((conversation) => ({ botId, conversation }));
  await counted('store events', () => storeEvents(db, conversations.map(visitorsWord)));
  const claimed = await counted('claim', () => claimThese(db, ME, now, keys));
  const mails = await counted('read mail', () => readMail(db, claimed));
  const goes = claimed.map((one, n) => goOf(one, mails[n]));
  const saved = await counted('save', () => saveGoes(db, ME, goes));
  const steps = saved.flatMap((go) => go?.steps ?? []);
  const stepIds = steps.map((step) => step.id);
  const ended = goes.map((go, n) => ({
    ...go,
    now: now + 1,
    steps: [],
    handoffs: [{ type: 'ended' as const, stretch: 1, outcome: 'claimed' as const, person: null }],
    dropped: { ids: stepIds.slice(n, n + 1), why: 'a test' },
  }));
  await counted('save an end', () => saveGoes(db, ME, ended));
  await counted('start steps', () => startSteps(db, ME, now, steps));
  await counted('finish steps', () =>
    finishSteps(
      db,
      ME,
      now,
      claimed.map(({ id }, n) => {
        return { stepId: stepIds[n] ?? 0, messageId: null, own: { id, state: newConversation(now) } };
      }),
    ),
  );
  const ids = claimed.map((one) => one.id);
  await counted('renew', () => renewLeases(db, ME, ids, now));
  await counted('release', () =>
    releaseAll(
      db,
      ME,
      ids.map((id) => ({ id, dueAt: null })),
    ),
  );
  await counted('claim what is due', () => claimDue(db, ME, now, 32, []));
  await counted('when is the next due', () => nextDueAt(db));
  await counted('place in the line', () => placeInLine(db, botId, conversations[0] ?? 0));
  const [conversation = 0] = conversations;
  await counted('echo by key', () => echoOf(db, botId, conversation, { key: 'none', since: now + FAR_MS }));
  await counted('echo by text', () => echoOf(db, botId, conversation, { text: 'none', since: now }));
  await counted('past waits', () => pastWaits(db, botId, now - 1_000, 50));
  expect(claimed).toHaveLength(conversations.length);
  return read;
}

/** Rows of tables that this connection read so far. */
async function rowsRead(): Promise<number> {
  await db.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await db.query<{ read: number }>(
    `SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_user_tables`,
  );
  return rows[0]?.read ?? 0;
}

function visitorsWord(conversation: number) {
  const noted = { type: 'noted' as const, what: 'a test', messageId: null };
  return {
    botId,
    conversation,
    deliveryId: `d${String(conversation)}-${String(now)}`,
    kind: 'message_created',
    messageId: now * 1_000 + conversation,
    parsed: [{ ...noted, snapshot: { status: null, updatedAt: null, assignee: null } }],
    contactId: conversation,
    visitorKey: `visitor ${String(conversation)}`,
    now,
  };
}

function goOf(claimed: Claimed, mail: Mail | undefined): Go {
  const state = claimed.state ?? newConversation(now);
  return {
    id: claimed.id,
    botId,
    conversation: claimed.conversation,
    state,
    applied: mail?.events.map((event) => event.id) ?? [],
    events: [],
    traces: [],
    guardrailsVersion: 1,
    modelId: null,
    tookMs: 1,
    steps: [
      {
        seq: mail?.nextSeq ?? 1,
        key: `${String(claimed.conversation)}-${String(now)}`,
        step: { body: { kind: 'open' }, allowed: [state.owner] },
      },
    ],
    handoffs: [
      {
        type: 'began',
        stretch: 1,
        reason: 'keyword',
        evidence: { trigger: 'keyword', quotes: [], why: 'a test' },
        messageId: null,
        claimedBy: null,
      },
    ],
    dropped: { ids: [], why: '' },
    moved: true,
    release: null,
    now,
  };
}

describe('with plans made while the tables were nearly empty', () => {
  it('each statement about one conversation reads a few rows, however many conversations there are', async () => {
    const read = await live([MANY + 1_000]);
    const greedy = Object.entries(read).filter(([, rows]) => rows > FEW);
    expect(greedy).toEqual([]);
  });

  it('the same conversation again, which is known by now', async () => {
    const read = await live([MANY + 1_000]);
    const greedy = Object.entries(read).filter(([, rows]) => rows > FEW);
    expect(greedy).toEqual([]);
  });
});
