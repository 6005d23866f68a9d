import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVisitorQueue, type VisitorQueue } from '../../../agent-bot/handoff/visitor-queue.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';

let test: TestDatabase;
let botId: number;
let queue: VisitorQueue;
let now = 0;

beforeAll(async () => {
  test = await createTestDatabase();
  botId = (await addBot(test.db, createVault('k'.repeat(40)))).id;
  queue = createVisitorQueue(test.db, { now: () => now });
  for (const [conversation, owner, queuedAt, state] of [
    [1, 'queued', 1_000, null],
    [2, 'queued', 2_000, null],
    [3, 'agent', null, '{"person":{"name":"Jane Doe"}}'],
    [4, 'unknown', null, null],
  ]) {
    await test.db.query(
      `INSERT INTO conversations (bot_id, conversation, owner, queued_at, state, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 0, 0)`,
      [botId, conversation, owner, queuedAt, state],
    );
  }
});
afterAll(() => test.drop());

describe('the line as a visitor sees it', () => {
  it('has a place, the time it was taken, and the time on the clock that took it', async () => {
    now = 81_000;
    expect(await queue.stateOf(botId, 1)).toEqual({
      owner: 'queued',
      position: 1,
      waiting_since: 1_000,
      now: 81_000,
      offers: ['email'],
    });
    now = 82_000;
    expect(await queue.stateOf(botId, 2)).toEqual({
      owner: 'queued',
      position: 2,
      waiting_since: 2_000,
      now: 82_000,
      offers: ['email'],
    });
  });

  it('says how long others usually waited once enough waits are known, and that an address was left', async () => {
    const other = (await addBot(test.db, createVault('k'.repeat(40)))).id;
    await test.db.query(
      `INSERT INTO conversations (bot_id, conversation, owner, queued_at, state, created_at, updated_at)
       VALUES ($1, 1, 'queued', 1000, '{"email":{"address":"mira@example.com","times":1}}', 0, 0)`,
      [other],
    );
    const wait = (conversation: number, minutes: number, at: number) =>
      test.db.query(
        `INSERT INTO handoffs (bot_id, conversation, stretch, reason, evidence, guardrails_version, at, claimed_at, outcome)
         VALUES ($1, $2, 1, 'keyword', '{}', 1, $3, $4, $5)`,
        [other, conversation, at, at + minutes * 60_000, 'claimed'],
      );
    now = 30 * 86_400_000;
    for (let n = 1; n <= 19; n += 1) await wait(n, n, now - 86_400_000);
    // Taken over from the bot, and long ago: neither is a wait of today.
    await wait(50, 0, now - 86_400_000);
    await wait(51, 5, 1_000);
    expect(await queue.stateOf(other, 1)).not.toHaveProperty('range');
    await wait(20, 20, now - 3_600_000);
    now += 61_000;
    const state = await queue.stateOf(other, 1);
    expect(state).toMatchObject({ range: { from_minutes: 10, to_minutes: 18 }, email_left: true });
    expect(JSON.stringify(state)).not.toContain('mira');
  });

  it('ends with the person who took the chat', async () => {
    expect(await queue.stateOf(botId, 3)).toEqual({ owner: 'agent', person: { name: 'Jane Doe' }, now });
  });

  it('is the bot’s chat before anything is known, and nothing where there is no chat', async () => {
    expect(await queue.stateOf(botId, 4)).toEqual({ owner: 'bot', now });
    expect(await queue.stateOf(botId, 5)).toBeNull();
  });

  it('tells everybody of the bot when somebody moves, until they look away', () => {
    const heard: string[] = [];
    const stop = queue.watch(botId, 1, () => heard.push('first'));
    queue.watch(botId, 2, () => heard.push('second'));
    queue.watch(botId + 1, 1, () => heard.push('another bot'));
    queue.moved(`${String(botId)}:1`);
    expect(heard).toEqual(['first', 'second']);
    stop();
    queue.missed();
    expect(heard).toEqual(['first', 'second', 'second', 'another bot']);
  });
});
