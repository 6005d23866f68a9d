import { describe, expect, it } from 'vitest';
import { openCable } from '../../../widget-element/connection/cable.ts';
import { PublicApi } from '../../../widget-element/connection/public-api.ts';
import { browserTimers } from '../../../widget-element/connection/timers.ts';
import type { ContractWorld } from '../contract-world.ts';
import type { Loose } from '../loose.ts';
import { patientFetch } from '../patient-calls.ts';
import { until } from '../until.ts';
import { openVisitorCable } from '../visitor-cable.ts';

const ORIGIN = 'https://shop.example';

/** The public API and the cable, as `<chat-widget>` uses them. */
export function widgetBehaviours(world: () => ContractWorld): void {
  describe.concurrent('the widget', () => {
    it('reads the inbox, makes a contact and a conversation', async () => {
      const { marker, provisioned, raw, site } = world();
      const inbox = `/public/api/v1/inboxes/${provisioned.inbox.identifier ?? ''}`;
      expect((await raw('GET', inbox)).body).toMatchObject({
        identifier: provisioned.inbox.identifier,
        name: marker,
        working_hours_enabled: false,
        greeting_enabled: false,
        identity_validation_enabled: false,
      });
      const made = await raw('POST', `${inbox}/contacts`, { json: {} });
      expect(made).toMatchObject({
        status: 200,
        body: {
          id: expect.any(Number),
          source_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          pubsub_token: expect.stringMatching(/^\S{20,}$/),
          name: expect.stringMatching(/./),
          email: null,
          phone_number: null,
        },
      });
      const source = made.body['source_id'] as string;
      expect((await raw('GET', `${inbox}/contacts/${source}`)).body).toMatchObject({
        source_id: source,
        pubsub_token: made.body['pubsub_token'],
      });
      const conversation = await raw('POST', `${inbox}/contacts/${source}/conversations`, { json: {} });
      expect(conversation).toMatchObject({
        status: 200,
        body: {
          id: expect.any(Number),
          uuid: expect.any(String),
          inbox_id: provisioned.inbox.id,
          status: 'pending',
          messages: [],
        },
      });
      expect(await site.conversations(source)).toEqual([{ id: conversation.body['id'], status: 'pending' }]);
      // Whoever tidies up finds it by its name where its inbox is gone already.
      const named = await raw('PATCH', `${inbox}/contacts/${source}`, {
        json: { name: `${marker} visitor` },
      });
      expect(named.status).toBe(200);
    });

    it('sees messages in the shape it parses, each author as what he is', async () => {
      const { arrive, bot, person, raw } = world();
      const visitor = await arrive();
      const posted = await raw('POST', `${visitor.path}/messages`, {
        json: { content: 'hello', echo_id: 'e-1' },
      });
      const shape = {
        id: expect.any(Number),
        content: 'hello',
        message_type: 0,
        content_type: 'text',
        content_attributes: {},
        created_at: expect.any(Number),
        conversation_id: visitor.conversation,
      };
      expect(posted.body).toMatchObject({ ...shape, sender: { type: 'contact' } });
      expect(posted.body).not.toHaveProperty('echo_id');
      await bot.sendMessage(visitor.conversation, { content: 'Hi.' });
      await person.reply(visitor.conversation, 'Hello from a person');
      const listed = await raw('GET', `${visitor.path}/messages`);
      expect(
        (listed.body as Loose[]).map((one) => [one['message_type'], (one['sender'] as Loose)['type']]),
      ).toEqual([
        [0, 'contact'],
        [1, 'agent_bot'],
        [1, 'user'],
      ]);

      const { baseUrl, provisioned } = world();
      const api = new PublicApi(patientFetch, baseUrl, provisioned.inbox.identifier ?? '');
      const contact = { sourceId: visitor.contact.sourceId, pubsubToken: visitor.contact.pubsubToken };
      const read = await api.readMessages(contact, visitor.conversation);
      expect(read.map(({ author, text }) => [author, text])).toEqual([
        ['visitor', 'hello'],
        ['bot', 'Hi.'],
        ['person', 'Hello from a person'],
      ]);
      expect(await api.readStatus(contact, visitor.conversation)).toBe('pending');
    });

    it('finds its newest conversation, whatever happened to an older one since', async () => {
      const { arrive, baseUrl, bot, provisioned, site } = world();
      const visitor = await arrive('hello');
      const { sourceId, pubsubToken } = visitor.contact;
      const newer = await site.createConversation(sourceId);
      await bot.sendMessage(visitor.conversation, { content: 'Hi.' });
      await bot.setStatus(visitor.conversation, 'open');
      const api = new PublicApi(patientFetch, baseUrl, provisioned.inbox.identifier ?? '');
      expect(await api.lastConversation({ sourceId, pubsubToken })).toEqual({
        id: newer.id,
        status: 'pending',
      });
    });

    it('pages back through the messages, 20 at a time', async () => {
      const { arrive, bot, site } = world();
      const visitor = await arrive();
      const ids: number[] = [];
      for (let number = 1; number <= 27; number += 1)
        ids.push((await bot.sendMessage(visitor.conversation, { content: `Line ${String(number)}` })).id);
      const { contact, conversation } = visitor;
      const newest = await site.messages(contact.sourceId, conversation);
      expect(newest.map(({ id }) => id)).toEqual(ids.slice(-20));
      const older = await site.messages(contact.sourceId, conversation, { before: ids.at(-20)! });
      expect(older.map(({ id }) => id)).toEqual(ids.slice(0, 7));
      expect(await site.messages(contact.sourceId, conversation, { before: ids[0]! })).toEqual([]);
    });

    it('may call the public API from any site', async () => {
      const { arrive, raw } = world();
      const visitor = await arrive('hello');
      const preflight = await raw('OPTIONS', `${visitor.path}/messages`, {
        headers: {
          Origin: ORIGIN,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
      expect(preflight.status).toBe(200);
      expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
      expect(preflight.headers.get('access-control-allow-methods')).toMatch(/PATCH/);
      const read = await raw('GET', `${visitor.path}/messages`, { headers: { Origin: ORIGIN } });
      expect(read.status).toBe(200);
      expect(read.headers.get('access-control-allow-origin')).toBe('*');
    });

    it('is welcomed and confirmed on the cable, and hears its own word with its echo_id', async () => {
      const { arrive } = world();
      const visitor = await arrive();
      const cable = await visitor.cable();
      expect(cable.frames[0]).toMatchObject({ type: 'welcome' });
      const confirmed = cable.frames.find((frame) => frame['type'] === 'confirm_subscription');
      expect(JSON.parse(confirmed?.['identifier'] as string)).toEqual({
        channel: 'RoomChannel',
        pubsub_token: visitor.contact.pubsubToken,
      });
      const { id } = await visitor.say('hello', { echoId: 'echo-7' });
      expect(await cable.next('message.created', (data) => data['id'] === id)).toMatchObject({
        echo_id: 'echo-7',
        content: 'hello',
        message_type: 0,
        created_at: expect.any(Number),
        conversation_id: visitor.conversation,
      });
    });

    it('hears when a person takes part: who is assigned, what she writes', async () => {
      const { arrive, bot, me, person } = world();
      const visitor = await arrive('hello');
      const cable = await visitor.cable();
      await bot.setStatus(visitor.conversation, 'open');
      await bot.assignPerson(visitor.conversation, me.id);
      const assigned = await cable.next(
        'conversation.updated',
        ({ meta }) => ((meta as Loose)['assignee'] as Loose | null)?.['id'] === me.id,
      );
      expect(assigned).toMatchObject({ id: visitor.conversation, status: 'open' });
      const { id } = await person.reply(visitor.conversation, 'Here I am.');
      expect(await cable.next('message.created', (data) => data['id'] === id)).toMatchObject({
        content: 'Here I am.',
        sender: { type: 'user' },
      });
    });

    it('gets pings and no confirmation for a wrong token', async () => {
      const cable = await openVisitorCable(world().baseUrl, 'nonsense', { confirmed: false });
      await until('two pings', () => cable.pings() >= 2);
      expect(cable.frames).toEqual([{ type: 'welcome' }]);
      cable.close();
    });

    it('goes live with its own cable client, and hears', async () => {
      const { arrive, baseUrl, bot } = world();
      const visitor = await arrive('hello');
      let live = false;
      let lost = false;
      const heard: Loose[] = [];
      const close = openCable({
        url: `${baseUrl.replace(/^http/, 'ws')}/cable`,
        pubsubToken: visitor.contact.pubsubToken,
        openSocket: (url, protocols) => new WebSocket(url, protocols),
        timers: browserTimers,
        onEvent: (event, data) => {
          if (event === 'message.created') heard.push(data as Loose);
        },
        onLive: () => {
          live = true;
        },
        onLost: () => {
          lost = true;
        },
      });
      await until('the cable to be live', () => live);
      const { id } = await bot.sendMessage(visitor.conversation, { content: 'Hi.' });
      await until('the bot’s word', () => heard.some((data) => data['id'] === id));
      close();
      expect(lost).toBe(false);
    });
  });
}
