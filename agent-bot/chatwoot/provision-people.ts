import type { AdminClient } from './admin-client.ts';
import type { AgentRead, Inbox } from './admin-answers.ts';
import { provisionError, refuseToGuess } from './provision-error.ts';
import type { Unreadable } from './readable-list.ts';
import { changed, right, warning } from './finding.ts';
import type { Finding, Report } from './finding.ts';
import { API_CHANNEL } from './provision-inbox.ts';
import { mostLike } from './most-like.ts';

/** Somebody a handoff pings. */
export interface AssignedPeople {
  kind: 'user' | 'team';
  id: number;
  name: string;
}

/** The people assigned to a bot and, of teams, their members. */
export interface ResolvedPeople {
  people: AssignedPeople[];
  /** Everybody who is to see the inbox. */
  users: AgentRead[];
}

/**
 * Finds agents by email and teams by `team:name`. Looks only, so that a typing mistake is told before anything is
 * changed. Throws `agent_unknown`, `team_unknown`, `team_empty`.
 */
export async function resolvePeople(admin: AdminClient, assign: readonly string[]): Promise<ResolvedPeople> {
  const unreadAgents: Unreadable[] = [];
  const unreadTeams: Unreadable[] = [];
  const agents = await admin.agents({ unreadable: (elements) => void unreadAgents.push(...elements) });
  const teams = assign.some(isTeam)
    ? await admin.teams({ unreadable: (elements) => void unreadTeams.push(...elements) })
    : [];
  const people: AssignedPeople[] = [];
  const users = new Map<number, AgentRead>();

  for (const text of assign.map((entry) => entry.trim()).filter((entry) => entry !== '')) {
    if (!isTeam(text)) {
      const agent = agents.find(({ email }) => email.toLowerCase() === text.toLowerCase());
      if (agent === undefined) {
        refuseToGuess(unreadAgents, `the agent ${text}`);
        const known = mostLike(
          text,
          agents.map(({ email }) => email),
        );
        throw provisionError('agent_unknown', `No agent has the address ${text}.`, `Choose from: ${known}.`);
      }
      people.push({ kind: 'user', id: agent.id, name: agent.name });
      users.set(agent.id, agent);
      continue;
    }
    const name = text.slice('team:'.length).trim().toLowerCase();
    const team = teams.find((other) => other.name.toLowerCase() === name);
    if (team === undefined) {
      refuseToGuess(unreadTeams, `the team "${name}"`);
      const known = mostLike(
        name,
        teams.map((other) => other.name),
      );
      const remedy = known === '' ? 'Make the team in Chatwoot first.' : `Choose from: ${known}.`;
      throw provisionError('team_unknown', `There is no team "${name}".`, remedy);
    }
    const members = await admin.teamMembers(team.id);
    if (members.length === 0) {
      throw provisionError(
        'team_empty',
        `The team "${team.name}" has no members.`,
        'Add people to it in Chatwoot.',
      );
    }
    people.push({ kind: 'team', id: team.id, name: team.name });
    for (const member of members) users.set(member.id, member);
  }
  return { people: unique(people), users: [...users.values()] };
}

/**
 * Makes everybody who is to be pinged a member of the inbox: Chatwoot honours a mention only of members and
 * administrators. On other channels than the API nothing is changed and missing members are a warning.
 */
export async function provisionMembers(
  admin: AdminClient,
  inbox: Inbox,
  users: readonly AgentRead[],
  report: Report,
): Promise<void> {
  if (users.length === 0) return;
  const members = new Set((await admin.inboxMembers(inbox.id)).map(({ id }) => id));
  const missing = users.filter(({ id }) => !members.has(id));
  if (missing.length === 0) {
    report(right('members', 'Everybody assigned is a member of the inbox.'));
    return;
  }
  if (inbox.channel === API_CHANNEL) {
    const ids = missing.map(({ id }) => id);
    await admin.addInboxMembers(inbox.id, ids);
    report(changed('members', `Added to the inbox: ${missing.map(({ name }) => name).join(', ')}.`));
    return;
  }
  const finding = notMembers(inbox, missing);
  if (finding !== null) report(finding);
}

/** The warning that people are not notified of mentions; null when the missing are all administrators. */
export function notMembers(inbox: Inbox, missing: readonly AgentRead[]): Finding | null {
  const blind = missing.filter(({ role }) => role !== 'administrator');
  if (blind.length === 0) return null;
  const names = blind.map(({ name }) => name).join(', ');
  return warning(
    'members',
    `Not members of the inbox, so Chatwoot does not notify them: ${names}.`,
    `Add them in Chatwoot: Settings, Inboxes, ${inbox.name}, Collaborators.`,
  );
}

function isTeam(text: string): boolean {
  return /^\s*team:/i.test(text);
}

function unique(people: readonly AssignedPeople[]): AssignedPeople[] {
  const seen = new Map(people.map((one) => [`${one.kind}:${String(one.id)}`, one]));
  return [...seen.values()];
}
