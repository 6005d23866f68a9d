import axios from 'axios';
import type { AxiosAdapter } from 'axios';
import type { ConnectionOptions } from '../../agent-bot/chatwoot/chatwoot-http.ts';

/** Chatwoot counts requests in whole minutes: after 429 the next minute is another one. */
const WAIT_AT_MOST_MS = 70_000;
/** Chatwoot does not say how long, unless a proxy before it does. */
const LOOK_AGAIN_MS = 5_000;

/** Repeats a call while it is answered with 429: the suite shares its address, and its limit, with others. */
async function patiently<T>(
  call: () => Promise<T>,
  busy: (answer: T) => { retryAfter: string | null } | null,
): Promise<T> {
  const end = performance.now() + WAIT_AT_MOST_MS;
  for (;;) {
    const answer = await call();
    const wait = busy(answer);
    if (wait === null || performance.now() > end) return answer;
    const told = Number(wait.retryAfter ?? NaN) * 1_000;
    const ms = Number.isFinite(told) && told > 0 ? Math.min(told, WAIT_AT_MOST_MS) : LOOK_AGAIN_MS;
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}

/** `fetch` that waits where Chatwoot is busy. */
export const patientFetch: typeof fetch = (input, init) =>
  patiently(
    () => fetch(input, init),
    ({ status, headers }) => (status === 429 ? { retryAfter: headers.get('retry-after') } : null),
  );

const patientTransport: AxiosAdapter = (config) =>
  patiently(
    () => axios.getAdapter('http')(config),
    ({ status, headers }) => {
      if (status !== 429) return null;
      const told: unknown = (headers as Record<string, unknown>)['retry-after'];
      return { retryAfter: typeof told === 'string' ? told : null };
    },
  );

/** For the suite's own clients: they wait where Chatwoot is busy, and longer than Baton would where it is slow. */
export const PATIENT: Pick<ConnectionOptions, 'transport' | 'timeoutMs' | 'deadlineMs'> = {
  transport: patientTransport,
  timeoutMs: 45_000,
  deadlineMs: 150_000,
};
