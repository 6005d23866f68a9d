import { describe, expect, it } from 'vitest';
import { auroc } from '../../../agent-bot/knowledge/auroc.ts';

describe('the area under the ROC curve', () => {
  it('is the chance that a positive ranks above a negative, ties counting half', () => {
    expect(auroc([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(auroc([0.1], [0.9])).toBe(0);
    expect(auroc([0.5, 0.7], [0.5, 0.6])).toBe((0.5 + 0 + 1 + 1) / 4);
  });

  it('is nothing without one side, and comes to an end with values that are no numbers', () => {
    expect(auroc([], [0.5])).toBeNaN();
    expect(Number.isFinite(auroc([NaN, 0.5], [NaN, 0.2]))).toBe(true);
  });
});
