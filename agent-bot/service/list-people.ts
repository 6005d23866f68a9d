import { adminToken, createAdminClient, type ConnectionOptions } from '../chatwoot/client.ts';
import { BatonError } from '../errors.ts';
import type { Candidate } from '../http/api.ts';
import type { Bot } from '../store/bots.ts';
import { getChatwoot, readAdminToken } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import type { Vault } from '../store/vault.ts';

/** What people are listed with. */
export interface PeopleDeps {
  db: Database;
  vault: Vault;
  connection(baseUrl: string): Omit<ConnectionOptions, 'baseUrl'>;
}

/**
 * Agents of the bot's inbox and teams of its account, as Chatwoot has them. Errors: `no_reader` (409) without an
 * administrator's token.
 */
export async function listPeople(
  { db, vault, connection }: PeopleDeps,
  bot: Pick<Bot, 'chatwootId' | 'inboxId'>,
): Promise<Candidate[]> {
  const chatwoot = await getChatwoot(db, bot.chatwootId);
  const token = await readAdminToken(db, vault, bot.chatwootId);
  if (!chatwoot || token === null) throw noReader();
  const { baseUrl, accountId } = chatwoot;
  const admin = createAdminClient({ baseUrl, accountId, ...connection(baseUrl), token: adminToken(token) });
  const [agents, teams] = await Promise.all([admin.inboxMembers(bot.inboxId), admin.teams()]);
  return [
    ...agents.map(({ id, name, email }) => ({ kind: 'user' as const, id, name, email })),
    ...teams.map(({ id, name }) => ({ kind: 'team' as const, id, name })),
  ];
}

function noReader(): BatonError {
  return new BatonError(
    'no_reader',
    "Baton has no administrator's token for this Chatwoot.",
    'Run "npm run baton -- connect" again with an administrator\'s token.',
    { status: 409 },
  );
}
