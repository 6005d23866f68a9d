import { randomBytes } from 'node:crypto';
import { createPublicClient, type PublicClient } from '../../agent-bot/chatwoot/client.ts';
import { systemClock } from '../../agent-bot/clock.ts';
import { connectBot } from '../../agent-bot/connect/connect-bot.ts';
import { openVault } from '../../agent-bot/store/open-vault.ts';
import type { Bot } from '../../agent-bot/store/bots.ts';
import { startSandboxServer, type SandboxServer } from '../../sandbox/server.ts';
import type { Message } from '../../sandbox/chatwoot/state.ts';
import { sampleGuardrails } from '../../sandbox/sample/guardrails.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { BatonProcess } from '../end-to-end/baton-process.ts';
import { freePort } from '../end-to-end/free-port.ts';
import { giveSampleKnowledge } from './sample-knowledge.ts';
import { startWebhookRelay, type WebhookRelay } from './webhook-relay.ts';

/** A visitor with a conversation. */
export interface Visitor {
  source: string;
  conversation: number;
  says(text: string): Promise<void>;
}

export interface WorldOptions {
  /** Whether Baton keeps an administrator's token; yes by default. */
  reader?: boolean;
  /** Whether the bot knows what the sample shop knows; no by default. */
  knowledge?: boolean;
  /** A database other than a fresh test database. */
  database?: Omit<TestDatabase, 'drop'> & { drop(): Promise<void> };
}

/** A Chatwoot in this process, a database, a bot connected to both, and real processes of Baton between them. */
export class ConnectedWorld {
  readonly server: SandboxServer;
  readonly database: TestDatabase;
  readonly relay: WebhookRelay;
  readonly bot: Bot;
  readonly secretKey: string;
  readonly processes: BatonProcess[] = [];
  readonly visitors: PublicClient;

  private constructor(parts: {
    server: SandboxServer;
    database: TestDatabase;
    relay: WebhookRelay;
    bot: Bot;
    secretKey: string;
  }) {
    this.server = parts.server;
    this.database = parts.database;
    this.relay = parts.relay;
    this.bot = parts.bot;
    this.secretKey = parts.secretKey;
    this.visitors = createPublicClient({
      baseUrl: parts.server.url,
      inboxIdentifier: parts.bot.inboxIdentifier ?? '',
    });
  }

  static async open(options: WorldOptions = {}): Promise<ConnectedWorld> {
    const [server, database, relay] = await Promise.all([
      startSandboxServer({ port: 0 }),
      options.database ?? createTestDatabase(),
      startWebhookRelay(),
    ]);
    const { db } = database;
    const secretKey = randomBytes(32).toString('base64');
    const vault = await openVault(db, secretKey, '');
    const { bot } = await connectBot({
      db,
      vault,
      clock: systemClock,
      baseUrl: server.url,
      accountId: server.seed.accountId,
      token: server.seed.ada.accessToken,
      inboxName: 'Website',
      assign: [server.seed.jane.email, server.seed.mark.email],
      publicUrl: relay.url,
      decide: () => Promise.resolve(true),
      report: () => undefined,
      guardrails: sampleGuardrails(),
    });
    if (options.knowledge) await giveSampleKnowledge(db, bot.id);
    if (options.reader === false) await db.query('UPDATE chatwoots SET admin_token = NULL');
    return new ConnectedWorld({ server, database, relay, bot, secretKey });
  }

  /** Starts a process on this world; webhooks go to the first one that lives. */
  async start(options: { entry?: string; env?: Record<string, string> } = {}): Promise<BatonProcess> {
    const port = await freePort();
    const started = new BatonProcess({
      ...(options.entry === undefined ? {} : { entry: options.entry }),
      env: {
        DATABASE_URL: this.database.url,
        BATON_SECRET_KEY: this.secretKey,
        PORT: String(port),
        ...options.env,
      },
    });
    this.processes.push(started);
    await started.ready();
    this.relay.targets.push(port);
    return started;
  }

  /** The address of the process that gets webhooks first. */
  get baseUrl(): string {
    return `http://127.0.0.1:${String(this.relay.targets[0])}`;
  }

  async visitor(): Promise<Visitor> {
    const { sourceId } = await this.visitors.createContact({});
    const { id } = await this.visitors.createConversation(sourceId);
    return {
      source: sourceId,
      conversation: id,
      says: async (text) => {
        await this.visitors.sendMessage(sourceId, id, text);
      },
    };
  }

  messages(conversation: number): Message[] {
    return this.server.sandbox.inspect.messages(conversation).filter((message) => message.type !== 2);
  }

  /** What the bot said to the visitor, in order. */
  said(conversation: number): string[] {
    return this.messages(conversation)
      .filter((message) => message.type === 1 && !message.private)
      .map((message) => message.content ?? '');
  }

  notes(conversation: number): string[] {
    return this.messages(conversation)
      .filter((message) => message.private)
      .map((message) => message.content ?? '');
  }

  status(conversation: number): string | undefined {
    return this.server.sandbox.inspect.conversation(conversation)?.status;
  }

  /** Who has it, as far as Baton knows. */
  async owner(conversation: number): Promise<string | undefined> {
    const { rows } = await this.database.db.query<{ owner: string }>(
      'SELECT owner FROM conversations WHERE bot_id = $1 AND conversation = $2',
      [this.bot.id, conversation],
    );
    return rows[0]?.owner;
  }

  async handoffs(conversation: number): Promise<{ stretch: number; reason: string }[]> {
    const { rows } = await this.database.db.query<{ stretch: number; reason: string }>(
      'SELECT stretch, reason FROM handoffs WHERE bot_id = $1 AND conversation = $2 ORDER BY stretch',
      [this.bot.id, conversation],
    );
    return rows;
  }

  /** Steps and events of a conversation that are not finished; empty when all is done. */
  async undone(conversation: number): Promise<string[]> {
    const { rows } = await this.database.db.query<{ what: string }>(
      `SELECT kind || ' ' || status AS what FROM steps
         WHERE bot_id = $1 AND conversation = $2 AND status IN ('pending', 'started')
       UNION ALL SELECT 'event ' || kind FROM events WHERE id IN (
         SELECT event_id FROM mailbox WHERE bot_id = $1 AND conversation = $2)`,
      [this.bot.id, conversation],
    );
    return rows.map((row) => row.what);
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.stop('SIGKILL')));
    await this.relay.close();
    await this.server.close();
    await this.database.drop();
  }
}
