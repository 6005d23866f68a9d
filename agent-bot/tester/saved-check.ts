import { z } from 'zod';
import type { Guardrails } from '../guardrails/schema.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import { REASONS, type Decision } from '../turn/decision.ts';
import { readPaste } from './read-paste.ts';
import { testTranscript } from './test-transcript.ts';

/** What the bot must do about the last message of a check. */
export const expectedSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('answer'), entry: z.string().min(1).max(200) }),
  z.object({ action: z.literal('hand-off'), reason: z.enum(REASONS) }),
  z.object({ action: z.enum(['clarify', 'ask-email', 'warn', 'refuse', 'stay-silent']) }),
  /** Whatever it does, it must not hand off. */
  z.object({ action: z.literal('not-hand-off') }),
]);
export type Expected = z.infer<typeof expectedSchema>;

/** A message or a pasted conversation, and what must come of it. */
export interface SavedCheck {
  readAs: 'message' | 'conversation';
  text: string;
  expected: Expected;
}

/** How a check went. */
export interface CheckResult {
  passed: boolean;
  /** What the bot did; null where there is no visitor's message to judge. */
  got: Exclude<Expected, { action: 'not-hand-off' }> | null;
}

/** What a decision is, to a check: without scores and words, which may change. */
export function asExpected(decision: Decision): Exclude<Expected, { action: 'not-hand-off' }> {
  if (decision.action === 'answer') return { action: 'answer', entry: decision.entry };
  if (decision.action === 'hand-off') return { action: 'hand-off', reason: decision.reason };
  return { action: decision.action };
}

/** Runs a check by the code that answers visitors. Pure. */
export function runCheck(
  { readAs, text, expected }: SavedCheck,
  by: { guardrails: Guardrails; knowledge: KnowledgeIndex | null },
): CheckResult {
  const lines = readAs === 'message' ? [{ author: 'visitor' as const, text }] : readPaste(text);
  const last = testTranscript(lines, by).findLast(({ judged }) => judged !== null)?.judged;
  if (!last) return { passed: false, got: null };
  const got = asExpected(last.decision);
  return { passed: isMet(expected, got), got };
}

function isMet(expected: Expected, got: Expected): boolean {
  if (expected.action === 'not-hand-off') return got.action !== 'hand-off';
  if (expected.action === 'answer') return got.action === 'answer' && got.entry === expected.entry;
  if (expected.action === 'hand-off') return got.action === 'hand-off' && got.reason === expected.reason;
  return got.action === expected.action;
}
