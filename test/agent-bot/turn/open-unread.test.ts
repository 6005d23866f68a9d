import { describe, expect, it } from 'vitest';
import type { Conversation, Owner } from '../../../agent-bot/conversation/conversation.ts';
import type { StepKind } from '../../../agent-bot/handoff/step.ts';
import { openUnread } from '../../../agent-bot/turn/open-unread.ts';
import { Talk } from './bot-in-words.ts';

const WORD = { messageId: 9, text: 'Anybody there?', attachments: 0, at: 0 };

/** What is done for a conversation in doubt; null: nothing. */
function opened(change: Partial<Conversation>, waiting: StepKind[] = []) {
  const talk = new Talk().happens(new Talk().visitor('shipping'));
  const conversation = { ...talk.conversation, burst: null, uncertain: true, ...change };
  const result = openUnread(conversation, waiting, talk.at());
  return result && { ...result, kinds: result.steps.map(({ body }) => body.kind) };
}

describe('a conversation that cannot be read', () => {
  it('is handed off without a word where the bot owes an answer', () => {
    const burst = { messageIds: [1], answerAt: 0 };
    const result = opened({ burst })!;
    expect(result.kinds).toEqual(['open', 'note']);
    expect(result.conversation).toMatchObject({ owner: 'queued', uncertain: false, burst: null });
    expect(result.handoffs).toMatchObject([{ type: 'began', reason: 'bot_error' }]);
    expect(opened({}, ['say'])!.kinds).toEqual(['open', 'note']);
  });

  it('is left to the handoff on its way, which opens it', () => {
    const result = opened({ owner: 'queued' }, ['say', 'open', 'note'])!;
    expect([result.kinds, result.conversation.uncertain]).toEqual([[], false]);
  });

  it.for(['queued', 'agent'] as const)('is opened where the visitor spoke while %s had it', (owner) => {
    const result = opened({ owner, unheard: [WORD] })!;
    expect(result.kinds).toEqual(['open', 'note']);
    expect(result.conversation).toMatchObject({ owner, uncertain: false, unheard: [] });
  });

  it.for<Owner>(['bot', 'queued', 'agent'])('is left alone where nobody waits for %s', (owner) => {
    expect(opened({ owner })).toBeNull();
  });

  it('stays closed: a blocked contact’s words do not open it', () => {
    expect(opened({ owner: 'closed', unheard: [WORD] })).toBeNull();
  });
});
