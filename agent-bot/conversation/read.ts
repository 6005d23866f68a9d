import { isBotsOwn } from './bots-own.ts';
import type { ApplyContext } from './context.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { ConversationEvent, Person, Status } from './event.ts';
import { moveOwner, type Applied } from './owner.ts';
import { becomeStatus } from './status.ts';

type Read = Extract<ConversationEvent, { type: 'read' }>;

/**
 * A fresh read with the administrator's token: the truth, as of its `updated_at`. While steps of ours are still to
 * be carried out the read may show what they are about to change: then only what differs from what we knew counts.
 */
export function applyRead(before: Conversation, event: Read, context: ApplyContext): Applied {
  const { status, assignee, updatedAt } = event.snapshot;
  const looked: Conversation = { ...before, uncertain: false };
  if (status === null || (updatedAt !== null && updatedAt < before.statusAt))
    return { conversation: looked, effects: [] };
  const somebodyElse = assignee !== null && assignee.id !== before.assignee?.id;
  const offer = before.owner === 'queued' && (somebodyElse ? context.autoAssignment : before.assignee?.offer);
  const known: Conversation = {
    ...looked,
    status,
    statusAt: Math.max(before.statusAt, updatedAt ?? 0),
    assignee: assignee && { ...assignee, offer: offer === true },
    assigneeAt: Math.max(before.assigneeAt, updatedAt ?? 0),
  };
  if (personWroteUnseen(before, event) && (status === 'open' || status === 'pending')) {
    return takenUnseen(known, status, assignee, context);
  }
  // Somebody from before whom our step has not cleared yet has not taken it.
  const isCleared = context.outstanding && !somebodyElse;
  if (before.owner === 'queued' && status === 'open' && assignee !== null && !isCleared) {
    if (offer !== true && !context.autoAssignment) {
      return {
        conversation: { ...moveOwner(known, 'agent', context.now), person: assignee },
        effects: [{ type: 'wait-ended', outcome: 'claimed', person: assignee }],
      };
    }
  }
  if (before.owner === 'agent' && status === 'open') {
    if (before.assignee !== null && assignee === null && !context.outstanding) {
      return {
        conversation: moveOwner(known, 'queued', context.now),
        effects: [{ type: 'sent-to-queue' }],
      };
    }
    const person = somebodyElse ? assignee : before.person;
    return { conversation: { ...known, person, paused: false, unheard: [] }, effects: [] };
  }
  if (
    before.owner === 'agent' &&
    status === 'pending' &&
    before.status === 'pending' &&
    !context.outstanding
  ) {
    // It was pending when they took it: nobody has given it back since, and nobody has opened it.
    const { person } = before;
    return { conversation: { ...known, unheard: [] }, effects: [{ type: 'back-to-person', person }] };
  }
  if (before.owner === 'bot' && status === 'pending') {
    // Yesterday's person is still assigned until our step has cleared them.
    if (somebodyElse && !context.outstanding) {
      return {
        conversation: { ...moveOwner(known, 'agent', context.now), person: assignee },
        effects: [{ type: 'taken-over', person: assignee, assign: false }],
      };
    }
    // An assignment on its way must still be able to tell who made it.
    const { assignee: earlier, assigneeAt } = before;
    return {
      conversation: context.outstanding ? { ...known, assignee: earlier, assigneeAt } : known,
      effects: [],
    };
  }
  // Our opening failed, and nobody has given it back to the bot: it is opened when that can be done again.
  const isUnopened =
    before.owner === 'queued' && before.handoff?.apologised === true && before.status !== 'open';
  if (isUnopened && status === 'pending') return { conversation: { ...looked, status }, effects: [] };
  const expected =
    context.outstanding &&
    ((before.status === null && before.owner !== 'unknown') ||
      status === before.status ||
      before.own.some((change) => change.what === `status:${status}`));
  if (expected) return { conversation: { ...before, uncertain: false }, effects: [] };
  const after = becomeStatus(known, status, {
    // Any later change moves `updated_at` too: when the status changed cannot be told, except that it was before.
    changedAt: status === 'resolved' && updatedAt !== null ? updatedAt * 1000 : null,
    person: assignee,
    botsOwn: isBotsOwn(event.snapshot, context),
    reopenedByVisitor: visitorWroteLast(before, event),
    context,
  });
  return { ...after, conversation: { ...after.conversation, unheard: [] } };
}

/** The last word is a person's and its webhook has not come. */
function personWroteUnseen(conversation: Conversation, event: Read): boolean {
  const { lastMessage } = event;
  if (conversation.owner === 'closed') return false;
  return lastMessage?.author === 'person' && lastMessage.id > conversation.lastMessageId;
}

/** The last word is one of the visitor's that came after all we know. */
function visitorWroteLast({ lastMessageId, unheard }: Conversation, { lastMessage }: Read): boolean {
  if (lastMessage?.author !== 'visitor') return false;
  return lastMessage.id > lastMessageId || unheard.some(({ messageId }) => messageId === lastMessage.id);
}

/** A person's word takes the conversation as its webhook would; who wrote it the webhook tells when it comes. */
function takenUnseen(
  known: Conversation,
  status: Status,
  assignee: Person | null,
  context: ApplyContext,
): Applied {
  const effects: Effect[] = [];
  if (known.owner === 'queued') effects.push({ type: 'wait-ended', outcome: 'claimed', person: assignee });
  const opening = context.outstanding && known.owner !== 'bot';
  if (status === 'pending' && !opening) effects.push({ type: 'taken-over', person: assignee, assign: false });
  const person = assignee ?? (known.owner === 'agent' ? known.person : null);
  return { conversation: { ...moveOwner(known, 'agent', context.now), person }, effects };
}
