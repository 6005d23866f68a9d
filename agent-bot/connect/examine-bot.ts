import {
  adminToken,
  botToken,
  createAdminClient,
  createBotClient,
  type AdminClient,
  type ConnectionOptions,
} from '../chatwoot/client.ts';
import { explainFailure } from '../chatwoot/explain-failure.ts';
import { leftOut, right, warning, wrong, type Finding } from '../chatwoot/finding.ts';
import { botTokenFinding, inspectSetup } from '../chatwoot/inspect-setup.ts';
import type { Unreadable } from '../chatwoot/readable-list.ts';
import type { Clock } from '../clock.ts';
import { openAlarms } from '../store/alarms.ts';
import { botHealth } from '../store/bot-health.ts';
import { readBotSecrets, type Bot } from '../store/bots.ts';
import { readAdminToken, type Chatwoot } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import type { Vault } from '../store/vault.ts';
import { loadKnowledge, tellBroken } from '../training/load-knowledge.ts';
import { webhookUrlOf } from './webhook-url.ts';

/** What an examination needs. */
export interface ExamineOptions {
  db: Database;
  vault: Vault;
  clock: Clock;
  bot: Bot;
  chatwoot: Chatwoot;
  /** Where Chatwoot should post, when an operator has set it; null takes the address the bot has. */
  publicUrl: string | null;
  connection?: Omit<ConnectionOptions, 'baseUrl'>;
}

/** What was found, and what a test of the webhook needs to go on. */
export interface Examined {
  findings: Finding[];
  webhookUrl: string;
  /** An administrator's, when one is stored and Chatwoot takes it. */
  token: string | null;
}

/**
 * Looks at everything a connected bot needs, in Chatwoot and here, and changes nothing. The webhook itself is tested
 * apart, by `testWebhook`. Never throws for what Chatwoot answers.
 */
export async function examineBot(options: ExamineOptions): Promise<Examined> {
  const { db, vault, bot, chatwoot } = options;
  const token = await readAdminToken(db, vault, chatwoot.id);
  const secrets = await readBotSecrets(db, vault, bot.id);
  const unread = new Map<string, Finding>();
  const connection = {
    baseUrl: chatwoot.baseUrl,
    ...options.connection,
    accountId: chatwoot.accountId,
    unreadable: (what: string, elements: readonly Unreadable[]) =>
      void unread.set(what, leftOut(what, elements)),
  };
  const speaker = createBotClient({ ...connection, token: botToken(secrets.botToken) });
  const own = await ownFindings(options);
  const expected = webhookUrlOf(options.publicUrl ?? '', bot.key);
  if (token === null) {
    const findings = [noReader(), await botTokenFinding(speaker), ...own];
    return { findings, webhookUrl: expected, token: null };
  }
  const admin = createAdminClient({ ...connection, token: adminToken(token) });
  const webhookUrl = await addressOf(admin, options, expected);
  const setup = {
    accountId: chatwoot.accountId,
    inboxId: bot.inboxId,
    botId: bot.agentBotId,
    webhookUrl,
    people: bot.people,
  };
  const findings = await inspectSetup(admin, speaker, setup);
  const isUsable = !findings.some(({ name, outcome }) => outcome === 'wrong' && NEEDED.has(name));
  if (isUsable) {
    findings.push(...(await secretFindings(admin, bot, secrets)));
    findings.push(
      right('reader', 'Baton can read conversations afresh: nothing is said twice after a crash.'),
    );
    findings.push(...remarks(findings));
  }
  return { findings: [...findings, ...unread.values(), ...own], webhookUrl, token: isUsable ? token : null };
}

/** Without these nothing else can be asked of Chatwoot. */
const NEEDED = new Set(['reachable', 'version', 'token', 'account', 'role', 'api', 'look']);

/** Where nobody has told the public address, the bot's own counts, as long as it leads to this bot. */
async function addressOf(admin: AdminClient, options: ExamineOptions, expected: string): Promise<string> {
  if (options.publicUrl !== null) return expected;
  const bots = await admin.agentBots().catch(() => []);
  const there = bots.find(({ id }) => id === options.bot.agentBotId)?.outgoingUrl;
  const isOurs =
    there !== undefined && URL.parse(there)?.pathname.endsWith(webhookUrlOf('', options.bot.key));
  return isOurs === true ? there : expected;
}

async function secretFindings(
  admin: AdminClient,
  bot: Bot,
  secrets: { botToken: string; webhookSecret: string },
): Promise<Finding[]> {
  try {
    const there = (await admin.agentBots()).find(({ id }) => id === bot.agentBotId);
    if (there === undefined || there.secret === null) return [];
    return [
      there.secret === secrets.webhookSecret
        ? right('secret', 'The secret of the signatures fits.')
        : wrong(
            'secret',
            'Chatwoot signs with another secret than Baton has: its webhooks are refused.',
            'Connect again: the new secret is read.',
          ),
    ];
  } catch (thrown) {
    return [{ name: 'secret', outcome: 'wrong', ...explainFailure(thrown) }];
  }
}

