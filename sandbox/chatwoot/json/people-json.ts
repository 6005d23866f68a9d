import type { Core, Performer } from '../core.ts';
import type { Bot, Contact, Json, Team, User } from '../state.ts';
import { iso, isoOrNull, seconds } from './time.ts';

/** People count as online for 20 s after the cable last heard of them. */
const USER_PRESENCE_MS = 20_000;

/** What Chatwoot believes of a person's presence now. */
export function availability(core: Core, user: User): string {
  if (!user.autoOffline) return user.availability;
  const seen = user.seenAt !== null && core.clock.now() - user.seenAt < USER_PRESENCE_MS;
  return seen ? user.availability : 'offline';
}

export function contactAvailability(core: Core, contact: Contact): string {
  return core.isPresent(contact) ? 'online' : 'offline';
}

export function accountJson(core: Core): Json {
  return { id: core.state.account.id, name: core.state.account.name };
}

/** A person in payloads and frames. Frames are made outside a request, where Chatwoot knows no account and so no presence. */
export function userPush(core: Core, user: User, inRequest: boolean): Json {
  return {
    id: user.id,
    name: user.name,
    available_name: user.name,
    avatar_url: '',
    type: 'user',
    availability_status: inRequest ? availability(core, user) : null,
    thumbnail: '',
  };
}

export function botPush(bot: Bot): Json {
  return { id: bot.id, name: bot.name, avatar_url: '', type: 'agent_bot' };
}

export function contactPush(contact: Contact): Json {
  return {
    additional_attributes: contact.additionalAttributes,
    custom_attributes: contact.customAttributes,
    email: contact.email,
    id: contact.id,
    identifier: contact.identifier,
    name: contact.name,
    phone_number: contact.phoneNumber,
    thumbnail: '',
    blocked: contact.blocked,
    type: 'contact',
  };
}

/** The visitor as sender of a webhook's message: without `type`, with account and avatar. */
export function contactSender(core: Core, contact: Contact): Json {
  const sender: Json = { account: accountJson(core), avatar: '', ...contactPush(contact) };
  delete sender['type'];
  return sender;
}

/** `performer` of a frame, where Chatwoot adds one. */
export function performerPush(core: Core, performer: Performer, inRequest: boolean): Json | null {
  if (performer.type === 'user') return userPush(core, performer.user, inRequest);
  return performer.type === 'bot' ? botPush(performer.bot) : null;
}

/** A person in the account API. */
export function agentJson(core: Core, user: User): Json {
  return {
    id: user.id,
    account_id: core.state.account.id,
    availability_status: availability(core, user),
    auto_offline: user.autoOffline,
    confirmed: user.confirmed ?? true,
    email: user.email,
    provider: 'email',
    available_name: user.name,
    name: user.name,
    role: user.role,
    thumbnail: '',
    custom_role_id: null,
  };
}

/** `GET /api/v1/profile`. */
export function profileJson(core: Core, user: User): Json {
  const account: Json = {
    id: core.state.account.id,
    name: core.state.account.name,
    status: 'active',
    onboarding_step: null,
    active_at: user.role === 'administrator' ? null : isoOrNull(user.seenAt),
    role: user.role,
    permissions: [user.role],
    availability: user.availability,
    availability_status: availability(core, user),
    auto_offline: user.autoOffline,
    custom_role_id: null,
    custom_role: null,
  };
  if (core.manner === '4.16.2') account['api_and_webhooks'] = true;
  return {
    access_token: user.accessToken,
    account_id: core.state.account.id,
    available_name: user.name,
    avatar_url: '',
    confirmed: true,
    display_name: null,
    message_signature: null,
    email: user.email,
    id: user.id,
    inviter_id: null,
    name: user.name,
    provider: 'email',
    pubsub_token: user.pubsubToken,
    role: user.role,
    ui_settings: {},
    uid: user.email,
    type: user.role === 'administrator' ? 'SuperAdmin' : null,
    accounts: [account],
  };
}

function teamIcon(core: Core): Json {
  return core.manner === '4.16.2' ? { icon: '', icon_color: '' } : {};
}

/** A team in payloads and frames. */
export function teamPush(core: Core, team: Team): Json {
  return { id: team.id, name: team.name, ...teamIcon(core) };
}

/** A team in the account API, as seen by somebody. */
export function teamJson(core: Core, team: Team, viewer: User | null): Json {
  return {
    id: team.id,
    name: team.name,
    description: team.description,
    allow_auto_assign: team.allowAutoAssign,
    ...teamIcon(core),
    account_id: core.state.account.id,
    is_member: viewer !== null && team.memberIds.includes(viewer.id),
  };
}

/** What assigning a team answers: the bare record. */
export function teamRow(core: Core, team: Team): Json {
  return {
    id: team.id,
    name: team.name,
    description: team.description,
    allow_auto_assign: team.allowAutoAssign,
    account_id: core.state.account.id,
    created_at: iso(team.createdAt),
    updated_at: iso(team.createdAt),
    ...teamIcon(core),
  };
}

/** A bot as an assignee in the account API. */
export function assignedBotJson(bot: Bot): Json {
  return {
    id: bot.id,
    name: bot.name,
    description: bot.description,
    thumbnail: '',
    outgoing_url: bot.outgoingUrl,
    bot_type: 'webhook',
  };
}

/** The whole contact record, which the public API shows of its visitor. */
export function contactRow(core: Core, contact: Contact): Json {
  return {
    id: contact.id,
    name: contact.name,
    email: contact.email,
    phone_number: contact.phoneNumber,
    account_id: core.state.account.id,
    created_at: iso(contact.createdAt),
    updated_at: iso(contact.updatedAt),
    additional_attributes: contact.additionalAttributes,
    identifier: contact.identifier,
    custom_attributes: contact.customAttributes,
    last_activity_at: isoOrNull(contact.lastActivityAt),
    contact_type: (contact.email ?? contact.phoneNumber) ? 'lead' : 'visitor',
    middle_name: '',
    last_name: '',
    location: null,
    country_code: null,
    blocked: contact.blocked,
    company_id: null,
    label_list: [],
  };
}

/** A contact in the account API: inside a conversation, or by itself. */
export function contactJson(core: Core, contact: Contact): Json {
  const json: Json = {
    additional_attributes: contact.additionalAttributes,
    availability_status: contactAvailability(core, contact),
    email: contact.email,
    id: contact.id,
    name: contact.name,
    phone_number: contact.phoneNumber,
    blocked: contact.blocked,
    identifier: contact.identifier,
    thumbnail: '',
    custom_attributes: contact.customAttributes,
  };
  if (contact.lastActivityAt !== null) json['last_activity_at'] = seconds(contact.lastActivityAt);
  json['created_at'] = seconds(contact.createdAt);
  return json;
}
