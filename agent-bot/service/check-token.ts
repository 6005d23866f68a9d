import { agentToken, ChatwootError, createAgentClient, type ConnectionOptions } from '../chatwoot/client.ts';
import { BatonError } from '../errors.ts';
import type { TokenOwner } from '../http/deps.ts';
import type { Chatwoot } from '../store/chatwoots.ts';

/**
 * Asks a Chatwoot whose access token this is. Errors: `token_refused` (401) where it knows no such token; else what
 * kept it from answering.
 */
export async function checkToken(
  { baseUrl, accountId }: Pick<Chatwoot, 'baseUrl' | 'accountId'>,
  connection: Omit<ConnectionOptions, 'baseUrl'>,
  token: string,
): Promise<TokenOwner> {
  try {
    const client = createAgentClient({ baseUrl, accountId, ...connection, token: agentToken(token) });
    const { id, name, accounts } = await client.profile();
    const role = accounts.find((account) => account.id === accountId)?.role;
    return {
      userId: id,
      name,
      role: role === 'administrator' ? 'administrator' : 'agent',
      accountIds: accounts.map((account) => account.id),
    };
  } catch (thrown) {
    if (thrown instanceof ChatwootError && thrown.code === 'chatwoot_unauthorised')
      throw tokenRefused(thrown);
    throw thrown;
  }
}

function tokenRefused(cause: ChatwootError): BatonError {
  return new BatonError(
    'token_refused',
    'Chatwoot does not know this access token.',
    'Copy it again from your Chatwoot profile, under "Access Token".',
    { status: 401, cause },
  );
}
