/** What the panel's API takes and gives about a bot's knowledge and its trainings. */
import { z } from 'zod';
import type { EntryUse } from '../analytics/answered-entries.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import type { TrainingReport } from '../knowledge/training-report.ts';
import type { ModelComparison } from '../store/models.ts';
import type { TrainingOutcome } from '../store/trainings.ts';

/** One training of the knowledge. */
export interface KnowledgeVersion {
  version: number;
  live: boolean;
  trained_at: number;
  trained_by: string;
  entries: number;
  /** Share of held-out phrasings whose entry came first; null where it is not known. */
  accuracy: number | null;
  /** Why it did not go live by itself; null: nothing spoke against it. */
  held_back: string | null;
  /** With what was live then; null where it could not be compared. */
  comparison: ModelComparison | null;
}

/** `GET …/knowledge`. */
export interface KnowledgeState {
  entries: KnowledgeEntry[];
  trained_at: number | null;
  /** Without the questions it rests on; null where it was never trained. */
  report: Omit<TrainingReport, 'heldOut' | 'recognised'> | null;
  /** How each entry did in the last 28 days, by its id. */
  use: Record<string, EntryUse>;
  /** The newest first. */
  versions: KnowledgeVersion[];
  /** The training that somebody last asked for in the panel; null: never. */
  asked: AskedTrainingState | null;
}

/** A training that was asked for: how far it is, then what came of it. */
export interface AskedTrainingState {
  by: string;
  asked_at: number;
  /** 0 to 1. */
  share: number;
  ended_at: number | null;
  /** Null while it has not ended. */
  outcome: TrainingOutcome | null;
}

const entryBody = z.object({
  title: z.string().max(1000),
  questions: z.array(z.string().max(10_000)).max(2_000),
  answer: z.string().max(100_000),
  sources: z.array(z.object({ title: z.string().max(1000), url: z.string().max(10_000) })).max(100),
  small_talk: z.boolean(),
});

/**
 * `POST …/knowledge/change`: an entry as it is to be, `entry: null` to remove it, `id: null` for a new one; `version` is
 * the one that was looked at, 0 where there was none. What is wrong with the entry the knowledge itself says.
 */
export const changeBody = z
  .object({
    id: z.string().max(200).nullable(),
    entry: entryBody.nullable(),
    version: z.number().int().nonnegative(),
  })
  .refine(({ id, entry }) => id !== null || entry !== null, 'names no entry and writes none');

/** `POST …/knowledge/use`: answers come from this version from now on. */
export const useVersionBody = z.object({ version: z.number().int().positive() });
