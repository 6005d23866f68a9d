import { beforeEach, describe, expect, it } from 'vitest';
import { parseFacts } from '../../../widget-element/connection/service-api.ts';
import { Silence } from '../../../widget-element/connection/silence.ts';
import { reduce } from '../../../widget-element/conversation/reduce.ts';
import type { Action } from '../../../widget-element/conversation/action.ts';
import { initialState, type Facts, type State } from '../../../widget-element/conversation/state.ts';
import { message } from '../conversation/messages.ts';
import { ManualTimers } from '../manual-timers.ts';

let state: State;
let reads: number;
let timers: ManualTimers;
let silence: Silence;
/** What a reading brings. */
let found: Action | null;
/** What the service answers. */
let ask: () => Promise<Facts>;

const dispatch = (action: Action): void => {
  state = reduce(state, action);
  silence.follow();
};
const wrote = (id: number, author: 'visitor' | 'bot' | 'person'): void => {
  dispatch({ type: 'message', message: message(id, author), echoId: '' });
};
const away = (): Promise<Facts> => Promise.reject(new Error('away'));
const says = (chat: object): Promise<Facts> => Promise.resolve(parseFacts(chat, 0));
const troubled = (): boolean | undefined => state.facts?.trouble;
const TROUBLE = { trouble: { since: 1 } };
/** The pauses until the next looks, seconds; each is passed. */
const pausesOf = async (looks: number): Promise<number[]> => {
  const pauses: number[] = [];
  for (let look = 0; look < looks; look += 1) {
    const [pause = 0] = timers.waiting;
    pauses.push(pause / 1000);
    await pass(pause);
  }
  return pauses;
};
const pass = async (ms: number): Promise<void> => {
  timers.pass(ms);
  await new Promise(setImmediate);
};

beforeEach(() => {
  state = { ...initialState, conversationId: 1, status: 'pending' };
  reads = 0;
  found = null;
  ask = away;
  timers = new ManualTimers();
  silence = new Silence({
    timers,
    state: () => state,
    dispatch,
    read: () => {
      reads += 1;
      if (found) dispatch(found);
      return Promise.resolve();
    },
    ask: () => ask(),
  });
});

describe('Silence', () => {
  it('asks after ten seconds, says it, and goes on asking, ever less often', async () => {
    wrote(1, 'visitor');
    await pass(9_999);
    expect([reads, state.unanswered]).toEqual([0, 0]);
    await pass(1);
    expect([reads, state.unanswered]).toEqual([1, 1]);
    expect(await pausesOf(7)).toEqual([15, 30, 60, 120, 225, 225, 225]);
    expect([reads, state.unanswered]).toEqual([8, 1]);
  });

  it('says nothing where the asking brings an answer, and asks no more', async () => {
    wrote(1, 'visitor');
    found = { type: 'page', messages: [message(2, 'bot')], earlier: false };
    await pass(10_000);
    expect([reads, state.unanswered]).toEqual([1, 0]);
    await pass(60_000);
    expect(reads).toBe(1);
  });

  it('begins anew with each message, and waits for whoever types', async () => {
    wrote(1, 'visitor');
    await pass(9_000);
    wrote(2, 'visitor');
    await pass(9_000);
    expect(reads).toBe(0);
    dispatch({ type: 'typing', typing: { author: 'bot', name: 'Baton' } });
    await pass(60_000);
    expect(reads).toBe(0);
    dispatch({ type: 'typing', typing: null });
    await pass(10_000);
    expect(state.unanswered).toBe(2);
  });

  it('is none while a person has the chat or the visitor waits for one, nor after the end', async () => {
    wrote(1, 'visitor');
    for (const status of ['open', 'resolved'] as const) {
      state = { ...state, status };
      silence.follow();
      await pass(60_000);
    }
    expect([reads, timers.waiting]).toEqual([0, []]);
  });

  it('tells of trouble that the service tells of, looks on every 15 s meanwhile, and takes it back when it is over', async () => {
    wrote(1, 'visitor');
    await pass(10_000);
    await pausesOf(3);
    expect([state.unanswered, troubled()]).toEqual([1, undefined]);
    ask = () => says(TROUBLE);
    expect(await pausesOf(5)).toEqual([120, 15, 15, 15, 15]);
    expect([state.unanswered, troubled()]).toEqual([1, true]);
    ask = () => says({});
    expect(await pausesOf(3)).toEqual([15, 30, 60]);
    expect([state.unanswered, troubled()]).toEqual([1, false]);
  });

  it('watches over a promised person too, until the conversation is open to one', async () => {
    wrote(1, 'visitor');
    wrote(2, 'bot');
    await pass(60_000);
    expect(reads).toBe(0);
    dispatch({ type: 'facts', facts: parseFacts({ opening: true }, 0) });
    ask = () => says({ ...TROUBLE, opening: true });
    await pass(10_000);
    expect([state.unanswered, troubled()]).toEqual([2, true]);
    expect(await pausesOf(3)).toEqual([15, 15, 15]);
    found = { type: 'read-status', status: 'open', frames: 0 };
    await pass(15_000);
    expect(timers.waiting).toEqual([]);
  });

  it('goes on saying what the service said last while that is away, and looks less and less often', async () => {
    wrote(1, 'visitor');
    ask = () => says(TROUBLE);
    await pass(10_000);
    ask = away;
    expect(await pausesOf(3)).toEqual([15, 30, 60]);
    expect(troubled()).toBe(true);
  });

  it('waits for no service: one that answers late holds up nothing, and is heard until the next look', async () => {
    const answers: (() => void)[] = [];
    ask = () =>
      new Promise((done) => {
        answers.push(() => {
          done(parseFacts(TROUBLE, 0));
        });
      });
    wrote(1, 'visitor');
    await pass(10_000);
    expect([reads, state.unanswered, troubled(), timers.waiting]).toEqual([1, 1, undefined, [15_000]]);
    await pass(15_000);
    answers[0]?.();
    await pass(0);
    expect([reads, troubled(), timers.waiting]).toEqual([2, undefined, [30_000]]);
    await pass(20_000);
    answers[1]?.();
    await pass(0);
    expect([reads, troubled(), timers.waiting]).toEqual([2, true, [15_000]]);
    await pass(15_000);
    wrote(2, 'bot');
    wrote(3, 'visitor');
    answers[2]?.();
    await pass(0);
    expect([reads, troubled(), timers.waiting]).toEqual([3, true, [10_000]]);
  });

  it('ends with the chat', async () => {
    wrote(1, 'visitor');
    silence.stop();
    await pass(60_000);
    expect([reads, timers.waiting]).toEqual([0, []]);
  });
});
