/** One question that was judged: how sure the bot was of its best answer, and whether that was right. */
export interface JudgedQuestion {
  /** P(right) as the bot said it, 0 to 1. */
  confidence: number;
  right: boolean;
  /** How many questions of real traffic it stands for; above 0. */
  weight: number;
}

/** A share with what it rests on. */
export interface Share {
  /** 0 to 1; null where nothing was counted. */
  share: number | null;
  /** How many equally weighted observations would say as much (`effectiveSize`). */
  size: number;
  /** Where the true share lies, 95 times out of 100. */
  interval: Interval;
}

/** Both ends included, 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}
