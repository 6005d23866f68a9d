import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestContext } from 'vitest';
import { openBatonWorld } from './baton-world.ts';
import type { BatonWorld, Customer } from './baton-world.ts';
import type { ChatwootUnderTest } from './chatwoot-under-test.ts';
import type { Loose } from './loose.ts';
import { newMarker } from './marker.ts';
import { TEST_MS, until } from './until.ts';

/** Baton as a whole on one Chatwoot: what visitors and agents get. Needs webhooks. */
export function describeBaton(
  name: string,
  open: () => ChatwootUnderTest | Promise<ChatwootUnderTest>,
  marker = newMarker(),
): void {
  describe(name, { timeout: TEST_MS }, () => {
    let opened: BatonWorld | null = null;
    beforeAll(async () => {
      const target = await open();
      if (target.callback === null) await target.close();
      else opened = await openBatonWorld(target, marker);
    }, TEST_MS);
    afterAll(async () => {
      await opened?.close();
    }, TEST_MS);

    function world(context: TestContext): BatonWorld {
      context.skip(opened === null, 'BATON_CALLBACK_URL is not set: Chatwoot cannot reach Baton here');
      return opened!;
    }

    /** Waits for the bot's next public word after a message. */
    function answer(customer: Customer, after: number): Promise<{ id: number; text: string }> {
      return until('the bot’s answer', async () => (await customer.botWords()).find(({ id }) => id > after));
    }

    /** Asks for a person and waits until everything about it is done. */
    async function handedOff(
      baton: BatonWorld,
      customer: Customer,
    ): Promise<{ asked: number; said: string }> {
      const { id } = await customer.say('I want to talk to a real person please');
      const said = await answer(customer, id);
      await until('the conversation to be open', async () => {
        const known = await baton.heard(customer.conversation, id);
        const { status } = await baton.admin.conversation(customer.conversation);
        return known.owner === 'queued' && status === 'open';
      });
      return { asked: id, said: said.text };
    }

    describe.concurrent('while it runs', () => {
      it('answers a question with what it knows, and keeps the conversation', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        const { id } = await customer.say('how long does shipping take?');
        expect((await answer(customer, id)).text).toBe(baton.answers.get('delivery-time'));
        const known = await baton.heard(customer.conversation, id);
        expect(known).toMatchObject({ owner: 'bot', handoffs: [] });
        expect((await baton.admin.conversation(customer.conversation)).status).toBe('pending');
        expect(await customer.botWords()).toHaveLength(1);
      });

      it('answers a burst once', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        const sent = await Promise.all(
          ['hi', 'how long does', 'shipping take?'].map((text) => customer.say(text)),
        );
        const last = Math.max(...sent.map(({ id }) => id));
        await answer(customer, last);
        for (const { id } of sent) await baton.heard(customer.conversation, id);
        expect(await customer.botWords()).toHaveLength(1);
      });

      it('asked for a person: says so, opens, leaves it to nobody, notes why and mentions who is assigned', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        const first = await customer.say('how long does shipping take?');
        await answer(customer, first.id);
        const { asked } = await handedOff(baton, customer);
        const { conversation } = customer;

        expect(await baton.admin.conversation(conversation)).toMatchObject({
          status: 'open',
          assignee: null,
        });
        const note = await until('the note', async () => (await baton.notes(conversation))[0]);
        expect(note.author).toBe('bot');
        expect(note.text).toContain(`mention://user/${String(baton.me.id)}/`);
        await until('the mention in the bell', async () =>
          (await baton.person.notifications()).some(
            (told) => told.conversationId === conversation && told.type === 'conversation_mention',
          ),
        );
        const words = await customer.botWords();
        expect(words.filter(({ id }) => id > asked)).toHaveLength(1);
        expect(JSON.stringify(words)).not.toContain('mention://');
        const known = await baton.heard(conversation, asked);
        expect(known.handoffs).toMatchObject([{ reason: 'asked_for_human', stretch: 1, outcome: null }]);
        // Said before it was opened: Chatwoot counts how long the visitor waits.
        expect(await baton.waitingSince(conversation)).toBeGreaterThan(0);

        // Asking again while queued is no second handoff.
        const again = await customer.say('a human!! now');
        expect((await baton.heard(conversation, again.id)).handoffs).toHaveLength(1);
        expect(await baton.notes(conversation)).toHaveLength(1);
      });

      it('is silent from a person’s first word on', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        await handedOff(baton, customer);
        const { conversation } = customer;
        const reply = await baton.person.reply(conversation, 'Hello, how can I help?');
        expect(await baton.heard(conversation, reply.id)).toMatchObject({
          owner: 'agent',
          handoffs: [{ outcome: 'claimed' }],
        });
        const before = (await customer.botWords()).length;
        const next = await customer.say('how long does shipping take?');
        expect((await baton.heard(conversation, next.id)).owner).toBe('agent');
        expect(await customer.botWords()).toHaveLength(before);
      });

      it('gets a resolved conversation back as a new stretch, without yesterday’s person', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        await handedOff(baton, customer);
        const { conversation } = customer;
        await baton.person.assign(conversation, baton.me.id);
        await baton.person.reply(conversation, 'Done. Have a nice day.');
        await baton.person.setStatus(conversation, 'resolved');
        await until(
          'Baton to know the end',
          async () => (await baton.known(conversation))?.owner === 'closed',
        );

        const { id } = await customer.say('what are your opening hours?');
        expect((await answer(customer, id)).text).toBe(baton.answers.get('opening-hours'));
        const known = await baton.heard(conversation, id);
        expect(known.owner).toBe('bot');
        expect(known.state.stretch.number).toBe(2);
        const now = await baton.admin.conversation(conversation);
        expect(now.status).toBe('pending');
        expect(now.assignee).toMatchObject({ kind: 'bot' });

        // The next handoff is a new one, and again nobody's.
        const { asked } = await handedOff(baton, customer);
        const after = await baton.heard(conversation, asked);
        expect(after.handoffs.map(({ stretch }) => stretch)).toEqual([1, 2]);
        expect(await baton.admin.conversation(conversation)).toMatchObject({
          status: 'open',
          assignee: null,
        });
      });

      it('makes a conversation a person’s who answers while the bot has it', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        const first = await customer.say('how long does shipping take?');
        await answer(customer, first.id);
        const { conversation } = customer;
        await baton.heard(conversation, first.id);
        await baton.person.reply(conversation, 'Let me take this.');
        await until('it to be open and assigned', async () => {
          const { status, assignee } = await baton.admin.conversation(conversation);
          return status === 'open' && assignee?.kind === 'user' && assignee.id === baton.me.id;
        });
        const before = (await customer.botWords()).length;
        const next = await customer.say('what are your opening hours?');
        expect((await baton.heard(conversation, next.id)).owner).toBe('agent');
        expect(await customer.botWords()).toHaveLength(before);
      });

      it('takes a conversation back that a person returns', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        await handedOff(baton, customer);
        const { conversation } = customer;
        const reply = await baton.person.reply(conversation, 'Back to our assistant.');
        await baton.heard(conversation, reply.id);
        await baton.person.setStatus(conversation, 'pending');
        await until('Baton to have it', async () => (await baton.known(conversation))?.owner === 'bot');
        const { id } = await customer.say('what are your opening hours?');
        expect((await answer(customer, id)).text).toBe(baton.answers.get('opening-hours'));
      });
    });

    describe('its commands', () => {
      it('connect, run again, changes nothing, and its test message arrives', async (context) => {
        const baton = world(context);
        const { code, told } = await baton.command('connect', ...baton.connectArguments);
        expect(wrongIn(told['findings'])).toEqual([]);
        expect(code).toBe(0);
        expect(told).toMatchObject({ ok: true, changes: [], bot: { isNew: false, hasKnowledge: true } });
        expect(told['tag']).toMatchObject({ html: expect.stringContaining('<chat-widget') });
        expect(told['findings']).toContainEqual(
          expect.objectContaining({ name: 'webhook', outcome: 'right' }),
        );
        await until('the test conversation to be gone', () => baton.holdsOnlyCustomers());
      });

      it('doctor finds nothing wrong, and leaves nothing', async (context) => {
        const baton = world(context);
        const { code, told } = await baton.command('doctor', '--inbox', baton.botName);
        const findings = (told['bots'] as Loose[])[0]?.['findings'];
        expect(wrongIn(findings)).toEqual([]);
        expect(code).toBe(0);
        for (const name of [
          'version',
          'role',
          'bot-token',
          'bot',
          'attached',
          'secret',
          'service',
          'webhook',
        ])
          expect(findings).toContainEqual(expect.objectContaining({ name, outcome: 'right' }));
        await until('the test conversation to be gone', () => baton.holdsOnlyCustomers());
      });
    });

    describe('when it is stopped', () => {
      it('goes on where it was: said before, opened and noted after, nothing twice', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        const { conversation } = customer;
        baton.refuseOpening(true);
        const { id } = await customer.say('I want to talk to a real person please');
        const said = await answer(customer, id);
        // A webhook that finds nobody opens the conversation: this one is to be opened by Baton.
        await baton.echoed(conversation, said.id);
        await baton.stop();
        expect((await baton.admin.conversation(conversation)).status).toBe('pending');

        baton.refuseOpening(false);
        await baton.start();
        await until('it to be open', async () => {
          const { status } = await baton.admin.conversation(conversation);
          return status === 'open';
        });
        const note = await until('the note', async () => (await baton.notes(conversation))[0]);
        expect(note.text).toContain('mention://');
        const known = await baton.heard(conversation, id);
        expect(known).toMatchObject({ owner: 'queued', handoffs: [{ reason: 'asked_for_human' }] });
        expect((await customer.botWords()).filter((word) => word.id > id)).toEqual([said]);
        expect(await baton.notes(conversation)).toHaveLength(1);
      });

      it('Chatwoot gives its conversations to people, and Baton queues them when it is back', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        const { conversation } = customer;
        const first = await customer.say('how long does shipping take?');
        const answered = await answer(customer, first.id);
        await baton.heard(conversation, first.id);
        await baton.echoed(conversation, answered.id);
        await baton.stop();
        await customer.say('is anybody there?');
        await until('Chatwoot to open it', async () => {
          const { status } = await baton.admin.conversation(conversation);
          return status === 'open';
        });

        await baton.start();
        const known = await until('Baton to queue it', async () => {
          const now = await baton.known(conversation);
          return now !== null && now.owner === 'queued' && now.settled ? now : null;
        });
        expect(known.handoffs).toMatchObject([{ reason: 'chatwoot_opened' }]);
        await until('the bot to let go of it', async () => {
          const { assignee, status } = await baton.admin.conversation(conversation);
          return assignee === null && status === 'open';
        });

        // And it answers the next visitor as before.
        const next = await baton.arrive();
        const { id } = await next.say('what are your opening hours?');
        expect((await answer(next, id)).text).toBe(baton.answers.get('opening-hours'));
      });
    });

    describe('when it is disconnected', () => {
      it('opens to people what it had, and forgets the bot', async (context) => {
        const baton = world(context);
        const customer = await baton.arrive();
        const { id } = await customer.say('how long does shipping take?');
        await answer(customer, id);
        await baton.heard(customer.conversation, id);
        const { code, told } = await baton.command('disconnect', '--inbox', baton.botName, '--yes');
        expect(code).toBe(0);
        expect(told).toMatchObject({ ok: true, bot: { id: baton.botId }, tokenForgotten: true });
        expect(told['opened']).toBeGreaterThan(0);
        expect((await baton.admin.conversation(customer.conversation)).status).toBe('open');
        const { botName } = baton;
        const again = await baton.command('doctor', '--inbox', botName);
        expect(again).toMatchObject({ code: 1, told: { ok: false, error: { code: 'bot_unknown' } } });
      });
    });
  });
}

/** What a command has found wrong, as it told it. */
function wrongIn(findings: unknown): unknown[] {
  return (findings as Loose[]).filter(({ outcome }) => outcome === 'wrong').map(({ say }) => say as unknown);
}
