import type { Core } from '../core.ts';
import type { Bot, Inbox, Json, User } from '../state.ts';
import { iso } from './time.ts';

const PRE_CHAT = {
  pre_chat_fields: [
    {
      name: 'emailAddress',
      type: 'email',
      label: 'Email Id',
      enabled: false,
      required: true,
      field_type: 'standard',
    },
    {
      name: 'fullName',
      type: 'text',
      label: 'Full name',
      enabled: false,
      required: false,
      field_type: 'standard',
    },
    {
      name: 'phoneNumber',
      type: 'text',
      label: 'Phone number',
      enabled: false,
      required: false,
      field_type: 'standard',
    },
  ],
  pre_chat_message: 'Share your queries or comments here.',
};

/** An inbox in the account API. Secrets are for administrators. */
export function inboxJson(core: Core, inbox: Inbox, viewer: User): Json {
  const admin = viewer.role === 'administrator';
  const web = inbox.channelType === 'Channel::WebWidget';
  const json: Json = {
    id: inbox.id,
    avatar_url: '',
    channel_id: inbox.channelId,
    name: inbox.name,
    channel_type: inbox.channelType,
    greeting_enabled: inbox.greetingEnabled,
    greeting_message: inbox.greetingMessage,
    working_hours_enabled: inbox.workingHoursEnabled,
    enable_email_collect: inbox.enableEmailCollect,
    csat_survey_enabled: inbox.csatSurveyEnabled,
    csat_config: {},
    enable_auto_assignment: inbox.enableAutoAssignment,
    auto_assignment_config: {},
    out_of_office_message: inbox.outOfOfficeMessage,
    working_hours: inbox.workingHours,
    timezone: inbox.timezone,
    callback_webhook_url: null,
    allow_messages_after_resolved: inbox.allowMessagesAfterResolved,
    lock_to_single_conversation: inbox.lockToSingleConversation,
    sender_name_type: 'friendly',
    business_name: null,
    allowed_domains: web ? '' : null,
    widget_color: web ? '#1f93ff' : null,
    website_url: inbox.websiteUrl,
    hmac_mandatory: inbox.channelType === 'Channel::Email' ? null : inbox.hmacMandatory,
    welcome_title: inbox.welcomeTitle,
    welcome_tagline: inbox.welcomeTagline,
    web_widget_script: web
      ? `<script src="${core.publicUrl}/packs/js/sdk.js" data-token="${inbox.websiteToken}"></script>`
      : null,
    website_token: web ? inbox.websiteToken : null,
    selected_feature_flags: web ? ['attachments', 'emoji_picker', 'end_conversation'] : null,
    reply_time: web ? 'in_a_few_minutes' : null,
    messaging_service_sid: null,
    phone_number: null,
    provider: null,
  };
  if (admin && inbox.channelType !== 'Channel::Email') json['hmac_token'] = inbox.hmacToken;
  if (web)
    Object.assign(json, {
      pre_chat_form_enabled: false,
      pre_chat_form_options: PRE_CHAT,
      continuity_via_email: true,
    });
  if (inbox.channelType === 'Channel::Email')
    Object.assign(json, { email: inbox.email, forward_to_email: inbox.email });
  if (inbox.channelType === 'Channel::Api') {
    if (admin) json['secret'] = inbox.secret;
    Object.assign(json, {
      webhook_url: inbox.webhookUrl,
      inbox_identifier: inbox.identifier,
      additional_attributes: inbox.additionalAttributes,
    });
  }
  return json;
}

/** What a visitor's page may know of an inbox. */
export function publicInboxJson(inbox: Inbox): Json {
  return {
    identifier: inbox.identifier,
    identity_validation_enabled: inbox.hmacMandatory,
    name: inbox.name,
    timezone: inbox.timezone,
    working_hours: inbox.workingHours,
    working_hours_enabled: inbox.workingHoursEnabled,
    csat_survey_enabled: inbox.csatSurveyEnabled,
    greeting_enabled: inbox.greetingEnabled,
  };
}

/** A bot in the account API. 4.14.2 shows its access token to every agent, 4.16.2 to administrators only; the secret is theirs in both. */
export function botJson(core: Core, bot: Bot, viewer: User): Json {
  const admin = viewer.role === 'administrator';
  return {
    id: bot.id,
    name: bot.name,
    description: bot.description,
    thumbnail: '',
    outgoing_url: bot.outgoingUrl,
    bot_type: 'webhook',
    bot_config: bot.config,
    account_id: core.state.account.id,
    ...(admin || core.manner === '4.14.2' ? { access_token: bot.accessToken } : {}),
    ...(admin ? { secret: bot.secret } : {}),
    system_bot: false,
  };
}

/** The bot of an inbox, where Chatwoot shows the token's whole record. */
export function inboxBotJson(core: Core, bot: Bot, viewer: User): Json {
  const json = botJson(core, bot, viewer);
  if (json['access_token'] !== undefined) {
    json['access_token'] = {
      id: bot.tokenId,
      owner_type: 'AgentBot',
      owner_id: bot.id,
      token: bot.accessToken,
      created_at: iso(bot.createdAt),
      updated_at: iso(bot.updatedAt),
    };
  }
  return json;
}
