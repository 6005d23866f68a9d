import { describe, expect, it } from 'vitest';
import type { Stretch, Turn } from '../../../agent-bot/conversation/conversation.ts';
import {
  defaultGuardrails,
  guardrailsSchema,
  type Guardrails,
} from '../../../agent-bot/guardrails/schema.ts';
import { decide, WAITING } from '../../../agent-bot/turn/decide.ts';
import type { Decided } from '../../../agent-bot/turn/decision.ts';
import type { Signals } from '../../../agent-bot/turn/signals.ts';
import { CALM } from '../triggers/judged.ts';

const unsure = [
  { entry: 'a', confidence: 0.3 },
  { entry: 'b', confidence: 0.2 },
  { entry: 'c', confidence: 0.02 },
];
const refund = { family: 'refund', text: 'refund', start: 9, end: 15, fired: true, why: 'whole word' };

interface Case {
  text?: string;
  signals?: Partial<Signals>;
  stretch?: Partial<Stretch>;
  guardrails?: Guardrails;
  complete?: boolean;
}

function decided({
  text = 'I want a refund',
  signals = {},
  stretch = {},
  guardrails = defaultGuardrails(),
  complete = true,
}: Case): Decided {
  const turn: Turn = { author: 'visitor', messageId: 1, text, at: 0 };
  return decide({
    text,
    signals: { ...CALM, ...signals },
    stretch: {
      number: 1,
      afterMessageId: 0,
      turns: [turn],
      visitorMessages: 1,
      failedAttempts: 0,
      frustration: 0,
      ...stretch,
    },
    guardrails,
    complete,
  });
}

const reasonOf = ({ decision }: Decided): string =>
  decision.action === 'hand-off' ? decision.reason : decision.action;

describe('with a sure answer', () => {
  it('answers', () => {
    expect(decided({}).decision).toEqual({ action: 'answer', entry: 'a', confidence: 0.9 });
  });

  it('waits while the visitor may go on', () => {
    const { decision, trace } = decided({ complete: false });
    expect(decision).toEqual({ action: 'stay-silent', why: WAITING });
    expect(trace.filter((verdict) => verdict.why === WAITING).map((verdict) => verdict.trigger)).toEqual([
      'rejected_answer',
      'repeated_question',
      'failed_attempts',
      'low_confidence',
    ]);
  });
});

describe('with nothing sure enough', () => {
  it('offers nothing to whoever says again that they need help, and not with what', () => {
    const help = (messageId: number): Turn => ({
      author: 'visitor',
      messageId,
      text: 'help me',
      at: messageId,
    });
    const asked: Turn = { author: 'bot', messageId: 2, text: '?', at: 2, act: 'clarify' };
    const again = { text: 'help me', stretch: { turns: [help(1), asked, help(3)] } };
    const { decision, attempt } = decided({ ...again, signals: { candidates: unsure } });
    expect({ decision, attempt }).toEqual({ decision: { action: 'clarify', options: [] }, attempt: 'vague' });
  });

  it('asks back with the entries above the floor', () => {
    expect(decided({ signals: { candidates: unsure } }).decision).toEqual({
      action: 'clarify',
      options: ['a', 'b'],
    });
  });

  it('asks for other words when no entry is near', () => {
    const candidates = [{ entry: 'a', confidence: 0.01 }];
    expect(decided({ signals: { candidates } }).decision).toEqual({ action: 'clarify', options: [] });
  });

  it('hands off the second time in a row', () => {
    const { decision } = decided({ signals: { candidates: unsure }, stretch: { failedAttempts: 1 } });
    expect(decision).toMatchObject({
      action: 'hand-off',
      reason: 'failed_attempts',
      evidence: { quotes: ['I want a refund'] },
    });
  });

  it('hands off at once when the knowledge is empty', () => {
    expect(reasonOf(decided({ signals: { candidates: [] } }))).toBe('no_knowledge');
  });

  it('hands off at once where the admin wants it so', () => {
    const guardrails = guardrailsSchema.parse({
      triggers: { low_confidence: { settings: { first: 'hand-off' } } },
    });
    expect(reasonOf(decided({ signals: { candidates: unsure }, guardrails }))).toBe('low_confidence');
  });

  it('takes "no, that\'s not it" after an answer as a failure, not as a question', () => {
    const turns: Turn[] = [
      { author: 'visitor', messageId: 1, text: 'when does it come', at: 0 },
      { author: 'bot', messageId: 2, text: 'In 3 days.', at: 1, act: 'answer', entry: 'b' },
      { author: 'visitor', messageId: 3, text: "no, that's not it", at: 2 },
    ];
    const rejection = { score: 0.9, spans: [], why: 'says that was not it', of: 'In 3 days.' };
    const said = { text: "no, that's not it", signals: { rejection } };
    expect(decided({ ...said, stretch: { turns } }).decision).toEqual({
      action: 'clarify',
      options: [],
    });
    expect(reasonOf(decided({ ...said, stretch: { turns, failedAttempts: 1 } }))).toBe('failed_attempts');
    const again = turns.map((turn) => (turn.messageId === 1 ? { ...turn, rejects: true } : turn));
    expect(reasonOf(decided({ ...said, stretch: { turns: again, failedAttempts: 1 } }))).toBe(
      'rejected_answer',
    );
  });
});

