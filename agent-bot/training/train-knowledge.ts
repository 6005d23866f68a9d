import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.ts';
import { asBatonError } from '../errors.ts';
import { codeVersion } from '../knowledge/code-version.ts';
import { hashKnowledge } from '../knowledge/entries.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import { trainInWorker } from '../knowledge/train-in-worker.ts';
import { readTrainingReport, type TrainingReport } from '../knowledge/training-report.ts';
import { clearAlarm, raiseAlarm } from '../store/alarms.ts';
import type { Database } from '../store/database.ts';
import {
  liveModel,
  pruneModels,
  saveModel,
  versionOf,
  type Model,
  type ModelComparison,
} from '../store/models.ts';
import { KNOWLEDGE_NOT_TRAINED, KNOWLEDGE_WORSE } from './alarms.ts';
import { checksLost } from './checks-lost.ts';
import { judgedTexts } from './judged-texts.ts';
import { goLive } from './use-version.ts';
import { whyHeldBack } from './why-held-back.ts';

/** How a training went. */
export interface Trained {
  /** False when questions and code are those of the live model, whose training then counts. */
  trained: boolean;
  /** False when the bot already answers from exactly these entries. */
  changed: boolean;
  report: TrainingReport | null;
  comparison: ModelComparison | null;
  /** Null where nothing was kept, since nothing is new. */
  modelId: number | null;
  /** Its version; null where nothing was kept. */
  version: number | null;
  /** Why it is not live: somebody has to say "use it anyway". Null: it is. */
  heldBack: string | null;
}

/** Who wants it, and how. */
export interface TrainingWish {
  who: string;
  /** Goes live even if it is worse. */
  anyway?: boolean;
  /** Trains even where the same data and code were trained before: what came of it is broken. */
  again?: boolean;
  /** Everything else goes first. */
  patient?: boolean;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Older models that are kept, for looking back and going back. */
export const KEEP_MODELS = 8;
/** Judged answers are learnt from for as long as their words are kept by default. */
const JUDGED_MS = 90 * 24 * 3_600_000;

/**
 * Trains entries in a thread and puts the outcome live, unless it recognises less than what is live or a saved check
 * would no longer pass: then it is kept beside it, an alarm says so, and somebody decides. A training that fails or is
 * killed changes nothing.
 * Errors: `training_failed` and what loading says, with an alarm; the signal's reason when aborted.
 */
export async function trainKnowledge(
  { db, clock }: { db: Database; clock: Clock },
  botId: number,
  entries: KnowledgeEntry[],
  wish: TrainingWish,
): Promise<Trained> {
  const live = await liveModel(db, botId);
  const dataHash = hashKnowledge(entries);
  const isTrained = !wish.again && live?.dataHash === dataHash && live.codeVersion === codeVersion();
  if (isTrained && isDeepStrictEqual(live.entries, entries)) {
    const none = { report: null, comparison: null, modelId: null, version: null, heldBack: null };
    return { trained: false, changed: false, ...none };
  }
  // A corrected answer needs no training: the model stays, its entries are new.
  const { bytes, report, comparison } = isTrained
    ? { ...live, comparison: null }
    : await train(db, clock, botId, entries, wish, live);
  const heldBack =
    wish.anyway || isTrained || live === null
      ? null
      : (whyHeldBack(comparison, live, { entries, report }) ??
        (await checksLost(db, botId, live, { entries, bytes })));
  const at = clock.now();
  const { who } = wish;
  const kept = {
    dataHash,
    codeVersion: codeVersion(),
    bytes,
    entries,
    report,
    at,
    who,
    comparison,
    heldBack,
  };
  const modelId = await saveModel(db, botId, kept);
  const version = await versionOf(db, botId, modelId);
  if (heldBack === null) await goLive(db, botId, modelId, { who, at });
  else await tellHeldBack(db, botId, { version, live: live?.version ?? 0 }, heldBack, at);
  await pruneModels(db, botId, KEEP_MODELS);
  return {
    trained: !isTrained,
    changed: true,
    report: isTrained ? null : readTrainingReport(report),
    comparison,
    modelId,
    version,
    heldBack,
  };
}

async function train(
  db: Database,
  clock: Clock,
  botId: number,
  entries: KnowledgeEntry[],
  { onProgress, signal, patient = false }: TrainingWish,
  live: Model | null,
): Promise<{ bytes: Uint8Array; report: unknown; comparison: ModelComparison | null }> {
  try {
    const judged = await judgedTexts(db, botId, clock.now() - JUDGED_MS);
    const trained = await trainInWorker(entries, {
      judged,
      patient,
      live: live && { entries: live.entries, bytes: live.bytes, report: live.report },
      ...(onProgress ? { onProgress } : {}),
      ...(signal ? { signal } : {}),
    });
    await clearAlarm(db, botId, KNOWLEDGE_NOT_TRAINED, clock.now());
    const { comparison } = trained;
    return { ...trained, comparison: live && comparison && { ...comparison, with: live.version } };
  } catch (thrown) {
    // Somebody ended it: no failure.
    if (signal?.aborted === true) throw thrown;
    const goesOn =
      live === null ? 'The bot has none yet' : `Version ${String(live.version)} goes on answering`;
    await raiseAlarm(db, {
      botId,
      code: KNOWLEDGE_NOT_TRAINED,
      detail: `The knowledge could not be trained: ${asBatonError(thrown).message} ${goesOn}.`,
      remedy: 'Import it again: npm run baton -- knowledge import FILE. If it comes back, report it.',
      stopsBot: false,
      at: clock.now(),
    });
    throw thrown;
  }
}

async function tellHeldBack(
  db: Database,
  botId: number,
  versions: { version: number; live: number },
  why: string,
  at: number,
): Promise<void> {
  const version = String(versions.version);
  await raiseAlarm(db, {
    botId,
    code: KNOWLEDGE_WORSE,
    detail: `Version ${version} of the knowledge is not live, version ${String(versions.live)} goes on answering. ${why}`,
    remedy: `Look at it under Knowledge and use it anyway or mend it; or: npm run baton -- knowledge use ${version}`,
    stopsBot: false,
    at,
  });
}
