import { ChatError } from './chat-error.ts';

/** Rejects when there is no answer in time. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * One JSON request without credentials. Answers the parsed body, null for an empty one.
 * Throws `ChatError`: `network` without an answer in time, `not-found` on 404, `rejected` on any other status.
 */
export async function requestJson(
  fetch: Fetch,
  method: string,
  url: string,
  body?: unknown,
): Promise<unknown> {
  let response: Response;
  let content: string;
  try {
    response = await fetch(url, {
      method,
      credentials: 'omit',
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    content = await response.text();
  } catch (thrown) {
    throw new ChatError('network', `${method} had no answer: ${String(thrown)}`);
  }
  if (!response.ok) {
    const code = response.status === 404 ? 'not-found' : 'rejected';
    throw new ChatError(code, `${method} was answered with ${response.status}`, response.status);
  }
  if (content === '') return null;
  try {
    return JSON.parse(content) as unknown;
  } catch {
    // A proxy's page with status 200 is no answer of Chatwoot's.
    throw new ChatError('rejected', `${method} was answered with something that is not JSON`, 502);
  }
}
