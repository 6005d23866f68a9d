import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { instantPace } from '../../sandbox/chatwoot/core.ts';
import { SandboxRun, type Answer, type Visitor } from './sandbox-run.ts';

const at = (id: number, rest = ''): string => `/conversations/${String(id)}${rest}`;

async function botSays(
  run: SandboxRun,
  visitor: Visitor,
  content: string,
  extra: object = {},
): Promise<Answer> {
  return run.asBot('POST', at(visitor.conversation, '/messages'), { content, ...extra });
}

describe('outgoing text', () => {
  it.each([
    ['Hello {{contact.name}} and {{ contact.email }}', 'Hello Vera Blum and '],
    ['broken {{ and {% if', 'broken {{ and {% if'],
    ['in `{{contact.name}}` ticks', 'in `{{contact.name}}` ticks'],
    ['```\n{{contact.name}}\n``` {{contact.name}}', '```\n{{contact.name}}\n``` Vera Blum'],
    ['escaped {\u200b{contact.name}\u200b}', 'escaped {\u200b{contact.name}\u200b}'],
    ['{% raw %}{{contact.name}}{% endraw %}', '{{contact.name}}'],
    ['{{ contact.first_name | upcase }} {{ nobody | default: "you" }}', 'VERA you'],
    ['{% if contact.email %}known{% else %}unknown{% endif %}', 'unknown'],
    ['{{ constructor.constructor }}{{ contact.__proto__ }}', ''],
    ['{% include "secrets" %}', '{% include "secrets" %}'],
    ['{% endif %} {{contact.name}}', '{% endif %} {{contact.name}}'],
  ])('%s becomes %s', async (content, expected) => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    await run.visitor('PATCH', `/contacts/${visitor.source}`, { name: 'vera blum' });
    expect((await botSays(run, visitor, content)).body.content).toBe(expected);
  });

  it('of a visitor is never a template', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive();
    expect((await run.says(visitor, '{{contact.name}}')).body.content).toBe('{{contact.name}}');
  });

  it('with a source_id is not delivered by email, but is on an API inbox', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    await botSays(run, visitor, 'yes', { source_id: 'step-1' });
    expect(run.sandbox.inspect.messages(visitor.conversation).at(-1)?.delivered).toBe(true);
    const inbox = run.sandbox.world.core.inbox(run.inboxId);
    inbox.channelType = 'Channel::Email';
    await botSays(run, visitor, 'no', { source_id: 'step-2' });
    await botSays(run, visitor, 'yes again');
    expect(
      run.sandbox.inspect
        .messages(visitor.conversation)
        .map((message) => message.delivered)
        .slice(-2),
    ).toEqual([false, true]);
  });
});

describe('limits', () => {
  it('count characters, not halves of them', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive();
    expect((await run.says(visitor, '🚲'.repeat(150_000))).status).toBe(200);
    expect((await run.says(visitor, '🚲'.repeat(150_001))).status).toBe(422);
  });

  it('are 200 messages a minute in one conversation', async () => {
    const run = await SandboxRun.connected('4.16.2', {
      pace: instantPace,
    });
    const visitor = await run.arrive();
    const answers: Answer[] = [];
    for (let turn = 0; turn < 201; turn += 1) answers.push(await botSays(run, visitor, 'again'));
    expect(answers.at(-2)?.status).toBe(200);
    expect(answers.at(-1)).toMatchObject({
      status: 422,
      body: { error: 'Validation failed: Too many messages' },
    });
    await run.clock.advance(61_000);
    expect((await botSays(run, visitor, 'later')).status).toBe(200);
  });

  it('are 150,000 characters in one message', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive();
    expect((await run.says(visitor, 'x'.repeat(150_000))).status).toBe(200);
    expect((await run.says(visitor, 'x'.repeat(150_001))).body).toEqual({
      message: 'Content is too long (maximum is 150000 characters)',
      attributes: ['content'],
    });
  });
});

