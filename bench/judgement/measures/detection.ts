/** How well something that should fire on some texts and not on others does so. */
export interface Detection {
  precision: number;
  recall: number;
  f1: number;
  /** Share of those it should leave alone on which it fired. */
  falsePositiveRate: number;
}

/** Precision, recall, F1 and false positive rate; NaN where nothing can be said. */
export function detection(outcomes: Iterable<{ fired: boolean; should: boolean }>): Detection {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  let quiet = 0;
  for (const { fired, should } of outcomes) {
    if (fired && should) right++;
    else if (fired) wrong++;
    else if (should) missed++;
    else quiet++;
  }
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
    falsePositiveRate: wrong / (wrong + quiet),
  };
}
