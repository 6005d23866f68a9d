import type { JudgedQuestion, Share } from './judged-question.ts';
import { weightedShare, type WeightSums } from './wilson.ts';

/** Answers of about the same confidence, and how many of them were right. */
export interface ReliabilityBin {
  /** Confidences from here … */
  from: number;
  /** … to below here (the last bin includes 1). */
  to: number;
  /** Answers in it. */
  count: number;
  /** Their mean confidence. */
  confidence: number;
  right: Share;
}

/** Bins of equal width; those without an answer are left out. With them a reliability plot is drawn. */
export function reliabilityBins(answers: readonly JudgedQuestion[], bins: number): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, hits: 0, all: 0, squares: 0 }));
  for (const { confidence, right, weight } of answers) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))] as (typeof sums)[number];
    bin.count++;
    bin.confidence += weight * confidence;
    add(bin, right, weight);
  }
  return sums.flatMap(({ count, confidence, ...weights }, index) =>
    count === 0
      ? []
      : [
          {
            from: index / bins,
            to: (index + 1) / bins,
            count,
            confidence: confidence / weights.all,
            right: weightedShare(weights),
          },
        ],
  );
}

/**
 * Expected calibration error: Σ over bins of (weight of the bin / weight of all) · |share right - mean confidence|.
 * 0 is perfect; null without answers. With few answers it is too high, since every bin is off by chance.
 *
 * Source: M. P. Naeini et al., "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015; 15 bins as
 * in C. Guo et al., "On calibration of modern neural networks", ICML 2017.
 */
export function calibrationError(answers: readonly JudgedQuestion[], bins = 15): number | null {
  const all = answers.reduce((sum, answer) => sum + answer.weight, 0);
  if (all === 0) return null;
  const gaps = new Float64Array(bins);
  for (const { confidence, right, weight } of answers) {
    const bin = Math.min(bins - 1, Math.floor(confidence * bins));
    gaps[bin] = (gaps[bin] as number) + weight * ((right ? 1 : 0) - confidence);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / all;
}

function add(sums: WeightSums, hit: boolean, weight: number): void {
  if (hit) sums.hits += weight;
  sums.all += weight;
  sums.squares += weight * weight;
}
