import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Announcer } from '../../../widget-element/controllers/announcer.ts';
import { entriesOf } from '../../../widget-element/conversation/entries.ts';
import { parseMark } from '../../../widget-element/conversation/mark.ts';
import { choicesOf, chosenOf } from '../../../widget-element/conversation/content.ts';
import type { Message } from '../../../widget-element/conversation/message.ts';
import { ownerOf, wantsLine } from '../../../widget-element/conversation/owner.ts';
import type { Action } from '../../../widget-element/conversation/action.ts';
import { reduce } from '../../../widget-element/conversation/reduce.ts';
import { initialState, unreadOf, type Mark, type State } from '../../../widget-element/conversation/state.ts';
import { strings as english } from '../../../widget-element/locales/en.ts';
import { strings as englishLater } from '../../../widget-element/locales/en-later.ts';
import { message } from './messages.ts';

const strings = { ...english, ...englishLater };

const run = (actions: Action[], from: State = initialState): State => actions.reduce(reduce, from);

/** One message of the server's, and everything that may be heard about it. */
interface Told {
  final: Message;
  echoId: string;
  actions: Action[];
}

const told = (id: number): fc.Arbitrary<Told> =>
  fc
    .record({
      author: fc.constantFrom<Message['author']>('visitor', 'bot', 'person', 'system'),
      changed: fc.constantFrom<'no' | 'deleted' | 'chosen'>('no', 'deleted', 'chosen'),
      text: fc.constantFrom('yes', 'no', 'hello'),
      // Frames get lost while the cable is away; then only a page tells, which has no version.
      lastWord: fc.constantFrom<'frame' | 'page' | 'both'>('frame', 'page', 'both'),
    })
    .map(({ author, changed, text, lastWord }) => {
      const attributes = { items: [{ title: 'A', value: 'a' }] };
      const created = message(id, author, { text, kind: 'input_select', attributes, version: 10 });
      const final: Message =
        changed === 'deleted'
          ? { ...created, text: 'This message was deleted', deleted: true, version: 20 }
          : changed === 'chosen'
            ? { ...created, attributes: { ...attributes, submitted_values: attributes.items }, version: 20 }
            : created;
      const echoId = author === 'visitor' ? `echo-${String(id)}` : '';
      const actions: Action[] = [
        { type: 'message', message: created, echoId },
        { type: 'page', messages: [{ ...created, version: 0 }], earlier: false },
      ];
      if (lastWord !== 'frame') {
        actions.push({ type: 'page', messages: [{ ...final, version: 0 }], earlier: false });
      }
      if (lastWord !== 'page') actions.push({ type: 'message', message: final, echoId });
      if (author === 'visitor') actions.push({ type: 'sent', echoId, message: { ...created, version: 0 } });
      return { final, echoId, actions };
    });

const server = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 })
  .chain((ids) => fc.tuple(...ids.map(told)));

