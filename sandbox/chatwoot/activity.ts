import type { Core, Performer } from './core.ts';
import type { Json, Priority, Status } from './state.ts';

/** A line of activity in the agents' view. */
export interface Activity {
  content: string;
  attributes: Json;
}

const STATUS_WORDS: Record<Status, string> = {
  open: 'was reopened',
  resolved: 'was marked resolved',
  pending: 'was marked as pending',
  snoozed: 'was snoozed',
};

/** The name in activity lines; null for the system and for visitors, whose doings mostly leave no line. */
export function performerName(performer: Performer): string | null {
  if (performer.type === 'user') return performer.user.name;
  return performer.type === 'bot' ? performer.bot.name : null;
}

function line(content: string): Activity {
  return { content, attributes: {} };
}

export function statusActivity(core: Core, performer: Performer, status: Status): Activity | null {
  if (performer.type === 'contact')
    return status === 'resolved' ? line(`Conversation was resolved by ${performer.contact.name}`) : null;
  const name = performerName(performer);
  if (name === null) return null;
  const content = `Conversation ${STATUS_WORDS[status]} by ${name}`;
  if (core.manner === '4.14.2') return line(content);
  return { content, attributes: { activity: { type: 'conversation_status_changed', status } } };
}

/** Chatwoot compares the ids alone: a bot with the same number as the person counts as that person. */
export function isSelfAssignment(performer: Performer, assigneeId: number): boolean {
  if (performer.type === 'user') return performer.user.id === assigneeId;
  return performer.type === 'bot' && performer.bot.id === assigneeId;
}

export function assigneeActivity(
  performer: Performer,
  assignee: { id: number; name: string } | null,
  team: string | null,
): Activity | null {
  const name = performerName(performer);
  if (name === null) return null;
  if (!assignee) return line(`Conversation unassigned by ${name}`);
  if (isSelfAssignment(performer, assignee.id) && team === null)
    return line(`${name} self-assigned this conversation`);
  return line(`Assigned to ${assignee.name}${team === null ? '' : ` via ${team}`} by ${name}`);
}

export function policyActivity(assignee: string): Activity {
  return line(`Assigned to ${assignee} by Default Policy`);
}

export function teamActivity(
  performer: Performer,
  team: string | null,
  before: string | null,
): Activity | null {
  const name = performerName(performer);
  if (name === null) return null;
  return team === null
    ? line(`Unassigned from ${before ?? ''} by ${name}`)
    : line(`Assigned to ${team} by ${name}`);
}

export function priorityActivity(
  performer: Performer,
  priority: Priority | null,
  before: Priority | null,
): Activity | null {
  const name = performerName(performer);
  if (name === null) return null;
  if (priority === null) return line(`${name} removed the priority`);
  return line(
    before === null
      ? `${name} set the priority to ${priority}`
      : `${name} changed the priority from ${before} to ${priority}`,
  );
}

export function labelActivities(
  performer: Performer,
  added: readonly string[],
  removed: readonly string[],
): Activity[] {
  const name = performerName(performer);
  if (name === null) return [];
  const lines: Activity[] = [];
  if (added.length > 0) lines.push(line(`${name} added ${added.join(', ')}`));
  if (removed.length > 0) lines.push(line(`${name} removed ${removed.join(', ')}`));
  return lines;
}

export function muteActivity(performer: Performer, muted: boolean): Activity | null {
  const name = performerName(performer);
  return name === null ? null : line(`${name} has ${muted ? 'muted' : 'unmuted'} the conversation`);
}

export const botErrorActivity: Activity = line(
  'Conversation was marked open by system due to an error with the agent bot.',
);
