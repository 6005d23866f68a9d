import { maySee } from '../access.ts';
import { muteActivity } from '../activity.ts';
import { assignPerson, assignTeam, assignToBot } from '../assignment.ts';
import { changeConversation, type ConversationPatch } from '../conversation-changes.ts';
import { createConversation } from '../conversation-creation.ts';
import { FORBIDDEN, notFound, serverError, unauthorized } from '../http-error.ts';
import { conversationJson } from '../json/conversation-json.ts';
import { isoOrNull } from '../json/time.ts';
import { empty, flag, integer, object, ok, text, type Context, type Route } from '../request.ts';
import { removeConversation } from '../conversation-removal.ts';
import type { Conversation, Priority, Status } from '../state.ts';

const BASE = '/api/v1/accounts/:account/conversations';
const STATUSES: readonly string[] = ['open', 'resolved', 'pending', 'snoozed'];
const PRIORITIES: readonly string[] = ['low', 'medium', 'high', 'urgent'];
const REMOVAL_MS = [40, 150] as const;

/** The conversation a request names, if the caller may see it. */
export function conversationOf(context: Context): Conversation {
  const conversation = context.world.core.conversation(Number(context.params['id']));
  if (!conversation) throw notFound();
  if (!maySee(context.world, context.user, conversation)) throw unauthorized(FORBIDDEN);
  return conversation;
}

function priorityIn(context: Context): Priority | null {
  const wanted = text(context.body, 'priority') ?? '';
  if (wanted === '') return null;
  if (!PRIORITIES.includes(wanted)) throw serverError();
  return wanted as Priority;
}

/** The bot's opening of a pending conversation is a handoff; everything else is a plain change of status. */
function toggleStatus(context: Context): { success: true | null } {
  const { world, bot, user, body } = context;
  const conversation = conversationOf(context);
  const wanted = text(body, 'status') ?? (conversation.status === 'open' ? 'resolved' : 'open');
  if (!STATUSES.includes(wanted)) throw serverError();
  const status = wanted as Status;
  if (bot && conversation.status === 'pending' && status === 'open') {
    if (conversation.waitingSince === null)
      changeConversation(world, conversation, { waitingSince: world.core.now() });
    changeConversation(world, conversation, { status: 'open', botId: null });
    return { success: null };
  }
  const until = integer(body, 'snoozed_until');
  const patch: ConversationPatch = {
    status,
    snoozedUntil: status === 'snoozed' && until !== null ? until * 1000 : null,
  };
  changeConversation(world, conversation, patch);
  if (status === 'open' && user) {
    if (user.role === 'agent') changeConversation(world, conversation, { assigneeId: user.id, botId: null });
    else if (conversation.botId !== null) changeConversation(world, conversation, { botId: null });
  }
  return { success: true };
}

