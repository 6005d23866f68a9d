import { describe, expect, it } from 'vitest';
import { confidenceReport, ENOUGH } from '../../../agent-bot/confidence/confidence-report.ts';
import { honestAnswers } from './answers.ts';

describe('the report on confidence', () => {
  it('says what a threshold does, and which keeps to each budget', () => {
    const report = confidenceReport(honestAnswers(50), []);
    expect(report.enough).toBe(true);
    expect(report.error).toBeLessThan(0.02);
    expect(report.bins).toHaveLength(10);
    expect(report.curve.map((point) => point.threshold).slice(0, 3)).toEqual([0.05, 0.06, 0.07]);
    const thresholds = report.budgets.map(({ found }) => found?.point.threshold ?? 0);
    expect([...thresholds].sort((a, b) => b - a)).toEqual(thresholds);
    for (const { oneIn, found } of report.budgets)
      expect(found?.point.wrong.share).toBeLessThanOrEqual(1 / oneIn);
  });

  it('says when there is too little, and still gives the interval', () => {
    const few = Array.from({ length: 84 }, (_, i) => ({ confidence: 0.8, right: i % 5 > 0, weight: 1 }));
    const report = confidenceReport(few, []);
    expect([report.enough, report.size]).toEqual([false, 84]);
    const at = report.curve.find((point) => point.threshold === 0.6);
    expect(at?.wrong.interval.low).toBeGreaterThan(0.1);
    expect(at?.wrong.interval.high).toBeLessThan(0.32);
  });

  it('counts what weighs little for little: four hundred questions may say no more than a hundred', () => {
    const skewed = Array.from({ length: 400 }, (_, i) => ({
      confidence: 0.8,
      right: true,
      weight: i < 90 ? 1 : 0.02,
    }));
    expect(confidenceReport(skewed, []).enough).toBe(false);
  });

  it('takes the share answered from what visitors ask, once they ask enough', () => {
    const unsure = Array.from({ length: ENOUGH }, (_, i) => (i < 50 ? 0.9 : 0.1));
    const report = confidenceReport(honestAnswers(20), unsure);
    expect(report.curve.find((point) => point.threshold === 0.5)?.answered.share).toBe(0.25);
    const before = confidenceReport(honestAnswers(20), unsure.slice(1));
    expect(before.curve.find((point) => point.threshold === 0.5)?.answered.share).toBe(0.5);
  });

  it('without a single question has nothing to say, and says so', () => {
    const report = confidenceReport([], []);
    expect([report.enough, report.size, report.error, report.bins]).toEqual([false, 0, null, []]);
    expect(report.budgets.every(({ found }) => found === null)).toBe(true);
  });
});
