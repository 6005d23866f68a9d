import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../agent-bot/knowledge/wilson-interval.ts';

describe('the interval of a share', () => {
  it('is what the textbook gives', () => {
    // Newcombe 1998, table I: 81 of 263 and 0 of 20.
    expect(wilsonInterval(81, 263).low).toBeCloseTo(0.2553, 3);
    expect(wilsonInterval(81, 263).high).toBeCloseTo(0.3662, 3);
    expect(wilsonInterval(0, 20).low).toBe(0);
    expect(wilsonInterval(0, 20).high).toBeCloseTo(0.1611, 3);
  });

  it('is everything when nothing was counted', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('holds the share, stays within 0 and 1, and narrows with more of the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, share) => {
          const { low, high } = wilsonInterval(share * of, of);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share + 1e-9);
          expect(high).toBeGreaterThanOrEqual(share - 1e-9);
          const more = wilsonInterval(share * of * 10, of * 10);
          expect(more.high - more.low).toBeLessThan(high - low);
        },
      ),
    );
  });
});