describe('without a word', () => {
  it.each(['', '   ', '👍', '🚲🚲', '\u200b', '???'])(
    '"%s" is no failed attempt: the bot asks in words',
    (text) => {
      const { decision } = decided({ text, signals: { candidates: unsure }, stretch: { failedAttempts: 5 } });
      expect(decision).toEqual({ action: 'clarify', options: [] });
    },
  );

  it('is no reason to hand off from an empty knowledge either', () => {
    expect(reasonOf(decided({ text: '👍', signals: { candidates: [] } }))).toBe('clarify');
  });

  it('nor is a hello, unless there is nothing to answer from', () => {
    const text = 'hello there';
    const failed = { failedAttempts: 5 };
    expect(reasonOf(decided({ text, stretch: failed, signals: { candidates: unsure } }))).toBe('clarify');
    expect(reasonOf(decided({ text, signals: { candidates: [] } }))).toBe('no_knowledge');
  });
});

describe('precedence', () => {
  const all: Partial<Signals> = {
    human: { score: 0.95, spans: [{ start: 0, end: 1, text: 'I' }], why: 'asks' },
    keywords: [refund],
    frustration: { score: 0.9, spans: [], why: 'cross' },
    candidates: [],
  };
  const off = (...ids: string[]): Guardrails =>
    guardrailsSchema.parse({ triggers: Object.fromEntries(ids.map((id) => [id, { mode: 'off' }])) });

  it('the first of the list gives the reason, all verdicts stay', () => {
    const stretch = { failedAttempts: 4, visitorMessages: 99 };
    const order = [
      'asked_for_human',
      'keyword',
      'frustration',
      'failed_attempts',
      'message_limit',
      'no_knowledge',
    ];
    const triggers = ['asked_for_human', 'keyword', 'frustration', 'failed_attempts', 'message_limit'];
    for (const [index, reason] of order.entries()) {
      const result = decided({ signals: all, stretch, guardrails: off(...triggers.slice(0, index)) });
      expect(reasonOf(result)).toBe(reason);
      expect(result.trace.filter((verdict) => verdict.fired)).toHaveLength(order.length - index);
    }
  });

  it('a handoff does not wait for the visitor to finish', () => {
    expect(reasonOf(decided({ signals: { keywords: [refund] }, complete: false }))).toBe('keyword');
  });

  it('something broke: a person, and no guess about the knowledge', () => {
    expect(
      reasonOf(decided({ signals: { candidates: [], failure: 'broken' }, stretch: { failedAttempts: 3 } })),
    ).toBe('bot_error');
  });
});

