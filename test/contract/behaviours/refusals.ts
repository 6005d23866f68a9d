import { describe, expect, it } from 'vitest';
import {
  adminToken,
  botToken,
  createAdminClient,
  createBotClient,
} from '../../../agent-bot/chatwoot/client.ts';
import type { ContractWorld } from '../contract-world.ts';

const NOWHERE = 999_999_999;

/** What Chatwoot answers to what it does not take. */
export function refusalBehaviours(world: () => ContractWorld): void {
  describe.concurrent('Chatwoot refuses', () => {
    it('an unknown token', async () => {
      const { accountPath, arrive, connection, raw } = world();
      const wrong = { ...connection, token: adminToken('wrong-token-000000000000') };
      await expect(createAdminClient(wrong).profile()).rejects.toMatchObject({
        code: 'chatwoot_unauthorised',
        httpStatus: 401,
      });
      const bot = createBotClient({ ...connection, token: botToken('wrong-token-000000000000') });
      await expect(bot.probe()).rejects.toMatchObject({ code: 'chatwoot_unauthorised' });
      const { conversation } = await arrive('hello');
      const none = await raw('GET', accountPath(`/conversations/${String(conversation)}`));
      expect(none.status).toBe(401);
    });

    it('a bot what only people may do', async () => {
      const { accountPath, arrive, provisioned, raw } = world();
      const visitor = await arrive('hello');
      const { token } = provisioned.bot;
      for (const path of [
        '/api/v1/profile',
        accountPath(`/conversations/${String(visitor.conversation)}/messages`),
      ]) {
        expect(await raw('GET', path, { token })).toMatchObject({
          status: 401,
          body: { error: 'Access to this endpoint is not authorized for bots' },
        });
      }
    });

    it('what it does not know, with 404', async () => {
      const { accountPath, admin, arrive, bot, provisioned, raw } = world();
      const visitor = await arrive('hello');
      const gone = { code: 'chatwoot_gone', httpStatus: 404 };
      await expect(admin.conversation(NOWHERE)).rejects.toMatchObject(gone);
      await expect(bot.sendMessage(NOWHERE, { content: 'Hi.' })).rejects.toMatchObject(gone);
      await expect(bot.setStatus(NOWHERE, 'open')).rejects.toMatchObject(gone);
      const none = await raw('GET', accountPath('/conversations/0'), { token: provisioned.bot.token });
      expect(none).toMatchObject({ status: 404, body: { error: 'Resource could not be found' } });

      const inbox = `/public/api/v1/inboxes/${provisioned.inbox.identifier ?? ''}`;
      for (const path of [
        '/public/api/v1/inboxes/nope',
        `${inbox}/contacts/nope`,
        `${inbox}/contacts/nope/conversations`,
        `${inbox}/contacts/${visitor.contact.sourceId}/conversations/${String(NOWHERE)}`,
      ])
        expect((await raw('GET', path)).status).toBe(404);
    });

    it('another visitor’s conversation, with 404', async () => {
      const { arrive, raw } = world();
      const [mine, theirs] = [await arrive('mine'), await arrive('theirs')];
      const path = mine.path.replace(/\d+$/, String(theirs.conversation));
      expect((await raw('GET', `${path}/messages`)).status).toBe(404);
    });

    it('a status or a priority it does not have, with 500', async () => {
      const { accountPath, arrive, provisioned, raw } = world();
      const visitor = await arrive('hello');
      const { token } = provisioned.bot;
      const at = accountPath(`/conversations/${String(visitor.conversation)}`);
      expect((await raw('POST', `${at}/toggle_status`, { token, json: { status: 'nonsense' } })).status).toBe(
        500,
      );
      expect((await raw('POST', `${at}/toggle_priority`, { token, json: { priority: 'none' } })).status).toBe(
        500,
      );
    });

    it('nothing when it is asked to assign somebody unknown: it answers null', async () => {
      const { admin, arrive, bot, botOwnsNew, provisioned } = world();
      const visitor = await arrive('hello');
      expect(await bot.assignTeam(visitor.conversation, NOWHERE)).toBeNull();
      expect(await bot.assignPerson(visitor.conversation, NOWHERE)).toBeNull();
      const after = await admin.conversation(visitor.conversation);
      expect(after).toMatchObject({ status: 'pending', assignee: null, team: null });
      // Since 4.16.2 that has taken it from the bot, which can take it back.
      if (botOwnsNew) {
        await bot.assignBot(visitor.conversation, provisioned.bot.id);
        expect((await admin.conversation(visitor.conversation)).assignee).toMatchObject({ kind: 'bot' });
      }
    });
  });
}
