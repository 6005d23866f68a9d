import { describe, expect, it } from 'vitest';
import { budgetCurve, thresholdFor } from '../../../agent-bot/knowledge/error-budget.ts';
import {
  observationsOf,
  reliabilityOf,
  type JudgedQuestion,
} from '../../../agent-bot/knowledge/reliability.ts';
import type { HeldOut } from '../../../agent-bot/knowledge/training-report.ts';

/** Questions whose confidence is exactly what comes true: of 20 at .95 one is wrong. */
function honest(): JudgedQuestion[] {
  const questions: JudgedQuestion[] = [];
  for (let step = 1; step < 20; step++) {
    const confidence = step / 20;
    for (let n = 0; n < 100; n++)
      questions.push({ confidence, right: n < Math.round(confidence * 100), answerable: true, weight: 1 });
  }
  return questions;
}

describe('the error budget', () => {
  it('sets the lowest threshold that keeps within it, and says whether that is certain', () => {
    const advice = thresholdFor(honest(), 0.21);
    if (advice.kind !== 'threshold') throw new Error(advice.kind);
    // From .60 on the mean of .60, .65 … .95 is .775; from .65 on it is .80.
    expect(advice.point.threshold).toBeCloseTo(0.61, 2);
    expect(advice.point.high).toBeGreaterThan(0.21);
    expect(advice.sure?.threshold).toBeGreaterThan(0.61);
    expect(advice.sure?.high).toBeLessThanOrEqual(0.21);
    const few = thresholdFor(
      honest().filter((_, index) => index % 20 === 0),
      0.21,
    );
    expect(few).toMatchObject({ kind: 'threshold', sure: null });
  });

  it('says when nothing keeps within it, with the best there is', () => {
    const advice = thresholdFor(honest(), 0.01);
    expect(advice.kind).toBe('out-of-reach');
    expect(advice.kind === 'out-of-reach' && advice.best.wrong).toBeCloseTo(0.05, 5);
  });

  it('says when there is too little to go by', () => {
    expect(thresholdFor(honest().slice(0, 20), 0.1)).toEqual({ kind: 'too-few', questions: 20, needed: 30 });
    expect(thresholdFor([], 0.1).kind).toBe('too-few');
  });

  it('answers less the higher the threshold', () => {
    const answered = budgetCurve(honest()).map((point) => point.answered);
    expect([...answered].sort((a, b) => b - a)).toEqual(answered);
  });
});

describe('the reliability plot', () => {
  it('lies on the diagonal for an honest judge, with the interval around it', () => {
    for (const { confidence, right } of reliabilityOf(honest(), 10)) {
      if (confidence === null || right === null) continue;
      expect(right.share).toBeCloseTo(confidence, 5);
      expect(right.low).toBeLessThan(confidence);
      expect(right.high).toBeGreaterThan(confidence);
    }
  });

  it('leaves empty bins empty', () => {
    expect(reliabilityOf([], 4)).toEqual(
      [0, 1, 2, 3].map((bin) => ({
        from: bin / 4,
        to: (bin + 1) / 4,
        weight: 0,
        confidence: null,
        right: null,
      })),
    );
  });
});

describe('held-out questions under another share of unanswerable ones', () => {
  const heldOut: HeldOut = {
    unanswerable: 0.2,
    right: [900, 500, 200],
    outside: [50, 300, 700],
    outcomes: 'rwu',
  };

  it('are as they were under the share they were made with', () => {
    expect(observationsOf(heldOut).map((one) => one.confidence)).toEqual([0.9, 0.5, 0.2]);
  });

  it('are trusted less where more cannot be answered, and weigh what their share is', () => {
    const half = observationsOf(heldOut, 0.5);
    expect(half.map((one, index) => one.confidence < (heldOut.right[index] ?? 0) / 1000)).toEqual([
      true,
      true,
      true,
    ]);
    expect(half[0]?.confidence).toBeCloseTo(0.9 / (0.95 + 4 * 0.05), 6);
    expect(half[2]?.weight).toBeCloseTo(1.5, 6);
    expect(half[0]?.weight).toBeCloseTo(0.75, 6);
  });
});
