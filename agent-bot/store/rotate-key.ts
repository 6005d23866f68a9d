import type { Database } from './database.ts';
import { createVault } from './vault.ts';

/** Every column that `Vault.seal` fills, with its table's key. */
const sealedColumns = [
  ['vault', 'only_one', 'hash_key'],
  ['chatwoots', 'id', 'admin_token'],
  ['bots', 'id', 'bot_token'],
  ['bots', 'id', 'webhook_secret'],
  ['bots', 'id', 'previous_webhook_secret'],
  ['sessions', 'id', 'token'],
] as const;

/**
 * Encrypts every stored secret anew, all or nothing; hashes stay as they are. Stop all processes first: a running
 * one has the old key. Returns how many secrets were changed. Errors: `vault_wrong_key` when `from` is not the key.
 */
export async function rotateKey(db: Database, from: string, to: string): Promise<number> {
  const [old, fresh] = [createVault(from), createVault(to)];
  return db.transaction(async (tx) => {
    await tx.query('LOCK TABLE vault, chatwoots, bots, sessions IN EXCLUSIVE MODE');
    let changed = 0;
    for (const [table, key, column] of sealedColumns) {
      const { rows } = await tx.query<{ key: unknown; sealed: Buffer }>(
        `SELECT ${key} AS key, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL`,
      );
      for (const row of rows) {
        await tx.query(`UPDATE ${table} SET ${column} = $1 WHERE ${key} = $2`, [
          fresh.seal(old.open(row.sealed)),
          row.key,
        ]);
        changed += 1;
      }
    }
    return changed;
  });
}
