import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Registry } from 'prom-client';
import { createBreather } from './breather.ts';
import { createBotRegistry, type BotRegistry } from './bot-registry.ts';
import { createChatFacts } from './chat-facts.ts';
import type { ConnectionOptions } from './chatwoot/client.ts';
import { createChatwootWatch } from './chatwoot-watch.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { VisitorOffers } from './guardrails/visitors.ts';
import { createVisitorQueue } from './handoff/visitor-queue.ts';
import { createApp } from './http/app.ts';
import type { AppDeps } from './http/deps.ts';
import { inSlices } from './knowledge/slices.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createReadiness } from './readiness.ts';
import { planChores, planReconciling, type ChoreDeps } from './scheduler/chores.ts';
import type { AlarmRaised, SchedulerDeps } from './scheduler/deps.ts';
import { createScheduler, type Scheduler } from './scheduler/scheduler.ts';
import { createAlarms } from './service/alarms.ts';
import { createCallOthers } from './service/call-others.ts';
import { checkToken } from './service/check-token.ts';
import { createHousekeeping } from './service/housekeeping.ts';
import { limitRequests } from './service/limit-requests.ts';
import { listPeople } from './service/list-people.ts';
import { listenForChanges } from './service/listen-for-changes.ts';
import { queueLengths } from './service/queue-lengths.ts';
import { createTellUnreadable } from './service/tell-unreadable.ts';
import { createVisitorWishes } from './service/visitor-wishes.ts';
import { planChore } from './store/chores.ts';
import type { ConversationKey } from './store/conversations.ts';
import type { Database } from './store/database.ts';
import { logFailure } from './store/outage.ts';
import type { Vault } from './store/vault.ts';
import { ALL_LANGUAGES, expectedLanguages, warming } from './turn/warming.ts';
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
  /** What `/metrics` shows. */
  metrics: Registry;
  registry: BotRegistry;
  scheduler: Scheduler;
  start(): Promise<void>;
  /** Does what the first message would otherwise do while it waits, for the bots' languages; see `warming`. */
  warmUp(): Promise<void>;
  /** Takes no more work, lets what runs finish within the grace (milliseconds). */
  stop(graceMs: number): Promise<void>;
}

const DAY = 86_400_000;
/** The first message has been answered by then. */
const AFTER_FIRST_MS = 2_000;
/** Webhooks that wait for the store at once, from which on they go before everything else. */
const FLOOD = 4;

