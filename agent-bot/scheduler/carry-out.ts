import type { Conversation, OwnChange } from '../conversation/conversation.ts';
import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import type { StepBody } from '../handoff/step.ts';
import type { Leased } from '../store/conversations.ts';
import { buryStep, postponeStep, type Step } from '../store/steps.ts';
import { backoffMs, MAX_TRIES } from './backoff.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { RunDeps } from './deps.ts';

/** What became of a step that was started. */
export type Carried =
  | { result: 'done'; state: Conversation }
  /** To be looked at again, milliseconds. */
  | { result: 'later'; at: number }
  | { result: 'gone' }
  | { result: 'lease-lost' }
  | { result: 'dead'; error: ChatwootError };

/**
 * Carries a started step out: what can be done about a failure is decided here.
 *
 * @param state the conversation's, as it is stored; what it is afterwards is handed back
 */
export async function carryOut(
  deps: RunDeps,
  bot: BotRuntime,
  leased: Leased,
  state: Conversation,
  step: Step,
): Promise<Carried> {
  const begun = deps.stopwatch();
  const tries = step.tries + 1;
  try {
    const key = bot.keepsSourceId ? step.key : null;
    const { messageId } = await bot.steps.perform(leased.conversation, step.body, key);
    const after = await complete(deps, leased, state, step, messageId);
    deps.meters.step(step.body.kind, 'done', deps.stopwatch() - begun);
    return { result: 'done', state: after };
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError)) throw thrown;
    const error = thrown;
    if (error.code === 'chatwoot_gone') return { result: 'gone' };
    deps.suspect(bot.id);
    const now = deps.clock.now();
    const context = {
      bot: bot.id,
      conversation: leased.conversation,
      step: step.body.kind,
      code: error.code,
      tries,
    };
    // What may have happened is looked up before anybody is told that it has not.
    if ((error.retry || error.mayHaveHappened) && tries < MAX_TRIES) {
      const at = now + backoffMs(tries, error.retryAfterMs);
      const { code, mayHaveHappened } = error;
      const later = { notBefore: at, error: code, mayHaveHappened };
      if (!(await postponeStep(deps.db, deps.me, now, step.id, later))) return { result: 'lease-lost' };
      deps.meters.step(step.body.kind, 'retried', deps.stopwatch() - begun);
      deps.log.warn(context, 'A step failed and is tried again');
      return { result: 'later', at };
    }
    if (!(await buryStep(deps.db, deps.me, now, step.id, error.code))) return { result: 'lease-lost' };
    deps.meters.step(step.body.kind, 'dead', deps.stopwatch() - begun);
    deps.log.error({ ...context, remedy: error.remedy }, 'A step failed for good');
    return { result: 'dead', error };
  }
}

/** Changes of status and assignee come back as events: they are remembered, so that nobody else is blamed for them. */
async function complete(
  deps: RunDeps,
  leased: Leased,
  state: Conversation,
  step: Step,
  messageId: number | null,
): Promise<Conversation> {
  const change = ownChangeOf(step.body, state);
  if (change === null) {
    await deps.finisher.do({ stepId: step.id, messageId });
    return state;
  }
  const after: Conversation = { ...state, own: [...state.own, { ...change, at: deps.clock.now() }] };
  const isOurs = await deps.finisher.do({ stepId: step.id, messageId, own: { id: leased.id, state: after } });
  return isOurs ? after : state;
}

function ownChangeOf(body: StepBody, { assignee }: Conversation): Omit<OwnChange, 'at'> | null {
  switch (body.kind) {
    case 'say':
    case 'note':
      return null;
    case 'open':
      return { what: 'status:open' };
    case 'return':
      return { what: 'status:pending' };
    case 'assign-person':
      return { what: `assignee:${body.userId}` };
    case 'assign-bot':
    case 'release':
      return { what: 'assignee:none', ...(assignee === null ? {} : { of: assignee.id }) };
  }
}
