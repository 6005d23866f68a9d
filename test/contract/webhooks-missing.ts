import { ALLOW_PRIVATE, isPrivateHost } from '../../agent-bot/chatwoot/webhook-address.ts';

const CHECK = 'Check BATON_CALLBACK_URL from the machine Chatwoot runs on, and that its sidekiq runs.';

/** What to tell, once and at once, when Chatwoot's webhooks do not get here. */
export function webhooksMissing(webhookUrl: string, cause: unknown): Error {
  const { origin, hostname } = new URL(webhookUrl);
  const remedy = isPrivateHost(hostname) ? `${CHECK} It is a private address: ${ALLOW_PRIVATE}` : CHECK;
  return new Error(`Chatwoot's webhooks do not arrive at ${origin}. ${remedy}`, { cause });
}
