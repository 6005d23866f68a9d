import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createChatFacts } from './chat-facts.ts';
import { createChatwootWatch } from './chatwoot-watch.ts';
import { createBotRegistry, type BotRegistry } from './bot-registry.ts';
import {
  adminToken,
  agentToken,
  ChatwootError,
  createAdminClient,
  createAgentClient,
  type ConnectionOptions,
} from './chatwoot/client.ts';
import { createTokenBucket, type TokenBucket } from './chatwoot/token-bucket.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { BatonError } from './errors.ts';
import { createVisitorQueue } from './handoff/visitor-queue.ts';
import { createApp } from './http/app.ts';
import type { AppDeps } from './http/deps.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createReadiness } from './readiness.ts';
import { QUEUE_CHANNEL } from './scheduler/advance-stored.ts';
import { planChores, planReconciling, runChores, type ChoreDeps } from './scheduler/chores.ts';
import { createScheduler, type Scheduler } from './scheduler/scheduler.ts';
import { alarmChannel, clearAlarm, openAlarms, raiseAlarm } from './store/alarms.ts';
import { readAdminToken, getChatwoot } from './store/chatwoots.ts';
import { planChore } from './store/chores.ts';
import type { ConversationKey } from './store/conversations.ts';
import type { Database } from './store/database.ts';
import { configChannel } from './store/notify-config.ts';
import { logFailure } from './store/outage.ts';
import { lines } from './store/queue.ts';
import { storeVisitorDeed } from './store/visitor-deeds.ts';
import type { Vault } from './store/vault.ts';
import { KNOWLEDGE_BROKEN } from './training/alarms.ts';
import { createDoor } from './webhook/door.ts';

/** What a service is made from. */
export interface ServiceDeps {
  config: Config;
  db: Database;
  vault: Vault;
  clock: Clock;
  log: Log;
  /** The demo's one-click sign-in; only with the sandbox. */
  demo?: AppDeps['demo'];
  /** How Chatwoots are reached; tests and benchmarks choose another way. */
  connection?: (baseUrl: string) => Omit<ConnectionOptions, 'baseUrl'>;
}

/** A running Baton. */
export interface Service {
  app: RequestListener;
  registry: BotRegistry;
  scheduler: Scheduler;
  start(): Promise<void>;
  /** Takes no more work, lets what runs finish within the grace (milliseconds). */
  stop(graceMs: number): Promise<void>;
}

/** PostgreSQL's channel by which a busy process calls others to help. */
const DUE_CHANNEL = 'baton_due';

const DAY = 86_400_000;
const KEEP_TEXTS_DAYS = 90;
const CHORES_EVERY_MS = 1_000;
/** Webhooks that wait for the store at once, from which on they go before everything else. */
const FLOOD = 4;

/** Requests a minute that no machine makes. */
const UNLIMITED = 60_000_000;

