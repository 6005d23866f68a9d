import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manner } from '../../sandbox/chatwoot/state.ts';
import { webhookSignature } from '../../sandbox/chatwoot/webhook-sender.ts';
import { recording } from './replay.ts';
import { SandboxRun } from './sandbox-run.ts';

const SECRETS: Record<Manner, string> = {
  '4.16.2': 'PagetZGWhTgMU4gkmjxxABz5',
  '4.14.2': secretOf('4.14.2'),
};

function secretOf(manner: Manner): string {
  for (const entry of recording(manner, '08-provisioning.json').entries) {
    if (entry.kind !== 'api' || !entry.path.endsWith('/agent_bots') || !Array.isArray(entry.response.body))
      continue;
    return (entry.response.body as { secret: string }[])[0]?.secret ?? '';
  }
  return '';
}

describe('the signature', () => {
  it.each(['4.16.2', '4.14.2'] as const)(
    'is the one Chatwoot %s made, for every recorded webhook',
    (manner) => {
      const folder = join(import.meta.dirname, '../fixtures/recorded', manner === '4.14.2' ? '4.14.2' : '.');
      const files = readdirSync(folder).filter((name) => /^(0[1-7]|09|1[0-8]).*\.json$/.test(name));
      let checked = 0;
      for (const file of files) {
        for (const entry of recording(manner, file).entries) {
          if (entry.kind !== 'webhook') continue;
          checked += 1;
          expect(
            webhookSignature(SECRETS[manner], entry.headers['x-chatwoot-timestamp'] ?? '', entry.raw_body),
          ).toBe(entry.headers['x-chatwoot-signature']);
        }
      }
      expect(checked).toBeGreaterThan(80);
    },
  );

  it('of a sent webhook is made over its timestamp and its very bytes', async () => {
    const run = await SandboxRun.connected();
    await run.arrive('über');
    const request = run.received[0];
    const headers = request?.headers ?? {};
    expect(Object.keys(headers).sort()).toEqual(
      [
        'accept',
        'content-type',
        'user-agent',
        'x-chatwoot-delivery',
        'x-chatwoot-signature',
        'x-chatwoot-timestamp',
      ].sort(),
    );
    expect(headers['x-chatwoot-signature']).toBe(
      webhookSignature(run.bot.secret, headers['x-chatwoot-timestamp'] ?? '', request?.body ?? ''),
    );
  });
});

describe.each(['4.14.2', '4.16.2'] as const)('a bot that does not answer, in the manner of %s', (manner) => {
  const opened = ['conversation_opened', 'conversation_status_changed', 'conversation_updated'];

  it.each([500, 429] as const)(
    'with %d is asked three times with one delivery id, then the conversation is opened',
    async (status) => {
      const run = await SandboxRun.connected(manner);
      run.endpoint = (request) => (request.payload.event === 'message_created' ? status : 200);
      const { conversation } = await run.arrive('hello');
      await run.clock.advance(15_000);
      expect(run.events()).toEqual(['message_created', 'message_created', 'message_created', ...opened]);
      const [first, second, third] = run.received;
      expect(
        new Set([first, second, third].map((request) => request?.headers['x-chatwoot-delivery'])).size,
      ).toBe(1);
      expect(
        new Set([first, second, third].map((request) => request?.headers['x-chatwoot-timestamp'])).size,
      ).toBe(3);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(5_300);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeLessThanOrEqual(6_300);
      const after = run.sandbox.inspect.conversation(conversation);
      expect(after).toMatchObject({
        status: 'open',
        assigneeId: null,
        botId: manner === '4.16.2' ? run.bot.id : null,
      });
      expect(run.received.at(-1)?.payload.meta.assignee_type).toBe(manner === '4.16.2' ? 'AgentBot' : null);
      expect(run.sandbox.inspect.activity(conversation)).toEqual([
        'Conversation was marked open by system due to an error with the agent bot.',
      ]);
    },
  );

  it('but recovers in time keeps the conversation', async () => {
    const run = await SandboxRun.connected(manner);
    let tries = 0;
    run.endpoint = () => ((tries += 1) === 1 ? 429 : 200);
    const { conversation } = await run.arrive('hello');
    await run.clock.advance(15_000);
    expect(run.received.length).toBe(2);
    expect(run.sandbox.inspect.conversation(conversation)?.status).toBe('pending');
  });

  it.each([400, 401, 404, 502, 503, 'reset'] as const)(
    'with %s loses the conversation at once',
    async (outcome) => {
      const run = await SandboxRun.connected(manner);
      run.endpoint = (request) => (request.payload.event === 'message_created' ? outcome : 200);
      const { conversation } = await run.arrive('hello');
      expect(run.events()).toEqual(['message_created', ...opened]);
      expect(run.sandbox.inspect.conversation(conversation)?.status).toBe('open');
    },
  );

  it('for five seconds loses the conversation, not before', async () => {
    const run = await SandboxRun.connected(manner);
    run.endpoint = (request) => (request.payload.event === 'message_created' ? 'silence' : 200);
    const { conversation } = await run.arrive('hello');
    await run.clock.advance(3_500);
    expect(run.sandbox.inspect.conversation(conversation)?.status).toBe('pending');
    await run.clock.advance(1_500);
    expect(run.sandbox.inspect.conversation(conversation)?.status).toBe('open');
  });

  it('about a change of the conversation loses nothing', async () => {
    const run = await SandboxRun.connected(manner);
    run.endpoint = (request) => (request.payload.event === 'conversation_updated' ? 400 : 200);
    const { conversation } = await run.arrive('hello');
    await run.asBot('POST', `/conversations/${String(conversation)}/toggle_priority`, { priority: 'high' });
    await run.clock.advance(10_000);
    expect(run.events()).toEqual(['message_created', 'conversation_updated']);
    expect(run.sandbox.inspect.conversation(conversation)?.status).toBe('pending');
  });
});

describe('what was on its way when the sandbox stopped', () => {
  it('stays queued, and the conversation stays the bot’s', async () => {
    const run = await SandboxRun.connected();
    run.endpoint = () => 'silence';
    const { conversation } = await run.arrive('hello');
    run.sandbox.stop();
    await run.clock.advance(30_000);
    expect(run.sandbox.inspect.conversation(conversation)?.status).toBe('pending');
    expect(run.sandbox.inspect.waiting().map((job) => job.event)).toEqual(['message_created']);
  });

  it('is sent by the one that takes its state over', async () => {
    const run = await SandboxRun.connected();
    let up = false;
    run.endpoint = () => (up ? 200 : 500);
    const { conversation } = await run.arrive('hello');
    const saved = run.sandbox.snapshot();
    const delivery = run.received[0]?.headers['x-chatwoot-delivery'];
    expect(run.sandbox.inspect.waiting().length).toBe(1);
    up = true;
    const next = new SandboxRun();
    next.sandbox.restore(saved);
    await next.clock.advance(20_000);
    expect(next.received.map((request) => request.headers['x-chatwoot-delivery'])).toEqual([delivery]);
    expect(next.sandbox.inspect.conversation(conversation)).toEqual(
      run.sandbox.inspect.conversation(conversation),
    );
    expect(next.sandbox.inspect.waiting()).toEqual([]);
    expect(() => {
      next.sandbox.restore('{"version":2}');
    }).toThrow();
  });
});
