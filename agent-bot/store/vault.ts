import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import { BatonError } from '../errors.ts';

/** Keeps secrets unreadable at rest, and makes values comparable without keeping them. */
export interface Vault {
  /** Encrypts; the same text gives other bytes each time. */
  seal(text: string): Buffer;
  /** Errors: `vault_wrong_key`, `vault_damaged`. */
  open(bytes: Uint8Array): string;
  /** Keyed HMAC-SHA-256, base64url. */
  hash(text: string): string;
}

// version (1) | key id (4) | nonce (12) | tag (16) | ciphertext: AES-256-GCM, NIST SP 800-38D.
const version = 1;
const headLength = 5;
const nonceLength = 12;
const tagLength = 16;

export interface VaultOptions {
  /** The key of `hash`, where it has to outlive a change of the main key; derived from the main key when missing. */
  hashKey?: Buffer;
}

/**
 * A vault on one key: 32 bytes as base64 or hex, or any text of at least 32 characters.
 * Errors: `vault_key_too_short`.
 */
export function createVault(key: string, options: VaultOptions = {}): Vault {
  const material = keyMaterial(key);
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', material, 'baton', purpose, length));
  const sealKey = derive('seal', 32);
  // A key made once: from bytes each hash would take ten times as long.
  const hashKey = createSecretKey(options.hashKey ?? derive('hash', 32));
  // Tells "another key" from "damaged", and lets a later version keep two keys.
  const keyId = derive('id', 4);

  return {
    seal(text) {
      const nonce = randomBytes(nonceLength);
      const head = Buffer.concat([Buffer.from([version]), keyId]);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(head);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
    },
    open(bytes) {
      const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const head = sealed.subarray(0, headLength);
      if (sealed.length < headLength + nonceLength + tagLength || head[0] !== version) throw damaged();
      if (!head.subarray(1).equals(keyId)) throw wrongKey();
      const nonce = sealed.subarray(headLength, headLength + nonceLength);
      const tag = sealed.subarray(headLength + nonceLength, headLength + nonceLength + tagLength);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce).setAAD(head).setAuthTag(tag);
      try {
        const body = sealed.subarray(headLength + nonceLength + tagLength);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch (thrown) {
        throw damaged(thrown);
      }
    },
    hash: (text) => createHmac('sha256', hashKey).update(text, 'utf8').digest('base64url'),
  };
}

/** A fresh key for `createVault`. */
export function generateKey(): string {
  return randomBytes(32).toString('base64url');
}

function keyMaterial(key: string): Buffer {
  if (/^[0-9a-f]{64}$/i.test(key)) return Buffer.from(key, 'hex');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(key)) return Buffer.from(key, 'base64url');
  if (key.length < 32) {
    throw new BatonError(
      'vault_key_too_short',
      'The secret key is too short.',
      'Set BATON_SECRET_KEY to at least 32 characters; make one with: openssl rand -base64 32',
    );
  }
  // A phrase may be guessed; scrypt makes each guess dear. The salt is fixed since there is nowhere to keep one.
  return scryptSync(key, 'baton-secret-key', 32, { N: 2 ** 14, r: 8, p: 1 });
}

/** What is stored was encrypted with another key. */
export function wrongKey(): BatonError {
  return new BatonError(
    'vault_wrong_key',
    'The secrets in the database were encrypted with another key.',
    'Set BATON_SECRET_KEY to the key they were saved with (without DATABASE_URL: restore the file secret-key).',
  );
}

function damaged(cause?: unknown): BatonError {
  return new BatonError(
    'vault_damaged',
    'A stored secret is damaged.',
    'Connect this Chatwoot again with "baton connect", or restore a backup.',
    { cause },
  );
}
