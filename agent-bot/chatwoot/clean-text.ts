/**
 * Text as PostgreSQL can keep it: no NUL, no half of a surrogate pair. Visitors' browsers and mail programs send
 * both; stored in jsonb either would fail the webhook, and with it the conversation.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
