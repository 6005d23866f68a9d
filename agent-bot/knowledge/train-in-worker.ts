import { Worker } from 'node:worker_threads';
import { BatonError } from '../errors.ts';
import type { JudgedText } from './judged-answers.ts';
import type { KnowledgeEntry } from './knowledge-index.ts';
import type { TrainingReport } from './training-report.ts';

/** What the training thread says. */
export type TrainingMessage =
  | { type: 'progress'; share: number }
  | { type: 'done'; bytes: Uint8Array; report: TrainingReport }
  | { type: 'failed'; code: string; message: string; remedy: string };

/** What the training thread is given. */
export interface TrainingOrder {
  entries: readonly KnowledgeEntry[];
  seed: number | undefined;
  judged: readonly JudgedText[];
}

/** The source tree runs as TypeScript, the packaged build as JavaScript: the thread's file lies beside this one. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './train-thread.ts' : './train-thread.js',
  import.meta.url,
);

/**
 * Trains in a thread of its own, so that the service goes on answering.
 * @returns the encoded model (`decodeModel`) and how training went
 * @throws BatonError `training_failed`; the signal's reason when aborted
 */
export function trainInWorker(
  entries: readonly KnowledgeEntry[],
  options: {
    seed?: number;
    judged?: readonly JudgedText[];
    onProgress?: (share: number) => void;
    signal?: AbortSignal;
  } = {},
): Promise<{ bytes: Uint8Array; report: TrainingReport }> {
  const { seed, judged = [], onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(reasonOf(signal));
      return;
    }
    const order: TrainingOrder = { entries, seed, judged };
    const worker = new Worker(THREAD, { workerData: order });
    const settle = (finish: () => void): void => {
      signal?.removeEventListener('abort', abort);
      finish();
      void worker.terminate();
    };
    const abort = (): void => {
      settle(() => {
        reject(reasonOf(signal));
      });
    };
    const fail = (message: string, cause?: unknown): void => {
      settle(() => {
        reject(
          new BatonError(
            'training_failed',
            message,
            'Import the knowledge again; if it comes back, report it.',
            { cause },
          ),
        );
      });
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: TrainingMessage) => {
      if (message.type === 'progress') onProgress?.(message.share);
      else if (message.type === 'done') {
        const { bytes, report } = message;
        settle(() => {
          resolve({ bytes, report });
        });
      } else {
        settle(() => {
          reject(new BatonError(message.code, message.message, message.remedy));
        });
      }
    });
    worker.on('error', (error) => {
      fail(`Training stopped: ${error instanceof Error ? error.message : String(error)}`, error);
    });
    worker.on('exit', (code) => {
      fail(`Training stopped with exit code ${String(code)}.`);
    });
  });
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error
    ? reason
    : new BatonError('training_stopped', 'Training was stopped.', 'Start it again.');
}
