import { comparePaired, type PairedComparison } from '../confidence/paired-comparison.ts';
import { phrasingsOf } from './entries.ts';
import type { KnowledgeEntry, KnowledgeIndex } from './knowledge-index.ts';
import { phrasingKey } from './recognised.ts';
import type { Recognised } from './training-report.ts';

/** A training as far as it has to be known to compare it. */
export interface ComparedTraining {
  entries: readonly KnowledgeEntry[];
  recognised: Recognised | null;
}

/** Questions below this many show nothing. */
const ENOUGH = 20;
/** A training that recognises so much less is worse, where chance does not explain it. */
const WORSE_BY = 0.02;
const BY_CHANCE = 0.05;
/** New phrasings that the live model is asked itself: some thousand would keep a process busy. */
const MOST_ASKED = 500;

/**
 * How a new training does beside the live one, on the same questions: phrasings that the new one held back. What the
 * live one held back too is known from its report; phrasings it never saw it is asked itself, which is as fair. An
 * entry that it does not have it cannot recognise: growing counts for the new one. Entries that were taken out are no
 * question any more.
 *
 * @returns null where there is too little to compare
 */
export function compareTrainings(
  live: ComparedTraining & { index: KnowledgeIndex | null },
  next: ComparedTraining,
): PairedComparison | null {
  if (live.recognised === null || next.recognised === null) return null;
  const before = outcomes(live.recognised);
  const after = outcomes(next.recognised);
  const trainedOn = new Set(
    live.entries.flatMap((entry) => phrasingsOf(entry).map((text) => phrasingKey(entry.id, text))),
  );
  const known = new Set(live.entries.map((entry) => entry.id));
  const pairs: { before: boolean; after: boolean }[] = [];
  let asked = 0;
  for (const entry of next.entries) {
    for (const text of phrasingsOf(entry)) {
      const key = phrasingKey(entry.id, text);
      const now = after.get(key);
      if (now === undefined) continue;
      const then = before.get(key);
      if (then !== undefined) pairs.push({ before: then, after: now });
      else if (!known.has(entry.id)) pairs.push({ before: false, after: now });
      // What it was trained on it would know by heart.
      else if (!trainedOn.has(key) && live.index !== null && asked++ < MOST_ASKED) {
        pairs.push({ before: live.index.candidates(text, 1)[0]?.entry === entry.id, after: now });
      }
    }
  }
  return pairs.length < ENOUGH ? null : comparePaired(pairs);
}

/** Whether a training recognises less than the live one, by more than chance explains. */
export function isWorse({ questions, before, after, chance }: PairedComparison): boolean {
  return chance < BY_CHANCE && (before - after) / questions >= WORSE_BY;
}

function outcomes({ right, wrong }: Recognised): Map<string, boolean> {
  return new Map([
    ...right.map((key): [string, boolean] => [key, true]),
    ...wrong.map((key): [string, boolean] => [key, false]),
  ]);
}
