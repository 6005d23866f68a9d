import type { PairedComparison } from '../confidence/paired-comparison.ts';
import { compareTrainings } from './compare-trainings.ts';
import type { KnowledgeEntry, KnowledgeIndex } from './knowledge-index.ts';
import { readTrainingReport } from './training-report.ts';

/** A training as far as it is compared. */
export interface ReportedTraining {
  entries: readonly KnowledgeEntry[];
  report: unknown;
}

/**
 * How a new training does beside the live one; null where there is too little to compare. Without the live one's index
 * only by what it recognised when it was trained. Takes up to half a second.
 */
export function compareWithLive(
  live: ReportedTraining & { index: KnowledgeIndex | null },
  next: ReportedTraining,
): PairedComparison | null {
  const recognised = (stored: unknown) => readTrainingReport(stored)?.recognised ?? null;
  return compareTrainings(
    { entries: live.entries, recognised: recognised(live.report), index: live.index },
    { entries: next.entries, recognised: recognised(next.report) },
  );
}
