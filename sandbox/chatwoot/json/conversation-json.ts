import type { Core } from '../core.ts';
import type { Conversation, Json, Message } from '../state.ts';
import { messagePush, publicMessageJson, unreadCount } from './message-json.ts';
import {
  accountJson,
  agentJson,
  assignedBotJson,
  botPush,
  contactJson,
  contactPush,
  contactRow,
  teamJson,
  teamPush,
  userPush,
} from './people-json.ts';
import { iso, isoOrNull, preciseSeconds, seconds, secondsOrZero } from './time.ts';
import type { User } from '../state.ts';

function last(messages: readonly Message[]): Message[] {
  const message = messages.at(-1);
  return message ? [message] : [];
}

/** The bot owns before a person does: `meta.assignee` shows the bot while both are set. */
function owner(core: Core, conversation: Conversation, inRequest: boolean): Json {
  const bot = core.bot(conversation.botId);
  if (bot) return { assignee: botPush(bot), assignee_type: 'AgentBot' };
  const user = core.user(conversation.assigneeId);
  if (user) return { assignee: userPush(core, user, inRequest), assignee_type: 'User' };
  return { assignee: null, assignee_type: null };
}

/** The conversation as frames carry it, and webhooks with `account` added. */
export function conversationPush(core: Core, conversation: Conversation, inRequest: boolean): Json {
  const link = core.contactInbox(conversation.contactInboxId);
  const team = core.team(conversation.teamId);
  const visible = core.messagesOf(conversation).filter((message) => message.type !== 2 && !message.private);
  return {
    additional_attributes: conversation.additionalAttributes,
    can_reply: true,
    channel: core.inbox(conversation.inboxId).channelType,
    contact_inbox: {
      id: link.id,
      contact_id: link.contactId,
      inbox_id: link.inboxId,
      source_id: link.sourceId,
      created_at: iso(link.createdAt),
      updated_at: iso(link.updatedAt),
      hmac_verified: link.hmacVerified,
      pubsub_token: link.pubsubToken,
    },
    id: conversation.id,
    inbox_id: conversation.inboxId,
    messages: last(visible).map((message) => messagePush(core, conversation, message, inRequest)),
    labels: conversation.labels,
    meta: {
      sender: contactPush(core.contact(conversation.contactId)),
      ...owner(core, conversation, inRequest),
      team: team ? teamPush(core, team) : null,
      hmac_verified: link.hmacVerified,
    },
    status: conversation.status,
    custom_attributes: conversation.customAttributes,
    snoozed_until: isoOrNull(conversation.snoozedUntil),
    unread_count: unreadCount(core, conversation),
    first_reply_created_at: isoOrNull(conversation.firstReplyCreatedAt),
    priority: conversation.priority,
    waiting_since: secondsOrZero(conversation.waitingSince),
    agent_last_seen_at: secondsOrZero(conversation.agentLastSeenAt),
    contact_last_seen_at: secondsOrZero(conversation.contactLastSeenAt),
    last_activity_at: seconds(conversation.lastActivityAt),
    timestamp: seconds(conversation.lastActivityAt),
    created_at: seconds(conversation.createdAt),
    updated_at: preciseSeconds(conversation.updatedAt),
  };
}

/**
 * The conversation in a webhook: made at the moment of the event, never refreshed. What a visitor does runs outside any
 * account, so people's presence is null then.
 */
export function conversationWebhook(core: Core, conversation: Conversation): Json {
  const inAccount = core.operation.performer.type !== 'contact';
  return { ...conversationPush(core, conversation, inAccount), account: accountJson(core) };
}

function restOwner(core: Core, conversation: Conversation): Json {
  const bot = core.bot(conversation.botId);
  if (bot) return { assignee: assignedBotJson(bot), assignee_type: 'AgentBot' };
  const user = core.user(conversation.assigneeId);
  return user ? { assignee: agentJson(core, user), assignee_type: 'User' } : {};
}

/** The conversation in the account API, as somebody sees it. */
export function conversationJson(core: Core, conversation: Conversation, viewer: User | null): Json {
  const messages = core.messagesOf(conversation);
  const link = core.contactInbox(conversation.contactInboxId);
  const contact = core.contact(conversation.contactId);
  const team = core.team(conversation.teamId);
  const spoken = last(messages.filter((message) => message.type !== 2))[0];
  return {
    meta: {
      sender: contactJson(core, contact),
      channel: core.inbox(conversation.inboxId).channelType,
      ...restOwner(core, conversation),
      ...(team ? { team: teamJson(core, team, viewer) } : {}),
      hmac_verified: link.hmacVerified,
    },
    id: conversation.id,
    messages: last(messages).map((message) => messagePush(core, conversation, message, true)),
    account_id: core.state.account.id,
    uuid: conversation.uuid,
    additional_attributes: conversation.additionalAttributes,
    agent_last_seen_at: secondsOrZero(conversation.agentLastSeenAt),
    assignee_last_seen_at: 0,
    can_reply: true,
    contact_last_seen_at: secondsOrZero(conversation.contactLastSeenAt),
    custom_attributes: conversation.customAttributes,
    inbox_id: conversation.inboxId,
    labels: conversation.labels,
    muted: contact.blocked,
    snoozed_until: isoOrNull(conversation.snoozedUntil),
    status: conversation.status,
    created_at: seconds(conversation.createdAt),
    updated_at: preciseSeconds(conversation.updatedAt),
    timestamp: seconds(conversation.lastActivityAt),
    first_reply_created_at: secondsOrZero(conversation.firstReplyCreatedAt),
    unread_count: unreadCount(core, conversation),
    last_non_activity_message: spoken ? messagePush(core, conversation, spoken, true) : null,
    last_activity_at: seconds(conversation.lastActivityAt),
    priority: conversation.priority,
    waiting_since: secondsOrZero(conversation.waitingSince),
    sla_policy_id: null,
  };
}

/** The conversation in the visitor's API: with every message the visitor may see, and the whole contact record. */
export function publicConversationJson(core: Core, conversation: Conversation): Json {
  const visible = core.messagesOf(conversation).filter((message) => message.type !== 2 && !message.private);
  return {
    id: conversation.id,
    uuid: conversation.uuid,
    inbox_id: conversation.inboxId,
    contact_last_seen_at: secondsOrZero(conversation.contactLastSeenAt),
    status: conversation.status,
    agent_last_seen_at: secondsOrZero(conversation.agentLastSeenAt),
    messages: visible.map((message) => publicMessageJson(core, message)),
    contact: contactRow(core, core.contact(conversation.contactId)),
  };
}

/** `meta` of the list of messages. */
export function messageListMeta(core: Core, conversation: Conversation): Json {
  const user = core.user(conversation.assigneeId);
  return {
    labels: conversation.labels,
    additional_attributes: conversation.additionalAttributes,
    contact: contactPush(core.contact(conversation.contactId)),
    ...(user ? { assignee: userPush(core, user, true) } : {}),
    agent_last_seen_at: isoOrNull(conversation.agentLastSeenAt),
    assignee_last_seen_at: null,
  };
}