describe('modes', () => {
  it('shadow fires in the trace only', () => {
    const guardrails = guardrailsSchema.parse({ triggers: { keyword: { mode: 'shadow' } } });
    const { decision, trace } = decided({ signals: { keywords: [refund] }, guardrails });
    expect(decision.action).toBe('answer');
    expect(trace.find((verdict) => verdict.trigger === 'keyword')).toMatchObject({
      mode: 'shadow',
      fired: true,
    });
  });

  it('off judges nothing', () => {
    const guardrails = guardrailsSchema.parse({ triggers: { keyword: { mode: 'off' } } });
    const { trace } = decided({ signals: { keywords: [refund] }, guardrails });
    expect(trace.find((verdict) => verdict.trigger === 'keyword')).toEqual({
      trigger: 'keyword',
      mode: 'off',
      fired: false,
      why: 'off',
    });
  });
});

describe('each trigger', () => {
  it('keyword: a voided match does not fire and its span says why', () => {
    const { decision, trace } = decided({
      signals: { keywords: [{ ...refund, fired: false, why: 'negated by "don\'t"' }] },
    });
    expect(decision.action).toBe('answer');
    expect(trace[1]).toMatchObject({
      fired: false,
      spans: [{ start: 9, end: 15, text: 'refund', void: 'negated by "don\'t"' }],
    });
  });

  it('keyword: names the team that decides', () => {
    const families = [{ name: 'refund', words: ['refund'], team: 'the returns team' }];
    const guardrails = guardrailsSchema.parse({ triggers: { keyword: { settings: { families } } } });
    const { decision } = decided({ signals: { keywords: [refund] }, guardrails });
    expect(decision).toMatchObject({ evidence: { topic: 'the returns team', quotes: ['refund'] } });
  });

  it('frustration: by the message, or by the conversation', () => {
    expect(reasonOf(decided({ signals: { frustration: { score: 0.5, spans: [], why: 'x' } } }))).toBe(
      'frustration',
    );
    expect(reasonOf(decided({ signals: { conversationFrustration: 0.6 } }))).toBe('frustration');
    expect(reasonOf(decided({ signals: { conversationFrustration: 0.59 } }))).toBe('answer');
    // Each threshold by itself: a message that is worse than the conversation does not hide it.
    const guardrails = guardrailsSchema.parse({
      triggers: { frustration: { settings: { message: 0.9, conversation: 0.5 } } },
    });
    const signals = { frustration: { score: 0.8, spans: [], why: 'x' }, conversationFrustration: 0.7 };
    expect(reasonOf(decided({ signals, guardrails }))).toBe('frustration');
  });

  it('message limit: so many are allowed; off and block say what they mean', () => {
    const limit = (value: unknown): Guardrails =>
      guardrailsSchema.parse({ triggers: { message_limit: { settings: { limit: value } } } });
    const of = (value: unknown, visitorMessages: number): string =>
      reasonOf(decided({ guardrails: limit(value), stretch: { visitorMessages } }));
    expect(of({ kind: 'limit', count: 3 }, 3)).toBe('answer');
    expect(of({ kind: 'limit', count: 3 }, 4)).toBe('message_limit');
    expect(of({ kind: 'off' }, 1000)).toBe('answer');
    expect(of({ kind: 'block' }, 1)).toBe('message_limit');
  });

  it('evidence never carries a whole novel', () => {
    const text = '😡'.repeat(5000);
    const { decision } = decided({ text: `word ${text}`, signals: { candidates: [] } });
    const [quote] = decision.action === 'hand-off' ? decision.evidence.quotes : [];
    expect([...(quote ?? '')].length).toBeLessThanOrEqual(201);
    expect(quote?.isWellFormed()).toBe(true);
  });
});

