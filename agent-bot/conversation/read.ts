import type { ApplyContext } from './context.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationEvent } from './event.ts';
import { moveOwner, type Applied } from './owner.ts';
import { becomeStatus } from './status.ts';

/**
 * A fresh read with the administrator's token: the truth, as of its `updated_at`. While steps of ours are still to
 * be carried out the read shows what they are about to change, so then it only clears the doubt about closing.
 */
export function applyRead(
  before: Conversation,
  event: Extract<ConversationEvent, { type: 'read' }>,
  context: ApplyContext,
): Applied {
  const { status, assignee, updatedAt } = event.snapshot;
  const conversation: Conversation = {
    ...before,
    uncertain: false,
    assignee: assignee && {
      ...assignee,
      offer: before.assignee?.id === assignee.id && before.assignee.offer,
    },
    assigneeAt: Math.max(before.assigneeAt, updatedAt ?? 0),
  };
  if (status === null || (updatedAt !== null && updatedAt < before.statusAt))
    return { conversation, effects: [] };
  const claimed = before.owner === 'queued' && assignee !== null && conversation.assignee?.offer !== true;
  if (claimed && status === 'open' && !context.autoAssignment) {
    return {
      conversation: { ...moveOwner({ ...conversation, status }, 'agent', context.now), person: assignee },
      effects: [{ type: 'wait-ended', outcome: 'claimed', person: assignee }],
    };
  }
  const letGo = before.owner === 'agent' && before.assignee !== null && assignee === null;
  if (letGo && status === 'open' && !context.outstanding) {
    return {
      conversation: moveOwner({ ...conversation, status }, 'queued', context.now),
      effects: [{ type: 'sent-to-queue' }],
    };
  }
  const known: Conversation = {
    ...conversation,
    status,
    statusAt: Math.max(before.statusAt, updatedAt ?? 0),
  };
  const ownersAct = context.outstanding && (status === 'pending' || status === 'open');
  if (ownersAct) return { conversation: known, effects: [] };
  return becomeStatus(known, status, {
    changedAt: (updatedAt ?? 0) * 1000,
    person: assignee,
    context,
  });
}
