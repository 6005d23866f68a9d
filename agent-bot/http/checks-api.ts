/** What the panel's API takes and gives about saved checks. */
import { z } from 'zod';
import { expectedSchema, type CheckResult, type Expected } from '../tester/saved-check.ts';

/** Characters of a check, and visitors' and others' messages in it. */
export const LONGEST_CHECK = 20_000;
export const MOST_CHECKED = 60;

/** `POST …/checks`. */
export const newCheckBody = z.object({
  text: z.string().trim().min(1, 'is empty').max(LONGEST_CHECK),
  as: z.enum(['message', 'conversation']),
  expected: expectedSchema,
});

/** `PUT …/checks/:check`. */
export const checkBody = z.object({ expected: expectedSchema });

/** `POST …/checks/run`. */
export const runChecksBody = z.object({ guardrails: z.enum(['draft', 'live']).default('live') });

/** One check, and how it went where it was run. */
export interface CheckState {
  id: number;
  as: 'message' | 'conversation';
  text: string;
  expected: Expected;
  saved_by: string;
  saved_at: number;
  /** Null where it was not run. */
  result: CheckResult | null;
}

/** `GET …/checks`, and what every change answers. */
export interface ChecksState {
  checks: CheckState[];
  /** With what they were run; null: they were not. */
  ran_with: 'draft' | 'live' | null;
  /** Entry id → what the panel calls it. */
  entries: Record<string, string>;
}
