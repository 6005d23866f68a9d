import { apply } from '../../../agent-bot/conversation/apply.ts';
import type { ApplyContext } from '../../../agent-bot/conversation/context.ts';
import type { Conversation } from '../../../agent-bot/conversation/conversation.ts';
import type { Effect } from '../../../agent-bot/conversation/effect.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import { context } from './happenings.ts';

/** Applies events one after the other: the conversation afterwards, and all that they ask for. */
export function play(
  conversation: Conversation,
  events: ConversationEvent[],
  over: Partial<ApplyContext> = {},
): { conversation: Conversation; effects: Effect[] } {
  const effects: Effect[] = [];
  let now = conversation;
  for (const event of events) {
    const applied = apply(now, event, context(over));
    now = applied.conversation;
    effects.push(...applied.effects);
  }
  return { conversation: now, effects };
}
