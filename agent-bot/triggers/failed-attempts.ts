import { z } from 'zod';
import { NOTHING_ASKED } from './attempt.ts';
import type { Trigger } from './trigger.ts';

const settings = z.strictObject({
  attempts: z
    .int()
    .min(1)
    .max(5)
    .default(2)
    .describe('Times in a row that nothing may fit before a person comes'),
});

/** Nothing fitted several times in a row. */
export const failedAttempts = {
  id: 'failed_attempts' as const,
  label: 'Nothing fitted',
  description: 'The bot asked back and still has no answer it is sure of',
  reason: 'failed_attempts',
  defaultMode: 'on',
  settings,
  waitsForBurst: true,
  judge({ signals, stretch, attempt }, { attempts }) {
    if (signals.failure !== null) return { fired: false, why: 'not judged: measuring failed' };
    if (attempt === 'fits') return { fired: false, score: 0, threshold: attempts, why: 'an entry fits' };
    if (attempt === 'no-question')
      return { fired: false, score: stretch.failedAttempts, threshold: attempts, why: NOTHING_ASKED };
    // The answer before did not fit either, as its visitor clicked.
    const failed = stretch.failedAttempts + (signals.rejection.clicked ? 2 : 1);
    return {
      fired: failed >= attempts,
      score: failed,
      threshold: attempts,
      why: `nothing fitted ${String(failed)} of ${String(attempts)} times`,
    };
  },
} satisfies Trigger<z.infer<typeof settings>>;
