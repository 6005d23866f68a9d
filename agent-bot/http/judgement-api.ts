/** What the panel's API takes and gives about how the bot judges: confidence, the tester, people's verdicts. */
import { z } from 'zod';
import type { Expected } from '../tester/saved-check.ts';
import type { Decision } from '../turn/decision.ts';
import type { Signals } from '../turn/signals.ts';
import type { Verdict } from '../triggers/trigger.ts';

/** A share, 0 to 1, with its 95 % interval; null where nothing was counted. */
export interface SharePoint {
  share: number | null;
  low: number;
  high: number;
}

// ---- confidence ----

/** What a threshold does. */
export interface ThresholdPoint {
  threshold: number;
  /** Share of questions the bot answers. */
  answered: SharePoint;
  /** Share of its answers that are wrong. */
  wrong: SharePoint;
}

/** One column of the reliability plot. */
export interface ReliabilityColumn {
  from: number;
  to: number;
  count: number;
  /** Mean confidence of those in it. */
  confidence: number;
  right: SharePoint;
}

/** `GET …/confidence`: how far the confidence can be trusted. */
export interface ConfidenceState {
  /** False: too little to set a threshold by; the figures are there with their intervals. */
  enough: boolean;
  /** Judged questions, as a number of equally weighted ones, and how many are needed. */
  size: number;
  needed: number;
  sources: {
    /** Phrasings held back in training, and questions of entries held back: those nothing answers. */
    held_out: number;
    unanswerable: number;
    /** Answers that visitors and agents judged. */
    visitors: number;
    agents: number;
    /** Questions visitors asked, from which the share answered comes; 0: from those held back. */
    asked: number;
  };
  trained_at: number | null;
  /** Mean distance between confidence and truth. */
  error: number | null;
  bins: ReliabilityColumn[];
  /** By hundredths, rising. */
  curve: ThresholdPoint[];
  /** At most 1 wrong answer in `one_in`; `threshold` null: no threshold keeps to it. */
  budgets: {
    one_in: number;
    point: ThresholdPoint | null;
    /** Where the threshold lies, given how little is known; `high` null: that cannot be shown yet. */
    low: number | null;
    high: number | null;
  }[];
}

// ---- the tester ----

/** Characters of a message or a pasted conversation. */
export const LONGEST_TEST = 100_000;
/** Lines of one. */
export const MOST_TESTED = 200;

export const testBody = z.object({
  text: z.string().trim().min(1, 'is empty').max(LONGEST_TEST),
  /** A message of its own, or a conversation with authors or turn about. */
  as: z.enum(['message', 'conversation']).default('message'),
  guardrails: z.enum(['draft', 'live']).default('live'),
});

/** A line of what was tested. */
export interface TestedMessage {
  author: 'visitor' | 'bot' | 'agent';
  text: string;
  /** What the trace would hold; null for lines that are not the visitor's. */
  judged: { signals: Signals; verdicts: Verdict[]; decision: Decision } | null;
  /** What the visitor would read after it. */
  says: string[];
}

/** `POST …/test`. */
export interface Tested {
  lines: TestedMessage[];
  /** What was tested with: the draft where there is one, else what is live; 0: our defaults. */
  guardrails: { kind: 'draft' | 'live'; version: number };
  /** What a saved check would expect of it: what was decided of the last visitor's message. */
  outcome: Expected | null;
  /** False where the bot has no knowledge to answer from. */
  has_knowledge: boolean;
  /** Entry id → what the panel calls it. */
  entries: Record<string, string>;
}

// ---- people's verdicts ----

export const verdictBody = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('handoff'),
    stretch: z.number().int().positive(),
    /** Null takes it back. */
    right: z.boolean().nullable(),
  }),
  z.object({
    of: z.literal('answer'),
    /** The visitor's message that was answered. */
    message_id: z.number().int().positive(),
    right: z.boolean().nullable(),
  }),
]);

/** What people said of one conversation's handoffs and answers. */
export interface GivenVerdicts {
  handoffs: { stretch: number; right: boolean; by: string; at: number }[];
  answers: { message_id: number; right: boolean; source: 'visitor' | 'agent'; at: number }[];
}

/** How often people called something right, of those they judged. */
export interface RightCalls extends SharePoint {
  right: number;
  judged: number;
}
