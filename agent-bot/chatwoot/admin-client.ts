import { z } from 'zod';
import type { Status } from '../conversation/event.ts';
import {
  agentBotSchema,
  agentsSchema,
  apiInfoSchema,
  attachedBotSchema,
  dashboardAppSchema,
  inboxBody,
  inboxesSchema,
  inboxSchema,
  membersSchema,
  profileSchema,
  teamSchema,
} from './admin-answers.ts';
import type {
  AgentBotRead,
  AgentRead,
  DashboardApp,
  Inbox,
  InboxSettings,
  Profile,
  TeamRead,
} from './admin-answers.ts';
import { conversationSchema, messageSchema, nothing } from './answers.ts';
import type { ConversationRead, MessageRead } from './answers.ts';
import { createChatwootHttp } from './chatwoot-http.ts';
import type { CallOptions, ChatwootRequest, ConnectionOptions } from './chatwoot-http.ts';
import { readableList } from './readable-list.ts';
import type { ReadableList } from './readable-list.ts';
import type { AdminToken } from './tokens.ts';

/**
 * Which conversations to list, newest activity first; 25 a page, or as many as an operator of Chatwoot has set
 * (`CONVERSATION_RESULTS_PER_PAGE`).
 */
export interface ConversationFilter {
  inboxId: number;
  status: Status | 'all';
  assigneeType?: 'all' | 'assigned' | 'unassigned' | 'me';
  /** From 1. */
  page?: number;
  /** Those that changed in so many seconds, all of them on one page. */
  updatedWithinS?: number;
}

/**
 * What only an administrator may do. Every method throws `ChatwootError`. Of a list the elements that cannot be read
 * are left out, and told of by `unreadable`.
 */
export interface AdminClient {
  /** Chatwoot's version; needs no right. */
  apiInfo(call?: CallOptions): Promise<{ version: string }>;
  /** Whose token it is. */
  profile(call?: CallOptions): Promise<Profile>;
  conversation(conversationId: number, call?: CallOptions): Promise<ConversationRead>;
  /** Ascending by id: the last 20, the 20 before an id, or up to 100 after one. Notes and activities included. */
  messages(
    conversationId: number,
    page?: { before?: number; after?: number },
    call?: CallOptions,
  ): Promise<MessageRead[]>;
  /** One page of conversations and how many fit altogether. */
  conversations(
    filter: ConversationFilter,
    call?: CallOptions,
  ): Promise<{ conversations: ConversationRead[]; total: number }>;
  /** How many conversations fit; asked for apart, it is answered also where a list of them fails. */
  countConversations(
    filter: Pick<ConversationFilter, 'inboxId' | 'status'>,
    call?: CallOptions,
  ): Promise<number>;
  /** Makes it open, for people; nothing happens to one that is. */
  openConversation(conversationId: number, call?: CallOptions): Promise<void>;
  deleteConversation(conversationId: number): Promise<void>;

  inboxes(call?: CallOptions): Promise<Inbox[]>;
  /** Makes an API inbox. */
  createInbox(name: string, settings: Partial<InboxSettings>): Promise<Inbox>;
  updateInbox(inboxId: number, settings: Partial<InboxSettings>): Promise<Inbox>;
  /** Chatwoot deletes an inbox some time later. */
  deleteInbox(inboxId: number): Promise<void>;
  inboxMembers(inboxId: number): Promise<AgentRead[]>;
  /** Adds; answers with all members. */
  addInboxMembers(inboxId: number, userIds: readonly number[]): Promise<AgentRead[]>;

  agents(call?: CallOptions): Promise<AgentRead[]>;
  teams(call?: CallOptions): Promise<TeamRead[]>;
  teamMembers(teamId: number): Promise<AgentRead[]>;
  createTeam(name: string, options?: { autoAssign?: boolean }): Promise<TeamRead>;
  addTeamMembers(teamId: number, userIds: readonly number[]): Promise<void>;
  deleteTeam(teamId: number): Promise<void>;

