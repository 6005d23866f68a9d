import type { Labelled } from '../data/read.ts';
import { calibrationError, precisionAtCoverage } from './calibration-error.ts';
import { auroc, thresholdRefusing } from './ranking.ts';

/** The best entry for a text and how sure that is. */
export type Ask = (text: string) => { entry: string; confidence: number };

/** Figures of answering: which entry, and whether any. */
export interface Answering {
  /** Share of answerable questions whose own entry came first. */
  accuracy: number;
  /** P(an answerable question is trusted more than an unanswerable one). */
  auroc: number;
  /** Share of answerable questions answered rightly where 80 % of the unanswerable ones are refused. */
  at80: number;
  at85: number;
  /** Expected calibration error in 15 bins, unanswerable questions weighted to `share` of all. */
  ece: number;
  /** Share right among the 70 % most confident, mixed likewise. */
  precision70: number;
}

/** Asks all questions; `share` is the share of unanswerable ones that the mixed figures are for. */
export function measureAnswering(
  ask: Ask,
  answerable: readonly Labelled[],
  unanswerable: readonly string[],
  share: number,
): Answering {
  const inside = answerable.map(({ text, label }) => {
    const { entry, confidence } = ask(text);
    return { right: entry === label, confidence, weight: (1 - share) / answerable.length };
  });
  const outside = unanswerable.map((text) => ({
    right: false,
    confidence: ask(text).confidence,
    weight: share / unanswerable.length,
  }));
  const confidences = outside.map((one) => one.confidence);
  const at = (recall: number): number => {
    const threshold = thresholdRefusing(confidences, recall);
    return inside.filter((one) => one.right && one.confidence > threshold).length / inside.length;
  };
  const mixed = [...inside, ...outside];
  return {
    accuracy: inside.filter((one) => one.right).length / inside.length,
    auroc: auroc(
      inside.map((one) => one.confidence),
      confidences,
    ),
    at80: at(0.8),
    at85: at(0.85),
    ece: calibrationError(mixed),
    precision70: precisionAtCoverage(mixed, 0.7),
  };
}
