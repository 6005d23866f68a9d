import { z } from 'zod';
import { REJECTED } from '../language/rejection.ts';
import type { Trigger } from './trigger.ts';

const settings = z.strictObject({
  rejections: z
    .int()
    .min(1)
    .max(5)
    .default(2)
    .describe('Answers a visitor may reject in one stretch before a person comes'),
});

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
    const earlier = stretch.turns.filter((turn) => turn.author === 'visitor' && turn.rejects === true).length;
    if (sure < REJECTED) return { fired: false, score: earlier, threshold: rejections, spans, why };
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
