import { agentJson, teamJson } from '../json/people-json.ts';
import { iso } from '../json/time.ts';
import { HttpError, invalid, notFound } from '../http-error.ts';
import { notificationJson, notificationsOf } from '../notifications.ts';
import { asObject, empty, flag, integers, ok, text, type Context, type Route } from '../request.ts';
import type { DashboardApp, Json, Team, User } from '../state.ts';

const BASE = '/api/v1/accounts/:account';
const NOTIFICATION_TYPES = [
  'conversation_creation',
  'conversation_assignment',
  'assigned_conversation_new_message',
  'conversation_mention',
  'participating_conversation_new_message',
  'sla_missed_first_response',
  'sla_missed_next_response',
  'sla_missed_resolution',
];

function me(context: Context): User {
  if (!context.user) throw notFound();
  return context.user;
}

function teamOf({ world, params }: Context): Team {
  const team = world.core.team(Number(params['id']));
  if (!team) throw notFound();
  return team;
}

function membersJson(context: Context, ids: readonly number[]): Json[] {
  const { core } = context.world;
  return core.state.users.filter((user) => ids.includes(user.id)).map((user) => agentJson(core, user));
}

function appJson(app: DashboardApp): Json {
  return { id: app.id, title: app.title, content: app.content, created_at: iso(app.createdAt) };
}

/** 4.16.2 lets only administrators change dashboard apps, 4.14.2 any agent. */
function mayChangeApps(context: Context): void {
  if (context.world.core.manner === '4.16.2' && me(context).role !== 'administrator') {
    throw new HttpError(401, { error: 'You are not authorized to do this action' });
  }
}

const people: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/agents`,
    access: 'user',
    run: ({ world: { core } }) => ok(core.state.users.map((user) => agentJson(core, user))),
  },
  {
    method: 'GET',
    pattern: `${BASE}/teams`,
    access: 'user',
    run: (context) =>
      ok(context.world.core.state.teams.map((team) => teamJson(context.world.core, team, context.user))),
  },
  {
    method: 'POST',
    pattern: `${BASE}/teams`,
    access: 'administrator',
    run: (context) => {
      const { core } = context.world;
      const fields = context.body['team'] === undefined ? context.body : asObject(context.body['team']);
      const name = (text(fields, 'name') ?? '').toLowerCase();
      if (name === '') throw invalid([['name', 'Name must not be blank']]);
      if (core.state.teams.some((team) => team.name === name))
        throw invalid([['name', 'Name has already been taken']]);
      const team: Team = {
        id: core.nextId('teams'),
        name,
        description: text(fields, 'description'),
        allowAutoAssign: flag(fields, 'allow_auto_assign', true),
        memberIds: [],
        createdAt: core.now(),
      };
      core.state.teams.push(team);
      return ok(teamJson(core, team, context.user));
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/teams/:id`,
    access: 'administrator',
    run: (context) => {
      const team = teamOf(context);
      const { state } = context.world.core;
      state.teams = state.teams.filter((row) => row !== team);
      for (const conversation of state.conversations)
        if (conversation.teamId === team.id) conversation.teamId = null;
      return empty();
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/teams/:id/team_members`,
    access: 'user',
    run: (context) => ok(membersJson(context, teamOf(context).memberIds)),
  },
  {
    method: 'POST',
    pattern: `${BASE}/teams/:id/team_members`,
    access: 'administrator',
    run: (context) => {
      const team = teamOf(context);
      const added = integers(context.body, 'user_ids').filter(
        (id) => context.world.core.user(id) && !team.memberIds.includes(id),
      );
      team.memberIds.push(...added);
      return ok(membersJson(context, added));
    },
  },
];

const notifications: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/notifications`,
    access: 'user',
    run: (context) => {
      const rows = notificationsOf(context.world, me(context));
      const page = Math.max(1, Number(context.query['page'] ?? '1') || 1);
      return ok({
        data: {
          meta: {
            unread_count: rows.filter((row) => row.readAt === null).length,
            count: rows.length,
            current_page: page,
          },
          payload: rows
            .slice((page - 1) * 15, page * 15)
            .map((row) => notificationJson(context.world, row, true)),
        },
      });
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/notifications/read_all`,
    access: 'user',
    run: (context) => {
      const about = context.body['primary_actor_id'];
      for (const row of notificationsOf(context.world, me(context))) {
        if (about === undefined || about === row.conversationId) row.readAt ??= context.world.core.now();
      }
      return empty();
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/notification_settings`,
    access: 'user',
    run: (context) => {
      const user = me(context);
      return ok({
        id: user.id,
        user_id: user.id,
        account_id: context.world.core.state.account.id,
        all_email_flags: NOTIFICATION_TYPES.map((type) => `email_${type}`),
        selected_email_flags: ['email_conversation_assignment'],
        all_push_flags: NOTIFICATION_TYPES.map((type) => `push_${type}`),
        selected_push_flags: ['push_conversation_assignment'],
      });
    },
  },
];

const apps: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/dashboard_apps`,
    access: 'user',
    run: ({ world }) => ok(world.core.state.dashboardApps.map(appJson)),
  },
  {
    method: 'POST',
    pattern: `${BASE}/dashboard_apps`,
    access: 'user',
    run: (context) => {
      mayChangeApps(context);
      const { core } = context.world;
      const fields = asObject(context.body['dashboard_app']);
      const content = Array.isArray(fields['content']) ? fields['content'].map(asObject) : [];
      const good =
        content.length > 0 && content.every((item) => /^https?:\/\//.test(text(item, 'url') ?? ''));
      if (!good) throw invalid([['content', 'Content : Invalid data']]);
      const app = {
        id: core.nextId('dashboardApps'),
        title: text(fields, 'title') ?? '',
        content,
        createdAt: core.now(),
      };
      core.state.dashboardApps.push(app);
      return ok(appJson(app));
    },
  },
  {
    method: 'PATCH',
    pattern: `${BASE}/dashboard_apps/:id`,
    access: 'user',
    run: (context) => {
      mayChangeApps(context);
      const app = context.world.core.state.dashboardApps.find(
        (row) => String(row.id) === context.params['id'],
      );
      if (!app) throw notFound();
      const fields = asObject(context.body['dashboard_app']);
      app.title = text(fields, 'title') ?? app.title;
      if (Array.isArray(fields['content'])) app.content = fields['content'].map(asObject);
      return ok(appJson(app));
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/dashboard_apps/:id`,
    access: 'user',
    run: (context) => {
      mayChangeApps(context);
      const { state } = context.world.core;
      const rest = state.dashboardApps.filter((row) => String(row.id) !== context.params['id']);
      if (rest.length === state.dashboardApps.length) throw notFound();
      state.dashboardApps = rest;
      return empty(204);
    },
  },
];

const reports: Route[] = [
  {
    method: 'GET',
    pattern: '/api/v2/accounts/:account/live_reports/conversation_metrics',
    access: 'user',
    run: ({ world }) => {
      const rows = world.core.state.conversations;
      const open = rows.filter((row) => row.status === 'open');
      return ok({
        open: open.length,
        unattended: open.filter((row) => row.firstReplyCreatedAt === null || row.waitingSince !== null)
          .length,
        unassigned: open.filter((row) => row.assigneeId === null).length,
        pending: rows.filter((row) => row.status === 'pending').length,
      });
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/portals`,
    access: 'user',
    run: () => ok({ payload: [], meta: { current_page: 1, portals_count: 0 } }),
  },
];

/** The account's people, teams, notifications and dashboard apps. */
export const accountRoutes: readonly Route[] = [...people, ...notifications, ...apps, ...reports];
