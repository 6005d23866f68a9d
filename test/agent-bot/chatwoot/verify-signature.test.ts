import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../agent-bot/chatwoot/verify-signature.ts';
import { recordedCalls, recordedWebhooks, recordingNames, VERSIONS } from './recordings.ts';
import type { Version } from './recordings.ts';

/** The secret of the bot that all recordings of a version were made with. */
function secretOf(version: Version): string {
  const bots = recordedCalls('08-provisioning', version).find(
    (call) => call.method === 'GET' && call.path.endsWith('/agent_bots'),
  )?.response.body as { secret: string }[];
  return bots[0]!.secret;
}

const [first] = recordedWebhooks('01-first-message');
const vector = {
  rawBody: Buffer.from(first!.raw_body),
  timestamp: first!.headers['x-chatwoot-timestamp'],
  signature: first!.headers['x-chatwoot-signature'],
  secrets: [secretOf('4.16.2')],
  now: Number(first!.headers['x-chatwoot-timestamp']) * 1000,
};

describe('verifySignature', () => {
  it.each(VERSIONS)('accepts every webhook a real Chatwoot %s signed', (version) => {
    const secrets = [secretOf(version)];
    const webhooks = recordingNames(version).flatMap((name) => recordedWebhooks(name, version));
    expect(webhooks.length).toBeGreaterThan(100);
    for (const { headers, raw_body } of webhooks) {
      const timestamp = headers['x-chatwoot-timestamp'];
      const signature = headers['x-chatwoot-signature'];
      const request = {
        rawBody: Buffer.from(raw_body),
        timestamp,
        signature,
        secrets,
        now: Number(timestamp) * 1000,
      };
      expect(verifySignature(request)).toEqual({ ok: true });
    }
  });

  it('accepts either secret while they are rotated', () => {
    const [secret] = vector.secrets;
    expect(verifySignature({ ...vector, secrets: ['next', secret!] })).toEqual({ ok: true });
    expect(verifySignature({ ...vector, secrets: [secret!, 'last'] })).toEqual({ ok: true });
  });

  it('refuses another secret, a changed body and a changed timestamp', () => {
    const mismatch = { ok: false, why: 'mismatch' };
    expect(verifySignature({ ...vector, secrets: ['other'] })).toEqual(mismatch);
    expect(verifySignature({ ...vector, rawBody: Buffer.from(`${first!.raw_body} `) })).toEqual(mismatch);
    expect(verifySignature({ ...vector, timestamp: String(Number(vector.timestamp) + 1) })).toEqual(mismatch);
  });

  it('accepts a clock five minutes off, either way, and no more', () => {
    for (const direction of [-1, 1]) {
      expect(verifySignature({ ...vector, now: vector.now + direction * 300_000 })).toEqual({ ok: true });
      expect(verifySignature({ ...vector, now: vector.now + direction * 300_001 })).toEqual({
        ok: false,
        why: 'stale',
      });
    }
  });

  it('says nothing about clocks to somebody without the secret', () => {
    expect(verifySignature({ ...vector, secrets: ['other'], now: 0 })).toEqual({
      ok: false,
      why: 'mismatch',
    });
  });

  it('refuses what is missing or has another form', () => {
    expect(verifySignature({ ...vector, signature: undefined })).toEqual({ ok: false, why: 'missing' });
    expect(verifySignature({ ...vector, timestamp: undefined })).toEqual({ ok: false, why: 'missing' });
    for (const signature of [
      '',
      'sha256=',
      'sha1=abc',
      vector.signature!.toUpperCase(),
      `${vector.signature!}0`,
    ]) {
      expect(verifySignature({ ...vector, signature })).toEqual({ ok: false, why: 'malformed' });
    }
    for (const timestamp of ['', 'now', '1e9', '-1', '1.5', '9'.repeat(13)]) {
      expect(verifySignature({ ...vector, timestamp })).toEqual({ ok: false, why: 'malformed' });
    }
  });

  it('never accepts an empty secret', () => {
    expect(verifySignature({ ...vector, secrets: [] })).toEqual({ ok: false, why: 'no-secret' });
    expect(verifySignature({ ...vector, secrets: [''] })).toEqual({ ok: false, why: 'no-secret' });
  });
});
