import { createPublicClient, type ConnectionOptions } from './chatwoot/client.ts';
import type { Clock } from './clock.ts';
import { createInboxHours } from './handoff/inbox-hours.ts';
import type { VisitorQueue } from './handoff/visitor-queue.ts';
import type { ChatFacts } from './http/visitor/visitor-api.ts';
import { getBot } from './store/bots.ts';
import { getChatwoot } from './store/chatwoots.ts';
import type { Database } from './store/database.ts';

/** What only whoever runs the bots knows of a chat: opening hours from Chatwoot's inbox, and a left address. */
export function createChatFacts(parts: {
  db: Database;
  clock: Clock;
  queue: VisitorQueue;
  connection(baseUrl: string): Omit<ConnectionOptions, 'baseUrl'>;
}): (botId: number, conversation: number) => Promise<ChatFacts> {
  const { db, queue } = parts;
  const closedHours = createInboxHours(parts.clock, async (botId) => {
    const bot = await getBot(db, botId);
    const chatwoot = bot && (await getChatwoot(db, bot.chatwootId));
    if (!chatwoot || bot.inboxIdentifier === null) return null;
    const { baseUrl } = chatwoot;
    const { inboxIdentifier } = bot;
    return createPublicClient({ baseUrl, ...parts.connection(baseUrl), inboxIdentifier }).hours();
  });
  return async (botId, conversation) => {
    const [shifts, state] = await Promise.all([closedHours(botId), queue.stateOf(botId, conversation)]);
    return {
      ...(shifts === null ? {} : { hours: { shifts, asked: state?.owner === 'queued' } }),
      ...(state?.email_left ? { email_left: true } : {}),
    };
  };
}
