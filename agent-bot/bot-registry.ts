import { createAdminClient, createBotClient, adminToken, botToken } from './chatwoot/client.ts';
import type { ConnectionOptions } from './chatwoot/client.ts';
import { bucketFor } from './chatwoot/token-bucket.ts';
import type { Clock } from './clock.ts';
import { defaultGuardrails } from './guardrails/schema.ts';
import type { Log } from './log.ts';
import type { BotRuntime } from './scheduler/bot-runtime.ts';
import type { AlarmRaised } from './scheduler/deps.ts';
import { chatwootReader } from './scheduler/chatwoot-reader.ts';
import { chatwootSteps } from './scheduler/chatwoot-steps.ts';
import { stoppedBots } from './store/alarms.ts';
import { listBots, readBotSecrets, type Bot } from './store/bots.ts';
import { listChatwoots, readAdminToken, type Chatwoot } from './store/chatwoots.ts';
import type { Database } from './store/database.ts';
import { liveGuardrails } from './store/guardrails.ts';
import type { Vault } from './store/vault.ts';
import { KNOWLEDGE_BROKEN } from './training/alarms.ts';
import { loadKnowledge, tellBroken, type LoadedKnowledge } from './training/load-knowledge.ts';
import type { DoorBot } from './webhook/door.ts';

/** What the registry is made from. */
export interface RegistryDeps {
  db: Database;
  vault: Vault;
  clock: Clock;
  log: Log;
  /** Where agents reach the panel; null where it is not known. */
  publicUrl: string | null;
  /** How a Chatwoot is reached: transport, bucket. */
  connection(baseUrl: string): Omit<ConnectionOptions, 'baseUrl'>;
  alarm(botId: number, alarm: AlarmRaised): Promise<void>;
  /** The bot's live knowledge could not be loaded: it is to be trained again. */
  retrain(botId: number): Promise<void>;
  /** The bot's knowledge could be loaded. */
  knowledgeFine(botId: number): Promise<void>;
}

/** All bots of this service, ready to act; kept in memory and replaced one by one when their settings change. */
export interface BotRegistry {
  runtime(id: number): BotRuntime | undefined;
  runtimes(): BotRuntime[];
  door(key: string): DoorBot | undefined;
  stopped(): number[];
  /** Reads all bots, or the one that changed. Readings run one after the other: an older one never wins. */
  load(botId?: number): Promise<void>;
  /** Reads which bots are stopped by an alarm. */
  loadAlarms(): Promise<void>;
}

interface Entry {
  bot: Bot;
  runtime: BotRuntime;
  door: Omit<DoorBot, 'stopped'>;
}

