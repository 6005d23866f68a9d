import { parentPort, workerData } from 'node:worker_threads';
import { asBatonError } from '../errors.ts';
import { giveWay } from '../give-way.ts';
import { compareWithLive } from '../knowledge/compare-with-live.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import { loadIndex } from '../knowledge/load-index.ts';
import { decodeModel, encodeModel } from '../knowledge/model-codec.ts';
import { trainModel } from '../knowledge/train.ts';
import { standBack } from '../stand-back.ts';
import { checksLost } from './checks-lost.ts';
import type { LiveTraining, ThreadTraining, TrainingMessage, TrainingOrder } from './train-in-worker.ts';
import { whyHeldBack } from './why-held-back.ts';

/** The thread that `trainInWorker` starts. */
const order = workerData as TrainingOrder;

function say(message: TrainingMessage, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, move);
}

function train({ entries, seed, judged, live }: TrainingOrder): ThreadTraining {
  const { model, report } = trainModel(entries, {
    ...(seed === undefined ? {} : { seed }),
    judged,
    onProgress: (share) => {
      say({ type: 'progress', share });
    },
  });
  const bytes = encodeModel(model);
  // What cannot be loaded must not go live.
  const index = loadIndex(entries, decodeModel(bytes));
  const trained = { bytes, report };
  return live === null
    ? { ...trained, comparison: null, heldBack: null }
    : { ...trained, ...judge(live, { entries, report, index }) };
}

/** How a training does beside what is live, and why it should not replace that by itself. */
function judge(
  live: LiveTraining,
  next: Pick<TrainingOrder, 'entries'> & Pick<ThreadTraining, 'report'> & { index: KnowledgeIndex },
): Pick<ThreadTraining, 'comparison' | 'heldBack'> {
  const index = loaded(live);
  const compared = compareWithLive({ ...live, index }, next);
  const comparison = compared && { ...compared, with: live.version };
  const { checks, guardrails } = live;
  // Where what is live cannot be loaded no check passes with it.
  const lost = (): string | null => index && checksLost(checks, guardrails, index, next.index);
  return { comparison, heldBack: whyHeldBack(comparison, live, next) ?? lost() };
}

function loaded({ entries, bytes }: LiveTraining): KnowledgeIndex | null {
  try {
    return loadIndex(entries, decodeModel(bytes));
  } catch {
    // What it recognised when it was trained is in its report.
    return null;
  }
}

try {
  giveWay();
  if (order.patient) standBack();
  const trained = train(order);
  say({ type: 'done', ...trained }, [trained.bytes.buffer as ArrayBuffer]);
} catch (thrown) {
  const { code, message, remedy } = asBatonError(thrown);
  say({ type: 'failed', code, message, remedy });
}
