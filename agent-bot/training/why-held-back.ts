import { isWorse } from '../knowledge/compare-trainings.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import { readTrainingReport } from '../knowledge/training-report.ts';
import type { ModelComparison } from '../store/models.ts';

/** A training's entries, and its report as it is stored. */
interface Side {
  entries: readonly KnowledgeEntry[];
  report: unknown;
}

/** From so many entries on, losing most of them looks like an accident: a file cut short, the wrong file. */
const MANY = 5;

/**
 * Why a training should not replace what is live without somebody saying so, in a sentence; null: nothing. Where most
 * of what is live would be gone nothing can be compared phrasing by phrasing: what each recognised of its own
 * phrasings is said instead.
 */
export function whyHeldBack(
  comparison: ModelComparison | null,
  live: Side & { version: number },
  next: Side,
): string | null {
  if (next.entries.length === 0 && live.entries.length > 0) {
    return 'It has no entry: the bot would hand everything over.';
  }
  const ids = new Set(next.entries.map(({ id }) => id));
  const left = live.entries.filter(({ id }) => ids.has(id)).length;
  if (live.entries.length >= MANY && left * 2 < live.entries.length) {
    const gone = `Of the ${String(live.entries.length)} live entries ${String(left)} are left.`;
    const [before, after] = [recognised(live), recognised(next)];
    if (before === null || after === null) return gone;
    return `${gone} It recognises ${after} that were held back in training, version ${String(live.version)} ${before} of its own.`;
  }
  if (comparison === null || !isWorse(comparison)) return null;
  const { questions, before, after } = comparison;
  return `Of ${String(questions)} phrasings held back in training it recognises ${String(after)}, version ${String(comparison.with)} recognises ${String(before)}.`;
}

function recognised({ report }: Side): string | null {
  const measured = readTrainingReport(report)?.measuredAccuracy;
  if (!measured) return null;
  return `${String(Math.round(measured.share * measured.of))} of ${String(measured.of)} phrasings`;
}
