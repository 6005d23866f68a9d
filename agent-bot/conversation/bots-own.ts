import type { ApplyContext } from './context.ts';
import type { Snapshot } from './event.ts';

/**
 * Whether a conversation that we never heard of was the bot's, and was opened while Baton did not answer. Chatwoot
 * 4.16.2 names the owner; before, only its beginning tells it from those that people had before the bot came.
 */
export function isBotsOwn({ begunAt, ofBot }: Snapshot, { connectedAt }: ApplyContext): boolean {
  return ofBot === true || (begunAt !== undefined && begunAt >= connectedAt - (connectedAt % 1_000));
}
