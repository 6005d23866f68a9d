import type { Source } from './sources.ts';

/** One thing the bot can answer. */
export interface KnowledgeEntry {
  id: string;
  /** Shown as a choice ("did you mean"); the first question stands in where it is missing. */
  title?: string;
  questions: string[];
  answer: string;
  /** Pages the answer rests on; missing where it names none. */
  sources?: Source[];
  /** A greeting or thanks: answered, never offered as a choice, and nobody is asked whether it helped. */
  smallTalk?: true;
}

/** An entry that may answer a message, with P(its answer is right), calibrated: 0 to 1. */
export interface Candidate {
  entry: string;
  confidence: number;
}

/** Trained knowledge, ready to be asked. Pure and synchronous. */
export interface KnowledgeIndex {
  /**
   * The best entries first, at most `limit` (3). Empty for an empty knowledge. `unanswerable`: the share of messages, 0
   * to 1, that no entry answers (0.2); confidence is meant for such traffic.
   */
  candidates(text: string, limit?: number, unanswerable?: number): Candidate[];
  entry(id: string): KnowledgeEntry | undefined;
  readonly size: number;
}
