import { bucketFor } from '../../agent-bot/chatwoot/token-bucket.ts';
import type { Loose } from './loose.ts';
import { patientFetch } from './patient-calls.ts';

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  /** Parsed JSON; the text where it is none; null when empty. */
  body: Loose;
}

/** A call without Baton's clients: what they hide (bodies, statuses) is part of the contract too. */
export type RawCall = (
  method: string,
  path: string,
  options?: { token?: string; json?: unknown; form?: FormData; headers?: Record<string, string> },
) => Promise<RawAnswer>;

const PATIENCE_MS = 150_000;

/** Calls below one base address, at the pace the clients keep. */
export function rawCalls(baseUrl: string): RawCall {
  const bucket = bucketFor(baseUrl);
  return async (method, path, { token, json, form, headers = {} } = {}) => {
    await bucket.acquire();
    const response = await patientFetch(baseUrl + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(token === undefined ? {} : { 'Api-Access-Token': token }),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(form === undefined ? {} : { body: form }),
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) as Loose };
  };
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
