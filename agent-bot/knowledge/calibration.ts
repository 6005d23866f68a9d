import type { ConfidenceFeatures } from './confidence-features.ts';
import { NEAR, priorShift } from './held-out-questions.ts';
import { PRIOR } from './prior.ts';
import { logisticOf, fitLogistic, type LogisticCase } from './logistic.ts';

/**
 * From what recognition shows to three probabilities that sum to 1: the best entry is right, another entry is, none
 * is. Two logistic models, "right against another" and "right against none", make a multinomial one (Begg and Gray
 * 1984); weights in the orders of `ConfidenceFeatures`.
 */
export interface Calibration {
  wrong: readonly number[];
  outside: readonly number[];
}

/** What became of a question: the best entry was right, another was, or none answers it. */
export type Outcome = 'right' | 'wrong' | 'outside';

/** One judged recognition. */
export interface Observation {
  features: ConfidenceFeatures;
  outcome: Outcome;
}

/** P(the best entry is right) and P(no entry answers this); what is left is P(another entry is right). */
export interface Chances {
  right: number;
  outside: number;
}

/** Share of messages that no entry answers, as long as nobody says another. */
export const UNANSWERABLE = 0.2;

/** How strongly the start pulls, in observations: chosen on drawn knowledges, between 3 and 30 it matters little. */
const PULL = 10;

/** The chances of a text whose features these are, where `unanswerable` (0 to 1) of all messages have no entry. */
export function chancesOf(
  { wrong, outside }: Calibration,
  features: ConfidenceFeatures,
  unanswerable = UNANSWERABLE,
): Chances {
  const againstWrong = Math.exp(-logisticOf(wrong, features.wrong));
  const againstNone =
    Math.exp(-logisticOf(outside, features.outside)) * priorShift(UNANSWERABLE, unanswerable);
  const right = 1 / (1 + againstWrong + againstNone);
  return { right, outside: Math.min(1 - right, right * againstNone) };
}

/** Fits a calibration to observations, those outside weighing together what `UNANSWERABLE` and `NEAR` say. */
export function calibrate(observations: readonly Observation[], start = PRIOR, pull = PULL): Calibration {
  const outside = observations.filter((one) => one.outcome === 'outside').length;
  const inside = observations.length - outside;
  // Without both, nothing can be said about telling them apart: the start stands.
  if (inside === 0 || outside === 0) return start;
  const weight = NEAR * (UNANSWERABLE / (1 - UNANSWERABLE)) * (inside / outside);
  const cases = (against: 'wrong' | 'outside'): LogisticCase[] =>
    observations
      .filter(({ outcome }) => outcome === 'right' || outcome === against)
      .map(({ features, outcome }) => ({
        features: features[against],
        yes: outcome === 'right',
        weight: outcome === 'outside' ? weight : 1,
      }));
  return {
    wrong: fitLogistic(cases('wrong'), start.wrong, pull),
    outside: fitLogistic(cases('outside'), start.outside, pull),
  };
}
