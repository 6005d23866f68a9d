import { BatonError } from '../errors.ts';

/** Why connecting stopped before it was done. */
export type ProvisionErrorCode =
  | 'chatwoot_unfit'
  | 'webhook_address'
  | 'inbox_ambiguous'
  | 'inbox_other_bot'
  | 'agent_unknown'
  | 'team_unknown'
  | 'team_empty'
  | 'bot_unreadable';

/** Connecting cannot go on; nothing was half done before the first change. */
export function provisionError(code: ProvisionErrorCode, message: string, remedy: string): BatonError {
  return new BatonError(code, message, remedy, { status: 400 });
}
