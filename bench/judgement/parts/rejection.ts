import { hear } from '../../../agent-bot/language/heard-turn.ts';
import { REJECTED, rejectionOf } from '../../../agent-bot/language/rejection.ts';
import { repetitionOf } from '../../../agent-bot/language/repetition.ts';
import { rejectionDialogues, turnsOf, unseenDialogues, type RejectionDialogue } from '../data/dialogues.ts';
import { detection } from '../measures/detection.ts';
import type { Line, Part, Table } from '../part.ts';

type Judgement = RejectionDialogue['expected'];

function ours({ turns }: RejectionDialogue): Judgement {
  const heard = hear(turnsOf(turns, true));
  const { question, answer } = repetitionOf(heard);
  return {
    rejects: rejectionOf(heard).score >= REJECTED,
    repeats: question !== null,
    loops: answer !== null,
  };
}

/** Begins with "no" or has "not"; the same words; the same text. */
function naive({ turns }: RejectionDialogue): Judgement {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const last = words(turns.at(-1)?.text ?? '');
  const of = (author: string): string[] =>
    turns
      .slice(0, -1)
      .filter((turn) => turn.author === author)
      .map((turn) => words(turn.text));
  const bots = of('bot');
  return {
    rejects: /^(?:no|nope|nein|not|wrong)\b|\bnot (?:what|it|right)\b|\bs not\b/.test(last),
    repeats: of('visitor').includes(last),
    loops: bots.slice(0, -1).includes(bots.at(-1) ?? ''),
  };
}

/** Rejected answers, repeated questions, loops. */
export const rejection: Part = {
  name: 'rejection',
  about: 'rejected answers, repeated questions and loops: dialogues written for it',
  measure: () => [
    measured('Rejected answers, repeats, loops', rejectionDialogues(), { atLeast: 0.95 }),
    measured('The same, dialogues judged once', unseenDialogues().rejection),
  ],
};

function measured(
  title: string,
  dialogues: readonly RejectionDialogue[],
  target?: { atLeast: number },
): Table {
  const line = (who: string, kind: Line['kind'], judge: (dialogue: RejectionDialogue) => Judgement): Line => {
    const judged = dialogues.map((dialogue) => ({ got: judge(dialogue), want: dialogue.expected }));
    const f1 = (of: (judgement: Judgement) => boolean, among = judged): number =>
      detection(among.map(({ got, want }) => ({ fired: of(got), should: of(want) }))).f1;
    // Who rejects by asking again does both; the writer named one.
    const asking = judged.filter(({ want }) => !want.rejects || want.repeats);
    const right = judged.filter(
      ({ got, want }) =>
        got.rejects === want.rejects &&
        got.loops === want.loops &&
        (want.rejects || got.repeats === want.repeats),
    );
    return {
      who,
      kind,
      values: {
        right: right.length / judged.length,
        rejects: f1((one) => one.rejects),
        repeats: f1((one) => one.repeats, asking),
        loops: f1((one) => one.loops),
      },
    };
  };
  return {
    title: `${title} (${String(dialogues.length)} dialogues)`,
    columns: [
      { key: 'right', title: 'all right', ...(target === undefined ? {} : { target }) },
      { key: 'rejects', title: 'rejects F1' },
      { key: 'repeats', title: 'repeats F1' },
      { key: 'loops', title: 'loops F1' },
    ],
    lines: [line('Baton', 'ours', ours), line('first word, same words', 'baseline', naive)],
  };
}
