import type { z } from 'zod';
import type { Stretch } from '../conversation/conversation.ts';
import type { Reason } from '../turn/decision.ts';
import type { Signals } from '../turn/signals.ts';
import type { Attempt } from './attempt.ts';
import type { Mode, Span } from './verdict.ts';

export type { Mode, Span, Verdict } from './verdict.ts';

/** What a trigger reads. */
export interface JudgeInput {
  text: string;
  signals: Signals;
  /** Including the message that is judged, as its last visitor turn. */
  stretch: Stretch;
  attempt: Attempt;
}

/** A verdict before mode and name are added. */
export interface Judgement {
  fired: boolean;
  score?: number;
  threshold?: number;
  spans?: Span[];
  why: string;
  /** Did not fire yet: the visitor is warned first. */
  warns?: boolean;
  /** Where one trigger may give several reasons. */
  reason?: Reason;
  topic?: string;
}

/** A rule that reads signals and may hand off. One file each in `triggers/`, one line in its `index.ts`. */
export interface Trigger<Settings = unknown> {
  id: string;
  /** Panel's row title and subtitle. */
  label: string;
  description: string;
  reason: Reason;
  defaultMode: Mode;
  /** Drives validation, the panel's form and the docs' table: every field described, with its default. */
  settings: z.ZodType<Settings>;
  /** True for those that judge the whole burst (answers), false for those that must not wait. */
  waitsForBurst: boolean;
  judge(input: JudgeInput, settings: Settings): Judgement;
}
