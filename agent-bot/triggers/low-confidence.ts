import { z } from 'zod';
import { NOTHING_ASKED } from './attempt.ts';
import type { Trigger } from './trigger.ts';

const settings = z.strictObject({
  threshold: z
    .number()
    .min(0.05)
    .max(0.99)
    .default(0.6)
    .describe('The bot answers when an answer is right with at least this probability, 0 to 1'),
  first: z
    .enum(['clarify', 'hand-off'])
    .default('clarify')
    .describe('What to do when nothing is sure enough: ask back, or pass to a person at once'),
  choiceFloor: z
    .number()
    .min(0)
    .max(0.9)
    .default(0.05)
    .describe('Asking back offers entries that are right with at least this probability, 0 to 1'),
  unanswerable: z
    .number()
    .min(0.01)
    .max(0.9)
    .default(0.2)
    .describe(
      'Share of messages that no entry answers, 0 to 1: the higher it is, the less an answer is trusted',
    ),
  choices: z.int().min(1).max(3).default(3).describe('How many entries are offered at most when asking back'),
});

/** No answer is sure enough, or there is nothing to answer from. */
export const lowConfidence = {
  id: 'low_confidence' as const,
  label: 'Not sure of the answer',
  description: 'No entry of the knowledge is sure enough to answer with',
  reason: 'low_confidence',
  defaultMode: 'on',
  settings,
  waitsForBurst: true,
  judge({ signals, attempt }, { threshold, first }) {
    if (signals.failure !== null) return { fired: false, why: 'not judged: measuring failed' };
    const best = signals.candidates[0];
    if (best === undefined) {
      if (attempt === 'no-question') return { fired: false, score: 0, threshold, why: NOTHING_ASKED };
      return { fired: true, score: 0, threshold, why: 'the knowledge is empty', reason: 'no_knowledge' };
    }
    const score = best.confidence;
    if (attempt === 'fits') return { fired: false, score, threshold, why: 'sure enough' };
    if (attempt === 'no-question') return { fired: false, score, threshold, why: NOTHING_ASKED };
    if (attempt === 'rejected')
      return { fired: first === 'hand-off', score, threshold, why: 'the visitor rejects the answer' };
    return {
      fired: first === 'hand-off',
      score,
      threshold,
      why:
        first === 'hand-off' ? 'nothing is sure enough' : 'nothing is sure enough: the bot asks back first',
    };
  },
} satisfies Trigger<z.infer<typeof settings>>;
