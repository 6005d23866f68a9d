import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import axios, { AxiosError } from 'axios';
import type { AxiosAdapter } from 'axios';
import { sampleGuardrails } from '../../sandbox/sample/guardrails.ts';
import {
  adminToken,
  agentToken,
  createAdminClient,
  createAgentClient,
  createPublicClient,
} from '../../agent-bot/chatwoot/client.ts';
import type { AdminClient, AgentClient, MessageRead, Profile } from '../../agent-bot/chatwoot/client.ts';
import { runCommand } from '../../agent-bot/cli/run-command.ts';
import { systemClock } from '../../agent-bot/clock.ts';
import { readConfig } from '../../agent-bot/config.ts';
import { connectBot } from '../../agent-bot/connect/connect-bot.ts';
import { importKnowledge } from '../../agent-bot/connect/import-knowledge.ts';
import type { Conversation } from '../../agent-bot/conversation/conversation.ts';
import { listen } from '../../agent-bot/http/server.ts';
import { createLog } from '../../agent-bot/log.ts';
import { createService } from '../../agent-bot/service.ts';
import { leftTestConversations } from '../../agent-bot/store/test-conversations.ts';
import { openVault } from '../../agent-bot/store/open-vault.ts';
import { generateKey } from '../../agent-bot/store/vault.ts';
import { memoryTerminal } from '../agent-bot/cli/memory-terminal.ts';
import { createTestDatabase } from '../database/test-database.ts';
import type { ChatwootUnderTest } from './chatwoot-under-test.ts';
import type { Loose } from './loose.ts';
import { PATIENT } from './patient-calls.ts';
import { rawCalls } from './raw-calls.ts';
import { removeMarked } from './remove-marked.ts';
import { LIMIT_MS, until } from './until.ts';
import { webhooksMissing } from './webhooks-missing.ts';

/** What Baton knows of a conversation. */
export interface Known {
  owner: string;
  state: Conversation;
  /** Oldest first. */
  handoffs: { reason: string; stretch: number; outcome: string | null }[];
  /** Whether everything that came is applied and everything decided is done. */
  settled: boolean;
}

/** A visitor of the inbox Baton answers in. */
export interface Customer {
  conversation: number;
  say(text: string): Promise<{ id: number }>;
  /** The bot's public words as the visitor sees them, oldest first. */
  botWords(): Promise<{ id: number; text: string }[]>;
}

/** A whole Baton, connected to a Chatwoot. */
export interface BatonWorld {
  admin: AdminClient;
  /** The administrator as a person who answers. */
  person: AgentClient;
  me: Profile;
  botId: number;
  botName: string;
  answers: ReadonlyMap<string, string>;
  arrive(): Promise<Customer>;
  known(conversation: number): Promise<Known | null>;
  /** Waits until Baton has taken in a message and has nothing left to do. */
  heard(conversation: number, messageId: number): Promise<Known>;
  /** Waits until a message of the bot's own has come back to it. */
  echoed(conversation: number, messageId: number): Promise<void>;
  notes(conversation: number): Promise<MessageRead[]>;
  /** Since when the visitor waits in Chatwoot's eyes, seconds since 1970; 0 when not. */
  waitingSince(conversation: number): Promise<number>;
  /** Runs `npm run baton -- …` with `--json` on the same database: its exit code and what it answers. */
  command(...args: string[]): Promise<{ code: number; told: Loose }>;
  /** Arguments of a connect that lacks nothing. */
  connectArguments: string[];
  /** Whether every conversation of the inbox is one of the customers'. */
  holdsOnlyCustomers(): Promise<boolean>;
  /** Ends this process of Baton: its port refuses connections from then on. */
  stop(): Promise<void>;
  /** Starts another one on the same database. */
  start(): Promise<void>;
  /** Lets every opening fail as if Chatwoot could not be reached, or no longer. */
  refuseOpening(on: boolean): void;
  close(): Promise<void>;
}

