import { describe, expect, it } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import { findSent } from '../../../agent-bot/chatwoot/find-sent.ts';
import { listUnresolved } from '../../../agent-bot/chatwoot/list-unresolved.ts';
import { readMissed } from '../../../agent-bot/chatwoot/missed-words.ts';
import { parseWebhook } from '../../../agent-bot/chatwoot/parse-webhook.ts';
import { provision } from '../../../agent-bot/chatwoot/provision.ts';
import { readConversation } from '../../../agent-bot/chatwoot/read-conversation.ts';
import { verifySignature } from '../../../agent-bot/chatwoot/verify-signature.ts';
import { openPending } from '../../../agent-bot/connect/open-pending.ts';
import { systemClock } from '../../../agent-bot/clock.ts';
import { VERSIONS } from './recordings.ts';
import type { Version } from './recordings.ts';
import { sandboxed } from './sandboxed.ts';

/** A connected sandbox with one conversation in which the visitor has written. */
async function begun(version: Version = '4.16.2') {
  const on = sandboxed(version);
  const { bot, inbox } = await provision(on.admin, {
    accountId: 1,
    inboxName: 'Website',
    assign: ['jane@larkfield.example'],
    webhookUrl: 'https://baton.example.com/chatwoot/b1',
    decide: () => Promise.resolve(true),
  });
  const visitor = on.visitor(inbox.identifier!);
  const { sourceId } = await visitor.createContact({ name: 'Vera' });
  const { id } = await visitor.createConversation(sourceId);
  const first = await visitor.sendMessage(sourceId, id, 'How long does shipping take?');
  return { on, secret: bot.secret, bot: on.bot(bot.token), botId: bot.id, visitor, sourceId, id, first };
}

const read = async (on: Awaited<ReturnType<typeof begun>>) =>
  readConversation(on.on.admin, on.id, { clock: systemClock });

describe.each(VERSIONS)('a conversation in the manner of %s', (version) => {
  it('comes by a signed webhook that we can verify and read', async () => {
    const { on, secret, id, first, sourceId } = await begun(version);
    await expect.poll(() => on.webhooks.some(({ body }) => body.includes('shipping'))).toBe(true);
    const { body, headers } = on.webhooks.find((webhook) => webhook.body.includes('shipping'))!;
    const header = (name: string): string | undefined =>
      Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
    const rawBody = Buffer.from(body);
    expect(
      verifySignature({
        rawBody,
        timestamp: header('x-chatwoot-timestamp'),
        signature: header('x-chatwoot-signature'),
        secrets: [secret],
        now: Date.now(),
      }),
    ).toEqual({ ok: true });
    const parsed = parseWebhook(rawBody);
    expect(parsed).toMatchObject({ conversationId: id, messageId: first.id, sourceId });
    expect(parsed.events).toMatchObject([{ type: 'visitor-message', text: 'How long does shipping take?' }]);
  });

  it('is read afresh: its status, its person and its last word', async () => {
    const begun_ = await begun(version);
    const { on, bot, id, first } = begun_;
    expect(await read(begun_)).toMatchObject({
      type: 'read',
      lastMessage: { id: first.id, author: 'visitor' },
      snapshot: { status: 'pending', assignee: null, updatedAt: expect.any(Number) },
    });
    const said = await bot.sendMessage(id, { content: 'Three days.', sourceId: 'k-1' });
    expect(await read(begun_)).toMatchObject({ lastMessage: { id: said.id, author: 'bot' } });
    await expect(bot.setStatus(id, 'open')).resolves.toEqual({ status: 'open' });
    await expect(bot.assignPerson(id, on.seed.jane.id)).resolves.toMatchObject({ name: 'Jane Doe' });
    const reply = await on.jane.reply(id, 'Hi, Jane here.');
    await on.jane.note(id, 'a note is no word to the visitor');
    expect(await read(begun_)).toMatchObject({
      lastMessage: { id: reply.id, author: 'person' },
      snapshot: { status: 'open', assignee: { id: on.seed.jane.id, name: 'Jane Doe' } },
    });
  });

  it('is gone when it was deleted, and unknown when Chatwoot fails', async () => {
    const begun_ = await begun(version);
    const { on, id } = begun_;
    const failing = {
      ...on.admin,
      conversation: () =>
        Promise.reject(new ChatwootError('chatwoot_failed', '500', { retry: true, mayHaveHappened: false })),
    };
    await expect(readConversation(failing, id, { clock: systemClock })).rejects.toMatchObject({
      code: 'chatwoot_failed',
    });
    await on.admin.deleteConversation(id);
    await expect.poll(() => read(begun_)).toMatchObject({ type: 'gone' });
  });
});

