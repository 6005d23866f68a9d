import { describe, expect, it } from 'vitest';
import { plainKnowledge, shown, Talk } from './bot-in-words.ts';
import type { Setting } from '../../../agent-bot/turn/setting.ts';

const ASKED =
  "Before I answer: which email address can we reach you at, in case we lose touch? If you'd rather not say, just go on.";
const FIRST = 'Three days.';
const SECOND = 'Within 30 days.';
const THIRD = 'See the {\u200b{chart}}.';

const asking = (over: Partial<Setting> = {}): Talk =>
  new Talk({ visitors: { emailFirst: true } }, over).says('shipping?');
const asked = (over: Partial<Setting> = {}): Talk => asking(over).says('returns?');
const decided = (talk: Talk) => talk.traces.at(-1)!.decision.action;

describe('an address asked for in words', () => {
  it('is asked for before the second answer, which follows it', () => {
    const talk = asked();
    expect(talk.said).toEqual([FIRST, ASKED]);
    expect(decided(talk)).toBe('ask-email');
    talk.says('mira.lopez+shop@mail.example.com');
    expect(talk.said).toEqual([FIRST, ASKED, SECOND]);
    expect(talk.conversation.email).toEqual({ address: 'mira.lopez+shop@mail.example.com', times: 1 });
    expect(talk.says('size?').said).toEqual([FIRST, ASKED, SECOND, THIRD]);
  });

  it.each(['no', 'Rather not, thanks', '???', 'why do you need that', 'me@nowhere'])(
    'is asked for once, and the answer comes also after “%s”',
    (reply) => {
      const talk = asked().says(reply);
      expect(talk.said).toContain(SECOND);
      expect(talk.handoffs).toEqual([]);
      // Who later waits for a person may still leave one.
      expect(talk.conversation.emailSkipped).toBeUndefined();
      expect(talk.conversation.email).toBeUndefined();
      talk.says('size?');
      expect(talk.said.at(-1)).toBe(THIRD);
      expect(talk.said.filter((said) => said === ASKED)).toHaveLength(1);
    },
  );

  it('is passed over by who asks something else, which is what they get an answer to', () => {
    const talk = asked().says('and which size is mine?');
    expect(talk.said).toEqual([FIRST, ASKED, THIRD]);
    expect(talk.conversation.stretch.held).toBeUndefined();
  });

  it('keeps nobody from a person, who reads the address where one was left with it', () => {
    const talk = asked().says('me@mail.example, and get me a real person please');
    expect(talk.conversation.owner).toBe('queued');
    expect(talk.said.at(-1)).toMatch(/person/);
    const note = talk.steps.find(({ body }) => body.kind === 'note')!.body;
    expect(JSON.stringify(note)).toContain('`me@mail.example`');
    const before = asking().says('I want to talk to a human');
    expect(before.said).not.toContain(ASKED);
    expect(before.conversation.owner).toBe('queued');
  });

  it.each<[string, Partial<Setting>]>([
    ['who can be reached elsewhere', { asksForEmail: false }],
    ['who has had no answer yet', { knowledge: null }],
  ])('is not asked of %s', (_who, over) => {
    expect(asked(over).said).not.toContain(ASKED);
  });

  it('is not asked where the guardrails want none, and never of whom Chatwoot knows one', () => {
    expect(new Talk().says('shipping?').says('returns?').said).toEqual([FIRST, SECOND]);
    const known = new Talk({ visitors: { emailFirst: true } });
    for (const text of ['shipping?', 'returns?']) {
      const word = known.visitor(text);
      if (word.type === 'visitor-message') known.happens({ ...word, emailKnown: true }).quiet();
    }
    expect(known.said).toEqual([FIRST, SECOND]);
  });

  it('is not asked of who left one in the form, or would not', () => {
    for (const event of [
      { type: 'email-left', address: 'me@mail.example', snapshot: shown() },
      { type: 'email-skipped', snapshot: shown() },
    ] as const) {
      expect(asking().happens(event).says('returns?').said).toEqual([FIRST, SECOND]);
    }
  });

  it('may be left in the form as well: the answer comes at once, and once', () => {
    const talk = asked().happens({ type: 'email-left', address: 'me@mail.example', snapshot: shown() });
    expect(talk.said).toEqual([FIRST, ASKED, SECOND]);
    expect(talk.happens().quiet().says('size?').said).toEqual([FIRST, ASKED, SECOND, THIRD]);
    expect(talk.conversation.email).toEqual({ address: 'me@mail.example', times: 1 });
  });

  it('is asked for before an answer that was chosen as before one that was written for', () => {
    const talk = asking().says('maybe returns').echoed().clicks('1');
    expect(talk.said.at(-1)).toBe(ASKED);
    expect(talk.says('me@mail.example').said.at(-1)).toBe(SECOND);
  });

  it('does not stand before small talk', () => {
    const knowledge = plainKnowledge([
      { id: 'shipping', questions: ['shipping'], answer: FIRST },
      { id: 'returns', questions: ['returns'], answer: SECOND },
      { id: 'thanks', questions: ['thanks'], answer: 'With pleasure.', smallTalk: true },
    ]);
    expect(asking({ knowledge }).says('thanks').said).toEqual([FIRST, 'With pleasure.']);
    // Said to the question for the address, it is not what they wait for.
    expect(asked({ knowledge }).says('me@mail.example, thanks').said).toEqual([FIRST, ASKED, SECOND]);
  });

  it('is not taken from what was not said to it, and is forgotten with an answer that is gone', () => {
    const talk = asking().says('maybe size, I am me@mail.example');
    expect(talk.conversation.email).toBeUndefined();
    const gone = asked();
    gone.setting.knowledge = plainKnowledge([{ id: 'shipping', questions: ['shipping'], answer: FIRST }]);
    gone.happens({ type: 'email-left', address: 'me@mail.example', snapshot: shown() });
    expect(gone.said).toEqual([FIRST, ASKED]);
    expect(gone.conversation.stretch.held).toBeUndefined();
  });

  it('is found in, and missing from, a wall of text in no time worth speaking of', () => {
    for (const wall of ['a.'.repeat(75_000), 'a@'.repeat(75_000), `${'x'.repeat(3_000)}@`.repeat(20)]) {
      const talk = asked();
      talk.says(wall);
      expect(talk.conversation.email).toBeUndefined();
    }
    expect(asked().says(`${'word '.repeat(500)}me@mail.example`).conversation.email?.address).toBe(
      'me@mail.example',
    );
  });
});
