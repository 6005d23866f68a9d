import { Worker } from 'node:worker_threads';
import { BatonError } from '../errors.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import type { ReportedTraining } from '../knowledge/compare-with-live.ts';
import type { JudgedText } from '../knowledge/judged-answers.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import type { TrainingReport } from '../knowledge/training-report.ts';
import type { ModelComparison } from '../store/models.ts';
import type { SavedCheck } from '../tester/saved-check.ts';

/** What the training thread says. */
export type TrainingMessage =
  | { type: 'progress'; share: number }
  | ({ type: 'done' } & ThreadTraining)
  | { type: 'failed'; code: string; message: string; remedy: string };

/** What came of a training. */
export interface ThreadTraining {
  /** The encoded model, which can be loaded. */
  bytes: Uint8Array;
  report: TrainingReport;
  /** With the live one; null where there is none, or too little to compare. */
  comparison: ModelComparison | null;
  /** Why it should not go live without somebody saying so; null: nothing speaks against it. */
  heldBack: string | null;
}

/** What a training is judged beside. */
export interface LiveTraining extends ReportedTraining {
  version: number;
  /** The encoded model. */
  bytes: Uint8Array;
  /** What passes with it and the live guardrails has to pass with the new one, too. */
  checks: readonly SavedCheck[];
  guardrails: Guardrails;
}

/** What the training thread is given. */
export interface TrainingOrder {
  entries: readonly KnowledgeEntry[];
  seed: number | undefined;
  judged: readonly JudgedText[];
  live: LiveTraining | null;
  /** Only in time that nobody else wants. */
  patient: boolean;
}

/** A patient training that has said nothing for so long gets no time at all, milliseconds. */
const STARVED_MS = 15_000;

/** The source tree runs as TypeScript, the packaged build as JavaScript: the thread's file lies beside this one. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './train-thread.ts' : './train-thread.js',
  import.meta.url,
);

/**
 * Trains in a thread of its own, which gives way to all others, so that the service goes on answering. What comes of it
 * is tried, compared and checked there, too.
 * @throws BatonError `training_failed`; the signal's reason when aborted
 */
export async function trainInWorker(
  entries: readonly KnowledgeEntry[],
  options: WorkerOptions & {
    seed?: number;
    judged?: readonly JudgedText[];
    /** What it is judged beside. */
    live?: LiveTraining | null;
    /**
     * It takes only time that nothing else wants, and begins again with a low priority where it gets none for
     * `starvedMs`.
     */
    patient?: boolean;
    starvedMs?: number;
  } = {},
): Promise<ThreadTraining> {
  const {
    seed,
    judged = [],
    live = null,
    patient = false,
    starvedMs = STARVED_MS,
    onProgress,
    signal,
  } = options;
  const order = { entries, seed, judged, live };
  const told = { ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) };
  if (patient) {
    const trained = await run({ ...order, patient }, { ...told, starvedMs });
    if (trained !== 'starved') return trained;
  }
  return (await run({ ...order, patient: false }, told)) as ThreadTraining;
}

interface WorkerOptions {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Runs the thread once; it is ended where it says nothing for `starvedMs`. */
function run(
  order: TrainingOrder,
  { onProgress, signal, starvedMs }: WorkerOptions & { starvedMs?: number },
): Promise<ThreadTraining | 'starved'> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(reasonOf(signal));
      return;
    }
    const worker = new Worker(THREAD, { workerData: order });
    let starving: NodeJS.Timeout | undefined;
    let settled = false;
    const heard = (): void => {
      clearTimeout(starving);
      if (starvedMs === undefined) return;
      starving = setTimeout(() => {
        settle(() => {
          resolve('starved');
        });
      }, starvedMs).unref();
    };
    const settle = (finish: () => void): void => {
      settled = true;
      clearTimeout(starving);
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
    heard();
    worker.on('message', (message: TrainingMessage) => {
      // A thread that gets no time takes its time to end, too.
      if (settled) return;
      heard();
      if (message.type === 'progress') onProgress?.(message.share);
      else if (message.type === 'done') {
        const { bytes, report, comparison, heldBack } = message;
        settle(() => {
          resolve({ bytes, report, comparison, heldBack });
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
