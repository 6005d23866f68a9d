import { asBatonError } from '../errors.ts';
import { codeVersion } from '../knowledge/code-version.ts';
import { renewChore, type LeasedChore } from '../store/chores.ts';
import { liveModel, listModels } from '../store/models.ts';
import { judgedTexts } from '../training/judged-texts.ts';
import { trainKnowledge } from '../training/train-knowledge.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { SchedulerDeps } from './deps.ts';

/** So many answers judged since the last training are worth calibrating anew. */
const JUDGED_ANEW = 100;

/** What the chore needs. */
interface TrainDeps extends SchedulerDeps {
  bot(id: number): BotRuntime | undefined;
  stopping: AbortSignal;
}

/**
 * Sees to a bot's knowledge once a day: trains the live entries again where their model cannot be loaded, where other
 * code trained it, or where people have judged enough answers since for calibration to learn from. The chore is kept while the training runs; when this process is killed another one takes it over.
 *
 * @returns whether it is to come again: as long as the bot has knowledge
 */
export async function trainAgain(deps: TrainDeps, chore: LeasedChore, leaseMs: number): Promise<boolean> {
  const { clock, db, log, me, stopping } = deps;
  const { botId } = chore;
  const [live, models] = await Promise.all([liveModel(db, botId), listModels(db, botId)]);
  if (live === null) return false;
  const broken = deps.bot(botId)?.modelId !== live.id;
  // Models from before the code had a name are left alone as long as they can be loaded.
  const isOther = live.codeVersion !== null && live.codeVersion !== codeVersion();
  // What this code made of the same data and was held back would be held back again.
  const isKnown = models.some((one) => one.dataHash === live.dataHash && one.codeVersion === codeVersion());
  const judged = await judgedTexts(db, botId, models[0]?.trainedAt ?? live.trainedAt);
  if (!broken && !(isOther && !isKnown) && judged.length < JUDGED_ANEW) return true;
  log.info({ bot: botId, version: live.version, broken }, 'The knowledge is trained again');
  const renewal = setInterval(() => {
    renewChore(db, me, chore, clock.now() + leaseMs).catch(() => undefined);
  }, leaseMs / 4);
  try {
    // Where it cannot be loaded nothing is better than what comes of it.
    const wish = { who: 'baton', again: true, anyway: broken, signal: stopping };
    const trained = await trainKnowledge({ db, clock }, botId, live.entries, wish);
    log.info({ bot: botId, heldBack: trained.heldBack !== null }, 'The knowledge was trained again');
    return true;
  } catch (thrown) {
    // An alarm says so; tomorrow it is tried again.
    if (!stopping.aborted)
      log.error({ bot: botId, err: asBatonError(thrown) }, 'The knowledge could not be trained again');
    return true;
  } finally {
    clearInterval(renewal);
  }
}
