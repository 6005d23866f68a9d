import type { Core } from '../core.ts';
import type { Attachment, Conversation, Json, Message } from '../state.ts';
import { contactPush, contactSender, accountJson, botPush, userPush } from './people-json.ts';
import { iso, seconds } from './time.ts';

const TYPE_NAMES = ['incoming', 'outgoing', 'activity', 'template'] as const;

/** How many of the visitor's messages the agents have not seen. */
export function unreadCount(core: Core, conversation: Conversation): number {
  const since = conversation.agentLastSeenAt ?? 0;
  return core.messagesOf(conversation).filter((message) => message.type === 0 && message.createdAt > since)
    .length;
}

function attachmentJson(core: Core, message: Message, attachment: Attachment): Json {
  const base = `${core.publicUrl}/rails/active_storage`;
  const name = encodeURIComponent(attachment.fileName);
  return {
    id: attachment.id,
    message_id: message.id,
    file_type: attachment.fileType,
    account_id: core.state.account.id,
    extension: attachment.extension,
    content_type: attachment.contentType,
    data_url: `${base}/blobs/redirect/${attachment.key}/${name}`,
    thumb_url:
      attachment.fileType === 'image' ? `${base}/representations/redirect/${attachment.key}/${name}` : '',
    file_size: attachment.fileSize,
    width: attachment.width,
    height: attachment.height,
  };
}

function attachmentsOf(core: Core, message: Message): Json {
  if (message.attachments.length === 0) return {};
  return { attachments: message.attachments.map((attachment) => attachmentJson(core, message, attachment)) };
}

function senderPush(core: Core, message: Message, inRequest: boolean): Json {
  if (message.senderType === 'Contact' && message.senderId !== null)
    return { sender: contactPush(core.contact(message.senderId)) };
  const user = message.senderType === 'User' ? core.user(message.senderId) : undefined;
  if (user) return { sender: userPush(core, user, inRequest) };
  const bot = message.senderType === 'AgentBot' ? core.bot(message.senderId) : undefined;
  return bot ? { sender: botPush(bot) } : {};
}

/** A message with all its columns, as frames and the conversation's `messages` carry it. */
export function messagePush(
  core: Core,
  conversation: Conversation,
  message: Message,
  inRequest: boolean,
): Json {
  return {
    id: message.id,
    content: message.content,
    account_id: core.state.account.id,
    inbox_id: message.inboxId,
    conversation_id: conversation.id,
    message_type: message.type,
    created_at: seconds(message.createdAt),
    updated_at: iso(message.updatedAt),
    private: message.private,
    status: message.status,
    source_id: message.sourceId,
    content_type: message.contentType,
    content_attributes: message.contentAttributes,
    sender_type: message.senderType,
    sender_id: message.senderId,
    external_source_ids: {},
    additional_attributes: message.additionalAttributes,
    processed_message_content: message.content,
    sentiment: {},
    conversation: {
      assignee_id: conversation.assigneeId,
      unread_count: unreadCount(core, conversation),
      last_activity_at: seconds(conversation.lastActivityAt),
      contact_inbox: { source_id: core.contactInbox(conversation.contactInboxId).sourceId },
    },
    ...attachmentsOf(core, message),
    ...senderPush(core, message, inRequest),
  };
}

/** A message in the account API. `echo_id` is given back only by the call that made the message. */
export function messageJson(core: Core, message: Message, echoId?: string): Json {
  return {
    id: message.id,
    content: message.content,
    inbox_id: message.inboxId,
    ...(echoId === undefined ? {} : { echo_id: echoId }),
    conversation_id: message.conversationId,
    message_type: message.type,
    content_type: message.contentType,
    status: message.status,
    content_attributes: message.contentAttributes,
    created_at: seconds(message.createdAt),
    private: message.private,
    source_id: message.sourceId,
    ...senderPush(core, message, true),
    ...attachmentsOf(core, message),
  };
}

/** A message in the visitor's API. */
export function publicMessageJson(core: Core, message: Message): Json {
  return {
    id: message.id,
    content: message.content,
    message_type: message.type,
    content_type: message.contentType,
    content_attributes: message.contentAttributes,
    created_at: seconds(message.createdAt),
    conversation_id: message.conversationId,
    ...attachmentsOf(core, message),
    ...senderPush(core, message, false),
  };
}

function webhookSender(core: Core, message: Message): Json | null {
  if (message.senderType === 'Contact' && message.senderId !== null)
    return contactSender(core, core.contact(message.senderId));
  const user = message.senderType === 'User' ? core.user(message.senderId) : undefined;
  if (user) return { id: user.id, name: user.name, email: user.email, type: 'user' };
  const bot = message.senderType === 'AgentBot' ? core.bot(message.senderId) : undefined;
  return bot ? { id: bot.id, name: bot.name, type: 'agent_bot' } : null;
}

/** The surveys' text is a template of Chatwoot's, with a link, everywhere but on its own widget. */
function webhookContent(core: Core, conversation: Conversation, message: Message): string | null {
  if (
    message.contentType !== 'input_csat' ||
    core.inbox(message.inboxId).channelType === 'Channel::WebWidget'
  )
    // Markdown's hard line breaks lose their backslash on the way out (`WebhookContentNormalizer`).
    return message.content?.replace(/\\\r?\n/g, '\n') ?? null;
  return `Please rate this conversation, ${core.publicUrl}/survey/responses/${conversation.uuid}`;
}

/** The body of `message_created` and `message_updated`, around a conversation's snapshot. */
export function messageWebhook(
  core: Core,
  conversation: Conversation,
  message: Message,
  snapshot: Json,
): Json {
  const inbox = core.inbox(message.inboxId);
  return {
    account: accountJson(core),
    additional_attributes: message.additionalAttributes,
    content_attributes: message.contentAttributes,
    content_type: message.contentType,
    content: webhookContent(core, conversation, message),
    conversation: snapshot,
    created_at: iso(message.createdAt),
    id: message.id,
    inbox: { id: inbox.id, name: inbox.name },
    message_type: TYPE_NAMES[message.type],
    private: message.private,
    sender: webhookSender(core, message),
    source_id: message.sourceId,
    ...attachmentsOf(core, message),
  };
}
