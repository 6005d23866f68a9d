import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import { apologise, failOver, nextDue } from '../../../agent-bot/turn/advance.ts';
import { wording } from '../../../agent-bot/turn/wording.ts';
import { plainKnowledge, shown, START, Talk } from './bot-in-words.ts';

const JANE = { id: 2, name: 'Jane Doe' };
const CLARIFY = 'I want to be sure I answer the right question. Is it one of these?';
const REPHRASE =
  "Thanks. Tell me once more in your own words. If I still can't answer, I'll pass you to a person right away.";
const AGAIN = "I don't have an answer that fits yet. Could you say it in other words?";
const SIGNS = "Tell me in a few words what you need, and I'll see what I can do.";
const FILES = wording('attachment_only', 'en');

const began = (talk: Talk) => talk.handoffs.flatMap((change) => (change.type === 'began' ? [change] : []));

describe('a burst', () => {
  it('is answered once, in the order of its ids, when the visitor has finished', () => {
    const talk = new Talk();
    // As recorded: 69, 68, 71, 70, 72.
    for (const [messageId, text] of [
      [69, 'how long'],
      [68, 'hello'],
      [71, 'shipping'],
      [70, 'does'],
      [72, 'take?'],
    ] as const) {
      talk.now += 80;
      talk.happens(talk.visitor(text, { messageId }));
    }
    expect(talk.said).toEqual([]);
    expect(nextDue(talk.conversation)).toBe(talk.now + 400);
    talk.quiet();
    expect(talk.said).toEqual(['Three days.']);
    const answered = talk.traces.at(-1)!;
    expect(answered).toMatchObject({ messageId: 72, text: 'hello\nhow long\ndoes\nshipping\ntake?' });
    expect(talk.traces.map((trace) => trace.messageId).sort()).toEqual([68, 69, 70, 71, 72]);
    // So that "did this answer it?" finds its trace.
    expect(talk.steps.at(-1)!.body).toMatchObject({ act: 'answer', answers: 72, entry: 'shipping' });
    expect(talk.conversation.burst).toBeNull();
    talk.now += 60_000;
    expect(talk.happens().said).toEqual(['Three days.']);
  });

  it('is not answered a moment too early', () => {
    const talk = new Talk({ quietWindowMs: 1000 });
    talk.happens(talk.visitor('shipping'));
    talk.now += 999;
    expect(talk.happens().said).toEqual([]);
    talk.now += 1;
    expect(talk.happens().said).toEqual(['Three days.']);
  });

  it('is answered in the end although the visitor never pauses', () => {
    const talk = new Talk({ quietWindowMs: 400 });
    for (let n = 0; n < 20 && talk.said.length === 0; n += 1) {
      talk.happens(talk.visitor('shipping'));
      talk.now += 300;
    }
    expect(talk.said).toEqual(['Three days.']);
    expect(talk.conversation.stretch.visitorMessages).toBe(11);
  });

  it('is answered at once where the quiet window is 0', () => {
    const talk = new Talk({ quietWindowMs: 0 });
    talk.happens(talk.visitor('shipping'));
    expect(talk.said).toEqual(['Three days.']);
  });

  it('counts a message that comes twice once', () => {
    const talk = new Talk();
    const word = talk.visitor('shipping');
    talk.happens(word, word).happens(word).quiet();
    expect(talk.said).toEqual(['Three days.']);
    expect(talk.happens(word).quiet().said).toEqual(['Three days.']);
    expect(talk.conversation.stretch.visitorMessages).toBe(1);
  });

  it('waits while something contradicts what we know, and is answered after the read', () => {
    const talk = new Talk();
    talk.happens(talk.visitor('hi')).quiet();
    const before = talk.said.length;
    const word = talk.visitor('shipping') as Extract<ConversationEvent, { type: 'visitor-message' }>;
    talk.happens({ ...word, snapshot: shown({ status: 'open', updatedAt: 5 }) }).quiet();
    expect(talk.said).toHaveLength(before);
    talk.happens({
      type: 'read',
      at: talk.now,
      lastMessage: null,
      snapshot: shown({ status: 'pending', updatedAt: 6 }),
    });
    expect(talk.said.at(-1)).toBe('Three days.');
  });
});

