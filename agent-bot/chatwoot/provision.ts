import type { AdminClient } from './admin-client.ts';
import { checkChatwoot } from './check-chatwoot.ts';
import { ChatwootError } from './chatwoot-error.ts';
import { warning } from './finding.ts';
import type { Decide, Finding, Report } from './finding.ts';
import { provisionBot } from './provision-bot.ts';
import type { ProvisionedBot } from './provision-bot.ts';
import { provisionError } from './provision-error.ts';
import { provisionInbox } from './provision-inbox.ts';
import { invited, lookUpPeople, noLongerThere } from './known-people.ts';
import { provisionMembers, resolvePeople } from './provision-people.ts';
import type { AssignedPeople } from './provision-people.ts';
import { judgeWebhookAddress } from './webhook-address.ts';

/** What to connect. */
export interface ProvisionOptions {
  accountId: number;
  inboxName: string;
  /** Emails of agents and `team:name`. */
  assign: readonly string[];
  /** Where Chatwoot posts this bot's events; the path names the bot. */
  webhookUrl: string;
  /** How visitors see the bot; "Baton" when left out. */
  botName?: string;
  /** What an earlier run has made here: its agent bot, and whom it pings where `assign` is empty. */
  known?: { agentBotId: number; people: readonly AssignedPeople[] };
  decide: Decide;
}

/** What is there afterwards. */
export interface Provisioned {
  version: string;
  inbox: { id: number; identifier: string | null; channel: string; name: string };
  bot: ProvisionedBot;
  people: AssignedPeople[];
  /** Whether Chatwoot still assigns people on its own in this inbox. */
  autoAssignment: boolean;
  /** What was changed, as told; empty when everything was right. */
  changes: string[];
}

/**
 * Makes everything in Chatwoot that a bot needs, and changes nothing that is right already: run it as often as you
 * like. Looks at version, role, people and address before the first change. Throws `BatonError` (`chatwoot_unfit`,
 * `webhook_address`, `agent_unknown` ...) or `ChatwootError`; `explainFailure` says what to do.
 */
export async function provision(
  admin: AdminClient,
  options: ProvisionOptions,
  report: Report = () => undefined,
): Promise<Provisioned> {
  const changes: string[] = [];
  const tell: Report = (finding) => {
    if (finding.outcome === 'changed') changes.push(finding.say);
    report(finding);
  };

  const check = await checkChatwoot(admin, options.accountId);
  for (const finding of check.findings) tell(finding);
  stopAt('chatwoot_unfit', check.findings);
  const address = judgeWebhookAddress(options.webhookUrl);
  tell(address);
  stopAt('webhook_address', [address]);
  const { people, users } = await resolvePeople(admin, options.assign);
  const before = people.length > 0 ? [] : (options.known?.people ?? []);
  const kept = before.length > 0 ? await lookUpPeople(admin, before) : { users: [], gone: [] };

  const inbox = await provisionInbox(admin, options.inboxName, options.decide, tell);
  const wanted = {
    name: options.botName ?? 'Baton',
    webhookUrl: options.webhookUrl,
    knownId: options.known?.agentBotId ?? null,
  };
  const bot = await provisionBot(admin, inbox, wanted, options.decide, tell);
  const pinged = [...users, ...kept.users];
  await provisionMembers(admin, inbox, pinged, tell);

  const all = [...people, ...before];
  for (const finding of [nobody(all), noLongerThere(kept.gone), invited(pinged), sameNumber(bot.id, all)])
    if (finding !== null) tell(finding);
  return {
    version: check.version ?? '',
    inbox: { id: inbox.id, identifier: inbox.identifier, channel: inbox.channel, name: inbox.name },
    bot,
    people,
    autoAssignment: inbox.autoAssignment,
    changes,
  };
}

/** Removes an inbox and a bot that were made for a test. What is gone already is no error. */
export async function unprovision(
  admin: AdminClient,
  made: { inboxId: number; botId: number },
): Promise<void> {
  await unlessGone(admin.setAgentBot(made.inboxId, null));
  await unlessGone(admin.deleteAgentBot(made.botId));
  await unlessGone(admin.deleteInbox(made.inboxId));
}

async function unlessGone(call: Promise<void>): Promise<void> {
  try {
    await call;
  } catch (thrown) {
    if (!(thrown instanceof ChatwootError && thrown.code === 'chatwoot_gone')) throw thrown;
  }
}

function stopAt(code: 'chatwoot_unfit' | 'webhook_address', findings: readonly Finding[]): void {
  const wrong = findings.find(({ outcome }) => outcome === 'wrong');
  if (wrong !== undefined) throw provisionError(code, wrong.say, wrong.todo ?? '');
}

/** The warning that handoffs would ping no one. */
export function nobody(people: readonly AssignedPeople[]): Finding | null {
  if (people.length > 0) return null;
  return warning(
    'people',
    'Nobody is assigned: handoffs ping no one.',
    'Connect again with --assign, or assign people in the admin panel, before you publish.',
  );
}

/**
 * The warning that Chatwoot compares the numbers of bot and person without looking at what they are of, and takes
 * an assignment for the person's own.
 */
export function sameNumber(botId: number, people: readonly AssignedPeople[]): Finding | null {
  const same = people.find(({ kind, id }) => kind === 'user' && id === botId);
  if (same === undefined) return null;
  return warning(
    'same-number',
    `Bot and ${same.name} have the same number (${String(botId)}): Chatwoot does not notify ${same.name} of assignments by the bot.`,
    'Mentions still notify, and Baton uses those; keep offers off for this person.',
  );
}
