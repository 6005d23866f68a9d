import type { Conversation, OwnChange } from '../conversation/conversation.ts';
import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import { isMessage, type StepBody } from '../handoff/step.ts';
import { lockLeased, saveState, type Leased } from '../store/conversations.ts';
import { noteOpened } from '../store/handoffs.ts';
import { buryStep, echoOf, finishStep, postponeStep, type Step } from '../store/steps.ts';
import { backoffMs, MAX_TRIES } from './backoff.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { SchedulerDeps } from './deps.ts';

/** Without a reader an echo is waited for this long before a message is sent again, milliseconds. */
const ECHO_WAIT_MS = 10_000;

/** What became of a step that was started. */
export type Carried =
  | { result: 'done' }
  /** To be looked at again, milliseconds. */
  | { result: 'later'; at: number }
  | { result: 'gone' }
  | { result: 'dead'; error: ChatwootError };

/**
 * Carries a started step out. A message that may have been sent before is looked up first, by its key or its echo:
 * nothing that a person sees is done twice.
 */
export async function carryOut(
  deps: SchedulerDeps,
  bot: BotRuntime,
  leased: Leased,
  step: Step,
  mayBeSent: boolean,
): Promise<Carried> {
  const begun = deps.stopwatch();
  const tries = step.tries + 1;
  try {
    if (mayBeSent && isMessage(step.body.kind)) {
      const looked = await lookUp(deps, bot, leased, step);
      if (looked !== 'unsent') {
        if (looked === 'wait') return { result: 'later', at: await waitForEcho(deps, step) };
        await finishStep(deps.db, step.id, looked, deps.clock.now());
        deps.meters.step(step.body.kind, 'found', deps.stopwatch() - begun);
        return { result: 'done' };
      }
    }
    const key = bot.keepsSourceId ? step.key : null;
    const { messageId } = await bot.steps.perform(leased.conversation, step.body, key);
    await complete(deps, leased, step, messageId);
    deps.meters.step(step.body.kind, 'done', deps.stopwatch() - begun);
    return { result: 'done' };
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError)) throw thrown;
    const error = thrown;
    if (error.code === 'chatwoot_gone') return { result: 'gone' };
    const now = deps.clock.now();
    const context = {
      bot: bot.id,
      conversation: leased.conversation,
      step: step.body.kind,
      code: error.code,
      tries,
    };
    if (error.retry && tries < MAX_TRIES) {
      const at = now + backoffMs(tries, error.retryAfterMs);
      await postponeStep(deps.db, step.id, {
        notBefore: at,
        error: error.code,
        mayHaveHappened: error.mayHaveHappened,
      });
      deps.meters.step(step.body.kind, 'retried', deps.stopwatch() - begun);
      deps.log.warn(context, 'A step failed and is tried again');
      return { result: 'later', at };
    }
    await buryStep(deps.db, step.id, error.code, now);
    deps.meters.step(step.body.kind, 'dead', deps.stopwatch() - begun);
    deps.log.error({ ...context, remedy: error.remedy }, 'A step failed for good');
    return { result: 'dead', error };
  }
}

async function lookUp(
  deps: SchedulerDeps,
  bot: BotRuntime,
  leased: Leased,
  step: Step,
): Promise<number | 'unsent' | 'wait'> {
  const { conversation, botId } = leased;
  const text = contentOf(step.body);
  const since = step.startedAt ?? 0;
  const key = bot.keepsSourceId ? step.key : null;
  const echo = await echoOf(deps.db, botId, conversation, key === null ? { text, since } : { key });
  if (echo !== null) return echo;
  if (bot.reader !== null) return (await bot.reader.findSent(conversation, { key, text, since })) ?? 'unsent';
  return deps.clock.now() < since + ECHO_WAIT_MS ? 'wait' : 'unsent';
}

async function waitForEcho(deps: SchedulerDeps, step: Step): Promise<number> {
  const notBefore = (step.startedAt ?? deps.clock.now()) + ECHO_WAIT_MS;
  await postponeStep(deps.db, step.id, { notBefore, error: 'waiting_for_echo', mayHaveHappened: true });
  return notBefore;
}

/** Changes of status and assignee come back as events: they are remembered, so that nobody else is blamed for them. */
async function complete(
  deps: SchedulerDeps,
  leased: Leased,
  step: Step,
  messageId: number | null,
): Promise<void> {
  const own = ownChangeOf(step.body);
  if (own === null) {
    await finishStep(deps.db, step.id, messageId, deps.clock.now());
    return;
  }
  await deps.db.transaction(async (tx) => {
    const now = deps.clock.now();
    await finishStep(tx, step.id, messageId, now);
    if (step.body.kind === 'open') await noteOpened(tx, leased.botId, leased.conversation, step.stretch, now);
    const row = await lockLeased(tx, deps.me, leased.id, now);
    if (!row?.state) return;
    const state: Conversation = { ...row.state, own: [...row.state.own, { what: own, at: now }] };
    await saveState(tx, row.id, state, now, { keepDue: true });
  });
}

function ownChangeOf(body: StepBody): OwnChange['what'] | null {
  switch (body.kind) {
    case 'say':
    case 'note':
      return null;
    case 'open':
      return 'status:open';
    case 'return':
      return 'status:pending';
    case 'assign-person':
      return `assignee:${body.userId}`;
    case 'assign-bot':
    case 'release':
      return 'assignee:none';
  }
}

function contentOf(body: StepBody): string {
  return body.kind === 'say' || body.kind === 'note' ? body.content : '';
}
