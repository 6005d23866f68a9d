import { describe, expect, it } from 'vitest';
import { SandboxRun } from './sandbox-run.ts';

const messages = (id: number): string => `/conversations/${String(id)}/messages`;
const toggle = (id: number): string => `/conversations/${String(id)}/toggle_status`;

describe.each(['4.14.2', '4.16.2'] as const)('a bot in the manner of %s', (manner) => {
  it('gets new conversations as pending', async () => {
    const run = await SandboxRun.connected(manner);
    await run.arrive('hi');
    const payload = run.received[0]?.payload;
    expect(run.events()).toEqual(['message_created']);
    expect(payload.conversation.status).toBe('pending');
    expect(payload.conversation.meta.assignee_type).toBe(manner === '4.16.2' ? 'AgentBot' : null);
  });

  it('hands off by opening: three webhooks that share one updated_at, and success is null', async () => {
    const run = await SandboxRun.connected(manner);
    const { conversation } = await run.arrive('a person please');
    const mark = run.received.length;
    const answer = await run.asBot('POST', toggle(conversation), { status: 'open' });
    await run.clock.advance(1_000);
    expect(answer.body.payload).toEqual({
      success: null,
      conversation_id: conversation,
      current_status: 'open',
      snoozed_until: null,
    });
    expect(run.events(mark)).toEqual([
      'conversation_opened',
      'conversation_status_changed',
      'conversation_updated',
    ]);
    const moments = run.received.slice(mark).map((request) => request.payload.updated_at);
    expect(new Set(moments).size).toBe(1);
    expect(run.received[mark + 1]?.payload.changed_attributes).toBeNull();
    const changed = run.received[mark + 2]?.payload.changed_attributes.map(
      (change: object) => Object.keys(change)[0],
    );
    expect(changed).toEqual([
      'status',
      'updated_at',
      ...(manner === '4.16.2' ? ['assignee_agent_bot_id'] : []),
    ]);
    expect(run.sandbox.inspect.conversation(conversation)).toMatchObject({
      status: 'open',
      assigneeId: null,
      botId: null,
    });
    expect(run.sandbox.inspect.activity(conversation)).toEqual(['Conversation was reopened by Baton']);
    const again = await run.asBot('POST', toggle(conversation), { status: 'open' });
    await run.clock.advance(1_000);
    expect(again.body.payload.success).toBe(true);
    expect(run.received.length).toBe(mark + 3);
  });

  it('keeps the waiting time if it speaks before it opens, and loses it if it speaks after', async () => {
    const run = await SandboxRun.connected(manner);
    const first = await run.arrive('a person please');
    await run.asBot('POST', messages(first.conversation), { content: 'I get one.' });
    await run.asBot('POST', toggle(first.conversation), { status: 'open' });
    expect(run.sandbox.inspect.conversation(first.conversation)?.waitingSince).not.toBeNull();
    const second = await run.arrive('a person please');
    await run.asBot('POST', toggle(second.conversation), { status: 'open' });
    await run.asBot('POST', messages(second.conversation), { content: 'I get one.' });
    expect(run.sandbox.inspect.conversation(second.conversation)?.waitingSince).toBeNull();
  });

  it('finds yesterday’s person on a conversation that comes back', async () => {
    const run = await SandboxRun.connected(manner);
    const visitor = await run.arrive('hello');
    const { conversation } = visitor;
    await run.asBot('POST', toggle(conversation), { status: 'open' });
    await run.admin('POST', `/conversations/${String(conversation)}/assignments`, {
      assignee_id: run.seed.jane.id,
    });
    await run.as('jane', 'POST', messages(conversation), { content: 'Hi, Jane here.' });
    await run.as('jane', 'POST', toggle(conversation), { status: 'resolved' });
    await run.clock.advance(1_000);
    const mark = run.received.length;
    await run.says(visitor, 'one more thing');
    expect(run.events(mark)).toEqual([
      'conversation_status_changed',
      'conversation_updated',
      'message_created',
      'conversation_updated',
    ]);
    expect(run.sandbox.inspect.conversation(conversation)).toMatchObject({
      status: 'pending',
      assigneeId: run.seed.jane.id,
    });
    await run.asBot('POST', `/conversations/${String(conversation)}/assignments`, {
      assignee_id: run.bot.id,
      assignee_type: 'AgentBot',
    });
    await run.asBot('POST', toggle(conversation), { status: 'open' });
    expect(run.sandbox.inspect.conversation(conversation)).toMatchObject({
      status: 'open',
      assigneeId: null,
      botId: null,
    });
  });

  it('is refused the conversation once a team is set', async () => {
    const run = await SandboxRun.connected(manner);
    const { conversation } = await run.arrive('hi');
    const path = `/conversations/${String(conversation)}`;
    expect((await run.asBot('GET', path)).status).toBe(200);
    await run.asBot('POST', `${path}/assignments`, { team_id: run.seed.teamId });
    expect((await run.asBot('GET', path)).status).toBe(500);
    expect((await run.admin('GET', path)).body.meta.team.name).toBe('support');
    await run.asBot('POST', `${path}/assignments`, { team_id: 0 });
    expect((await run.asBot('GET', path)).status).toBe(200);
  });

  it('sees its message’s webhook before the answer at least once in ten', async () => {
    const run = await SandboxRun.connected(manner);
    const { conversation } = await run.arrive('hi');
    let before = 0;
    for (let turn = 0; turn < 10; turn += 1) {
      const mark = run.received.length;
      const answer = await run.asBot('POST', messages(conversation), {
        content: 'hello',
        source_id: `step-${String(turn)}`,
      });
      const echo = run.received.slice(mark).find((request) => request.payload.id === answer.body.id);
      if (echo) before += 1;
      await run.clock.advance(500);
    }
    expect(before).toBeGreaterThan(0);
  });
});
