import type { ApplyContext } from './context.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationEvent } from './event.ts';
import { mustAssign, moveOwner, takeOwnChange, type Applied } from './owner.ts';

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
    // Whoever else we cleared before was cleared before this: a later un-assignment of them is not ours.
    own: known.own.filter((change) => change.what !== 'assignee:none' || change.of === event.person.id),
    assigneeAt: event.at,
    assignee: { ...event.person, offer: offer && known.owner === 'queued' },
  };
  const taken = (): Conversation => ({
    ...moveOwner(conversation, 'agent', context.now),
    person: event.person,
  });
  switch (conversation.owner) {
    case 'unknown':
      if (offer) return { conversation, effects: [] };
      return {
        conversation: taken(),
        // Chatwoot leaves it pending, where people do not look.
        effects:
          event.snapshot.status === 'pending'
            ? [{ type: 'taken-over', person: event.person, assign: false }]
            : [],
      };
    case 'bot':
      // Auto-assignment acts on open conversations only; while pending it is a person's or a team's doing.
      if (ours) return { conversation, effects: [] };
      // From before the stretch and late: like yesterday's person, who is cleared.
      if (event.at * 1000 < conversation.stretchStartedAt)
        return { conversation, effects: [{ type: 'stretch-started', clearPerson: true }] };
      return {
        conversation: taken(),
        effects: [
          { type: 'taken-over', person: event.person, assign: mustAssign(conversation, event.person) },
        ],
      };
    case 'queued':
      if (offer) return { conversation, effects: [] };
      return {
        conversation: taken(),
        effects: [{ type: 'wait-ended', outcome: 'claimed', person: event.person }],
      };
    case 'agent': {
      const late = event.at * 1000 < conversation.spokeAt;
      return {
        conversation: { ...conversation, person: late ? conversation.person : event.person },
        effects: [],
      };
    }
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
  const { conversation: known, ours } = takeOwnChange(before, 'assignee:none', context.now, event.previous);
  const conversation: Conversation = { ...known, assigneeAt: event.at, assignee: null };
  // A person who wrote since then has it, assigned or not.
  const late = event.at * 1000 < conversation.spokeAt;
  if (conversation.owner !== 'agent' || ours || late) return { conversation, effects: [] };
  return {
    conversation: { ...moveOwner(conversation, 'queued', context.now), letGoAt: event.at * 1000 },
    effects: [{ type: 'sent-to-queue' }],
  };
}
