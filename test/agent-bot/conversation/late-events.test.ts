import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../agent-bot/conversation/conversation.ts';
import type { Effect } from '../../../agent-bot/conversation/effect.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import {
  assigned,
  BEFORE,
  JANE,
  MARK,
  NOW,
  ownedBy,
  personSays,
  read,
  snapshot,
  status,
  unassigned,
  visitorSays,
} from './happenings.ts';
import { play } from './play.ts';

const heard = (effects: Effect[]): string[] =>
  effects.flatMap((effect) => (effect.type === 'visitor-spoke' ? [effect.text] : []));
const pendingSnapshot = (updatedAt: number) => snapshot({ status: 'pending', updatedAt });

describe('three announcements of one change', () => {
  it('count once, whoever changes it back in between', () => {
    const opened = [status('open'), status('open'), status('open')];
    const { conversation, effects } = play(ownedBy('bot'), opened);
    expect(conversation.owner).toBe('queued');
    expect(effects).toHaveLength(1);
    const back = play(ownedBy('bot'), [status('open'), status('pending', NOW + 1), status('open')]);
    expect(back.conversation.owner).toBe('bot');
  });
});

describe('a handoff that could not be opened', () => {
  const handoff = { reason: 'asked_for_human', stretch: 1, at: 1, apologised: true };
  const unopened = { ...ownedBy('queued'), status: 'pending' as const, handoff };

  it('still waits when a look shows it pending: nobody gave it back to the bot', () => {
    const { conversation, effects } = play(unopened, [read('pending', { updatedAt: NOW + 5 })]);
    expect(conversation).toMatchObject({ owner: 'queued', stretch: { number: 1 }, uncertain: false });
    expect(effects).toEqual([]);
  });

  it('is opened for the person whose word claims it', () => {
    const { conversation, effects } = play(unopened, [personSays(JANE)]);
    expect(conversation.owner).toBe('agent');
    expect(effects).toEqual([
      { type: 'wait-ended', outcome: 'claimed', person: JANE },
      { type: 'back-to-person', person: JANE },
    ]);
    const opening = play(unopened, [personSays(JANE)], { outstanding: true });
    expect(opening.effects).toEqual([{ type: 'wait-ended', outcome: 'claimed', person: JANE }]);
  });

  it('needs no opening once it was opened, and only the word of that is on its way', () => {
    const change = (what: 'status:open' | 'status:pending') => ({ what, at: NOW * 1000 });
    const claim = (own: Conversation['own']) => play({ ...unopened, own }, [personSays(JANE)]).effects;
    expect(claim([change('status:open')])).toEqual([
      { type: 'wait-ended', outcome: 'claimed', person: JANE },
    ]);
    expect(claim([change('status:open'), change('status:pending')])).toHaveLength(2);
  });

  it('stays with who claimed it when a look shows it pending still, and is opened', () => {
    const claimed = play(unopened, [personSays(JANE)], { outstanding: true }).conversation;
    const { conversation, effects } = play(claimed, [read('pending', { updatedAt: NOW + 5 })]);
    expect(conversation).toMatchObject({ owner: 'agent', person: JANE });
    expect(effects).toEqual([{ type: 'back-to-person', person: JANE }]);
  });

  it('is given back when it had been opened after all', () => {
    const opened = play(unopened, [status('open', NOW + 1)]).conversation;
    const { conversation } = play(opened, [read('pending', { updatedAt: NOW + 5 })]);
    expect(conversation.owner).toBe('bot');
  });
});

