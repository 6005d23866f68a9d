import type { ApplyContext } from './context.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationEvent } from './event.ts';
import { moveOwner, takeOwnChange, type Applied } from './owner.ts';

/** Somebody was assigned: by us, by Chatwoot's auto-assignment (an offer) or by a person (a claim). */
export function applyAssigned(
  before: Conversation,
  event: Extract<ConversationEvent, { type: 'assigned' }>,
  context: ApplyContext,
): Applied {
  if (event.at <= before.assigneeAt) return { conversation: before, effects: [] };
  const { conversation: known, ours } = takeOwnChange(before, `assignee:${event.person.id}`, context.now);
  const offer = ours || context.autoAssignment;
  const conversation: Conversation = {
    ...known,
    assigneeAt: event.at,
    assignee: { ...event.person, offer: offer && known.owner === 'queued' },
  };
  const taken = (): Conversation => ({
    ...moveOwner(conversation, 'agent', context.now),
    person: event.person,
  });
  switch (conversation.owner) {
    case 'unknown':
      return { conversation: offer ? conversation : taken(), effects: [] };
    case 'bot':
      // Auto-assignment acts on open conversations only; while pending it is a person's or a team's doing.
      if (ours) return { conversation, effects: [] };
      return {
        conversation: taken(),
        effects: [{ type: 'taken-over', person: event.person, assign: false }],
      };
    case 'queued':
      if (offer) return { conversation, effects: [] };
      return {
        conversation: taken(),
        effects: [{ type: 'wait-ended', outcome: 'claimed', person: event.person }],
      };
    case 'agent':
      return { conversation: { ...conversation, person: event.person }, effects: [] };
    case 'closed':
      return { conversation, effects: [] };
  }
}

/** Only `changed_attributes` or a fresh read say so: a null assignee in a snapshot proves nothing. */
export function applyUnassigned(
  before: Conversation,
  event: Extract<ConversationEvent, { type: 'unassigned' }>,
  context: ApplyContext,
): Applied {
  if (event.at <= before.assigneeAt) return { conversation: before, effects: [] };
  const { conversation: known, ours } = takeOwnChange(before, 'assignee:none', context.now);
  const conversation: Conversation = { ...known, assigneeAt: event.at, assignee: null };
  if (conversation.owner !== 'agent' || ours) return { conversation, effects: [] };
  return {
    conversation: moveOwner(conversation, 'queued', context.now),
    effects: [{ type: 'sent-to-queue' }],
  };
}
