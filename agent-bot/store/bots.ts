import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { BatonError } from '../errors.ts';
import { addAudit } from './audit.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';
import { notifyConfig } from './notify-config.ts';
import type { Vault } from './vault.ts';

export const botPersonSchema = z.object({
  kind: z.enum(['user', 'team']),
  id: z.int().positive(),
  name: z.string().min(1).max(255),
});
/** Somebody, or a team, who is pinged. */
export type BotPerson = z.infer<typeof botPersonSchema>;

const peopleSchema = z.array(botPersonSchema).max(200);
const originsSchema = z.array(z.string().max(300)).max(200);

/** One assistant: one Chatwoot inbox. Its secrets are read apart, by those who need them. */
export interface Bot {
  id: number;
  /** The unguessable part of the webhook's address. */
  key: string;
  chatwootId: number;
  name: string;
  inboxId: number;
  /** Public identifier of an API inbox; null on other channels. */
  inboxIdentifier: string | null;
  channel: string;
  agentBotId: number;
  autoAssignment: boolean;
  people: BotPerson[];
  /** Origins allowed to use the visitor API; empty means any. */
  origins: string[];
  liveVersion: number | null;
  liveModel: number | null;
  createdAt: number;
  /** Since when it is being disconnected, milliseconds: no service knows it any more. Null: it is not. */
  leavingAt: number | null;
}

export interface BotSecrets {
  botToken: string;
  webhookSecret: string;
  /** During rotation both are accepted. */
  previousWebhookSecret: string | null;
}

const columns = `id, key, chatwoot_id AS "chatwootId", name, inbox_id AS "inboxId",
  inbox_identifier AS "inboxIdentifier", channel, agent_bot_id AS "agentBotId", auto_assignment AS "autoAssignment",
  people, origins, live_version AS "liveVersion", live_model AS "liveModel", created_at AS "createdAt",
  leaving_at AS "leavingAt"`;

interface BotRow extends Omit<Bot, 'people' | 'origins'> {
  people: unknown;
  origins: unknown;
}

function asBot(row: BotRow): Bot {
  return { ...row, people: peopleSchema.parse(row.people), origins: originsSchema.parse(row.origins) };
}

/** A key for a new bot's webhook address: 144 random bits. */
export function newBotKey(): string {
  return randomBytes(18).toString('base64url');
}

/** What provisioning knows about a bot. */
export interface NewBot {
  key: string;
  chatwootId: number;
  name: string;
  inboxId: number;
  inboxIdentifier: string | null;
  channel: string;
  agentBotId: number;
  autoAssignment: boolean;
  botToken: string;
  webhookSecret: string;
  at: number;
}

/**
 * Adds a bot, or changes the one of this inbox: people, origins, guardrails and model stay. A webhook secret that
 * changes stays accepted as the previous one until `endWebhookRotations`, for events that are under way.
 */
export async function saveBot(db: Database, vault: Vault, bot: NewBot): Promise<Bot> {
  return db.transaction(async (tx) => {
    const { rows: old } = await tx.query<{ webhook_secret: Buffer; previous_webhook_secret: Buffer | null }>(
      `SELECT webhook_secret, previous_webhook_secret FROM bots WHERE chatwoot_id = $1 AND inbox_id = $2 FOR NO KEY UPDATE`,
      [bot.chatwootId, bot.inboxId],
    );
    const isSame = old[0] !== undefined && vault.open(old[0].webhook_secret) === bot.webhookSecret;
    const previous = (isSame ? old[0]?.previous_webhook_secret : old[0]?.webhook_secret) ?? null;
    const { rows } = await tx.query<BotRow>(
      `INSERT INTO bots (key, chatwoot_id, name, inbox_id, inbox_identifier, channel, agent_bot_id, auto_assignment,
         bot_token, webhook_secret, previous_webhook_secret, created_at, webhook_secret_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
       ON CONFLICT (chatwoot_id, inbox_id) DO UPDATE SET key = excluded.key, name = excluded.name,
         inbox_identifier = excluded.inbox_identifier, channel = excluded.channel,
         agent_bot_id = excluded.agent_bot_id, auto_assignment = excluded.auto_assignment,
         bot_token = excluded.bot_token, webhook_secret = excluded.webhook_secret,
         previous_webhook_secret = excluded.previous_webhook_secret,
         webhook_secret_at = CASE WHEN $13 THEN bots.webhook_secret_at ELSE excluded.webhook_secret_at END,
         leaving_at = NULL
       RETURNING ${columns}`,
      [
        bot.key,
        bot.chatwootId,
        bot.name,
        bot.inboxId,
        bot.inboxIdentifier,
        bot.channel,
        bot.agentBotId,
        bot.autoAssignment,
        vault.seal(bot.botToken),
        vault.seal(bot.webhookSecret),
        previous,
        bot.at,
        isSame,
      ],
    );
    const saved = rows[0];
    if (!saved) throw new Error('PostgreSQL returned no row for an upsert.');
    await notifyConfig(tx, saved.id);
    return asBot(saved);
  });
}

async function findOne(db: Database, condition: string, params: unknown[]): Promise<Bot | null> {
  const { rows } = await db.query<BotRow>(`SELECT ${columns} FROM bots WHERE ${condition}`, params);
  return rows[0] ? asBot(rows[0]) : null;
}

