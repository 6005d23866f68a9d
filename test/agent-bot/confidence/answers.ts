import fc from 'fast-check';
import type { JudgedQuestion } from '../../../agent-bot/confidence/judged-question.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });

/** Judged answers of any kind, among them many of equal confidence. */
export const anyAnswers: fc.Arbitrary<JudgedQuestion[]> = fc.array(
  fc.record({
    confidence: fc.oneof(unit, fc.constantFrom(0, 0.25, 0.6, 1)),
    right: fc.boolean(),
    weight: fc.constantFrom(1, 0.25, 3),
  }),
  { minLength: 1, maxLength: 60 },
);

/** A bot that is right exactly as often as it says, n answers at each hundredth. */
export function honestAnswers(n: number): JudgedQuestion[] {
  return Array.from({ length: 100 }, (_, hundredth) => hundredth / 100).flatMap((confidence) =>
    Array.from({ length: n }, (_, i) => ({ confidence, right: i < Math.round(confidence * n), weight: 1 })),
  );
}
