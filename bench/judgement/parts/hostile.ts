import { guardrailsSchema } from '../../../agent-bot/guardrails/schema.ts';
import { measure } from '../../../agent-bot/turn/measure.ts';
import { readNlupp } from '../data/nlupp.ts';
import type { Part } from '../part.ts';

const LONGEST = 150_000;
const fill = (text: string): string => text.repeat(Math.ceil(LONGEST / text.length)).slice(0, LONGEST);

/** What somebody might send to make the bot slow. */
const ATTACKS: readonly string[] = [
  fill('a'),
  'a '.repeat(10_000),
  fill(' '),
  fill('talk to '),
  fill('i want a '),
  fill('not want to '),
  fill('h\u200bu\u200bm\u200ba\u200bn '),
  fill('humаn pleаse '),
  fill('😀👨‍👩‍👧 '),
  fill('привет human 人 مرحبا '),
  fill('refund\n'),
  fill('> refund\n'),
  fill('i want a refund '),
  fill('r\u0336e\u0336f\u0336u\u0336n\u0336d\u0336 '),
  fill('je ne veux pas parler a un robot '),
  fill(`${'x'.repeat(199)} `),
  fill("a'a"),
  fill('\ud83d'),
  fill('if i ever '),
  fill('30 pounds '),
  fill('the your a real live '),
];
const ROUNDS = 5;

const guardrails = guardrailsSchema.parse({
  triggers: {
    keyword: {
      settings: {
        families: ['refund', 'cancel', 'lawyer', 'fraud'].map((word) => ({ name: word, words: [word] })),
      },
    },
  },
});

/** Milliseconds that all language signals of one message take: the least of some rounds, so that a busy machine adds little. */
function timed(text: string): number {
  // Each round reads another text: what is remembered of the last one does not count.
  return Math.min(...Array.from({ length: ROUNDS }, (_, round) => timedOnce(`${text} ${String(round)}`)));
}

function timedOnce(text: string): number {
  const stretch = {
    number: 1,
    afterMessageId: 0,
    turns: [{ author: 'visitor' as const, messageId: null, text: text.slice(0, 2000), at: 0 }],
    visitorMessages: 1,
    failedAttempts: 0,
    frustration: 0,
  };
  const started = performance.now();
  measure({ text, stretch, knowledge: null, guardrails });
  return performance.now() - started;
}

function quantile(times: number[], share: number): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

/** Time of all language signals, for ordinary and for hostile messages. */
export const hostile: Part = {
  name: 'hostile',
  about: 'milliseconds for all language signals of a message, ordinary and made to hurt',
  measure: ({ data }) => {
    const messages = readNlupp(data).map(({ text }) => text);
    for (const text of messages.slice(0, 500)) timed(text);
    const ordinary = messages.map(timed);
    const attacks = ATTACKS.map(timed);
    return [
      {
        title: 'All language signals of one message, milliseconds',
        columns: [
          { key: 'ordinary', title: 'ordinary p50' },
          { key: 'ordinary99', title: 'ordinary p99', target: { atMost: 1 } },
          { key: 'hostile', title: 'hostile p50' },
          { key: 'hostile99', title: 'hostile worst', target: { atMost: 20 } },
        ],
        lines: [
          {
            who: 'Baton',
            kind: 'ours',
            values: {
              ordinary: quantile(ordinary, 0.5),
              ordinary99: quantile(ordinary, 0.99),
              hostile: quantile(attacks, 0.5),
              hostile99: quantile(attacks, 0.99),
            },
          },
        ],
        notes: [
          `${String(messages.length)} messages of NLU++; ${String(ATTACKS.length)} attacks of up to ${String(LONGEST)} characters; the least of ${String(ROUNDS)} rounds each.`,
          'Without the knowledge.',
        ],
      },
    ];
  },
};