describe('findSent', () => {
  it('finds a message by its key, and no other', async () => {
    const { on, bot, botId, id } = await begun();
    const since = Date.now();
    const { id: sent } = await bot.sendMessage(id, { content: 'Three days.', sourceId: 'k-1' });
    await bot.sendMessage(id, { content: 'Three days.', sourceId: 'k-2' });
    const sought = { key: 'k-1', text: 'Three days.', botId, since };
    await expect(findSent(on.admin, id, sought)).resolves.toBe(sent);
    await expect(findSent(on.admin, id, { ...sought, key: 'k-3' })).resolves.toBeNull();
  });

  it('of two with one key takes the first', async () => {
    const { on, bot, botId, id } = await begun();
    const { id: sent } = await bot.sendMessage(id, { content: 'a', sourceId: 'k-1' });
    await bot.sendMessage(id, { content: 'a', sourceId: 'k-1' });
    await expect(findSent(on.admin, id, { key: 'k-1', text: 'a', botId, since: Date.now() })).resolves.toBe(
      sent,
    );
  });

  it('pages back past what others wrote since', async () => {
    const { on, bot, botId, id, visitor, sourceId } = await begun();
    const since = Date.now();
    const { id: sent } = await bot.sendMessage(id, { content: 'Three days.', sourceId: 'k-1' });
    for (let i = 0; i < 45; i += 1) await visitor.sendMessage(sourceId, id, `more ${String(i)}`);
    await expect(findSent(on.admin, id, { key: 'k-1', text: '', botId, since })).resolves.toBe(sent);
    await expect(findSent(on.admin, id, { key: null, text: 'Three days.', botId, since })).resolves.toBe(
      sent,
    );
  });

  it('finds one that was stored in the same moment as the last of a page, and by time lies behind it', async () => {
    const { on, bot, botId, id, visitor, sourceId } = await begun();
    for (let n = 0; n < 24; n += 1) await visitor.sendMessage(sourceId, id, `before ${String(n)}`);
    await visitor.sendMessage(sourceId, id, 'in the same second');
    const { id: sent } = await bot.sendMessage(id, { content: 'Three days.', sourceId: 'k-1' });
    for (let n = 0; n < 19; n += 1) await visitor.sendMessage(sourceId, id, `after ${String(n)}`);
    const { messages } = on.sandbox.world.core.state;
    const noon = 1_780_000_000_000;
    for (const [n, message] of messages.entries()) message.createdAt = noon + n * 10_000;
    const ours = messages.findIndex((message) => message.id === sent);
    const since = noon + (ours - 1) * 10_000 - 1;
    messages[ours]!.createdAt = since;
    const first = await on.admin.messages(id);
    expect(first.map((message) => message.id)).not.toContain(sent);
    await expect(findSent(on.admin, id, { key: 'k-1', text: '', botId, since })).resolves.toBe(sent);
    await expect(findSent(on.admin, id, { key: null, text: 'Three days.', botId, since })).resolves.toBe(
      sent,
    );
  });

  it('without a key goes by sender, text and time', async () => {
    const { on, bot, botId, id } = await begun();
    const { id: sent } = await bot.sendMessage(id, { content: 'Three days.\n' });
    const sought = { key: null, text: 'Three days.', botId, since: Date.now() };
    await expect(findSent(on.admin, id, sought)).resolves.toBe(sent);
    await expect(findSent(on.admin, id, { ...sought, botId: botId + 1 })).resolves.toBeNull();
    await expect(findSent(on.admin, id, { ...sought, text: 'Four days.' })).resolves.toBeNull();
    await expect(findSent(on.admin, id, { ...sought, since: Date.now() + 60_000 })).resolves.toBeNull();
    await expect(findSent(on.admin, id, { ...sought, except: [sent] })).resolves.toBeNull();
  });

  it('never takes a person’s or the visitor’s same words for ours', async () => {
    const { on, botId, id, visitor, sourceId } = await begun();
    await on.jane.reply(id, 'ok');
    await visitor.sendMessage(sourceId, id, 'ok');
    await expect(
      findSent(on.admin, id, { key: null, text: 'ok', botId, since: Date.now() }),
    ).resolves.toBeNull();
  });

  it('does not say "not sent" when it could not look', async () => {
    const { on, botId, id } = await begun();
    const error = new ChatwootError('chatwoot_slow', 'slow', { retry: true, mayHaveHappened: false });
    const admin = { ...on.admin, messages: () => Promise.reject(error) };
    await expect(findSent(admin, id, { key: 'k', text: '', botId, since: 0 })).rejects.toBe(error);
  });

  it('gives up on a conversation without end instead of guessing', async () => {
    let oldest = 1_000_000;
    const messages = () => {
      oldest -= 20;
      return Promise.resolve([
        {
          id: oldest,
          author: 'visitor' as const,
          sender: null,
          text: '',
          private: false,
          sourceId: null,
          createdAt: Date.now(),
          contentType: 'text',
          submitted: [],
          deleted: false,
          attachments: 0,
          visitorSourceId: null,
        },
      ]);
    };
    await expect(findSent({ messages }, 1, { key: 'k', text: '', botId: 1, since: 0 })).rejects.toMatchObject(
      {
        code: 'chatwoot_garbled',
        retry: true,
      },
    );
  });
});

