import { parentPort, workerData } from 'node:worker_threads';
import { asBatonError } from '../errors.ts';
import { giveWay } from '../give-way.ts';
import { standBack } from '../stand-back.ts';
import { compareWithLive } from './compare-with-live.ts';
import { loadIndex } from './load-index.ts';
import { decodeModel, encodeModel } from './model-codec.ts';
import type { TrainingMessage, TrainingOrder } from './train-in-worker.ts';
import { trainModel } from './train.ts';

/** The thread that `trainInWorker` starts. */
const { entries, seed, judged, live, patient } = workerData as TrainingOrder;

function say(message: TrainingMessage, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, move);
}

try {
  giveWay();
  if (patient) standBack();
  const { model, report } = trainModel(entries, {
    ...(seed === undefined ? {} : { seed }),
    judged,
    onProgress: (share) => {
      say({ type: 'progress', share });
    },
  });
  const bytes = encodeModel(model);
  // What cannot be loaded must not go live.
  loadIndex(entries, decodeModel(bytes));
  const comparison = live && compareWithLive(live, { entries, report });
  say({ type: 'done', bytes, report, comparison }, [bytes.buffer as ArrayBuffer]);
} catch (thrown) {
  const { code, message, remedy } = asBatonError(thrown);
  say({ type: 'failed', code, message, remedy });
}
