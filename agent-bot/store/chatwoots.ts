import type { Database } from './database.ts';
import { notifyConfig } from './notify-config.ts';
import type { Vault } from './vault.ts';

/** One Chatwoot account. */
export interface Chatwoot {
  id: number;
  /** Without a slash at its end. */
  baseUrl: string;
  accountId: number;
  /** As Chatwoot tells it, `4.16.2`. */
  version: string | null;
  /** Without one Baton cannot read a conversation afresh. */
  hasAdminToken: boolean;
  /** The stand-in that runs while nothing else is connected. */
  sandbox: boolean;
  createdAt: number;
}

const columns = `id, base_url AS "baseUrl", account_id AS "accountId", version,
  admin_token IS NOT NULL AS "hasAdminToken", sandbox, created_at AS "createdAt"`;

export interface NewChatwoot {
  baseUrl: string;
  accountId: number;
  version: string | null;
  /** Null removes the stored one; left out keeps it. */
  adminToken?: string | null;
  sandbox: boolean;
  at: number;
}

/** Adds an account, or changes the one with this address and number. */
export async function saveChatwoot(db: Database, vault: Vault, chatwoot: NewChatwoot): Promise<Chatwoot> {
  const { adminToken } = chatwoot;
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<Chatwoot>(
      `INSERT INTO chatwoots (base_url, account_id, version, admin_token, sandbox, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (base_url, account_id) DO UPDATE SET version = coalesce(excluded.version, chatwoots.version),
         admin_token = CASE WHEN $7 THEN chatwoots.admin_token ELSE excluded.admin_token END, sandbox = excluded.sandbox
       RETURNING ${columns}`,
      [
        chatwoot.baseUrl.replace(/\/+$/, ''),
        chatwoot.accountId,
        chatwoot.version,
        adminToken == null ? null : vault.seal(adminToken),
        chatwoot.sandbox,
        chatwoot.at,
        adminToken === undefined,
      ],
    );
    const saved = rows[0];
    if (!saved) throw new Error('PostgreSQL returned no row for an upsert.');
    const bots = await tx.query<{ id: number }>('SELECT id FROM bots WHERE chatwoot_id = $1', [saved.id]);
    for (const { id } of bots.rows) await notifyConfig(tx, id);
    return saved;
  });
}

/**
 * The stand-in for Chatwoot runs at `baseUrl` now, with all it had: what is known of it holds there. Returns the
 * address it had before; null where it is known at this one, or not at all.
 */
export async function moveSandbox(db: Database, baseUrl: string): Promise<string | null> {
  const { rows } = await db.query<{ before: string }>(
    `UPDATE chatwoots SET base_url = $1
     FROM (SELECT id, base_url AS before FROM chatwoots WHERE sandbox ORDER BY id DESC LIMIT 1) AS last
     WHERE chatwoots.id = last.id AND NOT EXISTS (SELECT 1 FROM chatwoots WHERE base_url = $1)
     RETURNING last.before`,
    [baseUrl],
  );
  return rows[0]?.before ?? null;
}

/**
 * The Chatwoot of an account is at `baseUrl` now. Where something is known at that address already, the bots go there,
 * but for those whose inbox has one there.
 */
export async function moveChatwoot(db: Database, id: number, baseUrl: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows: bots } = await tx.query<{ id: number }>('SELECT id FROM bots WHERE chatwoot_id = $1', [id]);
    const { rows: there } = await tx.query<{ id: number }>(
      `SELECT other.id FROM chatwoots AS other JOIN chatwoots AS one USING (account_id)
       WHERE one.id = $1 AND other.id <> one.id AND other.base_url = $2 FOR UPDATE`,
      [id, baseUrl],
    );
    const [target] = there;
    if (target === undefined) {
      await tx.query('UPDATE chatwoots SET base_url = $2 WHERE id = $1', [id, baseUrl]);
    } else {
      await tx.query(
        `UPDATE bots SET chatwoot_id = $2 WHERE chatwoot_id = $1
         AND inbox_id NOT IN (SELECT inbox_id FROM bots WHERE chatwoot_id = $2)`,
        [id, target.id],
      );
      await tx.query(
        'DELETE FROM chatwoots WHERE id = $1 AND NOT EXISTS (SELECT FROM bots WHERE chatwoot_id = $1)',
        [id],
      );
    }
    for (const bot of bots) await notifyConfig(tx, bot.id);
  });
}

/** One account; null when there is none with this id. */
export async function getChatwoot(db: Database, id: number): Promise<Chatwoot | null> {
  const { rows } = await db.query<Chatwoot>(`SELECT ${columns} FROM chatwoots WHERE id = $1`, [id]);
  return rows[0] ?? null;
}

/** All accounts, the oldest first. */
export async function listChatwoots(db: Database): Promise<Chatwoot[]> {
  return (await db.query<Chatwoot>(`SELECT ${columns} FROM chatwoots ORDER BY id`)).rows;
}

/** The administrator's token; null when none is stored. */
export async function readAdminToken(db: Database, vault: Vault, id: number): Promise<string | null> {
  const { rows } = await db.query<{ admin_token: Buffer | null }>(
    'SELECT admin_token FROM chatwoots WHERE id = $1',
    [id],
  );
  const sealed = rows[0]?.admin_token;
  return sealed ? vault.open(sealed) : null;
}

/** Removes an account with its bots and all they have kept. Returns whether it was there. */
export async function removeChatwoot(db: Database, id: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const bots = await tx.query<{ id: number }>('SELECT id FROM bots WHERE chatwoot_id = $1', [id]);
    const { count } = await tx.query('DELETE FROM chatwoots WHERE id = $1', [id]);
    for (const bot of bots.rows) await notifyConfig(tx, bot.id);
    return count > 0;
  });
}
