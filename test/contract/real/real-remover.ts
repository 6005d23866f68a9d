import { adminToken, createAdminClient } from '../../../agent-bot/chatwoot/client.ts';
import { realChatwoot } from '../chatwoot-under-test.ts';
import { PATIENT } from '../patient-calls.ts';
import { rawCalls } from '../raw-calls.ts';
import type { Remover } from '../remove-marked.ts';

/** What removes things from the Chatwoot of the environment. Throws one sentence when a variable is missing or wrong. */
export function realRemover(): Remover {
  const { baseUrl, accountId, adminToken: token } = realChatwoot(process.env);
  const admin = createAdminClient({ ...PATIENT, baseUrl, accountId, token: adminToken(token) });
  return { admin, raw: rawCalls(baseUrl), accountId, token };
}
