import { adminToken, createAdminClient, type ConnectionOptions } from '../chatwoot/client.ts';
import type { Decide, Report } from '../chatwoot/finding.ts';
import { provision, type Provisioned } from '../chatwoot/provision.ts';
import type { Clock } from '../clock.ts';
import { defaultGuardrails, type Guardrails } from '../guardrails/schema.ts';
import { getBot, listBots, newBotKey, saveBot, updateBot, type Bot } from '../store/bots.ts';
import { listChatwoots, saveChatwoot } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import { publishGuardrails } from '../store/guardrails.ts';
import type { Vault } from '../store/vault.ts';

/** What to connect and with what it is kept. */
export interface ConnectOptions {
  db: Database;
  vault: Vault;
  clock: Clock;
  baseUrl: string;
  accountId: number;
  /** An administrator's; kept sealed, so that Baton can read conversations afresh. */
  token: string;
  inboxName: string;
  /** Emails and `team:name`; empty keeps whom the bot has. */
  assign: readonly string[];
  /** Where Chatwoot reaches Baton, without a slash at the end. */
  publicUrl: string;
  decide: Decide;
  report: Report;
  connection?: Omit<ConnectionOptions, 'baseUrl'>;
  /** The stand-in that `npm start` runs. */
  sandbox?: boolean;
  /** The first guardrails of a new bot; `defaultGuardrails` when left out. */
  guardrails?: Guardrails;
}

/** What was connected. */
export interface Connected {
  bot: Bot;
  provisioned: Provisioned;
  /** Whether Baton did not know this inbox before. */
  isNew: boolean;
}

/**
 * Provisions an inbox and its bot in Chatwoot and keeps what came of it. Run again it changes nothing that is right:
 * the bot keeps its address, people, guardrails and knowledge. Errors: those of `provision` and of the store.
 */
export async function connectBot(options: ConnectOptions): Promise<Connected> {
  const { db, vault, clock } = options;
  const connection = { baseUrl: options.baseUrl, ...options.connection };
  const admin = createAdminClient({
    ...connection,
    accountId: options.accountId,
    token: adminToken(options.token),
  });
  const known = await knownBot(options, admin);
  const key = known?.key ?? newBotKey();
  const provisioned = await provision(
    admin,
    {
      accountId: options.accountId,
      inboxName: options.inboxName,
      assign: options.assign,
      webhookUrl: webhookUrlOf(options.publicUrl, key),
      decide: options.decide,
    },
    options.report,
  );
  const at = clock.now();
  const chatwoot = await saveChatwoot(db, vault, {
    baseUrl: options.baseUrl,
    accountId: options.accountId,
    version: provisioned.version,
    adminToken: options.token,
    sandbox: options.sandbox ?? false,
    at,
  });
  const saved = await saveBot(db, vault, {
    key,
    chatwootId: chatwoot.id,
    name: provisioned.inbox.name,
    inboxId: provisioned.inbox.id,
    inboxIdentifier: provisioned.inbox.identifier,
    channel: provisioned.inbox.channel,
    agentBotId: provisioned.bot.id,
    autoAssignment: provisioned.autoAssignment,
    botToken: provisioned.bot.token,
    webhookSecret: provisioned.bot.secret,
    at,
  });
  if (provisioned.people.length > 0) {
    const people = provisioned.people.map(({ kind, id, name }) => ({ kind, id, name }));
    if (!sameList(saved.people, people)) await updateBot(db, saved.id, { people }, { who: 'connect', at });
  }
  if (saved.liveVersion === null) {
    await publishGuardrails(db, saved.id, {
      settings: options.guardrails ?? defaultGuardrails(),
      who: 'connect',
      at,
      note: 'First guardrails',
    });
  }
  return { bot: (await getBot(db, saved.id)) ?? saved, provisioned, isNew: known === null };
}

/** Where Chatwoot posts a bot's events. */
export function webhookUrlOf(publicUrl: string, key: string): string {
  return `${publicUrl}/chatwoot/webhook/${key}`;
}

/** The bot of this inbox from an earlier run: its address must not change. */
async function knownBot(
  options: ConnectOptions,
  admin: Pick<ReturnType<typeof createAdminClient>, 'inboxes'>,
): Promise<Bot | null> {
  const chatwoots = await listChatwoots(options.db);
  const chatwoot = chatwoots.find(
    (one) => one.baseUrl === options.baseUrl && one.accountId === options.accountId,
  );
  if (!chatwoot) return null;
  const inbox = (await admin.inboxes()).find((one) => one.name === options.inboxName);
  const bots = await listBots(options.db, chatwoot.id);
  return bots.find((bot) => bot.inboxId === inbox?.id) ?? null;
}

function sameList(
  a: readonly { kind: string; id: number }[],
  b: readonly { kind: string; id: number }[],
): boolean {
  const of = (list: readonly { kind: string; id: number }[]) =>
    list.map((one) => `${one.kind} ${String(one.id)}`).sort();
  return JSON.stringify(of(a)) === JSON.stringify(of(b));
}