  agentBots(call?: CallOptions): Promise<AgentBotRead[]>;
  createAgentBot(bot: { name: string; description: string; outgoingUrl: string }): Promise<AgentBotRead>;
  updateAgentBot(botId: number, changes: { name?: string; outgoingUrl?: string }): Promise<AgentBotRead>;
  deleteAgentBot(botId: number): Promise<void>;
  /** A new secret for signatures; webhooks under way still carry the old one. */
  resetBotSecret(botId: number): Promise<AgentBotRead>;
  resetBotToken(botId: number): Promise<AgentBotRead>;
  /** The bot attached to an inbox. */
  inboxAgentBot(inboxId: number): Promise<AgentBotRead | null>;
  /** Attaches a bot, or detaches with null. */
  setAgentBot(inboxId: number, botId: number | null): Promise<void>;

  dashboardApps(): Promise<DashboardApp[]>;
  createDashboardApp(title: string, url: string): Promise<DashboardApp>;
  deleteDashboardApp(appId: number): Promise<void>;
}

const messagesSchema = z
  .looseObject({ payload: readableList(messageSchema) })
  .transform(({ payload }) => payload);

const conversationsSchema = z
  .looseObject({
    data: z.looseObject({
      meta: z.looseObject({ all_count: z.number() }),
      payload: readableList(conversationSchema),
    }),
  })
  .transform(({ data }) => ({ ...data.payload, total: data.meta.all_count }));

const countSchema = z
  .looseObject({ meta: z.looseObject({ all_count: z.number() }) })
  .transform(({ meta }) => meta.all_count);