/** The one place where the parts are wired. */
export function createService(deps: ServiceDeps): Service {
  const { config, db, vault, clock, log } = deps;
  const { concurrency } = config;
  const reached = deps.connection ?? limitRequests(config.chatwootLimit);
  const tellUnreadable = createTellUnreadable(log, (what, elements) => {
    metrics.unreadable(what, elements);
  });
  const connection = (baseUrl: string) => ({ ...reached(baseUrl), unreadable: tellUnreadable(baseUrl) });
  const stopping = new AbortController();
  let started = false;
  // Other languages than the bots' are prepared when somebody has written: a service that nobody writes to does without.
  let isVisited = false;
  const warmed = new Set<string>();

  const registry = createBotRegistry({
    db,
    vault,
    clock,
    log,
    publicUrl: config.publicUrl,
    connection,
    alarm: raiseAlarm,
    knowledgeFine: (botId) => alarms.knowledgeFine(botId),
    retrain: (botId) => planChore(db, 'train', botId, clock.now()),
  });
  const bots = () => registry.runtimes();
  const stoppedBots = () => registry.stopped();
  const alarms = createAlarms({ db, clock, log, registry });
  const offered = (botId: number): VisitorOffers | null =>
    registry.runtime(botId)?.guardrails.visitors ?? null;
  const queue = createVisitorQueue(db, clock, offered);
  const metrics = createMetrics(
    () => queueLengths(db, clock.now()),
    () => alarms.count(),
  );

  /** A bot that it stops is looked after from then on. */
  async function raiseAlarm(botId: number, raised: AlarmRaised): Promise<void> {
    await alarms.raise(botId, raised);
    await planChores(choreDeps);
  }

  const schedulerDeps: SchedulerDeps = {
    db,
    clock,
    log,
    meters: metrics.meters,
    me: randomUUID(),
    bot: (id) => registry.runtime(id),
    refreshBot: (id) => registry.load(id),
    suspect: (id) => {
      watch.suspect(id);
    },
    alarm: raiseAlarm,
    stopwatch: () => performance.now(),
  };
  const scheduler = createScheduler(schedulerDeps, { concurrency, isFlooded: () => door.waiting() >= FLOOD });
  const choreDeps: ChoreDeps = {
    ...schedulerDeps,
    bots,
    stoppedBots,
    clearAlarms: (botId) => alarms.canAct(botId),
    listFailing: new Map(),
    keepTextsMs: config.keepTextsDays * DAY,
    keepRecordsMs: config.keepRecordsDays * DAY,
    stopping: stopping.signal,
    wake: () => {
      scheduler.wake();
    },
  };
  const watch = createChatwootWatch({
    clock,
    log,
    bots,
    stoppedBots,
    alarm: (botId, raised) => (stopping.signal.aborted ? Promise.resolve() : raiseAlarm(botId, raised)),
    again: (botId) => planReconciling(choreDeps, botId),
  });
  const housekeeping = createHousekeeping({ chores: choreDeps, watch, log });

  const callOthers = createCallOthers(db);
  /** An event is on disk: this process looks, and calls others only when its own hands are full. */
  function stored(key: ConversationKey): void {
    scheduler.wake(key);
    if (!isVisited) {
      isVisited = true;
      inBackground('Languages could not be prepared', async () => {
        await setTimeout(AFTER_FIRST_MS, undefined, { ref: false });
        await warmFor(ALL_LANGUAGES);
      });
    }
    if (scheduler.running() >= concurrency) callOthers();
  }

  const door = createDoor({
    db,
    clock,
    vault,
    log,
    bot: (key) => registry.door(key),
    stored,
    count: (code, status) => {
      metrics.webhook(code);
      if (status === 500) housekeeping.comeAgain();
    },
  });
  const wishes = createVisitorWishes({ db, clock, stored, offered });
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
      bots,
      stopped: stoppedBots,
      failing: () => new Map([...scheduler.unread(), ...watch.failing()]),
      stopwatch: schedulerDeps.stopwatch,
    }),
    webhookDoor: door,
    knowsBot: (key) => registry.door(key) !== undefined,
    checkToken: (chatwoot, token) => checkToken(chatwoot, connection(chatwoot.baseUrl), token),
    listPeople: (bot) => listPeople({ db, vault, connection }, bot),
    knowledge: (botId) => registry.runtime(botId)?.knowledge ?? null,
    queue,
    stored,
    chatFacts: createChatFacts({ db, clock, queue, offered, connection }),
    ...wishes,
    ...(deps.demo ? { demo: deps.demo } : {}),
  });

  /** A failure here must not end the process: what was missed is read again at the next change. */
  function inBackground(what: string, work: () => Promise<unknown>): void {
    work().catch((thrown: unknown) => {
      logFailure(log, 'error', thrown, what);
    });
  }

  async function configChanged(botId: number | undefined): Promise<void> {
    await registry.load(botId);
    await planChores(choreDeps);
    scheduler.wake();
  }

  function warmFor(languages: readonly string[]): Promise<void> {
    const isOver = (): boolean => stopping.signal.aborted;
    const cold = languages.filter((language) => !warmed.has(language));
    for (const language of cold) warmed.add(language);
    return inSlices(warming(bots(), cold, isOver), createBreather());
  }

  let stopListening: () => Promise<void> = () => Promise.resolve();
  return {
    app,
    metrics: metrics.registry,
    registry,
    scheduler,
    async start() {
      await registry.load();
      await alarms.load();
      stopListening = await listenForChanges(db, {
        configChanged: (botId) => {
          inBackground('The bots could not be read', () => configChanged(botId));
        },
        alarmsChanged: () => {
          inBackground('The alarms could not be read', () => alarms.load());
        },
        due: () => {
          scheduler.wake();
        },
        queue,
      });
      await planChores(choreDeps);
      // After an update of Baton what was trained by older code is trained again, and compared.
      for (const bot of bots()) await planChore(db, 'train', bot.id, clock.now());
      scheduler.start();
      housekeeping.start();
      started = true;
    },
    async warmUp() {
      // Without it the first message takes longer; that is no reason not to start.
      await warmFor(expectedLanguages(bots())).catch((thrown: unknown) => {
        logFailure(log, 'error', thrown, 'The first message could not be prepared for');
      });
    },
    async stop(graceMs) {
      stopping.abort();
      const tidied = housekeeping.stop(graceMs);
      await scheduler.stop(graceMs);
      await tidied;
      await stopListening();
    },
  };
}

function folder(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
