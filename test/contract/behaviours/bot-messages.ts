import { describe, expect, it } from 'vitest';
import { findSent } from '../../../agent-bot/chatwoot/find-sent.ts';
import { protectFromLiquid } from '../../../agent-bot/turn/liquid.ts';
import type { ContractWorld } from '../contract-world.ts';
import { needsWebhooks } from '../contract-world.ts';
import type { Loose } from '../loose.ts';
import { until } from '../until.ts';

const ZERO_WIDTH = /\u200b/g;

/** What becomes of what the bot writes. */
export function botMessageBehaviours(world: () => ContractWorld): void {
  describe.concurrent('the bot writes', () => {
    it('and its key comes back in the answer, the account’s list and the cable, not in the public list', async () => {
      const { admin, arrive, bot, raw } = world();
      const visitor = await arrive('hello');
      const cable = await visitor.cable();
      const message = { content: 'Shipping takes **3 days**.', sourceId: 'key-1', echoId: 'echo-1' };
      const sent = await bot.sendMessage(visitor.conversation, message);
      expect(sent.sourceId).toBe('key-1');
      const listed = (await admin.messages(visitor.conversation)).find(({ id }) => id === sent.id);
      expect(listed).toMatchObject({ author: 'bot', sourceId: 'key-1', text: message.content });
      const frame = await cable.next('message.created', ({ id }) => id === sent.id);
      expect(frame).toMatchObject({ source_id: 'key-1', echo_id: 'echo-1', content: message.content });
      const shown = await raw('GET', `${visitor.path}/messages`);
      const body = (shown.body as Loose[]).find(({ id }) => id === sent.id);
      expect(body).toMatchObject({ content: message.content, sender: { type: 'agent_bot' } });
      expect(JSON.stringify(body)).not.toContain('key-1');
    });

    it('and hears its own word with the key', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, bot, provisioned, webhooks } = world();
      const visitor = await arrive('hello');
      const { id } = await bot.sendMessage(visitor.conversation, { content: 'Hi.', sourceId: 'key-2' });
      const { parsed } = await webhooks.message(visitor.conversation, id);
      expect(parsed.events).toMatchObject([
        {
          type: 'bot-message',
          messageId: id,
          key: 'key-2',
          botId: provisioned.bot.id,
          text: 'Hi.',
          private: false,
        },
      ]);
    });

    it('twice when it repeats itself with the same key: whoever is not sure has to look first', async () => {
      const { admin, arrive, bot, provisioned } = world();
      const visitor = await arrive('hello');
      const say = () => bot.sendMessage(visitor.conversation, { content: 'Same.', sourceId: 'key-3' });
      const [first, second] = [await say(), await say()];
      expect(second.id).toBeGreaterThan(first.id);
      const list = await admin.messages(visitor.conversation);
      expect(list.filter(({ sourceId }) => sourceId === 'key-3').map(({ id }) => id)).toEqual([
        first.id,
        second.id,
      ]);
      const sought = { text: 'Same.', botId: provisioned.bot.id, since: 0 };
      const look = (key: string | null) => findSent(admin, visitor.conversation, { ...sought, key });
      expect(await look('key-3')).toBe(first.id);
      expect(await look('key-never-sent')).toBeNull();
    });

    it('and is found by its text where no key can travel', async () => {
      const { admin, arrive, bot, person, provisioned } = world();
      const visitor = await arrive('Did it arrive?');
      const text = 'It arrived.\n\nYour **parcel** waits.';
      await person.reply(visitor.conversation, text);
      const sought = { key: null, text, botId: provisioned.bot.id, since: 0 };
      // A person's same words are not the bot's.
      expect(await findSent(admin, visitor.conversation, sought)).toBeNull();
      const { id } = await bot.sendMessage(visitor.conversation, { content: text });
      expect(await findSent(admin, visitor.conversation, sought)).toBe(id);
      // Nor is what another step has made.
      const others = { ...sought, except: [id] };
      expect(await findSent(admin, visitor.conversation, others)).toBeNull();
    });

    it('choices, which the visitor sees and clicks', async () => {
      const { admin, arrive, bot, site } = world();
      const visitor = await arrive('size?');
      const cable = await visitor.cable();
      const items = [
        { title: 'Shipping time', value: 'shipping' },
        { title: 'Returns', value: 'returns' },
      ];
      const question = { content: 'Did you mean', contentType: 'input_select', items } as const;
      const { id } = await bot.sendMessage(visitor.conversation, question);
      const shown = await cable.next('message.created', (data) => data['id'] === id);
      expect(shown).toMatchObject({ content_type: 'input_select', content_attributes: { items } });
      const { contact, conversation } = visitor;
      await site.submit(contact.sourceId, conversation, id, [{ title: 'Returns', value: 'returns' }]);
      const updated = await cable.next('message.updated', (data) => data['id'] === id);
      expect(updated['content_attributes']).toMatchObject({ items, submitted_values: [items[1]] });
      const listed = (await site.messages(contact.sourceId, conversation)).find((one) => one.id === id);
      expect(listed).toMatchObject({ contentType: 'input_select', submitted: [items[1]] });
      // A click makes no message of its own.
      const texts = (await admin.messages(conversation)).map(({ text }) => text);
      expect(texts).not.toContain('Returns');
    });

    it('choices, whose click arrives as an update that later receipts repeat', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, bot, site, webhooks } = world();
      const visitor = await arrive('size?');
      const items = [{ title: 'Returns', value: 'returns' }];
      const question = { content: 'Did you mean', contentType: 'input_select', items } as const;
      const { id } = await bot.sendMessage(visitor.conversation, question);
      const { contact, conversation } = visitor;
      await site.submit(contact.sourceId, conversation, id, items);
      const updates = () =>
        webhooks
          .of(conversation)
          .filter(({ parsed }) => parsed.kind === 'message_updated' && parsed.messageId === id);
      const click = await webhooks.next(conversation, 'the click', (one) => updates().includes(one));
      const choice = [{ type: 'visitor-choice', messageId: id, values: items }];
      expect(click.parsed.events).toMatchObject(choice);
      await site.markSeen(contact.sourceId, conversation);
      const receipt = await until('the receipt', () => updates()[1]);
      expect(receipt.delivery).not.toBe(click.delivery);
      expect(receipt.parsed.events).toMatchObject(choice);
    });

    it('and is refused when a choice carries more than title and value', async () => {
      const { arrive, bot } = world();
      const visitor = await arrive('size?');
      const items = [{ title: 'A', value: 'a', score: 1 }];
      await expect(
        bot.sendMessage(visitor.conversation, { content: 'x', contentType: 'input_select', items }),
      ).rejects.toMatchObject({ code: 'chatwoot_rejected', httpStatus: 422 });
    });

    it('up to 150,000 characters and not one more', async () => {
      const { admin, arrive, bot, site } = world();
      const visitor = await arrive('tell me everything');
      const longest = `${'word '.repeat(29_999)}words`;
      const { id } = await bot.sendMessage(visitor.conversation, { content: longest });
      const listed = (await admin.messages(visitor.conversation)).find((message) => message.id === id);
      expect(listed?.text).toBe(longest);
      const tooLong = `${longest}!`;
      const refused = { code: 'chatwoot_rejected', httpStatus: 422 };
      await expect(bot.sendMessage(visitor.conversation, { content: tooLong })).rejects.toMatchObject(
        refused,
      );
      const { contact, conversation } = visitor;
      await expect(site.sendMessage(contact.sourceId, conversation, tooLong)).rejects.toMatchObject(refused);
    });

    it('nothing, and it is taken', async () => {
      const { admin, arrive, bot } = world();
      const visitor = await arrive('hello');
      const { id } = await bot.sendMessage(visitor.conversation, { content: '' });
      const listed = (await admin.messages(visitor.conversation)).find((message) => message.id === id);
      expect(listed).toMatchObject({ text: '', author: 'bot' });
    });

    it('Liquid, which Chatwoot renders: names become values, unknown ones vanish, broken syntax stays', async () => {
      const { admin, arrive, bot } = world();
      const visitor = await arrive('hello');
      const sent = async (content: string): Promise<string> => {
        const { id } = await bot.sendMessage(visitor.conversation, { content });
        return (await admin.messages(visitor.conversation)).find((one) => one.id === id)!.text;
      };
      const rendered = await sent('Hello {{contact.name}} and {{ contact.email }}!');
      expect(rendered.toLowerCase()).toBe(`hello ${visitor.name.toLowerCase()} and !`);
      expect(await sent('broken {{ and {% if')).toBe('broken {{ and {% if');
      expect(await sent('in `{{contact.name}}` ticks')).toBe('in `{{contact.name}}` ticks');
    });

    it('Liquid that Baton protects, which arrives as it was written', async () => {
      const { admin, arrive, bot } = world();
      const visitor = await arrive('hello');
      const texts = [
        'Use {{contact.name}} and {{ contact.email }}',
        '{% if true %}shown{% endif %} {{{{contact.name}}}}',
        'code `{{contact.name}}` and text {{contact.name}}',
        '{{contact.name}} after an odd ` back-tick {{contact.name}}',
        '```\n{{contact.name}}\n```',
        'Before {{contact.name}}\n\n```\n{{contact.name}} {% if x %}\n```\n\nafter {{contact.name}}',
        '```\n{{contact.name}}\n```\n{% raw %}{{contact.name}}{% endraw %}',
      ];
      for (const text of texts) {
        const { id } = await bot.sendMessage(visitor.conversation, { content: protectFromLiquid(text) });
        const listed = (await admin.messages(visitor.conversation)).find((one) => one.id === id)!;
        expect(listed.text).toBe(protectFromLiquid(text));
        expect(listed.text.replace(ZERO_WIDTH, '')).toBe(text);
      }
    });

    it('a note, which the visitor neither hears nor finds', async () => {
      const { arrive, bot, site } = world();
      const visitor = await arrive('hello');
      const cable = await visitor.cable();
      const note = await bot.sendMessage(visitor.conversation, { content: 'Score 0.12', private: true });
      const word = await bot.sendMessage(visitor.conversation, { content: 'Hi.' });
      await cable.next('message.created', ({ id }) => id === word.id);
      expect(cable.data('message.created').map(({ id }) => id as number)).not.toContain(note.id);
      expect(JSON.stringify(cable.frames)).not.toContain('Score 0.12');
      const shown = await site.messages(visitor.contact.sourceId, visitor.conversation);
      expect(shown.map(({ id }) => id)).not.toContain(note.id);
    });

    it('a note, of which it hears itself', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, bot, person, webhooks } = world();
      const visitor = await arrive('hello');
      const { conversation } = visitor;
      const note = { content: 'Why', private: true, sourceId: 'key-4' };
      const own = await bot.sendMessage(conversation, note);
      const theirs = await person.note(conversation, 'looking at it');
      expect((await webhooks.message(conversation, own.id)).parsed.events).toMatchObject([
        { type: 'bot-message', key: 'key-4', private: true },
      ]);
      expect((await webhooks.message(conversation, theirs.id)).parsed.events).toMatchObject([
        { type: 'note', messageId: theirs.id },
      ]);
    });

    it('and shows that it types; a person who types a note is marked', async () => {
      const { arrive, bot, person } = world();
      const visitor = await arrive('hello');
      const cable = await visitor.cable();
      const { conversation } = visitor;
      await bot.setTyping(conversation, true);
      const isBot = (data: Loose): boolean => (data['user'] as Loose)['type'] === 'agent_bot';
      expect(await cable.next('conversation.typing_on', isBot)).toMatchObject({ is_private: false });
      await bot.setTyping(conversation, false);
      await cable.next('conversation.typing_off', isBot);
      await person.setTyping(conversation, true, { private: true });
      const isPerson = (data: Loose): boolean => (data['user'] as Loose)['type'] === 'user';
      expect(await cable.next('conversation.typing_on', isPerson)).toMatchObject({ is_private: true });
    });
  });
}
