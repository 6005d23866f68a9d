import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationError, reliabilityBins } from '../../../agent-bot/confidence/reliability.ts';
import { anyAnswers, honestAnswers } from './answers.ts';

describe('the calibration error', () => {
  it('is nothing for a bot that is right as often as it says, and large for one that is always too sure', () => {
    expect(calibrationError(honestAnswers(100))).toBeLessThan(0.001);
    const boast = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.95, right: i < 40, weight: 1 }));
    expect(calibrationError(boast)).toBeCloseTo(0.55, 9);
    expect(calibrationError([])).toBeNull();
  });

  it('lies between 0 and 1 and does not depend on the order or the unit of the weights', () => {
    fc.assert(
      fc.property(anyAnswers, fc.double({ min: 0.1, max: 9, noNaN: true }), (answers, unit) => {
        const error = calibrationError(answers) ?? -1;
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
        const other = [...answers].reverse().map((one) => ({ ...one, weight: one.weight * unit }));
        expect(calibrationError(other)).toBeCloseTo(error, 9);
      }),
    );
  });

  it('is the weighted mean of what the bins of the plot show', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const bins = reliabilityBins(answers, 15);
        const weightOf = (from: number, to: number): number =>
          answers
            .filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
            .reduce((sum, { weight }) => sum + weight, 0);
        const all = answers.reduce((sum, { weight }) => sum + weight, 0);
        const error = bins.reduce(
          (sum, bin) =>
            sum + (weightOf(bin.from, bin.to) / all) * Math.abs((bin.right.share ?? 0) - bin.confidence),
          0,
        );
        expect(calibrationError(answers)).toBeCloseTo(error, 6);
      }),
      // A fifteenth is not exact: confidences at an edge may fall on either side of it.
      { examples: [[[{ confidence: 1, right: true, weight: 1 }]]] },
    );
  });
});

describe('the bins of a reliability plot', () => {
  it('hold every answer once, with a mean confidence inside', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 1, max: 20 }), (answers, number) => {
        const bins = reliabilityBins(answers, number);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(answers.length);
        for (const bin of bins) {
          expect(bin.confidence).toBeGreaterThanOrEqual(bin.from - 1e-9);
          expect(bin.confidence).toBeLessThanOrEqual(bin.to + 1e-9);
        }
      }),
    );
  });
});
