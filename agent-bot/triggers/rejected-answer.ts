import { z } from 'zod';
import type { Turn } from '../conversation/conversation.ts';
import { REJECTED } from '../language/rejection.ts';
import type { Trigger } from './trigger.ts';
import { foundNothing } from './unspoken.ts';

const settings = z.strictObject({
  rejections: z
    .int()
    .min(1)
    .max(5)
    .default(2)
    .describe('Answers a visitor may reject in one stretch before a person comes'),
});

/** Answers rejected before the visitor's last turn, each once: by words, or by a click on "No" below it. */
function rejectedBefore(turns: readonly Turn[]): number {
  let rejected = 0;
  // What was clicked on after the last turn is this message's to say.
  let open = false;
  let counted = false;
  for (const turn of turns.slice(
    0,
    turns.findLastIndex(({ author }) => author === 'visitor'),
  )) {
    if (turn.author === 'bot') {
      open = open || turn.helped === false;
      counted = false;
    } else if (turn.author === 'visitor') {
      if (!counted && (turn.rejects === true || open)) {
        rejected += 1;
        counted = true;
      }
      open = false;
    }
  }
  return rejected;
}

/** "No, that's not what I asked", and again. */
export const rejectedAnswer = {
  id: 'rejected_answer' as const,
  label: 'Answers rejected',
  description: 'The visitor says that what the bot answered was not it, more than once',
  reason: 'rejected_answer',
  defaultMode: 'on',
  settings,
  waitsForBurst: true,
  judge({ signals, stretch }, { rejections }) {
    const { score: sure, spans, why, of } = signals.rejection;
    const earlier = rejectedBefore(stretch.turns);
    if (sure < REJECTED) {
      const said = sure > 0 ? why : foundNothing(signals.language, why);
      return { fired: false, score: earlier, threshold: rejections, spans, why: said };
    }
    const score = earlier + 1;
    return {
      fired: score >= rejections,
      score,
      threshold: rejections,
      spans,
      why: `${why}${of === null ? '' : ` ("${of}")`}: rejection ${String(score)} of ${String(rejections)}`,
    };
  },
} satisfies Trigger<z.infer<typeof settings>>;
