import {
  assigneeActivity,
  labelActivities,
  policyActivity,
  priorityActivity,
  statusActivity,
  teamActivity,
  type Activity,
} from './activity.ts';
import { isoOrNull } from './json/time.ts';
import { notifyAssignment } from './notifications.ts';
import type { Conversation, Json } from './state.ts';
import type { World } from './world.ts';

/** The columns whose change makes a `conversation_updated`, in Chatwoot's order. */
const WATCHED = [
  ['status', 'status'],
  ['assigneeId', 'assignee_id'],
  ['updatedAt', 'updated_at'],
  ['snoozedUntil', 'snoozed_until'],
  ['customAttributes', 'custom_attributes'],
  ['teamId', 'team_id'],
  ['priority', 'priority'],
  ['firstReplyCreatedAt', 'first_reply_created_at'],
  ['waitingSince', 'waiting_since'],
  ['cachedLabelList', 'cached_label_list'],
  ['botId', 'assignee_agent_bot_id'],
  ['labels', 'label_list'],
] as const;

const MOMENTS = new Set<string>(['updatedAt', 'snoozedUntil', 'firstReplyCreatedAt', 'waitingSince']);

type Watched = (typeof WATCHED)[number][0];
export type ConversationPatch = Partial<Pick<Conversation, Exclude<Watched, 'updatedAt'>>>;

export interface ChangeOptions {
  /** Instead of the usual lines: other ones, or none. */
  activities?: readonly Activity[];
  /** Assigned by auto-assignment, which has its own line. */
  byPolicy?: boolean;
}

function shown(column: string, value: unknown): unknown {
  return MOMENTS.has(column) ? isoOrNull(value as number | null) : value;
}

/**
 * Saves changes of a conversation and lets everything follow that Chatwoot lets follow: webhooks, frames, lines of activity,
 * notifications, auto-assignment, the survey. Returns whether anything changed.
 */
export function changeConversation(
  world: World,
  conversation: Conversation,
  patch: ConversationPatch,
  options: ChangeOptions = {},
): boolean {
  const before = { ...conversation };
  const wanted: ConversationPatch = { ...patch };
  const newAssignee =
    wanted.assigneeId !== undefined && wanted.assigneeId !== null && wanted.assigneeId !== before.assigneeId;
  // A team's auto-assignment names the person and the team in one save, and there Chatwoot forgets to release the bot.
  if (newAssignee && wanted.botId === undefined && wanted.teamId === undefined) wanted.botId = null;
  Object.assign(conversation, wanted);
  const changed = WATCHED.filter(
    ([key]) => key !== 'updatedAt' && JSON.stringify(before[key]) !== JSON.stringify(conversation[key]),
  );
  if (changed.length === 0) return false;
  conversation.updatedAt = world.core.now();
  const names = new Set<string>(changed.map(([key]) => key));
  names.add('updatedAt');
  const changes: Json[] = WATCHED.filter(([key]) => names.has(key)).map(([key, column]) => ({
    [column]: { previous_value: shown(key, before[key]), current_value: shown(key, conversation[key]) },
  }));
  if (names.has('status')) world.events.statusChanged(conversation);
  world.events.conversationUpdated(conversation, changes);
  if (names.has('assigneeId')) world.events.forPeople('assignee.changed', conversation);
  if (names.has('teamId')) world.events.forPeople('team.changed', conversation);
  follow(world, conversation, before, names, options);
  return true;
}

function follow(
  world: World,
  conversation: Conversation,
  before: Conversation,
  names: Set<string>,
  options: ChangeOptions,
): void {
  const { core } = world;
  if (names.has('status') && conversation.status === 'resolved') world.followUps.resolved(conversation);
  if (names.has('status') && conversation.status === 'open') world.followUps.opened(conversation);
  if (names.has('assigneeId') && conversation.assigneeId !== null) {
    const { performer } = core.operation;
    const { assigneeId } = conversation;
    if (!conversation.participantIds.includes(assigneeId)) conversation.participantIds.push(assigneeId);
    core.afterwards(() => {
      notifyAssignment(world, conversation, assigneeId, performer);
    });
  }
  for (const activity of options.activities ?? lines(world, conversation, before, names, options)) {
    core.afterwards(() => {
      world.followUps.activity(conversation, activity);
    });
  }
}

function lines(
  world: World,
  conversation: Conversation,
  before: Conversation,
  names: Set<string>,
  options: ChangeOptions,
): Activity[] {
  const { core } = world;
  const { performer } = core.operation;
  const result: (Activity | null)[] = [];
  const assignee = core.user(conversation.assigneeId);
  const team = core.team(conversation.teamId);
  if (names.has('status')) result.push(statusActivity(core, performer, conversation.status));
  if (names.has('priority')) result.push(priorityActivity(performer, conversation.priority, before.priority));
  if (names.has('labels')) {
    const added = conversation.labels.filter((label) => !before.labels.includes(label));
    const removed = before.labels.filter((label) => !conversation.labels.includes(label));
    result.push(...labelActivities(performer, added, removed));
  }
  if (names.has('assigneeId')) {
    if (options.byPolicy === true && assignee) result.push(policyActivity(assignee.name));
    else
      result.push(
        assigneeActivity(performer, assignee ?? null, names.has('teamId') && team ? team.name : null),
      );
  } else if (names.has('teamId')) {
    result.push(teamActivity(performer, team?.name ?? null, core.team(before.teamId)?.name ?? null));
  }
  return result.filter((activity) => activity !== null);
}