/** Makes an empty registry; `load` fills it. */
export function createBotRegistry(deps: RegistryDeps): BotRegistry {
  const byId = new Map<number, Entry>();
  const byKey = new Map<string, Entry>();
  let stopped = new Set<number>();
  // A model takes a moment to load: kept as long as it is the live one.
  const indexes = new Map<number, LoadedKnowledge>();

  async function entryOf(bot: Bot, chatwoot: Chatwoot): Promise<Entry> {
    const { db, vault, clock } = deps;
    const secrets = await readBotSecrets(db, vault, bot.id);
    const admin = await readAdminToken(db, vault, chatwoot.id);
    const live = await liveGuardrails(db, bot.id);
    const connection = {
      baseUrl: chatwoot.baseUrl,
      accountId: chatwoot.accountId,
      ...deps.connection(chatwoot.baseUrl),
    };
    const knowledge = await knowledgeOf(bot);
    const runtime: BotRuntime = {
      id: bot.id,
      name: bot.name,
      keyPrefix: `baton-${vault.hash(`steps of ${bot.key}`).slice(0, 12)}`,
      drawsSources: bot.channel === 'Channel::Api',
      keepsSourceId: bot.channel === 'Channel::Api' || bot.channel === 'Channel::WebWidget',
      agentBotId: bot.agentBotId,
      people: bot.people,
      autoAssignment: bot.autoAssignment,
      connectedAt: bot.createdAt,
      guardrails: live?.settings ?? defaultGuardrails(),
      guardrailsVersion: live?.version ?? 0,
      knowledge: knowledge?.index ?? null,
      modelId: knowledge?.modelId ?? null,
      steps: chatwootSteps(
        (bucket) => createBotClient({ ...connection, bucket, token: botToken(secrets.botToken) }),
        connection.bucket ?? bucketFor(chatwoot.baseUrl),
        bot.agentBotId,
      ),
      reader:
        admin === null
          ? null
          : chatwootReader(createAdminClient({ ...connection, token: adminToken(admin) }), bot, {
              clock,
              hash: (sourceId) => vault.hash(sourceId),
            }),
      traceUrl: (conversation) =>
        deps.publicUrl === null
          ? null
          : `${deps.publicUrl}/panel/#/bots/${String(bot.id)}/conversations/${String(conversation)}`,
    };
    const { webhookSecret, previousWebhookSecret } = secrets;
    return {
      bot,
      runtime,
      door: {
        id: bot.id,
        accountId: chatwoot.accountId,
        inboxId: bot.inboxId,
        secrets: previousWebhookSecret === null ? [webhookSecret] : [webhookSecret, previousWebhookSecret],
      },
    };
  }

  async function knowledgeOf(bot: Bot): Promise<LoadedKnowledge | null> {
    if (bot.liveModel === null) return null;
    const known = indexes.get(bot.id);
    if (known?.modelId === bot.liveModel) return known;
    const { loaded, broken } = await loadKnowledge(deps.db, bot.id, bot.liveModel);
    if (broken === null) await deps.knowledgeFine(bot.id);
    else {
      const { say, todo } = tellBroken(broken, loaded, bot.name);
      await deps.alarm(bot.id, {
        code: KNOWLEDGE_BROKEN,
        detail: say,
        remedy: todo,
        // An earlier version answers worse than the live one would, and better than nobody.
        stopsBot: loaded === null,
      });
      await deps.retrain(bot.id);
    }
    if (loaded !== null) indexes.set(bot.id, loaded);
    return loaded;
  }

  function put(entry: Entry): void {
    remove(entry.bot.id);
    byId.set(entry.bot.id, entry);
    byKey.set(entry.bot.key, entry);
  }

  function remove(botId: number): void {
    const old = byId.get(botId);
    if (!old) return;
    byId.delete(botId);
    byKey.delete(old.bot.key);
  }

  async function read(botId: number | undefined): Promise<void> {
    const chatwoots = new Map((await listChatwoots(deps.db)).map((chatwoot) => [chatwoot.id, chatwoot]));
    const bots = (await listBots(deps.db)).filter((bot) => bot.leavingAt === null);
    const alive = new Set(bots.map((bot) => bot.id));
    for (const known of [...byId.keys()]) if (!alive.has(known)) remove(known);
    for (const bot of bots) {
      const chatwoot = chatwoots.get(bot.chatwootId);
      if (chatwoot === undefined || (botId !== undefined && bot.id !== botId)) continue;
      put(await entryOf(bot, chatwoot));
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  const next = new Map<number | undefined, Promise<void>>();

  /** Many that ask at once share the reading that has not begun yet. */
  function load(botId?: number): Promise<void> {
    const planned = next.get(botId);
    if (planned) return planned;
    const reading = last.then(() => {
      next.delete(botId);
      return read(botId);
    });
    next.set(botId, reading);
    last = reading.catch(() => undefined);
    return reading;
  }

  return {
    runtime: (id) => byId.get(id)?.runtime,
    runtimes: () => [...byId.values()].map((entry) => entry.runtime),
    door(key) {
      const entry = byKey.get(key);
      return entry && { ...entry.door, stopped: stopped.has(entry.bot.id) };
    },
    // An alarm of a bot that was disconnected stops nobody any more.
    stopped: () => [...stopped].filter((id) => byId.has(id)),
    load,
    async loadAlarms() {
      stopped = await stoppedBots(deps.db);
    },
  };
}