describe('a reopening whose word nobody took, so that Chatwoot opened it', () => {
  const jane = { assignee: JANE };
  const cleared = { type: 'opened-elsewhere', release: true };
  const opened = (seconds: number, person = JANE): ConversationEvent[] => [
    status('pending', NOW, { assignee: JANE }),
    status('open', NOW + seconds, { assignee: person }),
  ];
  const lastWord = (id: number, author: 'visitor' | 'bot' = 'visitor') => read('open', jane, { id, author });

  it('waits for people, yesterday’s person cleared', () => {
    for (const events of [opened(1), opened(20), [lastWord(60)]]) {
      const { conversation, effects } = play(ownedBy('closed'), events);
      expect(conversation).toMatchObject({ owner: 'queued', stretch: { number: 2 } });
      expect(effects).toEqual([cleared]);
    }
  });

  it('is not claimed by what a person said before the close and is late', () => {
    const { conversation } = play(ownedBy('closed'), opened(1));
    const late = personSays(JANE, { messageId: 70, at: ownedBy('closed').closedAt - 1 });
    expect(play(conversation, [late]).conversation.owner).toBe('queued');
    expect(play(conversation, [personSays(JANE, { messageId: 70 })]).conversation.owner).toBe('agent');
  });

  it('stays with a person who took it, or opened it by themselves', () => {
    const taken = [
      opened(1, MARK),
      opened(31),
      [status('open', NOW, { assignee: JANE })],
      [lastWord(10)],
      [lastWord(60, 'bot')],
    ];
    for (const events of taken) {
      const { conversation, effects } = play(ownedBy('closed'), events);
      expect(conversation.owner).toBe('agent');
      expect(effects).toEqual([]);
    }
  });

  it('goes back to yesterday’s person as long as it is theirs', () => {
    const minutes = (count: number) => ({ personWindowMs: count * 60_000 });
    expect(play(ownedBy('closed'), opened(1), minutes(60)).conversation).toMatchObject({
      owner: 'agent',
      person: JANE,
    });
    expect(play(ownedBy('closed'), opened(1), minutes(1)).conversation.owner).toBe('queued');
  });

  it('waits although a look finds yesterday’s person assigned before they are cleared', () => {
    const { conversation } = play(ownedBy('closed'), opened(1));
    const looked = play(conversation, [read('open', { ...jane, updatedAt: NOW + 5 })], { outstanding: true });
    expect(looked).toMatchObject({ conversation: { owner: 'queued' }, effects: [] });
    const claimed = play(conversation, [read('open', { assignee: MARK, updatedAt: NOW + 5 })], {
      outstanding: true,
    });
    expect(claimed.conversation).toMatchObject({ owner: 'agent', person: MARK });
  });
});