async function ownFindings({ db, bot, clock }: ExamineOptions): Promise<Finding[]> {
  const findings: Finding[] = [
    ...(bot.leavingAt === null ? [] : [leaving(bot, bot.leavingAt, clock.now())]),
    await knowledgeFinding(db, bot),
  ];
  findings.push(
    bot.liveVersion === null
      ? warning(
          'guardrails',
          'No guardrails are published: the default ones hold.',
          'Publish them in the panel.',
        )
      : right('guardrails', `Guardrails version ${String(bot.liveVersion)} is live.`),
  );
  const alarms = await openAlarms(db, bot.id);
  for (const alarm of alarms) {
    const say = `Alarm: ${alarm.detail}`;
    findings.push(alarm.stopsBot ? wrong('alarm', say, alarm.remedy) : warning('alarm', say, alarm.remedy));
  }
  if (alarms.length === 0) findings.push(right('alarm', 'No alarm is open.'));
  const { deadSteps, lastError, lastEventAt } = await botHealth(db, bot.id);
  if (deadSteps > 0) {
    findings.push(
      wrong(
        'dead-steps',
        `${String(deadSteps)} ${deadSteps === 1 ? 'step' : 'steps'} in Chatwoot failed for good, the last one with: ${lastError ?? 'no reason'}.`,
        'Mend the cause, then look after these conversations in the panel.',
      ),
    );
  } else findings.push(right('dead-steps', 'No step failed for good.'));
  const ago = lastEventAt === null ? null : Math.max(0, clock.now() - lastEventAt);
  findings.push(
    right(
      'last-event',
      ago === null ? 'No event has come yet.' : `The last event came ${duration(ago)} ago.`,
    ),
  );
  return findings;
}

/** Silent, and still there: a `disconnect` that was interrupted, or that could not open everything. */
function leaving(bot: Bot, since: number, now: number): Finding {
  const name = JSON.stringify(bot.name);
  return wrong(
    'leaving',
    `Disconnecting the bot was begun ${duration(Math.max(0, now - since))} ago and not finished: it is silent.`,
    `Go on: npm run baton -- disconnect --inbox ${name}. Or keep it: connect it again.`,
  );
}

async function knowledgeFinding(db: Database, bot: Bot): Promise<Finding> {
  const give = `Give it some: npm run baton -- knowledge import FILE --inbox ${JSON.stringify(bot.name)}`;
  const { loaded, broken } =
    bot.liveModel === null ? { loaded: null, broken: null } : await loadKnowledge(db, bot.id, bot.liveModel);
  if (broken !== null) {
    const { say, todo } = tellBroken(broken, loaded, bot.name);
    return loaded === null ? wrong('knowledge', say, todo) : warning('knowledge', say, todo);
  }
  const knowledge = loaded?.index ?? null;
  if (knowledge === null)
    return warning('knowledge', 'The bot has no knowledge: it hands everything over.', give);
  const count = knowledge.size;
  if (count === 0)
    return warning('knowledge', 'The knowledge is empty: the bot hands everything over.', give);
  return right(
    'knowledge',
    `The knowledge is trained: ${String(count)} ${count === 1 ? 'entry' : 'entries'}.`,
  );
}

function noReader(): Finding {
  return warning(
    'reader',
    "Baton has no administrator's token: after a crash it sends at least once, so something may be said twice.",
    "Connect again with an administrator's token.",
  );
}

/** What is worth knowing of this version, and is nobody's fault. */
function remarks(findings: readonly Finding[]): Finding[] {
  const version = /(\d+)\.(\d+)\.\d+/.exec(findings.find(({ name }) => name === 'version')?.say ?? '');
  const isOld =
    version !== null && (Number(version[1]) < 4 || (version[1] === '4' && Number(version[2]) < 16));
  const rate: Finding = {
    ...right(
      'rate-limit',
      'Baton keeps below 3,000 requests a minute, which Chatwoot takes from one address.',
    ),
    todo: "If other programs share this address, add it to RACK_ATTACK_ALLOWED_IPS in Chatwoot's environment.",
  };
  if (!isOld) return [rate];
  return [
    rate,
    warning(
      'agents-see-token',
      `In Chatwoot ${version[0]} every agent can read the bot's token, and act as the bot.`,
      'Update Chatwoot to 4.16.1 or newer if not every agent should be able to.',
    ),
  ];
}

function duration(ms: number): string {
  for (const [unit, name] of [
    [86_400_000, 'days'],
    [3_600_000, 'hours'],
    [60_000, 'minutes'],
  ] as const) {
    if (ms >= 2 * unit) return `${String(Math.floor(ms / unit))} ${name}`;
  }
  return `${String(Math.round(ms / 1_000))} s`;
}