describe('an answer with sources', () => {
  const knowledge = plainKnowledge([
    {
      id: 'shipping',
      questions: ['How long does shipping take?'],
      answer: 'Three days.',
      sources: [{ title: 'Delivery {{now}}', url: 'https://shop.example/help' }],
    },
    { id: 'returns', questions: ['How do I return it?'], answer: 'Within 30 days.' },
  ]);
  const answerTo = (text: string, drawsSources: boolean) => {
    const talk = new Talk({}, { knowledge, drawsSources });
    talk.happens(talk.visitor(text)).quiet();
    return { step: talk.steps.at(-1)!.body, turn: talk.conversation.stretch.turns.at(-1)! };
  };

  it('names them beside its text where the visitor’s window draws them', () => {
    const { step, turn } = answerTo('shipping', true);
    expect(step).toMatchObject({
      content: 'Three days.',
      sources: [{ title: 'Delivery {{now}}', url: 'https://shop.example/help' }],
    });
    expect(turn.text).toBe('Three days.');
  });

  it('has them in its text everywhere else, and is looked back at without them', () => {
    const { step, turn } = answerTo('shipping', false);
    expect(step).toMatchObject({
      content: 'Three days.\n\nDelivery {\u200b{now}}: https://shop.example/help',
    });
    expect(step).not.toHaveProperty('sources');
    expect(turn.text).toBe('Three days.');
  });

  it('is a plain one where the entry names none', () => {
    for (const drawn of [true, false]) {
      const { step } = answerTo('returns', drawn);
      expect(step).toMatchObject({ content: 'Within 30 days.' });
      expect(step).not.toHaveProperty('sources');
    }
  });
});

describe('“Did this answer it?”', () => {
  /** Answered once, with the answer's echo heard. */
  const answered = (guardrails: object = {}) => {
    const talk = new Talk(guardrails);
    talk.happens(talk.visitor('shipping')).quiet();
    return talk;
  };
  const lastAnswer = (talk: Talk) => talk.conversation.stretch.turns.findLast(({ act }) => act === 'answer')!;
  const says = (talk: Talk, helped: boolean, answer = lastAnswer(talk)) =>
    talk.happens({
      type: 'answer-judged',
      messageId: answer.messageId ?? 0,
      key: answer.key!,
      helped,
      snapshot: shown(),
    });
  const verdictOf = (talk: Talk, trigger: string) =>
    talk.traces.at(-1)!.verdicts.find((verdict) => verdict.trigger === trigger)!;

  it('answered with No does nothing by itself, and makes the next message a rejection', () => {
    const talk = answered();
    const before = talk.said.length;
    says(talk, false).quiet();
    expect(talk.said).toHaveLength(before);
    expect(talk.conversation.owner).toBe('bot');
    talk.happens(talk.visitor('and returns?')).quiet();
    const { signals } = talk.traces.at(-1)!;
    expect(signals.rejection).toMatchObject({ clicked: true, of: 'Three days.' });
    expect(verdictOf(talk, 'rejected_answer')).toMatchObject({ fired: false, score: 1, threshold: 2 });
    expect(verdictOf(talk, 'rejected_answer').why).toContain('said “No” below the answer');
    // What is asked in other words is answered.
    expect(talk.said.at(-1)).toBe('Within 30 days.');
  });

  it('answered with No twice brings a person with the next message', () => {
    const talk = answered();
    says(talk, false);
    talk.happens(talk.visitor('and returns?')).quiet();
    says(talk, false);
    talk.happens(talk.visitor('what about the size')).quiet();
    expect(began(talk)).toMatchObject([{ reason: 'rejected_answer' }]);
  });

  it('counts an answer once, however it is rejected: by clicks, by words, by both', () => {
    const talk = answered();
    for (let n = 0; n < 5; n += 1) says(talk, false);
    talk.happens(talk.visitor('no, that is not it')).quiet();
    expect(verdictOf(talk, 'rejected_answer')).toMatchObject({ fired: false, score: 1 });
    says(talk, false);
    talk.happens(talk.visitor('returns')).quiet();
    expect(verdictOf(talk, 'rejected_answer')).toMatchObject({ fired: false, score: 1 });
    expect(began(talk)).toEqual([]);
  });

  it('does not offer the rejected entry again, and two misses in a row bring a person', () => {
    const talk = answered();
    says(talk, false);
    talk.happens(talk.visitor('maybe shipping, maybe returns')).quiet();
    expect(began(talk)).toMatchObject([{ reason: 'failed_attempts' }]);
    const patient = answered({ triggers: { failed_attempts: { settings: { attempts: 3 } } } });
    says(patient, false);
    patient.happens(patient.visitor('maybe shipping, maybe returns')).quiet();
    expect(patient.traces.at(-1)!.decision).toEqual({ action: 'clarify', options: ['returns'] });
    expect(patient.conversation.stretch.failedAttempts).toBe(2);
  });

  it('never gives the same answer again', () => {
    const talk = answered({ triggers: { failed_attempts: { mode: 'off' } } });
    says(talk, false);
    talk.happens(talk.visitor('shipping')).quiet();
    expect(talk.traces.at(-1)!.decision).toEqual({ action: 'clarify', options: [] });
  });

  it('taken back is as if nothing was said; Yes calms what was before', () => {
    const talk = answered();
    says(talk, false);
    says(talk, true);
    talk.happens(talk.visitor('and returns?')).quiet();
    expect(talk.traces.at(-1)!.signals.rejection.score).toBe(0);
    const cross = (helped: boolean | null) => {
      const other = new Talk({ triggers: { frustration: { mode: 'shadow' } } });
      other.happens(other.visitor('this is annoying, how long is shipping')).quiet();
      if (helped !== null) says(other, helped);
      other.happens(other.visitor('and how do returns work')).quiet();
      return other.traces.at(-1)!.signals.conversationFrustration;
    };
    expect(cross(true)).toBeLessThan(cross(null));
    expect(cross(false)).toBeGreaterThan(cross(null));
  });

  it('is understood before the answer’s own echo was heard, and late', () => {
    const early = answered();
    expect(lastAnswer(early).messageId).toBeNull();
    says(early, false);
    expect(lastAnswer(early).helped).toBe(false);
    const late = answered();
    const first = lastAnswer(late);
    late.happens(late.visitor('and returns?')).quiet();
    says(late, false, first);
    late.happens(late.visitor('no, that is not it')).quiet();
    expect(began(late)).toMatchObject([{ reason: 'rejected_answer' }]);
  });

  it('says nothing of what is no answer of this stretch, whoever has the chat', () => {
    const talk = answered();
    const { conversation } = talk;
    for (const [messageId, key] of [
      [0, 'key of another chat'],
      [999_999, 'k-999'],
      [conversation.stretch.turns[0]!.messageId!, 'k-999'],
    ] as const) {
      talk.happens({ type: 'answer-judged', messageId, key, helped: false, snapshot: shown() });
      expect(talk.conversation.stretch).toEqual(conversation.stretch);
    }
    talk.happens(talk.visitor('a person, please'));
    const { owner, handoff } = says(talk, false).conversation;
    expect([owner, handoff?.reason]).toEqual(['queued', 'asked_for_human']);
  });
});

