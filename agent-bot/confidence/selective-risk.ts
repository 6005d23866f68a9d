import { isotonic } from './isotonic.ts';
import type { JudgedQuestion, Share } from './judged-question.ts';
import { weightedShare, type WeightSums } from './wilson.ts';

/** What happens when the bot answers from this confidence on. */
export interface RiskPoint {
  threshold: number;
  /** Share of questions it answers (coverage). */
  answered: Share;
  /** Share of its answers that are wrong (selective risk). */
  wrong: Share;
}

/**
 * Share answered against share wrong, for each threshold given. An answer counts as given when its confidence is at
 * least the threshold, as in `turn/decide`. Answers the bot is surer of are not wrong more often, so that is fitted
 * first (isotonic regression): without it a single wrong answer at the top, where few are, would make the curve rise
 * there, and a lucky dip would look like a good threshold. The share wrong therefore never rises with the threshold.
 *
 * Source: R. El-Yaniv and Y. Wiener, "On the foundations of noise-free selective classification", JMLR 11 (2010):
 * coverage φ(t) = P(confidence ≥ t), selective risk r(t) = P(wrong | confidence ≥ t).
 *
 * @param thresholds in any order; the points come back in theirs
 */
export function riskCurve(answers: readonly JudgedQuestion[], thresholds: readonly number[]): RiskPoint[] {
  const steps = stepsOf(answers);
  const all: WeightSums = { hits: 0, all: 0, squares: 0 };
  for (const step of steps) {
    all.all += step.weight;
    all.squares += step.squares;
  }
  const order = thresholds.map((threshold, place) => ({ threshold, place }));
  order.sort((a, b) => b.threshold - a.threshold);
  const given: WeightSums = { hits: 0, all: 0, squares: 0 };
  const points = new Array<RiskPoint>(thresholds.length);
  let next = steps.length - 1;
  for (const { threshold, place } of order) {
    for (; next >= 0 && (steps[next] as Step).confidence >= threshold; next--) {
      const step = steps[next] as Step;
      given.hits += (1 - step.right) * step.weight;
      given.all += step.weight;
      given.squares += step.squares;
    }
    points[place] = {
      threshold,
      answered: weightedShare({ ...all, hits: given.all }),
      wrong: weightedShare(given),
    };
  }
  return points;
}

/** Every threshold an admin can set with the arrow keys: `from` to `to` by hundredths, both included. */
export function hundredths(from: number, to: number): number[] {
  const first = Math.round(from * 100);
  return Array.from({ length: Math.round(to * 100) - first + 1 }, (_, n) => (first + n) / 100);
}

/** Answers of one confidence, and the fitted share of them that is right. */
interface Step {
  confidence: number;
  right: number;
  weight: number;
  squares: number;
}

/** By rising confidence; equal ones are one step, since no threshold can part them. */
function stepsOf(answers: readonly JudgedQuestion[]): Step[] {
  const steps: Step[] = [];
  for (const { confidence, right, weight } of [...answers].sort((a, b) => a.confidence - b.confidence)) {
    let step = steps.at(-1);
    if (step?.confidence !== confidence) {
      step = { confidence, right: 0, weight: 0, squares: 0 };
      steps.push(step);
    }
    step.right += right ? weight : 0;
    step.weight += weight;
    step.squares += weight * weight;
  }
  const fitted = isotonic(steps.map(({ right, weight }) => ({ value: right / weight, weight })));
  return steps.map((step, index) => ({ ...step, right: fitted[index] as number }));
}
