import { describe, expect, it } from 'vitest';
import type { Conversation, Turn } from '../../../agent-bot/conversation/conversation.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import {
  assigned,
  BEFORE,
  ID,
  JANE,
  MARK,
  NOW,
  ownedBy,
  personSays,
  read,
  snapshot,
  status,
  visitorSays,
} from './happenings.ts';
import { play } from './play.ts';

const pendingSnapshot = (updatedAt: number) => snapshot({ status: 'pending', updatedAt });
const withTurns = (conversation: Conversation, turns: Turn[]): Conversation => ({
  ...conversation,
  stretch: { ...conversation.stretch, turns },
});
const said = (over: Partial<Turn>): Turn => ({ author: 'bot', messageId: null, text: 'A', at: 1, ...over });

describe('what the bot said', () => {
  const answers = withTurns(ownedBy('bot'), [
    said({ key: 'first', act: 'answer', messageId: 20 }),
    said({ key: 'second', act: 'answer' }),
    said({ key: 'third', act: 'answer' }),
  ]);
  const echo = (messageId: number, key: string | null, over = {}): ConversationEvent => ({
    type: 'bot-message',
    messageId,
    at: NOW * 1000,
    key,
    botId: 1,
    text: 'A',
    private: false,
    snapshot: snapshot(),
    ...over,
  });
  const ids = ({ conversation }: { conversation: Conversation }) =>
    conversation.stretch.turns.map((turn) => turn.messageId);

  it('gets its number from the echo with its key, and keeps it', () => {
    expect(ids(play(answers, [echo(30, 'third')]))).toEqual([20, null, 30]);
    expect(ids(play(answers, [echo(30, 'third'), echo(31, 'third')]))).toEqual([20, null, 30]);
    expect(ids(play(answers, [echo(30, 'somebody’s')]))).toEqual([20, null, null]);
    expect(ids(play(answers, [echo(30, 'second', { private: true })]))).toEqual([20, null, null]);
  });

  it('is judged by its number, or by its key where no echo has told the number', () => {
    const judged = (messageId: number, key: string): ConversationEvent => ({
      type: 'answer-judged',
      messageId,
      key,
      helped: false,
      snapshot: snapshot(),
    });
    const verdicts = (event: ConversationEvent) =>
      play(answers, [event]).conversation.stretch.turns.map((turn) => turn.helped);
    expect(verdicts(judged(20, 'unknown'))).toEqual([false, undefined, undefined]);
    expect(verdicts(judged(30, 'second'))).toEqual([undefined, false, undefined]);
    expect(verdicts(judged(30, 'unknown'))).toEqual([undefined, undefined, undefined]);
  });

  it('after a close does not make the close a late one: only a visitor’s word reopens', () => {
    const answered = withTurns(ownedBy('bot'), [said({ at: (NOW + 1) * 1000 })]);
    expect(play(answered, [status('resolved', NOW)]).conversation.owner).toBe('closed');
  });
});

describe('who answers the word that reopened a conversation, before either is heard', () => {
  const jane = personSays(JANE, { messageId: 60, at: (NOW + 2) * 1000 });
  const word = visitorSays('hello again', { at: (NOW + 1) * 1000, snapshot: pendingSnapshot(NOW + 1) });
  const assignees = [
    { assignee: { ...JANE, offer: false }, assign: false },
    { assignee: { ...MARK, offer: false }, assign: true },
    { assignee: null, assign: true },
  ];

  it.each(assignees)('is assigned unless they are already: $assign', ({ assignee, assign }) => {
    const closed: Conversation = { ...ownedBy('closed'), assignee };
    const { conversation, effects } = play(closed, [jane, word]);
    expect(conversation).toMatchObject({ owner: 'agent', status: 'pending', person: JANE });
    expect(effects).toEqual([{ type: 'taken-over', person: JANE, assign }]);
  });

  it.each(assignees)('likewise where the reopening was heard first: $assign', ({ assignee, assign }) => {
    const closed: Conversation = { ...ownedBy('closed'), assignee };
    const { effects } = play(closed, [status('pending', NOW + 1), jane]);
    expect(effects).toEqual([{ type: 'taken-over', person: JANE, assign }]);
  });

  it('is assigned to nobody where Chatwoot does not tell who it was', () => {
    const closed: Conversation = { ...ownedBy('closed'), person: null, assignee: null };
    const nobody = personSays(null, { messageId: 60, at: (NOW + 2) * 1000 });
    expect(play(closed, [nobody, word]).effects).toEqual([
      { type: 'taken-over', person: null, assign: false },
    ]);
  });
});

