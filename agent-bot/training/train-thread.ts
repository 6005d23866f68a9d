import { parentPort, workerData } from 'node:worker_threads';
import { asBatonError } from '../errors.ts';
import { giveWay } from '../give-way.ts';
import { standBack } from '../stand-back.ts';
import type { TrainingMessage, TrainingOrder } from './train-in-worker.ts';

/** The thread that `trainInWorker` starts. */
const order = workerData as TrainingOrder;

function say(message: TrainingMessage, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, move);
}

try {
  giveWay();
  if (order.patient) standBack();
  // Only now: to read and compile that much code takes half a second, and is in no hurry either.
  const { trainOrdered } = await import('./train-ordered.ts');
  const trained = await trainOrdered(order, (share) => {
    say({ type: 'progress', share });
  });
  say({ type: 'done', ...trained }, [trained.bytes.buffer as ArrayBuffer]);
} catch (thrown) {
  const { code, message, remedy } = asBatonError(thrown);
  say({ type: 'failed', code, message, remedy });
}
