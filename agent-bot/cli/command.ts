import { systemClock, type Clock } from '../clock.ts';
import type { LookUpHost } from '../connect/look-up-host.ts';
import { readConfig, type Config } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { openStore, type Store } from '../store/open-store.ts';
import type { Terminal } from './terminal.ts';

/** What every command runs with. */
export interface CommandContext {
  env: Record<string, string | undefined>;
  terminal: Terminal;
  clock: Clock;
  /** How long the webhook of a test message may take, milliseconds; 20 s when left out. */
  patienceMs?: number;
  /** How the addresses of a host are found; by the operating system when left out. */
  lookUpHost?: LookUpHost;
}

/** A sub-command: reads its own arguments, resolves to the exit code. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;

/** A command's context on this machine. */
export function processContext(terminal: Terminal): CommandContext {
  return { env: process.env, terminal, clock: systemClock };
}

/** What a command has once the store is open. */
export interface Opened extends CommandContext, Store {
  config: Config;
  log: Log;
}

/** Runs with the store open, and closes it whatever happens. */
export async function withStore<T>(
  context: CommandContext,
  work: (opened: Opened) => Promise<T>,
  role: 'command' | 'service' = 'command',
): Promise<T> {
  const { env, terminal } = context;
  const config = readConfig(env);
  const log = commandLog(config, context);
  const store = await openStore(config, {
    role,
    log,
    onProgress: (sentence) => {
      terminal.err(sentence);
    },
  });
  try {
    return await work({ ...context, ...store, config, log });
  } finally {
    await store.close();
  }
}

/** Quiet unless LOG_LEVEL says otherwise: what a user must know a command tells itself. */
function commandLog(config: Config, { env, terminal }: CommandContext): Log {
  return createLog({
    level: env['LOG_LEVEL']?.trim() ? config.logLevel : 'fatal',
    readable: true,
    destination: {
      write: (line: string) => {
        terminal.err(line.trimEnd());
      },
    },
  });
}
