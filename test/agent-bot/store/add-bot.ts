import type { Bot, NewBot } from '../../../agent-bot/store/bots.ts';
import { newBotKey, saveBot } from '../../../agent-bot/store/bots.ts';
import { saveChatwoot } from '../../../agent-bot/store/chatwoots.ts';
import type { Database } from '../../../agent-bot/store/database.ts';
import type { Vault } from '../../../agent-bot/store/vault.ts';

let inboxId = 0;

/** A bot on an inbox of its own, in a Chatwoot account that all of a test's bots share. */
export async function addBot(db: Database, vault: Vault, changes: Partial<NewBot> = {}): Promise<Bot> {
  const chatwoot = await saveChatwoot(db, vault, {
    baseUrl: 'https://chat.example',
    accountId: 1,
    version: '4.16.2',
    adminToken: 'admin-token',
    sandbox: false,
    at: 1_000,
  });
  inboxId += 1;
  return saveBot(db, vault, {
    key: newBotKey(),
    chatwootId: chatwoot.id,
    name: 'Ada',
    inboxId,
    inboxIdentifier: 'inbox-identifier',
    channel: 'Channel::Api',
    agentBotId: 5,
    autoAssignment: false,
    botToken: 'bot-token',
    webhookSecret: 'webhook-secret',
    at: 1_000,
    ...changes,
  });
}