describe('a visitor who waits for a word of their person', () => {
  const asks = visitorSays('still there?', { at: (NOW + 5) * 1000 });

  it('waits since their first word that nobody answered', () => {
    const { conversation } = play(ownedBy('agent'), [asks, visitorSays('hello?', { messageId: 51 })]);
    expect(conversation.visitorWaitingSince).toBe((NOW + 5) * 1000);
  });

  it('waits no more once it has come, but still where it was said before theirs', () => {
    const reply = (at: number) => personSays(JANE, { messageId: 60, at });
    const waiting = (at: number) =>
      play(ownedBy('agent'), [asks, reply(at)]).conversation.visitorWaitingSince;
    expect(waiting((NOW + 6) * 1000)).toBeNull();
    expect(waiting((NOW + 4) * 1000)).toBe((NOW + 5) * 1000);
  });
});

describe('addresses that a visitor leaves', () => {
  it('are told to people three times, and then no more', () => {
    const leaves = (n: number): ConversationEvent => ({
      type: 'email-left',
      address: `mira${String(n)}@example.com`,
      snapshot: snapshot(),
    });
    const { conversation, effects } = play(ownedBy('queued'), [1, 2, 3, 4].map(leaves));
    expect(effects.map((effect) => effect.type === 'email-left' && effect.address)).toEqual([
      'mira1@example.com',
      'mira2@example.com',
      'mira3@example.com',
    ]);
    expect(conversation.email?.address).toBe('mira3@example.com');
  });
});

describe('the first word heard of a conversation', () => {
  it('in an open one is for whoever is assigned, else it waits for people', () => {
    const open = (assignee: typeof JANE | null) =>
      visitorSays('hi', { snapshot: snapshot({ status: 'open', updatedAt: NOW, assignee }) });
    const janes = play(ownedBy('unknown'), [open(JANE)]);
    expect(janes.conversation).toMatchObject({ owner: 'agent', person: JANE });
    expect(janes.effects).toEqual([]);
    const nobodys = play(ownedBy('unknown'), [open(null)]);
    expect(nobodys.conversation.owner).toBe('queued');
    expect(nobodys.effects).toMatchObject([{ type: 'opened-elsewhere' }]);
  });

  it('in a resolved one dates its close: an older word that comes after opens nothing', () => {
    const resolved = visitorSays('hi', { snapshot: snapshot({ status: 'resolved', updatedAt: NOW }) });
    const older = visitorSays('before', {
      messageId: 40,
      at: NOW * 1000 - 1,
      snapshot: pendingSnapshot(NOW - 1),
    });
    const { conversation, effects } = play(ownedBy('unknown'), [resolved, older]);
    expect(conversation).toMatchObject({ owner: 'closed', closedAt: NOW * 1000 });
    expect(effects).toEqual([]);
  });
});