describe('an insult', () => {
  const abuse = { score: 0.9, spans: [{ start: 0, end: 5, text: 'idiot' }] };
  const unfitting = { abuse, candidates: unsure };
  const withAbuse = (settings: object): Guardrails =>
    guardrailsSchema.parse({ triggers: { abuse: settings } });

  it('is asked to stop, with a trace of why', () => {
    const { decision, trace } = decided({ text: 'you idiot', signals: unfitting });
    expect(decision).toEqual({ action: 'warn' });
    expect(trace.find(({ trigger }) => trigger === 'abuse')).toEqual({
      trigger: 'abuse',
      mode: 'on',
      fired: false,
      score: 0.9,
      threshold: 0.7,
      spans: abuse.spans,
      why: 'an insult: the bot warns first',
    });
    expect(trace).toHaveLength(10);
  });

  it('in a question that can be answered gets the answer', () => {
    expect(decided({ signals: { abuse } }).decision).toMatchObject({ action: 'answer', entry: 'a' });
  });

  it('brings a person once the bot has warned', () => {
    const turns: Turn[] = [
      { author: 'bot', messageId: 1, text: 'Please …', at: 0, act: 'warn' },
      { author: 'visitor', messageId: 2, text: 'you idiot', at: 1 },
    ];
    expect(reasonOf(decided({ signals: { abuse }, stretch: { turns } }))).toBe('abuse');
  });

  it('is passed over for a handoff, and while the visitor may go on', () => {
    expect(reasonOf(decided({ signals: { ...unfitting, keywords: [refund] } }))).toBe('keyword');
    expect(reasonOf(decided({ signals: unfitting, complete: false }))).toBe('stay-silent');
  });

  it.each([{ mode: 'shadow' }, { mode: 'off' }])('is warned of by nobody where the trigger is %j', (mode) => {
    expect(reasonOf(decided({ signals: unfitting, guardrails: withAbuse(mode) }))).toBe('clarify');
  });
});

describe('after an answer', () => {
  const answered = (act: Turn['act'] = 'answer'): { turns: Turn[] } => ({
    turns: [
      { author: 'visitor', messageId: 1, text: 'when does it come', at: 0 },
      { author: 'bot', messageId: 2, text: 'In 3 days.', at: 1, ...(act ? { act } : {}), entry: 'a' },
      { author: 'visitor', messageId: 3, text: 'no, the blue one', at: 2 },
    ],
  });
  const said = { spans: [], why: 'says that was not it', of: 'In 3 days.' };
  const other = [
    { entry: 'b', confidence: 0.6 },
    { entry: 'a', confidence: 0.3 },
  ];

  it('that was clicked away only the rejected entry is out of the question', () => {
    const rejection = { ...said, score: 0.7, clicked: true as const };
    // The click counts as an attempt that failed, beside this one.
    const guardrails = guardrailsSchema.parse({
      triggers: { failed_attempts: { settings: { attempts: 3 } } },
    });
    const next = (candidates: Signals['candidates']) =>
      decided({ signals: { rejection, candidates }, stretch: answered(), guardrails }).decision;
    expect(next(other)).toEqual({ action: 'answer', entry: 'b', confidence: 0.6 });
    expect(next([{ entry: 'a', confidence: 0.9 }, ...unsure.slice(1)])).toEqual({
      action: 'clarify',
      options: ['b'],
    });
    expect(next(unsure)).toEqual({ action: 'clarify', options: ['b'] });
  });

  it('a “no” that says what is wanted instead is answered with another entry, and never with the same', () => {
    const next = (score: number, candidates = other, repetition = CALM.repetition) =>
      decided({
        signals: { rejection: { ...said, score }, candidates, repetition },
        stretch: answered(),
      }).decision;
    expect(next(0.79)).toMatchObject({ action: 'answer', entry: 'b' });
    expect(next(0.79, [{ entry: 'a', confidence: 0.9 }])).toEqual({ action: 'clarify', options: [] });
    expect(next(0.79, unsure)).toEqual({ action: 'clarify', options: [] });
    // A bare "that's not it" says nothing about what is meant, unless the question comes with it once more.
    expect(next(0.8)).toEqual({ action: 'clarify', options: [] });
    const question = { messageId: 1, text: 'when does it come', likeness: 1 };
    expect(next(0.8, other, { ...CALM.repetition, question })).toMatchObject({
      action: 'answer',
      entry: 'b',
    });
  });

  it.each(['answer', 'clarify', 'rephrase'] as const)(
    'a bare “no” to what was %s asks for other words',
    (act) => {
      const rejection = { ...said, score: 0.5 };
      const { decision } = decided({ signals: { rejection, candidates: unsure }, stretch: answered(act) });
      expect(decision).toEqual({ action: 'clarify', options: [] });
    },
  );

  it.each([
    ['a warning', answered('warn'), 0.5],
    ['nothing yet', {}, 0.5],
    ['an answer, and no sure one', answered(), 0.49],
  ])('a “no” to %s rejects nothing', (_what, stretch, score) => {
    const rejection = { ...said, score };
    const { decision } = decided({ signals: { rejection, candidates: unsure }, stretch });
    expect(decision).toEqual({ action: 'clarify', options: ['a', 'b'] });
  });
});

