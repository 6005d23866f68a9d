import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adminToken, createAdminClient, createPublicClient } from '../../../agent-bot/chatwoot/client.ts';
import type { AdminClient } from '../../../agent-bot/chatwoot/client.ts';
import { createContactClient } from '../../../agent-bot/chatwoot/contact-client.ts';
import { sandboxUnderTest } from '../chatwoot-under-test.ts';
import type { ChatwootUnderTest } from '../chatwoot-under-test.ts';
import { beginRun, endRun, newMarker } from '../marker.ts';
import { rawCalls } from '../raw-calls.ts';
import { leftovers, removeMarked } from '../remove-marked.ts';
import type { Remover } from '../remove-marked.ts';
import { openVisitorCable } from '../visitor-cable.ts';

let chatwoot: ChatwootUnderTest;
let admin: AdminClient;
let remover: Remover;

beforeEach(async () => {
  chatwoot = await sandboxUnderTest('4.16.2');
  const { baseUrl, accountId, adminToken: token } = chatwoot;
  admin = createAdminClient({ baseUrl, accountId, token: adminToken(token) });
  remover = { admin, raw: rawCalls(baseUrl), accountId, token };
});
afterEach(async () => {
  await chatwoot.close();
});

/** An inbox with a bot, a team and a visitor who has written, all named so. */
async function furnish(name: string, visitor: string | null) {
  const inbox = await admin.createInbox(name, {});
  const bot = await admin.createAgentBot({ name, description: '', outgoingUrl: 'https://baton.invalid/x' });
  await admin.setAgentBot(inbox.id, bot.id);
  const team = await admin.createTeam(name);
  const site = createPublicClient({ baseUrl: chatwoot.baseUrl, inboxIdentifier: inbox.identifier ?? '' });
  const contact = await site.createContact(visitor === null ? {} : { name: visitor });
  const conversation = await site.createConversation(contact.sourceId);
  await site.sendMessage(contact.sourceId, conversation.id, 'hello');
  return { inbox, bot, team, contact, conversation };
}

async function everything() {
  const { raw, accountId, token } = remover;
  const contacts = await raw('GET', `/api/v1/accounts/${String(accountId)}/contacts/search?q=-`, { token });
  return {
    inboxes: (await admin.inboxes()).map(({ name }) => name),
    bots: (await admin.agentBots()).map(({ name }) => name),
    teams: (await admin.teams()).map(({ name }) => name),
    contacts: (contacts.body['payload'] as { name: string }[]).map(({ name }) => name),
  };
}

describe('at the end of a run', () => {
  it('everything of the run is removed, and nothing of anybody else', async () => {
    const theirs = await furnish('web-site', 'anna-maria');
    const other = newMarker();
    await furnish(other, `${other} visitor`);
    const before = await everything();

    const marker = newMarker();
    await furnish(marker, `${marker} visitor`);
    // Without a name of ours: found by having no place but in our inboxes.
    const nameless = await furnish(`${marker} baton`, null);
    // Never wrote: found by the name. More of them than are removed side by side.
    const site = createPublicClient({
      baseUrl: chatwoot.baseUrl,
      inboxIdentifier: nameless.inbox.identifier ?? '',
    });
    for (let number = 1; number <= 7; number += 1)
      await site.createContact({ name: `${marker} visitor ${String(number)} of the second` });

    expect(await removeMarked(remover, marker)).toEqual([]);
    expect(await everything()).toEqual(before);
    expect((await admin.conversation(theirs.conversation.id)).contactId).toBe(theirs.contact.id);
    expect(await removeMarked(remover, marker)).toEqual([]);
  });

  it("a customer who was written to from the run's inbox stays, and so does a bot that was attached to it", async () => {
    const theirs = await furnish('web-site', 'anna-maria');
    const marker = newMarker();
    const ours = await furnish(marker, `${marker} visitor`);
    const { baseUrl, accountId, adminToken: token } = chatwoot;
    const contacts = createContactClient({ baseUrl, accountId, token: adminToken(token) });
    const reachable = await contacts.createContact({
      inboxId: ours.inbox.id,
      name: 'bea-louise',
      email: 'bea@customer.example',
    });
    await contacts.startConversation({
      inboxId: ours.inbox.id,
      contactId: reachable.id,
      sourceId: reachable.sourceId ?? '',
    });
    await admin.setAgentBot(ours.inbox.id, theirs.bot.id);

    expect(await removeMarked(remover, marker)).toEqual([]);
    const left = await everything();
    expect(left.contacts.sort()).toEqual(['anna-maria', 'bea-louise']);
    expect(left.bots).toEqual(['web-site']);
    expect(left.inboxes).toEqual(['web-site']);
  });

  it('a visitor whom Chatwoot counts as present is waited for', async () => {
    const marker = newMarker();
    const { contact } = await furnish(marker, `${marker} visitor`);
    const cable = await openVisitorCable(chatwoot.baseUrl, contact.pubsubToken);
    cable.close();
    expect(await removeMarked(remover, marker)).toEqual([]);
    expect((await everything()).contacts).toEqual([]);
  });

  it('what cannot be removed is told, and the rest is removed', async () => {
    const marker = newMarker();
    const { bot } = await furnish(marker, `${marker} visitor`);
    const failing: AdminClient = {
      ...admin,
      deleteTeam: () => Promise.reject(new Error('Chatwoot is away.')),
    };
    const left = await removeMarked({ ...remover, admin: failing }, marker);
    expect(left).toEqual([`the team ${marker}: Chatwoot is away.`]);
    expect((await admin.agentBots()).map(({ id }) => id)).not.toContain(bot.id);
    expect((await admin.inboxes()).map(({ name }) => name)).not.toContain(marker);
  });
});

describe('before a run', () => {
  it('what killed runs have left is found, and not what a run under way has made', async () => {
    await furnish('web-site', 'anna-maria');
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    const killed = newMarker();
    const alive = newMarker();
    const elsewhere = newMarker();
    const longAgo = newMarker(Date.now() - 24 * 60 * 60_000);
    beginRun(killed, child.pid);
    beginRun(alive);
    await once(child, 'exit');
    try {
      await furnish(killed, `${killed} visitor`);
      await furnish(alive, `${alive} visitor`);
      await admin.createTeam(elsewhere);
      // Of this one the inbox is gone already.
      const { inbox } = await furnish(longAgo, `${longAgo} visitor`);
      await admin.deleteInbox(inbox.id);
      expect((await leftovers(remover)).sort()).toEqual([killed, longAgo].sort());
    } finally {
      endRun(killed);
      endRun(alive);
    }
  });
});
