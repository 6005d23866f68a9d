import { describe, expect, it } from 'vitest';
import { Announcer } from '../../../widget-element/controllers/announcer.ts';
import type { Action } from '../../../widget-element/conversation/action.ts';
import { reduce } from '../../../widget-element/conversation/reduce.ts';
import { initialState, type State } from '../../../widget-element/conversation/state.ts';
import { silenceNote } from '../../../widget-element/conversation/unanswered.ts';
import { strings as english } from '../../../widget-element/locales/en.ts';
import { strings as englishLater } from '../../../widget-element/locales/en-later.ts';
import { message } from './messages.ts';

const strings = { ...english, ...englishLater };
const { noAnswer, trouble } = strings;

const asked: State = {
  ...initialState,
  conversationId: 1,
  status: 'pending',
  messages: [message(1, 'visitor')],
};
const run = (from: State, ...actions: Action[]): State => actions.reduce(reduce, from);
const waited = (id: number): Action => ({ type: 'unanswered', id });
const troubled = (id: number): Action => ({ type: 'trouble', id });
const wrote = (id: number, author: 'visitor' | 'bot' | 'person'): Action => ({
  type: 'message',
  message: message(id, author),
  echoId: '',
});
const noteOf = (state: State): string | null => silenceNote(state, strings);
const heard = (state: State, before: State): string | null => new Announcer().note(state, before, strings, 0);

describe('what is said of a message that nobody answers', () => {
  it('is nothing until it took a while, whatever the service says', () => {
    expect(noteOf(asked)).toBeNull();
    expect(noteOf(run(asked, troubled(1)))).toBeNull();
    expect(noteOf(run(asked, waited(1)))).toBe(noAnswer);
  });

  it('is the trouble while there is any, and the plain line again when it is over', () => {
    const told = run(asked, waited(1), troubled(1));
    expect(noteOf(told)).toBe(trouble);
    expect(noteOf(run(told, troubled(0)))).toBe(noAnswer);
  });

  it.each<[string, Action]>([
    ['an answer comes', wrote(2, 'bot')],
    ['the bot types', { type: 'typing', typing: { author: 'bot', name: 'Baton' } }],
    ['people have it', { type: 'status', status: 'open', version: 1, assigned: false, now: 0 }],
    ['it ends', { type: 'status', status: 'resolved', version: 1, assigned: false, now: 0 }],
  ])('is nothing any more once %s', (_, action) => {
    expect(noteOf(run(asked, waited(1), troubled(1), action))).toBeNull();
  });

  it('is not the trouble of an earlier message', () => {
    const next = run(asked, waited(1), troubled(1), wrote(2, 'bot'), wrote(3, 'visitor'), waited(3));
    expect(noteOf(next)).toBe(noAnswer);
  });

  it('is heard once each time that it changes', () => {
    const silent = run(asked, waited(1));
    const told = run(silent, troubled(1));
    expect(heard(silent, asked)).toBe(noAnswer);
    expect(heard(told, silent)).toBe(trouble);
    expect(heard(run(told, waited(1), troubled(1)), told)).toBeNull();
    expect(heard(silent, told)).toBe(noAnswer);
    expect(heard(run(told, wrote(2, 'bot')), told)).toBeNull();
  });
});
