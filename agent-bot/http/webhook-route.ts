import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { BatonError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { ErrorBody } from './api.ts';
import { codedError } from './errors.ts';
import type { HttpMetrics } from './http-metrics.ts';
import { callerOf, createRateLimiter, FLOOD } from './rate-limit.ts';
import { tooManyRequests } from './too-many-requests.ts';
import type { TrustsAddress } from './untrusted-proxy.ts';

/** Takes the raw bytes of one webhook and says what to answer. Made in `webhook/`. */
export type WebhookDoor = (
  botKey: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
) => Promise<{ status: number; code?: string }>;

/** What the route works with. */
export interface WebhookRouteDeps {
  clock: Clock;
  log: Log;
  door: WebhookDoor;
  /** Whether a bot has this key. */
  knows(botKey: string): boolean;
  metrics?: HttpMetrics;
  trusts: TrustsAddress;
}

const ROUTE = '/chatwoot/webhook/:botKey';
const PATH = /^\/chatwoot\/webhook\/([^/?]+)\/?(?:\?.*)?$/i;
const MOST_BYTES = 2_000_000;

/** What `GET` is answered; `reachService` reads the codes. */
const KNOWN = {
  code: 'post_only',
  message: 'This is Baton, and it knows this bot. Chatwoot posts its webhooks here.',
};
const UNKNOWN = { code: 'bot_unknown', message: 'This is Baton, but it knows no bot of this address.' };

/**
 * `POST /chatwoot/webhook/:botKey`, before everything else and without Express: it comes hundreds of times a second
 * and needs nothing of it. The body stays bytes: the signature is
 * over exactly these. The limit of calls is high (a busy Chatwoot is one address) and stands against floods of
 * unsigned requests only.
 *
 * `GET` at the same address tells people, `connect` and `doctor` whether it leads to this bot, so that nobody has to
 * knock with a webhook that must be refused. It tells no more than a refusal does, and is limited together with them.
 *
 * @param others answers all other requests
 */
export function webhookFirst(deps: WebhookRouteDeps, others: RequestListener): RequestListener {
  const limiter = createRateLimiter(deps.clock, FLOOD);

  function admit(request: IncomingMessage, response: ServerResponse): void {
    const taken = limiter.take(callerOf(addressOf(request, deps)));
    if (!taken.allowed) throw tooManyRequests(response, taken.retryAfterMs);
  }

  async function webhook(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
    // Only who knows a bot's address may fill memory; to the others the door says the same without their bytes.
    const body = deps.knows(key) ? await readBody(request) : Buffer.alloc(0);
    if (body === null) return;
    const { status, code } = await deps.door(key, request.headers, body);
    send(response, status, code === undefined ? '{}' : JSON.stringify({ code }));
  }

  function knock(response: ServerResponse, key: string): void {
    const known = deps.knows(key);
    if (known) response.setHeader('Allow', 'POST');
    send(response, known ? 405 : 404, JSON.stringify(known ? KNOWN : UNKNOWN));
  }

  async function answer(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
    const stop = deps.metrics?.start();
    const id = randomUUID();
    response.setHeader('X-Request-Id', id);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    try {
      admit(request, response);
      if (request.method === 'GET') knock(response, key);
      else await webhook(request, response, key);
    } catch (thrown) {
      const error = codedError(thrown);
      if (error.status >= 500) {
        // The pattern and not the address, which holds a key.
        deps.log.error(
          { err: error, code: error.code, requestId: id, method: request.method, route: ROUTE },
          'request failed',
        );
      }
      const { code, message, remedy } = error;
      const told: ErrorBody = { error: { code, message, remedy, request_id: id } };
      if (!response.headersSent) send(response, error.status, JSON.stringify(told));
    } finally {
      stop?.({ route: ROUTE, method: request.method ?? 'POST', status: response.statusCode });
    }
  }

  return (request, response) => {
    const ours = request.method === 'POST' || request.method === 'GET';
    const key = ours ? keyIn(request.url ?? '') : null;
    if (key === null) others(request, response);
    else void answer(request, response, key);
  };
}

function keyIn(url: string): string | null {
  const key = PATH.exec(url)?.[1];
  if (key === undefined) return null;
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** The caller's own address: the first, from here, that is no proxy of ours. */
function addressOf(request: IncomingMessage, { trusts }: WebhookRouteDeps): string | undefined {
  let address = request.socket.remoteAddress;
  const header = request.headers['x-forwarded-for'];
  if (header === undefined || address === undefined || !trusts(address, 0)) return address;
  const hops = (Array.isArray(header) ? header.join(',') : header).split(',').reverse();
  for (const [n, hop] of hops.entries()) {
    address = hop.trim();
    if (!trusts(address, n + 1)) break;
  }
  return address;
}

/** All of the body; null when the caller went away. Errors: `body_too_large`, `encoding_unsupported`. */
function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    request.resume();
    throw new BatonError(
      'encoding_unsupported',
      'This content encoding is not supported.',
      'Send the body without compression.',
      { status: 415 },
    );
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
    });
    request.once('end', () => {
      const [first, ...more] = chunks;
      if (bytes > MOST_BYTES) reject(tooLarge());
      else resolve(first !== undefined && more.length === 0 ? first : Buffer.concat(chunks));
    });
    request.once('close', () => {
      resolve(null);
    });
    request.once('error', () => {
      resolve(null);
    });
  });
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

function tooLarge(): BatonError {
  return new BatonError('body_too_large', 'The request is too large.', 'Send less at once.', { status: 413 });
}
