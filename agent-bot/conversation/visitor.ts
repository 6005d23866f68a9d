import { isBotsOwn } from './bots-own.ts';
import type { ApplyContext } from './context.ts';
import type { Conversation } from './conversation.ts';
import { withSeen } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { ConversationEvent } from './event.ts';
import { moveOwner, type Applied } from './owner.ts';
import { answeredAlready, beginAgain } from './reopening.ts';
import { heardSince, keepUnheard, spokenTo } from './unheard.ts';

type VisitorMessage = Extract<ConversationEvent, { type: 'visitor-message' }>;

/** The visitor wrote. What it means depends on who has the conversation. */
export function applyVisitorMessage(
  before: Conversation,
  event: VisitorMessage,
  context: ApplyContext,
): Applied {
  if (before.seen.includes(event.messageId)) return { conversation: before, effects: [] };
  const seen = withSeen(before, event.messageId);
  const conversation: Conversation = event.emailKnown ? { ...seen, emailKnown: true } : seen;
  const { messageId, text, attachments, at } = event;
  const spoke = spokenTo([{ messageId, text, attachments, at }]);
  switch (conversation.owner) {
    case 'unknown':
      return firstMessage(conversation, event, spoke, context);
    case 'bot': {
      const { stretch, stretchStartedAt } = conversation;
      // Said to a person, before the bot got it: old words trigger nothing.
      const past = messageId <= stretch.afterMessageId && (stretchStartedAt === 0 || at < stretchStartedAt);
      if (past) return { conversation, effects: [] };
      // A newer snapshot that is not pending contradicts us, and may be stale: look before speaking.
      const { status } = event.snapshot;
      const contradicted = isNewer(event, conversation) && status !== null && status !== 'pending';
      // The stretch began with the first word after the close, not with the first that was heard.
      const earlier = at >= conversation.closedAt ? Math.min(at, stretchStartedAt) : stretchStartedAt;
      return {
        conversation: {
          ...conversation,
          stretchStartedAt: earlier,
          uncertain: conversation.uncertain || contradicted,
        },
        effects: spoke,
      };
    }
    case 'queued':
    case 'agent': {
      const waiting: Conversation = {
        ...conversation,
        visitorWaitingSince: conversation.visitorWaitingSince ?? at,
      };
      const contradicted =
        isNewer(event, conversation) && !context.outstanding && event.snapshot.status === 'pending';
      if (contradicted) return { conversation: keepUnheard(waiting, event), effects: [] };
      return { conversation: waiting, effects: waiting.meanwhile === true ? spoke : [] };
    }
    case 'closed':
      return inClosed(conversation, before.lastMessageId, event, context);
  }
}

function isNewer(event: VisitorMessage, conversation: Conversation): boolean {
  return event.snapshot.updatedAt !== null && event.snapshot.updatedAt > conversation.statusAt;
}

/**
 * The first we hear of a conversation: its status, as far as the snapshot tells, decides. `statusAt` stays as it is:
 * a snapshot may carry an old status under a new `updated_at`, and would hide the change that is on its way.
 */
function firstMessage(
  conversation: Conversation,
  event: VisitorMessage,
  spoke: Effect[],
  context: ApplyContext,
): Applied {
  const { status, assignee } = event.snapshot;
  switch (status) {
    case null:
    case 'pending': {
      const moved = moveOwner(conversation, 'bot', context.now);
      const known: Conversation = {
        ...moved,
        status: 'pending',
        assignee: assignee && { ...assignee, offer: false },
      };
      return {
        conversation: { ...known, uncertain: status === null },
        effects: assignee ? [{ type: 'stretch-started', clearPerson: true }, ...spoke] : spoke,
      };
    }
    case 'open': {
      const moved = moveOwner(conversation, assignee ? 'agent' : 'queued', context.now);
      const known: Conversation = { ...moved, status, person: assignee, visitorWaitingSince: event.at };
      return {
        conversation: keepUnheard(known, event),
        effects: assignee ? [] : [{ type: 'opened-elsewhere', release: isBotsOwn(event.snapshot, context) }],
      };
    }
    case 'snoozed': {
      const moved = moveOwner(conversation, 'agent', context.now);
      return {
        conversation: keepUnheard({ ...moved, paused: true, status, person: assignee }, event),
        effects: [],
      };
    }
    case 'resolved': {
      // A blocked contact's words stay in a resolved conversation.
      const moved = moveOwner(conversation, 'closed', context.now);
      return { conversation: keepUnheard({ ...moved, status, closedAt: event.at }, event), effects: [] };
    }
  }
}

/** A word in a closed conversation opens it again: to the person who had it a moment ago, else to the bot. */
function inClosed(
  conversation: Conversation,
  lastMessageId: number,
  event: VisitorMessage,
  context: ApplyContext,
): Applied {
  // Written before the close and delivered late.
  if (event.at < conversation.closedAt) return { conversation, effects: [] };
  const { status } = event.snapshot;
  const reopened = conversation.status === 'pending' && !(status === 'open' && isNewer(event, conversation));
  // Chatwoot did not make it pending: the contact is blocked, a person opened it first, or the snapshot is stale.
  if (!reopened && status !== null && status !== 'pending') {
    return { conversation: keepUnheard(conversation, event), effects: [] };
  }
  if (conversation.spokeAt > event.at) return answeredAlready(conversation, context);
  const { messageId, text, attachments, at } = event;
  const words = [...heardSince(conversation), { messageId, text, attachments, at }];
  const clearPerson = conversation.assignee !== null || event.snapshot.assignee !== null;
  return beginAgain(conversation, words, { lastMessageId, clearPerson }, context);
}
