import type { Activity } from './activity.ts';
import { changeConversation, type ConversationPatch } from './conversation-changes.ts';
import { invalid } from './http-error.ts';
import { renderLiquid } from './liquid.ts';
import { messageDrops } from './message-drops.ts';
import { itemsProblem } from './message-items.ts';
import { notifyMessage } from './notifications.ts';
import type { Attachment, Conversation, Json, Message, MessageType } from './state.ts';
import type { World } from './world.ts';

const MAX_CONTENT = 150_000;
const MAX_PER_MINUTE = 200;

export interface NewMessage {
  type: MessageType;
  content: string | null;
  contentType?: string;
  contentAttributes?: Json;
  private?: boolean;
  sourceId?: string | null;
  sender: { type: 'Contact' | 'User' | 'AgentBot'; id: number } | null;
  attachments?: Attachment[];
  echoId?: string | undefined;
}

/**
 * Writes a message and does what follows: reopening, times, webhooks, frames, notifications, templates.
 * @throws HttpError 422 where Chatwoot's model refuses it
 */
export function createMessage(world: World, conversation: Conversation, input: NewMessage): Message {
  const { core } = world;
  check(world, conversation, input);
  const createdAt = core.now();
  const message: Message = {
    id: core.nextId('messages'),
    conversationId: conversation.id,
    inboxId: conversation.inboxId,
    content: input.type === 1 || input.type === 3 ? rendered(world, conversation, input) : input.content,
    type: input.type,
    contentType: input.contentType ?? 'text',
    contentAttributes: input.contentAttributes ?? {},
    additionalAttributes: {},
    private: input.private ?? false,
    status: 'sent',
    sourceId: input.sourceId ?? null,
    senderType: input.sender?.type ?? null,
    senderId: input.sender?.id ?? null,
    attachments: input.attachments ?? [],
    createdAt,
    updatedAt: createdAt,
    delivered: isDelivered(world, conversation, input),
  };
  core.state.messages.push(message);
  if (message.type === 0) reopen(world, conversation);
  conversation.lastActivityAt = createdAt;
  conversation.updatedAt = core.now();
  world.events.messageCreated(conversation, message, input.echoId);
  if (message.type === 0) touchContact(world, conversation, createdAt);
  keepTimes(world, conversation, message);
  if (message.type === 0 || message.type === 1) {
    core.afterwards(() => {
      notifyMessage(world, conversation, message);
    });
  }
  if (message.type === 0) world.followUps.visitorWrote(conversation);
  return message;
}

/** A line in the agents' view: counts as a message, tells no webhook. */
export function writeActivity(world: World, conversation: Conversation, activity: Activity): void {
  const { core } = world;
  if (!core.state.conversations.includes(conversation)) return;
  const createdAt = core.now();
  const message: Message = {
    id: core.nextId('messages'),
    conversationId: conversation.id,
    inboxId: conversation.inboxId,
    content: activity.content,
    type: 2,
    contentType: 'text',
    contentAttributes: activity.attributes,
    additionalAttributes: {},
    private: false,
    status: 'sent',
    sourceId: null,
    senderType: null,
    senderId: null,
    attachments: [],
    createdAt,
    updatedAt: createdAt,
    delivered: false,
  };
  core.state.messages.push(message);
  conversation.lastActivityAt = createdAt;
  conversation.updatedAt = core.now();
  world.events.messageCreated(conversation, message, undefined);
}

function check(world: World, conversation: Conversation, input: NewMessage): void {
  const problems: [field: string, text: string][] = [];
  const since = world.core.clock.now() - 60_000;
  const recent = world.core.messagesOf(conversation).filter((message) => message.createdAt > since).length;
  if (recent >= MAX_PER_MINUTE) problems.push(['base', 'Too many messages']);
  if ([...(input.content ?? '')].length > MAX_CONTENT)
    problems.push(['content', `Content is too long (maximum is ${String(MAX_CONTENT)} characters)`]);
  const items = itemsProblem(input.contentType ?? 'text', input.contentAttributes ?? {});
  if (items) problems.push(['content_attributes', `Content attributes ${items}`]);
  if ((input.attachments ?? []).length > 15)
    problems.push(['attachments', 'Attachments exceeded maximum allowed']);
  if (problems.length > 0) throw invalid(problems);
}

function rendered(world: World, conversation: Conversation, input: NewMessage): string | null {
  return input.content === null
    ? null
    : renderLiquid(input.content, messageDrops(world.core, conversation, input.sender));
}

/** Chatwoot takes an outgoing message with a source_id for one that came from the channel, and does not send it there. */
function isDelivered(world: World, conversation: Conversation, input: NewMessage): boolean {
  if (input.private === true) return false;
  const { channelType } = world.core.inbox(conversation.inboxId);
  return channelType !== 'Channel::Email' || input.type !== 1 || (input.sourceId ?? '') === '';
}

/** A visitor's message wakes a conversation up: to the bot where one is attached, else to people; a blocked visitor's does not. */
function reopen(world: World, conversation: Conversation): void {
  if (world.core.contact(conversation.contactId).blocked) return;
  if (conversation.status === 'snoozed')
    changeConversation(world, conversation, { status: 'open', snoozedUntil: null });
  if (conversation.status !== 'resolved') return;
  const hasBot = world.core.bot(world.core.inbox(conversation.inboxId).botId) !== undefined;
  changeConversation(world, conversation, { status: hasBot ? 'pending' : 'open' });
}

function touchContact(world: World, conversation: Conversation, at: number): void {
  const contact = world.core.contact(conversation.contactId);
  contact.lastActivityAt = at;
  contact.updatedAt = world.core.now();
  world.events.contactChanged('contact.updated', contact);
}

/** `waiting_since` and the first reply, which Chatwoot saves a moment after the message. */
function keepTimes(world: World, conversation: Conversation, message: Message): void {
  const patch: ConversationPatch = {};
  if (message.type === 0 && conversation.waitingSince === null) patch.waitingSince = message.createdAt;
  const spoken = message.type === 1 && !message.private && message.senderType !== null;
  if (spoken && conversation.waitingSince !== null) patch.waitingSince = null;
  const firstReply = spoken && message.senderType === 'User' && conversation.firstReplyCreatedAt === null;
  if (firstReply) patch.firstReplyCreatedAt = message.createdAt;
  if (Object.keys(patch).length === 0) return;
  if (conversation.cachedLabelList === null) patch.cachedLabelList = conversation.labels.join(', ');
  changeConversation(world, conversation, patch);
  if (firstReply) world.events.forPeople('first.reply.created', conversation);
}
