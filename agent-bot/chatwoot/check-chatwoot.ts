import type { AdminClient } from './admin-client.ts';
import type { Profile } from './admin-answers.ts';
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

  const account = me.accounts.find(({ id }) => id === accountId);
  if (account === undefined) {
    const known = me.accounts.map(({ id, name }) => `${String(id)} (${name})`).join(', ');
    findings.push({
      name: 'account',
      outcome: 'wrong',
      say: `${me.name} does not belong to account ${String(accountId)}.`,
      todo:
        known === '' ? 'Use the token of a member of that account.' : `Use one of these accounts: ${known}.`,
    });
    return end(version, me);
  }
  findings.push(
    account.active
      ? right('account', `Account ${String(account.id)} is ${account.name}.`)
      : {
          name: 'account',
          outcome: 'wrong',
          say: `Account ${account.name} is suspended.`,
          todo: 'Activate the account in the super admin console.',
        },
    account.role === 'administrator'
      ? right('role', `${me.name} is an administrator there.`)
      : {
          name: 'role',
          outcome: 'wrong',
          say: `${me.name} is ${account.role === '' ? 'no administrator' : `an ${account.role}`} there.`,
          todo: 'Use the token of an administrator of this account.',
        },
  );
  if (!account.apiEnabled) {
    findings.push({
      name: 'api',
      outcome: 'wrong',
      say: "The account's plan has no API and no webhooks.",
      todo: 'Switch the account to a plan with API and webhooks.',
    });
  }
  return end(version, me);
}

function failed(name: string, thrown: unknown): Finding {
  return { name, outcome: 'wrong', ...explainFailure(thrown) };
}
