import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const hears = (botId: number) => expect.poll(() => told).toContain(String(botId));

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

  it('accept the webhook secret before the present one for an hour, however often they are provisioned meanwhile', async () => {
    const bot = await addBot(test.db, vault, { at: 1_000 });
    const provision = (webhookSecret: string, at: number) =>
      addBot(test.db, vault, { inboxId: bot.inboxId, webhookSecret, at });
    const secrets = async () => {
      const { webhookSecret, previousWebhookSecret } = await bots.readBotSecrets(test.db, vault, bot.id);
      return [webhookSecret, previousWebhookSecret];
    };
    await provision('next', 10_000);
    await provision('next', 3_000_000);
    await bots.endWebhookRotations(test.db, 3_609_999);
    expect(await secrets()).toEqual(['next', 'webhook-secret']);
    told = [];
    expect(await bots.endWebhookRotations(test.db, 3_610_000)).toBeGreaterThan(0);
    expect(await secrets()).toEqual(['next', null]);
    await hears(bot.id);
    expect(await bots.endWebhookRotations(test.db, 9_000_000)).toBe(0);
    await provision('third', 9_000_000);
    await bots.endWebhookRotations(test.db, 9_000_000);
    expect(await secrets()).toEqual(['third', 'next']);
  });

  it('keep names of any kind', async () => {
    const name = `"; DROP TABLE bots; -- \0 ${'💬'.repeat(2_000)}`;
    expect((await addBot(test.db, vault, { name })).name).toBe(name.replace('\0', '\uFFFD'));
  });
});
