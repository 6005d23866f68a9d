import { BatonError } from '../errors.ts';
import type { AdminClient } from './admin-client.ts';
import { apiInfoSchema, type Profile } from './admin-answers.ts';
import { createChatwootHttp, type ConnectionOptions } from './chatwoot-http.ts';
import { explainFailure } from './explain-failure.ts';
import { right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';
import { judgeVersion } from './version.ts';

/** What `checkChatwoot` found out. */
export interface ChatwootCheck {
  /** Nothing is wrong (warnings may be). */
  ok: boolean;
  findings: Finding[];
  version: string | null;
  me: Profile | null;
}

/**
 * Whether a Chatwoot can be worked with: reachable, its version, the token, the account, the role and the API.
 * Looks only. Never throws for what Chatwoot answers.
 */
export async function checkChatwoot(
  admin: Pick<AdminClient, 'apiInfo' | 'profile'>,
  accountId: number,
): Promise<ChatwootCheck> {
  const findings: Finding[] = [];
  const end = (version: string | null, me: Profile | null): ChatwootCheck => ({
    ok: findings.every((finding) => finding.outcome !== 'wrong'),
    findings,
    version,
    me,
  });

  let version: string;
  try {
    ({ version } = await admin.apiInfo());
  } catch (thrown) {
    findings.push(failed('reachable', thrown));
    return end(null, null);
  }
  findings.push(right('reachable', 'Chatwoot answers.'), judgeVersion(version));

  let me: Profile;
  try {
    me = await admin.profile();
  } catch (thrown) {
    findings.push(failed('token', thrown));
    return end(version, null);
  }
  findings.push(right('token', `The token is ${me.name}'s.`));

  findings.push(...accountFindings(me, accountId));
  return end(version, me);
}

/** The version of whatever Chatwoot is at this address; needs no token. Throws `ChatwootError`. */
export async function readVersion(connection: ConnectionOptions): Promise<string> {
  const http = createChatwootHttp({ ...connection, token: null });
  const what = 'read the version';
  return (await http({ what, method: 'GET', path: '/api', answer: apiInfoSchema })).version;
}

function accountFindings(me: Profile, accountId: number): Finding[] {
  const account = me.accounts.find(({ id }) => id === accountId);
  if (account === undefined) {
    const known = me.accounts.map(({ id, name }) => `${String(id)} (${name})`).join(', ');
    const todo =
      known === '' ? 'Use the token of a member of that account.' : `Use one of these accounts: ${known}.`;
    return [wrong('account', `${me.name} does not belong to account ${String(accountId)}.`, todo)];
  }
  const findings: Finding[] = [];
  if (account.active) {
    findings.push(right('account', `Account ${String(account.id)} is ${account.name}.`));
  } else {
    const todo = 'Activate the account in the super admin console.';
    findings.push(wrong('account', `Account ${account.name} is suspended.`, todo));
  }
  if (account.role === 'administrator') {
    findings.push(right('role', `${me.name} is an administrator there.`));
  } else {
    const todo = 'Use the token of an administrator of this account.';
    findings.push(wrong('role', `${me.name} is no administrator there.`, todo));
  }
  if (!account.apiEnabled) {
    const todo = 'Switch the account to a plan with API and webhooks.';
    findings.push(wrong('api', "The account's plan has no API and no webhooks.", todo));
  }
  return findings;
}

/** That somebody has stopped it is no fault of Chatwoot's. Errors: `interrupted` */
function failed(name: string, thrown: unknown): Finding {
  if (thrown instanceof BatonError && thrown.code === 'interrupted') throw thrown;
  return { name, outcome: 'wrong', ...explainFailure(thrown) };
}
