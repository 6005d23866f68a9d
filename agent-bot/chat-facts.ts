import { createPublicClient, type ConnectionOptions } from './chatwoot/client.ts';
import type { Clock } from './clock.ts';
import { createInboxHours } from './handoff/inbox-hours.ts';
import type { VisitorOffers } from './guardrails/visitors.ts';
import type { SeenState, VisitorQueue } from './handoff/visitor-queue.ts';
import type { ChatFacts } from './http/visitor/visitor-api.ts';
import { getBot } from './store/bots.ts';
import { getChatwoot } from './store/chatwoots.ts';
import { inTime } from './in-time.ts';
import type { Database } from './store/database.ts';
import { visitorTrouble } from './store/visitor-trouble.ts';

/** How long a Chatwoot that answers late keeps whoever asks waiting, milliseconds: the chat goes on without its hours. */
const HOURS_MS = 2_000;
/** A retry or two is no trouble, milliseconds. */
const TROUBLE_MS = 10_000;

/**
 * What only whoever runs the bots knows of a chat: opening hours from Chatwoot's inbox, a left address, and whether
 * something is in the way of an answer.
 */
export function createChatFacts(parts: {
  db: Database;
  clock: Clock;
  queue: VisitorQueue;
  /** What a bot's live guardrails offer its visitors. */
  offered?(botId: number): VisitorOffers | null;
  connection(baseUrl: string): Omit<ConnectionOptions, 'baseUrl'>;
}): (botId: number, conversation: number) => Promise<ChatFacts> {
  const { db, clock, queue } = parts;
  const closedHours = createInboxHours(clock, async (botId) => {
    const bot = await getBot(db, botId);
    const chatwoot = bot && (await getChatwoot(db, bot.chatwootId));
    if (!chatwoot || bot.inboxIdentifier === null) return null;
    const { baseUrl } = chatwoot;
    const { inboxIdentifier } = bot;
    return createPublicClient({ baseUrl, ...parts.connection(baseUrl), inboxIdentifier }).hours();
  });
  return async (botId, conversation) => {
    const [shifts, state, { stuckSince, opening }] = await Promise.all([
      inTime(HOURS_MS, closedHours(botId), () => null),
      queue.stateOf(botId, conversation),
      visitorTrouble(db, botId, conversation),
    ]);
    const isTrouble = stuckSince !== null && clock.now() - stuckSince >= TROUBLE_MS;
    return {
      ...(shifts === null ? {} : { hours: { shifts, asked: state?.owner === 'queued' } }),
      ...(isGated(parts.offered?.(botId) ?? null, state) ? { gate: { can_skip: true } } : {}),
      ...(state?.email_left ? { email_left: true } : {}),
      ...(isTrouble ? { trouble: { since: stuckSince } } : {}),
      ...(opening ? { opening } : {}),
    };
  };
}

/** An address is asked for before a chat with the bot goes on; never of who waits for a person, or has one. */
function isGated(offered: VisitorOffers | null, state: SeenState | null): boolean {
  return (
    offered?.emailFirst === true &&
    state?.owner === 'bot' &&
    state.email_left !== true &&
    state.email_skipped !== true
  );
}
