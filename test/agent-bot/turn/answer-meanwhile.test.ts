import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import { shown, Talk } from './bot-in-words.ts';

const OFFERED = { visitors: { meanwhile: true } };
const meanwhile = (on = true): ConversationEvent => ({ type: 'asked-meanwhile', on, snapshot: shown() });

/** A visitor who was handed off for saying "refund", and chose to ask the assistant meanwhile. */
function waiting(guardrails: object = OFFERED): { talk: Talk; told: () => string[] } {
  const talk = new Talk(guardrails);
  talk.says('I want to talk to a human').happens(meanwhile());
  expect(talk.conversation.owner).toBe('queued');
  const before = talk.said.length;
  return { talk, told: () => talk.said.slice(before) };
}

describe('an assistant that is asked while the visitor waits', () => {
  it('says what it is sure of, only while they wait, and they wait on', () => {
    const { talk, told } = waiting();
    const { ownerSince, visitorWaitingSince } = talk.conversation;
    talk.now += 60_000;
    talk.says('how long does shipping take?');
    expect(told()).toEqual(['Three days.']);
    expect(talk.steps.at(-1)).toMatchObject({
      allowed: ['queued'],
      body: { act: 'answer', entry: 'shipping' },
    });
    expect(talk.conversation).toMatchObject({ owner: 'queued', ownerSince, visitorWaitingSince });
    expect(talk.traces.at(-1)).toMatchObject({ decision: { action: 'answer', entry: 'shipping' } });
  });

  it.each([
    ['it is not sure of', 'maybe shipping'],
    ['it knows nothing of', 'my aunt has a bicycle'],
    ['asks for a person again', 'where is the human, I want a person'],
    ['has no word in it', '👍'],
  ])('says nothing to what %s, and hands nothing off', (_, text) => {
    const { talk, told } = waiting();
    for (let time = 0; time < 4; time += 1) talk.says(text);
    expect(told()).toEqual([]);
    expect(talk.handoffs.filter(({ type }) => type === 'began')).toHaveLength(1);
    expect(talk.traces.at(-1)?.decision.action).toBe('stay-silent');
  });

  it('does not say the same twice running', () => {
    const { talk, told } = waiting();
    talk.says('shipping?').says('and shipping?').says('returns?').says('shipping?');
    expect(told()).toEqual(['Three days.', 'Within 30 days.', 'Three days.']);
  });

  it('answers although a limit led to the handoff', () => {
    const talk = new Talk({
      ...OFFERED,
      triggers: { message_limit: { mode: 'on', settings: { limit: { kind: 'limit', count: 2 } } } },
    });
    for (let time = 0; time < 3; time += 1) talk.says('shipping');
    expect(talk.conversation.owner).toBe('queued');
    talk.happens(meanwhile()).says('returns');
    expect(talk.said.at(-1)).toBe('Within 30 days.');
  });

  it('is silent unless it was asked, no longer wanted, or not offered any more', () => {
    const { talk, told } = waiting();
    talk.happens(meanwhile(false)).says('shipping');
    expect(told()).toEqual([]);
    const unoffered = waiting({});
    unoffered.talk.says('shipping');
    expect(unoffered.told()).toEqual([]);
    const unasked = new Talk(OFFERED);
    unasked.says('I want to talk to a human');
    const said = unasked.said.length;
    expect(unasked.says('shipping').said).toHaveLength(said);
  });

  it('is silent after a claim, and in the next wait until it is asked again', () => {
    const { talk, told } = waiting();
    const person = { id: 2, name: 'Jane Doe' };
    talk.messageId += 1;
    talk.happens({
      type: 'person-message',
      messageId: talk.messageId,
      at: talk.now,
      text: 'Hi',
      person,
      snapshot: shown(),
    });
    expect(talk.conversation).not.toHaveProperty('meanwhile');
    talk.says('shipping').happens(meanwhile()).says('returns');
    expect(told()).toEqual([]);
  });

  it('takes back what it was about to say when a person claims in the same moment', () => {
    const { talk, told } = waiting();
    const question = talk.visitor('shipping');
    talk.messageId += 1;
    const claim: ConversationEvent = {
      type: 'person-message',
      messageId: talk.messageId,
      at: talk.now,
      text: 'Hi',
      person: { id: 2, name: 'Jane Doe' },
      snapshot: shown(),
    };
    talk.happens(question, claim);
    expect(told()).toEqual([]);
  });
});
