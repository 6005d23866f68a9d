/** How two trainings did on the same questions, each held back from both. */
export interface PairedComparison {
  /** Questions that both were asked. */
  questions: number;
  before: number;
  after: number;
  /** Right before, wrong now. */
  lost: number;
  /** Wrong before, right now. */
  gained: number;
  /** P(at least so many of the changes are losses), were losses and gains equally likely. */
  chance: number;
}

/**
 * Compares two lists of right and wrong for the same questions by the exact sign test on those that changed
 * (McNemar's test without its approximation): P(X ≥ lost), X ~ Binomial(lost + gained, ½).
 *
 * Source: Q. McNemar, Psychometrika 12 (1947); why exact and paired for classifiers: T. G. Dietterich, "Approximate
 * statistical tests for comparing supervised classification learning algorithms", Neural Computation 10 (1998).
 */
export function comparePaired(pairs: readonly { before: boolean; after: boolean }[]): PairedComparison {
  const count = (of: (pair: { before: boolean; after: boolean }) => boolean): number =>
    pairs.filter(of).length;
  const lost = count(({ before, after }) => before && !after);
  const gained = count(({ before, after }) => !before && after);
  return {
    questions: pairs.length,
    before: count(({ before }) => before),
    after: count(({ after }) => after),
    lost,
    gained,
    chance: atLeast(lost, lost + gained),
  };
}

/** P(X ≥ k) for X ~ Binomial(n, ½), in logarithms so that thousands of changes do not underflow. */
function atLeast(k: number, n: number): number {
  let sum = 0;
  let logChoose = 0;
  for (let i = 0; i <= n; i++) {
    if (i > 0) logChoose += Math.log(n - i + 1) - Math.log(i);
    if (i >= k) sum += Math.exp(logChoose - n * Math.LN2);
  }
  return Math.min(1, sum);
}
