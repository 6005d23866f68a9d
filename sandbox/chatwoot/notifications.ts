import { isSelfAssignment } from './activity.ts';
import type { Performer } from './core.ts';
import { conversationPush } from './json/conversation-json.ts';
import { messagePush } from './json/message-json.ts';
import { userPush } from './json/people-json.ts';
import { secondsOrZero, seconds } from './json/time.ts';
import type { Conversation, Json, Message, Notification, User } from './state.ts';
import type { World } from './world.ts';

const MENTION = /\[@?([^\]]*)\]\(mention:\/\/(user|team)\/(\d+)\/[^)]+\)/g;

/** Tells a person that a conversation was given to them: not while it is pending, not if they did it themselves. */
export function notifyAssignment(
  world: World,
  conversation: Conversation,
  assigneeId: number,
  performer: Performer,
): void {
  const user = world.core.user(assigneeId);
  if (!user || conversation.status === 'pending' || isSelfAssignment(performer, assigneeId)) return;
  notify(world, user, 'conversation_assignment', conversation, null);
}

/** Tells those who are mentioned, or assigned, or took part, of a message. Each hears of one message once. */
export function notifyMessage(world: World, conversation: Conversation, message: Message): void {
  const told = new Set<number>();
  const tell = (user: User | undefined, type: string): void => {
    if (!user || told.has(user.id) || (message.senderType === 'User' && message.senderId === user.id)) return;
    told.add(user.id);
    notify(world, user, type, conversation, message);
  };
  if (message.private) {
    for (const user of mentioned(world, conversation, message)) {
      if (!conversation.participantIds.includes(user.id)) conversation.participantIds.push(user.id);
      tell(user, 'conversation_mention');
    }
  }
  tell(world.core.user(conversation.assigneeId), 'assigned_conversation_new_message');
  for (const id of conversation.participantIds)
    tell(world.core.user(id), 'participating_conversation_new_message');
}

/** Whom a note names, people and teams: only those who may see the conversation. */
function mentioned(world: World, conversation: Conversation, message: Message): User[] {
  const inbox = world.core.inbox(conversation.inboxId);
  const ids = [...(message.content ?? '').matchAll(MENTION)].flatMap(([, , kind, id]) =>
    kind === 'user' ? [Number(id)] : (world.core.team(Number(id))?.memberIds ?? []),
  );
  return world.core.state.users.filter(
    (user) => ids.includes(user.id) && (user.role === 'administrator' || inbox.memberIds.includes(user.id)),
  );
}

/** One notification of a person about a conversation replaces the one before. */
function notify(
  world: World,
  user: User,
  type: string,
  conversation: Conversation,
  message: Message | null,
): void {
  const { core } = world;
  if (core.contact(conversation.contactId).blocked && type !== 'conversation_mention') return;
  const notification: Notification = {
    id: core.nextId('notifications'),
    userId: user.id,
    type,
    conversationId: conversation.id,
    messageId: message?.id ?? null,
    readAt: null,
    createdAt: core.now(),
  };
  const others = core.state.notifications.filter(
    (row) => row.userId !== user.id || row.conversationId !== conversation.id,
  );
  core.state.notifications = [...others, notification];
  const own = core.state.notifications.filter((row) => row.userId === user.id);
  const counts = { unread: own.filter((row) => row.readAt === null).length, all: own.length };
  world.events.notificationCreated(
    notification,
    (inRequest) => notificationJson(world, notification, inRequest),
    counts,
  );
}

/** A person's notifications, the newest first. */
export function notificationsOf(world: World, user: User): Notification[] {
  return world.core.state.notifications
    .filter((row) => row.userId === user.id)
    .sort((one, other) => other.id - one.id);
}

/** A notification in the account API. */
export function notificationJson(world: World, notification: Notification, inRequest: boolean): Json {
  const { core } = world;
  const conversation = core.conversation(notification.conversationId);
  const message = core.state.messages.find((row) => row.id === notification.messageId);
  const user = core.user(notification.userId);
  if (!conversation || !user) return {};
  const [title, body] = wording(world, notification, conversation, message);
  return {
    id: notification.id,
    notification_type: notification.type,
    push_message_title: title,
    push_message_body: body,
    primary_actor_type: 'Conversation',
    primary_actor_id: conversation.id,
    primary_actor: conversationPush(core, conversation, inRequest),
    read_at: notification.readAt === null ? null : secondsOrZero(notification.readAt),
    secondary_actor: message ? messagePush(core, conversation, message, inRequest) : null,
    user: userPush(core, user, inRequest),
    created_at: seconds(notification.createdAt),
    last_activity_at: seconds(notification.createdAt),
    snoozed_until: null,
    meta: {},
  };
}

function wording(
  world: World,
  notification: Notification,
  conversation: Conversation,
  message: Message | undefined,
): [string, string] {
  const { core } = world;
  const number = `(#${String(conversation.id)})`;
  const said = message ?? core.messagesOf(conversation).findLast((row) => row.type === 0);
  const sender =
    said?.senderType === 'User'
      ? core.user(said.senderId)?.name
      : said?.senderType === 'AgentBot'
        ? core.bot(said.senderId)?.name
        : core.contact(conversation.contactId).name;
  const body = `${sender ?? ''}: ${(said?.content ?? '').replace(MENTION, '@$1')}`;
  if (notification.type === 'conversation_assignment')
    return [`A conversation ${number} has been assigned to you`, body];
  if (notification.type === 'conversation_mention')
    return [`You have been mentioned in conversation ${number}`, body];
  return [`A new message is created in conversation ${number}`, body];
}
