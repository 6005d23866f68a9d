import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../agent-bot/chatwoot/read-conversation.ts';
import { verifySignature } from '../../../agent-bot/chatwoot/verify-signature.ts';
import { systemClock } from '../../../agent-bot/clock.ts';
import type { ContractWorld } from '../contract-world.ts';
import { needsWebhooks } from '../contract-world.ts';

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A visitor comes and writes. */
export function arrivalBehaviours(world: () => ContractWorld): void {
  describe.concurrent('a visitor arrives', () => {
    it('gets a pending conversation, which is the bot’s since 4.16.2 and nobody’s before', async () => {
      const { admin, arrive, botOwnsNew, provisioned, site } = world();
      const visitor = await arrive();
      const [listed] = await site.conversations(visitor.contact.sourceId);
      expect(listed).toEqual({ id: visitor.conversation, status: 'pending' });
      const conversation = await admin.conversation(visitor.conversation);
      expect(conversation).toMatchObject({
        status: 'pending',
        inboxId: provisioned.inbox.id,
        channel: 'Channel::Api',
        contactId: visitor.contact.id,
        contactBlocked: false,
        team: null,
      });
      expect(conversation.assignee).toEqual(
        botOwnsNew ? { id: provisioned.bot.id, name: provisioned.bot.name, kind: 'bot' } : null,
      );
    });

    it('is announced by a webhook that the bot’s secret has signed, with all that Baton reads', async (context) => {
      needsWebhooks(world(), context);
      const { accountId, arrive, botOwnsNew, provisioned, webhooks } = world();
      const visitor = await arrive();
      const { id } = await visitor.say('How long does shipping take?', { echoId: 'mine-1' });
      const received = await webhooks.message(visitor.conversation, id);

      expect(received.verdict).toEqual({ ok: true });
      expect(received.delivery).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
      expect(received.contentType).toMatch(/^application\/json/);
      expect(received.parsed).toMatchObject({
        kind: 'message_created',
        accountId,
        inboxId: provisioned.inbox.id,
        conversationId: visitor.conversation,
        messageId: id,
        sourceId: visitor.contact.sourceId,
        contactId: visitor.contact.id,
      });
      expect(received.parsed.events).toMatchObject([
        {
          type: 'visitor-message',
          messageId: id,
          text: 'How long does shipping take?',
          attachments: 0,
          // A bot that owns it is no person.
          snapshot: { status: 'pending', assignee: null },
        },
      ]);
      const { meta } = received.body['conversation'];
      if (botOwnsNew)
        expect(meta).toMatchObject({ assignee_type: 'AgentBot', assignee: { id: provisioned.bot.id } });
      else expect(meta.assignee).toBeNull();
      // Only the cable gives it back.
      expect(received.raw.toString()).not.toContain('mine-1');
    });

    it('is announced with its credentials, of which the stored events keep none', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, webhooks } = world();
      const visitor = await arrive();
      const { id } = await visitor.say('hello');
      const received = await webhooks.message(visitor.conversation, id);
      const { sourceId, pubsubToken } = visitor.contact;
      expect(received.raw.toString()).toContain(sourceId);
      expect(received.raw.toString()).toContain(pubsubToken);
      const stored = JSON.stringify(received.parsed.events);
      expect(stored).not.toContain(sourceId);
      expect(stored).not.toContain(pubsubToken);
    });

    it('is signed over the time and the very bytes', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, provisioned, webhooks } = world();
      const visitor = await arrive();
      const { id } = await visitor.say('Grüße & <b>bold</b> “quotes” 🚲');
      const { raw, timestamp, signature, parsed } = await webhooks.message(visitor.conversation, id);
      expect(parsed.events).toMatchObject([{ text: 'Grüße & <b>bold</b> “quotes” 🚲' }]);
      const request = {
        rawBody: raw,
        timestamp,
        signature,
        secrets: [provisioned.bot.secret],
        now: Date.now(),
      };
      expect(verifySignature(request)).toEqual({ ok: true });
      const changed = Buffer.from(raw);
      changed[changed.length - 2] = changed[changed.length - 2]! ^ 1;
      expect(verifySignature({ ...request, rawBody: changed })).toMatchObject({ why: 'mismatch' });
      const later = String(Number(timestamp) + 1);
      expect(verifySignature({ ...request, timestamp: later })).toMatchObject({ why: 'mismatch' });
      expect(verifySignature({ ...request, secrets: ['another'] })).toMatchObject({ why: 'mismatch' });
    });

    it('is heard completely when five messages come at once, each with an id of its own', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, webhooks } = world();
      const visitor = await arrive();
      const texts = ['one', 'two', 'three', 'four', 'five'];
      const sent = await Promise.all(texts.map((text) => visitor.say(text, { echoId: text })));
      const ids = sent.map(({ id }) => id);
      expect(new Set(ids).size).toBe(5);
      const received = await Promise.all(ids.map((id) => webhooks.message(visitor.conversation, id)));
      expect(received.map(({ body }) => body['content'])).toEqual(texts);
      expect(new Set(received.map(({ delivery }) => delivery)).size).toBe(5);
      const { messages } = await readAll(world(), visitor.conversation);
      expect(messages.map(({ id }) => id)).toEqual(ids.toSorted((a, b) => a - b));
    });

    it('may send a picture, and a picture without a word', async (context) => {
      const { arrive, hasWebhooks, raw, webhooks } = world();
      const visitor = await arrive();
      const cable = await visitor.cable();
      const upload = async (content: string | null) => {
        const form = new FormData();
        if (content !== null) form.set('content', content);
        form.append('attachments[]', new File([DOT], 'dot.png', { type: 'image/png' }));
        const answer = await raw('POST', `${visitor.path}/messages`, { form });
        expect(answer.status).toBe(200);
        return answer.body;
      };
      const withWord = await upload('look');
      const without = await upload(null);
      const picture = { file_type: 'image', data_url: expect.stringMatching(/^https?:\/\/.+dot\.png/) };
      expect(withWord).toMatchObject({ content: 'look', attachments: [picture] });
      expect(without).toMatchObject({ content: null, attachments: [picture] });
      expect(await cable.next('message.created', ({ id }) => id === without['id'])).toMatchObject({
        attachments: [picture],
      });
      if (!hasWebhooks)
        context.skip('BATON_CALLBACK_URL is not set: the webhooks of pictures are not checked');
      const [first, second] = await Promise.all(
        [withWord, without].map(({ id }) => webhooks.message(visitor.conversation, id as number)),
      );
      expect(first?.parsed.events).toMatchObject([{ type: 'visitor-message', text: 'look', attachments: 1 }]);
      expect(second?.parsed.events).toMatchObject([{ type: 'visitor-message', text: '', attachments: 1 }]);
    });

    it('may send an empty message', async (context) => {
      const { arrive, hasWebhooks, webhooks } = world();
      const visitor = await arrive();
      const { id } = await visitor.say('');
      const { messages } = await readAll(world(), visitor.conversation);
      expect(messages).toMatchObject([{ id, text: '', author: 'visitor' }]);
      if (!hasWebhooks) context.skip('BATON_CALLBACK_URL is not set: its webhook is not checked');
      const { parsed } = await webhooks.message(visitor.conversation, id);
      expect(parsed.events).toMatchObject([{ type: 'visitor-message', text: '' }]);
    });

    it('is read afresh with the last word and the status', async () => {
      const { admin, arrive, bot } = world();
      const visitor = await arrive();
      const { id } = await visitor.say('anybody?');
      const read = () => readConversation(admin, visitor.conversation, { clock: systemClock });
      expect(await read()).toMatchObject({
        type: 'read',
        lastMessage: { id, author: 'visitor' },
        snapshot: { status: 'pending', assignee: null },
      });
      const answer = await bot.sendMessage(visitor.conversation, { content: 'Yes.' });
      await bot.sendMessage(visitor.conversation, { content: 'A note is no word.', private: true });
      expect(await read()).toMatchObject({ lastMessage: { id: answer.id, author: 'bot' } });
    });
  });
}

async function readAll(world: ContractWorld, conversation: number) {
  const messages = await world.admin.messages(conversation);
  return { messages: messages.filter(({ author }) => author !== 'activity') };
}
