import { describe, expect, it } from 'vitest';
import { Announcer } from '../../../widget-element/controllers/announcer.ts';
import type { Action } from '../../../widget-element/conversation/action.ts';
import { parseFacts } from '../../../widget-element/connection/service-api.ts';
import { reduce } from '../../../widget-element/conversation/reduce.ts';
import { initialState, type State } from '../../../widget-element/conversation/state.ts';
import { silenceNote } from '../../../widget-element/conversation/unanswered.ts';
import { strings as english } from '../../../widget-element/locales/en.ts';
import { strings as englishLater } from '../../../widget-element/locales/en-later.ts';
import { message } from './messages.ts';

const strings = { ...english, ...englishLater };
const { noAnswer, trouble, troubleOpening } = strings;

const asked: State = {
  ...initialState,
  conversationId: 1,
  status: 'pending',
  messages: [message(1, 'visitor')],
};
const run = (from: State, ...actions: Action[]): State => actions.reduce(reduce, from);
const waited = (id: number): Action => ({ type: 'unanswered', id });
const TROUBLE = { trouble: { since: 1 } };
/** What the service tells. */
const told = (chat: object): Action => ({ type: 'facts', facts: parseFacts(chat, 0) });
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
    expect(noteOf(run(asked, told(TROUBLE)))).toBeNull();
    expect(noteOf(run(asked, waited(1)))).toBe(noAnswer);
  });

  it('is the trouble while there is any, and the plain line again when it is over', () => {
    const heardOf = run(asked, waited(1), told(TROUBLE));
    expect(noteOf(heardOf)).toBe(trouble);
    expect(noteOf(run(heardOf, told({})))).toBe(noAnswer);
  });

  it.each<[string, Action]>([
    ['an answer comes', wrote(2, 'bot')],
    ['the bot types', { type: 'typing', typing: { author: 'bot', name: 'Baton' } }],
    ['people have it', { type: 'status', status: 'open', version: 1, assigned: false, now: 0 }],
    ['it ends', { type: 'status', status: 'resolved', version: 1, assigned: false, now: 0 }],
  ])('is nothing any more once %s', (_, action) => {
    expect(noteOf(run(asked, waited(1), told(TROUBLE), action))).toBeNull();
  });

  it('is not the trouble of an earlier message, once the bot spoke and the service was asked again', () => {
    const answered = run(asked, waited(1), told(TROUBLE), wrote(2, 'bot'), told({}));
    expect(noteOf(run(answered, wrote(3, 'visitor')))).toBeNull();
    expect(noteOf(run(answered, wrote(3, 'visitor'), waited(3)))).toBe(noAnswer);
  });

  it('is that a promised person could not be told yet, below the promise and below what is written after it', () => {
    const opening = { ...TROUBLE, opening: true };
    const promised = run(asked, wrote(2, 'bot'), told({ opening: true }), waited(2));
    expect(noteOf(promised)).toBeNull();
    const inTrouble = run(promised, told(opening));
    expect(noteOf(inTrouble)).toBe(troubleOpening);
    expect(heard(inTrouble, promised)).toBe(troubleOpening);
    const more = run(inTrouble, wrote(3, 'visitor'));
    expect(noteOf(more)).toBeNull();
    expect(noteOf(run(more, waited(3)))).toBe(troubleOpening);
    expect(noteOf(run(inTrouble, told({})))).toBeNull();
    const opened: Action = { type: 'status', status: 'open', version: 1, assigned: false, now: 0 };
    expect(noteOf(run(inTrouble, opened))).toBeNull();
  });

  it('is that the assistant is not sure, to who waits and asked it meanwhile', () => {
    const line = {
      owner: 'queued' as const,
      position: 1,
      waitingSince: 0,
      range: null,
      team: '',
      person: null,
    };
    const inLine = (meanwhile: boolean): Action => ({
      type: 'line',
      line: { ...line, offers: ['assistant'], meanwhile, emailLeft: false },
      now: 0,
    });
    const opened: Action = { type: 'status', status: 'open', version: 1, assigned: false, now: 0 };
    const waits = run(asked, wrote(2, 'bot'), opened, inLine(true), wrote(3, 'visitor'), waited(3));
    expect(noteOf(waits)).toBe(strings.noSureAnswer);
    expect(noteOf(run(waits, told(TROUBLE)))).toBe(strings.noSureAnswer);
    expect(noteOf(run(waits, inLine(false)))).toBeNull();
    expect(noteOf(run(waits, wrote(4, 'bot')))).toBeNull();
    expect(noteOf(run(waits, wrote(4, 'person')))).toBeNull();
  });

  it('is heard once each time that it changes', () => {
    const silent = run(asked, waited(1));
    const inTrouble = run(silent, told(TROUBLE));
    expect(heard(silent, asked)).toBe(noAnswer);
    expect(heard(inTrouble, silent)).toBe(trouble);
    expect(heard(run(inTrouble, waited(1), told(TROUBLE)), inTrouble)).toBeNull();
    expect(heard(silent, inTrouble)).toBe(noAnswer);
    expect(heard(run(inTrouble, wrote(2, 'bot')), inTrouble)).toBeNull();
  });
});
