import axios, { isAxiosError } from 'axios';
import type { AxiosAdapter, AxiosResponse } from 'axios';
import type { z } from 'zod';
import { parseBaseUrl } from './base-url.ts';
import { ChatwootError } from './chatwoot-error.ts';
import { errorFromNetwork, errorFromStatus } from './classify-failure.ts';
import { keepAliveAgents } from './keep-alive-agents.ts';
import type { Unreadable } from './readable-list.ts';
import { bucketFor } from './token-bucket.ts';
import type { Priority, TokenBucket } from './token-bucket.ts';

/** How one call is made. */
export interface CallOptions {
  /** Who goes first when Chatwoot's limit is near; `normal` when left out. */
  priority?: Priority;
  /** Gives the call up: it then fails as `chatwoot_slow`. */
  signal?: AbortSignal;
  /** Told of elements of a list that could not be read, where there are any; the call answers with the others. */
  unreadable?: (elements: readonly Unreadable[]) => void;
}

/** What every client of a Chatwoot needs. */
export interface ConnectionOptions {
  /** Where agents open Chatwoot, like `https://chat.example.com`. */
  baseUrl: string;
  /** Longest silence on the wire, milliseconds. Default 10,000. */
  timeoutMs?: number;
  /** Longest time for a whole call, connecting and body included, milliseconds. Default 15,000. */
  deadlineMs?: number;
  /** Largest answer, bytes. Default 20 MB. */
  maxAnswerBytes?: number;
  /** An axios adapter in place of Node's http. */
  transport?: AxiosAdapter;
  /** Default: the process's bucket for this Chatwoot. */
  bucket?: TokenBucket;
  /** Told of elements of any list that could not be read, and what Baton tried to do ("list agents"). */
  unreadable?: (what: string, elements: readonly Unreadable[]) => void;
}

/** One request; `what` names it in errors ("send a message"). */
export interface ChatwootRequest<T> extends CallOptions {
  what: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base address, with the leading slash. May hold a visitor's source_id: never in errors. */
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  /** What the answer must be; anything else is `chatwoot_garbled`. */
  answer: z.ZodType<T>;
}

/** Makes requests to one Chatwoot with one token. */
export type ChatwootHttp = <T>(request: ChatwootRequest<T>) => Promise<T>;

const agents = keepAliveAgents();

/**
 * Makes the function all clients are built on: axios with a deadline for the whole call, no proxy from the
 * environment, no redirects, a size limit, the token in `Api-Access-Token` (hyphens survive nginx), the answer
 * checked by zod, every failure a `ChatwootError`.
 */
export function createChatwootHttp(options: ConnectionOptions & { token: string | null }): ChatwootHttp {
  const base = parseBaseUrl(options.baseUrl);
  const bucket = options.bucket ?? bucketFor(base);
  const deadlineMs = options.deadlineMs ?? 15_000;
  const client = axios.create({
    adapter: options.transport ?? 'http',
    headers: {
      Accept: 'application/json',
      'User-Agent': 'Baton',
      ...(options.token === null ? {} : { 'Api-Access-Token': options.token }),
    },
    timeout: options.timeoutMs ?? 10_000,
    transitional: { clarifyTimeoutError: true },
    maxContentLength: options.maxAnswerBytes ?? 20_000_000,
    maxBodyLength: 20_000_000,
    maxRedirects: 0,
    proxy: false,
    responseType: 'text',
    transformResponse: (text: unknown) => text,
    validateStatus: () => true,
    ...agents,
  });

  return async (request) => {
    await bucket.acquire(request.priority, request.signal).catch(() => {
      throw new ChatwootError('chatwoot_slow', `Given up before Baton could ${request.what}.`, {
        retry: true,
        mayHaveHappened: false,
      });
    });
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
    let response: AxiosResponse<unknown>;
    try {
      response = await client.request({
        method: request.method,
        url: base + request.path,
        signal,
        ...(request.query === undefined ? {} : { params: withoutUndefined(request.query) }),
        ...(request.body === undefined ? {} : { data: request.body }),
      });
    } catch (thrown) {
      throw errorFromNetwork(isAxiosError(thrown) ? thrown : null, thrown, request);
    }
    if (response.status < 200 || response.status > 299) {
      const error = errorFromStatus(response, request, options.token);
      if (error.code === 'chatwoot_busy' && error.httpStatus === 429)
        bucket.pause(error.retryAfterMs ?? 5_000);
      throw error;
    }
    return parseAnswer(response, request);
  };
}

function parseAnswer<T>(response: AxiosResponse<unknown>, request: ChatwootRequest<T>): T {
  const text = typeof response.data === 'string' ? response.data : '';
  const mayHaveHappened = request.method !== 'GET';
  const httpStatus = response.status;
  if (/html/i.test(String(response.headers['content-type'] ?? ''))) {
    const say = `A web page came back when Baton tried to ${request.what}.`;
    throw new ChatwootError('chatwoot_garbled', say, { retry: true, mayHaveHappened, httpStatus });
  }
  let body: unknown = null;
  try {
    // Several calls answer 200 with nothing.
    if (text !== '') body = JSON.parse(text);
  } catch {
    const say = `Half an answer, or no JSON, came back when Baton tried to ${request.what}.`;
    throw new ChatwootError('chatwoot_garbled', say, { retry: true, mayHaveHappened, httpStatus });
  }
  const parsed = request.answer.safeParse(body);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole').slice(0, 3);
  const say = `Chatwoot's answer has another shape than expected (${where.join(', ')}) when Baton tried to ${request.what}.`;
  throw new ChatwootError('chatwoot_garbled', say, { retry: false, mayHaveHappened, httpStatus });
}

function withoutUndefined(
  query: Record<string, string | number | undefined>,
): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(query)) if (value !== undefined) kept[key] = value;
  return kept;
}
