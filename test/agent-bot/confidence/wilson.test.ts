import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSize, shareOf, weightedShare, wilson } from '../../../agent-bot/confidence/wilson.ts';

/** Published values: Newcombe 1998, table I, method 3. */
describe("Wilson's interval", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('of %i among %i is what Newcombe printed', (hits, trials, low, high) => {
    const interval = wilson(hits, trials);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  it('holds the share, stays within 0 and 1, and mirrors when hits and misses change places', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }), (some, trials) => {
        const hits = Math.min(some, trials);
        const { low, high } = wilson(hits, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / trials);
        expect(high).toBeGreaterThanOrEqual(hits / trials);
        const mirrored = wilson(trials - hits, trials);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
        expect(mirrored.high).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  it('narrows as the same share is seen more often', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 2, max: 50 }),
        (some, n, more) => {
          const hits = Math.min(some, n);
          const few = wilson(hits, n);
          const many = wilson(hits * more, n * more);
          expect(many.high - many.low).toBeLessThan(few.high - few.low);
        },
      ),
    );
  });

  it('is everything while nothing was counted', () => {
    expect(shareOf(0, 0)).toEqual({ share: null, size: 0, interval: { low: 0, high: 1 } });
  });
});

describe('a weighted share', () => {
  it('is the plain one when all weights are equal, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(200),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (n, some, weight) => {
          const hits = Math.min(n, some);
          const weighted = weightedShare({
            hits: hits * weight,
            all: n * weight,
            squares: n * weight * weight,
          });
          expect(weighted.share).toBeCloseTo(hits / n, 9);
          expect(weighted.size).toBeCloseTo(n, 6);
          expect(weighted.interval.low).toBeCloseTo(wilson(hits, n).low, 6);
        },
      ),
    );
  });

  it('counts for less than its observations when a few of them weigh most', () => {
    // One that weighs as much as the other hundred says little.
    const sums = { all: 200, squares: 100 * 100 + 100 };
    expect(effectiveSize(sums)).toBeLessThan(4);
  });
});
