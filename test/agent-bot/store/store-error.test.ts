import { describe, expect, it } from 'vitest';
import { BatonError } from '../../../agent-bot/errors.ts';
import { asStoreError, isStoreAway } from '../../../agent-bot/store/store-error.ts';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('asStoreError', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', '57P01', '57P03', '08006'])(
    'calls %s unreachable, with status 503 and the cause',
    (code) => {
      const cause = withCode(code);
      expect(asStoreError(cause)).toMatchObject({ code: 'store_unreachable', status: 503, cause });
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'timeout expired',
  ])('calls "%s" unreachable', (message) => {
    expect(isStoreAway(new Error(message))).toBe(true);
  });

  it('looks into the failures of several addresses', () => {
    expect(isStoreAway(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
  });

  it('says what to do about a server that is full', () => {
    const full = asStoreError(withCode('53300'));
    expect(full).toMatchObject({ code: 'store_full', status: 503 });
    expect((full as BatonError).remedy).toContain('BATON_DATABASE_POOL');
    expect(isStoreAway(full)).toBe(true);
  });

  it.each([
    ['25006', 'store_read_only', 'standby'],
    ['53100', 'store_no_space', 'Make room'],
  ])(
    'takes %s, a server that can write nothing now, for an outage and says what to look at',
    (code, name, remedy) => {
      const thrown = asStoreError(withCode(code));
      expect(thrown).toMatchObject({ code: name, status: 503 });
      expect((thrown as BatonError).remedy).toContain(remedy);
      expect(isStoreAway(thrown)).toBe(true);
    },
  );

  it('takes a pooler that refuses our settings for no outage, and says what to set', () => {
    const thrown = withCode('08P01', 'unsupported startup parameter: options');
    expect(isStoreAway(thrown)).toBe(false);
    const error = asStoreError(thrown) as BatonError;
    expect(error).toMatchObject({ code: 'store_pooler', status: 503 });
    expect(error.remedy).toContain('ignore_startup_parameters');
    expect(isStoreAway(error)).toBe(false);
  });

  it('names a refused sign-in', () => {
    expect(asStoreError(withCode('28P01', 'password authentication failed'))).toMatchObject({
      code: 'store_refused',
    });
  });

  it.each([
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'self-signed certificate; if the root CA is installed, try --use-system-ca',
    ],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate'],
    ['CERT_HAS_EXPIRED', 'certificate has expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames: Host: db."],
  ])('says what to do about a certificate that is not trusted: %s', (code, said) => {
    const thrown = asStoreError(withCode(code, said)) as BatonError;
    expect(thrown).toMatchObject({ code: 'store_untrusted', status: 503 });
    expect(thrown.remedy).toContain('sslrootcert');
    expect(thrown.message).not.toContain('--use-system-ca');
    expect(thrown.message).toMatch(/[^.]\.$/);
    expect(isStoreAway(thrown)).toBe(false);
  });

  it('says of a certificate for another name that the name is to be changed', () => {
    const other = withCode('ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match');
    expect((asStoreError(other) as BatonError).remedy).toContain('the name that the certificate is for');
  });

  it('leaves what a statement did wrong as it was', () => {
    const duplicate = withCode('23505');
    expect(asStoreError(duplicate)).toBe(duplicate);
    expect(isStoreAway('oh')).toBe(false);
  });

  it('does not wrap twice', () => {
    const known = new BatonError('x', 'x', 'x');
    expect(asStoreError(known)).toBe(known);
  });
});
