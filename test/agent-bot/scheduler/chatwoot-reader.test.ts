import { describe, expect, it } from 'vitest';
import { provision } from '../../../agent-bot/chatwoot/provision.ts';
import { systemClock } from '../../../agent-bot/clock.ts';
import { chatwootReader } from '../../../agent-bot/scheduler/chatwoot-reader.ts';
import { sandboxed } from '../chatwoot/sandboxed.ts';

/** A connected inbox with two visitors who wrote, and its reader. */
async function read() {
  const on = sandboxed();
  const { bot, inbox } = await provision(on.admin, {
    accountId: 1,
    inboxName: 'Website',
    assign: [],
    webhookUrl: 'https://baton.example.com/chatwoot/b1',
    decide: () => Promise.resolve(true),
  });
  const site = on.visitor(inbox.identifier ?? '');
  const visit = async () => {
    const contact = await site.createContact();
    const { id } = await site.createConversation(contact.sourceId);
    const word = await site.sendMessage(contact.sourceId, id, 'Hello?');
    return { id, word: word.id, contactId: contact.id };
  };
  const [first, second] = [await visit(), await visit()];
  const reader = chatwootReader(
    on.admin,
    { agentBotId: bot.id, inboxId: inbox.id },
    { clock: systemClock, hash: (sourceId) => sourceId },
  );
  return { on, bot: on.bot(bot.token), reader, first, second };
}

describe('a conversation that is read by itself', () => {
  it('is told as a list would tell it, also when it is resolved', async () => {
    const { bot, reader, first } = await read();
    const listed = (await reader.unresolved()).listed.find((one) => one.conversation === first.id);
    expect(await reader.look(first.id)).toEqual(listed);
    expect(listed).toMatchObject({
      status: 'pending',
      assigned: false,
      last: { id: first.word, by: 'visitor' },
    });
    await bot.setStatus(first.id, 'resolved');
    expect(await reader.look(first.id)).toMatchObject({ status: 'resolved', last: { id: first.word } });
  });

  it('is told to be gone', async () => {
    const { on, reader, first } = await read();
    await on.admin.deleteConversation(first.id);
    await expect.poll(() => reader.look(first.id)).toBeNull();
  });

  it('fails where it has lost its contact, as the list with it does; the others are told all the same', async () => {
    const { on, reader, first, second } = await read();
    const { state } = on.sandbox.world.core;
    state.contacts = state.contacts.filter(({ id }) => id !== first.contactId);
    expect(await reader.unresolved()).toMatchObject({ isAll: false, failing: ['pending'] });
    await expect(reader.look(first.id)).rejects.toMatchObject({ code: 'chatwoot_failed', httpStatus: 500 });
    expect(await reader.look(second.id)).toMatchObject({ status: 'pending', last: { id: second.word } });
  });
});