/** The bot with this id, or null. */
export function getBot(db: Database, id: number): Promise<Bot | null> {
  return findOne(db, 'id = $1', [id]);
}

/** The bot whose webhook address this is, or null. */
export function getBotByKey(db: Database, key: string): Promise<Bot | null> {
  return findOne(db, 'key = $1', [key]);
}

/** The bot of this inbox, or null. */
export function getBotByInbox(db: Database, chatwootId: number, inboxId: number): Promise<Bot | null> {
  return findOne(db, 'chatwoot_id = $1 AND inbox_id = $2', [chatwootId, inboxId]);
}

/** The bot of a public inbox identifier, or null: the oldest, should two Chatwoots have dealt out the same. */
export function getBotByIdentifier(db: Database, inboxIdentifier: string): Promise<Bot | null> {
  return findOne(db, 'inbox_identifier = $1 ORDER BY id LIMIT 1', [inboxIdentifier]);
}

/** All bots, or those of one Chatwoot, the oldest first. */
export async function listBots(db: Database, chatwootId?: number): Promise<Bot[]> {
  const { rows } = await db.query<BotRow>(
    `SELECT ${columns} FROM bots WHERE $1::bigint IS NULL OR chatwoot_id = $1 ORDER BY id`,
    [chatwootId ?? null],
  );
  return rows.map(asBot);
}

/** Token and webhook secrets. Errors: `bot_unknown`, `vault_wrong_key`. */
export async function readBotSecrets(db: Database, vault: Vault, botId: number): Promise<BotSecrets> {
  const { rows } = await db.query<{ bot_token: Buffer; webhook_secret: Buffer; previous: Buffer | null }>(
    'SELECT bot_token, webhook_secret, previous_webhook_secret AS previous FROM bots WHERE id = $1',
    [botId],
  );
  const row = rows[0];
  if (!row) throw unknownBot(botId);
  return {
    botToken: vault.open(row.bot_token),
    webhookSecret: vault.open(row.webhook_secret),
    previousWebhookSecret: row.previous === null ? null : vault.open(row.previous),
  };
}

/** What an admin may change about a bot outside its guardrails. */
export interface BotChanges {
  name?: string;
  people?: BotPerson[];
  origins?: string[];
  autoAssignment?: boolean;
}

/** Changes what is given, with a line in the audit. Errors: `bot_unknown`. */
export async function updateBot(
  db: Database,
  botId: number,
  changes: BotChanges,
  by: { who: string; at: number },
): Promise<Bot> {
  const people = changes.people && peopleSchema.parse(changes.people);
  const origins = changes.origins && originsSchema.parse(changes.origins);
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<BotRow>(
      `UPDATE bots SET name = coalesce($2, name), people = coalesce($3, people), origins = coalesce($4, origins),
         auto_assignment = coalesce($5, auto_assignment)
       WHERE id = $1 RETURNING ${columns}`,
      [
        botId,
        changes.name ?? null,
        people ? json(people) : null,
        origins ? json(origins) : null,
        changes.autoAssignment ?? null,
      ],
    );
    if (!rows[0]) throw unknownBot(botId);
    await addAudit(tx, { botId, who: by.who, what: 'bot_changed', detail: changes, at: by.at });
    await notifyConfig(tx, botId);
    return asBot(rows[0]);
  });
}

/** How long the webhook secret before the present one is accepted, milliseconds: what Chatwoot had under way is over by then. */
const ROTATION_MS = 3_600_000;

/** Ends rotations that were begun long enough ago: from then on only the new secret counts. Returns how many. */
export async function endWebhookRotations(db: Database, now: number): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `UPDATE bots SET previous_webhook_secret = NULL, webhook_secret_at = NULL
     WHERE previous_webhook_secret IS NOT NULL AND coalesce(webhook_secret_at, 0) <= $1 RETURNING id`,
    [now - ROTATION_MS],
  );
  for (const { id } of rows) await notifyConfig(db, id);
  return rows.length;
}

/**
 * From now on no service acts for this bot, and its webhooks are refused: Chatwoot opens what visitors write to it.
 * Connecting it again ends that. Errors: `bot_unknown`.
 */
export async function beginLeaving(
  db: Database,
  botId: number,
  by: { who: string; at: number },
): Promise<void> {
  await changeOne(db, botId, 'bot_leaves', by, async (tx) => {
    const { count } = await tx.query('UPDATE bots SET leaving_at = coalesce(leaving_at, $2) WHERE id = $1', [
      botId,
      by.at,
    ]);
    return count;
  });
}

async function changeOne(
  db: Database,
  botId: number,
  what: string,
  by: { who: string; at: number },
  change: (tx: Database) => Promise<number>,
): Promise<void> {
  await db.transaction(async (tx) => {
    if ((await change(tx)) === 0) throw unknownBot(botId);
    await addAudit(tx, { botId, who: by.who, what, at: by.at });
    await notifyConfig(tx, botId);
  });
}

/** No bot has this id. */
export function unknownBot(botId: number): BatonError {
  return new BatonError('bot_unknown', `There is no bot ${String(botId)}.`, 'Reload the list of bots.', {
    status: 404,
  });
}
