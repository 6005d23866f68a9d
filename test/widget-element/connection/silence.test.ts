import { beforeEach, describe, expect, it } from 'vitest';
import { Silence } from '../../../widget-element/connection/silence.ts';
import { reduce } from '../../../widget-element/conversation/reduce.ts';
import type { Action } from '../../../widget-element/conversation/action.ts';
import { initialState, type State } from '../../../widget-element/conversation/state.ts';
import { message } from '../conversation/messages.ts';
import { ManualTimers } from '../manual-timers.ts';

let state: State;
let reads: number;
let timers: ManualTimers;
let silence: Silence;
/** What a reading brings. */
let found: Action | null;

const dispatch = (action: Action): void => {
  state = reduce(state, action);
  silence.follow();
};
const wrote = (id: number, author: 'visitor' | 'bot' | 'person'): void => {
  dispatch({ type: 'message', message: message(id, author), echoId: '' });
};
const pass = async (ms: number): Promise<void> => {
  timers.pass(ms);
  await new Promise(setImmediate);
};

beforeEach(() => {
  state = { ...initialState, conversationId: 1, status: 'pending' };
  reads = 0;
  found = null;
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
  });
});

describe('Silence', () => {
  it('asks after ten seconds, says it, and goes on asking, ever less often', async () => {
    wrote(1, 'visitor');
    await pass(9_999);
    expect([reads, state.unanswered]).toEqual([0, 0]);
    await pass(1);
    expect([reads, state.unanswered]).toEqual([1, 1]);
    const pauses: number[] = [];
    for (let look = 0; look < 7; look += 1) {
      const [pause = 0] = timers.waiting;
      pauses.push(pause / 1000);
      await pass(pause);
    }
    expect(pauses).toEqual([15, 30, 60, 120, 225, 225, 225]);
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

  it('ends with the chat', async () => {
    wrote(1, 'visitor');
    silence.stop();
    await pass(60_000);
    expect([reads, timers.waiting]).toEqual([0, []]);
  });
});