describe('a person', () => {
  it('is notified of a mention and of an assignment, not while pending, and not by a bot with the same number', async () => {
    const run = await SandboxRun.connected();
    const { jane } = run.seed;
    const visitor = await run.arrive('hi');
    const types = (): string[] => run.sandbox.inspect.notifications(jane.id).map((row) => row.type);
    await run.asBot('POST', at(visitor.conversation, '/assignments'), { assignee_id: jane.id });
    expect(types()).toEqual([]);
    await botSays(run, visitor, `[@Jane Doe](mention://user/${String(jane.id)}/Jane%20Doe) please`, {
      private: true,
    });
    expect(types()).toEqual(['conversation_mention']);
    await run.asBot('POST', at(visitor.conversation, '/assignments'), { assignee_id: null });
    await run.admin('POST', at(visitor.conversation, '/toggle_status'), { status: 'open' });
    await run.asBot('POST', at(visitor.conversation, '/assignments'), { assignee_id: jane.id });
    expect(types()).toEqual(['conversation_assignment']);
    const bot = run.sandbox.world.core.state.bots[0];
    if (bot) bot.id = run.seed.mark.id;
    await run.asBot('POST', at(visitor.conversation, '/assignments'), { assignee_id: run.seed.mark.id });
    expect(run.sandbox.inspect.notifications(run.seed.mark.id)).toEqual([]);
    expect(run.sandbox.inspect.activity(visitor.conversation).at(-1)).toBe(
      'Baton self-assigned this conversation',
    );
  });

  it('who is online is assigned about 1.3 s after an opening, unless that is turned off or lost', async () => {
    for (const [lost, expected] of [
      [false, 'jane'],
      [true, null],
    ] as const) {
      const run = await SandboxRun.connected();
      const cable = run.cableOf('jane');
      await run.clock.advance(500);
      if (lost) run.sandbox.faults.set({ autoAssignmentLost: {} });
      const visitor = await run.arrive('hi');
      await run.asBot('POST', at(visitor.conversation, '/toggle_status'), { status: 'open' });
      await run.clock.advance(900);
      expect(run.sandbox.inspect.conversation(visitor.conversation)?.assigneeId).toBeNull();
      await run.clock.advance(600);
      expect(run.sandbox.inspect.conversation(visitor.conversation)?.assigneeId).toBe(
        expected === null ? null : run.seed.jane.id,
      );
      cable.close();
    }
  });

  it('counts as online for 20 s after the cable last heard of them', async () => {
    const run = await SandboxRun.connected();
    const cable = run.cableOf('jane');
    await run.clock.advance(200);
    cable.close();
    const status = async (): Promise<unknown> =>
      (await run.admin('GET', `/inbox_members/${String(run.inboxId)}`)).body.payload[0].availability_status;
    await run.clock.advance(18_000);
    expect(await status()).toBe('online');
    await run.clock.advance(2_000);
    expect(await status()).toBe('offline');
  });

  it('who is an agent takes what they open; an administrator does not', async () => {
    const run = await SandboxRun.connected();
    const first = await run.arrive('hi');
    await run.as('mark', 'POST', at(first.conversation, '/toggle_status'), { status: 'open' });
    expect(run.sandbox.inspect.conversation(first.conversation)).toMatchObject({
      assigneeId: run.seed.mark.id,
      botId: null,
    });
    const second = await run.arrive('hi');
    await run.admin('POST', at(second.conversation, '/toggle_status'), { status: 'open' });
    expect(run.sandbox.inspect.conversation(second.conversation)).toMatchObject({
      assigneeId: null,
      botId: null,
    });
  });

  it('who blocks the visitor ends the conversation, and it stays ended', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    await run.as('jane', 'POST', at(visitor.conversation, '/mute'), {});
    await run.says(visitor, 'hello?');
    expect(run.sandbox.inspect.conversation(visitor.conversation)?.status).toBe('resolved');
  });
});

