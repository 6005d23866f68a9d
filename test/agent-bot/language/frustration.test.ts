import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../agent-bot/conversation/conversation.ts';
import { conversationFrustration as ofHeard } from '../../../agent-bot/language/conversation-frustration.ts';
import { messageFrustration } from '../../../agent-bot/language/frustration.ts';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { hear, LOOK_BACK } from '../../../agent-bot/language/heard-turn.ts';
import { frustrationDialogues, turnsOf } from '../../../bench/judgement/data/dialogues.ts';

const conversationFrustration = (turns: readonly Turn[]): number => ofHeard(hear(turns)).score;
const score = (text: string): number => messageFrustration(text).score;

describe('one message', () => {
  it.each([
    'this is ridiculous, nobody helps me',
    'this is so frustrating',
    'worst service ever',
    'I already told you that',
    'what a joke',
    'this bot is stupid',
    'WHY IS NOBODY ANSWERING ME???',
    'how many times do I have to ask??',
    'still no reply after two weeks, this is a disgrace',
    'thanks for nothing',
    "you don't understand anything",
    'third time I write about this',
    "so I paid for express and it's still not here",
    "guess I'll be shopping elsewhere",
    'is this a joke',
    'your driver left it in the rain',
    'das ist eine Frechheit',
    'niemand hilft mir hier',
  ])('shows frustration: %s', (text) => {
    expect(score(text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    'my bike is broken',
    'I lost my card',
    'my parcel was stolen',
    'cancel my order',
    'no problem',
    'ugh finally, thanks',
    'I am not angry',
    'no, that is not it',
    'perfect',
    'nobody was home for the parcel',
    'my boss is angry about the invoice, can you change it?',
    'third time ordering here, love it',
    'ERROR AGENT FAILED',
    "sorry, I didn't understand that",
    'tell me a joke',
    'how many times a year should I service it',
    'wrong size',
    'I forgot my password again',
    'do you have a complaint form',
    'damn that was fast, thanks',
    'we were quite annoyed at first, it is all fixed now',
    'mein Fahrrad ist kaputt',
  ])('is an ordinary question: %s', (text) => {
    expect(score(text)).toBeLessThan(0.5);
  });

  it('names the words it heard', () => {
    const { spans, why } = messageFrustration('Honestly, this is ridiculous.');
    expect(spans.map((span) => span.text)).toContain('ridiculous');
    expect(why).toContain('strong complaint');
  });
});

describe('the conversation', () => {
  const visitor = (text: string): Turn => ({ author: 'visitor', messageId: null, text, at: 0 });
  let said = 0;
  const bot = (act: Turn['act'], text = `answer ${String(said++)}`, entry?: string): Turn => ({
    author: 'bot',
    messageId: null,
    text,
    at: 0,
    ...(act === undefined ? {} : { act }),
    ...(entry === undefined ? {} : { entry }),
  });

  it('is calm while it is going well', () => {
    const turns = [
      visitor('how long does shipping take'),
      bot('answer'),
      visitor('and what does it cost'),
      bot('answer'),
      visitor('can I pay by card'),
    ];
    expect(conversationFrustration(turns)).toBeLessThan(0.1);
  });

  it('rises when somebody calm is stuck', () => {
    const turns = [
      visitor('where do I enter the code from the letter'),
      bot('rephrase'),
      visitor('the code from the letter, where do I enter it'),
      bot('rephrase'),
      visitor('as I said, where do I enter the code from the letter'),
      bot('rephrase'),
      visitor('I asked where to enter the code from the letter'),
    ];
    const early = conversationFrustration(turns.slice(0, 3));
    const late = conversationFrustration(turns);
    expect(early).toBeLessThan(0.5);
    expect(late).toBeGreaterThanOrEqual(0.6);
  });

  it('rises when the bot repeats itself', () => {
    const once = [visitor('the parcel is not here'), bot('answer', 'a', 'track'), visitor('what now')];
    const twice = [
      visitor('the parcel is not here'),
      bot('answer', 'a', 'track'),
      visitor('hm'),
      bot('answer', 'a', 'track'),
      visitor('what now'),
    ];
    expect(conversationFrustration(twice)).toBeGreaterThan(conversationFrustration(once));
  });

  it('forgets', () => {
    const angry = [
      visitor('this is ridiculous'),
      bot('answer'),
      visitor('ok and the price of a helmet'),
      bot('answer'),
      visitor('which colours are there'),
      bot('answer'),
      visitor('I take the blue'),
    ];
    expect(conversationFrustration(angry)).toBeLessThan(0.2);
  });

  it('looks at the last turns only, however long the conversation', () => {
    const calm = Array.from({ length: LOOK_BACK }, (_, i) =>
      visitor(`question number ${String(i)} about something`),
    );
    const angry = Array.from({ length: 5000 }, () => visitor('this is ridiculous, you useless bot'));
    let read = 0;
    const counted = angry.map((turn) => ({
      ...turn,
      get text() {
        read += 1;
        return turn.text;
      },
    }));
    expect(conversationFrustration([...counted, ...calm])).toBe(conversationFrustration(calm));
    expect(read).toBe(0);
  });
});

describe('the probe dialogues', () => {
  const dialogues = frustrationDialogues();

  it.each([
    ['with what the bot did', true],
    ['from texts alone', false],
  ])('are at least 60, and nine of ten are judged as their writer did, %s', (_, known) => {
    expect(dialogues.length).toBeGreaterThanOrEqual(60);
    const { message, conversation } = defaultGuardrails().triggers.frustration.settings;
    const wrong = dialogues.filter(({ turns, expected }) => {
      const heard = turnsOf(turns, known);
      const fires =
        score(heard.at(-1)?.text ?? '') >= message || conversationFrustration(heard) >= conversation;
      return fires !== expected.frustrated;
    });
    expect(wrong.length, wrong.map((dialogue) => dialogue.id).join(', ')).toBeLessThanOrEqual(
      dialogues.length / 10,
    );
    expect(wrong.filter((dialogue) => !dialogue.expected.frustrated)).toEqual([]);
  });
});

describe('a language without a word list', () => {
  it('is not judged, and the trace says so', () => {
    expect(messageFrustration('to jest skandal, nikt mi nie pomaga od trzech tygodni')).toMatchObject({
      score: 0,
      why: expect.stringContaining('not judged') as string,
    });
  });
});

describe('an angry face', () => {
  it.each(['😡', '🤬🤬', 'where is my parcel 😠', 'wo bleibt mein Paket 😡', 'où est mon colis 😡😡'])(
    'shows frustration in every language: %s',
    (text) => {
      const { score, spans, why } = messageFrustration(text);
      expect(score).toBeGreaterThanOrEqual(0.5);
      expect(why).toContain('an angry face');
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    },
  );

  it.each(['😂😂', 'my phone is broken 😢', 'thanks 😊', 'which emoji is 🤬', 'where is it 🤔'])(
    'is no sad, glad or asked-about one: %s',
    (text) => {
      expect(messageFrustration(text).score).toBeLessThan(0.5);
    },
  );
});
