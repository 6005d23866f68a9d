import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import { isMessage, type StepBody } from '../handoff/step.ts';
import type { Leased } from '../store/conversations.ts';
import { echoOf, messagesMade, postponeStep, type Step } from '../store/steps.ts';
import { lookAgainAt } from './backoff.ts';
import type { BotRuntime } from './bot-runtime.ts';
import { canAct } from './can-act.ts';
import type { RunDeps } from './deps.ts';
import { UNREADABLE_MS } from './fresh-reads.ts';

/** Without a reader an echo is waited for this long before a message is sent again, milliseconds. */
const ECHO_WAIT_MS = 10_000;

/** What is known of a step that was started before. */
export type Earlier =
  /** It may be started: it sends no message, or its message certainly was not sent. */
  | { result: 'unsent' }
  | { result: 'done' }
  /** To be looked at again, milliseconds. */
  | { result: 'later'; at: number };

/**
 * Looks whether a step that was started before has sent its message, by its key or its echo: nothing that a person
 * sees is done twice. It comes before the step is started again, so that nothing lies between the check of the owner
 * and the sending.
 */
export async function lookUp(deps: RunDeps, bot: BotRuntime, leased: Leased, step: Step): Promise<Earlier> {
  if (step.status !== 'started' || !isMessage(step.body.kind)) return { result: 'unsent' };
  const begun = deps.stopwatch();
  try {
    const found = await sentBefore(deps, bot, leased, step);
    if (found === 'unsent') return { result: 'unsent' };
    if (found === 'wait')
      return later(deps, step, (step.startedAt ?? deps.clock.now()) + ECHO_WAIT_MS, 'waiting_for_echo');
    await deps.finisher.do({ stepId: step.id, messageId: found });
    deps.meters.step(step.body.kind, 'found', deps.stopwatch() - begun);
    return { result: 'done' };
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError)) throw thrown;
    const now = deps.clock.now();
    const since = step.startedAt ?? now;
    const limit = since + patienceMs(thrown);
    // What waits behind it, most of all the opening to people, must not wait for a look that cannot be had.
    if (now >= limit && (await canAct(bot))) return { result: 'unsent' };
    // Unknown is not unsent.
    return later(deps, step, lookAgainAt(now, since, limit, thrown.retryAfterMs), thrown.code);
  }
}

/** After so long nobody will tell soon, and its echo had time to come: then it is as without a reader. */
function patienceMs(error: ChatwootError): number {
  return error.retry ? UNREADABLE_MS : ECHO_WAIT_MS;
}

async function sentBefore(
  deps: RunDeps,
  bot: BotRuntime,
  { conversation, botId }: Leased,
  step: Step,
): Promise<number | 'unsent' | 'wait'> {
  const text = contentOf(step.body);
  const since = step.startedAt ?? 0;
  const key = bot.keepsSourceId ? step.key : null;
  const echo = await echoOf(deps.db, botId, conversation, { ...(key === null ? { text } : { key }), since });
  if (echo !== null) return echo;
  if (bot.reader !== null) {
    const except = key === null ? await messagesMade(deps.db, botId, conversation) : [];
    return (await bot.reader.findSent(conversation, { key, text, since, except })) ?? 'unsent';
  }
  return deps.clock.now() < since + ECHO_WAIT_MS ? 'wait' : 'unsent';
}

async function later(deps: RunDeps, step: Step, at: number, error: string): Promise<Earlier> {
  const postponed = { notBefore: at, error, mayHaveHappened: true };
  await postponeStep(deps.db, deps.me, deps.clock.now(), step.id, postponed);
  return { result: 'later', at };
}

function contentOf(body: StepBody): string {
  return body.kind === 'say' || body.kind === 'note' ? body.content : '';
}
