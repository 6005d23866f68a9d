import type { Conversation, Owner } from '../conversation/conversation.ts';
import type { Outcome } from '../conversation/effect.ts';
import type { Person } from '../conversation/event.ts';
import type { PlannedStep } from '../handoff/step.ts';
import type { Verdict } from '../triggers/trigger.ts';
import type { Decision, Evidence, Reason } from './decision.ts';
import type { Signals } from './signals.ts';

/** Why one message led to what it led to, to be stored. */
export interface TraceRow {
  messageId: number;
  stretch: number;
  text: string;
  signals: Signals;
  verdicts: Verdict[];
  decision: Decision;
}

/** A handoff to be stored, or the end of one's wait. */
export type HandoffChange =
  | {
      type: 'began';
      stretch: number;
      reason: Reason;
      evidence: Evidence;
      messageId: number | null;
      claimedBy: Person | null;
    }
  | { type: 'ended'; stretch: number; outcome: Outcome; person: Person | null };

/** A conversation being advanced: what it is by now and what is to be stored and done. */
export interface Advance {
  conversation: Conversation;
  traces: TraceRow[];
  handoffs: HandoffChange[];
  steps: PlannedStep[];
  /** Who had it on the way, in order: what was planned before and is not allowed to one of them is void for good. */
  passed: Owner[];
  /** All that was planned before is void: the conversation does not exist any more. */
  dropSteps: boolean;
}

/** A conversation before anything came of it. */
export function nothingYet(conversation: Conversation): Advance {
  return { conversation, traces: [], handoffs: [], steps: [], passed: [], dropSteps: false };
}
