import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { Claimed } from '../store/conversations.ts';
import type { Mail } from '../store/mail.ts';
import { logFailure } from '../store/outage.ts';
import { isStoreAway } from '../store/store-error.ts';
import { dropSteps, type Step } from '../store/steps.ts';
import { nextDue } from '../turn/advance.ts';
import { nothingYet, type Advance } from '../turn/progress.ts';
import { advanceStored, type Besides, type Standing } from './advance-stored.ts';
import type { BotRuntime } from './bot-runtime.ts';
import { carryOut } from './carry-out.ts';
import type { RunDeps, SchedulerDeps } from './deps.ts';
import { stepDied } from './dead-step.ts';
import { lookUp } from './look-up.ts';
import { leaveInDoubt, openBlindly, readInDoubt } from './read-in-doubt.ts';
import { startStep } from './start-step.ts';

/** Fresh reads in one go: what is still in doubt after these waits for its next event. */
const MOST_READS = 2;

/** When a conversation whose run failed unexpectedly is looked at again, milliseconds. */
const AFTER_FAILURE_MS = 5_000;

/** A conversation to be run, with what waited for it after it was claimed. */
export interface Job extends Claimed {
  mail: Mail;
}

/**
 * Runs one leased conversation until nothing is left to do now: apply stored events, decide, carry steps out in
 * order, look again; then says when it is next due and gives the lease back. If the process dies anywhere in here,
 * the lease ends and another goes on from what is stored.
 *
 * @returns when it is next due; null: not by itself
 */
export async function runConversation(deps: RunDeps, job: Job): Promise<number | null> {
  try {
    const bot = await currentBot(deps, job);
    if (!bot) return await putOff(deps, job);
    const next = await goOn(deps, bot, job);
    if (next === 'lease-lost') return null;
    if (next.released) return next.dueAt;
    return await deps.releaser.do({ id: job.id, dueAt: next.dueAt });
  } catch (thrown) {
    logFailure(deps.log, 'error', thrown, 'A conversation could not be run', {
      bot: job.botId,
      conversation: job.conversation,
    });
    return putOff(deps, job);
  }
}

/** It cannot be run now, and would not be a moment later. */
function putOff(deps: RunDeps, job: Job): Promise<number | null> {
  return deps.releaser.do({ id: job.id, dueAt: deps.clock.now() + AFTER_FAILURE_MS, hold: true });
}

/**
 * What was published before this conversation was claimed is obeyed, although the news of it may be on its way. A
 * version that cannot be read is no reason for silence: what was live before it goes on.
 */
async function currentBot(deps: SchedulerDeps, leased: Claimed): Promise<BotRuntime | undefined> {
  const known = deps.bot(leased.botId);
  if (known?.guardrailsVersion === leased.liveVersion) return known;
  try {
    await deps.refreshBot(leased.botId);
  } catch (thrown) {
    if (known === undefined || isStoreAway(thrown)) throw thrown;
    deps.log.error({ err: thrown, bot: leased.botId }, 'A published version could not be read');
  }
  return deps.bot(leased.botId);
}

type Next = { dueAt: number | null; released?: boolean } | 'lease-lost';

async function goOn(deps: RunDeps, bot: BotRuntime, job: Job): Promise<Next> {
  const rest: Besides['rest'] = (state, steps) => restOf(state, steps[0], deps.clock.now());
  let standing = await advanceStored(deps, { leased: job, bot, state: job.state, mail: job.mail }, { rest });
  let reads = 0;
  for (;;) {
    if (standing === null) return 'lease-lost';
    if (standing.released) return { dueAt: standing.released.dueAt, released: true };
    const { state, steps }: Standing = standing;
    const advanced = (besides: Besides): Promise<Standing | null> =>
      advanceStored(deps, { leased: job, bot, state }, besides);
    const step: Step | undefined = steps[0];
    if (isDoubtful(state) && bot.reader !== null && reads < MOST_READS) {
      reads += 1;
      const read = await readInDoubt(deps, bot, job);
      if (read.result === 'later') return { dueAt: read.at };
      if (read.result === 'read') {
        standing = await advanced({ extra: [read.event], rest });
        continue;
      }
      const opened = await openBlindly(deps, { leased: job, bot, state, steps }, read.error);
      if (opened === 'nobody-waits') {
        const isAnythingLeft = steps.length > 0 || state.unheard.length > 0 || nextDue(state) !== null;
        return { dueAt: leaveInDoubt(deps, job, read.error, isAnythingLeft) };
      }
      standing = opened;
      continue;
    }
    if (state.uncertain && bot.reader === null) {
      standing = await advanced({ change: (conversation) => certain(conversation), rest });
      continue;
    }
    if (step === undefined || step.notBefore > deps.clock.now()) return dueAfter(state, step);

    const earlier = await lookUp(deps, bot, job, step);
    if (earlier.result === 'later') return { dueAt: earliest(earlier.at, nextDue(state)) };
    if (earlier.result === 'done') {
      standing = without(standing, step);
      continue;
    }
    await bot.steps.reserve(steps.map((one) => one.body.kind));
    const start = await startStep(deps, step);
    if (start === 'lease-lost') return 'lease-lost';
    if (start === 'events-waiting') {
      standing = await advanced({ rest });
      continue;
    }
    if (start === 'not-allowed') {
      const why = `not while ${state.owner} has it, stretch ${String(state.stretch.number)}`;
      await dropSteps(deps.db, [step.id], why, deps.clock.now());
      deps.meters.step(step.body.kind, 'dropped', 0);
      standing = without(standing, step);
      continue;
    }
    const carried = await carryOut(deps, bot, job, state, step);
    switch (carried.result) {
      case 'done':
        standing = { ...without(standing, step), state: carried.state };
        break;
      case 'later':
        return { dueAt: earliest(carried.at, nextDue(state)) };
      case 'lease-lost':
        return 'lease-lost';
      case 'gone':
        standing = await advanced({ extra: [gone], rest });
        break;
      case 'dead':
        standing = await stepDied(deps, { leased: job, bot, state }, step, carried.error);
        break;
    }
  }
}

/** To be read afresh before anything is said. */
function isDoubtful(state: Conversation): boolean {
  return state.uncertain || state.owner === 'unknown';
}

/** When the conversation is next due if nothing is left to do now; null: something is. */
function restOf(state: Conversation, step: Step | undefined, now: number): { dueAt: number | null } | null {
  if (isDoubtful(state) || (step !== undefined && step.notBefore <= now)) return null;
  return dueAfter(state, step);
}

function dueAfter(state: Conversation, step: Step | undefined): { dueAt: number | null } {
  return { dueAt: step === undefined ? nextDue(state) : earliest(step.notBefore, nextDue(state)) };
}

const gone: ConversationEvent = { type: 'gone', snapshot: { status: null, updatedAt: null, assignee: null } };

/** Nobody can tell better than what the events said. */
function certain(conversation: Conversation): Advance {
  return nothingYet({ ...conversation, uncertain: false });
}

function without(standing: Standing, step: Step): Standing {
  return { ...standing, steps: standing.steps.filter((one) => one.id !== step.id) };
}

function earliest(a: number, b: number | null): number {
  return b === null ? a : Math.min(a, b);
}