describe('a reopening whose webhooks come in another order', () => {
  const word = visitorSays('one more thing', { snapshot: pendingSnapshot(NOW) });
  // Chatwoot saves the message first and reopens the conversation 7 ms later.
  const reopened = status('pending', NOW + 0.007);

  it('goes to the bot with the message judged once, when the message comes after', () => {
    const { conversation, effects } = play(ownedBy('closed'), [reopened, reopened, word]);
    expect(conversation.owner).toBe('bot');
    expect(heard(effects)).toEqual(['one more thing']);
  });

  it('goes to the bot with the message judged once, when the message comes first', () => {
    const { conversation, effects } = play(ownedBy('closed'), [word, reopened, reopened]);
    expect(conversation).toMatchObject({ owner: 'bot', status: 'pending', stretch: { number: 2 } });
    expect(heard(effects)).toEqual(['one more thing']);
  });

  it('is no return to the bot when the message has led to a handoff meanwhile', () => {
    const { conversation } = play(ownedBy('closed'), [word]);
    const queued: Conversation = { ...conversation, owner: 'queued' };
    expect(play(queued, [reopened]).conversation.owner).toBe('queued');
  });

  it('is no return to the bot when a person has answered meanwhile', () => {
    const jane = personSays(JANE, { messageId: 60, at: (NOW + 1) * 1000 });
    const { conversation } = play(ownedBy('closed'), [word, jane, reopened]);
    expect(conversation.owner).toBe('agent');
  });

  it('is a person’s who answered before anything of it was heard', () => {
    const jane = (over: Parameters<typeof personSays>[1]) =>
      play(ownedBy('closed'), [personSays(JANE, { messageId: 61, at: (NOW + 1) * 1000, ...over })]);
    const told = jane({ snapshot: pendingSnapshot(NOW + 0.007) });
    expect(told.conversation).toMatchObject({ owner: 'agent', person: JANE });
    expect(told.effects).toEqual([{ type: 'taken-over', person: JANE, assign: false }]);
    const next = visitorSays('and another', { messageId: 62, at: (NOW + 2) * 1000 });
    expect(play(told.conversation, [next, word, reopened]).conversation.owner).toBe('agent');
    // Written into what is closed, or before the close: by a payload from before it.
    expect(jane({ snapshot: snapshot({ status: 'resolved', updatedAt: NOW }) }).conversation.owner).toBe(
      'closed',
    );
    expect(jane({ snapshot: pendingSnapshot(BEFORE + 29) }).conversation.owner).toBe('closed');
  });

  it('is no return to the bot when the person from before got it back', () => {
    const { conversation } = play(ownedBy('closed'), [word, reopened], { personWindowMs: 1e12 });
    expect(conversation).toMatchObject({ owner: 'agent', person: JANE });
  });

  it('judges the message even when the close itself comes last', () => {
    const closed = status('resolved', NOW - 1);
    const first = play(ownedBy('agent'), [word]);
    expect(first.conversation).toMatchObject({ owner: 'agent', uncertain: true });
    const { conversation, effects } = play(first.conversation, [closed, reopened]);
    expect(conversation.owner).toBe('bot');
    expect(heard(effects)).toEqual(['one more thing']);
    const other = play(first.conversation, [reopened, closed]);
    expect(other.conversation.owner).toBe('bot');
    expect(heard(other.effects)).toEqual(['one more thing']);
  });

  it('heals by a fresh read where the other webhooks never come', () => {
    const doubtful = play(ownedBy('agent'), [word]);
    const { conversation, effects } = play(doubtful.conversation, [
      read('pending', { updatedAt: NOW + 5, assignee: JANE }),
    ]);
    expect(conversation.owner).toBe('bot');
    expect(heard(effects)).toEqual(['one more thing']);
  });
});

describe('a word that comes before the change it belongs to', () => {
  const returned = status('pending', NOW);
  const afterwards = visitorSays('thanks, and shipping?', {
    at: NOW * 1000 + 3000,
    snapshot: pendingSnapshot(NOW + 3),
  });

  it('is judged when the return to the bot is told after it', () => {
    const { conversation, effects } = play(ownedBy('agent'), [afterwards, returned]);
    expect(conversation).toMatchObject({ owner: 'bot', uncertain: false, unheard: [] });
    expect(heard(effects)).toEqual(['thanks, and shipping?']);
  });

  it('lets an earlier word of the same visitor in, too', () => {
    const earlier = visitorSays('thanks', {
      messageId: 49,
      at: NOW * 1000 + 2000,
      snapshot: pendingSnapshot(NOW + 2),
    });
    const { effects } = play(ownedBy('agent'), [afterwards, returned, earlier]);
    expect(heard(effects)).toEqual(['thanks, and shipping?', 'thanks']);
  });

  it('is not judged when it was said to the person before the return', () => {
    const before = visitorSays('I want a person', {
      at: (NOW - 60) * 1000,
      snapshot: pendingSnapshot(NOW - 60),
    });
    const { conversation, effects } = play(ownedBy('agent'), [before, returned]);
    expect(conversation.owner).toBe('bot');
    expect(heard(effects)).toEqual([]);
  });

  it('is forgotten when a read says that the person has the conversation', () => {
    const { conversation } = play(ownedBy('agent'), [
      afterwards,
      read('open', { assignee: JANE, updatedAt: NOW + 4 }),
    ]);
    expect(conversation).toMatchObject({ owner: 'agent', unheard: [], uncertain: false });
  });

  it('waits for a read where a person opened the closed conversation first', () => {
    const word = visitorSays('hello?', { snapshot: snapshot({ status: 'open', updatedAt: NOW }) });
    const { conversation, effects } = play(ownedBy('closed'), [word]);
    expect(conversation).toMatchObject({ owner: 'closed', uncertain: true });
    expect(heard(effects)).toEqual([]);
    const opened = play(conversation, [status('open', NOW - 1)]);
    // Jane is still assigned from before.
    expect(opened.conversation).toMatchObject({ owner: 'agent', person: JANE });
    expect(heard(play(conversation, [status('pending', NOW)]).effects)).toEqual(['hello?']);
  });

  it('keeps no more than a burst, whatever the visitor writes', () => {
    const words = Array.from({ length: 500 }, (_, n) =>
      visitorSays('x'.repeat(10_000), { messageId: 100 + n, snapshot: pendingSnapshot(NOW + n) }),
    );
    const { conversation } = play(ownedBy('agent'), words);
    expect(conversation.unheard.map((one) => one.messageId)).toEqual(
      Array.from({ length: 10 }, (_, n) => 590 + n),
    );
    expect(JSON.stringify(conversation).length).toBeLessThan(60_000);
  });
});

