import { addAudit } from './audit.ts';
import { unknownBot } from './bots.ts';
import type { Database } from './database.ts';
import { inParts } from './in-parts.ts';
import { notifyConfig } from './notify-config.ts';

/** What may be much: removed in parts, those first that point at others. All else goes with the bot's row. */
const TABLES = [
  'mailbox',
  'events',
  'steps',
  'traces',
  'messages',
  'answer_feedback',
  'handoff_verdicts',
  'handoffs',
  'conversations',
  'model_parts',
] as const;

/** Rows in one statement: whatever a bot has kept, none comes near the statement's timeout, and others write meanwhile. */
const AT_ONCE = 2_000;
/** Of a model's parts, 128 kB each. */
const PARTS_AT_ONCE = 8;

/**
 * Removes a bot with all it has kept. Where it ends midway the bot is still there, and it can be called again.
 * Errors: `bot_unknown`.
 *
 * @param atOnce rows in one statement at most
 */
export async function removeBot(
  db: Database,
  botId: number,
  by: { who: string; at: number },
  atOnce = AT_ONCE,
): Promise<void> {
  for (const table of TABLES) {
    const most = table === 'model_parts' ? Math.min(PARTS_AT_ONCE, atOnce) : atOnce;
    await inParts(most, (rows) =>
      db.query(
        `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE bot_id = $1 LIMIT $2))`,
        [botId, rows],
      ),
    );
  }
  await db.transaction(async (tx) => {
    const { count } = await tx.query('DELETE FROM bots WHERE id = $1', [botId]);
    if (count === 0) throw unknownBot(botId);
    // The bot's own audit went with it.
    await addAudit(tx, { botId: null, who: by.who, what: 'bot_removed', detail: { botId }, at: by.at });
    await notifyConfig(tx, botId);
  });
}
