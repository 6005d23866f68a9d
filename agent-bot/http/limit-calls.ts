import type { RequestHandler } from 'express';
import type { Clock } from '../clock.ts';
import { BatonError } from '../errors.ts';
import { callerOf, createRateLimiter, type RateLimit } from './rate-limit.ts';

/** Refuses callers who come more often than `limit`, with 429 and Retry-After in seconds. One budget per route. */
export function limitCalls(clock: Clock, limit: RateLimit): RequestHandler {
  const limiter = createRateLimiter(clock, limit);
  return (request, response, next) => {
    const taken = limiter.take(callerOf(request.ip));
    if (taken.allowed) {
      next();
      return;
    }
    const seconds = Math.ceil(taken.retryAfterMs / 1000);
    response.setHeader('Retry-After', String(seconds));
    next(
      new BatonError(
        'too_many_requests',
        'Too many requests from this address.',
        `Try again in ${String(seconds)} s.`,
        {
          status: 429,
        },
      ),
    );
  };
}
