import { conversationFrustration } from '../../../agent-bot/language/conversation-frustration.ts';
import { messageFrustration } from '../../../agent-bot/language/frustration.ts';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { hear } from '../../../agent-bot/language/heard-turn.ts';
import { frustrationDialogues, turnsOf, type FrustrationDialogue } from '../data/dialogues.ts';
import { detection } from '../measures/detection.ts';
import { auroc } from '../measures/ranking.ts';
import { hasCrossWord, plainSentiment } from '../measures/plain-sentiment.ts';
import { readMultidogo } from '../data/multidogo.ts';
import type { Line, Part, Table } from '../part.ts';
import type { Turn } from '../../../agent-bot/conversation/conversation.ts';

const { message, conversation } = defaultGuardrails().triggers.frustration.settings;

interface Judged {
  score: number;
  fired: boolean;
}

function ours(dialogue: FrustrationDialogue, known: boolean): Judged {
  const turns = turnsOf(dialogue.turns, known);
  const alone = messageFrustration(turns.at(-1)?.text ?? '').score;
  const { score } = conversationFrustration(hear(turns));
  return { score: Math.max(score, alone), fired: alone >= message || score >= conversation };
}

const last = ({ turns }: FrustrationDialogue): string => turns.at(-1)?.text ?? '';

/** Frustration of a conversation, at its last message. */
export const conversationPart: Part = {
  name: 'conversation',
  about: 'frustration over a conversation: dialogues written for it, and real customers’ sentences',
  measure: ({ data }) => {
    const dialogues = frustrationDialogues();
    const line = (
      who: string,
      kind: Line['kind'],
      judge: (dialogue: FrustrationDialogue) => Judged,
    ): Line => {
      const judged = dialogues.map((dialogue) => ({
        ...judge(dialogue),
        should: dialogue.expected.frustrated,
      }));
      const { precision, recall, f1 } = detection(judged);
      const of = (should: boolean): number[] =>
        judged.filter((one) => one.should === should).map((one) => one.score);
      const right = judged.filter((one) => one.fired === one.should).length / judged.length;
      return { who, kind, values: { right, precision, recall, f1, auc: auroc(of(true), of(false)) } };
    };
    const source = 'Hernandez Caralt et al., COLING Industry 2025, on 555 dialogues with deployed bots';
    return [
      realConversations(data),
      {
        title: `Frustration of a conversation (${String(dialogues.length)} dialogues)`,
        columns: [
          { key: 'right', title: 'right', target: { atLeast: 0.9 } },
          { key: 'precision', title: 'precision' },
          { key: 'recall', title: 'recall' },
          { key: 'f1', title: 'F1' },
          { key: 'auc', title: 'AUC' },
        ],
        lines: [
          line('Baton, what the bot did is known', 'ours', (dialogue) => ours(dialogue, true)),
          line('Baton, from texts alone', 'ours', (dialogue) => ours(dialogue, false)),
          line('AFINN < 0 of the last message', 'baseline', (dialogue) => {
            const score = -plainSentiment(last(dialogue));
            return { score, fired: score > 0 };
          }),
          line('list of cross words', 'baseline', (dialogue) => {
            const fired = hasCrossWord(last(dialogue));
            return { score: fired ? 1 : 0, fired };
          }),
          { who: 'keywords', kind: 'published', values: { f1: 0.01 }, source },
          {
            who: 'similarities + logistic regression',
            kind: 'published',
            values: { precision: 0.78, recall: 0.46, f1: 0.58 },
            source,
          },
          { who: 'GPT-4o', kind: 'published', values: { f1: 0.83 }, source },
        ],
        notes: [
          'The published figures are on other dialogues: they say how hard the task is, not who is better.',
        ],
      },
    ];
  },
};

const FAILS = 'Sorry, I did not understand that. Could you put it in other words?';
/** A bot that repeats itself would be a reason. */
const GOES_ON = [
  'Thank you. May I have your name, please?',
  'I have noted that. Which booking is it about?',
  'Got it, I am looking that up now.',
  'Here is what I found for your account.',
  'That is done. Is there anything else?',
  'Of course, let me see to it.',
  'You will get an email with the details.',
  'Your request was passed on to the right desk.',
];
/** Fewer words are a greeting or an answer. */
const WORDS = 4;
const TURNS = 6;

/** What each dialogue is made of, and whether somebody should come before it ends. */
const MADE: readonly { key: string; title: string; turns: (said: readonly string[]) => Turn[] }[] = [
  {
    key: 'calm',
    title: `up to ${String(GOES_ON.length)} of its sentences, each answered`,
    turns: (said) => inTurn(said.slice(0, GOES_ON.length), GOES_ON),
  },
  {
    key: 'six',
    title: `its last ${String(TURNS)}`,
    turns: (said) => inTurn(said.slice(-TURNS), GOES_ON),
  },
  {
    key: 'stuck',
    title: `one sentence ${String(TURNS)} times, never understood`,
    turns: (said) =>
      inTurn(
        Array.from({ length: TURNS }, () => said[0] ?? ''),
        [FAILS],
      ),
  },
];

function inTurn(said: readonly string[], replies: readonly string[]): Turn[] {
  return said.flatMap((text, at): Turn[] => [
    { author: 'visitor', text, messageId: 2 * at, at: 2 * at },
    { author: 'bot', text: replies[at % replies.length] ?? '', messageId: 2 * at + 1, at: 2 * at + 1 },
  ]);
}

/** Whether somebody would have come at any of the visitor's turns. */
function comes(turns: readonly Turn[], judge: (turns: readonly Turn[]) => boolean): boolean {
  return turns.some((turn, at) => turn.author === 'visitor' && judge(turns.slice(0, at + 1)));
}

/** Conversations of MultiDoGO: what customers said to a person who served them, with a bot's words between. */
function realConversations(data: string): Table {
  const byConversation = new Map<string, string[]>();
  for (const { conversation: name, domain, text } of readMultidogo(data)) {
    if (text.split(/\s+/).length < WORDS) continue;
    const key = `${domain} ${name}`;
    byConversation.set(key, [...(byConversation.get(key) ?? []), text]);
  }
  const some = [...byConversation.values()].filter((said) => said.length >= TURNS);
  const judges: readonly (readonly [string, Line['kind'], (turns: readonly Turn[]) => boolean])[] = [
    [
      'Baton, from texts alone',
      'ours',
      (turns) =>
        messageFrustration(turns.at(-1)?.text ?? '').score >= message ||
        conversationFrustration(hear(turns)).score >= conversation,
    ],
    ['AFINN < 0 of a message', 'baseline', (turns) => plainSentiment(turns.at(-1)?.text ?? '') < 0],
  ];
  return {
    title: `Frustration in ${String(some.length)} conversations made of real customers' sentences, per cent in which a person comes`,
    columns: MADE.map(({ key, title }) => ({
      key,
      title,
      digits: 1,
      target: key === 'stuck' ? { atLeast: 90 } : { atMost: 5 },
    })),
    lines: judges.map(([who, kind, judge]) => ({
      who,
      kind,
      values: Object.fromEntries(
        MADE.map(({ key, turns }) => [
          key,
          (100 * some.filter((said) => comes(turns(said), judge)).length) / some.length,
        ]),
      ),
    })),
    notes: [
      'MultiDoGO has what customers said; the words between are ours. "Stuck" is the only one in which a person should come.',
    ],
  };
}
