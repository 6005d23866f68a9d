import { describe, expect, it } from 'vitest';
import type { ContractWorld } from '../contract-world.ts';
import { needsColleague, needsWebhooks } from '../contract-world.ts';
import { until } from '../until.ts';
import { changeOf } from '../webhook-listener.ts';

/** The passing from the bot to a person, as Chatwoot carries it out. */
export function handoffBehaviours(world: () => ContractWorld): void {
  describe.concurrent('the bot hands off', () => {
    it('by opening: answered without success, with the status it has now; opening again changes nothing', async () => {
      const { accountPath, admin, arrive, provisioned, raw } = world();
      const visitor = await arrive('A person, please');
      const open = () =>
        raw('POST', accountPath(`/conversations/${String(visitor.conversation)}/toggle_status`), {
          token: provisioned.bot.token,
          json: { status: 'open' },
        });
      const first = await open();
      expect(first).toMatchObject({
        status: 200,
        body: { payload: { success: null, current_status: 'open' } },
      });
      const before = await admin.conversation(visitor.conversation);
      expect(before).toMatchObject({ status: 'open', assignee: null });
      const second = await open();
      expect(second).toMatchObject({
        status: 200,
        body: { payload: { success: true, current_status: 'open' } },
      });
      expect(await admin.conversation(visitor.conversation)).toMatchObject({
        status: 'open',
        assignee: null,
      });
    });

    it('and hears of it in three webhooks of one time, only one of which says from where', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, bot, botOwnsNew, provisioned, webhooks } = world();
      const visitor = await arrive('A person, please');
      const { conversation } = visitor;
      expect(await bot.setStatus(conversation, 'open')).toEqual({ status: 'open' });
      const kind = (name: string) =>
        webhooks.next(
          conversation,
          name,
          (one) =>
            one.parsed.kind === name && (name !== 'conversation_updated' || changeOf(one, 'status') !== null),
        );
      const opened = await kind('conversation_opened');
      const announced = await kind('conversation_status_changed');
      const updated = await kind('conversation_updated');
      const at = opened.body['updated_at'] as number;
      expect(at).toBeGreaterThan(0);
      expect([announced.body['updated_at'], updated.body['updated_at']]).toEqual([at, at]);
      expect(announced.body['changed_attributes'] ?? null).toBeNull();
      expect(changeOf(updated, 'status')).toEqual({ previous: 'pending', current: 'open' });
      expect(changeOf(updated, 'assignee_agent_bot_id')).toEqual(
        botOwnsNew ? { previous: provisioned.bot.id, current: null } : null,
      );
      for (const one of [opened, announced])
        expect(one.parsed.events).toMatchObject([{ type: 'status', status: 'open', previous: null, at }]);
      expect(updated.parsed.events).toMatchObject([
        { type: 'status', status: 'open', previous: 'pending', at },
      ]);
      expect(updated.parsed.events[0]?.snapshot.assignee).toBeNull();

      // Opening it again is no event: the next thing heard is the visitor's word.
      await bot.setStatus(conversation, 'open');
      const { id } = await visitor.say('still there?');
      await webhooks.message(conversation, id);
      const opens = webhooks.of(conversation).filter((one) => one.parsed.kind === 'conversation_opened');
      expect(opens).toEqual([opened]);
    });

    it('after saying so, and the visitor’s waiting time is kept', async () => {
      const { arrive, bot, rawConversation } = world();
      const visitor = await arrive('A person, please');
      await bot.sendMessage(visitor.conversation, { content: 'I am getting a person.' });
      await bot.setStatus(visitor.conversation, 'open');
      await until('the waiting time', async () => {
        const { waiting_since: since } = await rawConversation(visitor.conversation);
        return typeof since === 'number' && since > 0;
      });
    });

    it('before saying so, and the visitor’s waiting time is lost', async () => {
      const { arrive, bot, rawConversation } = world();
      const visitor = await arrive('A person, please');
      await bot.setStatus(visitor.conversation, 'open');
      const waiting = async () => (await rawConversation(visitor.conversation))['waiting_since'] as number;
      expect(await waiting()).toBeGreaterThan(0);
      await bot.sendMessage(visitor.conversation, { content: 'I am getting a person.' });
      await until('the waiting time to be gone', async () => (await waiting()) === 0);
    });

    it('and the visitor’s cable shows the new status', async () => {
      const { arrive, bot } = world();
      const visitor = await arrive('A person, please');
      const cable = await visitor.cable();
      await bot.setStatus(visitor.conversation, 'open');
      const changed = await cable.next('conversation.status_changed');
      expect(changed).toMatchObject({ id: visitor.conversation, status: 'open' });
    });

    it('with a note that mentions somebody, who is notified; the visitor learns nothing', async () => {
      const { arrive, bot, me, person } = world();
      const visitor = await arrive('A person, please');
      const cable = await visitor.cable();
      await bot.setStatus(visitor.conversation, 'open');
      const name = encodeURIComponent(me.name);
      const content = `Asked for a person. [@${me.name}](mention://user/${String(me.id)}/${name})`;
      await bot.sendMessage(visitor.conversation, { content, private: true });
      const told = await until('the mention in the bell', async () =>
        (await person.notifications()).find(
          (one) => one.conversationId === visitor.conversation && one.type === 'conversation_mention',
        ),
      );
      expect(told.id).toBeGreaterThan(0);
      const word = await bot.sendMessage(visitor.conversation, { content: 'Thank you for waiting.' });
      await cable.next('message.created', ({ id }) => id === word.id);
      expect(JSON.stringify(cable.frames)).not.toContain('mention://');
    });

    it('and its own token cannot read the conversation once it has a team, an administrator’s can', async () => {
      const { accountPath, admin, arrive, bot, provisioned, raw, team } = world();
      const visitor = await arrive('A person, please');
      const read = () =>
        raw('GET', accountPath(`/conversations/${String(visitor.conversation)}`), {
          token: provisioned.bot.token,
        });
      expect(await read()).toMatchObject({ status: 200, body: { id: visitor.conversation } });
      const made = await team();
      expect(await bot.assignTeam(visitor.conversation, made.id)).toEqual({ id: made.id, name: made.name });
      expect((await read()).status).toBe(500);
      expect(await admin.conversation(visitor.conversation)).toMatchObject({
        status: 'pending',
        team: { id: made.id },
      });
      await bot.assignTeam(visitor.conversation, null);
      expect((await read()).status).toBe(200);
    });
  });

  describe.concurrent('people and the bot share a conversation', () => {
    it('and a person’s reply while it is pending changes neither status nor owner', async (context) => {
      needsWebhooks(world(), context);
      const { admin, arrive, person, webhooks } = world();
      const visitor = await arrive('hello');
      const { conversation } = visitor;
      const before = await admin.conversation(conversation);
      const { id } = await person.reply(conversation, 'Hello from a person');
      const { parsed } = await webhooks.message(conversation, id);
      expect(parsed.events).toMatchObject([
        { type: 'person-message', messageId: id, text: 'Hello from a person', person: { id: world().me.id } },
      ]);
      await webhooks.next(
        conversation,
        'the first reply',
        (one) => changeOf(one, 'first_reply_created_at') !== null,
      );
      const next = await visitor.say('thanks');
      await webhooks.message(conversation, next.id);
      const { status, assignee } = await admin.conversation(conversation);
      expect({ status, assignee }).toEqual({ status: 'pending', assignee: before.assignee });
      for (const one of webhooks.of(conversation)) {
        expect(changeOf(one, 'status')).toBeNull();
        expect(changeOf(one, 'assignee_id')).toBeNull();
      }
    });

    it('and an assignment tells who had it and who has it', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, bot, me, person, webhooks } = world();
      const visitor = await arrive('hello');
      const { conversation } = visitor;
      const change = (previous: number | null, current: number | null) =>
        webhooks.next(conversation, `the assignment ${String(previous)} → ${String(current)}`, (one) => {
          const found = changeOf(one, 'assignee_id');
          return found?.previous === previous && found.current === current;
        });
      await bot.setStatus(conversation, 'open');
      expect(await bot.assignPerson(conversation, me.id)).toEqual({ id: me.id, name: me.name });
      const given = await change(null, me.id);
      expect(given.parsed.events).toMatchObject([
        { type: 'assigned', person: { id: me.id }, previous: null },
      ]);
      expect(await person.assign(conversation, null)).toBeNull();
      const taken = await change(me.id, null);
      expect(taken.parsed.events).toMatchObject([{ type: 'unassigned', previous: me.id }]);
    });

    it('and passing it to a colleague names both', async (context) => {
      needsWebhooks(world(), context);
      const colleague = needsColleague(world(), context);
      const { arrive, bot, me, webhooks } = world();
      // While it is pending Chatwoot notifies nobody of it.
      const visitor = await arrive('hello');
      const { conversation } = visitor;
      await bot.assignPerson(conversation, me.id);
      await bot.assignPerson(conversation, colleague.id);
      const passed = await webhooks.next(
        conversation,
        'the passing on',
        (one) => changeOf(one, 'assignee_id')?.previous === me.id,
      );
      expect(passed.parsed.events).toMatchObject([
        { type: 'assigned', person: { id: colleague.id }, previous: me.id },
      ]);
    });

    it('and assigning the bot while it is pending clears the person', async (context) => {
      needsWebhooks(world(), context);
      const { admin, arrive, bot, me, provisioned, webhooks } = world();
      const visitor = await arrive('hello');
      const { conversation } = visitor;
      await bot.assignPerson(conversation, me.id);
      expect(await admin.conversation(conversation)).toMatchObject({
        status: 'pending',
        assignee: { id: me.id, kind: 'user' },
      });
      expect(await bot.assignBot(conversation, provisioned.bot.id)).toMatchObject({ id: provisioned.bot.id });
      const cleared = await webhooks.next(
        conversation,
        'the clearing',
        (one) => changeOf(one, 'assignee_id')?.previous === me.id,
      );
      expect(cleared.parsed.events).toMatchObject([{ type: 'unassigned', previous: me.id }]);
      expect(await admin.conversation(conversation)).toMatchObject({
        status: 'pending',
        assignee: { id: provisioned.bot.id, kind: 'bot' },
      });
      // Opening it afterwards leaves it to nobody.
      await bot.setStatus(conversation, 'open');
      expect(await admin.conversation(conversation)).toMatchObject({ status: 'open', assignee: null });
    });

    it('and an administrator who opens it is not made its owner, nor stays the bot', async () => {
      const { admin, arrive, person } = world();
      const visitor = await arrive('hello');
      expect(await person.setStatus(visitor.conversation, 'open')).toEqual({ status: 'open' });
      await until('it to be nobody’s', async () => {
        const { status, assignee } = await admin.conversation(visitor.conversation);
        return status === 'open' && assignee === null;
      });
    });

    it('and a person gives it back', async (context) => {
      needsWebhooks(world(), context);
      const { arrive, bot, person, webhooks } = world();
      const visitor = await arrive('hello');
      const { conversation } = visitor;
      await bot.setStatus(conversation, 'open');
      expect(await person.setStatus(conversation, 'pending')).toEqual({ status: 'pending' });
      const back = await webhooks.next(
        conversation,
        'the return',
        (one) => changeOf(one, 'status')?.current === 'pending',
      );
      expect(back.parsed.events).toMatchObject([{ type: 'status', status: 'pending', previous: 'open' }]);
      const { id } = await visitor.say('and now?');
      const { parsed } = await webhooks.message(conversation, id);
      expect(parsed.events).toMatchObject([{ snapshot: { status: 'pending' } }]);
    });

    it('and one that was resolved comes back pending with yesterday’s person, of whom nothing is said', async (context) => {
      needsWebhooks(world(), context);
      const { admin, arrive, bot, me, person, webhooks } = world();
      const visitor = await arrive('A person, please');
      const { conversation } = visitor;
      await bot.setStatus(conversation, 'open');
      await bot.assignPerson(conversation, me.id);
      await person.reply(conversation, 'Here I am.');
      expect(await person.setStatus(conversation, 'resolved')).toEqual({ status: 'resolved' });
      const kind = (name: string) => webhooks.next(conversation, name, (one) => one.parsed.kind === name);
      expect((await kind('conversation_resolved')).parsed.events).toMatchObject([
        { type: 'status', status: 'resolved' },
      ]);

      const { id } = await visitor.say('one more thing');
      const reopened = await webhooks.next(
        conversation,
        'the reopening',
        (one) => changeOf(one, 'status')?.previous === 'resolved',
      );
      expect(reopened.parsed.events).toMatchObject([
        { type: 'status', status: 'pending', previous: 'resolved' },
      ]);
      expect(changeOf(reopened, 'assignee_id')).toBeNull();
      await webhooks.message(conversation, id);
      expect(await admin.conversation(conversation)).toMatchObject({
        status: 'pending',
        assignee: { id: me.id, kind: 'user' },
      });

      // Opened now, it would be his without his knowing.
      await bot.setStatus(conversation, 'open');
      expect(await admin.conversation(conversation)).toMatchObject({
        status: 'open',
        assignee: { id: me.id, kind: 'user' },
      });
    });
  });
}
