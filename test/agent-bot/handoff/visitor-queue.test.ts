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
    });
    now = 82_000;
    expect(await queue.stateOf(botId, 2)).toEqual({
      owner: 'queued',
      position: 2,
      waiting_since: 2_000,
      now: 82_000,
    });
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