describe('a stale snapshot', () => {
  it('hides no change that is on its way: an opening older than the message still counts', () => {
    const first = visitorSays('hi', { at: NOW * 1000, snapshot: pendingSnapshot(NOW + 5) });
    const { conversation } = play(ownedBy('unknown'), [first, status('open', NOW + 1)]);
    expect(conversation.owner).toBe('queued');
  });

  it('with nobody assigned takes nobody away', () => {
    const word = visitorSays('hi', { snapshot: snapshot({ status: 'open', updatedAt: NOW }) });
    const { conversation } = play(ownedBy('agent'), [word]);
    expect(conversation).toMatchObject({ owner: 'agent', assignee: { id: JANE.id } });
  });

  it('that contradicts the bot makes it look before it speaks', () => {
    const word = visitorSays('hi', { snapshot: snapshot({ status: 'open', updatedAt: NOW }) });
    const { conversation } = play(ownedBy('bot'), [word]);
    expect(conversation).toMatchObject({ owner: 'bot', uncertain: true });
    expect(play(conversation, [read('open')]).conversation.owner).toBe('queued');
    expect(play(conversation, [read('pending')]).conversation).toMatchObject({
      owner: 'bot',
      uncertain: false,
    });
  });
});

describe("a person's word or assignment that comes late", () => {
  it('takes nothing when it was said before the bot got the conversation back', () => {
    const old = personSays(MARK, { messageId: 60, at: (NOW - 5) * 1000 });
    const { conversation } = play(ownedBy('agent'), [status('pending'), old]);
    expect(conversation.owner).toBe('bot');
  });

  it('takes the conversation when it was said after, by one millisecond', () => {
    const word = personSays(MARK, { messageId: 60, at: NOW * 1000 + 1 });
    const { conversation } = play(ownedBy('agent'), [status('pending'), word]);
    expect(conversation).toMatchObject({ owner: 'agent', person: MARK });
  });

  it('keeps the conversation when the return before it is told after it, and opens it', () => {
    const word = personSays(MARK, { messageId: 60, at: NOW * 1000 + 1 });
    const { conversation, effects } = play(ownedBy('agent'), [word, status('pending')]);
    expect(conversation).toMatchObject({ owner: 'agent', person: MARK });
    expect(effects).toEqual([{ type: 'taken-over', person: MARK, assign: true }]);
  });

  it('is not undone by an older un-assignment', () => {
    const word = personSays(MARK, { at: NOW * 1000 + 1 });
    const { conversation } = play(ownedBy('agent'), [word, unassigned(JANE.id)]);
    expect(conversation).toMatchObject({ owner: 'agent', person: MARK });
  });

  it('claims nothing that the same person was taken from afterwards', () => {
    const word = personSays(JANE, { at: (NOW - 1) * 1000 });
    const { conversation } = play(ownedBy('agent'), [unassigned(JANE.id), word]);
    expect(conversation.owner).toBe('queued');
  });

  it('is still a claim after a visitor has left the line, whatever our clock says', () => {
    const left = play(
      ownedBy('queued'),
      [{ type: 'left-line', at: (NOW + 60) * 1000, snapshot: snapshot() }],
      {
        now: (NOW + 60) * 1000,
      },
    );
    const { conversation } = play(left.conversation, [personSays(JANE)]);
    expect(conversation.owner).toBe('agent');
  });

  describe('from a wait that the visitor has left meanwhile', () => {
    const leaves: ConversationEvent = { type: 'left-line', at: NOW * 1000, snapshot: snapshot() };
    const lastWord = visitorSays('a person, please', { messageId: 61 });
    const inTheWait = personSays(JANE, { messageId: 60 });
    const left = play(ownedBy('queued'), [lastWord, leaves]).conversation;

    it('takes the conversation', () => {
      const { conversation, effects } = play(left, [inTheWait]);
      expect(conversation).toMatchObject({ owner: 'agent', person: JANE });
      expect(effects).toEqual([{ type: 'taken-over', person: JANE, assign: true }]);
    });

    it('takes it out of the next wait, too, and after the visitor has left that one', () => {
      const again = play(left, [visitorSays('hello?', { messageId: 62 }), status('open')]).conversation;
      expect(again.owner).toBe('queued');
      expect(play(again, [inTheWait]).conversation.owner).toBe('agent');
      const twice = play(again, [leaves]).conversation;
      expect(play(twice, [inTheWait]).conversation.owner).toBe('agent');
    });

    it('takes nothing where it is older than that wait', () => {
      const before = personSays(JANE, { messageId: 9, at: BEFORE * 1000 - 1 });
      expect(play(left, [before]).conversation.owner).toBe('bot');
    });

    it('takes nothing where the person was taken from it before the visitor left', () => {
      const letGo = play(ownedBy('agent'), [unassigned(JANE.id), leaves]).conversation;
      const word = personSays(JANE, { messageId: 60, at: (NOW - 1) * 1000 });
      expect(play(letGo, [word]).conversation.owner).toBe('bot');
    });

    it('takes nothing where a person has given it to the bot since then', () => {
      const events = [visitorSays('hello?', { messageId: 62 }), status('open'), status('pending', NOW + 9)];
      const returned = play(left, events).conversation;
      expect(returned.owner).toBe('bot');
      expect(play(returned, [inTheWait]).conversation.owner).toBe('bot');
    });

    it('is not mistaken for what the visitor said then, which begins nothing anew', () => {
      const { conversation, effects } = play(left, [visitorSays('anybody?', { messageId: 59 })]);
      expect(conversation.owner).toBe('bot');
      expect(effects).toEqual([]);
    });
  });

  it('clears somebody who was assigned before the bot got it', () => {
    const { conversation, effects } = play(ownedBy('agent'), [status('pending'), assigned(MARK, NOW - 1)]);
    expect(conversation.owner).toBe('bot');
    expect(effects.at(-1)).toEqual({ type: 'stretch-started', clearPerson: true });
  });

  it('does not put an older assignment in the place of who wrote last', () => {
    const word = personSays(JANE, { at: NOW * 1000 + 1 });
    const { conversation } = play(ownedBy('bot'), [word, assigned(MARK)]);
    expect(conversation).toMatchObject({ owner: 'agent', person: JANE });
  });

  it('names who had a closed conversation, but does not reopen it', () => {
    const { conversation } = play(ownedBy('bot'), [
      status('resolved'),
      personSays(MARK, { at: NOW * 1000 - 20 }),
    ]);
    expect(conversation).toMatchObject({ owner: 'closed', person: MARK });
    const back = visitorSays('hi', { messageId: 51, at: NOW * 1000 + 9, snapshot: pendingSnapshot(NOW + 1) });
    expect(play(conversation, [back], { personWindowMs: 60_000 }).conversation.owner).toBe('agent');
  });
});

