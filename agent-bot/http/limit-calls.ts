import type { RequestHandler } from 'express';
import type { Clock } from '../clock.ts';
import { callerOf, createRateLimiter, type RateLimit } from './rate-limit.ts';
import { tooManyRequests } from './too-many-requests.ts';

/** Refuses callers who come more often than `limit`, with 429 and Retry-After in seconds. One budget per route. */
export function limitCalls(clock: Clock, limit: RateLimit): RequestHandler {
  const limiter = createRateLimiter(clock, limit);
  return (request, response, next) => {
    const taken = limiter.take(callerOf(request.ip));
    if (taken.allowed) {
      next();
      return;
    }
    next(tooManyRequests(response, taken.retryAfterMs));
  };
}
