import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePaired } from '../../../agent-bot/confidence/paired-comparison.ts';

const pairs = (kept: number, lost: number, gained: number, missed = 0) => [
  ...Array.from({ length: kept }, () => ({ before: true, after: true })),
  ...Array.from({ length: lost }, () => ({ before: true, after: false })),
  ...Array.from({ length: gained }, () => ({ before: false, after: true })),
  ...Array.from({ length: missed }, () => ({ before: false, after: false })),
];

describe('two trainings on the same questions', () => {
  it.each([
    // P(X ≥ k) of a fair coin thrown n times, by hand.
    [1, 0, 0.5],
    [5, 0, 1 / 32],
    [3, 1, 5 / 16],
    [0, 4, 1],
    [0, 0, 1],
  ])('%i lost and %i gained would come about by chance with probability %f', (lost, gained, chance) => {
    expect(comparePaired(pairs(40, lost, gained)).chance).toBeCloseTo(chance, 9);
  });

  it('count what both, one and none got right', () => {
    expect(comparePaired(pairs(7, 2, 3, 4))).toMatchObject({
      questions: 16,
      before: 9,
      after: 10,
      lost: 2,
      gained: 3,
    });
  });

  it('that differ in thousands of questions still give a probability', () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(3_000), (lost, gained) => {
        const { chance } = comparePaired(pairs(0, lost, gained));
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        if (lost > gained) expect(chance).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
      { numRuns: 20 },
    );
    expect(comparePaired(pairs(0, 2_000, 1_000)).chance).toBeLessThan(1e-50);
  });
});
