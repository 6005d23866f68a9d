import { describe, expect, it } from 'vitest';
import { checkChatwoot } from '../../../agent-bot/chatwoot/check-chatwoot.ts';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import { explainFailure, explainSilence } from '../../../agent-bot/chatwoot/explain-failure.ts';
import { judgeVersion } from '../../../agent-bot/chatwoot/version.ts';
import {
  isPrivateHost,
  judgeAddresses,
  judgeWebhookAddress,
} from '../../../agent-bot/chatwoot/webhook-address.ts';
import { BatonError } from '../../../agent-bot/errors.ts';

describe('judgeVersion', () => {
  it.each([
    ['4.14.2', 'right'],
    ['4.15.0', 'right'],
    ['4.16.1', 'right'],
    ['4.16.2', 'right'],
    ['v4.17.0-rc1', 'right'],
    ['5.0.0', 'right'],
    ['4.16.0', 'wrong'],
    ['4.14.1', 'wrong'],
    ['4.9.9', 'wrong'],
    ['3.20.5', 'wrong'],
    ['develop', 'warning'],
  ])('%s is %s', (version, outcome) => {
    expect(judgeVersion(version)).toMatchObject({ outcome });
  });
});

describe('the webhook address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.1.1',
    '[::1]',
    '[fd00::1]',
    '[::ffff:a00:1]',
    '198.18.0.1',
    '240.0.0.1',
    '192.88.99.1',
    '[2002:a00:1::]',
    '[64:ff9b::a00:1]',
    'host.docker.internal',
    'baton',
    'nas.local',
  ])('%s is private', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });
  it.each(['8.8.8.8', '172.32.0.1', '[2001:4860::1]', '[2606:4700:10::1]', 'baton.example.com'])(
    '%s is public',
    (host) => {
      expect(isPrivateHost(host)).toBe(false);
    },
  );
  it.each<[string, string, string[], { isPrivate: boolean; isMixed: boolean }]>([
    ['a name', 'baton.example.com', ['104.20.23.154'], { isPrivate: false, isMixed: false }],
    [
      'a name of both kinds',
      'baton.example.com',
      ['104.20.23.154', '2606:4700:10::1'],
      { isPrivate: false, isMixed: true },
    ],
    // Of a private and a public one Chatwoot takes the public one.
    [
      'a name of two networks',
      'a.example',
      ['10.0.0.5', '104.20.23.154'],
      { isPrivate: false, isMixed: false },
    ],
    ['a name at home', 'baton.example.com', ['192.168.1.5', 'fd00::5'], { isPrivate: true, isMixed: false }],
    ['one that cannot be looked up', 'baton.example.com', [], { isPrivate: false, isMixed: false }],
    ['a private address', '10.0.0.5', [], { isPrivate: true, isMixed: false }],
  ])('of %s tells what Chatwoot makes of its addresses', (_, host, addresses, judged) => {
    expect(judgeAddresses(host, addresses)).toEqual(judged);
  });
  it('names the setting that lets private addresses through', () => {
    expect(judgeWebhookAddress('http://127.0.0.1:4100/chatwoot/1')).toMatchObject({
      outcome: 'warning',
      todo: expect.stringContaining('SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true'),
    });
  });
});

describe('checkChatwoot', () => {
  const me = {
    id: 1,
    name: 'Ada',
    email: 'a@b.c',
    accounts: [{ id: 1, name: 'Acme', role: 'administrator', active: true, apiEnabled: true }],
  };
  const admin = (profile: typeof me) => ({
    apiInfo: () => Promise.resolve({ version: '4.16.2' }),
    profile: () => Promise.resolve(profile),
  });
  const with_ = (change: object) => ({ ...me, accounts: [{ ...me.accounts[0]!, ...change }] });

  it('is content with an administrator of the account', async () => {
    await expect(checkChatwoot(admin(me), 1)).resolves.toMatchObject({ ok: true, version: '4.16.2', me });
  });

  it.each([
    ['role', with_({ role: 'agent' })],
    ['api', with_({ apiEnabled: false })],
    ['account', with_({ active: false })],
    ['account', with_({ id: 2 })],
  ])('says what is wrong with the %s', async (name, profile) => {
    const check = await checkChatwoot(admin(profile), 1);
    expect(check.ok).toBe(false);
    expect(check.findings.filter(({ outcome }) => outcome === 'wrong')).toMatchObject([{ name }]);
  });

  it('goes no further when Chatwoot does not answer', async () => {
    const error = new ChatwootError('chatwoot_unreachable', 'Refused.', {
      retry: true,
      mayHaveHappened: false,
    });
    const check = await checkChatwoot({ ...admin(me), apiInfo: () => Promise.reject(error) }, 1);
    expect(check).toMatchObject({ ok: false, version: null, me: null });
    expect(check.findings).toMatchObject([{ name: 'reachable', outcome: 'wrong', todo: error.remedy }]);
  });
});

describe('explaining', () => {
  const unauthorised = (reason: string) =>
    new ChatwootError(
      'chatwoot_unauthorised',
      `Chatwoot refused the token when Baton tried to list inboxes: ${reason}.`,
      {
        retry: false,
        mayHaveHappened: false,
      },
    );

  it.each([
    ['Invalid Access Token', 'Copy the access token again'],
    ['Access to this endpoint is not authorized for bots', 'administrator'],
    ['You are not authorized to do this action', 'administrator'],
    ['Account is suspended', 'super admin'],
    ['API access is not enabled for this account', 'plan'],
  ])('"%s" tells what to do', (reason, todo) => {
    expect(explainFailure(unauthorised(reason)).todo).toContain(todo);
  });

  it('takes a 500 about agent bots for the broken version', () => {
    const message = 'Chatwoot answered 500 when Baton tried to create an agent bot.';
    const error = new ChatwootError('chatwoot_failed', message, { retry: true, mayHaveHappened: true });
    expect(explainFailure(error).todo).toContain('4.16.0');
  });

  it('passes our own errors through and never throws', () => {
    expect(explainFailure(new BatonError('x', 'What.', 'Do.'))).toEqual({ say: 'What.', todo: 'Do.' });
    expect(explainFailure('odd').say).toBe('odd');
  });

  it('knows why a webhook may not have come', () => {
    expect(explainSilence('http://localhost:4100/x').todo).toContain('SAFE_FETCH_ALLOW_PRIVATE_NETWORK');
    expect(explainSilence('https://baton.example.com/x').say).toContain('baton.example.com');
    expect(explainSilence('https://baton.example.com/x', 2).say).toContain('signature');
  });
});
