import { AxiosHeaders } from 'axios';
import type { AxiosAdapter } from 'axios';
import { createTokenBucket } from '../../../agent-bot/chatwoot/token-bucket.ts';

/** One request as it left the client. */
export interface SentRequest {
  method: string;
  path: string;
  token: string | null;
  body: unknown;
}

/** An answer in place of a Chatwoot's. */
export interface GivenAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** An axios adapter that answers from a function and remembers what it was asked. */
export function transportOf(answer: (request: SentRequest) => GivenAnswer): {
  transport: AxiosAdapter;
  sent: SentRequest[];
} {
  const sent: SentRequest[] = [];
  const transport: AxiosAdapter = (config) => {
    const url = new URL(config.url ?? '');
    for (const [key, value] of Object.entries((config.params ?? {}) as Record<string, unknown>)) {
      url.searchParams.set(key, String(value));
    }
    const token = config.headers.get('Api-Access-Token');
    const request: SentRequest = {
      method: (config.method ?? 'get').toUpperCase(),
      path: url.pathname + url.search,
      token: typeof token === 'string' ? token : null,
      body: typeof config.data === 'string' ? (JSON.parse(config.data) as unknown) : null,
    };
    sent.push(request);
    const { status, body, headers } = answer(request);
    return Promise.resolve({
      status,
      statusText: '',
      headers: new AxiosHeaders({ 'content-type': 'application/json; charset=utf-8', ...headers }),
      config,
      data: typeof body === 'string' ? body : JSON.stringify(body),
    });
  };
  return { transport, sent };
}

/** A bucket that never makes a test wait. */
export const openBucket = (): ReturnType<typeof createTokenBucket> =>
  createTokenBucket({ perMinute: 1_000_000 });
