import { unknownBot } from './bots.ts';
import type { Database } from './database.ts';

/**
 * Whoever changes what a bot has waits here for others who do, until the transaction ends. Whoever only refers to the
 * bot does not wait, as each webhook's event does: hence not `FOR UPDATE`. Returns which version of its guardrails is
 * live. Errors: `bot_unknown`.
 */
export async function lockBot(tx: Database, botId: number): Promise<{ liveVersion: number | null }> {
  const { rows } = await tx.query<{ liveVersion: number | null }>(
    'SELECT live_version AS "liveVersion" FROM bots WHERE id = $1 FOR NO KEY UPDATE',
    [botId],
  );
  if (!rows[0]) throw unknownBot(botId);
  return rows[0];
}
