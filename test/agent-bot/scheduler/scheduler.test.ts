import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import type { StepBody } from '../../../agent-bot/handoff/step.ts';
import { createLog } from '../../../agent-bot/log.ts';
import type { SchedulerDeps } from '../../../agent-bot/scheduler/deps.ts';
import { createScheduler } from '../../../agent-bot/scheduler/scheduler.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';
import { botWithoutKnowledge, noMeters } from './bot-without-knowledge.ts';

let test: TestDatabase;
let botId: number;
let now: number;
let performed: { conversation: number; body: StepBody }[];
/** Chatwoot does not answer before this. */
let answers: Promise<unknown>;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.db.query('DELETE FROM chatwoots');
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
  now = 1_000_000;
  performed = [];
  answers = Promise.resolve();
});

/** A process of Baton; without knowledge it hands off whatever is said. */
function deps(me = 'one'): SchedulerDeps {
  const runtime = botWithoutKnowledge(botId, async (conversation, body) => {
    performed.push({ conversation, body });
    await answers;
    return { messageId: performed.length };
  });
  return {
    db: test.db,
    clock: { now: () => now },
    log: createLog({ level: 'silent' }),
    meters: noMeters,
    me,
    bot: () => runtime,
    refreshBot: () => Promise.resolve(),
    suspect: () => undefined,
    alarm: () => Promise.resolve(),
    stopwatch: () => 0,
  };
}

let messages = 100;
async function happens(conversation: number, event: ConversationEvent): Promise<void> {
  messages += 1;
  const isMessage = event.type === 'visitor-message' || event.type === 'person-message';
  await storeEvent(test.db, {
    botId,
    conversation,
    deliveryId: `delivery-${String(messages)}`,
    kind: isMessage ? 'message_created' : 'conversation_updated',
    messageId: isMessage ? event.messageId : null,
    parsed: [event],
    contactId: null,
    visitorKey: null,
    now,
  });
}

const pending = () => ({ status: 'pending' as const, updatedAt: now / 1000, assignee: null });

function visitorSays(conversation: number, text: string): Promise<void> {
  const messageId = messages + 1;
  return happens(conversation, {
    type: 'visitor-message',
    messageId,
    text,
    attachments: 0,
    at: now,
    snapshot: pending(),
  });
}

const said = () => performed.filter(({ body }) => body.kind === 'say').length;
async function waiting(): Promise<number> {
  const { rows } = await test.db.query<{ n: number }>('SELECT count(*) AS n FROM mailbox WHERE bot_id = $1', [
    botId,
  ]);
  return rows[0]?.n ?? 0;
}

