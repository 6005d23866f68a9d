import { beforeEach, describe, expect, it } from 'vitest';
import { createBotClient, botToken } from '../../../agent-bot/chatwoot/client.ts';
import type { TokenBucket } from '../../../agent-bot/chatwoot/token-bucket.ts';
import type { StepBody } from '../../../agent-bot/handoff/step.ts';
import type { StepPort } from '../../../agent-bot/scheduler/bot-runtime.ts';
import { chatwootSteps } from '../../../agent-bot/scheduler/chatwoot-steps.ts';
import { transportOf, type SentRequest } from '../chatwoot/recorded-transport.ts';

const BOT = 5;
let sent: SentRequest[];
/** Who asked the bucket to pass, in which lane. */
let asked: (string | undefined)[];
let steps: StepPort;

beforeEach(() => {
  asked = [];
  const answers = transportOf(({ path }) => ({
    status: 200,
    body: path.endsWith('/messages')
      ? { id: 70, source_id: null }
      : path.endsWith('/toggle_status')
        ? { payload: { success: null, current_status: 'open' } }
        : null,
  }));
  ({ sent } = answers);
  const bucket: TokenBucket = {
    acquire(priority) {
      asked.push(priority);
      return Promise.resolve();
    },
    pause: () => undefined,
    waiting: () => ({ handoff: 0, normal: 0, chore: 0 }),
  };
  const { transport } = answers;
  steps = chatwootSteps(
    (given) =>
      createBotClient({
        baseUrl: 'https://chat.example',
        accountId: 1,
        token: botToken('bot-token'),
        transport,
        bucket: given,
      }),
    bucket,
    BOT,
  );
});

const say = (more: object = {}): StepBody => ({ kind: 'say', content: 'Hello', act: 'other', ...more });

describe('a step in Chatwoot', () => {
  it('says words with their key, and tells the message it made', async () => {
    expect(await steps.perform(12, say(), 'k-1')).toEqual({ messageId: 70 });
    expect(sent[0]).toMatchObject({
      path: '/api/v1/accounts/1/conversations/12/messages',
      body: { content: 'Hello', source_id: 'k-1' },
    });
    await steps.perform(12, say(), null);
    expect(sent[1]?.body).not.toHaveProperty('source_id');
  });

  it('shows choices to click on, and pages below an answer', async () => {
    const choices = [{ title: 'Delivery', value: '1' }];
    await steps.perform(12, say({ choices }), null);
    expect(sent[0]?.body).toMatchObject({
      content_type: 'input_select',
      content_attributes: { items: choices },
    });
    await steps.perform(12, say({ sources: [{ title: 'Delivery', url: 'https://shop.example/d' }] }), null);
    expect(sent[1]?.body).toMatchObject({
      content_type: 'article',
      content_attributes: { items: [{ title: 'Delivery', description: '', link: 'https://shop.example/d' }] },
    });
    await steps.perform(12, say(), null);
    expect(sent[2]?.body).not.toHaveProperty('content_type', 'article');
  });

  it('writes notes for agents only', async () => {
    await steps.perform(12, { kind: 'note', content: 'Why' }, 'k-2');
    expect(sent[0]?.body).toMatchObject({ content: 'Why', private: true, source_id: 'k-2' });
  });

  it.each<[StepBody, string, object]>([
    [{ kind: 'open' }, 'toggle_status', { status: 'open' }],
    [{ kind: 'return' }, 'toggle_status', { status: 'pending' }],
    [{ kind: 'assign-person', userId: 3, name: 'Jane' }, 'assignments', { assignee_id: 3 }],
    [{ kind: 'assign-bot' }, 'assignments', { assignee_id: BOT, assignee_type: 'AgentBot' }],
    [{ kind: 'release' }, 'assignments', { assignee_id: null }],
  ])('%j makes no message', async (body, call, told) => {
    expect(await steps.perform(12, body, null)).toEqual({ messageId: null });
    expect(sent[0]?.path).toBe(`/api/v1/accounts/1/conversations/12/${call}`);
    expect(sent[0]?.body).toMatchObject(told);
  });

  it('waits for the rate limit before it starts and not after, handoffs first', async () => {
    await steps.reserve(['say']);
    await steps.reserve(['open']);
    await steps.reserve(['say', 'open', 'note']);
    expect(asked).toEqual(['normal', 'handoff', 'handoff']);
    await steps.perform(12, say(), null);
    expect(asked).toHaveLength(3);
  });
});
