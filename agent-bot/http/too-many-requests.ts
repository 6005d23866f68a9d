import type { ServerResponse } from 'node:http';
import { BatonError } from '../errors.ts';

/** `too_many_requests`, 429; the answer's `Retry-After` is set to when the caller may come again, in seconds. */
export function tooManyRequests(response: ServerResponse, retryAfterMs: number): BatonError {
  const seconds = Math.ceil(retryAfterMs / 1000);
  response.setHeader('Retry-After', String(seconds));
  return new BatonError(
    'too_many_requests',
    'Too many requests from this address.',
    `Try again in ${String(seconds)} s.`,
    { status: 429 },
  );
}
