import { explainSilence, type Explanation } from '../chatwoot/explain-failure.ts';
import { ALLOW_PRIVATE, isPrivateHost, ONE_KIND, type HostAddresses } from '../chatwoot/webhook-address.ts';
import type { Reached } from './reach-service.ts';

/** What was seen while waiting for the test message's webhook. */
export interface Silence {
  webhookUrl: string;
  /** What answers at that address when this machine asks. */
  fromHere: Reached;
  /** Webhooks answered meanwhile, by code. */
  answered: ReadonlyMap<string, number>;
  /** Chatwoot opened the conversation, as it does when a webhook fails for good. */
  opened: boolean;
  /** What is known of the addresses of its host. */
  addresses: HostAddresses;
  /** Webhooks that came before this one. */
  came: number;
}

/** Why the webhook of the test message did not get to the disk, most likely first, and what to do about it. */
export function explainMissingWebhook(silence: Silence): Explanation {
  const { webhookUrl, fromHere, answered, opened, addresses, came } = silence;
  const host = URL.parse(webhookUrl)?.host ?? webhookUrl;
  const count = (code: string): number => answered.get(code) ?? 0;
  if (count('signature_stale') > 0) {
    return {
      say: "Chatwoot's webhook came, but its time differs from this machine's by more than 5 minutes.",
      todo: 'Set the clocks of both machines by NTP.',
    };
  }
  const refused = ['mismatch', 'missing', 'malformed', 'no_secret'].reduce(
    (sum, why) => sum + count(`signature_${why}`),
    0,
  );
  if (refused > 0) return explainSilence(webhookUrl, refused);
  if (count('inbox_unknown') > 0 || count('account_unknown') > 0) {
    return {
      say: "Chatwoot's webhook came, but for another inbox or account than this bot's.",
      todo: 'Attach the agent bot to this inbox only, then connect again.',
    };
  }
  if (fromHere === 'stranger') {
    return {
      say: `Something other than Baton answers at ${host}.`,
      todo: "Point that address, with its paths unchanged, to Baton's port (PORT, 4100 by default).",
    };
  }
  const { isPrivate } = addresses;
  if (fromHere === 'nothing') {
    const reach = `that it leads to Baton's port (PORT, 4100 by default)`;
    return {
      say: `No webhook came, and ${host} does not answer this machine either.`,
      todo: isPrivate
        ? `Check ${reach}. It is also a private address, which Chatwoot may refuse: SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true.`
        : `Check its DNS name and certificate, and ${reach}.`,
    };
  }
  if (isPrivate) {
    const name = URL.parse(webhookUrl)?.hostname ?? '';
    return {
      say: `No webhook came: ${name} ${isPrivateHost(name) ? 'is' : 'leads to'} a private address, and Chatwoot refuses those.`,
      todo: ALLOW_PRIVATE,
    };
  }
  if (addresses.isMixed && (opened || came > 0)) {
    const what = came === 0 ? 'the webhook' : 'every webhook';
    return {
      say: `Chatwoot could not deliver ${what} to ${host}, which this machine can reach.`,
      todo: ONE_KIND,
    };
  }
  if (opened) {
    return {
      say: `Chatwoot could not deliver the webhook to ${host}, which this machine can reach.`,
      todo: 'Check DNS, certificate and firewall from the machine Chatwoot runs on.',
    };
  }
  return explainSilence(webhookUrl);
}
