import type { Registry } from 'prom-client';
import type { Clock } from '../clock.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Log } from '../log.ts';
import type { Bot } from '../store/bots.ts';
import type { Chatwoot } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import type { Vault } from '../store/vault.ts';
import type { Candidate, Role } from './api.ts';
import type { Readiness } from './health.ts';
import type { StaticFolders } from './static-files.ts';
import type { StreamLimits, VisitorQueue } from './visitor/streams.ts';
import type { ChatFacts } from './visitor/visitor-api.ts';
import type { WebhookDoor } from './webhook-route.ts';

/** Who a Chatwoot access token belongs to. */
export interface TokenOwner {
  userId: number;
  name: string;
  /** In the account that was asked about; an agent where Chatwoot names none. */
  role: Role;
  /** All accounts the person is in. */
  accountIds: number[];
}

/** Everything that the web service needs; nothing of it is global. */
export interface AppDeps {
  clock: Clock;
  log: Log;
  database: Database;
  vault: Vault;
  config: {
    /** Where people reach Baton; null where only this machine does. */
    publicUrl: string | null;
    /** Express's `trust proxy`: how many proxies are in front, or which. */
    trustProxy?: boolean | number | string | string[];
    /** More origins that may show the panel in a frame, such as a WordPress. */
    frameOrigins?: readonly string[];
    /** Asked for by `/metrics` where it is set. */
    metricsToken?: string;
    /** Tests choose other ones. */
    streams?: Partial<StreamLimits>;
  };
  folders: StaticFolders;
  registry: Registry;
  readiness: Readiness;
  webhookDoor: WebhookDoor;
  /** Whether a bot has this key. */
  knowsBot(key: string): boolean;
  /**
   * Asks Chatwoot whose token this is (`GET /api/v1/profile`). Errors: `token_refused` with status 401; anything of
   * status 5xx means that Chatwoot could not be asked.
   */
  checkToken(chatwoot: Chatwoot, token: string): Promise<TokenOwner>;
  /** Agents of the inbox and teams of the account, from Chatwoot. */
  listPeople(bot: Bot): Promise<Candidate[]>;
  /** What the bot answers from in this process; null where it has nothing. */
  knowledge(botId: number): KnowledgeIndex | null;
  queue: VisitorQueue;
  /** Something is in a conversation's mailbox: it is looked at now, not at the next look. */
  stored?(conversation: { botId: number; conversation: number }): void;
  /** The visitor no longer wants a person. */
  leaveLine(botId: number, conversation: number): Promise<void>;
  /** Opening hours and what is asked of this visitor; may hold more than they may see: it is cut. */
  chatFacts?(botId: number, conversation: number): Promise<ChatFacts>;
  /** An address for the reply, null where the visitor skips it. Without this the bot asks for none. */
  leaveEmail?(botId: number, conversation: number, email: string | null): Promise<void>;
  /** Whether the assistant answers while the visitor waits. Without this it does not. */
  askMeanwhile?(botId: number, conversation: number, on: boolean): Promise<void>;
  /** There while the sandbox runs: who the one-click sign-in signs in, and to which Chatwoot. */
  demo?: () => Promise<{ chatwootId: number; userId: number; name: string; role: Role }>;
}
