import { z } from 'zod';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';

/** A knowledge entry as the database keeps it: it was read by `parseKnowledge` before. */
export const storedEntry = z
  .looseObject({
    id: z.string(),
    title: z.string().optional(),
    questions: z.array(z.string()),
    answer: z.string(),
    sources: z.array(z.looseObject({ title: z.string(), url: z.string() })).optional(),
  })
  .transform((entry) => entry as KnowledgeEntry);
