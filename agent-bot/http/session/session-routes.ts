import { Router, type Request, type Response } from 'express';
import { BatonError } from '../../errors.ts';
import { addAudit } from '../../store/audit.ts';
import { getChatwoot, listChatwoots, type Chatwoot } from '../../store/chatwoots.ts';
import { createSession, endSession, type Session } from '../../store/sessions.ts';
import { demoSignInBody, signInBody, type Role, type SessionState, type SignedIn } from '../api.ts';
import type { AppDeps } from '../deps.ts';
import { limitCalls } from '../limit-calls.ts';
import { onlySandboxes, type CurrentSession } from './current-session.ts';
import { clearCookie, cookieName, reachedByHttps, SESSION_MS, setCookie } from './session-cookie.ts';

/** Who signs in, once it is proven. */
interface Proven {
  chatwootId: number;
  userId: number;
  name: string;
  role: Role;
  token: string | null;
}

/** `GET`, `POST` and `DELETE /session`, and `POST /session/demo` while the demo runs. */
export function sessionRoutes(deps: AppDeps, current: CurrentSession): Router {
  const { clock, config, database, vault } = deps;
  const router = Router();
  // Guessing tokens through us must be slower than asking Chatwoot itself.
  const slow = limitCalls(clock, { burst: 10, perMinute: 10 });

  async function state(session: Session | null): Promise<SessionState> {
    const chatwoots = await listChatwoots(database);
    return {
      signed_in: session && { name: session.userName, role: session.role, chatwoot_id: session.chatwootId },
      chatwoots: chatwoots.map(({ id, baseUrl, accountId }) => ({
        id,
        base_url: baseUrl,
        account_id: accountId,
      })),
      demo: deps.demo !== undefined && (await onlySandboxes(deps)),
    };
  }

  async function begin(
    request: Request,
    response: Response,
    proven: Proven,
    transport: 'cookie' | 'bearer',
  ): Promise<void> {
    const now = clock.now();
    const value = await createSession(database, vault, {
      chatwootId: proven.chatwootId,
      userId: proven.userId,
      userName: proven.name,
      role: proven.role,
      token: proven.token,
      // `refuseForgedRequests` has made sure that there is one and that it is ours.
      boundOrigin: transport === 'bearer' ? (request.get('origin') ?? '') : null,
      at: now,
      expiresAt: now + SESSION_MS[transport],
    });
    const what = proven.token === null ? 'signed_in_demo' : 'signed_in';
    await addAudit(database, { botId: null, who: proven.name, what, detail: { role: proven.role }, at: now });
    if (transport === 'cookie') {
      setCookie(response, cookieName(reachedByHttps(request, config.publicUrl)), value);
    }
    const { chatwoots, demo } = await state(null);
    const session: SessionState = {
      signed_in: { name: proven.name, role: proven.role, chatwoot_id: proven.chatwootId },
      chatwoots,
      demo,
    };
    const body: SignedIn = transport === 'bearer' ? { session, bearer: value } : { session };
    response.status(201).json(body);
  }

  router.get('/session', async (request, response) => {
    response.json(await state(await current.find(request)));
  });

  router.post('/session', slow, async (request, response) => {
    const { chatwoot_id: id, token, transport } = signInBody.parse(request.body);
    const chatwoot = await chosen(deps, id);
    const owner = await deps.checkToken(chatwoot, token);
    if (!owner.accountIds.includes(chatwoot.accountId)) {
      throw new BatonError(
        'wrong_account',
        `This person is not in account ${String(chatwoot.accountId)} of this Chatwoot.`,
        'Use the token of somebody who is.',
        { status: 403 },
      );
    }
    const { userId, name, role } = owner;
    await begin(request, response, { chatwootId: chatwoot.id, userId, name, role, token }, transport);
  });

  router.post('/session/demo', slow, async (request, response) => {
    const { transport } = demoSignInBody.parse(request.body ?? {});
    if (!deps.demo || !(await onlySandboxes(deps))) {
      throw new BatonError('not_found', 'There is nothing at this address.', 'Sign in with your token.', {
        status: 404,
      });
    }
    const person = await deps.demo();
    const chatwoot = await getChatwoot(database, person.chatwootId);
    if (!chatwoot?.sandbox) {
      throw new BatonError('not_found', 'There is nothing at this address.', 'Sign in with your token.', {
        status: 404,
      });
    }
    await begin(request, response, { ...person, token: null }, transport);
  });

  router.delete('/session', async (request, response) => {
    const session = await current.find(request);
    if (session) await endSession(database, session.id);
    clearCookie(response, cookieName(reachedByHttps(request, config.publicUrl)));
    response.status(204).end();
  });
  return router;
}

/** The Chatwoot to ask. With several, the person has to say: a token must not go to one it is not for. */
async function chosen(deps: AppDeps, id: number | undefined): Promise<Chatwoot> {
  const chatwoots = await listChatwoots(deps.database);
  if (chatwoots.length === 0) {
    throw new BatonError(
      'nothing_connected',
      'No Chatwoot is connected yet.',
      'Run `npm run baton -- connect`.',
      {
        status: 409,
      },
    );
  }
  const found = id === undefined ? undefined : chatwoots.find((chatwoot) => chatwoot.id === id);
  const only = id === undefined && chatwoots.length === 1 ? chatwoots[0] : found;
  if (!only) {
    throw new BatonError(
      'choose_chatwoot',
      'It is not clear for which Chatwoot this token is.',
      'Choose one.',
      {
        status: 400,
      },
    );
  }
  return only;
}
