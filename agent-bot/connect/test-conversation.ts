import { setTimeout as wait } from 'node:timers/promises';
import {
  createAdminClient,
  createPublicClient,
  type AdminToken,
  type ConnectionOptions,
} from '../chatwoot/client.ts';
import { ChatwootError } from '../chatwoot/chatwoot-error.ts';
import { createContactClient } from '../chatwoot/contact-client.ts';
import { BatonError } from '../errors.ts';
import type { Bot } from '../store/bots.ts';

/** A conversation that is there for one test only. */
export interface TestVisit {
  contactId: number;
  conversation: number;
  /** Posts the test message; resolves to its id. */
  write(): Promise<number>;
}

/** Makes and removes test conversations in one bot's inbox. */
export interface TestVisits {
  start(): Promise<TestVisit>;
  /** Whether Chatwoot has opened it, which it does when a webhook fails for good. */
  isOpened(conversation: number): Promise<boolean>;
  /** Deletes conversation and then contact; where that is refused, resolves. Resolves to whether all is gone. */
  remove(visit: { contactId: number | null; conversation: number }): Promise<boolean>;
}

/** So long a busy queue may take to delete a conversation. */
const JOB_MS = 15_000;
const LOOK_MS = 200;

const NAME = 'Baton connection test';
const MESSAGE = 'Baton tests its connection. This conversation is removed in a moment.';

/** Channels on which Chatwoot gives a contact of our own making its place in the inbox. */
const WITH_CONTACTS = ['Channel::Api', 'Channel::WebWidget', 'Channel::Email'];

/** Whether a test conversation can be made on this channel. */
export function canVisit(channel: string): boolean {
  return WITH_CONTACTS.includes(channel);
}

/**
 * Test conversations of one bot. On an API inbox the visitor's own API is used, so that the test sees what visitors
 * see; elsewhere a contact is made and the message is a private note, which bots hear of and no channel delivers.
 *
 * @param asNote writes a note on an API inbox too, which a stopped bot's door still takes
 */
export function testVisits(options: {
  bot: Bot;
  accountId: number;
  token: AdminToken;
  connection: ConnectionOptions;
  asNote: boolean;
}): TestVisits {
  const { bot, connection, accountId, token } = options;
  const admin = createAdminClient({ ...connection, accountId, token });
  const contacts = createContactClient({ ...connection, accountId, token });
  const writeNote = async (conversation: number): Promise<number> =>
    (await contacts.writeNote(conversation, MESSAGE)).id;

  async function startAsVisitor(inboxIdentifier: string): Promise<TestVisit> {
    const visitor = createPublicClient({ ...connection, inboxIdentifier });
    const contact = await visitor.createContact({ name: NAME }).catch((thrown: unknown) => {
      if (asksForIdentity(thrown)) return null;
      throw thrown;
    });
    if (contact === null) return startAsAdmin();
    const { id } = await visitor.createConversation(contact.sourceId).catch(async (thrown: unknown) => {
      await contacts.deleteContact(contact.id).catch(() => undefined);
      throw thrown;
    });
    return {
      contactId: contact.id,
      conversation: id,
      write: async () =>
        options.asNote ? writeNote(id) : (await visitor.sendMessage(contact.sourceId, id, MESSAGE)).id,
    };
  }

  async function startAsAdmin(): Promise<TestVisit> {
    const email = `connection-test-${crypto.randomUUID().slice(0, 8)}@baton.invalid`;
    const contact = await contacts.createContact({
      inboxId: bot.inboxId,
      name: NAME,
      ...(bot.channel === 'Channel::Email' ? { email } : {}),
    });
    try {
      if (contact.sourceId === null) throw notOnThisChannel(bot.channel);
      const { id } = await contacts.startConversation({
        inboxId: bot.inboxId,
        contactId: contact.id,
        sourceId: contact.sourceId,
      });
      return { contactId: contact.id, conversation: id, write: () => writeNote(id) };
    } catch (thrown) {
      await contacts.deleteContact(contact.id).catch(() => undefined);
      throw thrown;
    }
  }

  /**
   * Chatwoot deletes a conversation in a job. Its contact must not go before: every list that holds a conversation
   * without a contact is answered with 500, and agents would see none of theirs.
   */
  async function isGoneSoon(conversation: number): Promise<boolean> {
    for (const end = performance.now() + JOB_MS; ; await wait(LOOK_MS)) {
      try {
        await admin.conversation(conversation);
      } catch (thrown) {
        if (thrown instanceof BatonError && thrown.code === 'chatwoot_gone') return true;
      }
      if (performance.now() > end) return false;
    }
  }

  return {
    start: () => {
      if (!canVisit(bot.channel)) throw notOnThisChannel(bot.channel);
      return bot.inboxIdentifier === null ? startAsAdmin() : startAsVisitor(bot.inboxIdentifier);
    },
    isOpened: async (conversation) => (await admin.conversation(conversation)).status === 'open',
    async remove({ contactId, conversation }) {
      const isTaken = await gone(admin.deleteConversation(conversation));
      // Out of everybody's sight at least. Not done otherwise: reports would count a resolved conversation.
      if (!isTaken) await contacts.resolve(conversation).catch(() => undefined);
      if (!isTaken || !(await isGoneSoon(conversation))) return false;
      return contactId === null || (await gone(contacts.deleteContact(contactId)));
    },
  };
}

/** An inbox that takes nobody without a signed identity answers 500 to them, as it does where it fails. */
function asksForIdentity(thrown: unknown): boolean {
  return thrown instanceof ChatwootError && thrown.httpStatus === 500;
}

async function gone(call: Promise<void>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (thrown) {
    return thrown instanceof BatonError && thrown.code === 'chatwoot_gone';
  }
}

function notOnThisChannel(channel: string): BatonError {
  return new BatonError(
    'channel_untestable',
    `A test conversation cannot be made on ${channel}.`,
    'Write to this channel yourself, then run: npm run baton -- doctor',
  );
}
