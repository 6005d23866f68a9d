import type { RequestHandler, Response } from 'express';
import { BatonError } from '../../errors.ts';

/**
 * Lets sites call the visitor API from their pages, never with cookies. Which site may is known only when the body
 * names the bot, so the preflight answers all and the call itself is checked by `allowOrigin`. An error is readable
 * for every site: it says nothing but a code.
 */
export function crossOrigin(): RequestHandler {
  return (request, response, next) => {
    response.vary('Origin');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    response.setHeader('Access-Control-Max-Age', '7200');
    response.status(204).end();
  };
}

/** Refuses a page whose origin is not on the bot's list; an empty list allows any. No Origin: not a browser's page. */
export function allowOrigin(
  response: Response,
  origins: readonly string[],
  origin: string | undefined,
): void {
  if (origins.length === 0) return;
  if (origin !== undefined && origins.includes(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    return;
  }
  throw new BatonError(
    'origin_refused',
    'This site may not use this bot.',
    "Add the site's origin to the bot, or leave the list empty.",
    { status: 403 },
  );
}
