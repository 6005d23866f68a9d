import type { Observation } from './calibration.ts';
import { confidenceFeatures } from './confidence-features.ts';
import { buffersFor, recognise, type Recogniser } from './recogniser.ts';

/** A visitor's message that was answered, and whether a visitor or an agent called the answer right. */
export interface JudgedText {
  text: string;
  /** The entry it was answered with. */
  entry: string;
  right: boolean;
}

/**
 * What judged answers say to calibration, asked of a recogniser that never saw them. Another entry than the confirmed
 * one is wrong; where a wrong answer would not be given any more, nobody knows what the new one is.
 */
export function observationsOfJudged(
  recogniser: Recogniser,
  ids: readonly string[],
  judged: readonly JudgedText[],
): Observation[] {
  const buffers = buffersFor(recogniser);
  return judged.flatMap(({ text, entry, right }): Observation[] => {
    const recognition = recognise(recogniser, text, 3, buffers);
    const first = ids[recognition.best[0]?.label ?? -1];
    if (first === undefined || (first !== entry && !right)) return [];
    const outcome = right && first === entry ? 'right' : 'wrong';
    return [{ features: confidenceFeatures(recognition), outcome }];
  });
}
