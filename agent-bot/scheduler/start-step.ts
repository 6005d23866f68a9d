import type { Start, Step } from '../store/steps.ts';
import type { RunDeps } from './deps.ts';

/**
 * How old the leave to carry a step out may be, milliseconds. PostgreSQL gives it within some; a process that was
 * stopped, or whose machine was, hears of it later, and by then another may have the conversation, or a person.
 */
const FRESH_MS = 250;

/**
 * Starts a step, if it may be: what follows is the call to Chatwoot and nothing else. Leave that has grown old on its
 * way is asked for again.
 */
export async function startStep(deps: RunDeps, step: Step): Promise<Start> {
  const askedAt = deps.clock.now();
  const start = await deps.starter.do(step);
  const isOld = deps.clock.now() - askedAt > FRESH_MS;
  return start === 'started' && isOld ? deps.starter.do(step) : start;
}
