import { setTimeout as wait } from 'node:timers/promises';
import { right, warning, wrong, type Finding } from '../chatwoot/finding.ts';
import type { Clock } from '../clock.ts';
import { asBatonError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Bot } from '../store/bots.ts';
import type { Database } from '../store/database.ts';
import type { Vault } from '../store/vault.ts';
import type { DoorBot } from '../webhook/door.ts';
import { reachService, webhookCounts, type Reached } from './reach-service.ts';
import { openTemporaryDoor, type TemporaryDoor } from './temporary-door.ts';

/** Who takes this bot's webhooks during a test. */
export interface Listener {
  findings: Finding[];
  /** Why a test could not succeed; nothing needs to be sent then. */
  refusal: Finding | null;
  /** What answers at the public address when this machine asks. */
  fromOutside: Reached;
  /** Webhooks answered since the listener was found, by code; empty when it does not tell. */
  answered(): Promise<Map<string, number>>;
  close(): Promise<void>;
}

/** A service hears of a new bot within moments; one that started late reads all of them. */
const HEARS_WITHIN_MS = 5_000;

/** Finds the running service, here or behind the public address, or takes its place for a while. */
export async function findListener(options: {
  db: Database;
  vault: Vault;
  clock: Clock;
  log: Log;
  bot: Bot;
  webhookUrl: string;
  service: { host: string; port: number; metricsToken: string | null };
  door: DoorBot;
}): Promise<Listener> {
  const { bot, service, webhookUrl } = options;
  const here = `http://${ownHost(service.host)}:${String(service.port)}`;
  const local = await untilKnown(`${here}/chatwoot/webhook/${bot.key}`);
  const findings: Finding[] = [];
  let door: TemporaryDoor | null = null;
  let fromOutside: Reached | null = null;
  if (local === 'nothing') {
    fromOutside = await untilKnown(webhookUrl);
    if (fromOutside !== 'knows-bot') {
      door = await openDoor(options, findings);
      fromOutside = await reachService(webhookUrl);
    }
  }
  fromOutside ??= await untilKnown(webhookUrl);
  if (local === 'knows-bot' || (door === null && fromOutside === 'knows-bot')) {
    findings.push(right('service', 'The service runs and knows this bot.'));
  } else if (local === 'stranger') {
    findings.push(
      warning(
        'service',
        `Another program than Baton answers on port ${String(service.port)}.`,
        'Stop it, or choose another port with PORT, for the service and for this command.',
      ),
    );
  }

  const before = local === 'knows-bot' ? await webhookCounts(here, service.metricsToken) : null;
  return {
    findings,
    refusal: refusalOf(local, fromOutside, webhookUrl),
    fromOutside,
    async answered() {
      if (door) return new Map(door.counts);
      const now = before && (await webhookCounts(here, service.metricsToken));
      const since = new Map<string, number>();
      for (const [code, count] of now ?? []) {
        const more = count - (before?.get(code) ?? 0);
        if (more > 0) since.set(code, more);
      }
      return since;
    },
    close: async () => door?.close(),
  };
}

async function openDoor(
  options: Parameters<typeof findListener>[0],
  findings: Finding[],
): Promise<TemporaryDoor | null> {
  const { port, host } = options.service;
  try {
    const door = await openTemporaryDoor({ ...options, port, host, key: options.bot.key, bot: options.door });
    findings.push(
      warning(
        'service',
        `The service does not run; this command listens on port ${String(port)} for the test.`,
        'Start it: npm start',
      ),
    );
    return door;
  } catch (thrown) {
    const { message, remedy } = asBatonError(thrown);
    findings.push(warning('service', `The service does not run. ${message}`, remedy));
    return null;
  }
}

/** Another database is behind the address: webhooks would be refused, and Chatwoot would open conversations. */
function refusalOf(local: Reached, fromOutside: Reached, webhookUrl: string): Finding | null {
  const todo =
    'Give this command the DATABASE_URL, or the BATON_DATA_DIR, that the service has, and run it again.';
  const host = URL.parse(webhookUrl)?.host ?? webhookUrl;
  if (fromOutside === 'knows-no-bot')
    return wrong('webhook', `The Baton at ${host} does not know this bot: it has another database.`, todo);
  if (local === 'knows-no-bot' && fromOutside !== 'knows-bot')
    return wrong(
      'webhook',
      'The Baton on this machine does not know this bot: it has another database.',
      todo,
    );
  return null;
}

async function untilKnown(url: string): Promise<Reached> {
  const deadline = performance.now() + HEARS_WITHIN_MS;
  for (;;) {
    const reached = await reachService(url);
    if (reached !== 'knows-no-bot' || performance.now() > deadline) return reached;
    await wait(100);
  }
}

function ownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
