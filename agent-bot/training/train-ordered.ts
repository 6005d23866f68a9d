import { compareWithLive } from '../knowledge/compare-with-live.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import { loadIndex } from '../knowledge/load-index.ts';
import { decodeModel, encodeModel } from '../knowledge/model-codec.ts';
import { trainModel } from '../knowledge/train.ts';
import type { LiveTraining, ThreadTraining, TrainingOrder } from './train-in-worker.ts';
import { whyHeldBack } from './why-held-back.ts';

/** Trains what is ordered, tries what comes of it, and compares it with what is live: all of it takes long. */
export async function trainOrdered(
  { entries, seed, judged, live }: TrainingOrder,
  onProgress: (share: number) => void,
): Promise<ThreadTraining> {
  const { model, report } = trainModel(entries, {
    ...(seed === undefined ? {} : { seed }),
    judged,
    onProgress,
  });
  const bytes = encodeModel(model);
  // What cannot be loaded must not go live.
  const index = loadIndex(entries, decodeModel(bytes));
  const trained = { bytes, report };
  return live === null
    ? { ...trained, comparison: null, heldBack: null }
    : { ...trained, ...(await judge(live, { entries, report, index })) };
}

/** How a training does beside what is live, and why it should not replace that by itself. */
async function judge(
  live: LiveTraining,
  next: Pick<TrainingOrder, 'entries'> & Pick<ThreadTraining, 'report'> & { index: KnowledgeIndex },
): Promise<Pick<ThreadTraining, 'comparison' | 'heldBack'>> {
  const index = loaded(live);
  const compared = compareWithLive({ ...live, index }, next);
  const comparison = compared && { ...compared, with: live.version };
  return {
    comparison,
    heldBack: whyHeldBack(comparison, live, next) ?? (await lost(live, index, next.index)),
  };
}

async function lost(
  { checks, guardrails }: LiveTraining,
  index: KnowledgeIndex | null,
  next: KnowledgeIndex,
): Promise<string | null> {
  // Where what is live cannot be loaded no check passes with it.
  if (index === null || checks.length === 0) return null;
  // Half of all the code there is, for those who have checks.
  const { checksLost } = await import('./checks-lost.ts');
  return checksLost(checks, guardrails, index, next);
}

function loaded({ entries, bytes }: LiveTraining): KnowledgeIndex | null {
  try {
    return loadIndex(entries, decodeModel(bytes));
  } catch {
    // What it recognised when it was trained is in its report.
    return null;
  }
}
