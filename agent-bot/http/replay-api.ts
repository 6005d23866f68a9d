/** What the panel's API tells of a replay: what a draft would have done to conversations that were. */
import type { Reason } from '../turn/decision.ts';

/** A handoff in a replay. */
export interface ReplayedHandOffState {
  trigger: string;
  reason: Reason;
  label: string;
}

/** A chat to look at; null: the bot would have kept it. */
export interface ReplayExample {
  conversation: number;
  message_id: number;
  /** The visitor's words that decided it, shortened. */
  text: string;
  live: ReplayedHandOffState | null;
  draft: ReplayedHandOffState | null;
}

/** `GET …/guardrails/replay`. Counted are stretches: a chat that came back to the bot counts again. */
export interface ReplayState {
  /** What was compared: 0 stands for our defaults, and for no draft. */
  live_version: number;
  revision: number;
  took_ms: number;
  conversations: number;
  stretches: number;
  /** Stretches whose words retention has removed. */
  left_out: number;
  /** Of the first word; null without any. */
  from: number | null;
  more: number;
  fewer: number;
  other: number;
  same: number;
  /** Stretches in which what is live does today what was done then. */
  as_then: number;
  answered: { live: number; draft: number };
  triggers: Record<string, TriggerReplay>;
  changed: ReplayExample[];
}

/** What one trigger does, with what is live and with the draft. */
export interface TriggerReplay {
  live: number;
  draft: number;
  shadow_live: number;
  shadow_draft: number;
  /** What it does with the draft: what it did not do before comes first. */
  examples: ReplayExample[];
}