describe('entries', () => {
  it('fit from the threshold on, and are offered from the floor on, as many as the admin wants', () => {
    const guardrails = guardrailsSchema.parse({
      triggers: { low_confidence: { settings: { threshold: 0.9, choiceFloor: 0.06, choices: 1 } } },
    });
    expect(reasonOf(decided({ guardrails }))).toBe('answer');
    const options = (settings: object) => {
      const changed = guardrailsSchema.parse({ triggers: { low_confidence: { settings } } });
      return decided({ guardrails: changed }).decision;
    };
    expect(options({ threshold: 0.91, choiceFloor: 0.06 })).toEqual({
      action: 'clarify',
      options: ['a', 'b'],
    });
    expect(options({ threshold: 0.91, choiceFloor: 0, choices: 1 })).toEqual({
      action: 'clarify',
      options: ['a'],
    });
  });
});

describe('the evidence of a handoff', () => {
  const evidenceOf = (given: Case) => {
    const { decision } = decided(given);
    return decision.action === 'hand-off' ? decision.evidence : null;
  };

  it('quotes the words that did it, and none that did not count', () => {
    const voided = { ...refund, text: 'cancel', fired: false, why: 'negated' };
    expect(evidenceOf({ signals: { keywords: [voided, refund] } })).toEqual({
      trigger: 'keyword',
      quotes: ['refund'],
      why: '"refund" (refund): whole word',
    });
  });

  it('quotes five at most', () => {
    const keywords = Array.from({ length: 9 }, (_, n) => ({ ...refund, text: `refund${String(n)}` }));
    expect(evidenceOf({ signals: { keywords } })?.quotes).toHaveLength(5);
  });

  it('quotes the message where no words stand out, with score and threshold', () => {
    const given = { text: ' blue moon\n', signals: { candidates: unsure }, stretch: { failedAttempts: 1 } };
    expect(evidenceOf(given)).toEqual({
      trigger: 'failed_attempts',
      quotes: ['blue moon'],
      score: 2,
      threshold: 2,
      why: 'nothing fitted 2 of 2 times',
    });
  });

  it('quotes nothing of a message without a text', () => {
    expect(evidenceOf({ text: ' ', signals: { failure: 'broken' } })?.quotes).toEqual([]);
  });

  it('is as long as 200 characters, and is marked where there was more', () => {
    const quoted = (text: string) => evidenceOf({ text, signals: { candidates: [] } })?.quotes;
    expect(quoted('a'.repeat(200))).toEqual(['a'.repeat(200)]);
    expect(quoted('a'.repeat(201))).toEqual([`${'a'.repeat(200)}…`]);
  });
});

describe('the trace', () => {
  it('of a message that may go on names each trigger, and those that wait', () => {
    const { trace } = decided({ complete: false });
    expect(trace.find(({ trigger }) => trigger === 'low_confidence')).toEqual({
      trigger: 'low_confidence',
      mode: 'on',
      fired: false,
      why: WAITING,
    });
    expect(trace).toHaveLength(10);
  });

  it('has places only where there are some', () => {
    const { trace } = decided({ signals: { keywords: [refund] } });
    expect(trace.filter(({ spans }) => spans !== undefined).map(({ trigger }) => trigger)).toEqual([
      'keyword',
    ]);
  });
});
