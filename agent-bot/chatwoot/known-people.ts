import type { AdminClient } from './admin-client.ts';
import type { AgentRead } from './admin-answers.ts';
import { ChatwootError } from './chatwoot-error.ts';
import { warning, wrong } from './finding.ts';
import type { Finding } from './finding.ts';
import type { AssignedPeople } from './provision-people.ts';
import type { Unreadable } from './readable-list.ts';

/** Of people who are assigned already: who they are now, and which of them the account no longer has. */
export interface KnownPeople {
  users: AgentRead[];
  gone: AssignedPeople[];
}

/** Looks up whom a bot pings already, people and the members of teams. Throws `ChatwootError`. */
export async function lookUpPeople(
  admin: Pick<AdminClient, 'agents' | 'teamMembers'>,
  people: readonly AssignedPeople[],
): Promise<KnownPeople> {
  const unread: Unreadable[] = [];
  const agents = await admin.agents({ unreadable: (elements) => void unread.push(...elements) });
  const users = new Map<number, AgentRead>();
  const gone: AssignedPeople[] = [];
  for (const one of people) {
    const found = await foundNow(admin, agents, one);
    for (const user of found ?? []) users.set(user.id, user);
    const mayBeUnread = one.kind === 'user' && unread.some(({ id }) => id === null || id === one.id);
    if (found === null && !mayBeUnread) gone.push(one);
  }
  return { users: [...users.values()], gone };
}

/** The person, or the team's members; null: there is no such person or team. */
async function foundNow(
  admin: Pick<AdminClient, 'teamMembers'>,
  agents: readonly AgentRead[],
  { kind, id }: AssignedPeople,
): Promise<AgentRead[] | null> {
  if (kind === 'user') {
    const agent = agents.find((other) => other.id === id);
    return agent === undefined ? null : [agent];
  }
  try {
    return await admin.teamMembers(id);
  } catch (thrown) {
    if (thrown instanceof ChatwootError && thrown.code === 'chatwoot_gone') return null;
    throw thrown;
  }
}

/** The warning that some of those who are pinged cannot sign in yet; null when there is none. */
export function invited(users: readonly AgentRead[]): Finding | null {
  const waiting = users.filter(({ confirmed }) => !confirmed).map(({ name, email }) => name || email);
  if (waiting.length === 0) return null;
  return warning(
    'invited',
    `Invited to Chatwoot and not there yet, so they see no handoff: ${waiting.join(', ')}.`,
    'Let them accept the invitation in their mail, or assign somebody else as well.',
  );
}

/** The finding that some of those who are pinged no longer exist; null when all do. */
export function noLongerThere(gone: readonly AssignedPeople[]): Finding | null {
  if (gone.length === 0) return null;
  const names = gone.map(({ kind, name }) => (kind === 'team' ? `the team ${name}` : name)).join(', ');
  const say = `No longer in the account: ${names}.`;
  return wrong('people', say, 'Assign somebody else in the admin panel, or connect again with --assign.');
}
