import { describe, expect, it } from 'vitest';
import type { ContractWorld, Visitor } from '../contract-world.ts';
import { needsWebhooks } from '../contract-world.ts';
import { LIMIT_MS, until } from '../until.ts';
import type { Received } from '../webhook-listener.ts';

/** What becomes of a conversation whose webhook the bot does not take. Retries come seconds apart. */
export function webhookFailureBehaviours(world: () => ContractWorld): void {
  describe.concurrent('the bot refuses a webhook', () => {
    /** Sends a message whose webhooks are answered in turn with these statuses, and then 200. */
    async function refuse(statuses: number[]): Promise<{ visitor: Visitor; attempts: () => Received[] }> {
      const { arrive, webhooks } = world();
      const visitor = await arrive();
      const left = [...statuses];
      webhooks.answer(visitor.conversation, ({ parsed }) =>
        parsed.kind === 'message_created' ? (left.shift() ?? 200) : 200,
      );
      const { id } = await visitor.say(`to be answered with ${statuses.join(', ')}`);
      const attempts = () =>
        webhooks.of(visitor.conversation).filter(({ parsed }) => parsed.messageId === id);
      return { visitor, attempts };
    }

    async function opened(visitor: Visitor): Promise<void> {
      const { admin, webhooks } = world();
      const { conversation } = visitor;
      const told = await webhooks.next(
        conversation,
        'conversation_opened',
        ({ parsed }) => parsed.kind === 'conversation_opened',
      );
      expect(told.parsed.events).toMatchObject([{ type: 'status', status: 'open', previous: null }]);
      expect((await admin.conversation(conversation)).status).toBe('open');
      await until('the line that tells agents why', async () =>
        (await admin.messages(conversation)).find(({ author }) => author === 'activity'),
      );
    }

    it('with 500, three times: the same delivery at new times; then people get the conversation', async (context) => {
      needsWebhooks(world(), context);
      const { visitor, attempts } = await refuse([500, 500, 500, 500]);
      await until('three attempts', () => attempts().length === 3, 2 * LIMIT_MS);
      await opened(visitor);
      expect(attempts().length).toBe(3);
      expect(new Set(attempts().map(({ delivery }) => delivery)).size).toBe(1);
      const times = attempts().map(({ timestamp }) => Number(timestamp));
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(attempts().map(({ verdict }) => verdict)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
      // What was said is the same each time.
      expect(new Set(attempts().map(({ raw }) => raw.toString())).size).toBe(1);
    });

    it('with 429 and then takes it: the conversation stays the bot’s', async (context) => {
      needsWebhooks(world(), context);
      const { admin, webhooks } = world();
      const { visitor, attempts } = await refuse([429, 200]);
      await until('the second attempt', () => attempts().length === 2);
      const { id } = await visitor.say('another word');
      const { parsed } = await webhooks.message(visitor.conversation, id);
      expect(parsed.events).toMatchObject([{ snapshot: { status: 'pending' } }]);
      expect((await admin.conversation(visitor.conversation)).status).toBe('pending');
      expect(attempts().map(({ answered }) => answered)).toEqual([429, 200]);
      expect((await admin.messages(visitor.conversation)).map(({ author }) => author)).not.toContain(
        'activity',
      );
    });

    it('with 500 and then takes it: the conversation stays the bot’s', async (context) => {
      needsWebhooks(world(), context);
      const { admin } = world();
      const { visitor, attempts } = await refuse([500, 200]);
      await until('the second attempt', () => attempts().length === 2);
      const [first, second] = attempts();
      expect(second?.delivery).toBe(first?.delivery);
      expect((await admin.conversation(visitor.conversation)).status).toBe('pending');
    });

    it('with 400: people get the conversation at once; the bot lets go of what it still owns', async (context) => {
      needsWebhooks(world(), context);
      const { admin, bot, botOwnsNew, provisioned } = world();
      const { visitor, attempts } = await refuse([400]);
      await opened(visitor);
      expect(attempts().length).toBe(1);
      const { conversation } = visitor;
      const owner = botOwnsNew ? { id: provisioned.bot.id, kind: 'bot' } : null;
      const after = await admin.conversation(conversation);
      if (owner === null) expect(after.assignee).toBeNull();
      else expect(after.assignee).toMatchObject(owner);
      // Opening it once more does not help, releasing it does.
      expect(await bot.setStatus(conversation, 'open')).toEqual({ status: 'open' });
      if (owner !== null) expect((await admin.conversation(conversation)).assignee).toMatchObject(owner);
      await bot.unassign(conversation);
      expect(await admin.conversation(conversation)).toMatchObject({ status: 'open', assignee: null });
    });
  });
}
