import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrate,
  chancesOf,
  UNANSWERABLE,
  type Observation,
} from '../../../agent-bot/knowledge/calibration.ts';
import {
  OUTSIDE_FEATURES,
  WRONG_FEATURES,
  type ConfidenceFeatures,
} from '../../../agent-bot/knowledge/confidence-features.ts';
import { PRIOR } from '../../../agent-bot/knowledge/prior.ts';

const list = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });
const features = fc.record({ wrong: list(WRONG_FEATURES), outside: list(OUTSIDE_FEATURES) });
/** A text that fits its entry well (1) or not at all (-0.6). */
const fits = (fit: number): ConfidenceFeatures => ({
  wrong: [1, fit, Math.max(0, fit - 1.2), 0.5, 0, 0],
  outside: [1, fit - 0.8, 0.3 + fit / 4, 0.3 + fit / 4, 0, Math.max(0, fit - 1.2), fit > 0 ? 0 : 0.3, 0, 0],
});

describe('the chances of an answer', () => {
  it('are chances, and fall as more messages are unanswerable', () => {
    fc.assert(
      fc.property(features, (some) => {
        const { right, outside } = chancesOf(PRIOR, some);
        expect(right).toBeGreaterThan(0);
        expect(outside).toBeGreaterThanOrEqual(0);
        expect(right + outside).toBeLessThanOrEqual(1 + 1e-9);
        expect(chancesOf(PRIOR, some, UNANSWERABLE)).toEqual({ right, outside });
        const more = chancesOf(PRIOR, some, 0.6);
        expect(more.right).toBeLessThanOrEqual(right);
        expect(more.outside).toBeGreaterThanOrEqual(outside);
      }),
    );
  });

  it('follow Bayes: odds against "none" change by the ratio of the prior odds alone', () => {
    const few = chancesOf(PRIOR, fits(0.4), 0.2);
    const many = chancesOf(PRIOR, fits(0.4), 0.5);
    expect(many.outside / many.right / (few.outside / few.right)).toBeCloseTo(4, 6);
  });
});

describe('calibration', () => {
  it('stays where it starts when it sees nothing, or only one side', () => {
    expect(calibrate([])).toBe(PRIOR);
    expect(calibrate([{ features: fits(1), outcome: 'right' }])).toBe(PRIOR);
  });

  it('hardly moves for a handful, and follows many', () => {
    // Here good fits are wrong as often as not.
    const some = (count: number): Observation[] =>
      Array.from({ length: count }, (_, index) => ({
        features: fits(index % 4 === 3 ? -0.6 : 1),
        outcome: (['right', 'wrong', 'right', 'outside'] as const)[index % 4] ?? 'right',
      }));
    const before = chancesOf(PRIOR, fits(1)).right;
    const few = chancesOf(calibrate(some(8)), fits(1)).right;
    const many = chancesOf(calibrate(some(4000)), fits(1)).right;
    expect(Math.abs(few - before)).toBeLessThan(0.15);
    expect(many).toBeGreaterThan(0.6);
    expect(many).toBeLessThan(0.72);
  });
});