/** The one place where the parts are wired. */
export function createService(deps: ServiceDeps): Service {
  const { config, db, vault, clock, log } = deps;
  const me = randomUUID();
  const connection = deps.connection ?? bucketed(config.chatwootLimit);
  const { concurrency } = config;
  const registry = createBotRegistry({
    db,
    vault,
    clock,
    log,
    publicUrl: config.publicUrl,
    connection,
    alarm,
    knowledgeFine,
    retrain: (botId) => planChore(db, 'train', botId, clock.now()),
  });
  const queue = createVisitorQueue(db, clock);
  let openAlarmCount = 0;
  const metrics = createMetrics(
    async () => {
      const now = clock.now();
      return (await lines(db)).map((line) => ({
        bot: String(line.botId),
        waiting: line.waiting,
        oldestSeconds: line.oldest === null ? 0 : Math.max(0, now - line.oldest) / 1000,
      }));
    },
    () => openAlarmCount,
  );

  async function alarm(
    botId: number,
    raised: { code: string; detail: string; remedy: string; stopsBot: boolean },
  ) {
    const { isNew } = await raiseAlarm(db, { botId, ...raised, at: clock.now() });
    if (isNew) log.error({ bot: botId, alarm: raised.code, remedy: raised.remedy }, 'An alarm was raised');
    await loadAlarms();
    await planChores(choreDeps);
  }

  async function knowledgeFine(botId: number): Promise<void> {
    await clearAlarm(db, botId, KNOWLEDGE_BROKEN, clock.now());
  }

  async function loadAlarms(): Promise<void> {
    await registry.loadAlarms();
    openAlarmCount = (await openAlarms(db)).length;
  }

  const schedulerDeps = {
    db,
    clock,
    log,
    meters: metrics.meters,
    me,
    bot: (id: number) => registry.runtime(id),
    refreshBot: (id: number) => registry.load(id),
    suspect: (id: number) => {
      watch.suspect(id);
    },
    alarm,
    stopwatch: () => performance.now(),
  };
  const scheduler = createScheduler(schedulerDeps, { concurrency, isFlooded: () => door.waiting() >= FLOOD });
  const stopping = new AbortController();
  const choreDeps: ChoreDeps = {
    ...schedulerDeps,
    bots: () => registry.runtimes(),
    stoppedBots: () => registry.stopped(),
    async clearAlarms(botId) {
      for (const open of await openAlarms(db, botId)) {
        if (open.botId === botId && open.stopsBot && open.code !== KNOWLEDGE_BROKEN)
          await clearAlarm(db, botId, open.code, clock.now());
      }
      await loadAlarms();
    },
    keepTextsMs: KEEP_TEXTS_DAYS * DAY,
    stopping: stopping.signal,
    wake: () => {
      scheduler.wake();
    },
  };

  const watch = createChatwootWatch({
    clock,
    log,
    bots: () => registry.runtimes(),
    stoppedBots: () => registry.stopped(),
    alarm: (botId, raised) => (stopping.signal.aborted ? Promise.resolve() : alarm(botId, raised)),
    again: (botId) => planReconciling(choreDeps, botId),
  });

  /** An event is on disk: this process looks, and calls others only when its own hands are full. */
  function stored(key: ConversationKey): void {
    scheduler.wake(key);
    if (scheduler.running() >= concurrency) callOthers();
  }
  let calling = false;
  function callOthers(): void {
    if (calling) return;
    calling = true;
    setTimeout(() => {
      calling = false;
      db.query('SELECT pg_notify($1, $2)', [DUE_CHANNEL, '']).catch(() => undefined);
    }, 20);
  }

  /** Chatwoot was told to come again with an event, which it does only twice. */
  let comeAgain = false;
  const door = createDoor({
    db,
    clock,
    vault,
    log,
    bot: (key) => registry.door(key),
    stored,
    count: (code, status) => {
      metrics.webhook(code);
      comeAgain ||= status === 500;
    },
  });

  const app = createApp({
    clock,
    log,
    database: db,
    vault,
    config: {
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      ...(config.metricsToken === null ? {} : { metricsToken: config.metricsToken }),
    },
    folders: {
      widget: folder('../dist/widget'),
      panel: folder('../dist/panel'),
      panelPage: folder('../admin-panel/index.html'),
    },
    registry: metrics.registry,
    readiness: createReadiness({
      db,
      isStarted: () => started,
      bots: () => registry.runtimes(),
      stopped: () => registry.stopped(),
      failing: () => watch.failing(),
      stopwatch: schedulerDeps.stopwatch,
    }),
    webhookDoor: door,
    knowsBot: (key) => registry.door(key) !== undefined,
    async checkToken(chatwoot, token) {
      const api = {
        baseUrl: chatwoot.baseUrl,
        accountId: chatwoot.accountId,
        ...connection(chatwoot.baseUrl),
      };
      try {
        const profile = await createAgentClient({ ...api, token: agentToken(token) }).profile();
        const account = profile.accounts.find((one) => one.id === chatwoot.accountId);
        return {
          userId: profile.id,
          name: profile.name,
          role: account?.role === 'administrator' ? 'administrator' : 'agent',
          accountIds: profile.accounts.map((one) => one.id),
        };
      } catch (thrown) {
        if (thrown instanceof ChatwootError && thrown.code === 'chatwoot_unauthorised')
          throw tokenRefused(thrown);
        throw thrown;
      }
    },
    async listPeople(bot) {
      const chatwoot = await getChatwoot(db, bot.chatwootId);
      const token = await readAdminToken(db, vault, bot.chatwootId);
      if (!chatwoot || token === null) throw noReader();
      const admin = createAdminClient({
        baseUrl: chatwoot.baseUrl,
        accountId: chatwoot.accountId,
        ...connection(chatwoot.baseUrl),
        token: adminToken(token),
      });
      const [agents, teams] = await Promise.all([admin.inboxMembers(bot.inboxId), admin.teams()]);
      return [
        ...agents.map((agent) => ({
          kind: 'user' as const,
          id: agent.id,
          name: agent.name,
          email: agent.email,
        })),
        ...teams.map((team) => ({ kind: 'team' as const, id: team.id, name: team.name })),
      ];
    },
    knowledge: (botId) => registry.runtime(botId)?.knowledge ?? null,
    queue,
    stored,
    chatFacts: createChatFacts({ db, clock, queue, connection }),
    async leaveLine(botId, conversation) {
      await storeVisitorDeed(
        db,
        { botId, conversation },
        { type: 'left-line', at: clock.now() },
        clock.now(),
      );
      stored({ botId, conversation });
    },
    async leaveEmail(botId, conversation, address) {
      // Nobody is asked for one yet: there is nothing to skip.
      if (address === null) return;
      await storeVisitorDeed(db, { botId, conversation }, { type: 'email-left', address }, clock.now());
      stored({ botId, conversation });
    },
    ...(deps.demo ? { demo: deps.demo } : {}),
  });

  let started = false;
  const stopListening: (() => Promise<void>)[] = [];
  let chores: NodeJS.Timeout | null = null;
  let choring: Promise<unknown> = Promise.resolve();

  /** A failure here must not end the process: what was missed is read again at the next change or look. */
  function inBackground(what: string, work: () => Promise<unknown>): Promise<void> {
    return work().then(
      () => undefined,
      (thrown: unknown) => {
        logFailure(log, 'error', thrown, what);
      },
    );
  }

  async function configChanged(payload: string): Promise<void> {
    const botId = Number(payload);
    await registry.load(Number.isSafeInteger(botId) && botId > 0 ? botId : undefined);
    await planChores(choreDeps);
    scheduler.wake();
  }

  return {
    app,
    registry,
    scheduler,
    async start() {
      await registry.load();
      await loadAlarms();
      const reload = (payload: string) =>
        void inBackground('The bots could not be read', () => configChanged(payload));
      const alarms = () => void inBackground('The alarms could not be read', loadAlarms);
      const wake = () => {
        scheduler.wake();
      };
      stopListening.push(
        await db.listen(configChannel, reload, () => {
          reload('');
        }),
        await db.listen(alarmChannel, alarms, alarms),
        await db.listen(DUE_CHANNEL, wake, wake),
        await db.listen(
          QUEUE_CHANNEL,
          (payload) => {
            queue.moved(payload);
          },
          () => {
            queue.missed();
          },
        ),
      );
      await planChores(choreDeps);
      // After an update of Baton what was trained by older code is trained again, and compared.
      for (const bot of registry.runtimes()) await planChore(db, 'train', bot.id, clock.now());
      scheduler.start();
      chores = setInterval(() => {
        const chore = inBackground('Chores could not be run', async () => {
          if (comeAgain) await planReconciling(choreDeps);
          comeAgain = false;
          await runChores(choreDeps);
        });
        // A training may take a minute; the others go on meanwhile.
        choring = Promise.all([choring, chore]).then(() => undefined);
        void inBackground('Chatwoot could not be asked', () => watch.look());
      }, CHORES_EVERY_MS);
      started = true;
    },
    async stop(graceMs) {
      if (chores) clearInterval(chores);
      stopping.abort();
      await scheduler.stop(graceMs);
      await choring;
      // One after the other: they share one connection.
      for (const stopOne of stopListening) await stopOne();
    },
  };
}

/** One bucket for each Chatwoot, since it counts the requests of an address. */
function bucketed(perMinute: number | null): NonNullable<ServiceDeps['connection']> {
  const buckets = new Map<string, TokenBucket>();
  return (baseUrl) => {
    const { origin } = new URL(baseUrl);
    // Without a limit a 429 still pauses.
    const bucket = buckets.get(origin) ?? createTokenBucket({ perMinute: perMinute ?? UNLIMITED });
    buckets.set(origin, bucket);
    return { bucket };
  };
}

function folder(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function tokenRefused(cause: unknown): BatonError {
  return new BatonError(
    'token_refused',
    'Chatwoot does not know this access token.',
    'Copy it again from your Chatwoot profile, under "Access Token".',
    { status: 401, cause },
  );
}

function noReader(): BatonError {
  return new BatonError(
    'no_reader',
    "Baton has no administrator's token for this Chatwoot.",
    'Run "npm run baton -- connect" again with an administrator\'s token.',
    { status: 409 },
  );
}
