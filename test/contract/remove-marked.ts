import type { AdminClient } from '../../agent-bot/chatwoot/client.ts';
import { ChatwootError } from '../../agent-bot/chatwoot/client.ts';
import type { RawCall } from './raw-calls.ts';

/** Chatwoot refuses to delete a contact it counts as present: up to 90 s after the last sign of life. */
const PRESENT_MS = 110_000;
const AGAIN_MS = 5_000;

export interface Remover {
  admin: AdminClient;
  raw: RawCall;
  accountId: number;
  token: string;
}

/**
 * Removes every inbox, bot and team whose name holds the marker, the bots attached to those inboxes, and the contacts
 * who wrote in them or are given. Tells what could not be removed, in sentences; throws nothing.
 */
export async function removeMarked(
  { admin, raw, accountId, token }: Remover,
  marker: string,
  contactIds: readonly number[] = [],
): Promise<string[]> {
  const left: string[] = [];
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (thrown) {
      const gone = thrown instanceof ChatwootError && thrown.code === 'chatwoot_gone';
      if (!gone) left.push(`${what}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      return null;
    }
  };
  const isMarked = ({ name }: { name: string }): boolean => name.toLowerCase().includes(marker.toLowerCase());

  const inboxes = ((await attempt('the list of inboxes', () => admin.inboxes())) ?? []).filter(isMarked);
  const contacts = new Set(contactIds);
  const bots = new Set<number>();
  for (const { id, name } of inboxes) {
    const attached = await attempt(`the bot of ${name}`, () => admin.inboxAgentBot(id));
    if (attached !== null) bots.add(attached.id);
    await attempt(`the bot of ${name}`, () => admin.setAgentBot(id, null));
    for (const contact of (await attempt(`the contacts of ${name}`, () => writersIn(admin, id))) ?? [])
      contacts.add(contact);
  }
  for (const bot of (await attempt('the list of bots', () => admin.agentBots())) ?? [])
    if (isMarked(bot)) bots.add(bot.id);
  for (const bot of bots) await attempt(`agent bot ${String(bot)}`, () => admin.deleteAgentBot(bot));
  for (const team of (await attempt('the list of teams', () => admin.teams())) ?? [])
    if (isMarked(team)) await attempt(`the team ${team.name}`, () => admin.deleteTeam(team.id));

  let present = [...contacts];
  for (const end = performance.now() + PRESENT_MS; ;) {
    const refused: number[] = [];
    for (const id of present) {
      const path = `/api/v1/accounts/${String(accountId)}/contacts/${String(id)}`;
      const answer = await attempt(`contact ${String(id)}`, () => raw('DELETE', path, { token }));
      if (answer === null || answer.status < 300 || answer.status === 404) continue;
      if (answer.status === 422 && performance.now() < end) refused.push(id);
      else left.push(`contact ${String(id)}: Chatwoot answered ${String(answer.status)}`);
    }
    present = refused;
    if (present.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  for (const inbox of inboxes) await attempt(`the inbox ${inbox.name}`, () => admin.deleteInbox(inbox.id));
  return left;
}

async function writersIn(admin: AdminClient, inboxId: number): Promise<number[]> {
  const found: number[] = [];
  for (let page = 1; page <= 20; page += 1) {
    const { conversations } = await admin.conversations({ inboxId, status: 'all', page });
    for (const { contactId } of conversations) if (contactId !== null) found.push(contactId);
    if (conversations.length < 25) break;
  }
  return found;
}