describe('a close', () => {
  it('is not undone by a word from before it', () => {
    const late = visitorSays('wait', { at: NOW * 1000 - 1, snapshot: pendingSnapshot(NOW - 1) });
    const { conversation, effects } = play(ownedBy('agent'), [status('resolved'), late]);
    expect(conversation.owner).toBe('closed');
    expect(effects).toEqual([]);
  });

  it('stays, for a blocked contact, until a read says otherwise', () => {
    const word = visitorSays('hello?', { snapshot: snapshot({ status: 'resolved', updatedAt: NOW }) });
    const { conversation, effects } = play(ownedBy('closed'), [word]);
    expect(conversation).toMatchObject({ owner: 'closed', uncertain: true });
    expect(effects).toEqual([]);
    expect(play(conversation, [read('resolved', { updatedAt: NOW + 1 })]).conversation).toMatchObject({
      owner: 'closed',
      uncertain: false,
      unheard: [],
    });
  });
});

describe('our own changes', () => {
  it('are forgotten after a while, so that nobody hides behind them', () => {
    const bot: Conversation = { ...ownedBy('queued'), own: [{ what: 'status:pending', at: BEFORE * 1000 }] };
    expect(play(bot, [status('pending')]).conversation.owner).toBe('bot');
  });

  it('cover one echo each', () => {
    const own: Conversation['own'] = [{ what: 'assignee:none', at: NOW * 1000 }];
    const agent: Conversation = { ...ownedBy('agent'), own };
    const { conversation } = play(agent, [unassigned(9, NOW - 1), unassigned(JANE.id)]);
    expect(conversation.owner).toBe('queued');
  });

  it('cover who was cleared, also where the news of their assignment comes after it', () => {
    const own: Conversation['own'] = [{ what: 'assignee:none', at: NOW * 1000, of: MARK.id }];
    const cleared: Conversation = { ...ownedBy('bot'), own, assignee: { ...MARK, offer: false } };
    const told = play(cleared, [assigned(MARK, NOW - 2), personSays(MARK, { at: NOW * 1000 - 1 })]);
    expect(told.conversation).toMatchObject({ owner: 'agent', person: MARK });
    expect(told.effects).toEqual([{ type: 'taken-over', person: MARK, assign: true }]);
    const { conversation, effects } = play(told.conversation, [unassigned(MARK.id)]);
    expect(conversation).toMatchObject({ owner: 'agent', person: MARK, own: [] });
    expect(effects).toEqual([]);
  });

  it('do not cover that somebody else is unassigned', () => {
    const own: Conversation['own'] = [{ what: 'assignee:none', at: NOW * 1000, of: MARK.id }];
    const { conversation } = play({ ...ownedBy('agent'), own }, [unassigned(JANE.id)]);
    expect(conversation.owner).toBe('queued');
  });

  it('are not undone by a snapshot from before them', () => {
    const own: Conversation['own'] = [{ what: 'status:pending', at: NOW * 1000 }];
    const stale: ConversationEvent = {
      type: 'status',
      status: 'open',
      previous: null,
      at: NOW,
      hinted: true,
      snapshot: snapshot({ status: 'open', updatedAt: NOW }),
    };
    const left: Conversation = { ...ownedBy('bot'), status: 'open', own };
    const { conversation, effects } = play(left, [stale]);
    expect(conversation).toMatchObject({ owner: 'bot', own, uncertain: true });
    expect(effects).toEqual([]);
    // What it stands for is on its way, or another step of ours is: nothing to be looked up.
    expect(play(left, [stale], { outstanding: true }).conversation.uncertain).toBe(false);
    expect(play(conversation, [status('open', NOW, { updatedAt: NOW })]).conversation.owner).toBe('queued');
  });

  it('do not cover what happens after somebody else was assigned', () => {
    const own: Conversation['own'] = [{ what: 'assignee:none', at: NOW * 1000 }];
    const { conversation } = play({ ...ownedBy('queued'), own }, [
      assigned(MARK, NOW),
      unassigned(MARK.id, NOW + 1),
    ]);
    expect(conversation.owner).toBe('queued');
  });
});