describe('an address for the reply', () => {
  const leaves = (talk: Talk, address: string) =>
    talk.happens({ type: 'email-left', address, snapshot: shown() });
  const notes = (talk: Talk) =>
    talk.steps.flatMap(({ body }) => (body.kind === 'note' ? [body.content] : []));

  it('left while waiting is told to the agents once, and mended at most twice', () => {
    const talk = new Talk();
    talk.happens(talk.visitor('a person, please'));
    const before = notes(talk).length;
    for (const address of ['mira@example.com', 'mira@example.com']) leaves(talk, address);
    expect(notes(talk).slice(before)).toEqual([
      'Left an address for the reply: `mira@example.com` (not verified; this chat sends no email by itself)',
    ]);
    for (let n = 0; n < 10; n += 1) leaves(talk, `mira${String(n)}@example.com`);
    expect(notes(talk).slice(before)).toHaveLength(3);
    expect(talk.conversation.owner).toBe('queued');
  });

  it('left with the bot is in the note of the handoff, and is no reason for one', () => {
    const talk = new Talk();
    talk.happens(talk.visitor('shipping')).quiet();
    leaves(talk, 'mira@example.com');
    expect(notes(talk)).toEqual([]);
    talk.happens(talk.visitor('a person, please'));
    expect(notes(talk).at(-1)).toContain('- Left an address for the reply: `mira@example.com`');
  });

  it('cannot be a template, a mention or a way out of its back-ticks', () => {
    const talk = new Talk();
    talk.happens(talk.visitor('a person, please'));
    leaves(talk, '`{{contact.email}}`[@Jane](mention://user/2/Jane)@x.y');
    const note = notes(talk).at(-1)!;
    expect(note.split('`')).toHaveLength(3);
  });
});

describe('a handoff', () => {
  it('does not wait for the quiet window, and nothing is answered after it', () => {
    const talk = new Talk();
    talk.happens(
      talk.visitor('shipping'),
      talk.visitor('I want to talk to a human'),
      talk.visitor('returns'),
    );
    expect(talk.conversation.owner).toBe('queued');
    expect(talk.kinds).toEqual(['say', 'open', 'note']);
    expect(began(talk)).toMatchObject([{ reason: 'asked_for_human', stretch: 1, messageId: 2 }]);
    expect(nextDue(talk.conversation)).toBeNull();
    talk.now += 60_000;
    expect(talk.happens(talk.visitor('shipping')).quiet().kinds).toEqual(['say', 'open', 'note']);
  });

  it('is made once, however often it is asked for', () => {
    const talk = new Talk();
    for (let n = 0; n < 5; n += 1) talk.says('I want to talk to a human');
    expect(began(talk)).toHaveLength(1);
    expect(talk.kinds).toEqual(['say', 'open', 'note']);
  });

  it('keeps a doubt: a person may have it already', () => {
    const talk = new Talk();
    const word = talk.visitor('I want to talk to a human') as Extract<
      ConversationEvent,
      { type: 'visitor-message' }
    >;
    talk.says('shipping').happens({ ...word, snapshot: shown({ status: 'open', updatedAt: 5 }) });
    expect(talk.conversation).toMatchObject({ owner: 'queued', uncertain: true });
    talk.happens({
      type: 'read',
      at: talk.now,
      lastMessage: null,
      snapshot: shown({ status: 'open', updatedAt: 6, assignee: JANE }),
    });
    expect(talk.conversation).toMatchObject({ owner: 'agent', person: JANE });
    expect(
      talk.steps.find((step) => step.body.kind === 'say' && step.body.act === 'hand-off')?.allowed,
    ).toEqual(['queued']);
  });

  it('after asking back once tells the agents what was tried', () => {
    const talk = new Talk();
    talk.says('gibberish').says('more gibberish');
    expect(talk.said).toEqual([AGAIN, "That didn't help, so I'm getting a person. They can read this chat."]);
    expect(began(talk)).toMatchObject([
      {
        reason: 'failed_attempts',
        messageId: 2,
        evidence: { trigger: 'failed_attempts', score: 2, threshold: 2, quotes: ['more gibberish'] },
      },
    ]);
    const note = talk.steps.find((step) => step.body.kind === 'note')!.body;
    expect(note).toMatchObject({ kind: 'note' });
    const text = (note as { content: string }).content;
    expect(text).toContain('> more gibberish');
    expect(text).toContain('First asked: “gibberish”');
    expect(text).toContain('[@Jane Doe](mention://user/2/Jane%20Doe)');
  });
});

