import { describe, expect, it } from 'vitest';
import { adminToken, botToken, createBotClient } from '../../../agent-bot/chatwoot/client.ts';
import { createContactClient } from '../../../agent-bot/chatwoot/contact-client.ts';
import { provision, unprovision } from '../../../agent-bot/chatwoot/provision.ts';
import { judgeVersion } from '../../../agent-bot/chatwoot/version.ts';
import type { ContractWorld } from '../contract-world.ts';
import { needsWebhooks } from '../contract-world.ts';
import { LIMIT_MS, until } from '../until.ts';

/** Connecting, and its removal. */
export function provisioningBehaviours(world: () => ContractWorld): void {
  describe.concurrent('connecting', () => {
    it('finds a version Baton works with', async () => {
      const { version } = await world().admin.apiInfo();
      expect(judgeVersion(version)).toMatchObject({ outcome: 'right' });
      expect(version).toBe(world().version);
    });

    it('makes an API inbox with a bot that may speak, from nothing', async () => {
      const { provisioned, admin, bot, marker, me } = world();
      expect(provisioned.changes).not.toEqual([]);
      expect(provisioned.inbox).toMatchObject({ channel: 'Channel::Api', name: marker });
      expect(provisioned.inbox.identifier).toMatch(/^\S{10,}$/);
      expect(provisioned.autoAssignment).toBe(false);
      const attached = await admin.inboxAgentBot(provisioned.inbox.id);
      expect(attached).toMatchObject({ id: provisioned.bot.id, name: marker });
      const members = await admin.inboxMembers(provisioned.inbox.id);
      expect(members.map(({ id }) => id)).toContain(me.id);
      await expect(bot.probe()).resolves.toBeUndefined();
    });

    it('changes nothing when it is run again', () => {
      const { provisioned, again } = world();
      expect(again).toEqual({ ...provisioned, changes: [] });
    });

    it("shows the bot's token and secret to an administrator as often as asked", async () => {
      const { provisioned, admin } = world();
      const bot = (await admin.agentBots()).find(({ id }) => id === provisioned.bot.id);
      expect(bot).toMatchObject({ token: provisioned.bot.token, secret: provisioned.bot.secret });
    });

    it('keeps one secret and one token: a new one replaces the old', async () => {
      const { admin, connection, marker } = world();
      const made = await admin.createAgentBot({
        name: `${marker}-second`,
        description: 'Removed at the end',
        outgoingUrl: 'https://baton.invalid/second',
      });
      const withSecret = await admin.resetBotSecret(made.id);
      const withToken = await admin.resetBotToken(made.id);
      expect(withSecret.secret).not.toBe(made.secret);
      expect(withSecret.token).toBe(made.token);
      expect(withToken.token).not.toBe(made.token);
      const asBefore = createBotClient({ ...connection, token: botToken(made.token!) });
      const asNow = createBotClient({ ...connection, token: botToken(withToken.token!) });
      await expect(asBefore.probe()).rejects.toMatchObject({ code: 'chatwoot_unauthorised' });
      // Attached to no inbox, but of this account: that is enough.
      await expect(asNow.probe()).resolves.toBeUndefined();
      await admin.deleteAgentBot(made.id);
    });

    it('leaves an inbox of another channel as it is but for the bot, which hears of a note there', async (context) => {
      needsWebhooks(world(), context);
      const { accountPath, admin, connection, marker, me, ownInboxes, provisionOptions, token } = world();
      const { provisioned, raw, webhooks } = world();
      const name = `${marker} site`;
      const channel = { type: 'web_widget', website_url: 'https://shop.example' };
      const made = await raw('POST', accountPath('/inboxes'), { token, json: { name, channel } });
      expect(made).toMatchObject({ status: 200, body: { channel_type: 'Channel::WebWidget' } });
      const inboxId = made.body['id'] as number;
      ownInboxes.add(inboxId);
      const before = (await admin.inboxes()).find(({ id }) => id === inboxId);
      const connected = await provision(admin, { ...provisionOptions, inboxName: name });
      expect(connected.bot).toEqual(provisioned.bot);
      expect(connected.changes).toHaveLength(1);
      expect((await admin.inboxes()).find(({ id }) => id === inboxId)).toEqual(before);
      expect(await admin.inboxMembers(inboxId)).toEqual([]);

      // As the test of a connection does it: nothing is delivered, and nobody is notified.
      const contacts = createContactClient({ ...connection, token: adminToken(token) });
      const contact = await contacts.createContact({ inboxId, name: `${marker} visitor of the site` });
      const sourceId = contact.sourceId ?? '';
      expect(sourceId).not.toBe('');
      const from = { inboxId, contactId: contact.id, sourceId };
      const conversation = await contacts.startConversation(from);
      expect(conversation.status).toBe('pending');
      const note = await contacts.writeNote(conversation.id, 'only for people');
      const heard = await webhooks.message(conversation.id, note.id);
      expect(heard.parsed).toMatchObject({
        inboxId,
        events: [{ type: 'note', messageId: note.id, person: { id: me.id } }],
      });
    });

    it('is undone without a trace', async () => {
      const { admin, marker, provisionOptions } = world();
      const name = `${marker}-gone`;
      const made = await provision(admin, {
        ...provisionOptions,
        inboxName: name,
        botName: name,
        webhookUrl: 'https://baton.invalid/gone',
      });
      const ids = { inboxId: made.inbox.id, botId: made.bot.id };
      await unprovision(admin, ids);
      expect((await admin.agentBots()).map(({ id }) => id)).not.toContain(made.bot.id);
      await until(
        'the inbox to be gone',
        async () => (await admin.inboxes()).every(({ id }) => id !== made.inbox.id),
        2 * LIMIT_MS,
      );
      await expect(unprovision(admin, ids)).resolves.toBeUndefined();
    });
  });
}
