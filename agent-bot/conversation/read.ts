import type { ApplyContext } from './context.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationEvent } from './event.ts';
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
  const unseenWord = personWroteUnseen(before, event);
  if (before.owner === 'queued' && status === 'open') {
    const claimed = assignee !== null && offer !== true && !context.autoAssignment;
    if (claimed || unseenWord) {
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
  if (before.owner === 'bot' && status === 'pending') {
    // Yesterday's person is still assigned until our step has cleared them.
    if (unseenWord || (somebodyElse && !context.outstanding)) {
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
  const expected =
    context.outstanding &&
    (status === before.status || before.own.some((change) => change.what === `status:${status}`));
  if (expected) return { conversation: { ...before, uncertain: false }, effects: [] };
  const after = becomeStatus(known, status, {
    // Any later change moves `updated_at` too: when the status changed cannot be told, except that it was before.
    changedAt: status === 'resolved' && updatedAt !== null ? updatedAt * 1000 : null,
    person: assignee,
    context,
  });
  return { ...after, conversation: { ...after.conversation, unheard: [] } };
}

/** The last word is a person's and its webhook has not come: it takes the conversation as the webhook would. */
function personWroteUnseen(conversation: Conversation, event: Read): boolean {
  const { lastMessage } = event;
  return lastMessage?.author === 'person' && lastMessage.id > conversation.lastMessageId;
}
