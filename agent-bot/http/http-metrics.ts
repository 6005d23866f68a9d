import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** Times requests. */
export interface HttpMetrics {
  /** A request begins; call what it returns when the answer has ended. */
  start(): (about: { route: string; method: string; status: number }) => void;
}

/**
 * Counts and times requests. Labels are bounded: the pattern of the route that matched and never the address, a
 * known method or `other`, the class of the status.
 */
export function createHttpMetrics(registry: Registry): HttpMetrics {
  const seconds = new Histogram({
    name: 'baton_http_request_seconds',
    help: 'Time from the request to the end of its answer, by route pattern, method and class of status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    start() {
      const begun = performance.now();
      return ({ route, method, status }) => {
        const labels = {
          route,
          method: METHODS.has(method) ? method : 'other',
          status: `${String(Math.floor(status / 100))}xx`,
        };
        seconds.observe(labels, (performance.now() - begun) / 1000);
      };
    },
  };
}

/** Times what Express answers. */
export function measureRequests(metrics: HttpMetrics): RequestHandler {
  return (request, response, next) => {
    const stop = metrics.start();
    response.once('close', () => {
      // A stream's length says nothing about speed.
      if (response.getHeader('content-type') === 'text/event-stream') return;
      const pattern: unknown = (request.route as { path?: unknown } | undefined)?.path;
      stop({
        route: typeof pattern === 'string' ? `${request.baseUrl}${pattern}` : 'other',
        method: request.method,
        status: response.statusCode,
      });
    });
    next();
  };
}
