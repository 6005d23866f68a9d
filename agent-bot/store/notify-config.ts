import type { Database } from './database.ts';

/** The channel on which processes tell each other that a bot, its guardrails or its model changed. */
export const configChannel = 'baton_config';

/** Tells all processes to read this bot anew, when the transaction commits. The payload is the bot's id. */
export async function notifyConfig(tx: Database, botId: number): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [configChannel, String(botId)]);
}
