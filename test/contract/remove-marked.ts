import type { AdminClient } from '../../agent-bot/chatwoot/client.ts';
import { ChatwootError } from '../../agent-bot/chatwoot/client.ts';
import type { Loose } from './loose.ts';
import { isMarked, isOver, markerIn, SUITE } from './marker.ts';
import type { RawCall } from './raw-calls.ts';
import { until } from './until.ts';

/** Chatwoot refuses to delete a contact it counts as present: up to 90 s after the last sign of life. */
const PRESENT_MS = 110_000;
const AGAIN_MS = 5_000;
/** Chatwoot deletes an inbox in a job of low priority. */
const JOB_MS = 90_000;
const PAGES = 20;
/** Contacts removed side by side: no more than the suite's tests. */
const AT_ONCE = 5;

export interface Remover {
  admin: AdminClient;
  raw: RawCall;
  accountId: number;
  token: string;
}

/**
 * Removes every inbox, bot and team whose name begins with the marker, the contacts whose name does, and those who
 * have a place in these inboxes and in no other. Nothing else is touched. `contactIds` are further ones of the run.
 * Waits until Chatwoot has done it. Tells what could not be removed, in sentences; throws nothing.
 */
export async function removeMarked(
  remover: Remover,
  marker: string,
  contactIds: readonly number[] = [],
): Promise<string[]> {
  const { admin } = remover;
  const left: string[] = [];
  const attempt = attempts(left);
  const ours = ({ name }: { name: string }): boolean => isMarked(name, marker);

  const inboxes = ((await attempt('the list of inboxes', () => admin.inboxes())) ?? []).filter(ours);
  const contacts = new Set(contactIds);
  for (const { id, name } of inboxes) await attempt(`the bot of ${name}`, () => admin.setAgentBot(id, null));
  const named = (await attempt('the search for contacts', () => namedLike(remover, marker))) ?? [];
  for (const contact of named) if (ours(contact)) contacts.add(contact.id);
  for (const id of (await attempt('the visitors', () => visitorsOf(remover, inboxes, contacts))) ?? [])
    contacts.add(id);
  for (const bot of (await attempt('the list of bots', () => admin.agentBots())) ?? [])
    if (ours(bot)) await attempt(`agent bot ${bot.name}`, () => admin.deleteAgentBot(bot.id));
  for (const team of (await attempt('the list of teams', () => admin.teams())) ?? [])
    if (ours(team)) await attempt(`the team ${team.name}`, () => admin.deleteTeam(team.id));
  for (const inbox of inboxes) await attempt(`the inbox ${inbox.name}`, () => admin.deleteInbox(inbox.id));
  if (inboxes.length > 0)
    await attempt('the inboxes', () =>
      until('Chatwoot to delete the inboxes', async () => !(await admin.inboxes()).some(ours), JOB_MS),
    );
  // Last, when their conversations are gone with the inboxes: Chatwoot answers 500 to every list that holds one
  // without a contact, and all agents of the account would see nothing.
  await removeContacts(remover, contacts, left);
  return left;
}

/** The markers of runs that have ended and left something. */
export async function leftovers({ admin, raw, accountId, token }: Remover): Promise<string[]> {
  const found = await namedLike({ raw, accountId, token }, SUITE);
  const lists = [await admin.inboxes(), await admin.agentBots(), await admin.teams(), found];
  const markers = new Set(lists.flat().flatMap(({ name }) => markerIn(name) ?? []));
  return [...markers].filter((marker) => isOver(marker));
}

type Attempt = <T>(what: string, work: () => Promise<T>) => Promise<T | null>;

