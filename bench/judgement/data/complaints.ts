import { z } from 'zod';
import { readProbes, turnSchema } from './dialogues.ts';

const part = z.enum(['work', 'set-aside']);
const turns = z.array(turnSchema);
const suiteSchema = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['indirect', 'direct', 'calm']),
      text: z.string(),
      expected: z.boolean(),
      part,
    }),
  ),
  dialogues: z.array(
    z.object({
      id: z.string(),
      domain: z.string(),
      turns,
      expected: z.object({ frustrated: z.boolean() }),
      part,
    }),
  ),
  rejections: z.array(
    z.object({ id: z.number(), turns, expected: z.object({ rejects: z.boolean() }), part }),
  ),
});

/** Complaints that do not say so, courses that frustrate, answers turned down, and what looks like each. */
export type ComplaintSuite = z.infer<typeof suiteSchema>;

/** The half of the suite that was worked on, or the one that was set aside. */
export function complaintSuite(half: 'work' | 'set-aside'): ComplaintSuite {
  const { messages, dialogues, rejections } = suiteSchema.parse(readProbes('complaints.json'));
  const isOf = (one: { part: string }): boolean => one.part === half;
  return {
    messages: messages.filter(isOf),
    dialogues: dialogues.filter(isOf),
    rejections: rejections.filter(isOf),
  };
}
