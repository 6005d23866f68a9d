import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newConversation } from '../../../agent-bot/conversation/conversation.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { QUEUE_CHANNEL } from '../../../agent-bot/store/queue.ts';
import { saveGoes, type Go } from '../../../agent-bot/store/save-goes.ts';
import { readMail } from '../../../agent-bot/store/mail.ts';
import {
  buryStep,
  dropSteps,
  finishSteps,
  postponeStep,
  reviveDeadSteps,
  startSteps,
} from '../../../agent-bot/store/steps.ts';
import type { HandoffChange } from '../../../agent-bot/turn/progress.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const NOW = 1_000;
const LEASE_ENDS = 6_000;

let test: TestDatabase;
let botId: number;
let rowId: number;
let stepId: number;
beforeAll(async () => {
  test = await createTestDatabase();
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
});
afterAll(() => test.drop());

/** A conversation that the bot has and `me` runs, with one word to be said. */
beforeEach(async () => {
  for (const table of ['handoffs', 'mailbox', 'events', 'steps', 'conversations'])
    await test.db.query(`DELETE FROM ${table}`);
  const conversation = await test.db.query<{ id: number }>(
    `INSERT INTO conversations (bot_id, conversation, owner, state, leased_by, leased_until, created_at, updated_at)
     VALUES ($1, 1, 'bot', $2, 'me', $3, 0, 0) RETURNING id`,
    [botId, json({ ...newConversation(0), owner: 'bot' }), LEASE_ENDS],
  );
  const step = await test.db.query<{ id: number }>(
    `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, created_at)
     VALUES ($1, 1, 1, 'k-1', 'say', '{"kind":"say","content":"Hi"}', '{bot}', 1, 0) RETURNING id`,
    [botId],
  );
  rowId = conversation.rows[0]!.id;
  stepId = step.rows[0]!.id;
});

const snapshot = { status: null, updatedAt: null, assignee: null };
const message = { messageId: 5, at: 900, text: 'Hi', snapshot };
function comes(event: ConversationEvent): Promise<boolean> {
  const ids = { deliveryId: 'd', kind: 'message_created', messageId: 5, contactId: null, visitorKey: null };
  return storeEvent(test.db, { botId, conversation: 1, parsed: [event], now: NOW, ...ids });
}
const step = async () =>
  (await test.db.query('SELECT status, tries, started_at FROM steps WHERE id = $1', [stepId])).rows[0];
const asked = () => ({ id: stepId, tries: 0 });
const UNTOUCHED = { status: 'pending', tries: 0, started_at: null };