describe('a snoozed conversation', () => {
  it('is a person’s again, not paused, when it is opened', () => {
    const { conversation } = play(ownedBy('agent'), [status('snoozed'), status('open', NOW + 1)]);
    expect(conversation).toMatchObject({ owner: 'agent', paused: false });
  });

  it('is not answered by the bot', () => {
    const asleep = play(ownedBy('bot'), [status('snoozed')]);
    const { conversation, effects } = play(asleep.conversation, [
      visitorSays('wake up', { snapshot: snapshot({ status: 'snoozed', updatedAt: NOW + 1 }) }),
    ]);
    expect(conversation.owner).toBe('agent');
    expect(effects).toEqual([]);
  });
});

describe('a fresh read of a conversation a person has just taken', () => {
  it('shows it pending until our opening is done, and does not give it back to the bot', () => {
    const taken: Conversation = { ...ownedBy('agent'), status: null, statusAt: 0 };
    const shown = read('pending');
    expect(play(taken, [shown], { outstanding: true }).conversation.owner).toBe('agent');
  });
});

describe('a person who gives a conversation back and writes on', () => {
  it('keeps it, opened again, although the return is heard later', () => {
    const word = personSays(JANE, { snapshot: pendingSnapshot(NOW + 2), at: (NOW + 2) * 1000 });
    const { conversation, effects } = play(ownedBy('agent'), [word, status('pending', NOW + 1)]);
    expect(conversation.owner).toBe('agent');
    expect(effects.some((effect) => effect.type === 'back-to-person' || effect.type === 'taken-over')).toBe(
      true,
    );
  });
});

