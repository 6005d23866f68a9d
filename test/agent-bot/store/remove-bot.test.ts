import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newConversation } from '../../../agent-bot/conversation/conversation.ts';
import { listAudit } from '../../../agent-bot/store/audit.ts';
import * as bots from '../../../agent-bot/store/bots.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { storeEvents } from '../../../agent-bot/store/events.ts';
import { removeBot } from '../../../agent-bot/store/remove-bot.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const vault = createVault(generateKey());
const by = { who: 'Grace', at: 2_000 };
const SNAPSHOT = { status: null, updatedAt: null, assignee: null };

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

/** Conversations with an event that waits, a message and a step. */
async function fill(botId: number, conversations: number): Promise<void> {
  const numbers = Array.from({ length: conversations }, (_, n) => n + 1);
  await storeEvents(
    test.db,
    numbers.map((conversation) => ({
      botId,
      conversation,
      deliveryId: `${String(botId)}-${String(conversation)}`,
      kind: 'message_created',
      messageId: conversation,
      parsed: [{ type: 'contact-blocked', snapshot: SNAPSHOT }],
      contactId: null,
      visitorKey: null,
      now: 1,
    })),
  );
  await test.db.query(`UPDATE conversations SET state = $2 WHERE bot_id = $1`, [
    botId,
    json(newConversation(1)),
  ]);
  await test.db.query(
    `INSERT INTO messages (bot_id, conversation, message_id, author, text, at)
     SELECT $1::bigint, n, n, 'visitor', 'words', 1 FROM generate_series(1, $2::int) AS n`,
    [botId, conversations],
  );
  await test.db.query(
    `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, created_at)
     SELECT $1::bigint, n, 1, 'bot ' || $1::bigint || '-' || n, 'open', '{"kind":"open"}', '{queued}', 1, 1 FROM generate_series(1, $2::int) AS n`,
    [botId, conversations],
  );
}

/** Rows that name the bot, of all tables that may. */
async function left(botId: number): Promise<number> {
  const { rows: tables } = await test.db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE column_name = 'bot_id' AND table_schema = 'public'`,
  );
  expect(tables.length).toBeGreaterThan(10);
  let count = 0;
  for (const { name } of tables)
    count += (await test.db.query(`SELECT FROM ${name} WHERE bot_id = $1`, [botId])).rows.length;
  return count;
}

describe('a bot that is removed', () => {
  it('is gone with all it has kept, in however many parts, and others keep theirs', async () => {
    const [bot, other] = [await addBot(test.db, vault), await addBot(test.db, vault)];
    await fill(bot.id, 25);
    await fill(other.id, 3);
    await removeBot(test.db, bot.id, by, 10);
    expect(await left(bot.id)).toBe(0);
    expect(await left(other.id)).toBe(15);
    expect(await bots.getBot(test.db, bot.id)).toBeNull();
    expect((await listAudit(test.db, { limit: 1 }))[0]).toMatchObject({
      what: 'bot_removed',
      detail: { botId: bot.id },
    });
  });

  it('is not known any more', async () => {
    const { id } = await addBot(test.db, vault);
    await removeBot(test.db, id, by);
    const late = [
      () => removeBot(test.db, id, by),
      () => bots.updateBot(test.db, id, {}, by),
      () => bots.readBotSecrets(test.db, vault, id),
      () => bots.beginLeaving(test.db, id, by),
    ];
    for (const work of late) await expect(work()).rejects.toMatchObject({ code: 'bot_unknown', status: 404 });
  });
});