describe('a visitor', () => {
  it('sees no notes and no activity, on the cable or in lists, but does see labels', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    const cable = run.cable({ pubsub_token: visitor.pubsub });
    await run.clock.advance(200);
    await botSays(run, visitor, 'a note', { private: true });
    await botSays(run, visitor, 'an answer', { echo_id: 'e-1' });
    await run.asBot('POST', at(visitor.conversation, '/labels'), { labels: ['vip'] });
    await run.clock.advance(1_000);
    const contents = cable.frames
      .filter((frame) => frame.message?.event === 'message.created')
      .map((frame) => frame.message?.data.content);
    expect(contents).toEqual(['an answer']);
    expect(
      cable.frames.findLast((frame) => frame.message?.event === 'conversation.updated')?.message?.data.labels,
    ).toEqual(['vip']);
    const list = await run.visitor(
      'GET',
      `/contacts/${visitor.source}/conversations/${String(visitor.conversation)}/messages`,
    );
    expect(list.body.map((message: { content: string }) => message.content)).toEqual(['hi', 'an answer']);
    cable.close();
  });

  it('with a wrong cable token hears a welcome and nothing else', async () => {
    const run = await SandboxRun.connected();
    const cable = run.cable({ pubsub_token: 'wrong' });
    await run.clock.advance(5_000);
    expect(cable.frames).toEqual([{ type: 'welcome' }]);
    cable.close();
  });

  it('reads, and each message becomes read with its own webhook', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    await botSays(run, visitor, 'one');
    await botSays(run, visitor, 'two');
    await run.clock.advance(1_000);
    const mark = run.received.length;
    await run.visitor(
      'POST',
      `/contacts/${visitor.source}/conversations/${String(visitor.conversation)}/update_last_seen`,
      {},
    );
    await run.clock.advance(1_000);
    expect(run.events(mark)).toEqual(['message_updated', 'message_updated']);
    expect(run.received[mark]?.payload.status).toBeUndefined();
    expect(run.sandbox.inspect.messages(visitor.conversation).map((message) => message.status)).toEqual([
      'sent',
      'read',
      'read',
    ]);
  });

  it('reads, and the notes they never saw become read as well', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    await botSays(run, visitor, 'only for people', { private: true });
    await run.clock.advance(1_000);
    const cable = run.cable({ pubsub_token: visitor.pubsub });
    const mark = run.received.length;
    await run.visitor(
      'POST',
      `/contacts/${visitor.source}/conversations/${String(visitor.conversation)}/update_last_seen`,
      {},
    );
    await run.clock.advance(1_000);
    expect(run.events(mark)).toEqual(['message_updated']);
    expect(cable.events()).not.toContain('message.updated');
    cable.close();
  });

  it('cannot be deleted while they count as present, for 90 s after the last sign of life', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    const cable = run.cable({ pubsub_token: visitor.pubsub });
    await run.clock.advance(1_000);
    cable.close();
    const remove = () => run.admin('DELETE', `/contacts/${String(visitor.contactId)}`);
    expect((await remove()).status).toBe(422);
    await run.clock.advance(90_000);
    expect((await remove()).status).toBe(200);
    expect((await run.admin('GET', `/contacts/${String(visitor.contactId)}`)).status).toBe(404);
  });

  it('has conversations in no order: what changed last comes last', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    const newer = await run.visitor('POST', `/contacts/${visitor.source}/conversations`, {});
    await run.says(visitor, 'again');
    const listed = await run.visitor('GET', `/contacts/${visitor.source}/conversations`);
    expect((listed.body as { id: number }[]).map(({ id }) => id)).toEqual([
      newer.body.id,
      visitor.conversation,
    ]);
  });

  it('is found by a part of their name, 15 at a time', async () => {
    const run = await SandboxRun.connected();
    for (let number = 1; number <= 17; number += 1)
      await run.visitor('POST', '/contacts', { name: `Vera ${String(number)}` });
    await run.visitor('POST', '/contacts', { name: 'Walter' });
    const found = async (page: number) =>
      (await run.admin('GET', `/contacts/search?q=vera&page=${String(page)}`)).body;
    expect((await found(1)).payload).toHaveLength(15);
    expect((await found(2)).payload.map(({ name }: { name: string }) => name)).toEqual([
      'Vera 16',
      'Vera 17',
    ]);
    expect((await found(3)).payload).toEqual([]);
  });

  it('may still write for a moment when their conversation is being deleted', async () => {
    const run = await SandboxRun.connected('4.16.2', { pace: instantPace });
    const visitor = await run.arrive('hi');
    await run.admin('DELETE', at(visitor.conversation));
    expect((await run.says(visitor, 'still there?')).status).toBe(200);
    await run.clock.advance(1_000);
    expect((await run.says(visitor, 'and now?')).status).toBe(404);
  });

  it('clicks a choice, and only the body tells it from a receipt', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    const items = [
      { title: 'Yes', value: 'yes' },
      { title: 'No', value: 'no' },
    ];
    const asked = await botSays(run, visitor, 'Did you mean', {
      content_type: 'input_select',
      content_attributes: { items },
    });
    const mark = run.received.length;
    await run.visitor(
      'PATCH',
      `/contacts/${visitor.source}/conversations/${String(visitor.conversation)}/messages/${String(asked.body.id)}`,
      { submitted_values: [items[0]] },
    );
    await run.clock.advance(1_000);
    expect(
      run.received.slice(mark).findLast((request) => request.payload.event === 'message_updated')?.payload
        .content_attributes,
    ).toEqual({ items, submitted_values: [items[0]] });
  });

  it('proves who they are with a hash: wrong ones are an error, right ones open their other conversations', async () => {
    const run = await SandboxRun.connected();
    const hash = createHmac('sha256', run.hmacToken).update('u1').digest('hex');
    const begin = async (): Promise<string> => {
      const contact = await run.visitor('POST', '/contacts', { identifier: 'u1', identifier_hash: hash });
      await run.visitor('POST', `/contacts/${String(contact.body.source_id)}/conversations`, {});
      return contact.body.source_id as string;
    };
    await begin();
    const second = await begin();
    const seen = async (): Promise<number> =>
      (await run.visitor('GET', `/contacts/${second}/conversations`)).body.length;
    expect(await seen()).toBe(1);
    expect(
      (await run.visitor('PATCH', `/contacts/${second}`, { identifier: 'u1', identifier_hash: 'wrong' }))
        .status,
    ).toBe(500);
    await run.visitor('PATCH', `/contacts/${second}`, { identifier: 'u1', identifier_hash: hash });
    expect(await seen()).toBe(2);
  });

  it('may call from any page, without credentials; the account API may not be called so', async () => {
    const run = await SandboxRun.connected();
    const path = `/public/api/v1/inboxes/${run.identifier}`;
    const origin = { origin: 'https://shop.example' };
    expect(
      (await run.call('GET', path, undefined, null, origin)).headers['access-control-allow-origin'],
    ).toBe('*');
    const preflight = await run.call('OPTIONS', `${path}/contacts`, undefined, null, {
      ...origin,
      'access-control-request-headers': 'content-type',
    });
    expect(preflight).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' },
    });
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
    expect(
      (await run.call('GET', '/api/v1/profile', undefined, run.seed.ada.accessToken, origin)).headers[
        'access-control-allow-origin'
      ],
    ).toBeUndefined();
  });
});

