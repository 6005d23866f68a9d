import { BatonError } from '../errors.ts';
import type { Unreadable } from './readable-list.ts';

/** Why connecting stopped before it was done. */
export type ProvisionErrorCode =
  | 'chatwoot_unfit'
  | 'webhook_address'
  | 'inbox_ambiguous'
  | 'inbox_other_bot'
  | 'agent_unknown'
  | 'team_unknown'
  | 'team_empty'
  | 'bot_unreadable'
  | 'list_unreadable';

/** Connecting cannot go on; nothing was half done before the first change. */
export function provisionError(code: ProvisionErrorCode, message: string, remedy: string): BatonError {
  return new BatonError(code, message, remedy, { status: 400 });
}

/** What was sought is not in a list: it may be one of those that cannot be read, and must not be made twice. */
export function refuseToGuess(unread: readonly Unreadable[], sought: string): void {
  if (unread.length === 0) return;
  const ids = unread.slice(0, 5).map(({ id }) => (id === null ? 'one without id' : String(id)));
  throw provisionError(
    'list_unreadable',
    `Whether ${sought} exists cannot be told: Chatwoot shows some in a shape that cannot be read (${ids.join(', ')}).`,
    "Look at these in Chatwoot; where they are fine there, report this to Baton with Chatwoot's version.",
  );
}
