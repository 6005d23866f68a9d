import { thresholdFor, type BudgetThreshold } from './error-budget.ts';
import type { JudgedQuestion } from './judged-question.ts';
import { calibrationError, reliabilityBins, type ReliabilityBin } from './reliability.ts';
import { hundredths, riskCurve, type RiskPoint } from './selective-risk.ts';
import { effectiveSize, shareOf } from './wilson.ts';

/** Judged questions below this many (effective) say too little to set a threshold by. */
export const ENOUGH = 200;
/** Error budgets that are offered: at most 1 wrong answer in so many. */
export const BUDGETS: readonly number[] = [50, 25, 20, 10];
/** Columns of the reliability plot. */
const BINS = 10;

/** How far the bot's confidence can be trusted, and what a threshold would do. */
export interface ConfidenceReport {
  /** False: the figures below are too uncertain to set a threshold by. */
  enough: boolean;
  /** How much the judged questions say together, as a number of equally weighted ones. */
  size: number;
  /** Mean distance between confidence and truth; null without questions. */
  error: number | null;
  bins: ReliabilityBin[];
  /** For each threshold an admin can set, rising. */
  curve: RiskPoint[];
  budgets: { oneIn: number; found: BudgetThreshold | null }[];
}

/**
 * The report from judged questions. Where visitors have asked enough, the share answered comes from what they asked
 * and not from phrasings held back in training, since people ask other things than the admin wrote down.
 *
 * @param asked confidence of the best answer to each question visitors asked
 */
export function confidenceReport(
  questions: readonly JudgedQuestion[],
  asked: readonly number[],
): ConfidenceReport {
  const judged = riskCurve(questions, hundredths(0.05, 0.99));
  const curve =
    asked.length < ENOUGH
      ? judged
      : judged.map((point) => ({ ...point, answered: answeredOf(asked, point.threshold) }));
  const size = effectiveSize({
    all: questions.reduce((sum, one) => sum + one.weight, 0),
    squares: questions.reduce((sum, one) => sum + one.weight * one.weight, 0),
  });
  return {
    enough: size >= ENOUGH,
    size,
    error: calibrationError(questions),
    bins: reliabilityBins(questions, BINS),
    curve,
    budgets: BUDGETS.map((oneIn) => ({ oneIn, found: thresholdFor(curve, 1 / oneIn) })),
  };
}

function answeredOf(asked: readonly number[], threshold: number): RiskPoint['answered'] {
  return shareOf(asked.filter((confidence) => confidence >= threshold).length, asked.length);
}
