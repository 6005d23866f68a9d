import type { Request, RequestHandler } from 'express';
import { BatonError } from '../../errors.ts';
import { originOf } from '../security-headers.ts';

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that a foreign page made the browser send: they carry no `X-Baton` header (a foreign page cannot
 * set one without our leave) and a foreign Origin.
 */
export function refuseForgedRequests(publicUrl: string | null): RequestHandler {
  return (request, _response, next) => {
    if (SAFE.has(request.method)) {
      next();
      return;
    }
    if (request.get('x-baton') !== '1') {
      next(forged('The header that proves this request came from the panel is missing.'));
      return;
    }
    if (!isOwnOrigin(request, publicUrl)) {
      next(forged('This request came from another site.'));
      return;
    }
    next();
  };
}

/**
 * Whether the request's Origin is ours: the public address, or the host that was asked for. The scheme is not
 * compared with ours, because a proxy that ends TLS hides it.
 */
export function isOwnOrigin(request: Request, publicUrl: string | null): boolean {
  const origin = request.get('origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (publicUrl !== null && origin === originOf(publicUrl)) return true;
  const host = request.host as string | undefined;
  return host !== undefined && new URL(origin).host === host.toLowerCase();
}

function forged(message: string): BatonError {
  return new BatonError(
    'forged_request',
    message,
    'Use the panel itself; behind a proxy, set BATON_PUBLIC_URL.',
    {
      status: 403,
    },
  );
}
