/** The mean of each figure. */
export function meanOf(figures: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const keys = Object.keys(figures[0] ?? {});
  const mean = (key: string): number =>
    figures.reduce((sum, one) => sum + (one[key] ?? NaN), 0) / figures.length;
  return Object.fromEntries(keys.map((key) => [key, mean(key)]));
}

/** The standard deviation of each figure, n - 1 in the denominator; 0 for a single one. */
export function spreadOf(figures: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const means = meanOf(figures);
  const spread = (key: string): number => {
    const squares = figures.reduce((sum, one) => sum + ((one[key] ?? NaN) - (means[key] ?? NaN)) ** 2, 0);
    return Math.sqrt(squares / Math.max(1, figures.length - 1));
  };
  return Object.fromEntries(Object.keys(means).map((key) => [key, spread(key)]));
}
