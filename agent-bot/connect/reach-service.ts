/** What answers at an address where a bot's webhooks should be taken. */
export type Reached =
  /** Baton, and it knows the bot. */
  | 'knows-bot'
  /** Baton, but with another database, or it has not read its bots yet. */
  | 'knows-no-bot'
  /** Something that is not Baton. */
  | 'stranger'
  /** Nothing answers. */
  | 'nothing';

const LOOK_MS = 3_000;

/** Knocks at a bot's webhook address: how Baton answers a GET there tells whether it knows the bot. Never throws. */
export async function reachService(webhookUrl: string): Promise<Reached> {
  try {
    const response = await fetch(webhookUrl, {
      redirect: 'manual',
      signal: AbortSignal.timeout(LOOK_MS),
    });
    const code = ((await response.json().catch(() => null)) as { code?: unknown } | null)?.code;
    if (response.status === 405 && code === 'post_only') return 'knows-bot';
    if (response.status === 404 && code === 'bot_unknown') return 'knows-no-bot';
    return 'stranger';
  } catch {
    return 'nothing';
  }
}

/** Webhooks a service has answered so far, by code; null when it does not tell. */
export async function webhookCounts(
  serviceUrl: string,
  metricsToken: string | null,
): Promise<Map<string, number> | null> {
  try {
    const response = await fetch(`${serviceUrl}/metrics`, {
      headers: metricsToken === null ? {} : { authorization: `Bearer ${metricsToken}` },
      signal: AbortSignal.timeout(LOOK_MS),
    });
    if (!response.ok) return null;
    const counts = new Map<string, number>();
    for (const [, code, count] of (await response.text()).matchAll(
      /^baton_webhooks_total\{code="([\w-]+)"\} (\d+)/gm,
    )) {
      counts.set(code ?? '', Number(count));
    }
    return counts;
  } catch {
    return null;
  }
}