describe('a conversation', () => {
  it('whose lease has ended is not run a second time by the process that still runs it', async () => {
    let answer: () => void = () => undefined;
    answers = new Promise<void>((resolve) => (answer = resolve));
    await visitorSays(1, 'hello');
    const scheduler = createScheduler(deps());
    const first = scheduler.runDue();
    await expect.poll(() => said()).toBe(1);
    // The process was held up: its lease was not renewed.
    now += 6_000;
    expect(await scheduler.runDue()).toBe(0);
    answer();
    await first;
    now += 60_000;
    await scheduler.runDue();
    expect(performed.map(({ body }) => body.kind).filter((kind) => kind === 'open')).toHaveLength(1);
  });

  it('is gone on with by another process once the lease of the first has ended, and by no one before', async () => {
    answers = new Promise(() => undefined);
    await visitorSays(1, 'hello');
    void createScheduler(deps('dies')).runDue();
    await expect.poll(() => said()).toBe(1);
    const other = createScheduler(deps('goes on'));
    now += 4_000;
    expect(await other.runDue()).toBe(0);
    now += 1_500;
    answers = Promise.resolve();
    expect(await other.runDue()).toBeGreaterThan(0);
  });

  it('hears nothing of a process that stood still while a step was started, and whose lease has ended', async () => {
    await visitorSays(1, 'hello');
    const other = createScheduler(deps('goes on'));
    let stood = false;
    const query: SchedulerDeps['db']['query'] = async (sql, params) => {
      const result = await test.db.query(sql, params);
      if (/SET status = 'started'/.test(sql) && !stood) {
        stood = true;
        now += 6_000;
        await other.runDue();
      }
      return result as never;
    };
    await createScheduler({ ...deps('stands still'), db: { ...test.db, query } }).runDue();
    expect(said()).toBe(0);
    now += 60_000;
    await other.runDue();
    expect(said()).toBe(1);
  });

  it('that a person had in between hears nothing more of what the bot could not say before', async () => {
    const lost = new ChatwootError('chatwoot_slow', 'No answer.', { retry: true, mayHaveHappened: true });
    answers = Promise.reject(lost);
    answers.catch(() => undefined);
    await visitorSays(1, 'hello');
    const scheduler = createScheduler(deps());
    await scheduler.runDue();
    expect(said()).toBe(1);
    answers = Promise.resolve();
    now += 1_000;
    const jane = { id: 2, name: 'Jane Doe' };
    await happens(1, {
      type: 'person-message',
      messageId: messages + 1,
      at: now,
      text: 'jane is here',
      person: jane,
      snapshot: pending(),
    });
    now += 1_000;
    const at = now / 1000;
    await happens(1, { type: 'unassigned', previous: jane.id, at, snapshot: pending() });
    await scheduler.runDue();
    // By now the bot would have said it again, and the queue that it was meant for has the conversation.
    now += 60_000;
    await scheduler.runDue();
    expect(said()).toBe(1);
    expect(performed.map(({ body }) => body.kind)).toEqual(['say', 'open', 'note', 'open', 'note']);
    const { rows } = await test.db.query(`SELECT kind, error FROM steps WHERE status = 'dropped'`);
    expect(rows).toEqual([{ kind: 'say', error: 'agent, then queued had it meanwhile' }]);
  });

  it('is found by an event alone, which no process was told of', async () => {
    await visitorSays(1, 'hello');
    await test.db.query('UPDATE conversations SET due_at = NULL WHERE bot_id = $1', [botId]);
    await createScheduler(deps()).runDue();
    expect([said(), await waiting()]).toEqual([1, 0]);
  });
});

describe('what a process that died leaves behind', () => {
  it('is all run by another as fast as its hands allow, not a handful at each look of the timer', async () => {
    const conversations = 12;
    for (let n = 1; n <= conversations; n += 1) await visitorSays(n, 'hello');
    await test.db.query('UPDATE conversations SET due_at = NULL WHERE bot_id = $1', [botId]);
    const later = globalThis.setTimeout;
    // The timer's next look, a second away, never comes.
    const spy = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((work: () => void, ms = 0) =>
        later(ms >= 500 ? () => undefined : work, Math.min(ms, 500))) as typeof setTimeout);
    const scheduler = createScheduler(deps(), { concurrency: 2 });
    try {
      scheduler.start();
      for (let waited = 0; waited < 400 && said() < conversations; waited += 1)
        await new Promise((next) => later(next, 25));
      expect([said(), await waiting()]).toEqual([conversations, 0]);
    } finally {
      spy.mockRestore();
      await scheduler.stop(1_000);
    }
  });
});

describe('a flood of webhooks', () => {
  it('holds the scheduler back and never stops it', async () => {
    const COUNT = 60;
    for (let conversation = 1; conversation <= COUNT; conversation += 1)
      await visitorSays(conversation, 'hello');
    const real = { ...deps(), clock: { now: () => Date.now() } };
    let most = 0;
    const scheduler = createScheduler(real, { isFlooded: () => true });
    scheduler.start();
    for (let conversation = 1; conversation <= COUNT; conversation += 1) {
      scheduler.wake({ botId, conversation });
      most = Math.max(most, scheduler.running());
    }
    const left = async (): Promise<number[]> => {
      most = Math.max(most, scheduler.running());
      return [await waiting(), COUNT - said()];
    };
    await expect.poll(left, { interval: 5 }).toEqual([0, 0]);
    expect(most).toBeLessThanOrEqual(16);
    await scheduler.stop(1_000);
  });
});
