import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import type { Vault } from './vault.ts';

/** What a ticket lets its bearer watch. */
export interface Ticket {
  botId: number;
  conversation: number;
}

/** Makes a ticket and returns its value, which stands nowhere but in the visitor's hands. */
export async function createTicket(
  db: Database,
  vault: Vault,
  ticket: Ticket & { expiresAt: number },
): Promise<string> {
  const value = randomBytes(24).toString('base64url');
  await db.query('INSERT INTO tickets (id, bot_id, conversation, expires_at) VALUES ($1, $2, $3, $4)', [
    vault.hash(value),
    ticket.botId,
    ticket.conversation,
    ticket.expiresAt,
  ]);
  return value;
}

/** Uses a ticket up; null when it was used, has run out, or never was. */
export async function takeTicket(
  db: Database,
  vault: Vault,
  value: string,
  now: number,
): Promise<Ticket | null> {
  const { rows } = await db.query<Ticket & { expires_at: number }>(
    'DELETE FROM tickets WHERE id = $1 RETURNING bot_id AS "botId", conversation, expires_at',
    [vault.hash(value)],
  );
  const row = rows[0];
  return row && row.expires_at > now ? { botId: row.botId, conversation: row.conversation } : null;
}

/** Removes tickets that have run out; returns how many. */
export async function purgeTickets(db: Database, now: number): Promise<number> {
  return (await db.query('DELETE FROM tickets WHERE expires_at <= $1', [now])).count;
}
