import type { Interval, Share } from './judged-question.ts';

/** The 97.5th percentile of the normal distribution: two-sided 95 %. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval of a share: (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n). Unlike p ± z·√(p(1-p)/n) it
 * stays within 0 and 1 and keeps its promise for small n and for shares near the ends. Without observations it is
 * everything. Counts may be fractions, as weighted ones are.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927); the
 * comparison that recommends it: R. G. Newcombe, Statistics in Medicine 17 (1998), method 3.
 *
 * @param hits from 0 to `trials`
 */
export function wilson(hits: number, trials: number, z = Z_95): Interval {
  if (trials <= 0) return { low: 0, high: 1 };
  const share = Math.min(1, Math.max(0, hits / trials));
  const square = (z * z) / trials;
  const middle = share + square / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return {
    // The ends are exact where all or none were hits; rounding must not put the share outside.
    low: share === 0 ? 0 : Math.min(share, Math.max(0, (middle - reach) / (1 + square))),
    high: share === 1 ? 1 : Math.max(share, Math.min(1, (middle + reach) / (1 + square))),
  };
}

/** The share of hits among so many, with its interval. */
export function shareOf(hits: number, trials: number): Share {
  return { share: trials > 0 ? hits / trials : null, size: trials, interval: wilson(hits, trials) };
}

/** Sums of weights from which a weighted share and its interval follow. */
export interface WeightSums {
  /** Σw of the hits. */
  hits: number;
  /** Σw. */
  all: number;
  /** Σw². */
  squares: number;
}

/**
 * How many equally weighted observations would tell as much: (Σw)²/Σw², at most their number.
 * Source: L. Kish, "Survey Sampling" (1965), section 11.2.
 */
export function effectiveSize({ all, squares }: Pick<WeightSums, 'all' | 'squares'>): number {
  return squares === 0 ? 0 : (all * all) / squares;
}

/** The weighted share of hits, its interval by Wilson at the effective size. */
export function weightedShare(sums: WeightSums): Share {
  const size = effectiveSize(sums);
  if (size === 0) return shareOf(0, 0);
  const share = Math.min(1, sums.hits / sums.all);
  return { share, size, interval: wilson(share * size, size) };
}
