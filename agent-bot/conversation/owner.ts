import type { Conversation, Owner } from './conversation.ts';
import { newStretch, OWN_CHANGE_MS, type OwnChange } from './conversation.ts';
import type { Effect, Outcome } from './effect.ts';
import type { Person } from './event.ts';

/** A conversation after an event, and what the event asks for. */
export interface Applied {
  conversation: Conversation;
  effects: Effect[];
}

/**
 * Gives the conversation to another owner. Going to the bot begins a new stretch, so that nothing said before can
 * trigger again; leaving the bot forgets what it was about to answer.
 *
 * @param begin where a stretch of the bot begins: after which message and when by Chatwoot's clock in milliseconds.
 *   By default after the last known; of a conversation that was not known nothing is past, though notes were seen: a
 *   person's word from before them may still be on its way
 */
export function moveOwner(
  conversation: Conversation,
  owner: Owner,
  now: number,
  begin: { startedAt?: number; afterMessageId?: number } = {},
): Conversation {
  const moved: Conversation = {
    ...conversation,
    owner,
    ownerSince: now,
    burst: null,
    paused: false,
    uncertain: false,
  };
  // Asked for in this wait, and over with it.
  delete moved.meanwhile;
  // Whoever waits again has still been given back by nobody.
  if (owner !== 'queued') delete moved.claimsFrom;
  if (owner !== 'bot') return moved;
  const first = conversation.owner === 'unknown';
  return {
    ...moved,
    stretch: newStretch(
      first ? conversation.stretch.number : conversation.stretch.number + 1,
      begin.afterMessageId ?? (first ? 0 : conversation.lastMessageId),
    ),
    stretchStartedAt: begin.startedAt ?? 0,
    handoff: null,
    unheard: [],
    visitorWaitingSince: null,
  };
}

/** Closes a conversation; a wait that it interrupts ends with the given outcome. */
export function closeConversation(
  conversation: Conversation,
  closedAt: number,
  now: number,
  outcome: Outcome,
): Applied {
  if (conversation.owner === 'closed') return { conversation, effects: [] };
  const effects: Effect[] =
    conversation.owner === 'queued' ? [{ type: 'wait-ended', outcome, person: null }] : [];
  return {
    conversation: { ...moveOwner(conversation, 'closed', now), closedAt, visitorWaitingSince: null },
    effects,
  };
}

/** Our own changes whose echo may still come. */
export function ownChanges({ own }: Conversation, now: number): OwnChange[] {
  return own.filter((change) => now - change.at < OWN_CHANGE_MS);
}

/** Whether that person has yet to be assigned in Chatwoot: as far as we know they are not, or we have just cleared them. */
export function mustAssign({ assignee, own }: Conversation, person: Person | null): boolean {
  if (person === null) return false;
  return assignee?.id !== person.id || own.some((change) => change.of === person.id);
}

/**
 * Takes an expected echo of our own change off the list; false when nobody expected it.
 *
 * @param of who was assigned, where the change is that nobody is any more
 */
export function takeOwnChange(
  conversation: Conversation,
  what: OwnChange['what'],
  now: number,
  of?: number,
): { conversation: Conversation; ours: boolean } {
  const alive = ownChanges(conversation, now);
  const index = alive.findIndex(
    (change) => change.what === what && (change.of === undefined || change.of === of),
  );
  if (index < 0) {
    return {
      conversation: alive.length === conversation.own.length ? conversation : { ...conversation, own: alive },
      ours: false,
    };
  }
  return { conversation: { ...conversation, own: alive.filter((_, i) => i !== index) }, ours: true };
}