describe('lists', () => {
  it('page messages by id, 20 before and up to 100 after', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive();
    const ids: number[] = [];
    for (let turn = 0; turn < 45; turn += 1)
      ids.push((await botSays(run, visitor, `m${String(turn)}`)).body.id);
    const list = async (query: string): Promise<number[]> =>
      (await run.admin('GET', at(visitor.conversation, `/messages${query}`))).body.payload.map(
        (message: { id: number }) => message.id,
      );
    expect(await list('')).toEqual(ids.slice(-20));
    expect(await list(`?before=${String(ids[25])}`)).toEqual(ids.slice(5, 25));
    expect(await list(`?after=${String(ids[2])}`)).toEqual(ids.slice(3));
    expect(await list(`?after=${String(ids[44])}`)).toEqual([]);
    const shown = await run.visitor(
      'GET',
      `/contacts/${visitor.source}/conversations/${String(visitor.conversation)}/messages?before=${String(ids[30])}`,
    );
    expect(shown.body.map((message: { id: number }) => message.id)).toEqual(ids.slice(10, 30));
  });

  it('show agents only their inboxes', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    await run.admin('PATCH', '/inbox_members', { inbox_id: run.inboxId, user_ids: [run.seed.jane.id] });
    expect((await run.as('jane', 'GET', '/conversations?status=pending')).body.data.meta.all_count).toBe(1);
    expect((await run.as('mark', 'GET', '/conversations?status=pending')).body.data.meta.all_count).toBe(0);
    expect((await run.as('mark', 'GET', at(visitor.conversation))).status).toBe(401);
  });
});

