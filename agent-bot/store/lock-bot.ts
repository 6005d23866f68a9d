import { unknownBot } from './bots.ts';
import type { Database } from './database.ts';

/**
 * Whoever changes what a bot has waits here for others who do, until the transaction ends. Whoever only refers to the
 * bot does not wait, as each webhook's event does: hence not `FOR UPDATE`. Errors: `bot_unknown`.
 */
export async function lockBot(tx: Database, botId: number): Promise<void> {
  const { count } = await tx.query('SELECT 1 FROM bots WHERE id = $1 FOR NO KEY UPDATE', [botId]);
  if (count === 0) throw unknownBot(botId);
}
