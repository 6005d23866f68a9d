import { HttpError, invalid, notFound } from '../http-error.ts';
import { botJson, inboxBotJson, inboxJson } from '../json/inbox-json.ts';
import { agentJson } from '../json/people-json.ts';
import { asObject, empty, flag, integer, integers, ok, text, type Context, type Route } from '../request.ts';
import type { Bot, ChannelType, Inbox, Json, User, WorkingHour } from '../state.ts';
import { removeConversation } from '../conversation-removal.ts';

const BASE = '/api/v1/accounts/:account';
const CHANNELS: Record<string, ChannelType> = {
  api: 'Channel::Api',
  web_widget: 'Channel::WebWidget',
  email: 'Channel::Email',
};
/** Chatwoot removes an inbox in a job. */
const REMOVAL_MS = 500;

function me(context: Context): User {
  if (!context.user) throw notFound();
  return context.user;
}

function inboxOf({ world, params }: Context): Inbox {
  const inbox = world.core.state.inboxes.find((row) => String(row.id) === params['id']);
  if (!inbox) throw notFound();
  return inbox;
}

function botOf({ world, params }: Context): Bot {
  const bot = world.core.state.bots.find((row) => String(row.id) === params['id']);
  if (!bot) throw notFound();
  return bot;
}

function defaultHours(): WorkingHour[] {
  return Array.from({ length: 7 }, (_, day) => {
    const weekend = day === 0 || day === 6;
    return {
      day_of_week: day,
      closed_all_day: weekend,
      open_hour: weekend ? null : 9,
      open_minutes: weekend ? null : 0,
      close_hour: weekend ? null : 17,
      close_minutes: weekend ? null : 0,
      open_all_day: false,
    };
  });
}

function update(inbox: Inbox, body: Json): void {
  inbox.name = text(body, 'name') ?? inbox.name;
  inbox.greetingEnabled = flag(body, 'greeting_enabled', inbox.greetingEnabled);
  if (body['greeting_message'] !== undefined) inbox.greetingMessage = text(body, 'greeting_message');
  inbox.workingHoursEnabled = flag(body, 'working_hours_enabled', inbox.workingHoursEnabled);
  if (body['out_of_office_message'] !== undefined)
    inbox.outOfOfficeMessage = text(body, 'out_of_office_message');
  inbox.timezone = text(body, 'timezone') ?? inbox.timezone;
  inbox.enableEmailCollect = flag(body, 'enable_email_collect', inbox.enableEmailCollect);
  inbox.csatSurveyEnabled = flag(body, 'csat_survey_enabled', inbox.csatSurveyEnabled);
  inbox.enableAutoAssignment = flag(body, 'enable_auto_assignment', inbox.enableAutoAssignment);
  inbox.allowMessagesAfterResolved = flag(
    body,
    'allow_messages_after_resolved',
    inbox.allowMessagesAfterResolved,
  );
  inbox.lockToSingleConversation = flag(body, 'lock_to_single_conversation', inbox.lockToSingleConversation);
  if (Array.isArray(body['working_hours'])) {
    for (const change of body['working_hours'].map(asObject)) {
      const day = inbox.workingHours.find((row) => row.day_of_week === change['day_of_week']);
      if (day) Object.assign(day, change);
    }
  }
  const channel = asObject(body['channel']);
  if (channel['webhook_url'] !== undefined) inbox.webhookUrl = text(channel, 'webhook_url');
  if (channel['website_url'] !== undefined) inbox.websiteUrl = text(channel, 'website_url');
  if (channel['welcome_title'] !== undefined) inbox.welcomeTitle = text(channel, 'welcome_title');
  if (channel['welcome_tagline'] !== undefined) inbox.welcomeTagline = text(channel, 'welcome_tagline');
  if (channel['email'] !== undefined) inbox.email = text(channel, 'email');
  inbox.hmacMandatory = flag(channel, 'hmac_mandatory', inbox.hmacMandatory);
  if (channel['additional_attributes'] !== undefined)
    inbox.additionalAttributes = asObject(channel['additional_attributes']);
}

