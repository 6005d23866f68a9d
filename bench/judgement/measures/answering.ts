import type { Random } from '../../../agent-bot/knowledge/random.ts';
import type { Labelled } from '../data/read.ts';
import { calibrationError, precisionAtCoverage, type Judged } from './calibration-error.ts';
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

/** What was said to answerable and to unanswerable questions. */
export interface Answers {
  inside: readonly Judged[];
  outside: readonly Judged[];
}

/** Asks all questions. */
export function answersTo(
  ask: Ask,
  answerable: readonly Labelled[],
  unanswerable: readonly string[],
): Answers {
  return {
    inside: answerable.map(({ text, label }) => {
      const { entry, confidence } = ask(text);
      return { right: entry === label, confidence };
    }),
    outside: unanswerable.map((text) => ({ right: false, confidence: ask(text).confidence })),
  };
}

/** As many answers of each kind, drawn with replacement (Efron 1979): how far figures go by chance. */
export function resampled({ inside, outside }: Answers, random: Random): Answers {
  const drawn = (from: readonly Judged[]): Judged[] =>
    from.map(() => from[Math.floor(random() * from.length)] as Judged);
  return { inside: drawn(inside), outside: drawn(outside) };
}

/** Asks all questions; `share` is the share of unanswerable ones that the mixed figures are for. */
export function measureAnswering(
  ask: Ask,
  answerable: readonly Labelled[],
  unanswerable: readonly string[],
  share: number,
): Answering {
  return figuresOf(answersTo(ask, answerable, unanswerable), share);
}

/** Figures of answers; `share` as in `measureAnswering`. */
export function figuresOf(answers: Answers, share: number): Answering {
  const inside = answers.inside.map((one) => ({ ...one, weight: (1 - share) / answers.inside.length }));
  const outside = answers.outside.map((one) => ({ ...one, weight: share / answers.outside.length }));
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
