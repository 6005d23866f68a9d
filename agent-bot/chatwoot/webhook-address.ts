import { BlockList, isIP } from 'node:net';
import type { Finding } from './finding.ts';

// What Chatwoot's SafeFetch takes for not public (the lists of the gem ssrf_filter, in our order): private networks, and
// what IANA keeps for special purposes.
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
  ['192.88.99.0', 24],
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
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001::', 32],
  ['2001:10::', 28],
  ['2001:20::', 28],
  ['2001:db8::', 32],
  ['2002::', 16],
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

/** What matters of the addresses a host has. */
export interface HostAddresses {
  /** It has none that Chatwoot posts to of its own accord. */
  isPrivate: boolean;
  /**
   * It has public addresses of both kinds. Chatwoot picks one of all at random for each webhook, and tries no other: where
   * it has no IPv6, as in most containers, every other webhook fails for good and its conversation is opened to people.
   */
  isMixed: boolean;
}

/** Judges the addresses a host was looked up to have; none: it could not be, and its name has to tell. */
export function judgeAddresses(hostname: string, addresses: readonly string[]): HostAddresses {
  const open = addresses.filter((address) => !isPrivateHost(address));
  const kinds = new Set(open.map(isIP));
  return {
    isPrivate: addresses.length === 0 ? isPrivateHost(hostname) : open.length === 0,
    isMixed: kinds.has(4) && kinds.has(6),
  };
}

/** What to do about a host with addresses of both kinds. */
export const ONE_KIND =
  "That name has IPv4 and IPv6 addresses, and Chatwoot picks any of them for each webhook: give Chatwoot's sidekiq IPv6, or Baton a name that has IPv4 addresses only.";

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
