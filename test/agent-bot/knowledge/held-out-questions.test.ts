import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../../agent-bot/knowledge/held-out-questions.ts';
import type { HeldOut } from '../../../agent-bot/knowledge/training-report.ts';

describe('held-out questions under another share of unanswerable ones', () => {
  const heldOut: HeldOut = {
    unanswerable: 0.2,
    right: [900, 500, 200],
    outside: [50, 300, 700],
    outcomes: 'rwu',
  };

  it('are as they were under the share they were made with', () => {
    expect(observationsOf(heldOut).map((one) => one.confidence)).toEqual([0.9, 0.5, 0.2, 0]);
  });

  it('count an unanswerable one half for what is as near to an entry, half for what is like none', () => {
    const [, , near, far] = observationsOf(heldOut);
    expect(near?.weight).toBeCloseTo(0.3, 9);
    expect(far?.weight).toBeCloseTo(0.3, 9);
    expect(observationsOf(heldOut).reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(3, 9);
  });

  it('are trusted less where more cannot be answered, and weigh what their share is', () => {
    const half = observationsOf(heldOut, 0.5);
    expect(half.slice(0, 3).map((one, index) => one.confidence < (heldOut.right[index] ?? 0) / 1000)).toEqual(
      [true, true, true],
    );
    expect(half[0]?.confidence).toBeCloseTo(0.9 / (0.95 + 4 * 0.05), 6);
    expect(half[2]?.weight).toBeCloseTo(0.75, 6);
    expect(half[0]?.weight).toBeCloseTo(0.75, 6);
  });
});
