/** The two Chatwoot releases whose manners the sandbox knows. They differ in who owns a pending conversation and in a few fields. */
export type Manner = '4.14.2' | '4.16.2';

export type Json = Record<string, unknown>;
export type Status = 'open' | 'resolved' | 'pending' | 'snoozed';
export type Priority = 'low' | 'medium' | 'high' | 'urgent';
export type Role = 'administrator' | 'agent';

/** Times are milliseconds since 1970, with microseconds as the fraction, as Chatwoot's columns keep them. */
export type Moment = number;

export interface User {
  id: number;
  name: string;
  email: string;
  role: Role;
  accessToken: string;
  pubsubToken: string;
  availability: 'online' | 'busy' | 'offline';
  autoOffline: boolean;
  /** When the cable last heard of this person; null before the first time. */
  seenAt: Moment | null;
  /** False for somebody who was invited and has not accepted; left out for all others. */
  confirmed?: boolean;
}

export interface Team {
  id: number;
  name: string;
  description: string | null;
  allowAutoAssign: boolean;
  memberIds: number[];
  createdAt: Moment;
}

export interface WorkingHour {
  day_of_week: number;
  closed_all_day: boolean;
  open_hour: number | null;
  open_minutes: number | null;
  close_hour: number | null;
  close_minutes: number | null;
  open_all_day: boolean;
}

export type ChannelType = 'Channel::Api' | 'Channel::WebWidget' | 'Channel::Email';

export interface Inbox {
  id: number;
  channelId: number;
  channelType: ChannelType;
  name: string;
  /** The public API's address of an API inbox. */
  identifier: string;
  websiteToken: string;
  hmacToken: string;
  hmacMandatory: boolean;
  secret: string;
  webhookUrl: string | null;
  websiteUrl: string | null;
  welcomeTitle: string | null;
  welcomeTagline: string | null;
  email: string | null;
  additionalAttributes: Json;
  greetingEnabled: boolean;
  greetingMessage: string | null;
  workingHoursEnabled: boolean;
  outOfOfficeMessage: string | null;
  workingHours: WorkingHour[];
  timezone: string;
  enableEmailCollect: boolean;
  csatSurveyEnabled: boolean;
  enableAutoAssignment: boolean;
  allowMessagesAfterResolved: boolean;
  lockToSingleConversation: boolean;
  memberIds: number[];
  botId: number | null;
}

export interface Bot {
  id: number;
  name: string;
  description: string | null;
  outgoingUrl: string;
  config: Json;
  accessToken: string;
  tokenId: number;
  secret: string;
  createdAt: Moment;
  updatedAt: Moment;
}

export interface Contact {
  id: number;
  name: string;
  email: string | null;
  phoneNumber: string | null;
  identifier: string | null;
  customAttributes: Json;
  additionalAttributes: Json;
  blocked: boolean;
  lastActivityAt: Moment | null;
  seenAt: Moment | null;
  createdAt: Moment;
  updatedAt: Moment;
}

export interface ContactInbox {
  id: number;
  contactId: number;
  inboxId: number;
  sourceId: string;
  pubsubToken: string;
  hmacVerified: boolean;
  createdAt: Moment;
  updatedAt: Moment;
}

export interface Conversation {
  id: number;
  uuid: string;
  inboxId: number;
  contactId: number;
  contactInboxId: number;
  status: Status;
  assigneeId: number | null;
  /** `assignee_agent_bot_id`. */
  botId: number | null;
  teamId: number | null;
  priority: Priority | null;
  labels: string[];
  /** Null until the label list was read once while saving; Chatwoot then writes "" and reports it as a change. */
  cachedLabelList: string | null;
  customAttributes: Json;
  additionalAttributes: Json;
  snoozedUntil: Moment | null;
  waitingSince: Moment | null;
  firstReplyCreatedAt: Moment | null;
  agentLastSeenAt: Moment | null;
  contactLastSeenAt: Moment | null;
  lastActivityAt: Moment;
  createdAt: Moment;
  updatedAt: Moment;
  participantIds: number[];
}

export interface Attachment {
  id: number;
  fileType: 'image' | 'audio' | 'video' | 'file';
  extension: string | null;
  contentType: string;
  fileName: string;
  fileSize: number;
  /** Of a picture, in pixels; known only after Chatwoot has looked into the file. */
  width: number | null;
  height: number | null;
  /** Unguessable part of the file's address. */
  key: string;
  /** The bytes, base64. */
  data: string;
}

/** Chatwoot's numbers: 0 from the visitor, 1 from a person or bot, 2 a line of activity, 3 a template of the inbox. */
export type MessageType = 0 | 1 | 2 | 3;

export interface Message {
  id: number;
  conversationId: number;
  inboxId: number;
  content: string | null;
  type: MessageType;
  contentType: string;
  contentAttributes: Json;
  additionalAttributes: Json;
  private: boolean;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  sourceId: string | null;
  senderType: 'Contact' | 'User' | 'AgentBot' | null;
  senderId: number | null;
  attachments: Attachment[];
  createdAt: Moment;
  updatedAt: Moment;
  /** False for what Chatwoot would not have passed on: an outgoing message with a source_id on a channel like email. */
  delivered: boolean;
}

export interface Notification {
  id: number;
  userId: number;
  type: string;
  conversationId: number;
  messageId: number | null;
  readAt: Moment | null;
  createdAt: Moment;
}

export interface AccountWebhook {
  id: number;
  name: string | null;
  url: string;
  subscriptions: string[];
  secret: string;
}

export interface DashboardApp {
  id: number;
  title: string;
  content: Json[];
  createdAt: Moment;
}

export interface Label {
  id: number;
  title: string;
  description: string | null;
  color: string;
  showOnSidebar: boolean;
}

/** A webhook on its way: it survives a restart, as Sidekiq's queue does. */
export interface WebhookJob {
  id: number;
  /** `bot` failures may open the conversation; `account` ones are dropped. */
  kind: 'bot' | 'account';
  url: string;
  secret: string;
  event: string;
  delivery: string;
  conversationId: number | null;
  messageId: number | null;
  body: string;
  attempt: number;
  dueAt: Moment;
}

/** What was sent and what came back; kept for tests and for looking into things. */
export interface SentWebhook {
  delivery: string;
  event: string;
  url: string;
  conversationId: number | null;
  messageId: number | null;
  attempt: number;
  sentAt: Moment;
  /** The endpoint's status, or why there was none. */
  outcome: number | 'reset' | 'timeout' | 'dropped' | 'on its way';
  body: string;
}

export interface State {
  version: 1;
  account: { id: number; name: string; createdAt: Moment };
  /** The last id given, by table. */
  ids: Record<string, number>;
  users: User[];
  teams: Team[];
  inboxes: Inbox[];
  bots: Bot[];
  contacts: Contact[];
  contactInboxes: ContactInbox[];
  conversations: Conversation[];
  messages: Message[];
  notifications: Notification[];
  webhooks: AccountWebhook[];
  dashboardApps: DashboardApp[];
  labels: Label[];
  definitions: Json[];
  jobs: WebhookJob[];
}

/** A Chatwoot that has just been installed: an account and nobody in it. */
export function emptyState(accountName: string, now: Moment): State {
  return {
    version: 1,
    account: { id: 1, name: accountName, createdAt: now },
    ids: {},
    users: [],
    teams: [],
    inboxes: [],
    bots: [],
    contacts: [],
    contactInboxes: [],
    conversations: [],
    messages: [],
    notifications: [],
    webhooks: [],
    dashboardApps: [],
    labels: [],
    definitions: [],
    jobs: [],
  };
}
