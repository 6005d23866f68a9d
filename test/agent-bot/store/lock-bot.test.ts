import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { lockBot } from '../../../agent-bot/store/lock-bot.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
  botId = (await addBot(test.db, createVault(generateKey()))).id;
});
afterAll(() => test.drop());

describe('a locked bot', () => {
  it('keeps others who lock it waiting, and no webhook', async () => {
    const done: string[] = [];
    let other = Promise.resolve();
    await test.db.transaction(async (tx) => {
      await lockBot(tx, botId);
      other = test.db.transaction(async (waiting) => {
        await lockBot(waiting, botId);
        done.push('the other');
      });
      const event = { botId, conversation: 1, deliveryId: 'd', kind: 'message_created', messageId: 1 };
      const visitor = { parsed: [], contactId: 1, visitorKey: 'v', now: 1 };
      // It would wait for the end of this transaction, which waits for it.
      expect(await storeEvent(test.db, { ...event, ...visitor })).toBe(true);
      done.push('the webhook');
    });
    await other;
    expect(done).toEqual(['the webhook', 'the other']);
  });

  it('has to exist', async () => {
    await expect(lockBot(test.db, 999_999)).rejects.toMatchObject({ code: 'bot_unknown' });
  });
});