describe('an answer that asks whether a person should come', () => {
  const offers = () => {
    const answer = 'That is hard to say from here. Would you like to talk to a colleague?';
    const entry = { id: 'fitting', title: 'Fitting', questions: ['Does it fit?'], answer };
    return new Talk({}, { knowledge: plainKnowledge([entry]) }).says('fitting').echoed();
  };

  it.each(['yes', 'yes please', 'sure'])('hands off on %j', (reply) => {
    const talk = offers().says(reply);
    expect(began(talk)).toMatchObject([
      {
        reason: 'asked_for_human',
        evidence: { trigger: 'asked_for_human', quotes: [reply], why: 'says yes to talking to a person' },
      },
    ]);
  });

  it.each(['no', 'no thanks'])('does not on %j', (reply) => {
    expect(began(offers().says(reply))).toEqual([]);
  });
});

describe('choices', () => {
  const asked = () => new Talk().says('maybe shipping maybe returns').echoed();

  it('are offered with a way out', () => {
    expect(asked().said).toEqual([`${CLARIFY} [Shipping times | Returns | None of these]`]);
  });

  it.each(['en', 'de', 'es', 'fr', 'pt'])('ask in the singular where there is one, in %s', (language) => {
    const guardrails = { languages: [language] };
    const one = new Talk(guardrails).says('maybe shipping').echoed();
    expect(one.said).toEqual([
      `${wording('clarify_one', language)} [Shipping times | ${wording('something_else', language)}]`,
    ]);
    expect(wording('clarify_one', language)).not.toBe(wording('clarify', language));
    expect(one.says(wording('something_else', language)).said.at(-1)).toBe(wording('rephrase', language));
  });

  it('are taken by a click, which receipts repeat without effect', () => {
    const talk = asked().clicks('2');
    expect(talk.said.at(-1)).toBe('Within 30 days.');
    const length = talk.said.length;
    expect(talk.clicks('2').clicks('2').clicks('1').said).toHaveLength(length);
    expect(talk.conversation.stretch.failedAttempts).toBe(0);
  });

  it.each([
    ['1', 'Three days.'],
    ['2', 'Within 30 days.'],
    ['2.', 'Within 30 days.'],
    [' 2) ', 'Within 30 days.'],
    ['3', REPHRASE],
    ['the second one', 'Within 30 days.'],
    ['das erste bitte', 'Three days.'],
    ['returns', 'Within 30 days.'],
    ['RETURNS', 'Within 30 days.'],
    ['Shipping times', 'Three days.'],
    ['None of these', REPHRASE],
    ['none of these.', REPHRASE],
  ])('are taken by typing %j', (typed, answer) => {
    const talk = asked();
    talk.happens(talk.visitor(typed));
    expect(talk.said.at(-1)).toBe(answer);
    expect(talk.traces.at(-1)?.verdicts[0]?.why).toMatch(/^The visitor chose/);
    expect(talk.quiet().said).toHaveLength(2);
  });

  it.each(['yes', 'Yes please', 'ja', 'sí', 'oui', 'sim', 'dale', 'jo'])(
    'of one entry are taken by %j',
    (typed) => {
      const talk = new Talk().says('maybe shipping').echoed();
      talk.happens(talk.visitor(typed));
      expect(talk.said.at(-1)).toBe('Three days.');
      expect(talk.traces.at(-1)?.verdicts[0]?.why).toBe('The visitor chose “Shipping times”');
      expect(talk.quiet().said).toHaveLength(2);
    },
  );

  it.each(['no', 'nope', 'nein', 'no gracias', 'non', 'não', 'none of these'])(
    'are refused by %j, be they one or several',
    (typed) => {
      for (const question of ['maybe shipping', 'maybe shipping maybe returns']) {
        const talk = new Talk().says(question).echoed();
        talk.happens(talk.visitor(typed));
        expect(talk.said.at(-1)).toBe(REPHRASE);
        expect(talk.quiet().said).toHaveLength(2);
      }
    },
  );

  it('are not taken by a yes to several, nor refused by a no that says what is wanted', () => {
    expect(asked().says('yes').said.at(-1)).not.toBe('Three days.');
    expect(asked().says('no, size').said.at(-1)).toMatch(/^See the/);
  });

  it('do not swallow a number that stands for nothing', () => {
    const talk = asked().says('4');
    expect(talk.said).toHaveLength(2);
    expect(talk.said.at(-1)).not.toBe(REPHRASE);
  });

  it('of “none of these” ask for other words, with a trace, and the next miss hands off', () => {
    const talk = asked().clicks('none');
    expect(talk.said.at(-1)).toBe(REPHRASE);
    expect(talk.traces.at(-1)).toMatchObject({ decision: { action: 'clarify', options: [] } });
    talk.says('gibberish');
    expect(began(talk)).toMatchObject([{ reason: 'failed_attempts' }]);
  });

  it('do not leave the visitor without a word when the entry is gone meanwhile', () => {
    const talk = asked();
    talk.setting.knowledge = plainKnowledge([]);
    talk.clicks('1');
    expect(talk.said).toHaveLength(2);
    expect(talk.said.at(-1)).toBe(AGAIN);
  });

  it('clicked before our echo came count with the receipt that repeats them', () => {
    const talk = new Talk().says('maybe shipping maybe returns');
    talk.messageId += 1;
    talk.clicks('2');
    expect(talk.said).toHaveLength(1);
    talk.messageId -= 1;
    expect(talk.echoed().clicks('2').said.at(-1)).toBe('Within 30 days.');
  });

  it('of an earlier stretch are void', () => {
    const talk = asked();
    talk.happens({
      type: 'person-message',
      messageId: 40,
      at: talk.now,
      text: 'Hi',
      person: JANE,
      snapshot: shown(),
    });
    talk.happens({
      type: 'status',
      status: 'pending',
      previous: 'open',
      at: talk.now / 1000 + 60,
      snapshot: shown(),
    });
    expect(talk.conversation).toMatchObject({ owner: 'bot', stretch: { number: 2 } });
    const length = talk.steps.length;
    expect(talk.clicks('1').steps).toHaveLength(length);
  });
});