describe('listUnresolved', () => {
  it('lists what is not resolved, over all pages, each once', async () => {
    const { on, bot, id, visitor, sourceId } = await begun();
    const ids = [id];
    for (let i = 0; i < 30; i += 1) ids.push((await visitor.createConversation(sourceId)).id);
    const [resolved, open, snoozed] = ids.splice(0, 3);
    await bot.setStatus(resolved!, 'resolved');
    await bot.setStatus(open!, 'open');
    await on.jane.setStatus(snoozed!, 'snoozed');
    const inboxId = (await on.admin.conversation(id)).inboxId;
    const { conversations: listed, isAll } = await listUnresolved(on.admin, inboxId);
    expect(isAll).toBe(true);
    expect(listed.map((conversation) => conversation.id).sort((a, b) => a - b)).toEqual([
      open,
      snoozed,
      ...ids,
    ]);
    expect(listed.find((conversation) => conversation.id === open)).toMatchObject({ status: 'open' });
    const nothing = { conversations: [], isAll: true, unreadable: [], failing: [] };
    await expect(listUnresolved(on.admin, inboxId + 1)).resolves.toEqual(nothing);
    const part = await listUnresolved(on.admin, inboxId, { maxPages: 1 });
    expect([part.isAll, part.conversations.length]).toEqual([false, 27]);
  });
});

