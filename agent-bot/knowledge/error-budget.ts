import { shareRight, type JudgedQuestion } from './reliability.ts';

/** What answering from a threshold on does. */
export interface BudgetPoint {
  threshold: number;
  /** Share of all questions that are answered. */
  answered: number;
  /** Share of the answers that are wrong, with its 95 % interval. */
  wrong: number;
  low: number;
  high: number;
}

/** Fewer answered questions than this say nothing about a share of wrong answers. */
const ENOUGH = 30;

/** Answered against wrong for each threshold of `thresholds`, to draw or to choose from. */
export function budgetCurve(
  questions: readonly JudgedQuestion[],
  thresholds: readonly number[] = Array.from({ length: 95 }, (_, index) => (index + 5) / 100),
): BudgetPoint[] {
  const all = questions.reduce((total, one) => total + one.weight, 0);
  return thresholds.map((threshold) => {
    const answered = questions.filter((one) => one.confidence >= threshold);
    const weight = answered.reduce((total, one) => total + one.weight, 0);
    const right = shareRight(answered);
    return {
      threshold,
      answered: all === 0 ? 0 : weight / all,
      wrong: weight === 0 ? 0 : 1 - right.share,
      low: 1 - right.high,
      high: 1 - right.low,
    };
  });
}

/** What to set for an error budget, or why that cannot be said. */
export type BudgetAdvice =
  /** `sure`: from where on even the intervals' upper ends keep within the budget; null: nowhere, the data is too small. */
  | { kind: 'threshold'; point: BudgetPoint; sure: BudgetPoint | null }
  /** Too few held-out questions to say; the nearest point, where there is one, shows its interval. */
  | { kind: 'too-few'; questions: number; needed: number }
  /** No threshold keeps within the budget: the best there is. */
  | { kind: 'out-of-reach'; best: BudgetPoint };

/**
 * The lowest threshold from which on at most `budget` (0 to 1) of the answers are wrong, there and at every higher
 * threshold that still answers enough to count.
 */
export function thresholdFor(questions: readonly JudgedQuestion[], budget: number): BudgetAdvice {
  const counted = (threshold: number): number =>
    questions.filter((one) => one.confidence >= threshold).length;
  const points = budgetCurve(questions).filter((point) => counted(point.threshold) >= ENOUGH);
  if (points.length === 0) return { kind: 'too-few', questions: questions.length, needed: ENOUGH };
  const chosen = points[points.findLastIndex((point) => point.wrong > budget) + 1];
  const sure = points[points.findLastIndex((point) => point.high > budget) + 1] ?? null;
  if (chosen !== undefined) return { kind: 'threshold', point: chosen, sure };
  const best = points.reduce((least, point) => (point.wrong < least.wrong ? point : least));
  return { kind: 'out-of-reach', best };
}
