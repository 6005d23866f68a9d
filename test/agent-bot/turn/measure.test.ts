import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../agent-bot/conversation/conversation.ts';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import type { KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import { TRIGGERS } from '../../../agent-bot/triggers/index.ts';
import { decide } from '../../../agent-bot/turn/decide.ts';
import { measure } from '../../../agent-bot/turn/measure.ts';
import type { Signals } from '../../../agent-bot/turn/signals.ts';

const entries = [
  {
    id: 'shipping',
    questions: ['how long does shipping take', 'when does it arrive', 'delivery time'],
    answer: '3 days',
  },
  { id: 'returns', questions: ['how do I return it', 'send it back', 'return label'], answer: 'Here' },
  {
    id: 'hours',
    questions: ['when are you open', 'opening hours', 'what time do you close'],
    answer: '9 to 5',
  },
  { id: 'pay', questions: ['how can I pay', 'do you take cards', 'payment methods'], answer: 'Cards' },
];
const index = loadIndex(entries, trainModel(entries).model);
const guardrails = defaultGuardrails();
guardrails.triggers.keyword.settings.families = [
  { name: 'refund', words: ['refund', 'money back'] },
  { name: 'Geld', words: ['Rückerstattung'] },
];

function stretchOf(...texts: string[]): Stretch {
  return {
    number: 1,
    afterMessageId: 0,
    turns: texts.map((text, i) => ({ author: 'visitor', messageId: i + 1, text, at: i })),
    visitorMessages: texts.length,
    failedAttempts: 0,
    frustration: 0,
  };
}

function measured(text: string, knowledge: KnowledgeIndex | null = index): Signals {
  return measure({ text, stretch: stretchOf(text), knowledge, guardrails });
}

function sound(text: string, signals: Signals): void {
  const scores = [
    signals.human.score,
    signals.frustration.score,
    signals.conversationFrustration,
    signals.abuse.score,
    ...signals.candidates.map((candidate) => candidate.confidence),
  ];
  for (const score of scores) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
  const spans = [
    ...signals.human.spans,
    ...signals.frustration.spans,
    ...signals.abuse.spans,
    ...signals.keywords,
  ];
  for (const { start, end, text: shown } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(shown).toBe(text.slice(start, end));
  }
  expect(signals.failure).toBeNull();
  expect(JSON.parse(JSON.stringify(signals))).toEqual(signals);
}

/** Text made of what detectors look for, mixed with what breaks naive ones. */
const provocative = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'talk', 'to', 'a', 'real', 'person', 'human', 'agent', "don't", 'not', 'no', 'refund', 'money', 'back', 'Rückerstattung',
        'useless', 'fuck', 'you', 'nicht', 'keine', '“', '"', '>', '\n', '.', ',', '!!!', "'", '’', '\u200b', '\u202e', '\u0301', '👩‍👩‍👧', '‮',
        'а', 'ſ', 'İ', 'ﬁ', '\ud800', '\udc00', '|', '{{', '<b>', '🇩🇪', '1\u20e3', 'constructor', '__proto__',
      ), // prettier-ignore
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));

describe('measuring', () => {
  it('never throws, keeps scores within 0 and 1 and spans on the words, for any text', () => {
    fc.assert(
      fc.property(provocative, (text) => {
        sound(text, measured(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('leads to a decision whatever the text, with every trigger in the trace', () => {
    fc.assert(
      fc.property(provocative, fc.boolean(), (text, complete) => {
        const signals = measured(text);
        const { decision, trace } = decide({ text, stretch: stretchOf(text), signals, guardrails, complete });
        expect(trace).toHaveLength(TRIGGERS.length);
        if (complete) expect(decision.action).not.toBe('stay-silent');
        else expect(['hand-off', 'stay-silent']).toContain(decision.action);
      }),
      { numRuns: 500 },
    );
  });

  /** Milliseconds of computing: what else this machine is busy with does not count. */
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  };

  it.each([
    ['one word', 'a'.repeat(150_000)],
    ['words', 'talk to a '.repeat(15_000)],
    ['negations', "don't not no never ".repeat(8000)],
    ['quotes', '"“> '.repeat(37_500)],
    ['accents', 'e' + '\u0301'.repeat(149_999)],
    ['apostrophes', "a'".repeat(75_000)],
    ['spaces', ' '.repeat(150_000)],
    ['almost a request', 'is there a real live human in the '.repeat(4400)],
    ['digits and marks', '1!'.repeat(75_000)],
    ['emoji', '😡'.repeat(75_000)],
    ['keywords', 'refund '.repeat(21_000)],
    ['rejections', `no ${'that is not it '.repeat(9000)}`],
  ])('takes 150,000 characters of %s in a bounded time', (_, text) => {
    const started = cpuMs();
    const signals = measured(text);
    const milliseconds = cpuMs() - started;
    expect(signals.failure).toBeNull();
    // Linear work takes well under a second on a slow machine; a regular expression gone wild takes minutes.
    expect(milliseconds).toBeLessThan(5000);
  });

  it('grows no faster than the text', () => {
    const time = (text: string): number => {
      const started = cpuMs();
      measured(text);
      return cpuMs() - started;
    };
    const piece =
      'can I please talk to some real person, I am not happy with the refund you did not give me. ';
    time(piece.repeat(200));
    const short = Math.max(time(piece.repeat(100)), 1);
    const long = time(piece.repeat(1600));
    expect(long / short).toBeLessThan(16 * 8);
  });

  it('says so when the knowledge breaks, and measures the rest', () => {
    const broken: KnowledgeIndex = {
      size: 1,
      entry: () => undefined,
      candidates: () => {
        throw new Error('no model');
      },
    };
    const signals = measured('can I talk to a human', broken);
    expect(signals.failure).toContain('no model');
    expect(signals.candidates).toEqual([]);
    expect(signals.human.score).toBeGreaterThan(0.9);
  });

  it('recognises the sentence of the button', () => {
    expect(measured('Ich möchte bitte mit einem Menschen sprechen.').human).toMatchObject({ score: 1 });
  });
});

describe('a message in a language without word lists', () => {
  it('is judged by what needs none, and the triggers that cannot judge it say so', () => {
    const text = 'Chciałbym się dowiedzieć, kiedy przyjdzie moja paczka, czekam już bardzo długo';
    const signals = measured(text);
    expect(signals.language).toBe('pl');
    const { trace } = decide({ text, stretch: stretchOf(text), signals, guardrails, complete: true });
    const why = Object.fromEntries(trace.map((verdict) => [verdict.trigger, verdict.why]));
    for (const trigger of ['asked_for_human', 'frustration', 'abuse', 'rejected_answer'])
      expect(why[trigger], trigger).toMatch(/not judged: no word lists? for/);
    expect(why['keyword']).toContain('its forms are not known in this language (pl)');
    expect(why['repeated_question']).toBe('not asked before');
  });
});
