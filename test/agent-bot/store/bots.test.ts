import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listAudit } from '../../../agent-bot/store/audit.ts';
import * as bots from '../../../agent-bot/store/bots.ts';
import { configChannel } from '../../../agent-bot/store/notify-config.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const vault = createVault(generateKey());
const by = { who: 'Grace', at: 2_000 };
let test: TestDatabase;
let told: string[];
beforeAll(async () => {
  test = await createTestDatabase();
  await test.db.listen(configChannel, (id) => told.push(id));
});
beforeEach(() => {
  told = [];
});
afterAll(() => test.drop());
const hears = (botId: number) =>
  vi.waitFor(() => {
    expect(told).toContain(String(botId));
  });

describe('bots', () => {
  it('are found by id, key and inbox', async () => {
    const bot = await addBot(test.db, vault);
    expect(bot).toMatchObject({ people: [], origins: [], liveVersion: null, liveModel: null });
    expect(await bots.getBot(test.db, bot.id)).toEqual(bot);
    expect(await bots.getBotByKey(test.db, bot.key)).toEqual(bot);
    expect(await bots.getBotByInbox(test.db, bot.chatwootId, bot.inboxId)).toEqual(bot);
    expect(await bots.getBotByKey(test.db, "' OR true --")).toBeNull();
    expect(await bots.getBot(test.db, 999_999)).toBeNull();
    expect(await bots.listBots(test.db, bot.chatwootId)).toContainEqual(bot);
    await hears(bot.id);
  });

  it('keep what an admin set when they are provisioned again, and accept the old webhook secret for a while', async () => {
    const bot = await addBot(test.db, vault);
    const people = [{ kind: 'user' as const, id: 1, name: 'Grace' }];
    await bots.updateBot(test.db, bot.id, { people }, by);
    const again = await addBot(test.db, vault, {
      inboxId: bot.inboxId,
      webhookSecret: 'second',
      botToken: 'token-2',
    });
    expect(again).toMatchObject({ id: bot.id, people });
    expect(again.key).not.toBe(bot.key);
    const secrets = { botToken: 'token-2', webhookSecret: 'second', previousWebhookSecret: 'webhook-secret' };
    expect(await bots.readBotSecrets(test.db, vault, bot.id)).toEqual(secrets);
    // The same once more must not forget the one before.
    await addBot(test.db, vault, { inboxId: bot.inboxId, webhookSecret: 'second', botToken: 'token-2' });
    expect(await bots.readBotSecrets(test.db, vault, bot.id)).toEqual(secrets);
  });

  it('change only in what is given, with a line in the audit', async () => {
    const bot = await addBot(test.db, vault);
    const origins = ['https://shop.example'];
    const changed = await bots.updateBot(test.db, bot.id, { origins, autoAssignment: true }, by);
    expect(changed).toEqual({ ...bot, origins, autoAssignment: true });
    expect(await bots.updateBot(test.db, bot.id, { autoAssignment: false, origins: [] }, by)).toEqual(bot);
    const [, line] = await listAudit(test.db, { botId: bot.id });
    expect(line).toMatchObject({
      who: 'Grace',
      what: 'bot_changed',
      detail: { origins, autoAssignment: true },
      at: 2_000,
    });
    await hears(bot.id);
  });

  it.each([
    [{ kind: 'robot', id: 1, name: 'x' }],
    [{ kind: 'user', id: -1, name: 'x' }],
    [{ kind: 'user', id: 1, name: '' }],
  ])('refuse %j among their people', async (person) => {
    const bot = await addBot(test.db, vault);
    await expect(
      bots.updateBot(test.db, bot.id, { people: [person as bots.BotPerson] }, by),
    ).rejects.toThrow();
    expect((await bots.getBot(test.db, bot.id))?.people).toEqual([]);
  });

  it('rotate the webhook secret: both count until the rotation ends', async () => {
    const bot = await addBot(test.db, vault);
    await bots.rotateWebhookSecret(test.db, vault, bot.id, 'next', by);
    const both = await bots.readBotSecrets(test.db, vault, bot.id);
    expect(both).toMatchObject({ webhookSecret: 'next', previousWebhookSecret: 'webhook-secret' });
    await bots.endWebhookRotation(test.db, bot.id, by);
    expect((await bots.readBotSecrets(test.db, vault, bot.id)).previousWebhookSecret).toBeNull();
    expect(JSON.stringify(await listAudit(test.db, { botId: bot.id }))).not.toContain('next"');
    await hears(bot.id);
  });

  it('keep names of any kind', async () => {
    const name = `"; DROP TABLE bots; -- \0 ${'💬'.repeat(2_000)}`;
    expect((await addBot(test.db, vault, { name })).name).toBe(name.replace('\0', '\uFFFD'));
  });

  it('are gone when removed, and the removal is on record', async () => {
    const bot = await addBot(test.db, vault);
    await bots.removeBot(test.db, bot.id, by);
    expect(await bots.getBot(test.db, bot.id)).toBeNull();
    expect((await listAudit(test.db, { limit: 1 }))[0]).toMatchObject({
      what: 'bot_removed',
      detail: { botId: bot.id },
    });
    const late = [
      () => bots.removeBot(test.db, bot.id, by),
      () => bots.updateBot(test.db, bot.id, {}, by),
      () => bots.readBotSecrets(test.db, vault, bot.id),
      () => bots.rotateWebhookSecret(test.db, vault, bot.id, 'x', by),
    ];
    for (const work of late) await expect(work()).rejects.toMatchObject({ code: 'bot_unknown', status: 404 });
  });
});
