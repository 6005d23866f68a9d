import { iso } from './json/time.ts';
import type { Conversation } from './state.ts';
import type { World } from './world.ts';

/** Chatwoot marks the messages in a job. */
const JOB_MS = [40, 150] as const;

/** The visitor has seen the conversation: every message sent until now becomes read, each with its own `message_updated`. */
export function markRead(world: World, conversation: Conversation): void {
  const { core } = world;
  const seenAt = core.now();
  conversation.contactLastSeenAt = seenAt;
  conversation.updatedAt = core.now();
  world.events.forPeople('conversation.read', conversation);
  core.later(core.between(JOB_MS), () => {
    core.perform({ type: 'system' }, () => {
      const unread = core
        .messagesOf(conversation)
        .filter(
          (row) =>
            (row.type === 1 || row.type === 3) &&
            row.createdAt <= seenAt &&
            (row.status === 'sent' || row.status === 'delivered'),
        );
      for (const message of unread) {
        const before = { status: message.status, updatedAt: message.updatedAt };
        message.status = 'read';
        message.updatedAt = core.now();
        world.events.messageUpdated(conversation, message, {
          status: [before.status, 'read'],
          updated_at: [iso(before.updatedAt), iso(message.updatedAt)],
        });
      }
    });
  });
}
