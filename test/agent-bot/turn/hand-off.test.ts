import { describe, expect, it } from 'vitest';
import { handOff, titleOf } from '../../../agent-bot/turn/hand-off.ts';
import { nothingYet } from '../../../agent-bot/turn/progress.ts';
import { Talk } from './bot-in-words.ts';

describe('a handoff', () => {
  const families = [{ name: 'money back', words: ['refund'], team: 'our accountants' }];
  const refunds = { triggers: { keyword: { settings: { families } } } };

  it('tells the visitor who decides about it, where the admin has named a team', () => {
    const talk = new Talk(refunds).says('I want a refund');
    expect(talk.said).toHaveLength(1);
    expect(talk.said[0]).toMatch(/our accountants/i);
    const other = new Talk({
      triggers: { keyword: { settings: { families: [{ name: 'x', words: ['refund'] }] } } },
    });
    expect(other.says('I want a refund').said[0]).not.toMatch(/our accountants/i);
  });

  it('tells agents what the bot has answered by then, and what it could not', () => {
    const talk = new Talk(refunds);
    talk.says('shipping').echoed().says('size').echoed().says('I want a refund');
    const notes = talk.steps.flatMap(({ body }) => (body.kind === 'note' ? [body.content] : []));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/Shipping times/);
    expect(notes[0]).toMatch(/Which size fits me\?/);
    expect(notes[0]).not.toMatch(/Returns/);
  });

  it('is remembered with its reason, stretch and time, and the wait goes on that began before', () => {
    const talk = new Talk(refunds);
    const { stretch } = talk.conversation;
    const evidence = { trigger: 'bot_error', quotes: [], why: 'broken' };
    const of = (visitorWaitingSince: number | null) => {
      const conversation = { ...talk.conversation, owner: 'bot' as const, visitorWaitingSince };
      return handOff(nothingYet(conversation), 'bot_error', evidence, 7, talk.at());
    };
    expect(of(5).conversation).toMatchObject({
      owner: 'queued',
      visitorWaitingSince: 5,
      handoff: { reason: 'bot_error', stretch: stretch.number, at: talk.now },
    });
    expect(of(null).conversation.visitorWaitingSince).toBe(talk.now);
    expect(of(5).handoffs).toEqual([
      {
        type: 'began',
        stretch: stretch.number,
        reason: 'bot_error',
        evidence,
        messageId: 7,
        claimedBy: null,
      },
    ]);
  });

  it('adds to what was to be done before', () => {
    const talk = new Talk();
    const before = { body: { kind: 'assign-bot' as const }, allowed: ['bot' as const] };
    const evidence = { trigger: 'bot_error', quotes: [], why: 'broken' };
    const state = { ...nothingYet(talk.conversation), steps: [before] };
    const { steps } = handOff(state, 'bot_error', evidence, null, talk.at());
    expect(steps.map(({ body }) => body.kind)).toEqual(['assign-bot', 'say', 'open', 'note']);
  });
});

describe('an entry', () => {
  it('is called by its title, else by its first question, else by its name', () => {
    const setting = new Talk().at();
    expect(['shipping', 'size', 'gone'].map((entry) => titleOf(entry, setting))).toEqual([
      'Shipping times',
      'Which size fits me?',
      'gone',
    ]);
  });
});
