import { describe, expect, it } from 'vitest';
import { SandboxReset } from '../../sandbox/chatwoot/sandbox.ts';
import { SandboxRun } from './sandbox-run.ts';

const path = (id: number, rest: string): string => `/conversations/${String(id)}/${rest}`;

describe('a fault', () => {
  it('doubles a webhook with the same delivery id', async () => {
    const run = await SandboxRun.connected();
    run.sandbox.faults.set({ webhookDuplicate: { count: 1 } });
    const visitor = await run.arrive('one');
    await run.says(visitor, 'two');
    expect(run.received.map((request) => request.payload.content)).toEqual(['one', 'one', 'two']);
    expect(run.received[0]?.headers['x-chatwoot-delivery']).toBe(
      run.received[1]?.headers['x-chatwoot-delivery'],
    );
  });

  it('drops, delays and reorders webhooks', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive('one');
    run.sandbox.faults.set({ webhookDrop: { when: (job) => job.body.includes('lost') } });
    await run.says(visitor, 'lost');
    expect(run.received.length).toBe(1);
    expect(run.sandbox.inspect.webhooks().at(-1)?.outcome).toBe('dropped');
    run.sandbox.faults.set({ webhookDelay: { ms: 3_000, when: (job) => job.body.includes('late') } });
    await run.says(visitor, 'late');
    expect(run.received.length).toBe(1);
    await run.clock.advance(3_000);
    expect(run.received.length).toBe(2);
    run.sandbox.faults.set({ webhookReorder: { count: 1 } });
    const mark = run.received.length;
    await run.asBot('POST', path(visitor.conversation, 'toggle_status'), { status: 'open' });
    await run.clock.advance(1_000);
    expect(run.events(mark)).toEqual([
      'conversation_status_changed',
      'conversation_opened',
      'conversation_updated',
    ]);
  });

  it('shows an earlier snapshot in the named fields, or in all', async () => {
    const run = await SandboxRun.connected();
    const { conversation } = await run.arrive('one');
    run.sandbox.faults.set({ staleSnapshot: { fields: ['status'] } });
    await run.asBot('POST', path(conversation, 'toggle_status'), { status: 'open' });
    await run.clock.advance(1_000);
    const opened = run.received.find((request) => request.payload.event === 'conversation_opened')?.payload;
    expect(opened).toMatchObject({ id: conversation, status: 'pending', meta: { assignee: null } });
  });

  it.each([
    [500, 500],
    [429, 429],
    [401, 401],
    [404, 404],
    ['html', 502],
  ] as const)('answers %s after doing the work, or without doing it', async (answer, status) => {
    const run = await SandboxRun.connected();
    const { conversation } = await run.arrive('one');
    const count = (): number => run.sandbox.inspect.messages(conversation).length;
    run.sandbox.faults.set({ api: { answer, work: 'done', count: 1, when: (call) => call.as === 'bot' } });
    expect((await run.asBot('POST', path(conversation, 'messages'), { content: 'done' })).status).toBe(
      status,
    );
    expect(count()).toBe(2);
    run.sandbox.faults.set({ api: { answer, work: 'undone', count: 1 } });
    expect((await run.asBot('POST', path(conversation, 'messages'), { content: 'undone' })).status).toBe(
      status,
    );
    expect(count()).toBe(2);
    expect((await run.asBot('POST', path(conversation, 'messages'), { content: 'again' })).status).toBe(200);
  });

  it('closes the connection, or answers late', async () => {
    const run = await SandboxRun.connected();
    const { conversation } = await run.arrive('one');
    run.sandbox.faults.set({ api: [{ answer: 'reset', work: 'done', count: 1 }] });
    await expect(
      run.asBot('POST', path(conversation, 'messages'), { content: 'gone' }),
    ).rejects.toBeInstanceOf(SandboxReset);
    expect(run.sandbox.inspect.messages(conversation).length).toBe(2);
    run.sandbox.faults.set({ api: { answer: 'slow', work: 'done', ms: 8_000 } });
    const before = run.clock.now();
    await run.asBot('GET', `/conversations/${String(conversation)}`);
    expect(run.clock.now() - before).toBeGreaterThanOrEqual(8_000);
  });

  it('cuts the cable', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive();
    const cable = run.cable({ pubsub_token: visitor.pubsub });
    await run.clock.advance(200);
    run.sandbox.faults.set({ cableDrop: { when: ({ event }) => event === 'message.created' } });
    await run.says(visitor, 'anybody?');
    expect(cable.dropped()).toBe(true);
    expect(cable.events()).not.toContain('message.created');
  });

  it('strikes by chance as often as it is told to', async () => {
    const run = await SandboxRun.connected();
    const visitor = await run.arrive();
    run.sandbox.faults.set({ webhookDrop: { probability: 0.5 } });
    for (let turn = 0; turn < 60; turn += 1) await run.says(visitor, `message ${String(turn)}`);
    expect(run.received.length).toBeGreaterThan(15);
    expect(run.received.length).toBeLessThan(45);
    run.sandbox.faults.clear();
    const mark = run.received.length;
    await run.says(visitor, 'after');
    expect(run.received.length).toBe(mark + 1);
  });
});

describe('two runs with the same seed', () => {
  it('are the same to the byte', async () => {
    const once = async (): Promise<unknown> => {
      const run = await SandboxRun.connected('4.16.2', { seed: 11 });
      run.sandbox.faults.set({
        webhookDuplicate: { probability: 0.3 },
        webhookReorder: { probability: 0.3 },
      });
      const visitor = await run.arrive('hello');
      await run.asBot('POST', path(visitor.conversation, 'toggle_status'), { status: 'open' });
      await run.says(visitor, 'still there?');
      return [run.sandbox.snapshot(), run.received];
    };
    expect(await once()).toEqual(await once());
  });
});
