import type { Recognition } from './recogniser.ts';

/** Numbers that confidence is judged from. */
export const CONFIDENCE_FEATURES = 6;

/** The weights of what makes up how well a text fits its best entry: chosen on drawn small knowledges. */
const FIT = { mean: 2, nearest: 0.5, words: 0.1, phrasings: -0.15 } as const;
/** From here on a better fit says less. */
const GOOD_FIT = 1.2;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * What confidence is judged from: a constant, how well the text fits the best entry (and how much better than well),
 * how far the next entry is behind, and how many entries and phrasings there are to take it for.
 */
export function confidenceFeatures({ best, vector, classes, phrasings }: Recognition): number[] {
  const [first, second] = best;
  if (first === undefined) return [1, -1, 0, 0, 0, 0];
  const fit =
    first.margin +
    FIT.mean * first.mean +
    FIT.nearest * first.nearest +
    FIT.words * (Math.log(1 + vector.words) - 2) +
    FIT.phrasings * (Math.log(Math.max(1, first.phrasings)) - 2.3);
  const gap = second === undefined ? 0.5 : first.margin - second.margin;
  return [
    1,
    fit,
    Math.max(0, fit - GOOD_FIT),
    clamp(gap, -0.2, 1.5),
    Math.log(classes) - 3.5,
    Math.log(phrasings / classes) - 2.3,
  ];
}