describe('a step', () => {
  it('is started by who runs its conversation, as long as its owner is allowed', async () => {
    expect(await startSteps(test.db, 'me', NOW, [asked()])).toEqual(['started']);
    expect(await step()).toEqual({ status: 'started', tries: 1, started_at: NOW });
    expect(await startSteps(test.db, 'me', NOW + 1, [{ id: stepId, tries: 1 }])).toEqual(['started']);
    expect(await step()).toEqual({ status: 'started', tries: 2, started_at: NOW });
  });

  it('that is asked for twice, as its answer came late, was tried once', async () => {
    await startSteps(test.db, 'me', NOW, [asked()]);
    expect(await startSteps(test.db, 'me', NOW, [asked()])).toEqual(['started']);
    expect(await step()).toMatchObject({ tries: 1 });
  });

  it.each([
    ['a person has it', `owner = 'agent'`, 'not-allowed'],
    ['it waits for people', `owner = 'queued'`, 'not-allowed'],
    ['another stretch has begun', `state = jsonb_set(state, '{stretch,number}', '2')`, 'not-allowed'],
    ['another process runs it', `leased_by = 'another'`, 'lease-lost'],
    ['nobody runs it', `leased_by = NULL, leased_until = NULL`, 'lease-lost'],
    ['the lease ends at this moment', `leased_until = ${String(NOW)}`, 'lease-lost'],
  ])('is not started where %s', async (_, change, result) => {
    await test.db.query(`UPDATE conversations SET ${change}`);
    expect(await startSteps(test.db, 'me', NOW, [asked()])).toEqual([result]);
    expect(await step()).toEqual(UNTOUCHED);
  });

  it.each<[string, ConversationEvent]>([
    ['a person’s word', { type: 'person-message', person: { id: 2, name: 'Jane' }, ...message }],
    ['a visitor’s word', { type: 'visitor-message', attachments: 0, ...message }],
    ['an assignment', { type: 'assigned', person: { id: 2, name: 'Jane' }, previous: null, at: 1, snapshot }],
    ['an opening', { type: 'status', status: 'open', previous: 'pending', at: 1, snapshot }],
  ])('is not started while %s waits to be applied', async (_, event) => {
    await comes(event);
    expect(await startSteps(test.db, 'me', NOW, [asked()])).toEqual(['events-waiting']);
    expect(await step()).toEqual(UNTOUCHED);
  });

  it('waits for no note', async () => {
    await comes({ type: 'note', messageId: 5, at: 900, person: null, snapshot });
    expect(await startSteps(test.db, 'me', NOW, [asked()])).toEqual(['started']);
  });

  it('is held up by nothing that waits in another conversation, nor allowed by who has that', async () => {
    const theirs = {
      deliveryId: 'd2',
      kind: 'message_created',
      messageId: 5,
      contactId: null,
      visitorKey: null,
    };
    const word: ConversationEvent = { type: 'visitor-message', attachments: 0, ...message };
    await storeEvent(test.db, { botId, conversation: 2, parsed: [word], now: NOW, ...theirs });
    expect(await startSteps(test.db, 'me', NOW, [asked()])).toEqual(['started']);
    await test.db.query(
      `UPDATE conversations SET owner = CASE conversation WHEN 1 THEN 'agent' ELSE 'bot' END,
      leased_by = 'me', leased_until = $1`,
      [LEASE_ENDS],
    );
    expect(await startSteps(test.db, 'me', NOW, [asked()])).toEqual(['not-allowed']);
  });

  it('is dropped with the reason, unless it is done', async () => {
    const status = async () =>
      (await test.db.query('SELECT status, ended_at, error FROM steps WHERE id = $1', [stepId])).rows[0];
    await dropSteps(test.db, [stepId], 'a person has it', NOW);
    expect(await status()).toEqual({ status: 'dropped', ended_at: NOW, error: 'a person has it' });
    await test.db.query(`UPDATE steps SET status = 'done', error = NULL`);
    await dropSteps(test.db, [stepId], 'a person has it', NOW);
    expect(await status()).toMatchObject({ status: 'done', error: null });
  });

  it('that failed is looked up first where it may have been done, and is as new where not', async () => {
    const failed = (mayHaveHappened: boolean) =>
      postponeStep(test.db, 'me', NOW, stepId, {
        notBefore: NOW + 9,
        error: 'chatwoot_slow',
        mayHaveHappened,
      });
    await startSteps(test.db, 'me', NOW, [asked()]);
    await failed(true);
    expect(await step()).toEqual({ status: 'started', tries: 1, started_at: NOW });
    await failed(false);
    expect(await step()).toEqual({ status: 'pending', tries: 1, started_at: null });
    const [mail] = await readMail(test.db, [{ botId, conversation: 1 }]);
    expect(mail!.steps).toMatchObject([{ id: stepId, notBefore: NOW + 9 }]);
  });

  it.each([
    ['it is the word of a handoff that people wait with', {}, true],
    ['it opens the conversation', { kind: 'open', body: '{"kind":"open"}' }, true],
    [
      'it is an answer, whose moment is over',
      { body: '{"kind":"say","content":"Hi","act":"answer"}' },
      false,
    ],
    ['somebody has the conversation by now', { allowed: '{bot}' }, false],
    ['another stretch has begun', { stretch: 2 }, false],
    ['it is done', { status: 'done' }, false],
  ])('that failed for good has a new life where %s: %j, %s', async (_why, changes, lives) => {
    const dead = {
      status: 'dead',
      body: '{"kind":"say","content":"Hi","act":"hand-off"}',
      allowed: '{queued}',
      tries: 8,
      ...changes,
    };
    const names = Object.keys(dead);
    const set = names.map((name, n) => `${name} = $${String(n + 1)}`).join(', ');
    await test.db.query(`UPDATE steps SET ${set}`, Object.values(dead));
    await test.db.query(`UPDATE conversations SET owner = 'queued', due_at = NULL`);
    expect(await reviveDeadSteps(test.db, botId, NOW)).toBe(lives ? 1 : 0);
    // It may have been sent all the same: as one that was started it is looked up first.
    expect(await step()).toMatchObject(lives ? { status: 'started', tries: 0 } : { tries: 8 });
    const { rows } = await test.db.query('SELECT due_at FROM conversations');
    expect(rows).toEqual([{ due_at: lives ? NOW : null }]);
  });

  it.each(['done', 'dropped', 'dead'])('that is %s is not started again', async (status) => {
    await test.db.query('UPDATE steps SET status = $1', [status]);
    expect(await startSteps(test.db, 'me', NOW, [asked()])).toEqual(['not-allowed']);
  });
});

it('a step that failed for good gets a new life as one that may have happened', async () => {
  await startSteps(test.db, 'me', NOW, [asked()]);
  await test.db.query(`UPDATE steps SET body = body || '{"act":"hand-off"}'`);
  await buryStep(test.db, 'me', NOW, stepId, 'chatwoot_garbled');
  expect(await reviveDeadSteps(test.db, botId, NOW + 1)).toBe(1);
  expect(await step()).toEqual({ status: 'started', tries: 0, started_at: NOW });
});

