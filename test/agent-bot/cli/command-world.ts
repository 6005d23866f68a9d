import { runCommand } from '../../../agent-bot/cli/run-command.ts';
import { systemClock } from '../../../agent-bot/clock.ts';
import { readConfig } from '../../../agent-bot/config.ts';
import { listen } from '../../../agent-bot/http/server.ts';
import { createLog } from '../../../agent-bot/log.ts';
import { createService } from '../../../agent-bot/service.ts';
import { connectDatabase, type Database } from '../../../agent-bot/store/database.ts';
import { openVault } from '../../../agent-bot/store/open-vault.ts';
import type { Vault } from '../../../agent-bot/store/vault.ts';
import { instantPace } from '../../../sandbox/chatwoot/core.ts';
import type { Manner } from '../../../sandbox/chatwoot/state.ts';
import { startSandboxServer, type SandboxServer } from '../../../sandbox/server.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import { freePort } from '../../end-to-end/free-port.ts';
import { frontOf, type FrontOfChatwoot } from './front-of-chatwoot.ts';
import { memoryTerminal } from './memory-terminal.ts';

/** What a command did. */
export interface Ran {
  code: number;
  out: string;
  err: string;
  /** Standard output read as JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  json: any;
}

/** A listening Chatwoot, an empty database, and commands that are run on both. */
export interface CommandWorld {
  chatwoot: SandboxServer;
  /** In front of the Chatwoot, at the address the commands are given. */
  front: FrontOfChatwoot;
  db: Database;
  vault: Vault;
  env: Record<string, string | undefined>;
  publicUrl: string;
  /** Arguments of a connect that lacks nothing. */
  connectArgs: string[];
  /** Runs a command; answers are given to its questions, in order, as at a terminal. */
  run(
    args: readonly string[],
    options?: {
      answers?: string[];
      patienceMs?: number;
      signal?: AbortSignal;
      /** What the public address of Baton is looked up to have. */
      addresses?: string[];
    },
  ): Promise<Ran>;
  /** A service on the same database; `logged` holds its warnings and errors. */
  startService(options?: { demo?: boolean }): Promise<{ stop(): Promise<void>; logged: string[] }>;
  /** Conversations and contacts Chatwoot holds, what the store knows, and all people's notifications. */
  leftovers(): Promise<{
    conversations: number;
    contacts: number;
    known: number;
    traces: number;
    steps: number;
    notifications: number;
  }>;
  close(): Promise<void>;
}

const KEY = 'a key of at least thirty-two characters';

/** Starts everything on free ports. */
export async function commandWorld(manner: Manner = '4.16.2'): Promise<CommandWorld> {
  const chatwoot = await startSandboxServer({ port: 0, manner });
  // What is tested here does not hang on Chatwoot's own pace.
  Object.assign(chatwoot.sandbox.world.core, { pace: instantPace });
  const front = await frontOf(chatwoot.url);
  const { db, url, drop } = await createTestDatabase();
  const vault = await openVault(db, KEY, '/nowhere');
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const env: Record<string, string | undefined> = {
    DATABASE_URL: url,
    BATON_SECRET_KEY: KEY,
    BATON_PUBLIC_URL: publicUrl,
    PORT: String(port),
    CHATWOOT_TOKEN: chatwoot.seed.ada.accessToken,
  };
  const stops: (() => Promise<void>)[] = [];
  return {
    chatwoot,
    front,
    db,
    vault,
    env,
    publicUrl,
    connectArgs: ['connect', '--url', front.url, '--inbox', 'Website', '--yes'],
    async run(args, options = {}) {
      const { terminal, said } = memoryTerminal(options.answers, options.signal);
      const { patienceMs, addresses } = options;
      const code = await runCommand(args, {
        env,
        terminal,
        clock: systemClock,
        ...(patienceMs === undefined ? {} : { patienceMs }),
        ...(addresses === undefined ? {} : { lookUpHost: () => Promise.resolve(addresses) }),
      });
      const out = said.out.join('\n');
      return { code, out, err: said.err.join('\n'), json: out.startsWith('{') ? JSON.parse(out) : null };
    },
    async startService(options = {}) {
      const config = readConfig(env);
      const logged: string[] = [];
      const destination = { write: (line: string) => void logged.push(line) };
      const log = createLog({ level: 'warn', readable: false, destination });
      const demo = options.demo
        ? {
            demo: () =>
              Promise.resolve({ chatwootId: 1, userId: 1, name: 'Ada', role: 'administrator' as const }),
          }
        : {};
      // Connections of its own, as a process has.
      const own = await connectDatabase({ url, log, max: 5 });
      const service = createService({ config, db: own, vault, clock: systemClock, log, ...demo });
      const server = await listen(service.app, { port, host: '127.0.0.1' });
      await service.start();
      let isStopped = false;
      const stop = async (): Promise<void> => {
        if (isStopped) return;
        isStopped = true;
        await server.close(0);
        await service.stop(2_000);
        await own.close();
      };
      stops.push(stop);
      return { stop, logged };
    },
    async leftovers() {
      const { state } = chatwoot.sandbox.world.core;
      const count = async (sql: string): Promise<number> =>
        (await db.query<{ count: number }>(`SELECT count(*) AS count FROM ${sql}`)).rows[0]?.count ?? 0;
      return {
        conversations: state.conversations.length,
        contacts: state.contacts.length,
        known: await count('conversations'),
        traces: await count('traces'),
        steps: await count('steps'),
        notifications: state.notifications.length,
      };
    },
    async close() {
      for (const stop of stops) await stop();
      await front.close();
      await chatwoot.close();
      await drop();
    },
  };
}

/** Nothing of a test message is left anywhere. */
export const NOTHING_LEFT = {
  conversations: 0,
  contacts: 0,
  known: 0,
  traces: 0,
  steps: 0,
  notifications: 0,
};
