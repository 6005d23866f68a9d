import type { RequestHandler } from 'express';

/** Headers that every answer carries. */
export function securityHeaders(): RequestHandler {
  return (request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    if (request.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    next();
  };
}

/**
 * The panel's content security policy: nothing inline, nothing from elsewhere, framed only by ourselves and by the
 * Chatwoots we are connected to (dashboard app) plus the admin pages that the operator names.
 */
export function panelPolicy(frameOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...frameOrigins].join(' ')}`,
  ].join('; ');
}

/** The origin of an address, or null where it is none: what goes into a header must not be able to end it. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, protocol } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}
