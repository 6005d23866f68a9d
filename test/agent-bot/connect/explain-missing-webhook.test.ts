import { describe, expect, it } from 'vitest';
import { explainMissingWebhook, type Silence } from '../../../agent-bot/connect/explain-missing-webhook.ts';

const silence = (over: Partial<Silence> = {}): Silence => ({
  webhookUrl: 'https://baton.example.com/chatwoot/webhook/k',
  fromHere: 'knows-bot',
  answered: new Map(),
  opened: false,
  addresses: { isPrivate: false, isMixed: false },
  came: 0,
  ...over,
});

describe('why the webhook of a test message did not come', () => {
  it.each<[string, Partial<Silence>, RegExp, RegExp]>([
    ['clocks differ', { answered: new Map([['signature_stale', 1]]) }, /more than 5 minutes/, /NTP/],
    [
      'the secret differs',
      { answered: new Map([['signature_mismatch', 2]]) },
      /signature did not fit/,
      /connect again/,
    ],
    [
      'the bot is in another inbox',
      { answered: new Map([['inbox_unknown', 1]]) },
      /another inbox/,
      /this inbox only/,
    ],
    ['another program answers', { fromHere: 'stranger' }, /Something other than Baton/, /Point that address/],
    [
      'the address is private',
      {
        webhookUrl: 'http://10.0.0.5:4100/chatwoot/webhook/k',
        addresses: { isPrivate: true, isMixed: false },
      },
      /10\.0\.0\.5 is a private address/,
      /SAFE_FETCH_ALLOW_PRIVATE_NETWORK/,
    ],
    [
      'the address is private, and nothing answers there',
      {
        webhookUrl: 'http://10.0.0.5:4100/chatwoot/webhook/k',
        fromHere: 'nothing',
        addresses: { isPrivate: true, isMixed: false },
      },
      /10\.0\.0\.5:4100 does not answer this machine either/,
      /Baton's port .*SAFE_FETCH_ALLOW_PRIVATE_NETWORK/,
    ],
    ['nothing answers anybody', { fromHere: 'nothing' }, /does not answer this machine either/, /DNS name/],
    [
      'only Chatwoot cannot reach it',
      { opened: true },
      /could not deliver/,
      /from the machine Chatwoot runs on/,
    ],
    [
      'its name leads to a private address',
      { addresses: { isPrivate: true, isMixed: false }, opened: true },
      /baton\.example\.com leads to a private address/,
      /SAFE_FETCH_ALLOW_PRIVATE_NETWORK/,
    ],
    [
      'Chatwoot picked an address that it cannot reach',
      { addresses: { isPrivate: false, isMixed: true }, opened: true },
      /could not deliver the webhook/,
      /IPv4 and IPv6/,
    ],
    [
      'Chatwoot picked one that it cannot reach after others that it can',
      { addresses: { isPrivate: false, isMixed: true }, came: 3 },
      /could not deliver every webhook/,
      /IPv4 and IPv6/,
    ],
    ['nothing was sent at all', {}, /No webhook came to baton\.example\.com/, /sidekiq/],
  ])('%s', (_why, over, say, todo) => {
    const told = explainMissingWebhook(silence(over));
    expect(told.say).toMatch(say);
    expect(told.todo).toMatch(todo);
  });
});