describe('the list of messages', () => {
  it('ends up the same whatever the order and number of frames, pages and answers', () => {
    fc.assert(
      fc.property(server, fc.infiniteStream(fc.nat()), fc.nat({ max: 3 }), (all, chance, copies) => {
        const stream = chance[Symbol.iterator]();
        const next = (): number => stream.next().value as number;
        // Each thing is heard at least once, some of them again, in any order.
        const heard = all.flatMap((one) => one.actions);
        for (let copy = 0; copy < copies; copy += 1) heard.push(heard[next() % heard.length] as Action);
        const shuffled = heard
          .map((action) => ({ action, key: next() }))
          .sort((a, b) => a.key - b.key)
          .map(({ action }) => action);
        const written = all
          .filter((one) => one.echoId !== '')
          .map((one): Action => ({ type: 'written', echoId: one.echoId, text: one.final.text }));
        const end = run([...written, ...shuffled]);
        const expected = all.map((one) => one.final).sort((a, b) => a.id - b.id);
        const seen = (one: Message) => [one.id, one.text, one.deleted, choicesOf(one), chosenOf(one)];
        expect(end.messages.map(seen)).toEqual(expected.map(seen));
        expect(end.outbox).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('loses nothing that was written and never shows it twice, even when its answer got lost', () => {
    const outcome = fc.constantFrom<'answered' | 'echoed' | 'lost answer' | 'never arrived'>(
      'answered',
      'echoed',
      'lost answer',
      'never arrived',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, fc.constantFrom('yes', 'no')), { maxLength: 6 }), (sends) => {
        let state = initialState;
        let id = 0;
        const arrived: Message[] = [];
        for (const [index, [how, text]] of sends.entries()) {
          const echoId = `e${String(index)}`;
          state = run(
            [
              { type: 'written', echoId, text },
              { type: 'draft', echoId, state: 'sending' },
            ],
            state,
          );
          if (how === 'never arrived') {
            state = reduce(state, { type: 'draft', echoId, state: 'failed', uncertain: true });
          } else {
            const sent = message((id += 1), 'visitor', { text });
            arrived.push(sent);
            if (how === 'answered') state = reduce(state, { type: 'sent', echoId, message: sent });
            if (how === 'echoed') state = reduce(state, { type: 'message', message: sent, echoId });
            if (how === 'lost answer') {
              state = reduce(state, { type: 'draft', echoId, state: 'waiting', uncertain: true });
            }
          }
          state = reduce(state, { type: 'page', messages: arrived.slice(-20), earlier: false });
        }
        expect(state.messages.map((one) => one.id)).toEqual(arrived.map((one) => one.id));
        expect(state.messages.length + state.outbox.length).toBe(sends.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a message that is written twice, twice', () => {
    const state = run([
      { type: 'written', echoId: 'a', text: 'yes' },
      { type: 'written', echoId: 'b', text: 'yes' },
      { type: 'draft', echoId: 'a', state: 'waiting', uncertain: true },
      { type: 'draft', echoId: 'b', state: 'waiting', uncertain: true },
      { type: 'page', messages: [message(1, 'visitor', { text: 'yes' })], earlier: false },
    ]);
    expect(state.messages).toHaveLength(1);
    expect(state.outbox.map((draft) => draft.echoId)).toEqual(['b']);
  });

  it('does not take an older message of the same words for the one that is uncertain', () => {
    const state = run([
      { type: 'page', messages: [message(5, 'visitor', { text: 'yes' })], earlier: false },
      { type: 'written', echoId: 'a', text: 'yes' },
      { type: 'draft', echoId: 'a', state: 'waiting', uncertain: true },
      { type: 'page', messages: [message(4, 'visitor', { text: 'yes' })], earlier: true },
    ]);
    expect(state.outbox).toHaveLength(1);
  });
});

const status = (value: State['status'] & string, version: number, assigned = false): Action => ({
  type: 'status',
  status: value,
  version,
  assigned,
  now: 5,
});
const line = (
  owner: 'bot' | 'queued' | 'agent',
  person: { name: string; team: string } | null = null,
): Action => ({
  type: 'line',
  line: {
    owner,
    position: 2,
    waitingSince: 0,
    range: null,
    team: '',
    person,
    offers: [],
    meanwhile: false,
    emailLeft: false,
  },
  now: 9,
});

describe('the owner', () => {
  const handedOff = run([
    { type: 'created', conversationId: 1, status: 'pending' },
    { type: 'message', message: message(1, 'visitor'), echoId: '' },
    { type: 'message', message: message(2, 'bot'), echoId: '' },
    status('open', 10),
  ]);

  it('is the bot until the conversation is opened, then nobody: it is queued', () => {
    expect(ownerOf(initialState)).toBe('bot');
    expect(ownerOf(handedOff)).toBe('queued');
    expect(wantsLine(handedOff)).toBe(true);
  });

  it('is a person from their first message on, or from when Baton says so', () => {
    const wrote = run([{ type: 'message', message: message(3, 'person'), echoId: '' }], handedOff);
    expect(ownerOf(wrote)).toBe('agent');
    expect(wantsLine(wrote)).toBe(false);
    const said = run([line('queued'), line('agent', { name: 'Jane Doe', team: 'Support' })], handedOff);
    expect(ownerOf(said)).toBe('agent');
    expect(said.marks).toEqual([{ kind: 'joined', afterId: 2, at: 9, who: 'Jane', team: 'Support' }]);
  });

  it('is nobody, not yesterday’s person, when a resolved conversation is opened again', () => {
    const state = run(
      [
        { type: 'message', message: message(3, 'person'), echoId: '' },
        status('resolved', 20, true),
        { type: 'message', message: message(4, 'visitor'), echoId: '' },
        status('pending', 30, true),
      ],
      handedOff,
    );
    expect(ownerOf(state)).toBe('bot');
    expect(ownerOf(run([status('open', 40, true)], state))).toBe('queued');
  });

  it('is the bot again when the person gives it back, which is told; leaving the line is not that', () => {
    const talking = run([{ type: 'message', message: message(3, 'person'), echoId: '' }], handedOff);
    const back = run([status('pending', 20)], talking);
    expect(ownerOf(back)).toBe('bot');
    expect(back.marks.map(({ kind, afterId }) => [kind, afterId])).toEqual([['returned', 3]]);
    expect(new Announcer().note(back, talking, strings, 0)).toBe('Assistant joined');
    const left = run([status('pending', 20)], handedOff);
    expect(left.marks).toEqual([]);
    expect(new Announcer().note(left, handedOff, strings, 0)).toBeNull();
  });

  it('is asked for again when the person is taken off, and the visitor waits again when Baton says so', () => {
    const taken = run(
      [
        { type: 'message', message: message(3, 'person'), echoId: '' },
        status('open', 20, true),
        status('open', 30),
      ],
      handedOff,
    );
    expect(ownerOf(taken)).toBe('agent');
    expect(wantsLine(taken)).toBe(true);
    expect(ownerOf(run([line('queued')], taken))).toBe('queued');
    expect(wantsLine(run([line('agent', { name: 'Jane', team: '' })], taken))).toBe(false);
  });

  it('does not go back when an older frame arrives late', () => {
    const state = run([status('resolved', 50), status('open', 40)], handedOff);
    expect(ownerOf(state)).toBe('closed');
  });

  it('does not go back when a REST answer is slower than a frame', () => {
    const { frames } = handedOff;
    const state = run([status('resolved', 50), { type: 'read-status', status: 'open', frames }], handedOff);
    expect(ownerOf(state)).toBe('closed');
  });

  it('keeps a last word that comes after the end before the end', () => {
    const state = run(
      [
        { type: 'message', message: message(3, 'person'), echoId: '' },
        status('resolved', 20),
        { type: 'message', message: message(4, 'person'), echoId: '' },
      ],
      handedOff,
    );
    expect(state.marks).toEqual([{ kind: 'ended', afterId: 4, at: 5, who: 'Jane', team: '' }]);
  });
});

describe('what is unread', () => {
  it('counts others only, from what was last on screen', () => {
    const state = run([
      { type: 'page', messages: [message(1, 'bot'), message(2, 'visitor')], earlier: false },
      { type: 'seen' },
      { type: 'message', message: message(3, 'person'), echoId: '' },
      { type: 'message', message: message(4, 'visitor'), echoId: '' },
      { type: 'message', message: message(5, 'bot'), echoId: '' },
    ]);
    expect(unreadOf(state)).toBe(2);
    expect(unreadOf(reduce(state, { type: 'seen' }))).toBe(0);
  });
});

describe('lines between messages', () => {
  const jane: Mark = { kind: 'joined', afterId: 2, at: 9, who: 'Jane', team: 'Support' };
  const ended: Mark = { kind: 'ended', afterId: 4, at: 12, who: 'Jane', team: '' };
  const marksOf = (state: State): unknown[] =>
    entriesOf(state, 0).flatMap((one) => (one.kind === 'mark' ? [[one.mark.kind, one.mark.who]] : []));
  const page = (...authors: Message['author'][]): Action => ({
    type: 'page',
    messages: authors.map((author, index) => message(index + 1, author, { at: 0 })),
    earlier: false,
  });

  it('are as before when they are remembered, and what is heard of again is no second one', () => {
    const state = run([
      { type: 'remembered', marks: [jane, ended] },
      page('visitor', 'bot', 'person', 'person'),
      { type: 'read-status', status: 'resolved', frames: 0 },
    ]);
    expect(state.marks).toEqual([jane, ended]);
    expect(state.endedAfterId).toBe(4);
    const waiting = run([
      { type: 'remembered', marks: [jane] },
      page('visitor', 'bot', 'visitor'),
      { type: 'read-status', status: 'open', frames: 0 },
      line('agent', { name: 'Jane Doe', team: 'Support' }),
    ]);
    expect(waiting.marks).toEqual([jane]);
  });

  it('come from the words where nobody saw them happen', () => {
    const state = run([page('visitor', 'bot', 'visitor', 'person', 'visitor', 'bot', 'bot')]);
    expect(marksOf(state)).toEqual([
      ['joined', 'Jane'],
      ['returned', ''],
    ]);
  });

  it('of what is further up are not shown above the messages that are here', () => {
    const state = run([{ type: 'remembered', marks: [jane] }, page('visitor', 'bot', 'person')]);
    const cut = { ...state, hasEarlier: true, messages: state.messages.slice(2) };
    expect(marksOf(state)).toEqual([['joined', 'Jane']]);
    expect(marksOf(cut)).toEqual([]);
  });

  it('that are stored as something else are none', () => {
    expect(parseMark(JSON.parse(JSON.stringify(jane)))).toEqual(jane);
    for (const stored of [null, 7, 'joined', [], {}, { kind: 'sold' }, { kind: 3 }])
      expect(parseMark(stored)).toBeNull();
    expect(parseMark({ kind: 'left', afterId: 'x', at: {} })).toEqual({
      kind: 'left',
      afterId: 0,
      at: null,
      who: '',
      team: '',
    });
  });
});
