import type { Candidate } from '../knowledge/knowledge-index.ts';
import type { Rejection } from '../language/rejection.ts';
import type { Repetition } from '../language/repetition.ts';
import type { Span } from '../triggers/verdict.ts';

/** A place where a keyword of a family stands, and whether it counts there. */
export interface KeywordMatch {
  family: string;
  text: string;
  start: number;
  end: number;
  fired: boolean;
  /** Why it fired or not: "whole word", "negated by \"don't\"". */
  why: string;
}

/** Everything measured on one message; scores from 0 to 1. */
export interface Signals {
  /** Asks for a person. */
  human: { score: number; spans: Span[]; why: string };
  /** Frustration of this message alone. */
  frustration: { score: number; spans: Span[]; why: string };
  /** Frustration of the conversation up to and including this message. */
  conversationFrustration: number;
  /** What that comes from: "asks again, the bot repeats itself". */
  conversationWhy: string;
  /** Whether the visitor says that the bot's last words were not it. */
  rejection: Rejection;
  /** Whether the visitor asks again, and whether the bot said the same again. */
  repetition: Repetition;
  abuse: { score: number; spans: Span[] };
  keywords: KeywordMatch[];
  /** ISO 639-1, or `und` when it cannot be told. */
  language: string;
  /** The best entries of the knowledge with calibrated probabilities, at most three, whatever the threshold. */
  candidates: Candidate[];
  /** Why measuring failed, when it did (knowledge broken): the bot_error trigger reads it. */
  failure: string | null;
}
