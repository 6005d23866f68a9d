import { z } from 'zod';
import type { Trigger } from './trigger.ts';

const settings = z.strictObject({
  message: z
    .number()
    .min(0.1)
    .max(1)
    .default(0.5)
    .describe('One message alone hands off from this score, 0 to 1'),
  conversation: z
    .number()
    .min(0.1)
    .max(1)
    .default(0.6)
    .describe('The conversation hands off from this score, 0 to 1; older messages count less'),
});

/** The visitor loses patience: in one message, or over several. */
export const frustration = {
  id: 'frustration' as const,
  label: 'Frustration',
  description: 'The visitor loses patience, in one message or over the conversation',
  reason: 'frustration',
  defaultMode: 'on',
  settings,
  waitsForBurst: false,
  judge({ signals }, { message, conversation }) {
    const { score, spans, why } = signals.frustration;
    if (score >= message) return { fired: true, score, threshold: message, spans, why };
    const whole = signals.conversationFrustration;
    // A calm message too may tip it over: who is stuck for six turns need not raise the voice.
    if (whole >= conversation) {
      return {
        fired: true,
        score: whole,
        threshold: conversation,
        spans,
        why: `conversation: ${signals.conversationWhy}`,
      };
    }
    return { fired: false, score, threshold: message, spans, why };
  },
} satisfies Trigger<z.infer<typeof settings>>;
