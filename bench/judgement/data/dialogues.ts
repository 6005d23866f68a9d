import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Turn } from '../../../agent-bot/conversation/conversation.ts';

/** A turn of a probe dialogue. */
export const turnSchema = z.object({
  author: z.enum(['visitor', 'bot']),
  text: z.string(),
  did: z.enum(['answer', 'clarify', 'rephrase', 'warn', 'refuse', 'hand-off', 'other']).optional(),
  entry: z.string().optional(),
});
const secondReader = z
  .union([z.boolean(), z.string(), z.null(), z.record(z.string(), z.unknown())])
  .optional();
const frustrationSchema = z.object({
  dialogues: z.array(
    z.object({
      id: z.string(),
      domain: z.string(),
      turns: z.array(turnSchema),
      expected: z.object({ frustrated: z.boolean() }),
      secondReader,
    }),
  ),
});
const rejectionSchema = z.object({
  dialogues: z.array(
    z.object({
      id: z.number(),
      turns: z.array(turnSchema),
      expected: z.object({ rejects: z.boolean(), repeats: z.boolean(), loops: z.boolean() }),
      secondReader,
    }),
  ),
});

type SaidTurn = z.infer<typeof turnSchema>;
export type FrustrationDialogue = z.infer<typeof frustrationSchema>['dialogues'][number];
export type RejectionDialogue = z.infer<typeof rejectionSchema>['dialogues'][number];

/** A suite of `test/probes`, as it stands there. */
export function readProbes(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../test/probes/${file}`, import.meta.url), 'utf8'));
}

/** Dialogues in which the visitor is, or is not, frustrated at the end. */
export function frustrationDialogues(): FrustrationDialogue[] {
  return frustrationSchema.parse(readProbes('frustration-dialogues.json')).dialogues;
}

/** Dialogues at whose end the visitor rejects, repeats or has been looped, or none of these. */
export function rejectionDialogues(): RejectionDialogue[] {
  return rejectionSchema.parse(readProbes('rejection-dialogues.json')).dialogues;
}

/** Dialogues of both kinds that were written when everything was chosen, and judged once. */
export function unseenDialogues(): { frustration: FrustrationDialogue[]; rejection: RejectionDialogue[] } {
  return {
    frustration: frustrationSchema.parse(readProbes('frustration-dialogues.unseen.json')).dialogues,
    rejection: rejectionSchema.parse(readProbes('rejection-dialogues.unseen.json')).dialogues,
  };
}

/** A dialogue's turns as the bot keeps them; without `known`, by their words alone, as in somebody else's transcript. */
export function turnsOf(said: readonly SaidTurn[], known: boolean): Turn[] {
  return said.map(({ author, text, did, entry }, index) => ({
    author,
    text,
    messageId: index + 1,
    at: index,
    ...(known && author === 'bot' && did !== undefined ? { act: did } : {}),
    ...(known && entry !== undefined ? { entry, act: 'answer' as const } : {}),
  }));
}