describe('what is gone', () => {
  it('is not found, and nobody is told', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    const mark = run.received.length;
    await run.admin('DELETE', at(visitor.conversation));
    expect((await run.asBot('GET', at(visitor.conversation))).status).toBe(404);
    expect(await run.says(visitor, 'hello?')).toMatchObject({
      status: 404,
      body: { status: 404, error: 'Not Found' },
    });
    expect(run.received.length).toBe(mark);
    await run.admin('DELETE', `/contacts/${String(visitor.contactId)}`);
    // Their place in the inbox follows in a job.
    expect((await run.visitor('GET', `/contacts/${visitor.source}`)).status).toBe(500);
    await run.clock.advance(2_000);
    expect((await run.visitor('GET', `/contacts/${visitor.source}`)).status).toBe(404);
    await run.admin('DELETE', `/inboxes/${String(run.inboxId)}`);
    await run.clock.advance(1_000);
    expect((await run.visitor('GET', '')).status).toBe(404);
  });

  it('is refused without a fall, however odd the request is', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    for (const path of [
      '/api/v1/%E0%A4%A',
      '/public/api/v1/inboxes//contacts',
      '/api/v1/accounts/1/conversations/abc',
      '/nope',
    ]) {
      expect((await run.call('GET', path, undefined, run.seed.ada.accessToken)).status).toBe(404);
    }
    const odd = await run.clock.until(
      run.sandbox.handle({
        method: 'POST',
        path: `/public/api/v1/inboxes/${run.identifier}/contacts/${visitor.source}/conversations/${String(visitor.conversation)}/messages`,
        headers: { 'content-type': 'application/json' },
        body: '{"content":',
      }),
    );
    expect(odd.status).toBe(200);
  });
});

describe('a contact that is deleted', () => {
  it('goes before its conversations, and every list that holds one of them fails until they follow', async () => {
    const run = await SandboxRun.connected();
    const [theirs, other] = [await run.arrive('hi'), await run.arrive('hello')];
    const list = () => run.admin('GET', '/conversations?status=pending');
    await run.clock.advance(120_000);
    expect((await run.admin('DELETE', `/contacts/${String(theirs.contactId)}`)).status).toBe(200);
    expect((await list()).status).toBe(500);
    expect((await run.admin('GET', at(theirs.conversation))).status).toBe(500);
    expect((await run.admin('GET', at(other.conversation))).status).toBe(200);
    await run.clock.advance(2_000);
    expect((await list()).status).toBe(200);
    expect((await run.admin('GET', at(theirs.conversation))).status).toBe(404);
  });
});

describe('a message that is refused', () => {
  it('for its kind is answered with 422, as for everything else', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    const answer = await botSays(run, visitor, 'x', { content_type: 'nonsense' });
    expect(answer).toMatchObject({ status: 422, body: { error: expect.stringContaining('nonsense') } });
  });

  it('leaves the hard line breaks of Markdown out of what the bot hears', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('hi');
    const text = 'first\\\nsecond';
    expect((await botSays(run, visitor, text)).body.content).toBe(text);
    await run.clock.advance(1_000);
    const heard = run.sandbox.inspect
      .webhooks()
      .map(({ body }) => (JSON.parse(body) as { content?: string }).content);
    expect(heard).toContain('first\nsecond');
  });
});
