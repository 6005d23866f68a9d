import type { Attempt } from '../triggers/attempt.ts';
import type { Verdict } from '../triggers/verdict.ts';

/** Why a conversation was handed off; the label and the visitor's sentence of each are in `handoff/reasons.ts`. */
export const REASONS = [
  'asked_for_human',
  'human_offer_accepted',
  'low_confidence',
  'no_knowledge',
  'frustration',
  'repeated_question',
  'rejected_answer',
  'failed_attempts',
  'keyword',
  'policy_rule',
  'blocked_topic_insisted',
  'abuse',
  'message_limit',
  'credit_limit',
  'needs_account_access',
  'answer_failed_check',
  'false_promise',
  'bot_error',
  'agent_takeover',
  'agent_sent_to_queue',
  'chatwoot_opened',
  'unclassified',
] as const;

/** A reason code. */
export type Reason = (typeof REASONS)[number];

/** What made a handoff happen, as the agent's note shows it. */
export interface Evidence {
  trigger: string;
  /** The words that fired it, as the visitor wrote them. */
  quotes: string[];
  score?: number;
  threshold?: number;
  /** One line, for people. */
  why: string;
  /** Keyword family or topic, for `{team}` in messages. */
  topic?: string;
}

/** What the bot does about a message. */
export type Decision =
  | { action: 'answer'; entry: string; confidence: number }
  /** "Did you mean"; no options means: ask to say it in other words. */
  | { action: 'clarify'; options: string[] }
  /** Before the answer that it names. */
  | { action: 'ask-email'; entry: string; confidence: number }
  | { action: 'warn' }
  | { action: 'refuse'; topic: string }
  | { action: 'hand-off'; reason: Reason; evidence: Evidence }
  | { action: 'stay-silent'; why: string };

/** A decision with everything that led to it. */
export interface Decided {
  decision: Decision;
  trace: Verdict[];
  /** How the message went with the knowledge. */
  attempt: Attempt;
}
