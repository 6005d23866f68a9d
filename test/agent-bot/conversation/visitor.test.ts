import { describe, expect, it } from 'vitest';
import { newConversation } from '../../../agent-bot/conversation/conversation.ts';
import { context, JANE, NOW, ownedBy, snapshot, visitorSays } from './happenings.ts';
import { play } from './play.ts';

const AT = NOW * 1000;
const spoken = { type: 'visitor-spoke', text: 'Hello?' };

describe('the first that is heard of a conversation, a visitor’s word', () => {
  const first = (shown: Parameters<typeof snapshot>[0], over = {}) =>
    play(newConversation(0), [visitorSays('Hello?', { snapshot: snapshot(shown) })], context(over));

  it('in a pending one is the bot’s to answer', () => {
    const { conversation, effects } = first({ status: 'pending' });
    expect(conversation).toMatchObject({ owner: 'bot', status: 'pending', assignee: null, uncertain: false });
    expect(effects).toMatchObject([spoken]);
  });

  it('in a pending one that somebody is assigned to clears them, so that the next handoff pings people', () => {
    const { conversation, effects } = first({ status: 'pending', assignee: JANE });
    expect(conversation).toMatchObject({ owner: 'bot', assignee: { ...JANE, offer: false } });
    expect(effects).toMatchObject([{ type: 'stretch-started', clearPerson: true }, spoken]);
  });

  it('where nothing tells its status is read before the bot speaks', () => {
    expect(first({}).conversation).toMatchObject({ owner: 'bot', uncertain: true });
  });

  it('in an open one waits for people, whom a note tells where it was the bot’s', () => {
    const { conversation, effects } = first({ status: 'open', ofBot: true });
    expect(conversation).toMatchObject({
      owner: 'queued',
      visitorWaitingSince: AT,
      unheard: [{ text: 'Hello?' }],
    });
    expect(effects).toEqual([{ type: 'opened-elsewhere', release: true }]);
  });

  it('in an open one that somebody has waits for them', () => {
    const { conversation, effects } = first({ status: 'open', assignee: JANE });
    expect(conversation).toMatchObject({ owner: 'agent', person: JANE, visitorWaitingSince: AT });
    expect(effects).toEqual([]);
  });

  it('in a snoozed one is the person’s who put it aside', () => {
    const { conversation, effects } = first({ status: 'snoozed', assignee: JANE });
    expect(conversation).toMatchObject({
      owner: 'agent',
      paused: true,
      status: 'snoozed',
      person: JANE,
      unheard: [{ text: 'Hello?' }],
    });
    expect(effects).toEqual([]);
  });

  it('in a resolved one stays there: a blocked contact’s word opens nothing', () => {
    const { conversation, effects } = first({ status: 'resolved' });
    expect(conversation).toMatchObject({
      owner: 'closed',
      status: 'resolved',
      closedAt: AT,
      unheard: [{ text: 'Hello?' }],
    });
    expect(effects).toEqual([]);
  });
});

describe('a visitor’s word to the bot', () => {
  it('tells whether Chatwoot knows where to write to them, which no later one takes back', () => {
    const { conversation } = play(ownedBy('bot'), [visitorSays('a', { emailKnown: true })]);
    expect(conversation.emailKnown).toBe(true);
    expect(play(conversation, [visitorSays('b', { messageId: 51 })]).conversation.emailKnown).toBe(true);
    expect(play(ownedBy('bot'), [visitorSays('a')]).conversation).not.toHaveProperty('emailKnown');
  });

  it('carries its files and its time', () => {
    expect(play(ownedBy('bot'), [visitorSays('', { attachments: 2 })]).effects).toMatchObject([
      { type: 'visitor-spoke', attachments: 2, at: AT },
    ]);
  });

  it.each([
    ['newer and open, is looked at before the bot speaks', 'open', NOW + 1, true],
    ['newer and pending, is as known', 'pending', NOW + 1, false],
    ['newer and silent, is as known', null, NOW + 1, false],
    ['older and open, is late', 'open', 1, false],
  ] as const)('whose picture of the conversation is %s', (_what, shown, updatedAt, uncertain) => {
    const word = visitorSays('a', { snapshot: snapshot({ status: shown, updatedAt }) });
    expect(play(ownedBy('bot'), [word]).conversation.uncertain).toBe(uncertain);
  });
});
