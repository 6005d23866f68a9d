import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholdFor } from '../../../agent-bot/confidence/error-budget.ts';
import { isotonic } from '../../../agent-bot/confidence/isotonic.ts';
import { hundredths, riskCurve } from '../../../agent-bot/confidence/selective-risk.ts';
import { anyAnswers, honestAnswers } from './answers.ts';

const GRID = hundredths(0, 1);

describe('isotonic regression', () => {
  it('never falls, keeps the weighted sum, and leaves what already rises alone', () => {
    const values = fc.array(
      fc.record({
        value: fc.double({ min: -5, max: 5, noNaN: true }),
        weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
      }),
      { minLength: 1, maxLength: 50 },
    );
    fc.assert(
      fc.property(values, (given) => {
        const fitted = isotonic(given);
        for (let i = 1; i < fitted.length; i++)
          expect(fitted[i]).toBeGreaterThanOrEqual(fitted[i - 1]! - 1e-12);
        const sum = (of: (one: { value: number; weight: number }, i: number) => number): number =>
          given.reduce((total, one, i) => total + of(one, i), 0);
        expect(sum(({ weight }, i) => weight * fitted[i]!)).toBeCloseTo(
          sum(({ value, weight }) => value * weight),
          6,
        );
        const rising = [...given].sort((a, b) => a.value - b.value);
        for (const [i, one] of isotonic(rising).entries()) expect(one).toBeCloseTo(rising[i]!.value, 9);
      }),
    );
  });
});

describe('share answered against share wrong', () => {
  it('falls on both sides as the threshold rises', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const curve = riskCurve(answers, GRID);
        for (let i = 1; i < curve.length; i++) {
          expect(curve[i]!.answered.share).toBeLessThanOrEqual(curve[i - 1]!.answered.share! + 1e-12);
          if (curve[i]!.wrong.share === null) continue;
          expect(curve[i]!.wrong.share).toBeLessThanOrEqual(curve[i - 1]!.wrong.share! + 1e-9);
        }
      }),
    );
  });

  it('starts at everything answered and the plain share of wrong answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const [all] = riskCurve(answers, [0]);
        const weight = answers.reduce((sum, one) => sum + one.weight, 0);
        const wrong = answers.reduce((sum, one) => sum + (one.right ? 0 : one.weight), 0);
        expect(all!.answered.share).toBeCloseTo(1, 9);
        expect(all!.wrong.share).toBeCloseTo(wrong / weight, 6);
      }),
    );
  });

  it('gives points in the order of the thresholds asked for', () => {
    const curve = riskCurve(honestAnswers(10), [0.9, 0.1, 0.5]);
    expect(curve.map((point) => point.threshold)).toEqual([0.9, 0.1, 0.5]);
    expect(curve.map((point) => point.answered.share)).toEqual([0.1, 0.9, 0.5]);
  });

  it('is not turned upwards by one wrong answer at the very top', () => {
    const answers = [...honestAnswers(20), { confidence: 1, right: false, weight: 1 }];
    const [top] = riskCurve(answers, [1]);
    expect(top!.wrong.share).toBeLessThan(0.2);
  });
});

describe('the threshold for an error budget', () => {
  it('keeps to the budget, and the next lower one does not', () => {
    fc.assert(
      fc.property(anyAnswers, fc.double({ min: 0, max: 0.9, noNaN: true }), (answers, budget) => {
        const curve = riskCurve(answers, GRID);
        const found = thresholdFor(curve, budget);
        if (found === null) {
          expect(curve.every(({ wrong }) => wrong.share === null || wrong.share > budget)).toBe(true);
          return;
        }
        expect(found.point.wrong.share).toBeLessThanOrEqual(budget);
        const before = curve[curve.indexOf(found.point) - 1];
        if (before) expect(before.wrong.share).toBeGreaterThan(budget);
      }),
    );
  });

  it('never falls when the budget gets smaller, and lies in its own interval', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const curve = riskCurve(answers, GRID);
        const found = [0.3, 0.1, 0.04, 0.02].map((budget) => thresholdFor(curve, budget));
        for (let i = 1; i < found.length; i++) {
          const [loose, strict] = [found[i - 1], found[i]];
          if (strict) expect(strict.point.threshold).toBeGreaterThanOrEqual(loose!.point.threshold);
        }
        for (const one of found) {
          if (one === null || one === undefined) continue;
          expect(one.least).toBeLessThanOrEqual(one.point.threshold);
          if (one.sure !== null) expect(one.sure).toBeGreaterThanOrEqual(one.point.threshold);
        }
      }),
    );
  });

  it('for an honest bot is where the mean doubt above it meets the budget', () => {
    // Confidence spread evenly: answers from t on are wrong (1 - t)/2 of the time.
    const found = thresholdFor(riskCurve(honestAnswers(200), GRID), 0.1);
    expect(found?.point.threshold).toBeGreaterThan(0.77);
    expect(found?.point.threshold).toBeLessThan(0.83);
    expect(found?.sure).toBeLessThanOrEqual(0.85);
  });

  it('says that few answers cannot show it: thirty right ones do not prove 1 in 25', () => {
    const thirty = Array.from({ length: 30 }, () => ({ confidence: 0.9, right: true, weight: 1 }));
    const found = thresholdFor(riskCurve(thirty, GRID), 1 / 25);
    expect(found?.point.threshold).toBe(0);
    expect(found?.sure).toBeNull();
  });

  it('does not exist for a bot that is always wrong', () => {
    const wrong = [{ confidence: 0.99, right: false, weight: 1 }];
    expect(thresholdFor(riskCurve(wrong, GRID), 0.5)).toBeNull();
  });
});
