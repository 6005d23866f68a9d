import { newStretch } from '../../../agent-bot/conversation/conversation.ts';
import { guardrailsSchema } from '../../../agent-bot/guardrails/schema.ts';
import type { KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { seededRandom } from '../../../agent-bot/knowledge/random.ts';
import { measure } from '../../../agent-bot/turn/measure.ts';
import { readClinc150 } from '../data/clinc150.ts';
import { readNlupp } from '../data/nlupp.ts';
import { indexOf, knowledgeOf } from '../measures/askers.ts';
import type { Part } from '../part.ts';

const LONGEST = 150_000;
const fill = (text: string): string => text.repeat(Math.ceil(LONGEST / text.length)).slice(0, LONGEST);

/** What somebody might send to make the bot slow, and says nothing. */
const SENSELESS: readonly string[] = [
  fill('a'),
  'a '.repeat(10_000),
  fill(' '),
  fill('😀👨‍👩‍👧 '),
  fill(`${'x'.repeat(199)} `),
  fill("a'a"),
  fill('\ud83d'),
];

/** Words that many patterns begin with, again and again. */
const WORDS: readonly string[] = [
  fill('talk to '),
  fill('i want a '),
  fill('not want to '),
  fill('h\u200bu\u200bm\u200ba\u200bn '),
  fill('humаn pleаse '),
  fill('привет human 人 مرحبا '),
  fill('refund\n'),
  fill('> refund\n'),
  fill('i want a refund '),
  fill('r\u0336e\u0336f\u0336u\u0336n\u0336d\u0336 '),
  fill('je ne veux pas parler a un robot '),
  fill('if i ever '),
  fill('30 pounds '),
  fill('the your a real live '),
];

/** Words that look like the knowledge's and are none of them, all different: each has to be compared with many. */
function nearWords(words: readonly string[], seed: number): string {
  const random = seededRandom(seed);
  const letter = (): string => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'e';
  const long = words.filter((word) => word.length >= 8);
  return Array.from({ length: 2000 }, () => {
    const word = long[Math.floor(random() * long.length)] ?? 'knowledge';
    return word.slice(0, 3) + letter() + letter() + word.slice(4, 6) + letter() + word.slice(7);
  }).join(' ');
}

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

/** What measuring one message took, and how sure its answer was. */
interface Measured {
  milliseconds: number;
  confidence: number;
}

/** The least of some rounds, so that a busy machine adds little. */
function timed(text: (round: number) => string, knowledge: KnowledgeIndex): Measured {
  // Each round reads another text: what is remembered of the last one does not count.
  const rounds = Array.from({ length: ROUNDS }, (_, round) => timedOnce(text(round), knowledge));
  return {
    milliseconds: Math.min(...rounds.map((one) => one.milliseconds)),
    confidence: Math.max(...rounds.map((one) => one.confidence)),
  };
}

function timedOnce(text: string, knowledge: KnowledgeIndex): Measured {
  const turn = { author: 'visitor' as const, messageId: null, text: text.slice(0, 2000), at: 0 };
  const stretch = { ...newStretch(1, 0), turns: [turn], visitorMessages: 1 };
  const started = performance.now();
  const { candidates } = measure({ text, stretch, knowledge, guardrails });
  return { milliseconds: performance.now() - started, confidence: candidates[0]?.confidence ?? 0 };
}

function quantile(times: number[], share: number): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

/** Time of all signals, for ordinary and for hostile messages. */
export const hostile: Part = {
  name: 'hostile',
  about: 'milliseconds for all signals of a message, ordinary and made to hurt',
  measure: ({ data, say }) => {
    const { train } = readClinc150(data);
    say('Training on 15,000 phrasings …');
    const knowledge = indexOf(knowledgeOf(train));
    const words = [...new Set(train.flatMap(({ text }) => text.split(' ')))];
    const messages = readNlupp(data).map(({ text }) => text);
    const repeated = (text: string): Measured => timed((round) => `${text} ${String(round)}`, knowledge);
    for (const text of messages.slice(0, 500)) repeated(text);
    const ordinary = messages.map((text) => repeated(text).milliseconds);
    const senseless = [...SENSELESS.map(repeated), timed((round) => nearWords(words, round), knowledge)];
    const attacked = [...senseless, ...WORDS.map(repeated)];
    const attacks = attacked.map((one) => one.milliseconds);
    return [
      {
        title: 'All signals of one message, milliseconds',
        columns: [
          { key: 'ordinary', title: 'ordinary p50' },
          { key: 'ordinary99', title: 'ordinary p99', target: { atMost: 1 } },
          { key: 'hostile', title: 'hostile p50' },
          { key: 'hostile99', title: 'hostile worst', target: { atMost: 20 } },
          { key: 'sure', title: 'surest answer', target: { atMost: 0.5 } },
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
              sure: Math.max(...senseless.map((one) => one.confidence)),
            },
          },
        ],
        notes: [
          `${String(messages.length)} messages of NLU++; ${String(attacks.length)} attacks of up to ${String(LONGEST)} characters; the least of ${String(ROUNDS)} rounds each.`,
          'With a knowledge of 150 entries of 100 phrasings; "surest answer" is the highest confidence that one without words got.',
        ],
      },
    ];
  },
};
