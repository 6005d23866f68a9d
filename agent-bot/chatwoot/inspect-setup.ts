import type { AdminClient } from './admin-client.ts';
import type { BotClient } from './bot-client.ts';
import { asChatwootError } from './chatwoot-error.ts';
import type { CallOptions } from './chatwoot-http.ts';
import { checkChatwoot } from './check-chatwoot.ts';
import { explainFailure } from './explain-failure.ts';
import { right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';
import { sameAddress } from './provision-bot.ts';
import { API_CHANNEL, identityRequired } from './provision-inbox.ts';
import { invited, lookUpPeople, noLongerThere } from './known-people.ts';
import { LOST_CONTACT } from './lost-contact.ts';
import { notMembers } from './provision-people.ts';
import type { AssignedPeople } from './provision-people.ts';
import { nobody, sameNumber } from './provision.ts';
import type { Unreadable } from './readable-list.ts';
import { leftOn, UNWANTED_SETTINGS } from './unwanted-settings.ts';
import { judgeWebhookAddress } from './webhook-address.ts';

/** A connected bot as Baton has it stored. */
export interface ConnectedSetup {
  accountId: number;
  inboxId: number;
  botId: number;
  webhookUrl: string;
  people: readonly AssignedPeople[];
}

/**
 * What `provision` would look at, for a bot that is connected already, without changing anything: for `doctor`.
 * Never throws for what Chatwoot answers; a failed look is a finding.
 */
export async function inspectSetup(
  admin: AdminClient,
  bot: Pick<BotClient, 'probe'>,
  setup: ConnectedSetup,
): Promise<Finding[]> {
  const check = await checkChatwoot(admin, setup.accountId);
  const findings = [...check.findings, judgeWebhookAddress(setup.webhookUrl)];
  if (!check.ok) return findings;
  const looks: (() => Promise<Finding[]>)[] = [
    () => botFindings(admin, setup),
    () => inboxFindings(admin, setup),
    () => listFindings(admin, setup),
  ];
  findings.push(await botTokenFinding(bot));
  for (const look of looks) {
    try {
      findings.push(...(await look()));
    } catch (thrown) {
      findings.push({ name: 'look', outcome: 'wrong', ...explainFailure(thrown) });
    }
  }
  for (const finding of [nobody(setup.people), sameNumber(setup.botId, setup.people)]) {
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

/** Whether the bot can act. Never throws for what Chatwoot answers. */
export async function botTokenFinding(bot: Pick<BotClient, 'probe'>): Promise<Finding> {
  try {
    await bot.probe();
    return right('bot-token', "Chatwoot takes the bot's token.");
  } catch (thrown) {
    const isRefused = asChatwootError(thrown)?.code === 'chatwoot_unauthorised';
    if (!isRefused) return { name: 'bot-token', outcome: 'wrong', ...explainFailure(thrown) };
    return wrong(
      'bot-token',
      "Chatwoot refuses the bot's token: the bot can neither answer nor hand off.",
      'Connect again: the new token is read.',
    );
  }
}

async function botFindings(admin: AdminClient, setup: ConnectedSetup): Promise<Finding[]> {
  const { unreadable, isUnread } = noteUnread();
  const bot = (await admin.agentBots({ unreadable })).find(({ id }) => id === setup.botId);
  if (bot === undefined && isUnread(setup.botId)) return [];
  if (bot === undefined) {
    return [wrong('bot', 'The agent bot no longer exists in Chatwoot.', 'Connect again: a new one is made.')];
  }
  if (!sameAddress(bot.outgoingUrl, setup.webhookUrl)) {
    const say = `The agent bot "${bot.name}" posts to another address than Baton's.`;
    return [wrong('bot', say, 'Connect again with the public address Baton has now.')];
  }
  return [right('bot', `The agent bot "${bot.name}" posts to Baton.`)];
}

async function inboxFindings(admin: AdminClient, setup: ConnectedSetup): Promise<Finding[]> {
  const { unreadable, isUnread } = noteUnread();
  const inbox = (await admin.inboxes({ unreadable })).find(({ id }) => id === setup.inboxId);
  if (inbox === undefined && isUnread(setup.inboxId)) return [];
  if (inbox === undefined)
    return [wrong('inbox', 'The inbox no longer exists in Chatwoot.', 'Connect another inbox.')];
  const findings = [right('inbox', `The inbox "${inbox.name}" exists (${inbox.channel}).`)];

  const attached = await admin.inboxAgentBot(inbox.id);
  findings.push(
    attached?.id === setup.botId
      ? right('attached', `The bot is attached to "${inbox.name}".`)
      : wrong('attached', `The bot is not attached to "${inbox.name}": it hears nothing.`, 'Connect again.'),
  );
  for (const unwanted of UNWANTED_SETTINGS) if (inbox[unwanted.setting]) findings.push(leftOn(unwanted));
  if (inbox.channel === API_CHANNEL && inbox.identityRequired) findings.push(identityRequired());

  const { users, gone } = await lookUpPeople(admin, setup.people);
  const members = new Set((await admin.inboxMembers(inbox.id)).map(({ id }) => id));
  const missing = users.filter(({ id }) => !members.has(id));
  for (const finding of [noLongerThere(gone), notMembers(inbox, missing), invited(users)])
    if (finding !== null) findings.push(finding);
  return findings;
}

/** Whether the conversations can be listed, which comparing needs after an outage, and agents all the time. */
async function listFindings(
  admin: Pick<AdminClient, 'conversations'>,
  { inboxId }: ConnectedSetup,
): Promise<Finding[]> {
  for (const status of ['pending', 'open'] as const) {
    try {
      await admin.conversations({ inboxId, status });
    } catch (thrown) {
      if (asChatwootError(thrown)?.code !== 'chatwoot_failed') throw thrown;
      return [
        wrong(
          'conversations',
          `Chatwoot fails to list the ${status} conversations of the inbox: agents do not see them either.`,
          `${LOST_CONTACT}.`,
        ),
      ];
    }
  }
  return [right('conversations', 'The conversations of the inbox can be listed.')];
}

/** Keeps which elements of a list could not be read: what is not found may be one of them, and is told as such. */
function noteUnread(): Required<Pick<CallOptions, 'unreadable'>> & { isUnread(id: number): boolean } {
  const unread: Unreadable[] = [];
  return {
    unreadable: (elements) => void unread.push(...elements),
    isUnread: (id) => unread.some((one) => one.id === id || one.id === null),
  };
}
