import type { HeldOut } from './training-report.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** One judged question: what was said of it, and what was true. */
export interface JudgedQuestion {
  /** P(the best entry is right), 0 to 1. */
  confidence: number;
  right: boolean;
  /** An entry answers it, whether or not it came first. */
  answerable: boolean;
  /** How many questions of real traffic it stands for. */
  weight: number;
}

/**
 * Held-out questions as they would look if `unanswerable` (0 to 1) of all messages had no entry: by Bayes' rule only
 * the odds of "no entry" change, by the ratio of new to old prior odds, so nothing has to be trained or asked again.
 */
export function observationsOf(heldOut: HeldOut, unanswerable = heldOut.unanswerable): JudgedQuestion[] {
  const count = heldOut.outcomes.length;
  const outside = [...heldOut.outcomes].filter((outcome) => outcome === 'u').length;
  const share = outside === 0 ? 0 : outside === count ? 1 : unanswerable;
  const shift = priorShift(heldOut.unanswerable, unanswerable);
  return Array.from({ length: count }, (_, index) => {
    const answerable = heldOut.outcomes[index] !== 'u';
    const right = (heldOut.right[index] ?? 0) / 1000;
    const none = (heldOut.outside[index] ?? 0) / 1000;
    return {
      confidence: right / (Math.max(right, 1 - none) + shift * none),
      right: heldOut.outcomes[index] === 'r',
      answerable,
      weight: answerable ? ((1 - share) * count) / (count - outside) : (share * count) / outside,
    };
  });
}

/** By how much the odds of "no entry answers this" change between two shares of such messages. */
export function priorShift(from: number, to: number): number {
  const odds = (share: number): number => {
    const kept = Math.min(0.99, Math.max(0.001, share));
    return kept / (1 - kept);
  };
  return odds(to) / odds(from);
}

/** One column of a reliability plot. */
export interface ReliabilityBin {
  from: number;
  to: number;
  /** Questions in it, weighted. */
  weight: number;
  /** Mean confidence, and share right with its 95 % interval; null when it is empty. */
  confidence: number | null;
  right: { share: number; low: number; high: number } | null;
}

/** Confidence against truth in equal bins: a judge one can trust lies on the diagonal. */
export function reliabilityOf(questions: readonly JudgedQuestion[], bins = 10): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, index) => {
    const inside = questions.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === index,
    );
    const weight = sum(inside, (one) => one.weight);
    return {
      from: index / bins,
      to: (index + 1) / bins,
      weight,
      confidence: weight === 0 ? null : sum(inside, (one) => one.weight * one.confidence) / weight,
      right: weight === 0 ? null : shareRight(inside),
    };
  });
}

/** Weighted share right, with Wilson's interval at Kish's effective number of cases, (Σw)² / Σw². */
export function shareRight(questions: readonly JudgedQuestion[]): {
  share: number;
  low: number;
  high: number;
} {
  const weight = sum(questions, (one) => one.weight);
  const squares = sum(questions, (one) => one.weight * one.weight);
  if (weight === 0) return { share: 0, low: 0, high: 1 };
  const share = sum(questions, (one) => (one.right ? one.weight : 0)) / weight;
  const effective = (weight * weight) / squares;
  return { share, ...wilsonInterval(share * effective, effective) };
}

function sum<T>(list: readonly T[], value: (one: T) => number): number {
  let total = 0;
  for (const one of list) total += value(one);
  return total;
}
