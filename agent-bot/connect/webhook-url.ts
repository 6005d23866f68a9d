/** Where Chatwoot posts a bot's events. */
export function webhookUrlOf(publicUrl: string, key: string): string {
  return `${publicUrl}/chatwoot/webhook/${key}`;
}

/** The key of the bot whose webhook address this would be on any Baton; null: it is the address of something else. */
export function keyInWebhookUrl(url: string): string | null {
  return /\/chatwoot\/webhook\/([\w-]{24})$/.exec(URL.parse(url)?.pathname ?? '')?.[1] ?? null;
}
