import { describe, expect, it } from 'vitest';
import type { Action } from '../../../widget-element/conversation/action.ts';
import type { Message } from '../../../widget-element/conversation/message.ts';
import { personOf } from '../../../widget-element/conversation/owner.ts';
import { reduce } from '../../../widget-element/conversation/reduce.ts';
import { initialState, type State, type Status } from '../../../widget-element/conversation/state.ts';
import { message } from './messages.ts';

const said = (id: number, author: Message['author'], more: Partial<Message> = {}): Action => ({
  type: 'message',
  message: message(id, author, more),
  echoId: '',
});
let version = 0;
const becomes = (status: Status): Action => ({
  type: 'status',
  status,
  version: (version += 1),
  assigned: status === 'open',
  now: 1_000_000,
});
const asks = (id: number): Action => said(id, 'system', { kind: 'input_csat' });
const line = (name: string | null, team = ''): Action => ({
  type: 'line',
  line: {
    owner: name === null ? 'queued' : 'agent',
    position: null,
    waitingSince: null,
    range: null,
    team,
    person: name === null ? null : { name, team },
    offers: [],
    meanwhile: false,
    emailLeft: false,
  },
  now: 1_000_000,
});
const begun: State = { ...initialState, conversationId: 7 };
const run = (actions: Action[], from: State = begun): State => actions.reduce(reduce, from);

/** Jane had the first stretch; she spoke, it ended, and the question at the end came. */
const jane: Action[] = [
  said(1, 'visitor'),
  becomes('pending'),
  said(2, 'bot'),
  becomes('open'),
  line('Jane Doe', 'Returns'),
  said(3, 'person'),
  becomes('resolved'),
  asks(4),
];
/** The visitor is back, waits, and nobody comes. */
const unclaimed: Action[] = [
  said(5, 'visitor'),
  becomes('pending'),
  said(6, 'bot'),
  becomes('open'),
  line(null),
];

describe('the person who has, or had, the chat', () => {
  it('is still named after the end', () => {
    expect(personOf(run(jane))).toEqual({ name: 'Jane Doe', team: 'Returns' });
    // The last word often arrives just after it.
    expect(personOf(run([said(8, 'person')], run(jane)))?.name).toBe('Jane Doe');
  });

  it('is nobody of a stretch before: neither who wrote nor who only joined', () => {
    const wrote = run([...jane, ...unclaimed]);
    expect(personOf(wrote)).toBeNull();
    expect(personOf(run([becomes('resolved'), asks(7)], wrote))).toBeNull();
    const joined = jane.filter((action) => action.type !== 'message' || action.message.id !== 3);
    expect(personOf(run(joined))?.name).toBe('Jane');
    expect(personOf(run([...joined, ...unclaimed, becomes('resolved'), asks(7)]))).toBeNull();
  });

  it('is whoever has the stretch that is, with their team', () => {
    const mark = run([...jane, ...unclaimed, line('Mark Lee', 'Orders'), becomes('resolved'), asks(7)]);
    expect(personOf(mark)).toEqual({ name: 'Mark', team: 'Orders' });
  });

  it('is nobody where the chat was given back to the bot, and nobody took it then', () => {
    const back = run([...jane.slice(0, 6), becomes('pending'), said(5, 'visitor'), said(6, 'bot')]);
    expect(personOf(back)).toBeNull();
    expect(personOf(run([becomes('open'), line(null), becomes('resolved'), asks(7)], back))).toBeNull();
  });

  it('is nobody where another device only has the messages, and the bot spoke since', () => {
    const page: Action = { type: 'page', messages: run([...jane, ...unclaimed]).messages, earlier: false };
    expect(personOf(run([page, becomes('resolved')]))).toBeNull();
  });

  it('is remembered right over a reload', () => {
    const before = run([...jane, ...unclaimed, becomes('resolved'), asks(7)]);
    const page: Action = { type: 'page', messages: before.messages, earlier: false };
    const again = run([page, { type: 'remembered', marks: before.marks }, becomes('resolved')]);
    expect(personOf(again)).toBeNull();
    const first = run(jane);
    expect(
      personOf(
        run([
          { ...page, messages: first.messages },
          { type: 'remembered', marks: first.marks },
          becomes('resolved'),
        ]),
      )?.name,
    ).toBe('Jane Doe');
  });
});
