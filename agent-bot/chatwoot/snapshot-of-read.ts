import type { Snapshot } from '../conversation/event.ts';
import type { ConversationRead } from './answers.ts';

/** What a fresh read says of a conversation, as events carry it. */
export function snapshotOfRead(conversation: ConversationRead): Snapshot {
  const { status, updatedAt, assignee, createdAt } = conversation;
  return {
    status,
    updatedAt,
    assignee: assignee?.kind === 'user' ? { id: assignee.id, name: assignee.name } : null,
    ...(createdAt === null ? {} : { begunAt: createdAt }),
    ...(assignee?.kind === 'bot' ? { ofBot: true as const } : {}),
  };
}