describe('what is no question', () => {
  it('a file alone, or a sign, is asked about in words, again and again, without counting as a failure', () => {
    const talk = new Talk();
    talk.says('', { attachments: 1 }).says('👍').says('?', { attachments: 2 });
    expect(talk.said).toEqual([FILES, SIGNS, FILES]);
    expect(talk.conversation).toMatchObject({ owner: 'bot', stretch: { failedAttempts: 0 } });
  });
});

describe('a file, and nothing asked', () => {
  it.each([
    ['en', 'yes please'],
    ['de', 'ja bitte'],
    ['es', 'sí, por favor'],
    ['fr', 'oui'],
    ['pt', 'sim, por favor'],
  ])('in %s, and a yes to whether a person should look at it: there is one', (language, yes) => {
    const talk = new Talk({ languages: [language] }).says('', { attachments: 1 });
    expect(talk.said).toEqual([wording('attachment_only', language)]);
    expect(talk.says(yes).handoffs).toMatchObject([{ reason: 'asked_for_human' }]);
  });

  it.each([
    ['de', 'nein danke'],
    ['es', 'no gracias'],
    ['fr', 'non merci'],
    ['pt', 'não obrigado'],
  ])('in %s, and a "%s" to that: nothing failed', (language, no) => {
    const talk = new Talk({ languages: [language] }).says('', { attachments: 1 }).says(no);
    expect(talk.said.at(-1)).toBe(wording('signs_only', language));
    expect(talk.conversation).toMatchObject({ owner: 'bot', stretch: { failedAttempts: 0 } });
  });

  it.each(['thanks', 'ok', 'hello', 'help'])('with "%s" below it is not passed over', (text) => {
    const talk = new Talk().says('shipping').says(text, { attachments: 1 });
    expect(talk.said).toEqual(['Three days.', FILES]);
  });

  it('and a no to that: nothing was rejected, and nothing failed', () => {
    const talk = new Talk().says('', { attachments: 1 }).says('no');
    expect(talk.said).toEqual([FILES, SIGNS]);
    expect(talk.says('no thanks').conversation).toMatchObject({
      owner: 'bot',
      stretch: { failedAttempts: 0 },
    });
  });
});