/** A client for one account that acts as an administrator: it provisions, reads and reconciles. */
export function createAdminClient(
  options: ConnectionOptions & { accountId: number; token: AdminToken },
): AdminClient {
  const http = createChatwootHttp(options);
  const account = `/api/v1/accounts/${String(options.accountId)}`;

  const get = <T>(what: string, path: string, answer: z.ZodType<T>, call: CallOptions = {}): Promise<T> =>
    http({ ...call, what, method: 'GET', path, answer });
  /** Says which elements could not be read, and goes on with the others. */
  const readOf = <T>(what: string, { read, unreadable }: ReadableList<T>, call: CallOptions = {}): T[] => {
    if (unreadable.length > 0) {
      options.unreadable?.(what, unreadable);
      call.unreadable?.(unreadable);
    }
    return read;
  };
  const list = async <T>(
    what: string,
    path: string,
    answer: z.ZodType<ReadableList<T>>,
    call: CallOptions = {},
  ): Promise<T[]> => readOf(what, await get(what, account + path, answer, call), call);
  const send = <T>(
    method: 'POST' | 'PATCH' | 'DELETE',
    what: string,
    path: string,
    answer: ChatwootRequest<T>['answer'],
    body?: unknown,
  ): Promise<T> =>
    http({ what, method, path: account + path, answer, ...(body === undefined ? {} : { body }) });

  return {
    apiInfo: (call) => get('read the version', '/api', apiInfoSchema, call),
    profile: (call) => get('read whose token it is', '/api/v1/profile', profileSchema, call),
    conversation: (id, call) =>
      get('read a conversation', `${account}/conversations/${String(id)}`, conversationSchema, call),
    messages: async (id, page = {}, call = {}) => {
      const path = `${account}/conversations/${String(id)}/messages`;
      const query = { before: page.before, after: page.after };
      const what = 'read messages';
      const answered = await http({ ...call, what, method: 'GET', path, query, answer: messagesSchema });
      return readOf(what, answered, call).sort((a, b) => a.id - b.id);
    },
    conversations: async (filter, call = {}) => {
      const what = 'list conversations';
      const { total, ...listed } = await http({
        ...call,
        what,
        method: 'GET',
        path: `${account}/conversations`,
        query: {
          inbox_id: filter.inboxId,
          status: filter.status,
          assignee_type: filter.assigneeType ?? 'all',
          ...(filter.updatedWithinS === undefined
            ? { page: filter.page ?? 1 }
            : { updated_within: filter.updatedWithinS }),
        },
        answer: conversationsSchema,
      });
      return { conversations: readOf(what, listed, call), total };
    },
    countConversations: ({ inboxId, status }, call = {}) =>
      http({
        ...call,
        what: 'count conversations',
        method: 'GET',
        path: `${account}/conversations/meta`,
        query: { inbox_id: inboxId, status },
        answer: countSchema,
      }),
    openConversation: (id, call = {}) =>
      http({
        ...call,
        what: 'open a conversation',
        method: 'POST',
        path: `${account}/conversations/${String(id)}/toggle_status`,
        body: { status: 'open' },
        answer: nothing,
      }),
    deleteConversation: (id) =>
      send('DELETE', 'delete a conversation', `/conversations/${String(id)}`, nothing),

    inboxes: (call) => list('list inboxes', '/inboxes', inboxesSchema, call),
    createInbox: (name, settings) =>
      send('POST', 'create an inbox', '/inboxes', inboxSchema, {
        name,
        lock_to_single_conversation: false,
        allow_messages_after_resolved: true,
        ...inboxBody(settings),
        channel: { type: 'api', webhook_url: '', hmac_mandatory: false, additional_attributes: {} },
      }),
    updateInbox: (id, settings) =>
      send('PATCH', 'change an inbox', `/inboxes/${String(id)}`, inboxSchema, inboxBody(settings)),
    deleteInbox: (id) => send('DELETE', 'delete an inbox', `/inboxes/${String(id)}`, nothing),
    inboxMembers: (id) => list('list members', `/inbox_members/${String(id)}`, membersSchema),
    addInboxMembers: async (id, userIds) => {
      const body = { inbox_id: id, user_ids: userIds };
      return readOf('add members', await send('POST', 'add members', '/inbox_members', membersSchema, body));
    },

    agents: (call) => list('list agents', '/agents', agentsSchema, call),
    teams: (call) => list('list teams', '/teams', readableList(teamSchema), call),
    teamMembers: (id) => list('list a team', `/teams/${String(id)}/team_members`, agentsSchema),
    createTeam: (name, team = {}) =>
      send('POST', 'create a team', '/teams', teamSchema, {
        team: { name, allow_auto_assign: team.autoAssign ?? false },
      }),
    addTeamMembers: (id, userIds) =>
      send('POST', 'add to a team', `/teams/${String(id)}/team_members`, nothing, { user_ids: userIds }),
    deleteTeam: (id) => send('DELETE', 'delete a team', `/teams/${String(id)}`, nothing),

    agentBots: (call) => list('list agent bots', '/agent_bots', readableList(agentBotSchema), call),
    createAgentBot: ({ name, description, outgoingUrl }) =>
      send('POST', 'create an agent bot', '/agent_bots', agentBotSchema, {
        name,
        description,
        outgoing_url: outgoingUrl,
        bot_type: 'webhook',
      }),
    updateAgentBot: (id, changes) =>
      send('PATCH', 'change an agent bot', `/agent_bots/${String(id)}`, agentBotSchema, {
        ...(changes.name === undefined ? {} : { name: changes.name }),
        ...(changes.outgoingUrl === undefined ? {} : { outgoing_url: changes.outgoingUrl }),
      }),
    deleteAgentBot: (id) => send('DELETE', 'delete an agent bot', `/agent_bots/${String(id)}`, nothing),
    resetBotSecret: (id) =>
      send('POST', "renew a bot's secret", `/agent_bots/${String(id)}/reset_secret`, agentBotSchema),
    resetBotToken: (id) =>
      send('POST', "renew a bot's token", `/agent_bots/${String(id)}/reset_access_token`, agentBotSchema),
    inboxAgentBot: (id) =>
      get("read an inbox's bot", `${account}/inboxes/${String(id)}/agent_bot`, attachedBotSchema),
    setAgentBot: (id, botId) =>
      send('POST', 'attach a bot', `/inboxes/${String(id)}/set_agent_bot`, nothing, { agent_bot: botId }),

    dashboardApps: () => list('list dashboard apps', '/dashboard_apps', readableList(dashboardAppSchema)),
    createDashboardApp: (title, url) =>
      send('POST', 'create a dashboard app', '/dashboard_apps', dashboardAppSchema, {
        dashboard_app: { title, content: [{ type: 'frame', url }] },
      }),
    deleteDashboardApp: (id) =>
      send('DELETE', 'delete a dashboard app', `/dashboard_apps/${String(id)}`, nothing),
  };
}
