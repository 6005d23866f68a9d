import { z } from 'zod';
import type { Stretch } from '../conversation/conversation.ts';
import type { Signals } from '../turn/signals.ts';
import type { Trigger } from './trigger.ts';

const settings = z.strictObject({
  asked: z
    .int()
    .min(2)
    .max(6)
    .default(3)
    .describe('Times the visitor asks the same, in the same or other words, until a person comes'),
  sameAnswer: z
    .int()
    .min(2)
    .max(6)
    .default(2)
    .describe('Times the same answer would be given to the same question until a person comes instead'),
});

/** The visitor asks again, or the bot would say again what it said. */
export const repeatedQuestion = {
  id: 'repeated_question' as const,
  label: 'Loop or repeat',
  description: 'The visitor asks the same again, or the bot would give the same answer again',
  reason: 'repeated_question',
  defaultMode: 'on',
  settings,
  waitsForBurst: true,
  judge({ signals, stretch, attempt }, settings) {
    const { question, asked } = signals.repetition;
    if (attempt === 'no-question')
      return { fired: false, score: 0, threshold: settings.asked, why: 'nothing was asked' };
    const given = attempt === 'fits' ? timesGiven(stretch, signals) : 0;
    if (question === null)
      return { fired: false, score: 1, threshold: settings.asked, why: 'not asked before' };
    const which = question.messageId === null ? 'earlier' : `in message ${String(question.messageId)}`;
    const again = `asked ${which}: "${question.text}" (${question.likeness.toFixed(2)} alike)`;
    if (given + 1 >= settings.sameAnswer) {
      const why = `${again}; the same answer would come again`;
      return { fired: true, score: given + 1, threshold: settings.sameAnswer, why };
    }
    return { fired: asked >= settings.asked, score: asked, threshold: settings.asked, why: again };
  },
} satisfies Trigger<z.infer<typeof settings>>;

/** How often the answer that fits now was given in this stretch. */
function timesGiven(stretch: Stretch, { candidates }: Signals): number {
  const best = candidates[0]?.entry;
  return stretch.turns.filter((turn) => turn.author === 'bot' && turn.act === 'answer' && turn.entry === best)
    .length;
}
