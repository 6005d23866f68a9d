import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../agent-bot/turn/reply.ts';
import { nothingYet } from '../../../agent-bot/turn/progress.ts';
import { TEXT_KEPT, TURNS_KEPT } from '../../../agent-bot/turn/transcript.ts';
import { wording } from '../../../agent-bot/turn/wording.ts';
import { plainKnowledge, Talk } from './bot-in-words.ts';

describe('a warning', () => {
  it('is said, and the next insult brings a person', () => {
    // Frustration, which the same words show, would bring a person at once.
    const talk = new Talk({ triggers: { frustration: { mode: 'off' } } }).says('you are an idiot');
    expect(talk.said).toEqual([wording('warn', 'en')]);
    expect(talk.steps.at(-1)).toMatchObject({
      body: { kind: 'say', content: wording('warn', 'en'), act: 'warn' },
      allowed: ['bot'],
    });
    talk.echoed().says('you are an idiot');
    expect(talk.handoffs).toMatchObject([{ type: 'began', reason: 'abuse' }]);
  });
});

describe('asking back', () => {
  it('numbers what may be meant, and ends with a way out', () => {
    const talk = new Talk().says('maybe shipping, maybe returns');
    expect(talk.steps.at(-1)!.body).toMatchObject({
      act: 'clarify',
      choices: [
        { title: 'Shipping times', value: '1' },
        { title: 'Returns', value: '2' },
        { title: 'None of these', value: 'none' },
      ],
    });
  });
});

describe('the bot’s turn', () => {
  it('is kept shortened, with the newest before it', () => {
    const answer = 'a'.repeat(TEXT_KEPT + 1);
    const knowledge = plainKnowledge([{ id: 'long', questions: ['long?'], answer }]);
    const talk = new Talk({}, { knowledge });
    const turns = Array.from({ length: TURNS_KEPT }, (_, n) => ({
      author: 'visitor' as const,
      messageId: n,
      text: 'hi',
      at: 0,
    }));
    const conversation = { ...talk.conversation, visitorWaitingSince: 3 };
    conversation.stretch = { ...conversation.stretch, turns };
    const decision = { action: 'answer', entry: 'long', confidence: 1 } as const;
    const said = carryOut(nothingYet(conversation), decision, 9, talk.at());
    expect(said.conversation.stretch.turns).toHaveLength(TURNS_KEPT);
    expect(said.conversation.stretch.turns[0]!.messageId).toBe(1);
    expect(said.conversation.stretch.turns.at(-1)).toEqual({
      author: 'bot',
      messageId: null,
      at: talk.now,
      act: 'answer',
      key: 'k-0',
      entry: 'long',
      text: answer.slice(0, TEXT_KEPT),
    });
    // What is sent is whole, and nobody waits for the bot any more.
    expect(said.steps[0]!.body).toMatchObject({ content: answer });
    expect(said.conversation.visitorWaitingSince).toBeNull();
  });
});