describe('a stretch that a visitor’s word begins', () => {
  it('begins just before that word: an older one that comes late triggers nothing', () => {
    const noted: ConversationEvent = {
      type: 'note',
      messageId: 70,
      at: 1,
      person: MARK,
      snapshot: snapshot(),
    };
    const word = visitorSays('new', { messageId: 60, snapshot: pendingSnapshot(NOW) });
    const late = visitorSays('old', {
      messageId: 59,
      at: NOW * 1000 - 1,
      snapshot: pendingSnapshot(NOW - 1),
    });
    const { conversation, effects } = play(ownedBy('closed'), [noted, word, late]);
    expect(conversation).toMatchObject({ owner: 'bot', stretch: { afterMessageId: 59 } });
    expect(effects.filter((effect) => effect.type === 'visitor-spoke')).toMatchObject([{ text: 'new' }]);
  });

  it('begins with it where Chatwoot’s status is from before the close, as after a block', () => {
    const blocked = play(ownedBy('bot'), [{ type: 'contact-blocked', snapshot: snapshot() }]).conversation;
    expect(blocked).toMatchObject({ owner: 'closed', status: 'pending' });
    const word = visitorSays('I am back', { at: (NOW + 9) * 1000, snapshot: pendingSnapshot(NOW + 9) });
    expect(play(blocked, [word]).conversation).toMatchObject({
      owner: 'bot',
      stretchStartedAt: (NOW + 9) * 1000,
    });
  });
});

describe('a close', () => {
  it('counts although the person who had it has written since: what they write opens nothing', () => {
    const bye = personSays(JANE, { at: (NOW + 1) * 1000 });
    const { conversation, effects } = play(ownedBy('agent'), [bye, status('resolved', NOW)]);
    expect(conversation.owner).toBe('closed');
    expect(effects).toEqual([]);
  });

  it('leaves whoever was assigned yesterday to be cleared, though another wrote last', () => {
    const closed: Conversation = { ...ownedBy('closed'), person: MARK };
    const events = [status('pending', NOW, { assignee: JANE }), status('open', NOW + 20, { assignee: JANE })];
    expect(play(closed, events).conversation.owner).toBe('queued');
  });
});

describe('a look at Chatwoot', () => {
  it('that is older than what is known changes nothing', () => {
    const { conversation, effects } = play({ ...ownedBy('agent'), uncertain: true }, [
      read('pending', { updatedAt: BEFORE + 9 }),
    ]);
    expect(conversation).toEqual({ ...ownedBy('agent'), uncertain: false });
    expect(effects).toEqual([]);
  });

  it('that is just as old counts: what happened within it is not told apart', () => {
    const look = read('pending', { updatedAt: ownedBy('agent').statusAt });
    expect(play(ownedBy('agent'), [look]).conversation.owner).toBe('bot');
  });

  it('tells who is assigned: an assignment from before it is late', () => {
    const events = [read('open', { assignee: MARK, updatedAt: NOW + 5 }), assigned(JANE, NOW + 1)];
    expect(play(ownedBy('agent'), events).conversation).toMatchObject({
      owner: 'agent',
      person: MARK,
      assignee: { id: MARK.id },
    });
  });

  it('that shows somebody assigned while steps are on their way leaves it to the assignment to say who did it', () => {
    const look = play(ownedBy('bot'), [read('pending', { assignee: MARK })], { outstanding: true });
    expect(look.conversation).toMatchObject({ owner: 'bot', assignee: null });
    expect(play(look.conversation, [assigned(MARK)]).conversation).toMatchObject({
      owner: 'agent',
      person: MARK,
    });
  });

  it('that shows a person’s word which has been heard takes nothing a second time', () => {
    const { lastMessageId } = ownedBy('bot');
    const look = read('pending', {}, { id: lastMessageId, author: 'person' });
    expect(play(ownedBy('bot'), [look]).conversation.owner).toBe('bot');
    const next = read('pending', {}, { id: lastMessageId + 1, author: 'person' });
    expect(play(ownedBy('bot'), [next]).conversation.owner).toBe('agent');
  });

  it('that ends with a word nobody could place shows that the visitor opened it', () => {
    const word = visitorSays('hello?', { snapshot: snapshot({ status: 'open', updatedAt: NOW }) });
    const look = read('open', { assignee: JANE, updatedAt: NOW + 1 }, { id: ID, author: 'visitor' });
    const { conversation } = play(ownedBy('closed'), [word, look]);
    expect(conversation).toMatchObject({ owner: 'queued', stretch: { number: 2 } });
  });
});
