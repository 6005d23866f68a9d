import type { Message } from '../conversation/message.ts';
import { PAGE } from '../conversation/state.ts';

/**
 * What to ask for as `before`, to get the page that ends at the oldest of these. Chatwoot asks by id, but sorts by
 * time, which it tells in whole seconds: what was stored in the same moments as the oldest may have a higher id, and
 * be on neither page. So those moments are asked for again, up to the first id that is certainly of later; known
 * messages are joined by id. Where they fill a page by themselves only going on by id gets any further. The service has
 * its own (`agent-bot/chatwoot/before-id`): neither ships the other's code.
 */
export function beforeId(messages: readonly Message[]): number {
  const oldest = Math.min(...messages.map(({ at }) => at));
  const later = messages.filter(({ at }) => at >= oldest + 2_000);
  const canPass = later.length > 0 && messages.length - later.length < PAGE;
  return Math.min(...(canPass ? later : messages).map(({ id }) => id));
}
