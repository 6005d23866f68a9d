import { BlockList, isIP } from 'node:net';
import type { Finding } from './finding.ts';

// What Chatwoot's SafeFetch takes for not public: private networks, and what IANA keeps for special purposes.
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv6');
}

/** What to set, and where, so that Chatwoot posts to a private address. */
export const ALLOW_PRIVATE =
  'Set SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true for both Chatwoot processes (rails and sidekiq) and restart them, or use a public address.';

/** Whether a host is certainly private: an address of a private network, localhost, or a name without a dot. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const family = isIP(host);
  if (family !== 0) return PRIVATE.check(host, family === 4 ? 'ipv4' : 'ipv6');
  return !host.includes('.') || /\.(local|localhost|internal|lan|home\.arpa)$/.test(host);
}

/** Judges the address that Chatwoot is to post webhooks to. */
export function judgeWebhookAddress(webhookUrl: string): Finding {
  const name = 'webhook-address';
  const url = URL.parse(webhookUrl);
  if (url === null || !/^https?:$/.test(url.protocol) || webhookUrl.length > 2048) {
    return {
      name,
      outcome: 'wrong',
      say: 'The public address is not an http(s) address.',
      todo: 'Give the address under which Chatwoot reaches Baton, like https://baton.example.com.',
    };
  }
  if (isPrivateHost(url.hostname)) {
    return {
      name,
      outcome: 'warning',
      say: `Chatwoot posts to private addresses like ${url.hostname} only where it is told that it may.`,
      todo: ALLOW_PRIVATE,
    };
  }
  return { name, outcome: 'right', say: `Chatwoot posts to ${url.origin}.`, todo: null };
}
