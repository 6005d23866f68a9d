import type { RequestHandler, Response } from 'express';
import { getBot, unknownBot, type Bot } from '../../store/bots.ts';
import type { Database } from '../../store/database.ts';
import { sessionOf } from '../session/current-session.ts';

/**
 * Finds the bot of `/bots/:bot/…`. One of another Chatwoot does not exist for this person: the answer is the same
 * as for a number that was never given.
 */
export function botAccess(database: Database): RequestHandler {
  return async (request, response, next) => {
    const id = numberIn(String(request.params['bot']));
    const bot = id === null ? null : await getBot(database, id);
    if (!bot || bot.chatwootId !== sessionOf(response).chatwootId) throw unknownBot(id ?? 0);
    response.locals['bot'] = bot;
    next();
  };
}

/** The bot that `botAccess` has found. */
export function botOf(response: Response): Bot {
  const bot = response.locals['bot'] as Bot | undefined;
  if (!bot) throw new Error('botAccess is not mounted before this route.');
  return bot;
}

/** A positive whole number that PostgreSQL's bigint and JavaScript both hold, or null. */
export function numberIn(text: string): number | null {
  if (!/^[1-9]\d{0,15}$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}

/** Who does it, for the audit, and when. */
export function byOf(response: Response, now: number): { who: string; at: number } {
  return { who: sessionOf(response).userName, at: now };
}
