import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import type { ConversationEvent, Snapshot } from '../../../agent-bot/conversation/event.ts';
import { createLog } from '../../../agent-bot/log.ts';
import type { BotRuntime, StepPort } from '../../../agent-bot/scheduler/bot-runtime.ts';
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
let performed: string[];
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.db.query('DELETE FROM chatwoots');
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
  now = 1_000_000;
  performed = [];
});

/** Runs all that is due, until nothing is. Without knowledge the bot hands off whatever is said. */
async function run(
  perform: StepPort['perform'] = () => Promise.resolve({ messageId: 900 }),
  reserve: StepPort['reserve'] = () => Promise.resolve(),
) {
  const made: BotRuntime = botWithoutKnowledge(botId, (conversation, body, key) => {
    performed.push(body.kind);
    return perform(conversation, body, key);
  });
  const runtime: BotRuntime = { ...made, steps: { ...made.steps, reserve } };
  const deps: SchedulerDeps = {
    db: test.db,
    clock: { now: () => now },
    log: createLog({ level: 'silent' }),
    meters: noMeters,
    me: 'one',
    bot: () => runtime,
    refreshBot: () => Promise.resolve(),
    suspect: () => undefined,
    alarm: () => Promise.resolve(),
    stopwatch: () => 0,
  };
  await createScheduler(deps).runDue();
}

let numbers = 100;
async function happens(event: ConversationEvent): Promise<void> {
  numbers += 1;
  await storeEvent(test.db, {
    botId,
    conversation: 1,
    deliveryId: `d${String(numbers)}`,
    kind: 'message_created',
    messageId: numbers,
    parsed: [event],
    contactId: null,
    visitorKey: null,
    now,
  });
}
const shown = (over: Partial<Snapshot> = {}): Snapshot => ({
  status: 'pending',
  updatedAt: now / 1000,
  assignee: null,
  ...over,
});
const visitorSays = (snapshot = shown()): Promise<void> =>
  happens({
    type: 'visitor-message',
    messageId: numbers + 1,
    text: 'hello',
    attachments: 0,
    at: now,
    snapshot,
  });

const known = async () =>
  (
    await test.db.query<{
      owner: string;
      uncertain: boolean;
      due_at: number | null;
      leased_by: string | null;
    }>(`SELECT owner, (state->>'uncertain')::boolean AS uncertain, due_at, leased_by FROM conversations`)
  ).rows[0];
const steps = async () =>
  (await test.db.query('SELECT kind, status, error, message_id FROM steps ORDER BY seq')).rows;

describe('a conversation that is run', () => {
  it('is handed off step by step, and given back when nothing is left', async () => {
    await visitorSays();
    await run();
    expect(performed).toEqual(['say', 'open', 'note']);
    expect(await known()).toEqual({ owner: 'queued', uncertain: false, due_at: null, leased_by: null });
  });

  it('waits for Chatwoot’s rate limit before each step, and says nothing to whom a person has spoken meanwhile', async () => {
    const reserved: string[][] = [];
    await visitorSays();
    await run(undefined, async (kinds) => {
      reserved.push([...kinds]);
      if (reserved.length > 1) return;
      await happens({
        type: 'person-message',
        messageId: numbers + 1,
        at: now,
        text: 'Jane is here.',
        person: { id: 2, name: 'Jane Doe' },
        snapshot: shown(),
      });
    });
    expect(reserved[0]).toEqual(['say', 'open', 'note']);
    expect(performed).not.toContain('say');
    expect(reserved.length).toBeGreaterThan(performed.length);
    expect(await known()).toMatchObject({ owner: 'agent' });
    expect((await steps())[0]).toMatchObject({ kind: 'say', status: 'dropped' });
  });

  it('in doubt is the bot’s as far as its events say, where nobody can read it', async () => {
    await visitorSays(shown({ status: null }));
    await run();
    expect(performed).toEqual(['say', 'open', 'note']);
    expect(await known()).toMatchObject({ owner: 'queued', uncertain: false });
  });

  it('that Chatwoot does not have any more is closed, and nothing else is tried in it', async () => {
    const gone = new ChatwootError('chatwoot_gone', 'Gone.', { retry: false, mayHaveHappened: false });
    await visitorSays();
    await run(() => Promise.reject(gone));
    expect(performed).toEqual(['say']);
    expect(await known()).toMatchObject({ owner: 'closed', due_at: null, leased_by: null });
    expect((await steps()).map((row) => row)).toMatchObject(
      ['say', 'open', 'note'].map((kind) => ({ kind, status: 'dropped' })),
    );
  });

  it('says nothing again that came back meanwhile as its own echo, and goes on behind it', async () => {
    const lost = new ChatwootError('chatwoot_slow', 'No answer.', { retry: true, mayHaveHappened: true });
    await visitorSays();
    await run(() => Promise.reject(lost));
    const { rows } = await test.db.query<{ key: string }>(`SELECT key FROM steps WHERE kind = 'say'`);
    await happens({
      type: 'bot-message',
      messageId: numbers + 1,
      at: now,
      key: rows[0]!.key,
      botId: 5,
      text: 'x',
      private: false,
      snapshot: shown(),
    });
    const echo = numbers;
    now += 60_000;
    await run();
    expect(performed).toEqual(['say', 'open', 'note']);
    expect(await steps()).toMatchObject([
      { kind: 'say', status: 'done', message_id: echo },
      { kind: 'open', status: 'done' },
      { kind: 'note', status: 'done' },
    ]);
  });

  it('drops a step that who has it by now does not allow, says why, and does what is behind it', async () => {
    await visitorSays();
    await run();
    performed = [];
    await test.db.query(
      `UPDATE steps SET status = 'pending', allowed = CASE kind WHEN 'say' THEN '{bot}'::text[] ELSE allowed END`,
    );
    await test.db.query('UPDATE conversations SET due_at = 0');
    await run();
    expect(performed).toEqual(['open', 'note']);
    expect(await steps()).toMatchObject([
      { kind: 'say', status: 'dropped', error: 'not while queued has it, stretch 1' },
      { kind: 'open', status: 'done' },
      { kind: 'note', status: 'done' },
    ]);
  });

  it('that cannot be run is put off, and nobody has it meanwhile', async () => {
    await visitorSays();
    await run(() => Promise.reject(new Error('a slip of ours')));
    const { due_at: dueAt, leased_by: holder } = (await known())!;
    expect([holder, Number(dueAt) > now]).toEqual([null, true]);
    await run();
    expect(performed).toEqual(['say']);
    now = Number(dueAt);
    // What was started is looked up first; its echo has time to come.
    await run();
    expect(performed).toEqual(['say']);
    now += 60_000;
    await run();
    expect(performed).toEqual(['say', 'say', 'open', 'note']);
  });
});
