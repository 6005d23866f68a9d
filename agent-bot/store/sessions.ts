import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Database } from './database.ts';
import type { Vault } from './vault.ts';

const roleSchema = z.enum(['administrator', 'agent']);
/** Chatwoot's roles, as `GET /api/v1/profile` names them. */
export type SessionRole = z.infer<typeof roleSchema>;

/** A person signed in. */
export interface Session {
  /** Hash of the cookie's or bearer's value. */
  id: string;
  chatwootId: number;
  userId: number;
  userName: string;
  role: SessionRole;
  /** The person's own Chatwoot token, which their role is checked again with. Null in the demo. */
  token: string | null;
  /** The only origin a bearer is good for; null for cookies. */
  boundOrigin: string | null;
  createdAt: number;
  /** When Chatwoot confirmed the role last. */
  checkedAt: number;
  expiresAt: number;
}

interface SessionRow extends Omit<Session, 'role' | 'token'> {
  role: string;
  token: Buffer | null;
}

const columns = `id, chatwoot_id AS "chatwootId", user_id AS "userId", user_name AS "userName", role, token,
  bound_origin AS "boundOrigin", created_at AS "createdAt", checked_at AS "checkedAt", expires_at AS "expiresAt"`;

export interface NewSession {
  chatwootId: number;
  userId: number;
  userName: string;
  role: SessionRole;
  token: string | null;
  boundOrigin: string | null;
  at: number;
  expiresAt: number;
}

/** Signs somebody in; returns the value for the cookie or bearer, which Baton keeps only as a hash. */
export async function createSession(db: Database, vault: Vault, session: NewSession): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  await db.query(
    `INSERT INTO sessions
       (id, chatwoot_id, user_id, user_name, role, token, bound_origin, created_at, checked_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
    [
      vault.hash(value),
      session.chatwootId,
      session.userId,
      session.userName,
      session.role,
      session.token === null ? null : vault.seal(session.token),
      session.boundOrigin,
      session.at,
      session.expiresAt,
    ],
  );
  return value;
}

/** The session this value belongs to; null when there is none or it has run out. */
export async function findSession(
  db: Database,
  vault: Vault,
  value: string,
  now: number,
): Promise<Session | null> {
  const { rows } = await db.query<SessionRow>(
    `SELECT ${columns} FROM sessions WHERE id = $1 AND expires_at > $2`,
    [vault.hash(value), now],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    ...row,
    role: roleSchema.parse(row.role),
    token: row.token === null ? null : vault.open(row.token),
  };
}

/** Chatwoot has confirmed, or changed, what this person may do. */
export async function confirmSession(
  db: Database,
  id: string,
  confirmed: { role: SessionRole; userName: string; at: number },
): Promise<void> {
  await db.query('UPDATE sessions SET role = $2, user_name = $3, checked_at = $4 WHERE id = $1', [
    id,
    confirmed.role,
    confirmed.userName,
    confirmed.at,
  ]);
}

/** Signs out this session. */
export async function endSession(db: Database, id: string): Promise<void> {
  await db.query('DELETE FROM sessions WHERE id = $1', [id]);
}

/** Signs a person out everywhere: their token was refused. Returns how many sessions ended. */
export async function endSessionsOf(db: Database, chatwootId: number, userId: number): Promise<number> {
  return (
    await db.query('DELETE FROM sessions WHERE chatwoot_id = $1 AND user_id = $2', [chatwootId, userId])
  ).count;
}

/** Removes sessions that have run out; returns how many. */
export async function purgeSessions(db: Database, now: number): Promise<number> {
  return (await db.query('DELETE FROM sessions WHERE expires_at <= $1', [now])).count;
}
