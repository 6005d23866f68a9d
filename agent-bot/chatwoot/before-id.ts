import type { MessageRead } from './answers.ts';

/** Messages on a page of Chatwoot's. */
const PAGE = 20;

/**
 * The `before` of the page that ends at the oldest of these. Chatwoot asks by id and sorts by time, told in whole
 * seconds: what was stored in the same moments as the oldest may have a higher id and be on neither page, so those
 * moments are asked for again. Where they fill a page only going on by id gets any further. The widget, which ships
 * alone, has its own; a test holds the two to the same.
 */
export function beforeId(messages: readonly Pick<MessageRead, 'id' | 'createdAt'>[]): number {
  const oldest = Math.min(...messages.map(({ createdAt }) => createdAt));
  const later = messages.filter(({ createdAt }) => createdAt >= oldest + 2_000);
  const canPass = later.length > 0 && messages.length - later.length < PAGE;
  return Math.min(...(canPass ? later : messages).map(({ id }) => id));
}
