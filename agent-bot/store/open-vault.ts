import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BatonError } from '../errors.ts';
import type { Database } from './database.ts';
import { createVault, generateKey, wrongKey } from './vault.ts';
import type { Vault } from './vault.ts';

/**
 * The vault of this database, on the operator's key or, without one, on the key generated in the data folder.
 * Errors: `vault_wrong_key` at once, not when the first token is read; `vault_key_unreadable`.
 */
export async function openVault(db: Database, secretKey: string | null, dataDir: string): Promise<Vault> {
  const stored = await storedHashKey(db);
  const key = secretKey ?? (await keyBeside(dataDir, stored === null));
  const plain = createVault(key);
  const sealed = stored ?? (await keepHashKey(db, plain.seal(randomBytes(32).toString('base64url'))));
  try {
    return createVault(key, { hashKey: Buffer.from(plain.open(sealed), 'base64url') });
  } catch (thrown) {
    throw secretKey === null && existsSync(join(dataDir, 'secret-key.next'))
      ? keyHalfChanged(thrown)
      : thrown;
  }
}

function keyHalfChanged(cause: unknown): BatonError {
  return new BatonError(
    'vault_wrong_key',
    'The key of the stored secrets was being changed, and that was interrupted.',
    'Finish it: npm run baton -- rotate-key',
    { cause },
  );
}

async function storedHashKey(db: Database): Promise<Buffer | null> {
  const { rows } = await db.query<{ hash_key: Buffer }>('SELECT hash_key FROM vault');
  return rows[0]?.hash_key ?? null;
}

/** Of two processes that start at once the first one's counts. */
async function keepHashKey(db: Database, sealed: Buffer): Promise<Buffer> {
  await db.query('INSERT INTO vault (hash_key) VALUES ($1) ON CONFLICT DO NOTHING', [sealed]);
  return (await storedHashKey(db)) ?? sealed;
}

async function keyBeside(dataDir: string, mayGenerate: boolean): Promise<string> {
  const file = join(dataDir, 'secret-key');
  const read = () => readFile(file, 'utf8').then((text) => text.trim());
  const found = await read().catch((thrown: unknown) => {
    const { code = 'unknown' } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw new BatonError(
      'vault_key_unreadable',
      `The key in ${file} cannot be read (${code}).`,
      'Give the user that Baton runs as the right to read it, or restore the file from a backup.',
      { cause: thrown },
    );
  });
  if (found) return found;
  // A new key cannot open what an older one has encrypted, and would hide that the file is lost.
  if (!mayGenerate) throw wrongKey();
  const fresh = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(fresh, `${generateKey()}\n`, { mode: 0o600, flush: true });
  await link(fresh, file).catch((thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  });
  await rm(fresh);
  return read();
}
