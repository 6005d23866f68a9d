import { createBuckets, type TokenBucket } from '../chatwoot/token-bucket.ts';

/** Requests a minute that no machine makes. */
const UNLIMITED = 60_000_000;

/**
 * One bucket for each Chatwoot, whichever bot or person asks: it counts the requests of an address.
 *
 * @param perMinute requests a minute that a Chatwoot takes; null: as many as we like, and its 429 still pauses
 */
export function limitRequests(perMinute: number | null): (baseUrl: string) => { bucket: TokenBucket } {
  const bucketOf = createBuckets({ perMinute: perMinute ?? UNLIMITED });
  return (baseUrl) => ({ bucket: bucketOf(baseUrl) });
}