function membersJson(context: Context, inbox: Inbox): Json {
  const { core } = context.world;
  const members = core.state.users.filter((user) => inbox.memberIds.includes(user.id));
  return { payload: members.map((user) => agentJson(core, user)) };
}

function memberInbox(context: Context): Inbox {
  const inbox = context.world.core.state.inboxes.find((row) => row.id === integer(context.body, 'inbox_id'));
  if (!inbox) throw notFound();
  return inbox;
}

function knownUsers(context: Context): number[] {
  return [...new Set(integers(context.body, 'user_ids'))].filter(
    (id) => context.world.core.user(id) !== undefined,
  );
}

const inboxes: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/inboxes`,
    access: 'user',
    run: (context) => {
      const user = me(context);
      const seen = context.world.core.state.inboxes.filter(
        (row) => user.role === 'administrator' || row.memberIds.includes(user.id),
      );
      return ok({ payload: seen.map((row) => inboxJson(context.world.core, row, user)) });
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/inboxes/:id`,
    access: 'user',
    run: (context) => ok(inboxJson(context.world.core, inboxOf(context), me(context))),
  },
  {
    method: 'POST',
    pattern: `${BASE}/inboxes`,
    access: 'administrator',
    run: (context) => {
      const { core } = context.world;
      const channelType = CHANNELS[text(asObject(context.body['channel']), 'type') ?? ''];
      const name = text(context.body, 'name') ?? '';
      if (!channelType) throw new HttpError(500, { status: 500, error: 'Internal Server Error' });
      if (name === '') throw invalid([['name', "Name can't be blank"]]);
      const inbox: Inbox = {
        id: core.nextId('inboxes'),
        channelId: core.nextId(channelType),
        channelType,
        name,
        identifier: core.token(),
        websiteToken: core.token(),
        hmacToken: core.token(),
        hmacMandatory: false,
        secret: core.token(),
        webhookUrl: null,
        websiteUrl: null,
        welcomeTitle: null,
        welcomeTagline: null,
        email: null,
        additionalAttributes: {},
        greetingEnabled: false,
        greetingMessage: null,
        workingHoursEnabled: false,
        outOfOfficeMessage: null,
        workingHours: defaultHours(),
        timezone: 'UTC',
        enableEmailCollect: true,
        csatSurveyEnabled: false,
        enableAutoAssignment: true,
        allowMessagesAfterResolved: true,
        lockToSingleConversation: false,
        memberIds: [],
        botId: null,
      };
      update(inbox, context.body);
      core.state.inboxes.push(inbox);
      return ok(inboxJson(core, inbox, me(context)));
    },
  },
  {
    method: 'PATCH',
    pattern: `${BASE}/inboxes/:id`,
    access: 'administrator',
    run: (context) => {
      const inbox = inboxOf(context);
      update(inbox, context.body);
      return ok(inboxJson(context.world.core, inbox, me(context)));
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/inboxes/:id`,
    access: 'administrator',
    run: (context) => {
      const inbox = inboxOf(context);
      const { core } = context.world;
      core.later(REMOVAL_MS, () => {
        const { state } = core;
        for (const conversation of state.conversations.filter((row) => row.inboxId === inbox.id))
          removeConversation(core, conversation);
        state.contactInboxes = state.contactInboxes.filter((row) => row.inboxId !== inbox.id);
        state.inboxes = state.inboxes.filter((row) => row !== inbox);
        core.changed();
      });
      return ok({ message: 'Your inbox deletion request will be processed in some time.' });
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/inbox_members/:id`,
    access: 'user',
    run: (context) => ok(membersJson(context, inboxOf(context))),
  },
  {
    method: 'POST',
    pattern: `${BASE}/inbox_members`,
    access: 'administrator',
    run: (context) => {
      const inbox = memberInbox(context);
      inbox.memberIds = [...new Set([...inbox.memberIds, ...knownUsers(context)])];
      return ok(membersJson(context, inbox));
    },
  },
  {
    method: 'PATCH',
    pattern: `${BASE}/inbox_members`,
    access: 'administrator',
    run: (context) => {
      const inbox = memberInbox(context);
      inbox.memberIds = knownUsers(context);
      return ok(membersJson(context, inbox));
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/inbox_members`,
    access: 'administrator',
    run: (context) => {
      const inbox = memberInbox(context);
      const gone = knownUsers(context);
      inbox.memberIds = inbox.memberIds.filter((id) => !gone.includes(id));
      return empty();
    },
  },
];

const bots: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/agent_bots`,
    access: 'user',
    run: (context) =>
      ok(context.world.core.state.bots.map((bot) => botJson(context.world.core, bot, me(context)))),
  },
  {
    method: 'GET',
    pattern: `${BASE}/agent_bots/:id`,
    access: 'user',
    run: (context) => ok(botJson(context.world.core, botOf(context), me(context))),
  },
  {
    method: 'POST',
    pattern: `${BASE}/agent_bots`,
    access: 'administrator',
    run: (context) => {
      const { core } = context.world;
      const outgoingUrl = text(context.body, 'outgoing_url') ?? '';
      if (outgoingUrl.length > 2048)
        throw invalid([['outgoing_url', 'Outgoing url is too long (maximum is 2048 characters)']]);
      const now = core.now();
      const bot: Bot = {
        id: core.nextId('bots'),
        name: text(context.body, 'name') ?? '',
        description: text(context.body, 'description'),
        outgoingUrl,
        config: asObject(context.body['bot_config']),
        accessToken: core.token(),
        tokenId: core.nextId('accessTokens'),
        secret: core.token(),
        createdAt: now,
        updatedAt: now,
      };
      core.state.bots.push(bot);
      return ok(botJson(core, bot, me(context)));
    },
  },
  {
    method: 'PATCH',
    pattern: `${BASE}/agent_bots/:id`,
    access: 'administrator',
    run: (context) => {
      const bot = botOf(context);
      bot.name = text(context.body, 'name') ?? bot.name;
      bot.description = text(context.body, 'description') ?? bot.description;
      bot.outgoingUrl = text(context.body, 'outgoing_url') ?? bot.outgoingUrl;
      return ok(botJson(context.world.core, bot, me(context)));
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/agent_bots/:id`,
    access: 'administrator',
    run: (context) => {
      const bot = botOf(context);
      const { state } = context.world.core;
      state.bots = state.bots.filter((row) => row !== bot);
      for (const inbox of state.inboxes) if (inbox.botId === bot.id) inbox.botId = null;
      for (const conversation of state.conversations)
        if (conversation.botId === bot.id) conversation.botId = null;
      return empty();
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/agent_bots/:id/reset_secret`,
    access: 'administrator',
    run: (context) => {
      const bot = botOf(context);
      bot.secret = context.world.core.token();
      return ok(botJson(context.world.core, bot, me(context)));
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/agent_bots/:id/reset_access_token`,
    access: 'administrator',
    run: (context) => {
      const bot = botOf(context);
      bot.accessToken = context.world.core.token();
      return ok(botJson(context.world.core, bot, me(context)));
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/inboxes/:id/agent_bot`,
    access: 'user',
    run: (context) => {
      const bot = context.world.core.bot(inboxOf(context).botId);
      return ok({ agent_bot: bot ? inboxBotJson(context.world.core, bot, me(context)) : {} });
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/inboxes/:id/set_agent_bot`,
    access: 'administrator',
    run: (context) => {
      const inbox = inboxOf(context);
      const wanted = integer(context.body, 'agent_bot');
      if (wanted !== null && !context.world.core.bot(wanted)) throw notFound();
      inbox.botId = wanted;
      return empty();
    },
  },
];

/** Inboxes, their members, and bots. */
export const inboxRoutes: readonly Route[] = [...inboxes, ...bots];
