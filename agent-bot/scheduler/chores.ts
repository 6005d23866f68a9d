import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import { endPastAlarms } from '../store/alarms.ts';
import { hurryDoubtful } from '../store/conversations.ts';
import { endWebhookRotations } from '../store/bots.ts';
import { claimChores, finishChore, planChore, type LeasedChore } from '../store/chores.ts';
import { purgeRecords, purgeTexts } from '../store/purge.ts';
import { purgeSessions } from '../store/sessions.ts';
import { isStoreAway } from '../store/store-error.ts';
import { reviveDeadSteps } from '../store/steps.ts';
import { purgeTickets } from '../store/tickets.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { SchedulerDeps } from './deps.ts';
import { RETRIES_MS, reconcile } from './reconcile.ts';
import { trainAgain } from './train-again.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LEASE_MS = 2 * MINUTE;

/** How often each chore comes again, milliseconds. */
const EVERY = { reconcile: 5 * MINUTE, recover: 15_000, purge: 60 * MINUTE, train: DAY } as const;
type ChoreKind = keyof typeof EVERY;
const TRAIN_AGAIN = { tomorrow: EVERY.train, soon: 5 * MINUTE, never: null } as const;
/** Those that take a moment. */
export const QUICK_CHORES = ['reconcile', 'recover', 'purge'] as const satisfies ChoreKind[];
/** Those that take a minute of a processor: one at a time is enough for a machine. */
export const LONG_CHORES = ['train'] as const satisfies ChoreKind[];

/** What chores need beside the scheduler's own parts. */
export interface ChoreDeps extends SchedulerDeps {
  bots(): BotRuntime[];
  /** Ids of bots that an alarm has stopped. */
  stoppedBots(): number[];
  clearAlarms(botId: number): Promise<void>;
  /** Since when Chatwoot fails to list some of a bot's conversations, milliseconds. */
  listFailing: Map<number, number>;
  /** How long texts are kept, milliseconds. */
  keepTextsMs: number;
  /** How long alarms that are over and the audit log are kept, milliseconds. */
  keepRecordsMs: number;
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

/** Webhooks may have been lost: the bots, or the given one, are compared with Chatwoot when no more repeats are to come. */
export async function planReconciling(deps: ChoreDeps, botId?: number): Promise<void> {
  const bots = deps.bots().map((bot) => bot.id);
  for (const id of bots) {
    if (botId !== undefined && id !== botId) continue;
    await planChore(deps.db, 'reconcile', id, deps.clock.now() + RETRIES_MS);
    await hurryDoubtful(deps.db, id, deps.clock.now());
  }
}

/** Chores of one call at most: whoever calls every second comes again. */
const MOST = 4;

/**
 * Runs chores that are due, one after the other; returns how many. Each is claimed when it is its turn, so that none
 * waits in a lease that may end. One that fails holds up no other: Chatwoot's failures wait for the next time, others
 * for the end of the lease. Errors: those of a store that is away.
 */
export async function runChores(
  deps: ChoreDeps,
  kinds: readonly ChoreKind[] = [...QUICK_CHORES, ...LONG_CHORES],
): Promise<number> {
  for (let done = 0; done < MOST; done += 1) {
    if (deps.stopping.aborted) return done;
    const [chore] = await claimChores(deps.db, deps.me, deps.clock.now(), LEASE_MS, { kinds, most: 1 });
    if (chore === undefined) return done;
    await runChore(deps, chore);
  }
  return MOST;
}

async function runChore(deps: ChoreDeps, chore: LeasedChore): Promise<void> {
  const about = { chore: chore.kind, bot: chore.botId };
  let every: number | null = EVERY[chore.kind as ChoreKind];
  try {
    every = await run(deps, chore, every);
  } catch (thrown) {
    if (isStoreAway(thrown)) throw thrown;
    if (!(thrown instanceof ChatwootError)) {
      deps.log.error({ ...about, err: thrown }, 'A chore failed and is tried again when its lease has ended');
      return;
    }
    // That a stopped bot cannot act yet is what its alarm says.
    const level = chore.kind === 'recover' ? 'debug' : 'warn';
    deps.log[level]({ ...about, code: thrown.code }, 'A chore failed and is tried again');
  }
  await finishChore(deps.db, deps.me, chore, every === null ? null : deps.clock.now() + every);
}

/** @returns in how many milliseconds it is to come again; null: not by itself */
async function run(deps: ChoreDeps, chore: LeasedChore, every: number): Promise<number | null> {
  const kind = chore.kind as ChoreKind;
  if (kind === 'purge') {
    await purge(deps);
    return every;
  }
  const bot = deps.bot(chore.botId);
  if (!bot) return null;
  if (kind === 'train') return TRAIN_AGAIN[await trainAgain(deps, chore, LEASE_MS)];
  if (kind === 'recover') {
    await recover(deps, bot);
    return deps.stoppedBots().includes(bot.id) ? every : null;
  }
  // While it is stopped, what differs is what could not be done; recovery does it, and then compares.
  if (deps.stoppedBots().includes(bot.id)) return every;
  return (await reconcile(deps, bot)) ? every : RETRIES_MS;
}

/** A stopped bot goes on as soon as Chatwoot takes its token again: what failed meanwhile is done now. */
async function recover(deps: ChoreDeps, bot: BotRuntime): Promise<void> {
  if (!deps.stoppedBots().includes(bot.id)) return;
  await bot.steps.probe();
  await deps.clearAlarms(bot.id);
  if (deps.stoppedBots().includes(bot.id)) return;
  const revived = await reviveDeadSteps(deps.db, bot.id, deps.clock.now());
  deps.log.info(
    { bot: bot.id, conversations: revived },
    'The bot can act again: what failed meanwhile is done now',
  );
  await planChore(deps.db, 'reconcile', bot.id, deps.clock.now());
  await hurryDoubtful(deps.db, bot.id, deps.clock.now());
  deps.wake();
}

async function purge(deps: ChoreDeps): Promise<void> {
  const now = deps.clock.now();
  const past = await endPastAlarms(deps.db, now - DAY, now);
  if (past > 0) deps.log.info({ alarms: past }, 'Alarms of steps that failed a day ago were closed');
  const rotations = await endWebhookRotations(deps.db, now);
  if (rotations > 0)
    deps.log.info({ bots: rotations }, 'Webhook secrets before the present ones count no more');
  const sessions = await purgeSessions(deps.db, now);
  const tickets = await purgeTickets(deps.db, now);
  if (sessions + tickets > 0) deps.log.debug({ sessions, tickets }, 'What has run out was removed');
  const purged = await purgeTexts(deps.db, now - deps.keepTextsMs);
  if (Object.values(purged).some((count) => count > 0)) deps.log.info(purged, 'Old texts were removed');
  const records = await purgeRecords(deps.db, now - deps.keepRecordsMs);
  if (records.alarms + records.audit > 0) deps.log.info(records, 'Old records were removed');
}
