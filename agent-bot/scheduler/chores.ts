import type { Owner } from '../conversation/conversation.ts';
import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import { makeDue, ownersOf } from '../store/conversations.ts';
import { endPastAlarms } from '../store/alarms.ts';
import { claimChores, finishChore, planChore, type LeasedChore } from '../store/chores.ts';
import { reviveDeadSteps } from '../store/steps.ts';
import { purgeTexts } from '../store/purge.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { SchedulerDeps } from './deps.ts';
import { trainAgain } from './train-again.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LEASE_MS = 2 * MINUTE;

/** How often each chore comes again, milliseconds. */
const EVERY = { reconcile: 5 * MINUTE, recover: 15_000, purge: 60 * MINUTE, train: DAY } as const;
type ChoreKind = keyof typeof EVERY;

/** What chores need beside the scheduler's own parts. */
export interface ChoreDeps extends SchedulerDeps {
  bots(): BotRuntime[];
  /** Ids of bots that an alarm has stopped. */
  stoppedBots(): number[];
  clearAlarms(botId: number): Promise<void>;
  /** How long texts are kept, milliseconds. */
  keepTextsMs: number;
  /** Ends what takes long when the service stops. */
  stopping: AbortSignal;
  /** Conversations became due. */
  wake(): void;
}

/**
 * Plans what comes from time to time. At a start every bot is reconciled: while we were away Chatwoot may have
 * opened conversations by itself.
 */
export async function planChores(deps: ChoreDeps): Promise<void> {
  const now = deps.clock.now();
  await planChore(deps.db, 'purge', 0, now + MINUTE);
  for (const bot of deps.bots()) {
    await planChore(deps.db, 'reconcile', bot.id, now);
    await planChore(deps.db, 'train', bot.id, now + EVERY.train);
  }
  // Not at once: what fails for another reason than the token would fail again and again.
  for (const botId of deps.stoppedBots()) await planChore(deps.db, 'recover', botId, now + EVERY.recover);
}

/** Runs the chores that are due; returns how many. */
export async function runChores(deps: ChoreDeps): Promise<number> {
  const chores = await claimChores(deps.db, deps.me, deps.clock.now(), LEASE_MS);
  for (const chore of chores) {
    let again: number | null = deps.clock.now() + EVERY[chore.kind as ChoreKind];
    try {
      again = (await run(deps, chore)) ? again : null;
    } catch (thrown) {
      if (!(thrown instanceof ChatwootError)) throw thrown;
      // That a stopped bot cannot act yet is what its alarm says.
      const level = chore.kind === 'recover' ? 'debug' : 'warn';
      deps.log[level](
        { chore: chore.kind, bot: chore.botId, code: thrown.code },
        'A chore failed and is tried again',
      );
    }
    await finishChore(deps.db, deps.me, chore, again);
  }
  return chores.length;
}

/** @returns whether it is to come again */
async function run(deps: ChoreDeps, chore: LeasedChore): Promise<boolean> {
  const kind = chore.kind as ChoreKind;
  if (kind === 'purge') {
    await purge(deps);
    return true;
  }
  const bot = deps.bot(chore.botId);
  if (!bot) return false;
  if (kind === 'train') return trainAgain(deps, chore, LEASE_MS);
  if (kind === 'recover') {
    await recover(deps, bot);
    return deps.stoppedBots().includes(bot.id);
  }
  await reconcile(deps, bot);
  return true;
}

/**
 * Compares what Baton knows with what Chatwoot says, and has every conversation looked at afresh where they differ.
 * Needs a reader: without one Baton relies on the webhooks alone.
 */
async function reconcile(deps: ChoreDeps, bot: BotRuntime): Promise<void> {
  // While it is stopped, what differs is what could not be done; recovery does it, and then compares.
  if (bot.reader === null || deps.stoppedBots().includes(bot.id)) return;
  const unresolved = await bot.reader.unresolved();
  const theirs = new Map(unresolved.map((one) => [one.conversation, one.status]));
  const ours = await ownersOf(deps.db, bot.id, [...theirs.keys()]);
  const differing = ours.filter(({ conversation, owner }) =>
    differs(owner, theirs.get(conversation) ?? 'resolved'),
  );
  if (differing.length === 0) return;
  deps.log.info(
    { bot: bot.id, conversations: differing.length },
    'Conversations differ from Chatwoot and are read afresh',
  );
  const conversations = differing.map((one) => one.conversation);
  await makeDue(deps.db, bot.id, conversations, deps.clock.now());
  deps.wake();
}

function differs(owner: Owner, status: string): boolean {
  switch (owner) {
    case 'bot':
      return status !== 'pending';
    case 'queued':
      return status !== 'open';
    case 'agent':
      return status !== 'open' && status !== 'snoozed';
    case 'closed':
      // Pending or snoozed: the visitor's next word decides.
      return status === 'open';
    case 'unknown':
      // Whatever was said to be next never came.
      return true;
  }
}

/** A stopped bot goes on as soon as Chatwoot takes its token again: what failed meanwhile is done now. */
async function recover(deps: ChoreDeps, bot: BotRuntime): Promise<void> {
  if (!deps.stoppedBots().includes(bot.id)) return;
  await bot.steps.probe();
  await deps.clearAlarms(bot.id);
  if (deps.stoppedBots().includes(bot.id)) return;
  const revived = await reviveDeadSteps(deps.db, bot.id, deps.clock.now());
  deps.log.info({ bot: bot.id, steps: revived }, 'The bot can act again');
  await planChore(deps.db, 'reconcile', bot.id, deps.clock.now());
  deps.wake();
}

async function purge(deps: ChoreDeps): Promise<void> {
  const now = deps.clock.now();
  const past = await endPastAlarms(deps.db, now - DAY, now);
  if (past > 0) deps.log.info({ alarms: past }, 'Alarms of steps that failed a day ago were closed');
  const purged = await purgeTexts(deps.db, deps.clock.now() - deps.keepTextsMs);
  if (Object.values(purged).some((count) => count > 0)) deps.log.info(purged, 'Old texts were removed');
}
