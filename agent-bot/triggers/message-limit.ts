import { z } from 'zod';
import type { Trigger } from './trigger.ts';

/** A limit that cannot be misread: never 0 for "none" or "no limit". */
export const limitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off') }).describe('No limit'),
  z
    .strictObject({
      kind: z.literal('limit'),
      count: z.int().min(1).max(1000).describe('How many are allowed'),
    })
    .describe('So many, then a person'),
  z.strictObject({ kind: z.literal('block') }).describe('None at all: a person from the first message'),
]);

const settings = z.strictObject({
  limit: limitSchema
    .default({ kind: 'limit', count: 20 })
    .describe('Visitor messages the bot deals with before a person takes over'),
});

/** The conversation goes on and on. */
export const messageLimit = {
  id: 'message_limit' as const,
  label: 'Message limit',
  description: 'The visitor has written many messages and is still here',
  reason: 'message_limit',
  defaultMode: 'on',
  settings,
  waitsForBurst: false,
  judge({ stretch }, { limit }) {
    const score = stretch.visitorMessages;
    if (limit.kind === 'off') return { fired: false, score, why: 'no limit set' };
    if (limit.kind === 'block')
      return { fired: true, score, threshold: 0, why: 'the bot is set to answer nothing' };
    const fired = score > limit.count;
    return {
      fired,
      score,
      threshold: limit.count,
      why: `message ${String(score)}, ${String(limit.count)} are allowed`,
    };
  },
} satisfies Trigger<z.infer<typeof settings>>;
