import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as chatwoots from '../../../agent-bot/store/chatwoots.ts';
import { listBots } from '../../../agent-bot/store/bots.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const vault = createVault(generateKey());
const account = { baseUrl: 'https://a.example/', accountId: 3, version: '4.14.2', sandbox: false, at: 5 };
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

describe('chatwoots', () => {
  it('are known by address and account, and keep their token until it is replaced or removed', async () => {
    const { db } = test;
    const saved = await chatwoots.saveChatwoot(db, vault, { ...account, adminToken: 'admin-1' });
    expect(saved).toMatchObject({
      baseUrl: 'https://a.example',
      accountId: 3,
      hasAdminToken: true,
      createdAt: 5,
    });
    const again = await chatwoots.saveChatwoot(db, vault, {
      ...account,
      baseUrl: 'https://a.example',
      version: null,
    });
    expect(again).toEqual(saved);
    expect(await chatwoots.readAdminToken(db, vault, saved.id)).toBe('admin-1');
    await chatwoots.saveChatwoot(db, vault, { ...account, adminToken: 'admin-2', version: '4.16.2' });
    expect(await chatwoots.readAdminToken(db, vault, saved.id)).toBe('admin-2');
    await chatwoots.saveChatwoot(db, vault, { ...account, adminToken: null });
    expect(await chatwoots.readAdminToken(db, vault, saved.id)).toBeNull();
    expect(await chatwoots.listChatwoots(db)).toHaveLength(1);
  });

  it('keep the token unreadable in the database', async () => {
    const saved = await chatwoots.saveChatwoot(test.db, vault, { ...account, adminToken: 'plain-words' });
    const { rows } = await test.db.query<{ admin_token: Buffer }>('SELECT admin_token FROM chatwoots');
    expect(rows.some((row) => row.admin_token.includes('plain-words'))).toBe(false);
    const other = createVault(generateKey());
    await expect(chatwoots.readAdminToken(test.db, other, saved.id)).rejects.toMatchObject({
      code: 'vault_wrong_key',
    });
  });

  it('go with their bots', async () => {
    const bot = await addBot(test.db, vault);
    expect(await chatwoots.removeChatwoot(test.db, bot.chatwootId)).toBe(true);
    expect(await chatwoots.removeChatwoot(test.db, bot.chatwootId)).toBe(false);
    expect(await chatwoots.getChatwoot(test.db, bot.chatwootId)).toBeNull();
    expect(await listBots(test.db, bot.chatwootId)).toEqual([]);
  });
});
