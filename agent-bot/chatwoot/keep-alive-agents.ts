import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** Chatwoot's own server, puma, closes a connection after 20 s without a request (65 s since its version 7). */
const IDLE_MS = 15_000;

/** Connections that one process opens to one Chatwoot at most. */
const MOST = 32;

/**
 * Agents that keep connections for the next call, and close them when they were idle for so long: a request written
 * to one that the other side is just closing would look as if its answer was lost. A call under way is not cut off.
 */
export function keepAliveAgents(idleMs = IDLE_MS): { httpAgent: HttpAgent; httpsAgent: HttpsAgent } {
  const options = { keepAlive: true, maxSockets: MOST, timeout: idleMs };
  return { httpAgent: new HttpAgent(options), httpsAgent: new HttpsAgent(options) };
}