describe('where one conversation has lost its contact', () => {
  /** One inbox with pending conversations of their own contacts each, the oldest first. */
  async function inboxWith(count: number) {
    const { on, bot, visitor, id } = await begun();
    const { state } = on.sandbox.world.core;
    const inboxId = (await on.admin.conversation(id)).inboxId;
    const ids = [id];
    while (ids.length < count) {
      const { sourceId } = await visitor.createContact();
      const conversation = await visitor.createConversation(sourceId);
      await visitor.sendMessage(sourceId, conversation.id, 'Hello?');
      ids.push(conversation.id);
    }
    const row = (conversation: number) => state.conversations.find((one) => one.id === conversation)!;
    const lose = (conversation: number): void => {
      const { contactId } = row(conversation);
      state.contacts = state.contacts.filter((contact) => contact.id !== contactId);
    };
    return { on, bot, inboxId, ids, row, lose };
  }

  it('the other pages are listed, and of its own what has changed since', async () => {
    const { on, inboxId, ids, lose, row } = await inboxWith(60);
    // It stands on the middle one of three pages: nothing was said in the older half for days.
    const lost = ids[20]!;
    lose(lost);
    const old = Date.now() - 10 * 86_400_000;
    for (const id of ids.slice(0, 22)) row(id).updatedAt = old;
    const { conversations, ...rest } = await listUnresolved(on.admin, inboxId);
    expect(rest).toEqual({ isAll: false, unreadable: [], failing: ['pending'] });
    const listed = conversations.map((one) => one.id).sort((a, b) => a - b);
    // Page 3 has the ten oldest, page 1 the 25 newest, and between them are those that changed of late.
    expect(listed).toEqual([...ids.slice(0, 10), ...ids.slice(22)]);
  });

  it('an inbox of one page is listed as far as it has changed since', async () => {
    const { on, inboxId, ids, lose, row } = await inboxWith(3);
    lose(ids[0]!);
    row(ids[0]!).updatedAt = Date.now() - 2 * 86_400_000;
    const { conversations, failing } = await listUnresolved(on.admin, inboxId);
    expect([conversations.map((one) => one.id).sort((a, b) => a - b), failing]).toEqual([
      ids.slice(1),
      ['pending'],
    ]);
  });

  it('people get all that can be opened when the bot is disconnected, known or listed', async () => {
    const { on, inboxId, ids, lose, row } = await inboxWith(30);
    lose(ids[28]!);
    // Baton has not heard of it yet: nobody is to have it in front of them again.
    row(ids[20]!).status = 'resolved';
    const options = { signal: new AbortController().signal, betweenMs: 0 };
    const opening = await openPending(on.admin, inboxId, { ...options, known: ids.slice(10) });
    const status = async (id: number) => (await on.admin.conversation(id)).status;
    expect(opening.left).toBe(
      on.sandbox.inspect.conversations().filter((one) => one.status === 'pending').length,
    );
    expect(await status(ids[0]!)).toBe('open');
    expect(await status(ids[29]!)).toBe('open');
    expect(await status(ids[20]!)).toBe('resolved');
    expect(opening.error?.code).toBe('chatwoot_failed');
  });

  it('a Chatwoot that answers nothing at all is not taken for it', async () => {
    const { on, inboxId } = await inboxWith(1);
    const failure = new ChatwootError('chatwoot_failed', 'Chatwoot answered 500.', {
      retry: true,
      mayHaveHappened: false,
      httpStatus: 500,
    });
    const admin = {
      conversations: () => Promise.reject(failure),
      countConversations: () => Promise.reject(failure),
    };
    await expect(listUnresolved(admin, inboxId)).rejects.toBe(failure);
    const behindProxy = new ChatwootError('chatwoot_failed', 'Chatwoot answered 502.', {
      retry: true,
      mayHaveHappened: false,
      httpStatus: 502,
    });
    await expect(
      listUnresolved({ ...on.admin, conversations: () => Promise.reject(behindProxy) }, inboxId),
    ).rejects.toBe(behindProxy);
  });
});

describe('readMissed', () => {
  it('tells what visitor and people said after a message, as their webhooks would have', async () => {
    const { on, visitor, sourceId, id, first } = await begun();
    const second = await visitor.sendMessage(sourceId, id, 'Hello?');
    await on.jane.note(id, 'I look');
    const reply = await on.jane.reply(id, 'Here I am');
    const { words, ...whose } = await readMissed(on.admin, id, first.id);
    expect(words.map(({ messageId, event }) => [messageId, event.type])).toEqual([
      [second.id, 'visitor-message'],
      [reply.id, 'person-message'],
    ]);
    expect(words[0]?.event).toMatchObject({
      text: 'Hello?',
      attachments: 0,
      snapshot: { status: 'pending', ofBot: true, assignee: null },
    });
    expect(words[1]?.event).toMatchObject({ person: { id: on.seed.jane.id } });
    expect(whose).toEqual({ contactId: expect.any(Number), sourceId });
  });

  it('of a conversation that is not known leaves out what the bot has answered', async () => {
    const { on, bot, visitor, sourceId, id, first } = await begun();
    expect((await readMissed(on.admin, id, null)).words.map((word) => word.messageId)).toEqual([first.id]);
    await bot.sendMessage(id, { content: 'Three days.' });
    expect((await readMissed(on.admin, id, null)).words).toEqual([]);
    const next = await visitor.sendMessage(sourceId, id, 'And to France?');
    expect((await readMissed(on.admin, id, null)).words.map((word) => word.messageId)).toEqual([next.id]);
  });
});