describe('what follows from a go', () => {
  const go = (now: number, changes: Partial<Go> = {}): Go => ({
    id: rowId,
    botId,
    conversation: 1,
    state: { ...newConversation(0), owner: 'queued' as const },
    applied: [],
    events: [],
    traces: [],
    guardrailsVersion: 1,
    modelId: null,
    tookMs: 1,
    steps: [],
    handoffs: [],
    dropped: { ids: [], why: '' },
    moved: false,
    release: null,
    now,
    ...changes,
  });
  const save = async (me: string, now: number, changes?: Partial<Go>) => {
    const [saved] = await saveGoes(test.db, me, [go(now, changes)]);
    const { rows } = await test.db.query<{ owner: string }>('SELECT owner FROM conversations');
    return [saved === null ? 'refused' : 'saved', rows[0]?.owner];
  };
  const began: HandoffChange = {
    type: 'began',
    stretch: 1,
    reason: 'keyword',
    evidence: { trigger: 'keyword', quotes: [], why: 'a test' },
    messageId: 1,
    claimedBy: null,
  };
  const jane = { id: 7, name: 'Jane' };
  const handoff = async () =>
    (
      await test.db.query(
        'SELECT stretch, reason, outcome, at::int, ended_at::int, claimed_at::int, claimed_by::int, opened_at::int FROM handoffs',
      )
    ).rows;

  it('is saved by who has the lease, while it lasts', async () => {
    expect(await save('another', NOW)).toEqual(['refused', 'bot']);
    expect(await save('me', LEASE_ENDS)).toEqual(['refused', 'bot']);
    expect(await save('me', LEASE_ENDS - 1)).toEqual(['saved', 'queued']);
  });

  it('comes whole or not at all: a handoff, a dropped step and the word of it too', async () => {
    const heard: string[] = [];
    const stop = await test.db.listen(QUEUE_CHANNEL, (payload) => heard.push(payload));
    const changes = {
      handoffs: [began],
      dropped: { ids: [stepId], why: 'a person had it meanwhile' },
      moved: true,
    };
    expect(await save('another', NOW, changes)).toEqual(['refused', 'bot']);
    expect(await handoff()).toEqual([]);
    expect(await step()).toEqual(UNTOUCHED);

    expect(await save('me', NOW, changes)).toEqual(['saved', 'queued']);
    expect(await handoff()).toMatchObject([{ stretch: 1, reason: 'keyword', outcome: null, at: NOW }]);
    expect(await step()).toMatchObject({ status: 'dropped' });
    await expect.poll(() => heard).toEqual([`${String(botId)}:1`]);
    await stop();
  });

  it('ends the handoff of a stretch once, and begins it anew where it begins again', async () => {
    await save('me', NOW, { handoffs: [began] });
    await save('me', NOW + 1, {
      handoffs: [{ type: 'ended', stretch: 1, outcome: 'claimed', person: jane }],
    });
    const claimed = { outcome: 'claimed', claimed_at: NOW + 1, ended_at: NOW + 1, claimed_by: 7 };
    expect(await handoff()).toMatchObject([claimed]);
    await save('me', NOW + 2, {
      handoffs: [{ type: 'ended', stretch: 1, outcome: 'ended_waiting', person: null }],
    });
    expect(await handoff()).toMatchObject([claimed]);
    await save('me', NOW + 3, { handoffs: [began] });
    expect(await handoff()).toMatchObject([{ at: NOW, outcome: null, claimed_at: null, claimed_by: null }]);
  });

  it('remembers what was done in Chatwoot while the lease lasts, and when people saw the conversation', async () => {
    await save('me', NOW, { handoffs: [began] });
    await startSteps(test.db, 'me', NOW, [asked()]);
    await test.db.query(`UPDATE steps SET kind = 'open'`);
    const state = {
      ...newConversation(0),
      owner: 'queued' as const,
      own: [{ what: 'status:open' as const, at: NOW }],
    };
    const done = { stepId, messageId: null, own: { id: rowId, state } };
    expect(await finishSteps(test.db, 'another', NOW + 1, [done])).toEqual([false]);
    expect(await finishSteps(test.db, 'me', LEASE_ENDS, [done])).toEqual([false]);
    expect(await finishSteps(test.db, 'me', NOW + 2, [done, { stepId, messageId: null }])).toEqual([
      true,
      true,
    ]);
    expect(await handoff()).toMatchObject([{ opened_at: NOW + 1 }]);
    const { rows } = await test.db.query<{ own: unknown }>(`SELECT state->'own' AS own FROM conversations`);
    expect(rows).toEqual([{ own: state.own }]);
  });
});
