import { createBreather } from '../breather.ts';
import { asBatonError } from '../errors.ts';
import { codeVersion } from '../knowledge/code-version.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import { planChore, renewChore, type LeasedChore } from '../store/chores.ts';
import { listModels, pruneModels } from '../store/models.ts';
import { isStoreAway } from '../store/store-error.ts';
import {
  askedTraining,
  endTraining,
  entriesToTrain,
  noteProgress,
  type AskedTraining,
  type TrainingOutcome,
} from '../store/trainings.ts';
import type { Database } from '../store/database.ts';
import { openModel } from '../training/open-model.ts';
import { judgedTexts } from '../training/judged-texts.ts';
import { KEEP_MODELS, trainKnowledge, type Trained } from '../training/train-knowledge.ts';
import { versionEntries } from '../training/use-version.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { SchedulerDeps } from './deps.ts';

/** So many answers judged since the last training are worth calibrating anew. */
const JUDGED_ANEW = 100;

/** Progress is written this often at most, milliseconds. */
const TELL_EVERY_MS = 500;

/** When the chore is to come again: `soon` where what is live cannot be loaded and could not be trained either. */
export type NextTraining = 'tomorrow' | 'soon' | 'never';

/** What the chore needs. */
interface TrainDeps extends SchedulerDeps {
  bot(id: number): BotRuntime | undefined;
  stopping: AbortSignal;
}

/**
 * Sees to a bot's knowledge once a day, and when somebody asks for it: trains the live entries again where their model
 * cannot be loaded, where other code trained it, or where people have judged enough answers since for calibration to
 * learn from. The chore is kept while the training runs; when this process is killed another one takes it over.
 *
 * @returns when it is to come again: as long as the bot has knowledge
 */
export async function trainAgain(
  deps: TrainDeps,
  chore: LeasedChore,
  leaseMs: number,
): Promise<NextTraining> {
  const { clock, db, log, me, stopping } = deps;
  const { botId } = chore;
  const [models, asked, code] = await Promise.all([
    listModels(db, botId),
    askedTraining(db, botId),
    codeVersion(createBreather()),
  ]);
  const live = models.find((one) => one.isLive);
  const isAsked = asked !== null && asked.endedAt === null;
  // A bot's first entries are written before there is anything to answer from.
  if (live === undefined && !(isAsked && asked.isChange)) return 'never';
  const inUse = deps.bot(botId)?.modelId;
  // This process may not have heard yet of what another one has just put live.
  const broken = live !== undefined && inUse !== live.id && !(await canBeLoaded(db, botId, live.id));
  // Models from before the code had a name are left alone as long as they can be loaded.
  const isOther = live !== undefined && live.codeVersion !== null && live.codeVersion !== code;
  // What this code made of the same data and was held back would be held back again.
  const isKnown = models.some((one) => one.dataHash === live?.dataHash && one.codeVersion === code);
  const judged = await judgedTexts(db, botId, models[0]?.trainedAt ?? 0);
  if (!isAsked && !broken && !(isOther && !isKnown) && judged.length < JUDGED_ANEW) {
    // What a killed process has left of a model is not to wait for the next training.
    await pruneModels(db, botId, KEEP_MODELS, clock.now());
    return 'tomorrow';
  }
  log.info({ bot: botId, version: live?.version ?? null, broken }, 'The knowledge is trained again');
  const renewal = setInterval(() => {
    renewChore(db, me, chore, clock.now() + leaseMs).catch(() => undefined);
  }, leaseMs / 4);
  try {
    // Where it cannot be loaded nothing is better than what comes of it.
    const who = isAsked ? asked.askedBy : 'baton';
    const onProgress = isAsked ? progressOf(deps, botId) : undefined;
    const wish = {
      who,
      again: true,
      anyway: broken,
      // Where nothing answers people get every conversation until this is done.
      patient: inUse !== null,
      signal: stopping,
      ...(onProgress ? { onProgress } : {}),
      ...(isAsked && asked.isChange ? { changedFrom: asked.version ?? 0 } : {}),
    };
    const entries = isAsked ? await askedEntries(db, botId, asked) : null;
    // It has ended since it was read: what is live needs no training for it.
    if (isAsked && asked.isChange && entries === null) return 'tomorrow';
    const trained = await trainKnowledge({ db, clock }, botId, entries, wish);
    await endTraining(db, botId, outcomeOf(trained), clock.now());
    log.info({ bot: botId, heldBack: trained.heldBack !== null }, 'The knowledge was trained again');
    return 'tomorrow';
  } catch (thrown) {
    if (stopping.aborted) {
      // Somebody is waiting: another process, or this one when it is back, takes it up at once.
      if (isAsked || broken) await planChore(db, 'train', botId, clock.now());
      return 'tomorrow';
    }
    // An alarm says so.
    const error = asBatonError(thrown);
    log.error({ bot: botId, err: error }, 'The knowledge could not be trained again');
    await endTraining(db, botId, { kind: 'failed', version: null, why: error.message }, clock.now());
    return broken ? 'soon' : 'tomorrow';
  } finally {
    clearInterval(renewal);
  }
}

/** What is to be trained; null: what is live. */
async function askedEntries(
  db: Database,
  botId: number,
  { isChange, version }: AskedTraining,
): Promise<KnowledgeEntry[] | null> {
  if (isChange) return entriesToTrain(db, botId);
  return version === null ? null : versionEntries(db, botId, version);
}

/** Whether a model can be answered from. Errors: those of a store that is away. */
async function canBeLoaded(db: Database, botId: number, modelId: number): Promise<boolean> {
  try {
    return (await openModel(db, botId, modelId)) !== null;
  } catch (thrown) {
    if (isStoreAway(thrown)) throw thrown;
    return false;
  }
}

/** Writes how far a training is, for whoever looks on. */
function progressOf({ db, clock }: TrainDeps, botId: number): (share: number) => void {
  let toldAt = 0;
  return (share) => {
    if (clock.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = clock.now();
    // It is only shown: the next one comes soon.
    noteProgress(db, botId, share).catch(() => undefined);
  };
}

function outcomeOf({ heldBack, version }: Trained): TrainingOutcome {
  return { kind: heldBack === null ? 'live' : 'held-back', version, why: heldBack };
}
