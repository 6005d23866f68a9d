import type { Share } from '../../confidence/judged-question.ts';
import type { SharePoint } from '../judgement-api.ts';

/** A share as the API gives it. */
export function sharePoint({ share, interval }: Share): SharePoint {
  return { share, low: interval.low, high: interval.high };
}