describe('a visitor who is content', () => {
  const NOTED = wording('noted', 'en');

  it.each([
    'ok',
    'great',
    'cool',
    'yes',
    'got it, thanks',
    'perfect',
    '👍',
    '🙏',
    'no thanks',
    'that is all, bye',
  ])('is not taken for one who asks: %s', (text) => {
    const talk = new Talk().says('shipping').says(text);
    expect(talk.said).toEqual(['Three days.', NOTED]);
    expect(talk.says('ok').says('👍').said.slice(2)).toEqual([NOTED, NOTED]);
    expect(talk.conversation).toMatchObject({ owner: 'bot', stretch: { failedAttempts: 0 } });
  });

  it('who says no to an answer is not one of them', () => {
    const talk = new Talk().says('shipping').says('no');
    expect(talk.said.at(-1)).toBe(wording('say_it_again', 'en'));
    expect(talk.says('no').handoffs).toHaveLength(1);
  });

  it.each(['great, but it never came', 'ok and when', 'ok?', 'thanks for nothing', 'great, just great'])(
    'nor is who says more: %s',
    (text) => {
      expect(new Talk().says('shipping').says(text).said).not.toContain(NOTED);
    },
  );

  it('a yes to a question in an answer is asked for in words', () => {
    const knowledge = plainKnowledge([
      { id: 'size', questions: ['Which size?'], answer: 'Take M. Is it for a child?' },
    ]);
    expect(new Talk({}, { knowledge }).says('size').says('yes').said.at(-1)).toBe(SIGNS);
  });
});

describe('a visitor who has not said yet what they want', () => {
  it.each([
    'hello',
    'good morning',
    'I need help',
    'hi, can you help me?',
    'I have a question',
    'help please',
  ])('is asked for it, and nothing failed: %s', (text) => {
    const talk = new Talk().says('hello').says(text);
    expect(talk.said).toEqual([SIGNS, SIGNS]);
    expect(talk.conversation).toMatchObject({ owner: 'bot', stretch: { failedAttempts: 0 } });
    expect(talk.says('shipping').said.at(-1)).toBe('Three days.');
  });

  it('is asked for it after an answer, too, where they begin with a hello', () => {
    expect(new Talk().says('shipping').says('Hello').said).toEqual(['Three days.', SIGNS]);
    expect(new Talk().says('shipping').says('hi, thanks').said).toEqual([
      'Three days.',
      wording('noted', 'en'),
    ]);
  });

  it('and says over and over that they need help gets a person', () => {
    const talk = new Talk().says('I need help').says('help me please');
    expect(talk.said).toEqual([SIGNS, wording('say_it_again', 'en')]);
    expect(talk.conversation).toMatchObject({ owner: 'bot', stretch: { failedAttempts: 1 } });
    expect(talk.says('can anyone help?').handoffs).toMatchObject([{ reason: 'failed_attempts' }]);
  });

  it('and says hello again, or ok, is only asked again', () => {
    const talk = new Talk().says('I need help').says('hello').says('ok').says('help');
    expect(talk.conversation).toMatchObject({ owner: 'bot', stretch: { failedAttempts: 0 } });
  });

  it('is in no trouble after some signs that nobody could answer', () => {
    const talk = new Talk().says('👋').says('🚲').says('hello').says('maybe shipping').says('👍');
    expect(talk.conversation).toMatchObject({ owner: 'bot' });
    expect(talk.handoffs).toEqual([]);
  });
});

describe('small talk', () => {
  const knowledge = plainKnowledge([
    { id: 'hello', title: 'Hello', questions: ['hello'], answer: 'Hello. Ask me.', smallTalk: true },
    { id: 'returns', title: 'Returns', questions: ['How do I return it?'], answer: 'Within 30 days.' },
  ]);

  it('is answered, and is no answer that may have helped or not', () => {
    const talk = new Talk({}, { knowledge }).says('hello');
    expect(talk.said).toEqual(['Hello. Ask me.']);
    expect(talk.steps.at(-1)!.body).toMatchObject({ kind: 'say', act: 'other', entry: 'hello' });
    expect(talk.conversation.stretch.turns.at(-1)).not.toHaveProperty('entry');
  });

  it('is never offered as what somebody may have meant', () => {
    const choices = (talk: Talk) =>
      talk.steps.flatMap(({ body }) => (body.kind === 'say' ? (body.choices ?? []) : []));
    const talk = new Talk({}, { knowledge }).says('maybe hello, maybe returns');
    expect(choices(talk).map(({ title }) => title)).toEqual(['Returns', 'Something else']);
    expect(talk.says('Returns').said.at(-1)).toBe('Within 30 days.');
    const unsure = new Talk({}, { knowledge }).says('maybe hello');
    expect(choices(unsure)).toEqual([]);
    expect(unsure.said).toHaveLength(1);
  });
});

