import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import { release, type Claimed, type Leased } from '../store/conversations.ts';
import { isStoreAway } from '../store/store-error.ts';
import { dropStep, startStep, type Step } from '../store/steps.ts';
import { nextDue } from '../turn/advance.ts';
import { advanceStored, type Standing } from './advance-stored.ts';
import type { BotRuntime } from './bot-runtime.ts';
import { carryOut } from './carry-out.ts';
import type { SchedulerDeps } from './deps.ts';
import { stepDied } from './dead-step.ts';
import { lookUp } from './look-up.ts';

/** Fresh reads in one go: what is still in doubt after these waits for its next event. */
const MOST_READS = 2;

/** When a conversation whose run failed unexpectedly is looked at again, milliseconds. */
const AFTER_FAILURE_MS = 5_000;

/**
 * Runs one leased conversation until nothing is left to do now: apply stored events, decide, carry steps out in
 * order, look again; then says when it is next due and gives the lease back. If the process dies anywhere in here,
 * the lease ends and another goes on from what is stored.
 *
 * @returns when it is next due; null: not by itself
 */
export async function runConversation(deps: SchedulerDeps, leased: Claimed): Promise<number | null> {
  let dueAt: number | null;
  try {
    const bot = await currentBot(deps, leased);
    const next = bot ? await goOn(deps, bot, leased) : { dueAt: deps.clock.now() + AFTER_FAILURE_MS };
    if (next === 'lease-lost') return null;
    dueAt = next.dueAt;
  } catch (thrown) {
    deps.log.error(
      { err: thrown, bot: leased.botId, conversation: leased.conversation },
      'A conversation could not be run',
    );
    dueAt = deps.clock.now() + AFTER_FAILURE_MS;
  }
  return release(deps.db, deps.me, leased.id, dueAt);
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

async function goOn(
  deps: SchedulerDeps,
  bot: BotRuntime,
  leased: Leased,
): Promise<{ dueAt: number | null } | 'lease-lost'> {
  let standing = await advanceStored(deps, bot, leased);
  let reads = 0;
  for (;;) {
    if (standing === null) return 'lease-lost';
    const { state, steps } = standing;
    const step: Step | undefined = steps[0];
    const doubtful = state.uncertain || state.owner === 'unknown';
    if (doubtful && bot.reader !== null && reads < MOST_READS) {
      reads += 1;
      const fresh = await readAfresh(bot, leased.conversation);
      if (fresh === null) return { dueAt: deps.clock.now() + AFTER_FAILURE_MS };
      standing = await advanceStored(deps, bot, leased, [fresh]);
      continue;
    }
    if (state.uncertain && bot.reader === null) {
      standing = await advanceStored(deps, bot, leased, [], (conversation) => certain(conversation));
      continue;
    }
    if (step === undefined) return { dueAt: nextDue(state) };
    if (step.notBefore > deps.clock.now()) return { dueAt: earliest(step.notBefore, nextDue(state)) };

    const earlier = await lookUp(deps, bot, leased, step);
    if (earlier.result === 'later') return { dueAt: earliest(earlier.at, nextDue(state)) };
    if (earlier.result === 'done') {
      standing = without(standing, step);
      continue;
    }
    await bot.steps.reserve(step.body.kind);
    const start = await startStep(deps.db, step.id, deps.me, deps.clock.now());
    if (start === 'lease-lost') return 'lease-lost';
    if (start === 'events-waiting') {
      standing = await advanceStored(deps, bot, leased);
      continue;
    }
    if (start === 'not-allowed') {
      await dropStep(
        deps.db,
        step.id,
        `not while ${state.owner} has it, stretch ${String(state.stretch.number)}`,
        deps.clock.now(),
      );
      deps.meters.step(step.body.kind, 'dropped', 0);
      standing = without(standing, step);
      continue;
    }
    const carried = await carryOut(deps, bot, leased, step);
    switch (carried.result) {
      case 'done':
        standing = without(standing, step);
        break;
      case 'later':
        return { dueAt: earliest(carried.at, nextDue(state)) };
      case 'gone':
        standing = await advanceStored(deps, bot, leased, [gone]);
        break;
      case 'dead':
        standing = await stepDied(deps, bot, leased, step, carried.error);
        break;
    }
  }
}

const gone: ConversationEvent = { type: 'gone', snapshot: { status: null, updatedAt: null, assignee: null } };

async function readAfresh(bot: BotRuntime, conversation: number): Promise<ConversationEvent | null> {
  try {
    return (await bot.reader?.read(conversation)) ?? null;
  } catch (thrown) {
    if (thrown instanceof ChatwootError) return null;
    throw thrown;
  }
}

/** Nobody can tell better than what the events said. */
function certain(conversation: Conversation): ReturnType<typeof nothingElse> {
  return nothingElse({ ...conversation, uncertain: false });
}

function nothingElse(conversation: Conversation) {
  return { conversation, traces: [], handoffs: [], steps: [], dropSteps: false };
}

function without(standing: Standing, step: Step): Standing {
  return { ...standing, steps: standing.steps.filter((one) => one.id !== step.id) };
}

function earliest(a: number, b: number | null): number {
  return b === null ? a : Math.min(a, b);
}
