import type { ContactInbox, Conversation, Json, Status } from './state.ts';
import type { World } from './world.ts';

/**
 * Begins a conversation. With a bot attached it is pending, whatever was asked for; a blocked visitor's is resolved.
 * 4.16.2 makes the bot its owner unless a person was named, 4.14.2 nobody.
 */
export function createConversation(
  world: World,
  link: ContactInbox,
  wanted: { status?: Status; assigneeId?: number | null; customAttributes?: Json } = {},
): Conversation {
  const { core } = world;
  const inbox = core.inbox(link.inboxId);
  const bot = core.bot(inbox.botId);
  const blocked = core.contact(link.contactId).blocked;
  const assigneeId = wanted.assigneeId ?? null;
  const createdAt = core.now();
  const conversation: Conversation = {
    id: core.nextId('conversations'),
    uuid: core.uuid(),
    inboxId: inbox.id,
    contactId: link.contactId,
    contactInboxId: link.id,
    status: blocked ? 'resolved' : bot ? 'pending' : (wanted.status ?? 'open'),
    assigneeId,
    botId: bot && core.manner === '4.16.2' && assigneeId === null ? bot.id : null,
    teamId: null,
    priority: null,
    labels: [],
    cachedLabelList: null,
    customAttributes: wanted.customAttributes ?? {},
    additionalAttributes: {},
    snoozedUntil: null,
    waitingSince: createdAt,
    firstReplyCreatedAt: null,
    agentLastSeenAt: null,
    contactLastSeenAt: null,
    lastActivityAt: createdAt,
    createdAt,
    updatedAt: core.now(),
    participantIds: [],
  };
  core.state.conversations.push(conversation);
  world.events.conversationCreated(conversation);
  if (conversation.status === 'open')
    core.afterwards(() => {
      world.followUps.opened(conversation);
    });
  return conversation;
}
