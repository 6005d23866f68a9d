import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.ts';
import { createBreather } from '../breather.ts';
import { asBatonError } from '../errors.ts';
import { defaultGuardrails } from '../guardrails/schema.ts';
import { codeVersion } from '../knowledge/code-version.ts';
import { hashingKnowledge } from '../knowledge/entries.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import { inSlices } from '../knowledge/slices.ts';
import type { TrainingReport } from '../knowledge/training-report.ts';
import { clearAlarm, raiseAlarm } from '../store/alarms.ts';
import type { Database } from '../store/database.ts';
import { liveGuardrails } from '../store/guardrails.ts';
import { modelBytes, modelEntries } from '../store/model-content.ts';
import {
  liveModel,
  OVERTAKEN,
  pruneModels,
  saveModel,
  saveWithEntries,
  versionOf,
  type Model,
  type ModelComparison,
} from '../store/models.ts';
import { listChecks } from '../store/saved-checks.ts';
import { KNOWLEDGE_NOT_TRAINED, KNOWLEDGE_WORSE } from './alarms.ts';
import { judgedTexts } from './judged-texts.ts';
import { knowledgeChanged } from './knowledge-changed.ts';
import { knowledgeMissing } from './knowledge-missing.ts';
import { trainInWorker, type LiveTraining, type ThreadTraining } from './train-in-worker.ts';
import { goLive } from './use-version.ts';

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
  /** Its version, or that of what was put live before; null where nothing was kept. */
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
  /**
   * The version that the given entries changed, 0 for none: where another one is live they do not replace it, which
   * would undo what somebody else has changed meanwhile.
   */
  changedFrom?: number;
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
 * Trains entries in a thread, those that are live where none are given, and puts the outcome live, unless it recognises
 * less than what is live or a saved check would no longer pass: then it is kept beside it, an alarm says so, and
 * somebody decides. Trained from what was live it goes live in its place only, not in that of what somebody has put
 * live meanwhile. A training that fails or is killed changes nothing. What the service does itself it does in short
 * slices.
 * Errors: `training_failed` and what loading says, with an alarm; `knowledge_missing` (409) where none are given and
 * none are live; `knowledge_changed` (409) where they changed another version; the signal's reason when aborted.
 */
export async function trainKnowledge(
  { db, clock }: { db: Database; clock: Clock },
  botId: number,
  given: KnowledgeEntry[] | null,
  wish: TrainingWish,
): Promise<Trained> {
  const pause = createBreather();
  const live = await liveTraining(db, botId);
  const entries = given ?? live?.entries;
  if (entries === undefined) throw knowledgeMissing();
  const { who, changedFrom } = wish;
  if (changedFrom !== undefined && changedFrom !== (live?.version ?? 0)) {
    // A process may have put them live and ended before it could say so.
    if (live !== null && isDeepStrictEqual(live.entries, entries))
      return { ...nothingNew, version: live.version };
    throw knowledgeChanged();
  }
  const dataHash = await inSlices(hashingKnowledge(entries), pause);
  const code = await codeVersion(pause);
  if (live !== null && !wish.again && live.dataHash === dataHash && live.codeVersion === code) {
    const same = isDeepStrictEqual(live.entries, entries);
    return same ? nothingNew : correctAnswers(db, botId, live.id, { entries, who, at: clock.now() });
  }
  const trained = await train(db, clock, botId, entries, wish, live);
  const heldBack = wish.anyway ? null : trained.heldBack;
  const at = clock.now();
  const kept = { ...trained, dataHash, codeVersion: code, entries, at, who, heldBack };
  const modelId = await saveModel(db, botId, kept);
  const version = await versionOf(db, botId, modelId);
  // What somebody gives is meant to replace whatever is live; what was live before is not.
  const isOfLive = given === null || changedFrom !== undefined;
  const instead = isOfLive ? { instead: live?.id ?? null } : {};
  const isOvertaken = heldBack === null && !(await goLive(db, botId, modelId, { who, at, ...instead }));
  if (heldBack !== null) await tellHeldBack(db, botId, { version, live: live?.version ?? 0 }, heldBack, at);
  await pruneModels(db, botId, KEEP_MODELS, at);
  const { report, comparison } = trained;
  const why = isOvertaken ? OVERTAKEN : heldBack;
  return { trained: true, changed: true, report, comparison, modelId, version, heldBack: why };
}

const nothingNew: Trained = {
  trained: false,
  changed: false,
  report: null,
  comparison: null,
  modelId: null,
  version: null,
  heldBack: null,
};

/** A corrected answer needs no training: the model stays, its entries are new. */
async function correctAnswers(
  db: Database,
  botId: number,
  liveId: number,
  changed: { entries: KnowledgeEntry[]; who: string; at: number },
): Promise<Trained> {
  const modelId = await saveWithEntries(db, botId, liveId, changed);
  const version = await versionOf(db, botId, modelId);
  await goLive(db, botId, modelId, changed);
  await pruneModels(db, botId, KEEP_MODELS, changed.at);
  return { ...nothingNew, changed: true, modelId, version };
}

/** What a bot answers from, without the model itself. */
type LiveKnowledge = Model & { entries: KnowledgeEntry[] };

async function liveTraining(db: Database, botId: number): Promise<LiveKnowledge | null> {
  const live = await liveModel(db, botId);
  const entries = live && (await modelEntries(db, botId, live.id));
  return live && entries && { ...live, entries };
}

/** What the training thread judges beside. */
async function judgedBeside(
  db: Database,
  botId: number,
  { id, version, entries, report }: LiveKnowledge,
  anyway: boolean,
): Promise<LiveTraining> {
  const guardrails = (await liveGuardrails(db, botId))?.settings ?? defaultGuardrails();
  const checks = anyway ? [] : await listChecks(db, botId);
  // Last: starting the thread, which comes next, takes a few milliseconds, and so does reading guardrails.
  const bytes = (await modelBytes(db, botId, id)) ?? Buffer.alloc(0);
  return { version, entries, report, bytes, checks, guardrails };
}

async function train(
  db: Database,
  clock: Clock,
  botId: number,
  entries: KnowledgeEntry[],
  { onProgress, signal, patient = false, anyway = false }: TrainingWish,
  live: LiveKnowledge | null,
): Promise<ThreadTraining> {
  try {
    const judged = await judgedTexts(db, botId, clock.now() - JUDGED_MS);
    const trained = await trainInWorker(entries, {
      judged,
      patient,
      live: live && (await judgedBeside(db, botId, live, anyway)),
      ...(onProgress ? { onProgress } : {}),
      ...(signal ? { signal } : {}),
    });
    await clearAlarm(db, botId, KNOWLEDGE_NOT_TRAINED, clock.now());
    return trained;
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