describe('a person who writes on in what was given back, where the return is never heard', () => {
  const word = personSays(JANE, { snapshot: pendingSnapshot(NOW + 2), at: (NOW + 2) * 1000 });
  const seen = read('pending', { assignee: JANE, updatedAt: NOW + 3 });

  it('keeps it, although a look shows it pending before it is open again', () => {
    const { conversation } = play({ ...ownedBy('agent'), status: 'open' }, [word]);
    expect(play(conversation, [seen], { outstanding: true }).conversation.owner).toBe('agent');
  });

  it('gives it back where it is pending again afterwards', () => {
    const { conversation } = play({ ...ownedBy('agent'), status: 'open' }, [
      word,
      status('open', NOW + 3),
      status('pending', NOW + 4),
    ]);
    expect(conversation.owner).toBe('bot');
  });
});

describe('a close that is heard after the word that followed it', () => {
  const later = (at: number): Conversation => {
    const bot = ownedBy('bot');
    const turn = { author: 'visitor' as const, messageId: 90, text: 'one more thing', at };
    return { ...bot, stretch: { ...bot.stretch, turns: [turn] } };
  };

  it('closes nothing, since that word has opened the conversation again: it is looked at', () => {
    const { conversation } = play(later((NOW + 1) * 1000), [
      status('resolved', NOW),
      status('pending', NOW + 1),
    ]);
    expect([conversation.owner, conversation.uncertain]).toEqual(['bot', true]);
  });

  it('closes it where the word came first', () => {
    expect(play(later((NOW - 1) * 1000), [status('resolved', NOW)]).conversation.owner).toBe('closed');
  });
});

