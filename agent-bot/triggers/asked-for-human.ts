import { z } from 'zod';
import type { Trigger } from './trigger.ts';

const settings = z.strictObject({
  threshold: z
    .number()
    .min(0.1)
    .max(1)
    .default(0.7)
    .describe('How sure the bot must be that the visitor asks for a person, from 0 to 1'),
  departments: z
    .array(z.string().trim().min(2).max(60))
    .max(100)
    .default([
      'billing',
      'accounts',
      'accounting',
      'sales',
      'returns',
      'shipping',
      'claims',
      'complaints',
      'technical support',
      'tech support',
      'cancellations',
      'housekeeping',
      'room service',
      'the spa',
      'the restaurant',
      'the pool',
      'the gym',
      'the bar',
      'the branch',
    ]) // prettier-ignore
    .describe('Departments: a visitor who wants to be put through to one of them asks for a person'),
});

/** "Can I talk to a real person?" */
export const askedForHuman = {
  id: 'asked_for_human' as const,
  label: 'Asked for a person',
  description: 'The visitor asks to talk to a person, in their own words or with the button',
  reason: 'asked_for_human',
  defaultMode: 'on',
  settings,
  waitsForBurst: false,
  judge({ signals }, { threshold }) {
    const { score, spans, why } = signals.human;
    return { fired: score >= threshold, score, threshold, spans, why };
  },
} satisfies Trigger<z.infer<typeof settings>>;
