import type { Request, RequestHandler, Response } from 'express';
import { BatonError } from '../../errors.ts';
import { getChatwoot, listChatwoots } from '../../store/chatwoots.ts';
import {
  confirmSession,
  endSession,
  endSessionsOf,
  findSession,
  type Session,
} from '../../store/sessions.ts';
import type { AppDeps } from '../deps.ts';
import { cookieName, reachedByHttps, readCookie } from './session-cookie.ts';

/** A role is believed for this long; then Chatwoot is asked again. */
export const RECHECK_MS = 10 * 60_000;
const SAFE = new Set(['GET', 'HEAD']);

/** Finds out who asks. */
export interface CurrentSession {
  /** The session of this request, its role confirmed lately; null where nobody is signed in. */
  find(request: Request): Promise<Session | null>;
  /** Lets signed-in people pass; `sessionOf` then tells who it is. */
  required: RequestHandler;
  /** Lets administrators pass. */
  administrator: RequestHandler;
}

/** Makes the reader of sessions for one app. */
export function currentSession(deps: AppDeps): CurrentSession {
  const { database, vault, clock, config } = deps;
  /** Requests that come together share one question to Chatwoot. */
  const checks = new Map<string, Promise<Session | null>>();

  function valueOf(request: Request): { value: string; bearer: boolean } | null {
    const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.get('authorization') ?? '')?.[1];
    if (bearer !== undefined) return { value: bearer, bearer: true };
    const cookie = readCookie(request.get('cookie'), cookieName(reachedByHttps(request, config.publicUrl)));
    return cookie === null || cookie.length > 200 ? null : { value: cookie, bearer: false };
  }

  async function find(request: Request): Promise<Session | null> {
    const given = valueOf(request);
    if (!given) return null;
    const session = await findSession(database, vault, given.value, clock.now());
    if (!session) return null;
    // A bearer is no cookie and a cookie no bearer: each has its own protection against other sites.
    if (given.bearer !== (session.boundOrigin !== null)) return null;
    if (session.boundOrigin !== null && !fitsOrigin(request, session.boundOrigin)) return null;
    if (session.token === null) return (await demoIsOver(session)) ? null : session;
    if (clock.now() - session.checkedAt < RECHECK_MS) return session;
    let check = checks.get(session.id);
    if (!check) {
      check = recheck(session, session.token).finally(() => checks.delete(session.id));
      checks.set(session.id, check);
    }
    try {
      return await check;
    } catch (thrown) {
      // Chatwoot is away. Looking stays possible, since that is when people look; changing waits for the role.
      if (SAFE.has(request.method)) return session;
      throw thrown;
    }
  }

  async function recheck(session: Session, token: string): Promise<Session | null> {
    const chatwoot = await getChatwoot(database, session.chatwootId);
    if (!chatwoot) return null;
    try {
      const owner = await deps.checkToken(chatwoot, token);
      if (!owner.accountIds.includes(chatwoot.accountId) || owner.userId !== session.userId) {
        await endSession(database, session.id);
        return null;
      }
      const confirmed = { role: owner.role, userName: owner.name, at: clock.now() };
      await confirmSession(database, session.id, confirmed);
      return { ...session, role: owner.role, userName: owner.name, checkedAt: confirmed.at };
    } catch (thrown) {
      if (thrown instanceof BatonError && thrown.status < 500 && thrown.status !== 429) {
        await endSessionsOf(database, session.chatwootId, session.userId);
        return null;
      }
      throw new BatonError(
        'role_unconfirmed',
        'Chatwoot could not be asked whether you still may do this.',
        'Try again when Chatwoot is reachable.',
        { status: 503, cause: thrown },
      );
    }
  }

  /** The demo's sign-in ends at once when a real Chatwoot is connected. */
  async function demoIsOver(session: Session): Promise<boolean> {
    if (deps.demo && (await onlySandboxes(deps))) return false;
    await endSession(database, session.id);
    return true;
  }

  const required: RequestHandler = async (request, response, next) => {
    const session = await find(request);
    if (!session) throw notSignedIn();
    response.locals['session'] = session;
    next();
  };
  const administrator: RequestHandler = (_request, response, next) => {
    if (sessionOf(response).role === 'administrator') next();
    else {
      next(
        new BatonError(
          'administrators_only',
          'Only administrators of Chatwoot may change this.',
          'Ask one of them.',
          {
            status: 403,
          },
        ),
      );
    }
  };
  return { find, required, administrator };
}

/** Whether everything that is connected is a sandbox. */
export async function onlySandboxes(deps: AppDeps): Promise<boolean> {
  const chatwoots = await listChatwoots(deps.database);
  return chatwoots.length > 0 && chatwoots.every((chatwoot) => chatwoot.sandbox);
}

/** The session that `required` has found. */
export function sessionOf(response: Response): Session {
  const session = response.locals['session'] as Session | undefined;
  if (!session) throw notSignedIn();
  return session;
}

/** Browsers leave Origin out of same-origin reads; a foreign page's request always carries it. */
function fitsOrigin(request: Request, bound: string): boolean {
  const origin = request.get('origin');
  return origin === undefined ? SAFE.has(request.method) : origin === bound;
}

function notSignedIn(): BatonError {
  return new BatonError('not_signed_in', 'You are not signed in, or no longer.', 'Sign in.', { status: 401 });
}
