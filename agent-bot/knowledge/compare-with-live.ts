import type { PairedComparison } from '../confidence/paired-comparison.ts';
import { compareTrainings } from './compare-trainings.ts';
import type { KnowledgeEntry, KnowledgeIndex } from './knowledge-index.ts';
import { loadIndex } from './load-index.ts';
import { decodeModel } from './model-codec.ts';
import { readTrainingReport } from './training-report.ts';

/** A training as it is stored. */
export interface StoredTraining {
  entries: readonly KnowledgeEntry[];
  /** The encoded model. */
  bytes: Uint8Array;
  report: unknown;
}

/** How a new training does beside the live one; null where there is too little to compare. Takes up to half a second. */
export function compareWithLive(
  live: StoredTraining,
  next: Pick<StoredTraining, 'entries' | 'report'>,
): PairedComparison | null {
  let index: KnowledgeIndex | null = null;
  try {
    index = loadIndex(live.entries, decodeModel(live.bytes));
  } catch {
    // What it recognised when it was trained is in its report.
  }
  const recognised = (stored: unknown) => readTrainingReport(stored)?.recognised ?? null;
  return compareTrainings(
    { entries: live.entries, recognised: recognised(live.report), index },
    { entries: next.entries, recognised: recognised(next.report) },
  );
}
