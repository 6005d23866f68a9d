/** The standard normal distribution's 97.5 % point: a two-sided 95 % interval. */
const Z = 1.959964;

/**
 * Wilson's score interval of a share (E. B. Wilson 1927), 95 %: `(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)`.
 * Unlike p ± z·√(p(1-p)/n) it stays within 0 and 1 and tells of few cases that they are few.
 * @param successes may be fractional, for weighted cases with `of` their effective number
 * @returns 0 to 1 when nothing was counted
 */
export function wilsonInterval(successes: number, of: number): { low: number; high: number } {
  if (!(of > 0)) return { low: 0, high: 1 };
  const p = Math.min(1, Math.max(0, successes / of));
  const z2 = Z * Z;
  const middle = p + z2 / (2 * of);
  const spread = Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  return {
    low: Math.max(0, (middle - spread) / (1 + z2 / of)),
    high: Math.min(1, (middle + spread) / (1 + z2 / of)),
  };
}
