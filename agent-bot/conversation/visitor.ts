import type { ApplyContext } from './context.ts';
import type { Conversation } from './conversation.ts';
import { withSeen } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { ConversationEvent } from './event.ts';
import { moveOwner, type Applied } from './owner.ts';

type VisitorMessage = Extract<ConversationEvent, { type: 'visitor-message' }>;

/** The visitor wrote. What it means depends on who has the conversation. */
export function applyVisitorMessage(
  before: Conversation,
  event: VisitorMessage,
  context: ApplyContext,
): Applied {
  if (before.seen.includes(event.messageId)) return { conversation: before, effects: [] };
  const spoke: Effect = {
    type: 'visitor-spoke',
    messageId: event.messageId,
    text: event.text,
    attachments: event.attachments,
    at: event.at,
  };
  const conversation = withSeen(before, event.messageId);
  const newer = event.snapshot.updatedAt !== null && event.snapshot.updatedAt > conversation.statusAt;
  switch (conversation.owner) {
    case 'unknown':
      return firstMessage(conversation, before.lastMessageId, event, spoke, context);
    case 'bot': {
      // Said to a person, before the bot got it: old words trigger nothing.
      if (event.messageId <= conversation.stretch.afterMessageId) return { conversation, effects: [] };
      // A newer snapshot that is not pending contradicts us, and may be stale: look before speaking.
      const contradicted = newer && event.snapshot.status !== null && event.snapshot.status !== 'pending';
      return {
        conversation: contradicted ? { ...conversation, uncertain: true } : conversation,
        effects: [spoke],
      };
    }
    case 'queued':
    case 'agent': {
      const contradicted = newer && !context.outstanding && event.snapshot.status === 'pending';
      return {
        conversation: {
          ...conversation,
          visitorWaitingSince: conversation.visitorWaitingSince ?? event.at,
          uncertain: conversation.uncertain || contradicted,
        },
        effects: [],
      };
    }
    case 'closed':
      return reopening(conversation, before.lastMessageId, event, spoke, context);
  }
}

/** The first we hear of a conversation: its status, as far as the snapshot tells, decides. */
function firstMessage(
  conversation: Conversation,
  lastMessageId: number,
  event: VisitorMessage,
  spoke: Effect,
  context: ApplyContext,
): Applied {
  const { status, assignee, updatedAt } = event.snapshot;
  const statusAt = updatedAt ?? 0;
  switch (status) {
    case null:
    case 'pending': {
      const moved = moveOwner(conversation, 'bot', context.now, {
        afterMessageId: Math.min(lastMessageId, event.messageId - 1),
        startedAt: event.at,
      });
      const known: Conversation = {
        ...moved,
        status: 'pending',
        statusAt,
        assignee: assignee && { ...assignee, offer: false },
      };
      return {
        conversation: { ...known, uncertain: status === null },
        effects: assignee ? [{ type: 'stretch-started', clearPerson: true }, spoke] : [spoke],
      };
    }
    case 'open': {
      const owner = assignee ? 'agent' : 'queued';
      const moved = moveOwner(conversation, owner, context.now);
      return {
        conversation: {
          ...moved,
          status,
          statusAt,
          person: assignee,
          visitorWaitingSince: event.at,
          uncertain: true,
        },
        effects: assignee ? [] : [{ type: 'opened-elsewhere', release: false }],
      };
    }
    case 'snoozed':
      return {
        conversation: {
          ...moveOwner(conversation, 'agent', context.now),
          status,
          statusAt,
          person: assignee,
          uncertain: true,
        },
        effects: [],
      };
    case 'resolved':
      // A blocked contact's words stay in a resolved conversation.
      return {
        conversation: {
          ...moveOwner(conversation, 'closed', context.now),
          status,
          statusAt,
          closedAt: event.at,
          uncertain: true,
        },
        effects: [],
      };
  }
}

/** A word in a closed conversation opens it again: to the person who had it a moment ago, else to the bot. */
function reopening(
  conversation: Conversation,
  lastMessageId: number,
  event: VisitorMessage,
  spoke: Effect,
  context: ApplyContext,
): Applied {
  // Written before the close and delivered late.
  if (event.at < conversation.closedAt) return { conversation, effects: [] };
  // Chatwoot did not reopen it: the contact is blocked.
  if (event.snapshot.status === 'resolved' && conversation.status !== 'pending') {
    return { conversation: { ...conversation, uncertain: true }, effects: [] };
  }
  const statusAt = Math.max(conversation.statusAt, event.snapshot.updatedAt ?? 0);
  const known: Conversation = { ...conversation, statusAt, status: 'pending', visitorWaitingSince: event.at };
  const { person } = conversation;
  if (
    person &&
    context.personWindowMs !== null &&
    event.at - conversation.closedAt < context.personWindowMs
  ) {
    return {
      conversation: { ...moveOwner(known, 'agent', context.now), person },
      effects: [{ type: 'back-to-person', person }],
    };
  }
  const moved = moveOwner(known, 'bot', context.now, {
    afterMessageId: Math.min(lastMessageId, event.messageId - 1),
    startedAt: event.at,
  });
  const clearPerson = conversation.assignee !== null || event.snapshot.assignee !== null;
  return { conversation: moved, effects: [{ type: 'stretch-started', clearPerson }, spoke] };
}
