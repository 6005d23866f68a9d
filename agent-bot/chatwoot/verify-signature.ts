import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a webhook is from our Chatwoot, and if not, why (safe to log). */
export type SignatureVerdict =
  { ok: true } | { ok: false; why: 'no-secret' | 'missing' | 'malformed' | 'stale' | 'mismatch' };

/**
 * Verifies `X-Chatwoot-Signature`: `sha256=` and the lowercase hex HMAC-SHA256 of `<timestamp>.<raw body>` with the
 * bot's secret. During a rotation both secrets are given; time does not depend on which one fits or how far a
 * wrong one gets. `now` in milliseconds; a timestamp (seconds) may differ by `toleranceSeconds` either way.
 */
export function verifySignature(request: {
  rawBody: Uint8Array;
  timestamp: string | undefined;
  signature: string | undefined;
  secrets: readonly string[];
  now: number;
  toleranceSeconds?: number;
}): SignatureVerdict {
  const { rawBody, timestamp, signature, now, toleranceSeconds = 300 } = request;
  // An empty secret would make a signature anybody can compute.
  const secrets = request.secrets.filter((secret) => secret !== '');
  if (secrets.length === 0) return { ok: false, why: 'no-secret' };
  if (timestamp === undefined || signature === undefined) return { ok: false, why: 'missing' };
  const given = /^sha256=([0-9a-f]{64})$/.exec(signature)?.[1];
  if (given === undefined || !/^\d{1,12}$/.test(timestamp)) return { ok: false, why: 'malformed' };

  const givenBytes = Buffer.from(given, 'hex');
  let fits = false;
  for (const secret of secrets) {
    const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest();
    fits = timingSafeEqual(expected, givenBytes) || fits;
  }
  if (!fits) return { ok: false, why: 'mismatch' };
  // Judged last: only whoever knows the secret may learn that our clocks differ.
  const skew = Math.abs(now / 1000 - Number(timestamp));
  return skew <= toleranceSeconds ? { ok: true } : { ok: false, why: 'stale' };
}
