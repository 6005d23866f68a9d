import { Agent, request } from 'node:http';
import type { Target } from './protocol.ts';
import { steadyNow } from './protocol.ts';
import type { Webhook } from './recorded-webhooks.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

/** Posts a webhook to one address; resolves with the status, 0 when nobody answered. */
export function post(url: string, webhook: Webhook): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers: webhook.headers }, (response) => {
      response.resume();
      response.once('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    sent.once('error', () => {
      resolve(0);
    });
    sent.end(webhook.body);
  });
}

let turn = 0;

/** Posts to the addresses in turn, as a balancer before several processes does: a dead one is passed over. */
export async function postBalanced(target: Target, webhook: Webhook): Promise<number> {
  const first = turn++;
  for (let tried = 0; tried < target.urls.length; tried += 1) {
    const url = target.urls[(first + tried) % target.urls.length] ?? '';
    const status = await post(url, webhook);
    if (status !== 0) return status;
  }
  return 0;
}

/** Posts and takes the time. */
export async function timed(target: Target, webhook: Webhook): Promise<{ status: number; ms: number }> {
  const begun = steadyNow();
  const status = await postBalanced(target, webhook);
  return { status, ms: steadyNow() - begun };
}
