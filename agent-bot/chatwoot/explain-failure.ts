import { asBatonError } from '../errors.ts';
import { ChatwootError } from './chatwoot-error.ts';
import { ALLOW_PRIVATE, isPrivateHost } from './webhook-address.ts';

/** What happened and what to do, one sentence each. */
export interface Explanation {
  say: string;
  todo: string;
}

/** What Chatwoot says in its JSON, and what that means for whoever connects. */
const REASONS: readonly [RegExp, string][] = [
  [
    /invalid access token|need to sign in/i,
    'Copy the access token again: Chatwoot, your avatar, Profile settings, Access token.',
  ],
  [
    /not authorized for bots/i,
    'This is the token of a bot or of a platform app. Use the access token of an administrator.',
  ],
  [
    /not authorized to access this account/i,
    'Use the number in the address of the dashboard: /app/accounts/NUMBER.',
  ],
  [/not authorized to do this/i, 'Use the token of an administrator of this account.'],
  [/suspended/i, 'Activate the account in the super admin console.'],
  [/api access is not enabled/i, 'Switch the account to a plan with API and webhooks.'],
];

/** Turns whatever failed while connecting into a sentence and what to do about it. */
export function explainFailure(thrown: unknown): Explanation {
  const error = asBatonError(thrown);
  if (!(error instanceof ChatwootError)) return { say: error.message, todo: error.remedy };
  if (error.code === 'chatwoot_unauthorised') {
    const todo = REASONS.find(([pattern]) => pattern.test(error.message))?.[1];
    return { say: error.message, todo: todo ?? error.remedy };
  }
  if (error.code === 'chatwoot_gone') {
    return {
      say: error.message,
      todo: 'Check the account number: it is in the address of the dashboard, /app/accounts/NUMBER.',
    };
  }
  if (error.code === 'chatwoot_failed' && /agent bot/.test(error.message)) {
    return {
      say: error.message,
      todo: 'Chatwoot 4.16.0 answers like this to everything about agent bots: update it to 4.16.1 or newer.',
    };
  }
  return { say: error.message, todo: error.remedy };
}

/** Why the test message's webhook may not have come, most likely first. `refused` counts those with a bad signature. */
export function explainSilence(webhookUrl: string, refused = 0): Explanation {
  const host = URL.parse(webhookUrl)?.hostname ?? '';
  if (refused > 0) {
    return {
      say: "Chatwoot's webhook came, but its signature did not fit.",
      todo: 'Run connect again: it reads the secret anew. If it comes back, a proxy changes the body on its way.',
    };
  }
  if (isPrivateHost(host)) {
    return {
      say: `No webhook came: ${host} is a private address, and Chatwoot refuses those.`,
      todo: ALLOW_PRIVATE,
    };
  }
  return {
    say: `No webhook came to ${host}.`,
    todo: 'Check from the machine Chatwoot runs on that this address answers, and that its sidekiq process runs.',
  };
}
