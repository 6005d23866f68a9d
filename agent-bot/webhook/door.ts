import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { parseWebhook, type ParsedWebhook } from '../chatwoot/parse-webhook.ts';
import { verifySignature } from '../chatwoot/verify-signature.ts';
import type { Clock } from '../clock.ts';
import { asBatonError, BatonError } from '../errors.ts';
import { inTime } from '../in-time.ts';
import type { Log } from '../log.ts';
import type { ConversationKey } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import { createEventIntake, type EventIntake } from '../store/event-intake.ts';
import type { Vault } from '../store/vault.ts';

/** A bot as the door needs it. */
export interface DoorBot {
  id: number;
  accountId: number;
  inboxId: number;
  /** Two during a rotation. */
  secrets: string[];
  /** Baton cannot act for this bot: Chatwoot is to open its conversations to people. */
  stopped: boolean;
}

/** What the door works with. */
export interface DoorDeps {
  db: Database;
  clock: Clock;
  vault: Pick<Vault, 'hash'>;
  log: Log;
  bot(key: string): DoorBot | undefined;
  /** Called after an event of this conversation is on disk. */
  stored(key: ConversationKey): void;
  /** Counts answers: by code, `ok` and `repeat` among them, and status. */
  count(code: string, status: number): void;
}

/** What Chatwoot is answered. */
export interface DoorAnswer {
  status: number;
  code?: string;
}

/**
 * How long the store may take before Chatwoot is told to come again: a 500 it retries twice within 12 s, a timeout
 * (5 s) it does not.
 */
const STORE_MS = 3_000;

/**
 * The door for Chatwoot's webhooks: verify the bytes, parse, store what was understood, answer. Nothing is
 * decided here, and nothing is answered with 200 that is not on disk.
 */
export function createDoor(deps: DoorDeps) {
  const intake = createEventIntake(deps.db);
  const parts = { ...deps, intake };
  async function door(key: string, headers: IncomingHttpHeaders, body: Buffer): Promise<DoorAnswer> {
    const answer = await receive(parts, key, headers, body);
    deps.count(answer.code ?? 'ok', answer.status);
    return answer;
  }
  /** Webhooks that wait for the store. */
  return Object.assign(door, { waiting: () => intake.pending() });
}

async function receive(
  deps: DoorDeps & { intake: EventIntake },
  key: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<DoorAnswer> {
  const bot = deps.bot(key);
  if (!bot) return { status: 404, code: 'bot_unknown' };
  const delivery = one(headers['x-chatwoot-delivery']);
  const about = { bot: bot.id, delivery: delivery?.slice(0, 64) };
  const { log } = deps;
  const verdict = verifySignature({
    rawBody: body,
    timestamp: one(headers['x-chatwoot-timestamp']),
    signature: one(headers['x-chatwoot-signature']),
    secrets: bot.secrets,
    now: deps.clock.now(),
  });
  if (!verdict.ok) {
    log.warn({ ...about, why: verdict.why }, 'A webhook was refused: its signature does not fit');
    return { status: 401, code: `signature_${verdict.why.replace('-', '_')}` };
  }
  let webhook: ParsedWebhook;
  try {
    webhook = parseWebhook(body);
  } catch (thrown) {
    const error = asBatonError(thrown);
    log.warn({ ...about, code: error.code }, 'A webhook was refused: it could not be read');
    return { status: error.status, code: error.code };
  }
  if (webhook.accountId !== null && webhook.accountId !== bot.accountId)
    return { status: 404, code: 'account_unknown' };
  if (webhook.inboxId !== null && webhook.inboxId !== bot.inboxId) {
    // Whoever attached this bot to another inbox gets people there, not silence.
    log.warn(
      { ...about, inbox: webhook.inboxId },
      'A webhook of an inbox that this bot is not connected to was refused',
    );
    return { status: 404, code: 'inbox_unknown' };
  }
  if (bot.stopped && asksForTheBot(webhook)) return { status: 503, code: 'bot_stopped' };
  // Retries repeat the delivery; without one the bytes themselves tell a repeat.
  const deliveryId = delivery ?? createHash('sha256').update(body).digest('base64url');
  try {
    const stored = deps.intake.do(asEvent(deps, bot, webhook, deliveryId));
    // A statement that is late may still end, well or badly: the repeat finds out.
    const fresh = await inTime(STORE_MS, stored, storeSlow);
    if (!fresh) return { status: 200, code: 'repeat' };
  } catch (thrown) {
    const error = asBatonError(thrown);
    log.error(
      // Where the store is away or slow the cause says no more, and this is said for each webhook.
      { ...about, code: error.code, remedy: error.remedy, ...(error.status === 503 ? {} : { err: error }) },
      'A webhook could not be stored; Chatwoot sends it again',
    );
    return { status: 500, code: error.code };
  }
  if (webhook.conversationId !== null) deps.stored({ botId: bot.id, conversation: webhook.conversationId });
  return { status: 200 };
}

function asEvent(deps: DoorDeps, bot: DoorBot, webhook: ParsedWebhook, deliveryId: string) {
  return {
    botId: bot.id,
    conversation: webhook.conversationId,
    deliveryId: deliveryId.slice(0, 200),
    kind: webhook.kind,
    messageId: webhook.messageId,
    parsed: webhook.events,
    contactId: webhook.contactId,
    visitorKey: webhook.sourceId === null ? null : deps.vault.hash(webhook.sourceId),
    now: deps.clock.now(),
  };
}

/** A visitor's word or click, which Chatwoot opens to people when it is refused. */
function asksForTheBot(webhook: ParsedWebhook): boolean {
  return webhook.events.some((event) => event.type === 'visitor-message' || event.type === 'visitor-choice');
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function storeSlow(): never {
  throw new BatonError(
    'store_slow',
    'PostgreSQL did not answer in time.',
    'Look at the load and locks of PostgreSQL.',
    { status: 503 },
  );
}