describe('people', () => {
  it('who write while the bot has it get it: opened and assigned, and the burst is forgotten', () => {
    const talk = new Talk();
    talk.happens(talk.visitor('shipping'));
    talk.happens({
      type: 'person-message',
      messageId: 2,
      at: talk.now,
      text: 'Hi',
      person: JANE,
      snapshot: shown(),
    });
    expect(talk.kinds).toEqual(['open', 'assign-person']);
    expect(talk.steps.every((step) => !step.allowed.includes('bot'))).toBe(true);
    expect(began(talk)).toMatchObject([{ reason: 'agent_takeover', claimedBy: JANE }]);
    talk.now += 10_000;
    expect(talk.happens().said).toEqual([]);
  });

  it('whose name nobody tells have claimed it all the same', () => {
    const talk = new Talk().says('shipping');
    talk.happens({
      type: 'person-message',
      messageId: 9,
      at: talk.now,
      text: 'Hi',
      person: null,
      snapshot: shown(),
    });
    expect(talk.kinds).toEqual(['say', 'open']);
    expect(talk.handoffs).toMatchObject([
      { type: 'began' },
      { type: 'ended', outcome: 'claimed', person: null },
    ]);
  });

  it('who open it get the note, and the bot lets go', () => {
    const talk = new Talk().says('shipping');
    talk.happens({ type: 'status', status: 'open', previous: null, at: talk.now / 1000, snapshot: shown() });
    expect(talk.kinds).toEqual(['say', 'release', 'note']);
    expect(began(talk)).toMatchObject([{ reason: 'chatwoot_opened' }]);
  });

  it('who are unassigned send it to the queue, with a note', () => {
    const talk = new Talk().says('I want to talk to a human');
    const at = talk.now / 1000;
    talk.happens({ type: 'assigned', person: JANE, previous: null, at, snapshot: shown() });
    talk.happens({ type: 'unassigned', previous: JANE.id, at: at + 1, snapshot: shown() });
    expect(talk.conversation.owner).toBe('queued');
    // Chatwoot has not told that it is open: opening again changes nothing there.
    expect(talk.kinds).toEqual(['say', 'open', 'note', 'open', 'note']);
    expect(talk.handoffs.map((change) => change.type)).toEqual(['began', 'ended', 'began']);
  });

  it('who had it in between make void what the bot was about to say, also when it waits again', () => {
    const talk = new Talk();
    const at = talk.now / 1000;
    talk.happens(
      talk.visitor('I want to talk to a human'),
      { type: 'assigned', person: JANE, previous: null, at, snapshot: shown() },
      { type: 'unassigned', previous: JANE.id, at: at + 1, snapshot: shown() },
    );
    expect(talk.conversation.owner).toBe('queued');
    expect(talk.said).toEqual([]);
    expect(talk.kinds).toEqual(['open', 'note', 'open', 'note']);
  });
});

describe('a new stretch', () => {
  it('clears the person who is still assigned from before, then answers', () => {
    const talk = new Talk().says('I want to talk to a human');
    const at = talk.now / 1000;
    talk.happens({ type: 'assigned', person: JANE, previous: null, at, snapshot: shown() });
    talk.happens({ type: 'status', status: 'resolved', previous: 'open', at: at + 1, snapshot: shown() });
    talk.now += 10_000;
    talk.steps = [];
    talk.says('shipping');
    expect(talk.kinds).toEqual(['assign-bot', 'say']);
    expect(talk.conversation).toMatchObject({ owner: 'bot', stretch: { number: 2, visitorMessages: 1 } });
    talk.says('I want to talk to a human');
    expect(began(talk).map((change) => change.stretch)).toEqual([1, 2]);
  });

  it('gives a returning visitor to the same person inside the window', () => {
    const talk = new Talk({ personWindow: { kind: 'minutes', minutes: 10 } }).says(
      'I want to talk to a human',
    );
    const at = talk.now / 1000;
    talk.happens({ type: 'assigned', person: JANE, previous: null, at, snapshot: shown() });
    talk.happens({ type: 'status', status: 'resolved', previous: 'open', at: at + 1, snapshot: shown() });
    talk.now += 60_000;
    talk.steps = [];
    talk.says('shipping');
    expect(talk.kinds).toEqual(['open', 'assign-person']);
    expect(talk.said).toEqual([]);
  });

  it('begins when the visitor leaves the line: back to pending, then a word', () => {
    const talk = new Talk().says('I want to talk to a human');
    talk.steps = [];
    talk.happens({ type: 'left-line', at: talk.now, snapshot: shown() });
    expect(talk.kinds).toEqual(['return', 'say']);
    expect(talk.handoffs.at(-1)).toMatchObject({ type: 'ended', stretch: 1, outcome: 'left_line' });
    expect(talk.says('shipping').said.at(-1)).toBe('Three days.');
  });

  it('clears an offer, too, when the visitor leaves the line', () => {
    const talk = new Talk({}, { autoAssignment: true }).says('I want to talk to a human');
    talk.happens({ type: 'assigned', person: JANE, previous: null, at: talk.now / 1000, snapshot: shown() });
    expect(talk.conversation).toMatchObject({ owner: 'queued', assignee: { offer: true } });
    talk.steps = [];
    talk.happens({ type: 'left-line', at: talk.now, snapshot: shown() });
    expect(talk.kinds).toEqual(['return', 'say', 'assign-bot']);
  });
});

