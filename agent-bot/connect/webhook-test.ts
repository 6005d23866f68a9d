import { setTimeout as wait } from 'node:timers/promises';
import { adminToken, type ConnectionOptions } from '../chatwoot/client.ts';
import { explainFailure } from '../chatwoot/explain-failure.ts';
import { right, warning, wrong, type Finding } from '../chatwoot/finding.ts';
import { judgeAddresses, type HostAddresses } from '../chatwoot/webhook-address.ts';
import type { Clock } from '../clock.ts';
import { asBatonError } from '../errors.ts';
import type { Log } from '../log.ts';
import { stoppedBots } from '../store/alarms.ts';
import { readBotSecrets, type Bot } from '../store/bots.ts';
import type { Chatwoot } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import {
  countTestEvents,
  forgetTestConversation,
  holdTestConversation,
  isMessageStored,
  leftTestConversations,
} from '../store/test-conversations.ts';
import type { Vault } from '../store/vault.ts';
import { explainMissingWebhook } from './explain-missing-webhook.ts';
import { findListener, type Listener } from './find-listener.ts';
import { lookUpHost, type LookUpHost } from './look-up-host.ts';
import { canVisit, testVisits, type TestVisit, type TestVisits } from './test-conversation.ts';

/** What the test of the webhook needs. */
export interface WebhookTestOptions {
  db: Database;
  vault: Vault;
  clock: Clock;
  log: Log;
  bot: Bot;
  chatwoot: Pick<Chatwoot, 'baseUrl' | 'accountId'>;
  /** An administrator's. */
  token: string;
  /** Where Chatwoot posts this bot's events. */
  webhookUrl: string;
  /** Where the service listens on this machine. */
  service: { host: string; port: number; metricsToken: string | null };
  /** How long the webhook may take, milliseconds. */
  patienceMs?: number;
  /** Ends the wait; what was made is still removed. */
  signal?: AbortSignal;
  connection?: Omit<ConnectionOptions, 'baseUrl'>;
  /** How the addresses of a host are found; by the operating system when left out. */
  lookUpHost?: LookUpHost;
}

const PATIENCE_MS = 20_000;
const LOOK_MS = 100;
/** Chatwoot is asked, and the service's counts are read, this often; a refusal ends the wait no earlier. */
const ASK_MS = 2_000;
/** Chatwoot sends what follows from a message within this time of the last event. */
const QUIET_MS = 500;
const QUIET_AT_MOST_MS = 3_000;
/** Messages written where every other webhook may fail: that all come by chance happens once in 64 times. */
const MIXED_MESSAGES = 6;
/** A test this old was interrupted. */
const LEFT_MS = 60_000;

/**
 * Proves that Chatwoot's signed events come: a test conversation is made, one message written, and the wait ends when
 * its event is on disk; six of them where Chatwoot picks one of several addresses for each. Nothing is answered, nobody
 * is pinged, and nothing is left in Chatwoot, in the panel or in what is analysed. Never throws for what Chatwoot
 * answers: the findings say it.
 */
export async function testWebhook(options: WebhookTestOptions): Promise<Finding[]> {
  const { db, vault, clock, bot, chatwoot } = options;
  const isStopped = (await stoppedBots(db)).has(bot.id);
  const visits = testVisits({
    bot,
    accountId: chatwoot.accountId,
    token: adminToken(options.token),
    connection: { baseUrl: chatwoot.baseUrl, ...options.connection },
    asNote: isStopped,
  });
  await removeLeftovers(options, visits);
  const listener = await findListener({
    ...options,
    door: {
      id: bot.id,
      accountId: chatwoot.accountId,
      inboxId: bot.inboxId,
      secrets: secretsOf(await readBotSecrets(db, vault, bot.id)),
      stopped: false,
    },
  });
  try {
    if (listener.refusal !== null) return [...listener.findings, listener.refusal];
    return [...listener.findings, ...(await visit(options, visits, listener, clock))];
  } finally {
    await listener.close();
  }
}

