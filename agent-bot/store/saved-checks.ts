import { z } from 'zod';
import { BatonError } from '../errors.ts';
import { expectedSchema, type Expected, type SavedCheck } from '../tester/saved-check.ts';
import { addAudit } from './audit.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';
import { lockBot } from './lock-bot.ts';

/** A check as it is kept. */
export interface KeptCheck extends SavedCheck {
  id: number;
  savedBy: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** Checks that a bot may have: all of them run on every draft. */
export const MOST_CHECKS = 100;

const rowSchema = z.object({
  id: z.number(),
  readAs: z.enum(['message', 'conversation']),
  text: z.string(),
  expected: expectedSchema,
  savedBy: z.string(),
  savedAt: z.number(),
});

/** A bot's checks, the oldest first. */
export async function listChecks(db: Database, botId: number): Promise<KeptCheck[]> {
  const { rows } = await db.query(
    `SELECT id, read_as AS "readAs", text, expected, saved_by AS "savedBy", saved_at AS "savedAt"
     FROM saved_checks WHERE bot_id = $1 ORDER BY id`,
    [botId],
  );
  return z.array(rowSchema).parse(rows);
}

/** Keeps a check. The same message or conversation is kept once: its outcome is the new one. Errors: `checks_full`. */
export async function saveCheck(
  db: Database,
  botId: number,
  { readAs, text, expected }: SavedCheck,
  by: { who: string; at: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    // Two at once must not both be the hundredth.
    await lockBot(tx, botId);
    const { count } = await tx.query(
      `UPDATE saved_checks SET expected = $4, saved_by = $5, saved_at = $6
       WHERE bot_id = $1 AND read_as = $2 AND text = $3`,
      [botId, readAs, text, json(expected), by.who, by.at],
    );
    if (count === 0) {
      const { rows } = await tx.query<{ kept: number }>(
        'SELECT count(*)::int AS kept FROM saved_checks WHERE bot_id = $1',
        [botId],
      );
      if ((rows[0]?.kept ?? 0) >= MOST_CHECKS) {
        throw new BatonError(
          'checks_full',
          `This bot has ${String(MOST_CHECKS)} checks; no more are kept.`,
          'Remove some that say the same.',
          { status: 409 },
        );
      }
      await tx.query(
        `INSERT INTO saved_checks (bot_id, read_as, text, expected, saved_by, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [botId, readAs, text, json(expected), by.who, by.at],
      );
    }
    await addAudit(tx, { botId, who: by.who, what: 'check_saved', detail: { expected }, at: by.at });
  });
}

/** From now on another outcome is expected of a check. Errors: `check_unknown` (404). */
export async function expectOfCheck(
  db: Database,
  botId: number,
  id: number,
  expected: Expected,
  by: { who: string; at: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { count } = await tx.query(
      'UPDATE saved_checks SET expected = $3, saved_by = $4, saved_at = $5 WHERE bot_id = $1 AND id = $2',
      [botId, id, json(expected), by.who, by.at],
    );
    if (count === 0) throw unknownCheck();
    await addAudit(tx, { botId, who: by.who, what: 'check_saved', detail: { expected }, at: by.at });
  });
}

/** Forgets a check. Errors: `check_unknown` (404). */
export async function removeCheck(
  db: Database,
  botId: number,
  id: number,
  by: { who: string; at: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { count } = await tx.query('DELETE FROM saved_checks WHERE bot_id = $1 AND id = $2', [botId, id]);
    if (count === 0) throw unknownCheck();
    await addAudit(tx, { botId, who: by.who, what: 'check_removed', at: by.at });
  });
}

function unknownCheck(): BatonError {
  return new BatonError('check_unknown', 'There is no such check.', 'Reload the list.', { status: 404 });
}
