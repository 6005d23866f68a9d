import { FORBIDDEN, HttpError, notFound, unauthorized } from './http-error.ts';
import type { Access } from './request.ts';
import type { Bot, Conversation, User } from './state.ts';
import type { World } from './world.ts';

/** The token of a request: `api_access_token` or, where a proxy drops underscores, `Api-Access-Token`. */
export function accessToken(headers: Record<string, string>): string | null {
  return headers['api_access_token'] ?? headers['api-access-token'] ?? null;
}

export interface Caller {
  user: User | null;
  bot: Bot | null;
}

/** Whose token it is. Chatwoot answers 401 both to wrong tokens and to what one may not do. */
export function authenticate(
  world: World,
  token: string | null,
  access: Access,
  account: string | undefined,
): Caller {
  if (access === 'anybody') return { user: null, bot: null };
  if (token === null || token === '') {
    throw new HttpError(401, { errors: ['You need to sign in or sign up before continuing.'] });
  }
  const { state } = world.core;
  const user = state.users.find((row) => row.accessToken === token) ?? null;
  const bot = state.bots.find((row) => row.accessToken === token) ?? null;
  if (!user && !bot) throw unauthorized('Invalid Access Token');
  if (bot && access !== 'bot') throw unauthorized('Access to this endpoint is not authorized for bots');
  if (account !== undefined && account !== String(state.account.id)) throw notFound();
  if (user && access === 'administrator' && user.role !== 'administrator') throw unauthorized(FORBIDDEN);
  return { user, bot };
}

/** Agents see the conversations of their inboxes and teams; administrators and bots see all. */
export function maySee(world: World, user: User | null, conversation: Conversation): boolean {
  if (user === null || user.role === 'administrator') return true;
  const inbox = world.core.inbox(conversation.inboxId);
  return (
    inbox.memberIds.includes(user.id) ||
    (world.core.team(conversation.teamId)?.memberIds.includes(user.id) ?? false)
  );
}