/** Starts Baton on a database of its own, connects it with the sample's knowledge, and removes all of it at the end. */
export async function openBatonWorld(target: ChatwootUnderTest, marker: string): Promise<BatonWorld> {
  const { baseUrl, accountId, callback } = target;
  if (callback === null) throw new Error('Baton needs BATON_CALLBACK_URL');
  const api = { ...PATIENT, baseUrl, accountId };
  const admin = createAdminClient({ ...api, token: adminToken(target.adminToken) });
  const person = createAgentClient({ ...api, token: agentToken(target.adminToken) });
  const raw = rawCalls(baseUrl);
  const contacts: number[] = [];
  /** Of conversations that a command has made for its test, where Chatwoot took longer to delete them than it waits. */
  const tested: number[] = [];
  const { db, url, drop } = await createTestDatabase();
  const secretKey = generateKey();
  const vault = await openVault(db, secretKey, '/nowhere');
  const log = createLog({ level: process.env['CONTRACT_LOG'] === '1' ? 'trace' : 'silent' });
  const port = callback.port === 0 ? await freePort() : callback.port;
  const publicUrl = callback.url(port);

  let refusing = false;
  const transport: AxiosAdapter = (config) =>
    refusing && /\/toggle_status$/.test(config.url ?? '')
      ? Promise.reject(new AxiosError('connect ECONNREFUSED', 'ECONNREFUSED', config))
      : axios.getAdapter('http')(config);

  let end: (() => Promise<void>) | null = null;
  async function stop(): Promise<void> {
    await end?.();
    end = null;
  }
  async function start(): Promise<void> {
    const service = createService({
      config: readConfig({ BATON_PUBLIC_URL: publicUrl }),
      db,
      vault,
      clock: systemClock,
      log,
      connection: () => ({ transport }),
    });
    // A callback address may have a path of its own, which a proxy would take off.
    const prefix = new URL(publicUrl).pathname.replace(/\/$/, '');
    const server = await listen(
      (request, response) => {
        if (prefix !== '' && request.url?.startsWith(`${prefix}/`) === true)
          request.url = request.url.slice(prefix.length);
        service.app(request, response);
      },
      { port, ...(callback!.host === undefined ? {} : { host: callback!.host }) },
    );
    await service.start();
    end = async () => {
      await server.close(1_000);
      await service.stop(1_000);
    };
  }
  async function close(): Promise<void> {
    await stop();
    const remover = { admin, raw, accountId, token: target.adminToken };
    const left = await removeMarked(remover, marker, [...contacts, ...tested]);
    for (const sentence of left) console.warn(`Not removed: ${sentence}`);
    await drop();
    await target.close();
  }

  try {
    const me = await admin.profile();
    await start();
    const { bot } = await connectBot({
      db,
      vault,
      clock: systemClock,
      baseUrl,
      accountId,
      token: target.adminToken,
      inboxName: `${marker} baton`,
      botName: `${marker} baton`,
      assign: [me.email],
      publicUrl,
      decide: () => Promise.resolve(false),
      report: () => undefined,
      // A busy Chatwoot spreads a burst over more than the usual window.
      guardrails: { ...sampleGuardrails(), quietWindowMs: target.burstMs },
    });
    const sample = new URL('../../sandbox/sample/knowledge.json', import.meta.url);
    const json = JSON.parse(await readFile(sample, 'utf8')) as { entries: { id: string; answer: string }[] };
    await importKnowledge({ db, clock: systemClock }, bot.id, json, { who: 'contract' });
    // The running process learns of bot and knowledge by itself; a visitor comes only after that.
    await until('Baton to be ready', async () => {
      const answer = await fetch(`http://127.0.0.1:${String(port)}/health/ready`).catch(() => null);
      return answer?.status === 200;
    });
    const site = createPublicClient({ ...api, inboxIdentifier: bot.inboxIdentifier ?? '' });

    const known = async (conversation: number): Promise<Known | null> => {
      const at = [bot.id, conversation];
      const { rows } = await db.query<{ owner: string; state: Conversation | null; settled: boolean }>(
        `SELECT owner, state,
           NOT EXISTS (SELECT 1 FROM steps s WHERE s.bot_id = $1 AND s.conversation = $2
             AND s.status IN ('pending', 'started'))
           AND NOT EXISTS (SELECT 1 FROM mailbox m WHERE m.bot_id = $1 AND m.conversation = $2) AS settled
         FROM conversations WHERE bot_id = $1 AND conversation = $2`,
        at,
      );
      const [row] = rows;
      if (row === undefined || row.state === null) return null;
      const handoffs = await db.query<Known['handoffs'][number]>(
        'SELECT reason, stretch, outcome FROM handoffs WHERE bot_id = $1 AND conversation = $2 ORDER BY stretch',
        at,
      );
      const settled = row.settled && row.state.burst === null && !row.state.uncertain;
      return { owner: row.owner, state: row.state, handoffs: handoffs.rows, settled };
    };
    const world: BatonWorld = {
      admin,
      person,
      me,
      botId: bot.id,
      botName: bot.name,
      answers: new Map(json.entries.map(({ id, answer }) => [id, answer])),
      async arrive() {
        const name = `${marker} visitor ${randomBytes(4).toString('hex')}`;
        const contact = await site.createContact({ name });
        contacts.push(contact.id);
        const { id } = await site.createConversation(contact.sourceId);
        return {
          conversation: id,
          say: (text) => site.sendMessage(contact.sourceId, id, text),
          botWords: async () =>
            (await site.messages(contact.sourceId, id)).filter(({ author }) => author === 'bot'),
        };
      },
      known,
      heard: (conversation, messageId) =>
        until(`Baton to take in message ${String(messageId)}`, async () => {
          const now = await known(conversation);
          return now !== null && now.settled && now.state.seen.includes(messageId) ? now : null;
        }),
      async echoed(conversation, messageId) {
        await until(`Baton to hear its own message ${String(messageId)}`, async () =>
          (await known(conversation))?.state.seen.includes(messageId),
        );
      },
      notes: async (conversation) =>
        (await admin.messages(conversation)).filter((message) => message.private),
      async waitingSince(conversation) {
        const path = `/api/v1/accounts/${String(accountId)}/conversations/${String(conversation)}`;
        return Number((await raw('GET', path, { token: target.adminToken })).body['waiting_since']);
      },
      async command(...args) {
        const { terminal, said } = memoryTerminal();
        const env = {
          DATABASE_URL: url,
          BATON_SECRET_KEY: secretKey,
          BATON_PUBLIC_URL: publicUrl,
          PORT: String(port),
          CHATWOOT_TOKEN: target.adminToken,
        };
        // As long as a busy Chatwoot may take to deliver the test message.
        const context = { env, terminal, clock: systemClock, patienceMs: LIMIT_MS };
        const code = await runCommand([...args, '--json'], context);
        for (const { contactId } of await leftTestConversations(db, bot.id, systemClock.now()))
          if (contactId !== null) tested.push(contactId);
        return { code, told: JSON.parse(said.out.join('\n')) as Loose };
      },
      connectArguments: ['--url', baseUrl, '--account', String(accountId), '--inbox', bot.name, '--yes'],
      async holdsOnlyCustomers() {
        const { conversations } = await admin.conversations({ inboxId: bot.inboxId, status: 'all' });
        return conversations.every(({ contactId }) => contacts.includes(contactId ?? 0));
      },
      stop,
      start,
      refuseOpening: (on) => {
        refusing = on;
      },
      close,
    };
    const first = await world.arrive();
    const { id } = await first.say('Do webhooks arrive?');
    await world.heard(first.conversation, id).catch((cause: unknown) => {
      throw webhooksMissing(publicUrl, cause);
    });
    return world;
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** A port that was free a moment ago: a restarted Baton has to come back to it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
