import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newConversation } from '../../../agent-bot/conversation/conversation.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { saveGoes } from '../../../agent-bot/store/save-goes.ts';
import { startSteps } from '../../../agent-bot/store/steps.ts';
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
  for (const table of ['mailbox', 'events', 'steps', 'conversations'])
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
const UNTOUCHED = { status: 'pending', tries: 0, started_at: null };

describe('a step', () => {
  it('is started by who runs its conversation, as long as its owner is allowed', async () => {
    expect(await startSteps(test.db, 'me', NOW, [stepId])).toEqual(['started']);
    expect(await step()).toEqual({ status: 'started', tries: 1, started_at: NOW });
    expect(await startSteps(test.db, 'me', NOW + 1, [stepId])).toEqual(['started']);
    expect(await step()).toEqual({ status: 'started', tries: 2, started_at: NOW });
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
    expect(await startSteps(test.db, 'me', NOW, [stepId])).toEqual([result]);
    expect(await step()).toEqual(UNTOUCHED);
  });

  it.each<[string, ConversationEvent]>([
    ['a person’s word', { type: 'person-message', person: { id: 2, name: 'Jane' }, ...message }],
    ['a visitor’s word', { type: 'visitor-message', attachments: 0, ...message }],
    ['an assignment', { type: 'assigned', person: { id: 2, name: 'Jane' }, previous: null, at: 1, snapshot }],
    ['an opening', { type: 'status', status: 'open', previous: 'pending', at: 1, snapshot }],
  ])('is not started while %s waits to be applied', async (_, event) => {
    await comes(event);
    expect(await startSteps(test.db, 'me', NOW, [stepId])).toEqual(['events-waiting']);
    expect(await step()).toEqual(UNTOUCHED);
  });

  it('waits for no note', async () => {
    await comes({ type: 'note', messageId: 5, at: 900, person: null, snapshot });
    expect(await startSteps(test.db, 'me', NOW, [stepId])).toEqual(['started']);
  });

  it.each(['done', 'dropped', 'dead'])('that is %s is not started again', async (status) => {
    await test.db.query('UPDATE steps SET status = $1', [status]);
    expect(await startSteps(test.db, 'me', NOW, [stepId])).toEqual(['not-allowed']);
  });
});

describe('what follows from a go', () => {
  const save = async (me: string, now: number) => {
    const state = { ...newConversation(0), owner: 'queued' as const };
    const nothing = { applied: [], events: [], traces: [], steps: [], modelId: null, release: null };
    const go = { id: rowId, botId, conversation: 1, state, guardrailsVersion: 1, tookMs: 1, now, ...nothing };
    const [saved] = await saveGoes(test.db, me, [go]);
    const { rows } = await test.db.query<{ owner: string }>('SELECT owner FROM conversations');
    return [saved === null ? 'refused' : 'saved', rows[0]?.owner];
  };

  it('is saved by who has the lease, while it lasts', async () => {
    expect(await save('another', NOW)).toEqual(['refused', 'bot']);
    expect(await save('me', LEASE_ENDS)).toEqual(['refused', 'bot']);
    expect(await save('me', LEASE_ENDS - 1)).toEqual(['saved', 'queued']);
  });
});
