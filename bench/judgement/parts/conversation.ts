import { conversationFrustration } from '../../../agent-bot/language/conversation-frustration.ts';
import { messageFrustration } from '../../../agent-bot/language/frustration.ts';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { hear } from '../../../agent-bot/language/heard-turn.ts';
import { frustrationDialogues, turnsOf, type FrustrationDialogue } from '../data/dialogues.ts';
import { detection } from '../measures/detection.ts';
import { auroc } from '../measures/ranking.ts';
import { hasCrossWord, plainSentiment } from '../measures/plain-sentiment.ts';
import type { Line, Part } from '../part.ts';

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
  about: 'frustration over a conversation: dialogues written for it',
  measure: () => {
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