async function visit(
  options: WebhookTestOptions,
  visits: TestVisits,
  listener: Listener,
  clock: Clock,
): Promise<Finding[]> {
  const { db, bot } = options;
  if (!canVisit(bot.channel)) return [untestable(bot.channel)];
  // Interrupted before it began, it makes nothing in Chatwoot.
  if (options.signal?.aborted === true) return [interrupted()];
  // Before anything is made: the bot must not get the conversation before it is known for a test.
  const hostname = URL.parse(options.webhookUrl)?.hostname ?? '';
  const addresses = judgeAddresses(hostname, await (options.lookUpHost ?? lookUpHost)(hostname));
  const count = addresses.isMixed ? MIXED_MESSAGES : 1;
  let made: TestVisit;
  try {
    made = await visits.start();
  } catch (thrown) {
    return [cannotWrite(thrown)];
  }
  const test = { botId: bot.id, conversation: made.conversation };
  let finding: Finding;
  try {
    await holdTestConversation(db, { ...test, contactId: made.contactId, now: clock.now() });
    finding = await waitFor(options, visits, listener, {
      ...test,
      messageId: await made.write(),
      addresses,
      came: 0,
    });
    for (let came = 1; came < count && finding.outcome === 'right'; came += 1) {
      const next = { ...test, messageId: await made.write(), addresses, came };
      const found = await waitFor(options, visits, listener, next);
      if (found.outcome !== 'right') finding = found;
    }
  } catch (thrown) {
    finding = cannotWrite(thrown);
  }
  return (await removeAll(options, visits, made)) ? [finding] : [finding, stillThere()];
}

async function waitFor(
  options: WebhookTestOptions,
  visits: TestVisits,
  listener: Listener,
  test: {
    botId: number;
    conversation: number;
    messageId: number;
    addresses: HostAddresses;
    came: number;
  },
): Promise<Finding> {
  const { addresses, came } = test;
  const startedAt = performance.now();
  const elapsed = (): number => performance.now() - startedAt;
  const patienceMs = options.patienceMs ?? PATIENCE_MS;
  let askAt = Math.min(ASK_MS, patienceMs / 2);
  let opened = false;
  let answered = new Map<string, number>();
  for (;;) {
    if (await isMessageStored(options.db, test)) {
      const seconds = (elapsed() / 1_000).toFixed(1);
      return right('webhook', `Chatwoot's signed webhook came after ${seconds} s.`);
    }
    const isOver = elapsed() >= patienceMs || options.signal?.aborted === true;
    if (isOver || elapsed() >= askAt) {
      askAt = elapsed() + ASK_MS;
      opened ||= await visits.isOpened(test.conversation).catch(() => false);
      answered = await listener.answered();
      const isRefused = [...answered.keys()].some((code) => code.startsWith('signature_'));
      // Between the two looks it may have come after all.
      if ((isOver || opened || isRefused) && !(await isMessageStored(options.db, test))) break;
      if (isOver) continue;
    }
    await wait(LOOK_MS, undefined, { signal: options.signal }).catch(() => undefined);
  }
  if (options.signal?.aborted === true) return interrupted();
  const { webhookUrl } = options;
  const { say, todo } = explainMissingWebhook({
    webhookUrl,
    fromHere: listener.fromOutside,
    answered,
    opened,
    addresses,
    came,
  });
  return wrong('webhook', say, todo);
}

/** Resolves to whether nothing is left in Chatwoot. */
async function removeAll(
  options: WebhookTestOptions,
  visits: TestVisits,
  made: { contactId: number | null; conversation: number },
): Promise<boolean> {
  const test = { botId: options.bot.id, conversation: made.conversation };
  const isGone = await visits.remove(made);
  // What follows from the message still comes; forgotten too early it would make the conversation known again.
  const deadline = performance.now() + QUIET_AT_MOST_MS;
  for (let before = -1; performance.now() < deadline;) {
    const count = await countTestEvents(options.db, test);
    if (count === before) break;
    before = count;
    await wait(QUIET_MS);
  }
  // Kept while it is still in Chatwoot: held, it is never answered, and the next test tries to remove it again.
  if (isGone) await forgetTestConversation(options.db, test);
  return isGone;
}

async function removeLeftovers(options: WebhookTestOptions, visits: TestVisits): Promise<void> {
  const { db, bot, clock } = options;
  for (const left of await leftTestConversations(db, bot.id, clock.now() - LEFT_MS)) {
    if (await visits.remove(left)) await forgetTestConversation(db, left);
  }
}

function secretsOf(secrets: { webhookSecret: string; previousWebhookSecret: string | null }): string[] {
  const { webhookSecret, previousWebhookSecret } = secrets;
  return previousWebhookSecret === null ? [webhookSecret] : [webhookSecret, previousWebhookSecret];
}

function interrupted(): Finding {
  return wrong('webhook', 'The test was interrupted.', 'Run it again.');
}

function untestable(channel: string): Finding {
  return warning(
    'webhook',
    `The webhook was not tested: Chatwoot lets nobody write to ${channel} but its visitors.`,
    'Write to this channel yourself, then run: npm run baton -- doctor',
  );
}

function stillThere(): Finding {
  return warning(
    'test-conversation',
    'Chatwoot has not deleted the test conversation yet.',
    'What is left of it, the contact "Baton connection test", goes with the next connect or doctor.',
  );
}

function cannotWrite(thrown: unknown): Finding {
  const { say, todo } = explainFailure(asBatonError(thrown));
  return wrong('webhook', `The test message could not be written: ${say}`, todo);
}
