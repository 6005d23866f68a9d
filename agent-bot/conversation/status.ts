import type { ApplyContext } from './context.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { ConversationEvent, Status } from './event.ts';
import { closeConversation, moveOwner, takeOwnChange, type Applied } from './owner.ts';

type StatusEvent = Extract<ConversationEvent, { type: 'status' }>;

/**
 * Chatwoot's status changed. The three events of one change carry the same `updated_at`, so the first one counts
 * and whatever is not newer than the newest status we know is late.
 */
export function applyStatus(before: Conversation, event: StatusEvent, context: ApplyContext): Applied {
  if (event.at <= before.statusAt) return { conversation: before, effects: [] };
  const { conversation: known, ours } = takeOwnChange(before, `status:${event.status}`, context.now);
  const conversation: Conversation = { ...known, status: event.status, statusAt: event.at };
  if (ours) return { conversation, effects: [] };
  return becomeStatus(conversation, event.status, {
    changedAt: event.at * 1000,
    context,
    person: event.snapshot.assignee ?? conversation.assignee,
  });
}

/** What a status that somebody else set means for the owner. Shared with fresh reads. */
export function becomeStatus(
  conversation: Conversation,
  status: Status,
  facts: { changedAt: number; person: { id: number; name: string } | null; context: ApplyContext },
): Applied {
  const { now } = facts.context;
  switch (status) {
    case 'open':
      return opened(conversation, facts);
    case 'pending':
      return pending(conversation, facts.changedAt, now);
    case 'resolved':
      return closeConversation(conversation, facts.changedAt, now, 'ended_waiting');
    case 'snoozed':
      return snoozed(conversation, now);
  }
}

function opened(
  conversation: Conversation,
  facts: { person: { id: number; name: string } | null; context: ApplyContext },
): Applied {
  const { now } = facts.context;
  switch (conversation.owner) {
    case 'queued':
      return { conversation, effects: [] };
    case 'agent':
      return { conversation: { ...conversation, paused: false }, effects: [] };
    case 'unknown':
    case 'bot':
    case 'closed': {
      if (facts.person !== null) {
        const person = { id: facts.person.id, name: facts.person.name };
        return { conversation: { ...moveOwner(conversation, 'agent', now), person }, effects: [] };
      }
      return {
        conversation: moveOwner(conversation, 'queued', now),
        // A conversation we did not know may be anybody's: nothing to let go of.
        effects: [{ type: 'opened-elsewhere', release: conversation.owner !== 'unknown' }],
      };
    }
  }
}

function pending(conversation: Conversation, changedAt: number, now: number): Applied {
  switch (conversation.owner) {
    case 'bot':
    case 'closed':
      // Closed: a reopening. The visitor's message that follows decides.
      return { conversation, effects: [] };
    case 'unknown':
      return { conversation: moveOwner(conversation, 'bot', now, { startedAt: changedAt }), effects: [] };
    case 'queued':
    case 'agent': {
      const waitEnded: Effect[] =
        conversation.owner === 'queued' ? [{ type: 'wait-ended', outcome: 'returned', person: null }] : [];
      return {
        conversation: moveOwner(conversation, 'bot', now, { startedAt: changedAt }),
        effects: [...waitEnded, { type: 'stretch-started', clearPerson: conversation.assignee !== null }],
      };
    }
  }
}

function snoozed(conversation: Conversation, now: number): Applied {
  switch (conversation.owner) {
    case 'closed':
      return { conversation, effects: [] };
    case 'agent':
      return { conversation: { ...conversation, paused: true }, effects: [] };
    case 'unknown':
    case 'bot':
      return { conversation: { ...moveOwner(conversation, 'agent', now), paused: true }, effects: [] };
    case 'queued':
      return {
        conversation: { ...moveOwner(conversation, 'agent', now), paused: true },
        effects: [{ type: 'wait-ended', outcome: 'claimed', person: null }],
      };
  }
}