describe('failures', () => {
  it('of a word hand off, if the bot still has the conversation', () => {
    const talk = new Talk().says('shipping');
    talk.steps = [];
    talk.take(failOver(talk.conversation, 'An answer could not be sent', talk.at()));
    expect(talk.kinds).toEqual(['say', 'open', 'note']);
    expect(began(talk)).toMatchObject([{ reason: 'bot_error', messageId: null }]);
    talk.take(failOver(talk.conversation, 'again', talk.at()));
    expect(began(talk)).toHaveLength(1);
  });

  it('of an opening are told to a visitor who still waits, and to nobody else', () => {
    const talk = new Talk().says('I want to talk to a human');
    talk.take(apologise(talk.conversation, talk.at()));
    expect(talk.said.at(-1)).toBe(
      "I couldn't reach the team just now. We know about it and are on it; you can also try again later.",
    );
    const closed = { ...talk.conversation, owner: 'closed' as const };
    expect(apologise(closed, talk.at()).steps).toEqual([]);
  });

  it('is owned up to once, also where others sent the chat to people', () => {
    const talk = new Talk().says('shipping');
    talk.happens({ type: 'status', status: 'open', previous: null, at: talk.now / 1000, snapshot: shown() });
    expect(talk.conversation.handoff).toMatchObject({ reason: 'chatwoot_opened', stretch: 1 });
    const first = apologise(talk.conversation, talk.at());
    expect(first.steps.map((step) => step.body.kind)).toEqual(['say']);
    expect(apologise(first.conversation, talk.at()).steps).toEqual([]);
  });

  it('of the knowledge hand off instead of leaving the visitor alone', () => {
    const broken = {
      ...plainKnowledge(),
      candidates: (): never => {
        throw new Error('bad model');
      },
    };
    const talk = new Talk({}, { knowledge: broken }).says('shipping');
    expect(talk.conversation.owner).toBe('queued');
    expect(began(talk)).toMatchObject([{ reason: 'bot_error' }]);
  });

  it('a conversation that is gone leaves nothing to do', () => {
    const talk = new Talk();
    talk.happens(talk.visitor('shipping'));
    const result = talk.happens({ type: 'gone', snapshot: shown() });
    expect(result.steps).toEqual([]);
    expect(result.conversation).toMatchObject({ owner: 'closed', burst: null });
  });
});

describe('the state', () => {
  it('stays small with 10,000 messages, answered or not', () => {
    const patient = new Talk({
      triggers: {
        failed_attempts: { mode: 'off' },
        message_limit: { mode: 'off' },
        low_confidence: { mode: 'off' },
        frustration: { mode: 'off' },
        repeated_question: { mode: 'off' },
      },
    });
    const text = `shipping ${'x'.repeat(20_000)}`;
    for (let n = 0; n < 300; n += 1) patient.says(text);
    expect(patient.said).toHaveLength(300);
    expect(JSON.stringify(patient.conversation).length).toBeLessThan(300_000);

    const silent = new Talk({ triggers: { message_limit: { mode: 'off' } } });
    let traces = 0;
    for (let n = 0; n < 10_000; n += 1) {
      silent.happens(silent.visitor('ok'));
      traces += silent.traces.length;
      silent.traces = [];
    }
    expect(traces).toBe(10_000);
    expect(silent.conversation.stretch.visitorMessages).toBe(10_000);
    expect(JSON.stringify(silent.conversation).length).toBeLessThan(300_000);
    expect(silent.quiet().said).toHaveLength(1);
  });

  it('behaves the same after a journey through JSON', () => {
    const events = (talk: Talk): ConversationEvent[][] => [
      [talk.visitor('maybe shipping maybe returns')],
      [],
      [talk.visitor('2')],
      [talk.visitor('hello'), talk.visitor('I want to talk to a human')],
      [{ type: 'assigned', person: JANE, previous: null, at: START / 1000 + 9, snapshot: shown() }],
      [{ type: 'status', status: 'resolved', previous: null, at: START / 1000 + 20, snapshot: shown() }],
    ];
    const one = new Talk();
    const other = new Talk();
    for (const batch of events(one)) {
      one.now += 1_000;
      one.happens(...batch).quiet();
    }
    for (const batch of events(other)) {
      other.now += 1_000;
      other.conversation = JSON.parse(JSON.stringify(other.conversation)) as typeof other.conversation;
      other.happens(...batch).quiet();
    }
    expect(other.conversation).toEqual(one.conversation);
    expect(other.steps).toEqual(one.steps);
    expect(one.steps.length).toBeGreaterThan(4);
  });
});
