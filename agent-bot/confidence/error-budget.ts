import type { RiskPoint } from './selective-risk.ts';

/** The threshold that keeps to a budget of wrong answers, and how well it is known. */
export interface BudgetThreshold {
  /** The least at which no more of the answers are wrong than the budget allows. */
  point: RiskPoint;
  /** The least threshold that the data do not speak against. */
  least: number;
  /** The least threshold that keeps to the budget even if chance was kind; null where the data cannot show one. */
  sure: number | null;
}

/**
 * The threshold for an error budget such as 1 in 25: the least whose selective risk is within it. `least` and `sure`
 * are where the lower and the upper end of the risk's interval (Wilson, 95 %) come within it: the threshold's own
 * interval.
 *
 * Choosing a threshold by a bound on the selective risk: Y. Geifman and R. El-Yaniv, "Selective classification for
 * deep neural networks", NeurIPS 2017.
 *
 * @param curve points with rising thresholds
 * @param budget the largest share of wrong answers, 0 to 1
 * @returns null where no threshold that still answers anything keeps to it
 */
export function thresholdFor(curve: readonly RiskPoint[], budget: number): BudgetThreshold | null {
  // Where nothing is answered nothing is wrong either: that is no way to keep to a budget.
  const answering = curve.filter(({ wrong }) => wrong.share !== null);
  const point = answering.find(({ wrong }) => (wrong.share ?? 1) <= budget);
  if (point === undefined) return null;
  const least = answering.find(({ wrong }) => wrong.interval.low <= budget) ?? point;
  const sure = answering.find(({ wrong }) => wrong.interval.high <= budget);
  return { point, least: least.threshold, sure: sure?.threshold ?? null };
}
