/** `shadow` records what it would have done and does nothing. */
export type Mode = 'off' | 'shadow' | 'on';

/** A place in the visitor's text, in UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
  text: string;
  /** What was seen but does not count, and why ("negated by \"don't\""). */
  void?: string;
}

/** One trigger's word on one message, kept in the trace. */
export interface Verdict {
  trigger: string;
  mode: Mode;
  fired: boolean;
  score?: number;
  threshold?: number;
  spans?: Span[];
  why: string;
}
