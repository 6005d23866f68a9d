import type { IncomingHttpHeaders } from 'node:http';
import express, { Router } from 'express';
import type { Clock } from '../clock.ts';
import { limitCalls } from './limit-calls.ts';

/** Takes the raw bytes of one webhook and says what to answer. Made in `webhook/`. */
export type WebhookDoor = (
  botKey: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
) => Promise<{ status: number; code?: string }>;

/**
 * `POST /chatwoot/webhook/:botKey`. The body stays bytes: the signature is over exactly these. The limit is high
 * (a busy Chatwoot is one address) and stands against floods of unsigned requests only.
 */
export function webhookRoute(clock: Clock, door: WebhookDoor): Router {
  const router = Router();
  router.post(
    '/chatwoot/webhook/:botKey',
    limitCalls(clock, { burst: 6_000, perMinute: 60_000 }),
    express.raw({ type: () => true, limit: '2mb', inflate: false }),
    async (request, response) => {
      const key = String(request.params['botKey']);
      const body: unknown = request.body;
      const result = await door(key, request.headers, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
      response.status(result.status).json(result.code === undefined ? {} : { code: result.code });
    },
  );
  return router;
}
