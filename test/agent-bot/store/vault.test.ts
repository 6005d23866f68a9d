import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';

const key = generateKey();
const vault = createVault(key);

describe('createVault', () => {
  it('opens what it sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
        expect(vault.open(vault.seal(text))).toBe(text);
      }),
    );
    const huge = 'x'.repeat(5_000_000);
    expect(vault.open(vault.seal(huge))).toBe(huge);
  });

  it('seals the same text differently each time, and shows nothing of it', () => {
    const [one, other] = [vault.seal('token-abc'), vault.seal('token-abc')];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('token')).toBe(false);
  });

  it('notices every changed bit', () => {
    const sealed = vault.seal('x');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => vault.open(changed)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^vault_/) }),
      );
    }
  });

  it.each([[Buffer.alloc(0)], [randomBytes(20)], [vault.seal('x').subarray(0, 32)]])(
    'refuses garbage',
    (bytes) => {
      expect(() => vault.open(bytes)).toThrow(expect.objectContaining({ code: 'vault_damaged' }));
    },
  );

  it('tells another key from damage', () => {
    const sealed = createVault(generateKey()).seal('x');
    expect(() => vault.open(sealed)).toThrow(expect.objectContaining({ code: 'vault_wrong_key' }));
  });

  it('takes the same 32 bytes as base64, base64url or hex', () => {
    const bytes = randomBytes(32);
    const sealed = createVault(bytes.toString('base64')).seal('same');
    expect(createVault(bytes.toString('hex')).open(sealed)).toBe('same');
    expect(createVault(bytes.toString('base64url')).open(sealed)).toBe('same');
  });

  it('takes a phrase of 32 characters and refuses a shorter one', () => {
    const phrase = 'a long sentence that nobody guesses';
    expect(createVault(phrase).open(createVault(phrase).seal('x'))).toBe('x');
    expect(() => createVault('x'.repeat(31))).toThrow(
      expect.objectContaining({ code: 'vault_key_too_short' }),
    );
    expect(() => createVault('')).toThrow(expect.objectContaining({ code: 'vault_key_too_short' }));
  });

  it('hashes the same under one key, differently under another, and in a form that fits into addresses', () => {
    expect(vault.hash('visitor')).toBe(createVault(key).hash('visitor'));
    expect(vault.hash('visitor')).not.toBe(createVault(generateKey()).hash('visitor'));
    expect(vault.hash('visitor')).toMatch(/^[\w-]{43}$/);
  });

  it('keeps hashes over a change of key when the hash key is given', () => {
    const hashKey = randomBytes(32);
    const [one, other] = [createVault(key, { hashKey }), createVault(generateKey(), { hashKey })];
    expect(one.hash('visitor')).toBe(other.hash('visitor'));
  });
});
