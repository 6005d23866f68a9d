import { parentPort, workerData } from 'node:worker_threads';
import { asBatonError } from '../errors.ts';
import { encodeModel } from './model-codec.ts';
import type { TrainingMessage, TrainingOrder } from './train-in-worker.ts';
import { trainModel } from './train.ts';

/** The thread that `trainInWorker` starts. */
const { entries, seed, judged } = workerData as TrainingOrder;

function say(message: TrainingMessage, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, move);
}

try {
  const { model, report } = trainModel(entries, {
    ...(seed === undefined ? {} : { seed }),
    judged,
    onProgress: (share) => {
      say({ type: 'progress', share });
    },
  });
  const bytes = encodeModel(model);
  say({ type: 'done', bytes, report }, [bytes.buffer as ArrayBuffer]);
} catch (thrown) {
  const { code, message, remedy } = asBatonError(thrown);
  say({ type: 'failed', code, message, remedy });
}
