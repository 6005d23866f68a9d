import { abuse } from './abuse.ts';
import { askedForHuman } from './asked-for-human.ts';
import { botError } from './bot-error.ts';
import { failedAttempts } from './failed-attempts.ts';
import { frustration } from './frustration.ts';
import { keyword } from './keyword.ts';
import { lowConfidence } from './low-confidence.ts';
import { messageLimit } from './message-limit.ts';
import { rejectedAnswer } from './rejected-answer.ts';
import { repeatedQuestion } from './repeated-question.ts';
import type { z } from 'zod';
import type { Trigger } from './trigger.ts';

const ALL = [
  askedForHuman,
  keyword,
  abuse,
  frustration,
  rejectedAnswer,
  repeatedQuestion,
  failedAttempts,
  messageLimit,
  lowConfidence,
  botError,
] as const;

/** All triggers in order of precedence: where several fire, the first gives the reason. */
export const TRIGGERS: readonly Trigger[] = ALL;

/** The name of a trigger, as in traces and guardrails. */
export type TriggerId = (typeof ALL)[number]['id'];

/** Each trigger's own settings, parsed. */
export type TriggerSettings = { [T in (typeof ALL)[number] as T['id']]: z.infer<T['settings']> };