describe('words that overtake the one that reopened a conversation', () => {
  const second = visitorSays('thanks', {
    messageId: 105,
    at: (NOW + 4) * 1000,
    snapshot: pendingSnapshot(NOW + 4),
  });
  const first = visitorSays('hello', {
    messageId: 102,
    at: (NOW + 1) * 1000,
    snapshot: pendingSnapshot(NOW + 4),
  });
  const jane = personSays(JANE, { messageId: 103, at: (NOW + 2) * 1000, snapshot: pendingSnapshot(NOW + 4) });

  it('begin no stretch of their own: a person’s answer from between takes the conversation', () => {
    expect(play(ownedBy('closed'), [second, first, jane]).conversation.owner).toBe('agent');
  });

  it('begin it when it was reopened, where that is known', () => {
    const reopened = status('pending', NOW + 1);
    expect(play(ownedBy('closed'), [reopened, second, jane]).conversation.owner).toBe('agent');
  });
});

describe('a person who answers the word that reopened a conversation', () => {
  it('has it, although they are heard before the reopening', () => {
    const word = personSays(JANE, { at: (NOW + 2) * 1000, snapshot: pendingSnapshot(NOW + 1) });
    const { conversation, effects } = play(ownedBy('closed'), [word, status('pending', NOW + 1)]);
    expect(conversation.owner).toBe('agent');
    expect(effects).toMatchObject([{ type: 'taken-over', person: JANE }]);
  });
});

describe('a note that overtakes the words before it, in a conversation we did not know', () => {
  const note: ConversationEvent = { type: 'noted', what: 'note', messageId: 102, snapshot: snapshot() };
  const jane = personSays(JANE, { messageId: 101, snapshot: pendingSnapshot(NOW) });
  const visitor = visitorSays('hello', { messageId: 103, snapshot: pendingSnapshot(NOW) });

  it('makes nothing past: whoever wrote first has it, although the visitor’s word is heard before theirs', () => {
    const { conversation, effects } = play(ownedBy('unknown'), [note, visitor, jane]);
    expect(conversation).toMatchObject({ owner: 'agent', person: JANE });
    expect(effects.at(-1)).toMatchObject({ type: 'taken-over', person: JANE });
  });

  it('makes nothing past where the status is heard before them either', () => {
    const returned = status('pending', NOW - 1);
    expect(play(ownedBy('unknown'), [note, returned, jane]).conversation.owner).toBe('agent');
  });
});

describe('a payload that alone says “pending”', () => {
  const hint = (at = NOW): ConversationEvent =>
    ({ ...status('pending', at), hinted: true }) as ConversationEvent;

  it('gives nothing back to the bot: it may be an old one, so it is looked at', () => {
    for (const owner of ['agent', 'queued'] as const) {
      const { conversation, effects } = play(ownedBy(owner), [hint()]);
      expect([conversation.owner, conversation.uncertain, effects]).toEqual([owner, true, []]);
    }
  });

  it('does not hide the change that really gave it back', () => {
    const { conversation } = play(ownedBy('agent'), [hint(), status('pending')]);
    expect(conversation.owner).toBe('bot');
  });

  it('makes nothing past in a conversation we did not know: a person’s word from before it counts', () => {
    const word = personSays(JANE, { at: (NOW - 1) * 1000, snapshot: pendingSnapshot(NOW - 1) });
    const { conversation } = play(ownedBy('unknown'), [hint(), word]);
    expect(conversation.owner).toBe('agent');
    // What changed for certain tells when: who gave it back then has said what they said before.
    expect(play(ownedBy('unknown'), [status('pending'), word]).conversation.owner).toBe('bot');
  });

  it('is expected while an opening of ours is on its way', () => {
    expect(play(ownedBy('agent'), [hint()], { outstanding: true }).conversation.uncertain).toBe(false);
  });
});
