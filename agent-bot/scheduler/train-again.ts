import { asBatonError } from '../errors.ts';
import { codeVersion } from '../knowledge/code-version.ts';
import { renewChore, type LeasedChore } from '../store/chores.ts';
import { liveModel } from '../store/models.ts';
import { trainKnowledge } from '../training/train-knowledge.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { SchedulerDeps } from './deps.ts';

/** What the chore needs. */
interface TrainDeps extends SchedulerDeps {
  bot(id: number): BotRuntime | undefined;
  stopping: AbortSignal;
}

/**
 * Sees to a bot's knowledge: trains the live entries again where their model cannot be loaded, or where other code
 * trained it. The chore is kept while the training runs; when this process is killed another one takes it over.
 *
 * @returns whether it is to be tried again: only where it was interrupted
 */
export async function trainAgain(deps: TrainDeps, chore: LeasedChore, leaseMs: number): Promise<boolean> {
  const { clock, db, log, me, stopping } = deps;
  const { botId } = chore;
  const live = await liveModel(db, botId);
  if (live === null) return false;
  const broken = deps.bot(botId)?.modelId !== live.id;
  // Models from before the code had a name are left alone as long as they can be loaded.
  if (!broken && (live.codeVersion === null || live.codeVersion === codeVersion())) return false;
  log.info({ bot: botId, version: live.version, broken }, 'The knowledge is trained again');
  const renewal = setInterval(() => {
    renewChore(db, me, chore, clock.now() + leaseMs).catch(() => undefined);
  }, leaseMs / 4);
  try {
    // Where it cannot be loaded nothing is better than what comes of it.
    const wish = { who: 'baton', again: true, anyway: broken, signal: stopping };
    const trained = await trainKnowledge({ db, clock }, botId, live.entries, wish);
    log.info({ bot: botId, heldBack: trained.heldBack !== null }, 'The knowledge was trained again');
    return false;
  } catch (thrown) {
    if (stopping.aborted) return true;
    // An alarm says so; trying again would fail again.
    log.error({ bot: botId, err: asBatonError(thrown) }, 'The knowledge could not be trained again');
    return false;
  } finally {
    clearInterval(renewal);
  }
}
