import type { Sandbox } from './chatwoot/sandbox.ts';
import type { Role, User } from './chatwoot/state.ts';

/** A person of the demo's account, with the token that speaks for them. */
export interface SeededUser {
  id: number;
  name: string;
  email: string;
  role: Role;
  accessToken: string;
  pubsubToken: string;
}

/** What a seeded sandbox holds. */
export interface Seed {
  accountId: number;
  ada: SeededUser;
  jane: SeededUser;
  mark: SeededUser;
  /** The team "support": Jane and Mark. */
  teamId: number;
}

const PEOPLE = [
  { name: 'Ada Byrne', email: 'ada@larkfield.example', role: 'administrator' },
  { name: 'Jane Doe', email: 'jane@larkfield.example', role: 'agent' },
  { name: 'Mark Roe', email: 'mark@larkfield.example', role: 'agent' },
] as const;

/**
 * Puts Larkfield's people into an empty sandbox: Ada (administrator), Jane and Mark (agents), and the team "support". Their
 * tokens are made by chance. Run on a restored sandbox it finds them again and changes nothing. Inbox, bot and webhook are
 * not made here: connecting does that, as on any Chatwoot.
 */
export function seedSandbox(sandbox: Sandbox): Seed {
  const { core } = sandbox.world;
  const [ada, jane, mark] = PEOPLE.map(
    (person): User =>
      core.state.users.find((user) => user.email === person.email) ?? addUser(sandbox, person),
  ) as [User, User, User];
  let team = core.state.teams.find((row) => row.name === 'support');
  if (!team) {
    team = {
      id: core.nextId('teams'),
      name: 'support',
      description: 'Answers customers',
      allowAutoAssign: true,
      memberIds: [jane.id, mark.id],
      createdAt: core.now(),
    };
    core.state.teams.push(team);
  }
  core.changed();
  return {
    accountId: core.state.account.id,
    ada: seeded(ada),
    jane: seeded(jane),
    mark: seeded(mark),
    teamId: team.id,
  };
}

function addUser(sandbox: Sandbox, person: { name: string; email: string; role: Role }): User {
  const { core } = sandbox.world;
  const user: User = {
    ...person,
    id: core.nextId('users'),
    accessToken: core.token(),
    pubsubToken: core.token(),
    availability: 'online',
    autoOffline: true,
    seenAt: null,
  };
  core.nextId('accessTokens');
  core.state.users.push(user);
  return user;
}

function seeded({ id, name, email, role, accessToken, pubsubToken }: User): SeededUser {
  return { id, name, email, role, accessToken, pubsubToken };
}
