import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../agent-bot/chatwoot/read-conversation.ts';
import { systemClock } from '../../../agent-bot/clock.ts';
import type { ContractWorld } from '../contract-world.ts';
import { needsWebhooks } from '../contract-world.ts';
import { until } from '../until.ts';
import { changeOf } from '../webhook-listener.ts';

/** Messages and conversations that go. */
export function endingBehaviours(world: () => ContractWorld): void {
  describe.concurrent('something ends', () => {
    it('a message: whoever has it sees that it was deleted', async () => {
      const { admin, arrive, person } = world();
      const visitor = await arrive('hello');
      const cable = await visitor.cable();
      const { id } = await person.reply(visitor.conversation, 'oops');
      await cable.next('message.created', (data) => data['id'] === id);
      await person.deleteMessage(visitor.conversation, id);
      const frame = await cable.next('message.updated', (data) => data['id'] === id);
      expect(frame['content_attributes']).toMatchObject({ deleted: true });
      expect(frame['content']).not.toBe('oops');
      const listed = (await admin.messages(visitor.conversation)).find((message) => message.id === id);
      expect(listed).toMatchObject({ deleted: true });
    });

    it('a message: the bot is told, and takes it for no click', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, person, webhooks } = world();
      const visitor = await arrive('hello');
      const { id } = await person.reply(visitor.conversation, 'oops');
      await person.deleteMessage(visitor.conversation, id);
      const told = await webhooks.next(
        visitor.conversation,
        'the deletion',
        ({ parsed }) => parsed.kind === 'message_updated' && parsed.messageId === id,
      );
      expect(told.body['content_attributes']).toMatchObject({ deleted: true });
      expect(told.parsed.events).toMatchObject([{ type: 'noted', what: 'deleted', messageId: id }]);
    });

    it('a conversation, by the visitor: resolved', async () => {
      const { admin, arrive, site } = world();
      const visitor = await arrive('bye');
      await site.resolve(visitor.contact.sourceId, visitor.conversation);
      expect((await admin.conversation(visitor.conversation)).status).toBe('resolved');
    });

    it('a conversation, by the visitor: the bot is told', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, site, webhooks } = world();
      const visitor = await arrive('bye');
      await site.resolve(visitor.contact.sourceId, visitor.conversation);
      const told = await webhooks.next(
        visitor.conversation,
        'the end',
        (one) => changeOf(one, 'status')?.current === 'resolved',
      );
      expect(told.parsed.events).toMatchObject([{ type: 'status', status: 'resolved', previous: 'pending' }]);
    });

    it('a conversation, by its deletion: the visitor’s next word finds nothing', async () => {
      const { admin, arrive, bot, raw } = world();
      const visitor = await arrive('hello');
      await admin.deleteConversation(visitor.conversation);
      await until('the conversation to be gone', async () => (await raw('GET', visitor.path)).status === 404);
      const word = await raw('POST', `${visitor.path}/messages`, { json: { content: 'anybody?' } });
      expect(word.status).toBe(404);
      await expect(bot.sendMessage(visitor.conversation, { content: 'Hi.' })).rejects.toMatchObject({
        code: 'chatwoot_gone',
      });
      expect(await readConversation(admin, visitor.conversation, { clock: systemClock })).toMatchObject({
        type: 'gone',
      });
    });
  });
}
