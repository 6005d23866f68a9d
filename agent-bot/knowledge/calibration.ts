import { NEAR, priorShift } from './held-out-questions.ts';
import { logisticOf, fitLogistic, type LogisticCase } from './logistic.ts';

/**
 * From what recognition shows to three probabilities that sum to 1: the best entry is right, another entry is, none
 * is. Two logistic models, "right against another" and "right against none", make a multinomial one (Begg and Gray
 * 1984); weights in the order of `confidenceFeatures`.
 */
export interface Calibration {
  wrong: readonly number[];
  outside: readonly number[];
}

/** What became of a question: the best entry was right, another was, or none answers it. */
export type Outcome = 'right' | 'wrong' | 'outside';

/** One judged recognition. */
export interface Observation {
  features: readonly number[];
  outcome: Outcome;
}

/** P(the best entry is right) and P(no entry answers this); what is left is P(another entry is right). */
export interface Chances {
  right: number;
  outside: number;
}

/** Share of messages that no entry answers, as long as nobody says another. */
export const UNANSWERABLE = 0.2;

/**
 * Where calibration starts, and stays when a knowledge is too small to say more: fitted on 120 small knowledges drawn
 * from BANKING77, Bitext and MultiDoGO (much as `bench/judgement/data/small-knowledge.ts` draws them), on what their own
 * rounds held out together with mistyped questions asked afterwards.
 */
export const PRIOR: Calibration = {
  wrong: [-1.034, 0.913, -1.981, 4.179, -0.175, -0.083],
  outside: [-1.39, 2.99, -1.235, 0.838, 0.284, -0.084],
};

/** How strongly the start pulls, in observations: chosen on drawn knowledges, between 3 and 30 it matters little. */
const PULL = 10;

/** The chances of a text whose features these are, where `unanswerable` (0 to 1) of all messages have no entry. */
export function chancesOf(
  { wrong, outside }: Calibration,
  features: readonly number[],
  unanswerable = UNANSWERABLE,
): Chances {
  const againstWrong = Math.exp(-logisticOf(wrong, features));
  const againstNone = Math.exp(-logisticOf(outside, features)) * priorShift(UNANSWERABLE, unanswerable);
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
  const cases = (against: Outcome): LogisticCase[] =>
    observations
      .filter(({ outcome }) => outcome === 'right' || outcome === against)
      .map(({ features, outcome }) => ({
        features,
        yes: outcome === 'right',
        weight: outcome === 'outside' ? weight : 1,
      }));
  return {
    wrong: fitLogistic(cases('wrong'), start.wrong, pull),
    outside: fitLogistic(cases('outside'), start.outside, pull),
  };
}
