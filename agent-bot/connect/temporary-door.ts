import type { Clock } from '../clock.ts';
import { listen } from '../http/server.ts';
import { webhookFirst } from '../http/webhook-route.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { Vault } from '../store/vault.ts';
import { createDoor, type DoorBot } from '../webhook/door.ts';

/** The webhook door without a service behind it. */
export interface TemporaryDoor {
  /** Webhooks answered so far, by code. */
  counts: Map<string, number>;
  close(): Promise<void>;
}

/**
 * Takes one bot's webhooks where the service would, for the time of a test: they are verified and stored as always,
 * nothing is run. Errors: `port_taken`, `port_forbidden`, `listen_failed`.
 */
export async function openTemporaryDoor(options: {
  db: Database;
  vault: Vault;
  clock: Clock;
  log: Log;
  port: number;
  host: string;
  key: string;
  bot: DoorBot;
}): Promise<TemporaryDoor> {
  const { db, vault, clock, log } = options;
  const knows = (key: string): boolean => key === options.key;
  const counts = new Map<string, number>();
  const door = createDoor({
    db,
    vault,
    clock,
    log,
    bot: (key) => (knows(key) ? options.bot : undefined),
    stored: () => undefined,
    count: (code) => counts.set(code, (counts.get(code) ?? 0) + 1),
  });
  const answer = webhookFirst({ clock, log, door, knows, trusts: () => false }, (_request, response) => {
    response.writeHead(404).end();
  });
  const server = await listen(answer, { port: options.port, host: options.host });
  return { counts, close: () => server.close(1_000) };
}
