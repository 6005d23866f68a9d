import { createHash, timingSafeEqual } from 'node:crypto';
import { Router, type Request } from 'express';
import type { Registry } from 'prom-client';
import { BatonError } from '../errors.ts';

/** Whether webhooks can be taken, and all that is missing, also while they can ("database", "knowledge of bot 2"). */
export type Readiness = () => Promise<{ ready: boolean; missing: string[] }>;

/** What `/metrics` shows; with a token it asks for `Authorization: Bearer`, without it answers this machine only. */
export interface MetricsSource {
  registry: Registry;
  token?: string;
}

/** `/health/live`, `/health/ready` and `/metrics`. */
export function healthRoutes(readiness: Readiness, metrics: MetricsSource): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ live: true });
  });
  router.get('/health/ready', async (_request, response) => {
    const { ready, missing } = await readiness();
    response.status(ready ? 200 : 503).json({ ready, missing });
  });
  router.get('/metrics', async (request, response) => {
    if (metrics.token === undefined && !isFromHere(request)) {
      throw new BatonError(
        'metrics_elsewhere',
        'Without a token the metrics are for this machine only.',
        'Set BATON_METRICS_TOKEN, and send it as a bearer token.',
        { status: 403 },
      );
    }
    if (
      metrics.token !== undefined &&
      !sameText(request.get('authorization') ?? '', `Bearer ${metrics.token}`)
    ) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      throw new BatonError('metrics_token', 'The metrics need their token.', 'Send it as a bearer token.', {
        status: 401,
      });
    }
    response.setHeader('Content-Type', metrics.registry.contentType);
    response.send(await metrics.registry.metrics());
  });
  return router;
}

/** Asked on this machine, and not through a proxy on it, which adds one of these headers. */
function isFromHere(request: Request): boolean {
  const passedOn = ['x-forwarded-for', 'forwarded', 'via'].some((name) => name in request.headers);
  return !passedOn && /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '');
}

/** Compares without telling by time where two texts differ. */
export function sameText(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
