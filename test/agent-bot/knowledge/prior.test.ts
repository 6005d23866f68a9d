import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chancesOf } from '../../../agent-bot/knowledge/calibration.ts';
import { OUTSIDE_FEATURES, WRONG_FEATURES } from '../../../agent-bot/knowledge/confidence-features.ts';
import { PRIOR } from '../../../agent-bot/knowledge/prior.ts';
import { priorFile } from '../../../bench/judgement/make/prior-file.ts';

describe('the weights that calibration starts from', () => {
  it('are as the script writes them, one for each feature', () => {
    const file = new URL('../../../agent-bot/knowledge/prior.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(priorFile(PRIOR));
    expect(PRIOR.wrong).toHaveLength(WRONG_FEATURES);
    expect(PRIOR.outside).toHaveLength(OUTSIDE_FEATURES);
  });

  it('trust a text more the better it fits, and the farther the next entry is behind', () => {
    const right = (fit: number, gap: number): number =>
      chancesOf(PRIOR, {
        wrong: [1, fit, Math.max(0, fit - 1.2), gap, 0, 0],
        outside: [1, fit - 0.8, 0.5, 0.5, 0, Math.max(0, fit - 1.2), 0, 0, 0],
      }).right;
    expect(right(1, 0.3)).toBeGreaterThan(right(0.2, 0.3));
    expect(right(0.6, 0.6)).toBeGreaterThan(right(0.6, 0.1));
  });
});
