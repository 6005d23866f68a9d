/** Less than the five minutes by which a webhook's time may differ: a test takes a while. */
const TOLERATED_MS = 4 * 60_000;

/**
 * That Chatwoot's clock and this machine's are too far apart for its webhooks to be believed, in sentences; null: they
 * are not, or it cannot be told. `timestamp` as `GET /api` has it (UTC, like `2026-07-28 10:00:00`), `now` in milliseconds.
 */
export function clocksApart(timestamp: unknown, now: number): string | null {
  if (typeof timestamp !== 'string') return null;
  const theirs = Date.parse(`${timestamp.replace(' ', 'T').replace(/Z$/, '')}Z`);
  const apart = Math.abs(theirs - now);
  // What is no time is not compared: NaN.
  if (!(apart > TOLERATED_MS)) return null;
  const minutes = String(Math.round(apart / 60_000));
  return `Chatwoot's clock is ${minutes} minutes ${theirs < now ? 'behind' : 'ahead of'} this machine's, so its webhooks would be refused. Set the clocks of both machines by NTP.`;
}
