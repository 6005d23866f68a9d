/** What was said, and whether it came true. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/**
 * Expected calibration error (Naeini et al. 2015): over `bins` equal bins of confidence, the mean distance of mean
 * confidence and share right, weighted by the bin's size. `weight` lets a group stand for more or fewer than it has.
 */
export function calibrationError(judged: readonly (Judged & { weight?: number })[], bins = 15): number {
  const sums = Array.from({ length: bins }, () => ({ weight: 0, confidence: 0, right: 0 }));
  let total = 0;
  for (const { confidence, right, weight = 1 } of judged) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))];
    if (bin === undefined) continue;
    bin.weight += weight;
    bin.confidence += weight * confidence;
    if (right) bin.right += weight;
    total += weight;
  }
  return sums.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / total;
}

/** Share right among the most confident ones that make up `coverage` of the whole weight. */
export function precisionAtCoverage(
  judged: readonly (Judged & { weight?: number })[],
  coverage: number,
): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  const goal = coverage * sorted.reduce((sum, one) => sum + (one.weight ?? 1), 0);
  let covered = 0;
  let right = 0;
  for (const one of sorted) {
    if (covered >= goal) break;
    covered += one.weight ?? 1;
    if (one.right) right += one.weight ?? 1;
  }
  return right / covered;
}
