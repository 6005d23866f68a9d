import { ALLOW_PRIVATE, isPrivateHost } from '../../agent-bot/chatwoot/webhook-address.ts';

/** What to tell, once and at once, when Chatwoot's webhooks do not get here. */
export function webhooksMissing(webhookUrl: string, cause: unknown): Error {
  const { origin, hostname } = new URL(webhookUrl);
  const remedy = isPrivateHost(hostname)
    ? ALLOW_PRIVATE
    : 'Check BATON_CALLBACK_URL from the machine Chatwoot runs on, and that its sidekiq runs.';
  return new Error(`Chatwoot's webhooks do not arrive at ${origin}. ${remedy}`, { cause });
}