/** Runs one thing after the other whatever becomes of them; what is gone already is no failure. */
function attempts(left: string[]): Attempt {
  return async (what, work) => {
    try {
      return await work();
    } catch (thrown) {
      const gone = thrown instanceof ChatwootError && thrown.code === 'chatwoot_gone';
      if (!gone) left.push(`${what}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      return null;
    }
  };
}

async function removeContacts(
  { raw, accountId, token }: Remover,
  contacts: ReadonlySet<number>,
  left: string[],
): Promise<void> {
  const attempt = attempts(left);
  const end = performance.now() + PRESENT_MS;
  /** Whether it is to be tried again. */
  async function isRefused(id: number): Promise<boolean> {
    const contact = `contact ${String(id)}`;
    const path = `/api/v1/accounts/${String(accountId)}/contacts/${String(id)}`;
    if (await attempt(contact, () => hasConversations(raw, token, path))) {
      if (performance.now() < end) return true;
      left.push(`${contact}: Chatwoot has not deleted its conversations yet`);
      return false;
    }
    const answer = await attempt(contact, () => raw('DELETE', path, { token }));
    if (answer === null || answer.status < 300 || answer.status === 404) return false;
    if (answer.status === 422 && performance.now() < end) return true;
    left.push(`${contact}: Chatwoot answered ${String(answer.status)}`);
    return false;
  }
  for (let present = [...contacts]; present.length > 0;) {
    const refused: number[] = [];
    while (present.length > 0) {
      const some = present.splice(0, AT_ONCE);
      const again = await Promise.all(some.map(isRefused));
      refused.push(...some.filter((_id, index) => again[index]));
    }
    present = refused;
    if (present.length > 0) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function hasConversations(raw: RawCall, token: string, contact: string): Promise<boolean> {
  const { status, body } = await raw('GET', `${contact}/conversations`, { token });
  // Whoever is gone has none; what cannot be told is taken for some.
  return status !== 404 && (status !== 200 || ((body['payload'] ?? []) as unknown[]).length > 0);
}

/** Who has written in these inboxes and belongs to them alone; those who are known already are left out. */
async function visitorsOf(
  remover: Remover,
  inboxes: readonly { id: number }[],
  known: ReadonlySet<number>,
): Promise<number[]> {
  const found = new Set<number>();
  const marked = new Set(inboxes.map(({ id }) => id));
  for (const inbox of inboxes) {
    for (const id of await writersIn(remover.admin, inbox.id)) {
      if (!known.has(id) && (await belongsOnlyTo(remover, id, marked))) found.add(id);
    }
  }
  return [...found];
}

async function namedLike(
  { raw, accountId, token }: Omit<Remover, 'admin'>,
  text: string,
): Promise<{ id: number; name: string }[]> {
  const found: { id: number; name: string }[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const path = `/api/v1/accounts/${String(accountId)}/contacts/search?q=${text}&page=${String(page)}`;
    const { status, body } = await raw('GET', path, { token });
    if (status !== 200) throw new Error(`Chatwoot answered ${String(status)} to a search for contacts`);
    const rows = body['payload'] as Loose[];
    for (const row of rows) found.push({ id: Number(row['id']), name: String(row['name'] ?? '') });
    if (rows.length === 0) break;
  }
  return found;
}

async function writersIn(admin: AdminClient, inboxId: number): Promise<Set<number>> {
  const found = new Set<number>();
  for (let page = 1, seen = 0; page <= PAGES; page += 1) {
    const { conversations, total } = await admin.conversations({ inboxId, status: 'all', page });
    for (const { contactId } of conversations) if (contactId !== null) found.add(contactId);
    seen += conversations.length;
    // How many stand on a page is for the operator of Chatwoot to set.
    if (conversations.length === 0 || seen >= total) break;
  }
  return found;
}

async function belongsOnlyTo(
  { raw, accountId, token }: Remover,
  contactId: number,
  inboxes: ReadonlySet<number>,
): Promise<boolean> {
  const path = `/api/v1/accounts/${String(accountId)}/contacts/${String(contactId)}`;
  const { status, body } = await raw('GET', path, { token });
  if (status !== 200) return false;
  const contact = (body['payload'] ?? {}) as Loose;
  const places = (contact['contact_inboxes'] ?? []) as Loose[];
  const isReachable = ['email', 'phone_number', 'identifier'].some((key) => Boolean(contact[key]));
  return (
    !isReachable &&
    places.length > 0 &&
    places.every((place) => inboxes.has(Number((place['inbox'] as Loose)['id'])))
  );
}
