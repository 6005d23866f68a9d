import type { Request, Response } from 'express';

/** How long a session lives at most, in a cookie or in a bearer. */
export const SESSION_MS = { cookie: 7 * 24 * 3_600_000, bearer: 8 * 3_600_000 };

/**
 * The name promises the browser's own checks where we are reached by https: `__Host-` cannot be set by a neighbour
 * domain. On plain http (localhost) browsers refuse that prefix.
 */
export function cookieName(https: boolean): string {
  return https ? '__Host-baton' : 'baton_session';
}

/** Whether visitors of the panel reach it by https, which a proxy in front may hide from us. */
export function reachedByHttps(request: Request, publicUrl: string | null): boolean {
  return request.secure || (publicUrl?.startsWith('https:') ?? false);
}

/** The session's id in the request's cookie, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}

/** Gives the browser the session's id; we live in iframes, hence SameSite=None and Partitioned. */
export function setCookie(response: Response, name: string, value: string): void {
  response.append(
    'Set-Cookie',
    `${name}=${value}; Max-Age=${String(SESSION_MS.cookie / 1000)}; ${ATTRIBUTES}`,
  );
}

/** Takes it back. */
export function clearCookie(response: Response, name: string): void {
  response.append('Set-Cookie', `${name}=; Max-Age=0; ${ATTRIBUTES}`);
}

const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=None; Partitioned';
