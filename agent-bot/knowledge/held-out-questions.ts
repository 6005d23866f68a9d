import type { JudgedQuestion } from '../confidence/judged-question.ts';
import type { HeldOut } from './training-report.ts';

/** A held-out question that was judged. */
export interface HeldOutQuestion extends JudgedQuestion {
  /** An entry answers it, whether or not it came first. */
  answerable: boolean;
}

/**
 * Questions about an entry that was held out are nearer to the others than what visitors ask that nothing answers: of
 * these about half are so near. Chosen on drawn knowledges, where .5 gave the least calibration error.
 */
export const NEAR = 0.5;

/**
 * Held-out questions as they would look if `unanswerable` (0 to 1) of all messages had no entry: by Bayes' rule only
 * the odds of "no entry" change, by the ratio of new to old prior odds, so nothing has to be trained or asked again.
 * Unanswerable ones that are nothing like an entry (`NEAR` says how many) could not be held out; they stand here with
 * no confidence at all, after the others.
 */
export function observationsOf(heldOut: HeldOut, unanswerable = heldOut.unanswerable): HeldOutQuestion[] {
  const count = heldOut.outcomes.length;
  const outside = [...heldOut.outcomes].filter((outcome) => outcome === 'u').length;
  const share = outside === 0 ? 0 : outside === count ? 1 : unanswerable;
  const shift = priorShift(heldOut.unanswerable, unanswerable);
  const far: HeldOutQuestion[] = [];
  const held = Array.from({ length: count }, (_, index): HeldOutQuestion => {
    const answerable = heldOut.outcomes[index] !== 'u';
    const right = (heldOut.right[index] ?? 0) / 1000;
    const none = (heldOut.outside[index] ?? 0) / 1000;
    const weight = answerable ? ((1 - share) * count) / (count - outside) : (share * count) / outside;
    if (!answerable) far.push({ confidence: 0, right: false, answerable, weight: weight * (1 - NEAR) });
    return {
      confidence: right / (Math.max(right, 1 - none) + shift * none),
      right: heldOut.outcomes[index] === 'r',
      answerable,
      weight: answerable ? weight : weight * NEAR,
    };
  });
  return [...held, ...far];
}

/** By how much the odds of "no entry answers this" change between two shares of such messages. */
export function priorShift(from: number, to: number): number {
  const odds = (share: number): number => {
    const kept = Math.min(0.99, Math.max(0.001, share));
    return kept / (1 - kept);
  };
  return odds(to) / odds(from);
}
