import { AxiosError, AxiosHeaders, type AxiosResponse } from 'axios';
import { describe, expect, it } from 'vitest';
import { errorFromNetwork, errorFromStatus } from '../../../agent-bot/chatwoot/classify-failure.ts';

const request = { what: 'read the version', method: 'GET' };

describe('a certificate that is refused', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /NODE_EXTRA_CA_CERTS/],
    ['SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', /Renew/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /host name that the certificate is for/],
  ])('as %s is told with what to do about it', (code, remedy) => {
    const thrown = new AxiosError('refused', code);
    const error = errorFromNetwork(thrown, thrown, request);
    expect(error).toMatchObject({ code: 'chatwoot_unreachable', mayHaveHappened: false });
    expect(error.message).toContain('certificate was refused');
    expect(error.remedy).toMatch(remedy);
  });
});

describe('a redirect', () => {
  function remedy(asked: string, location: string): string {
    const response = {
      status: 301,
      data: '',
      headers: new AxiosHeaders({ location }),
      config: { url: asked, headers: new AxiosHeaders() },
      statusText: '',
    } satisfies AxiosResponse;
    return errorFromStatus(response, request, null).remedy;
  }

  it('to the same call elsewhere names the address to give, with its path', () => {
    expect(remedy('http://chat.example/api', 'https://chat.example/api')).toContain(
      'Use https://chat.example as',
    );
    expect(remedy('http://a.example/api/v1/profile', 'https://b.example/chat/api/v1/profile')).toContain(
      'Use https://b.example/chat as',
    );
    expect(remedy('http://a.example/old/api', '/new/api')).toContain('Use http://a.example/new as');
  });

  it('to another page names no address of Chatwoot', () => {
    expect(remedy('https://a.example/api', 'https://sso.example/login?to=/api/x')).toMatch(
      /^Give the address of Chatwoot itself.*It leads to https:\/\/sso\.example\.$/,
    );
    expect(remedy('https://a.example/api', '/login')).not.toContain('It leads');
    expect(remedy('https://a.example/api', '')).toContain('Give the address');
  });

  it('repeats nothing of a visitor’s address', () => {
    const source = '7d0b8a6e-0000-4000-8000-000000000000';
    const asked = `http://a.example/public/api/v1/inboxes/abc/contacts/${source}`;
    expect(remedy(asked, asked.replace('http:', 'https:'))).toBe(
      'Use https://a.example as the address of Chatwoot, if that is where it is.',
    );
  });
});
