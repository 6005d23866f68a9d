import type { Recognition } from './recogniser.ts';

/** What confidence is judged from: one list for each of the two questions of a `Calibration`. */
export interface ConfidenceFeatures {
  /** Is another entry right: `WRONG_FEATURES` numbers. */
  wrong: readonly number[];
  /** Is none: `OUTSIDE_FEATURES` numbers. */
  outside: readonly number[];
}

export const WRONG_FEATURES = 6;
export const OUTSIDE_FEATURES = 9;

/** The weights of what makes up how well a text fits its best entry: chosen on drawn small knowledges. */
const FIT = { mean: 2, nearest: 0.5, words: 0.1, phrasings: -0.15 } as const;
/** From here on a better fit says less. */
const GOOD_FIT = 1.2;
/** More words than any question that the weights were fitted on tell no more. */
const MOST_WORDS = 40;

/** Entries of the smallest knowledge that the weights were fitted on: of fewer they know nothing else. */
const FEWEST = 5;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * "Another": a constant, how well the text fits the best entry (and how much better than well), how far the next entry
 * is behind, how many entries and phrasings there are to take it for. "None": the parts of the fit, each by itself, and
 * the share of words that no phrasing has. How far the next entry is behind tells nothing about "none" that the fit
 * does not, and held-out entries, which are like others, would teach otherwise.
 */
export function confidenceFeatures({ best, vector, classes, phrasings }: Recognition): ConfidenceFeatures {
  const [first, second] = best;
  if (first === undefined) return { wrong: [1, -1, 0, 0, 0, 0], outside: [1, -1, 0, 0, 0, 0, 1, 0, 0] };
  const words = Math.log(1 + Math.min(MOST_WORDS, vector.words)) - 2;
  const fit =
    first.margin +
    FIT.mean * first.mean +
    FIT.nearest * first.nearest +
    FIT.words * words +
    FIT.phrasings * (Math.log(Math.max(1, first.phrasings)) - 2.3);
  const better = Math.max(0, fit - GOOD_FIT);
  const gap = second === undefined ? 0.5 : first.margin - second.margin;
  const size = [Math.log(Math.max(FEWEST, classes)) - 3.5, Math.log(phrasings / classes) - 2.3];
  return {
    wrong: [1, fit, better, clamp(gap, -0.2, 1.5), ...size],
    outside: [1, first.margin, first.mean, first.nearest, words, better, vector.unknown, ...size],
  };
}
