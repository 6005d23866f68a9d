import {
  adminToken,
  createAdminClient,
  type AdminClient,
  type ConnectionOptions,
} from '../chatwoot/client.ts';
import { checkChatwoot } from '../chatwoot/check-chatwoot.ts';
import { changed, leftOut, right, type Decide, type Report } from '../chatwoot/finding.ts';
import { provision, type Provisioned } from '../chatwoot/provision.ts';
import type { Clock } from '../clock.ts';
import { defaultGuardrails, type Guardrails } from '../guardrails/schema.ts';
import { getBot, newBotKey, readBotSecrets, saveBot, updateBot, type Bot } from '../store/bots.ts';
import { saveChatwoot, type Chatwoot } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import { publishGuardrails } from '../store/guardrails.ts';
import type { Vault } from '../store/vault.ts';
import { knownBot } from './known-bot.ts';
import { interrupted, untilInterrupted } from './until-interrupted.ts';
import { webhookUrlOf } from './webhook-url.ts';

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
  /** How visitors see a bot that is made; "Baton" when left out. */
  botName?: string;
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
  /** Ends it after the call to Chatwoot that is under way. Errors: `interrupted`, with what was done by then */
  signal?: AbortSignal;
}

/** What was connected. */
export interface Connected {
  bot: Bot;
  chatwoot: Chatwoot;
  provisioned: Provisioned;
  /** Whether Baton did not know this inbox before. */
  isNew: boolean;
  /** What was changed, in Chatwoot and here, as told; empty when everything was right. */
  changes: string[];
}

/**
 * Provisions an inbox and its bot in Chatwoot and keeps what came of it. Run again it changes nothing that is right:
 * the bot keeps its address, people, guardrails and knowledge. Errors: those of `provision` and of the store.
 */
export async function connectBot(options: ConnectOptions): Promise<Connected> {
  const { db, vault, clock } = options;
  const told = new Set<string>();
  const signal = options.signal ?? new AbortController().signal;
  const client = createAdminClient({
    baseUrl: options.baseUrl,
    ...options.connection,
    unreadable: (what, elements) => {
      if (!told.has(what)) options.report(leftOut(what, elements));
      told.add(what);
    },
    accountId: options.accountId,
    token: adminToken(options.token),
  });
  const admin = untilInterrupted(client, signal);
  const changes: string[] = [];
  const report: Report = (finding) => {
    if (finding.outcome === 'changed') changes.push(finding.say);
    options.report(finding);
  };
  const { known, key, provisioned } = await setUp(options, admin, report).catch((thrown: unknown) => {
    throw signal.aborted ? interrupted(changes) : thrown;
  });
  const kept = known?.bot ? await readBotSecrets(db, vault, known.bot.id) : null;
  if (kept && kept.botToken !== provisioned.bot.token)
    report(changed('bot-token', "Read the bot's new token."));
  if (kept && kept.webhookSecret !== provisioned.bot.secret)
    report(changed('secret', 'Read the new secret of the signatures.'));
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
  await assignPeople(options, saved, provisioned.people, report);
  if (saved.liveVersion === null) {
    await publishGuardrails(db, saved.id, {
      settings: options.guardrails ?? defaultGuardrails(),
      who: 'connect',
      at,
      note: 'First guardrails',
    });
    report(changed('guardrails', 'Published the first guardrails, version 1.'));
  }
  return {
    bot: (await getBot(db, saved.id)) ?? saved,
    chatwoot,
    provisioned,
    isNew: !known?.bot,
    changes,
  };
}

/** Everything that is done in Chatwoot. */
async function setUp(options: ConnectOptions, admin: AdminClient, report: Report) {
  // A Chatwoot that cannot be worked with is told by `provision`, finding by finding.
  const check = await checkChatwoot(admin, options.accountId);
  const known = check.ok ? await knownBot(options, admin, report) : null;
  const key = known?.key ?? newBotKey();
  const provisioned = await provision(
    admin,
    {
      accountId: options.accountId,
      inboxName: options.inboxName,
      ...(options.botName === undefined ? {} : { botName: options.botName }),
      assign: options.assign,
      webhookUrl: webhookUrlOf(options.publicUrl, key),
      decide: options.decide,
      ...(known?.bot ? { known: known.bot } : {}),
    },
    report,
  );
  return { known, key, provisioned };
}

/** Whom a handoff pings: whoever is given replaces those there are; nobody given leaves them. */
async function assignPeople(
  options: ConnectOptions,
  bot: Bot,
  people: readonly { kind: 'user' | 'team'; id: number; name: string }[],
  report: Report,
): Promise<void> {
  const wanted = people.map(({ kind, id, name }) => ({ kind, id, name }));
  const now = wanted.length > 0 ? wanted : bot.people;
  const names = now.map(({ kind, name }) => (kind === 'team' ? `the team ${name}` : name)).join(', ');
  if (wanted.length > 0 && !sameList(bot.people, wanted)) {
    await updateBot(options.db, bot.id, { people: wanted }, { who: 'connect', at: options.clock.now() });
    report(changed('people', `A handoff pings ${names}.`));
  } else if (now.length > 0) {
    report(right('people', `A handoff pings ${names}.`));
  }
}

function sameList(
  a: readonly { kind: string; id: number }[],
  b: readonly { kind: string; id: number }[],
): boolean {
  const of = (list: readonly { kind: string; id: number }[]) =>
    list.map((one) => `${one.kind} ${String(one.id)}`).sort();
  return JSON.stringify(of(a)) === JSON.stringify(of(b));
}
