import { changeConversation } from './conversation-changes.ts';
import { availability } from './json/people-json.ts';
import type { Conversation, Inbox, User } from './state.ts';
import type { World } from './world.ts';

/** About 1.3 s after the opening, as seen. */
const DELAY_MS = [1_100, 1_400] as const;
/** Default fairness: five conversations in five minutes for one person. */
const FAIR_COUNT = 5;
const FAIR_MS = 300_000;

interface Assignment {
  userId: number;
  at: number;
}

/** Fairness counts in Redis; here with the world it belongs to. */
const assignmentsByWorld = new WeakMap<World, Assignment[]>();

function assignmentsOf(world: World): Assignment[] {
  const list = assignmentsByWorld.get(world) ?? [];
  assignmentsByWorld.set(world, list);
  return list;
}

/** The members of the inbox who are online now. */
export function onlineMembers(world: World, inbox: Inbox): User[] {
  return world.core.state.users.filter(
    (user) => inbox.memberIds.includes(user.id) && availability(world.core, user) === 'online',
  );
}

/** After an opening, assigns this inbox's open conversations that nobody has, the oldest first, to those who are online. */
export function scheduleAutoAssignment(world: World, conversation: Conversation): void {
  const { core } = world;
  const inbox = core.inbox(conversation.inboxId);
  if (!inbox.enableAutoAssignment || core.faults.strikes('autoAssignmentLost', conversation)) return;
  core.later(core.between(DELAY_MS), () => {
    core.perform({ type: 'system' }, () => {
      assignWaiting(world, inbox);
    });
  });
}

function assignWaiting(world: World, inbox: Inbox): void {
  const { core } = world;
  if (!core.state.inboxes.includes(inbox) || !inbox.enableAutoAssignment) return;
  const waiting = core.state.conversations
    .filter((row) => row.inboxId === inbox.id && row.status === 'open' && row.assigneeId === null)
    .sort((one, other) => one.createdAt - other.createdAt);
  for (const conversation of waiting.slice(0, 100)) {
    const person = nextPerson(world, onlineMembers(world, inbox), assignmentsOf(world));
    if (!person) return;
    assignmentsOf(world).push({ userId: person.id, at: core.clock.now() });
    changeConversation(world, conversation, { assigneeId: person.id }, { byPolicy: true });
  }
}

/** The one who got the fewest in the last five minutes, then the lowest id; nobody once all have had five. */
function nextPerson(
  world: World,
  people: readonly User[],
  assignments: readonly Assignment[],
): User | undefined {
  const since = world.core.clock.now() - FAIR_MS;
  const load = (user: User): number =>
    assignments.filter((row) => row.userId === user.id && row.at > since).length;
  return people
    .filter((user) => load(user) < FAIR_COUNT)
    .sort((one, other) => load(one) - load(other) || one.id - other.id)[0];
}

/** The person a team's own auto-assignment picks: online, in the team and in the inbox. */
export function teamMemberFor(world: World, inbox: Inbox, memberIds: readonly number[]): User | undefined {
  return onlineMembers(world, inbox).filter((user) => memberIds.includes(user.id))[0];
}