const single: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/:id`,
    access: 'bot',
    run: (context) => {
      const conversation = conversationOf(context);
      // Chatwoot asks whether the caller is in the team, and a bot is nobody's member.
      if (context.bot && conversation.teamId !== null) throw serverError();
      return ok(conversationJson(context.world.core, conversation, context.user));
    },
  },
  {
    method: 'PATCH',
    pattern: `${BASE}/:id`,
    access: 'bot',
    run: (context) => {
      const conversation = conversationOf(context);
      if (context.body['priority'] !== undefined)
        changeConversation(context.world, conversation, { priority: priorityIn(context) });
      return ok(conversationJson(context.world.core, conversation, context.user));
    },
  },
  {
    method: 'POST',
    pattern: BASE,
    access: 'bot',
    run: (context) => {
      const { world, body } = context;
      const sourceId = text(body, 'source_id');
      const link = world.core.state.contactInboxes.find(
        (row) =>
          row.sourceId === sourceId ||
          (sourceId === null &&
            row.contactId === integer(body, 'contact_id') &&
            row.inboxId === integer(body, 'inbox_id')),
      );
      if (!link) throw notFound();
      const status = text(body, 'status');
      const conversation = createConversation(world, link, {
        assigneeId: integer(body, 'assignee_id'),
        customAttributes: object(body, 'custom_attributes'),
        ...(status !== null && STATUSES.includes(status) ? { status: status as Status } : {}),
      });
      return ok(conversationJson(world.core, conversation, context.user));
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/:id`,
    access: 'administrator',
    run: (context) => {
      const { core } = context.world;
      const conversation = conversationOf(context);
      // In a job: for a moment it is still there, and takes messages.
      core.later(core.between(REMOVAL_MS), () => {
        removeConversation(core, conversation);
        core.changed();
      });
      return empty();
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/toggle_status`,
    access: 'bot',
    run: (context) => {
      const { success } = toggleStatus(context);
      const conversation = conversationOf(context);
      return ok({
        payload: {
          success,
          conversation_id: conversation.id,
          current_status: conversation.status,
          snoozed_until: isoOrNull(conversation.snoozedUntil),
        },
      });
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/toggle_typing_status`,
    access: 'bot',
    run: (context) => {
      const typing = text(context.body, 'typing_status');
      const conversation = conversationOf(context);
      if (typing === 'on' || typing === 'off')
        context.world.events.typing(conversation, typing === 'on', flag(context.body, 'is_private', false));
      return empty();
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/toggle_priority`,
    access: 'bot',
    run: (context) => {
      changeConversation(context.world, conversationOf(context), { priority: priorityIn(context) });
      return empty();
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/custom_attributes`,
    access: 'bot',
    run: (context) => {
      const conversation = conversationOf(context);
      changeConversation(context.world, conversation, {
        customAttributes: object(context.body, 'custom_attributes'),
      });
      return ok({ custom_attributes: conversation.customAttributes });
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/:id/labels`,
    access: 'bot',
    run: (context) => ok({ payload: conversationOf(context).labels }),
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/labels`,
    access: 'bot',
    run: (context) => {
      const conversation = conversationOf(context);
      const wanted = context.body['labels'];
      const labels = Array.isArray(wanted)
        ? [...new Set(wanted.filter((item) => typeof item === 'string'))]
        : [];
      changeConversation(context.world, conversation, { labels, cachedLabelList: labels.join(', ') });
      return ok({ payload: conversation.labels });
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/assignments`,
    access: 'bot',
    run: (context) => {
      const conversation = conversationOf(context);
      const { world, body } = context;
      // If both are named, the person wins and the team is ignored.
      if (body['assignee_id'] === undefined && body['team_id'] !== undefined)
        return ok(assignTeam(world, conversation, integer(body, 'team_id')));
      const id = integer(body, 'assignee_id');
      if (body['assignee_type'] === 'AgentBot') return ok(assignToBot(world, conversation, id));
      return ok(assignPerson(world, conversation, id));
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/update_last_seen`,
    access: 'user',
    run: (context) => {
      const conversation = conversationOf(context);
      conversation.agentLastSeenAt = context.world.core.now();
      for (const row of context.world.core.state.notifications) {
        if (row.userId === context.user?.id && row.conversationId === conversation.id)
          row.readAt ??= conversation.agentLastSeenAt;
      }
      return ok(conversationJson(context.world.core, conversation, context.user));
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/mute`,
    access: 'user',
    run: (context) => {
      mute(context, conversationOf(context), true);
      return empty();
    },
  },
  {
    method: 'POST',
    pattern: `${BASE}/:id/unmute`,
    access: 'user',
    run: (context) => {
      mute(context, conversationOf(context), false);
      return empty();
    },
  },
];

/** Blocks or frees the visitor; blocking resolves the conversation. */
function mute(context: Context, conversation: Conversation, blocked: boolean): void {
  const { world } = context;
  const contact = world.core.contact(conversation.contactId);
  contact.blocked = blocked;
  contact.updatedAt = world.core.now();
  world.events.contactChanged('contact.updated', contact);
  if (blocked) changeConversation(world, conversation, { status: 'resolved' });
  const activity = muteActivity(world.core.operation.performer, blocked);
  if (!activity) return;
  world.core.afterwards(() => {
    world.followUps.activity(conversation, activity);
  });
}

/** One conversation: reading it and everything that changes it but its messages. */
export const conversationRoutes: readonly Route[] = single;
