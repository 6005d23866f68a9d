import type { AdminToken } from '../../agent-bot/chatwoot/tokens.ts';
import {
  adminToken,
  agentToken,
  botToken,
  createAdminClient,
  createAgentClient,
  createBotClient,
  createPublicClient,
  type AgentClient,
  type PublicClient,
} from '../../agent-bot/chatwoot/client.ts';
import { createTokenBucket } from '../../agent-bot/chatwoot/token-bucket.ts';
import type { KnowledgeIndex } from '../../agent-bot/knowledge/knowledge-index.ts';
import { createLog } from '../../agent-bot/log.ts';
import type { BotRuntime } from '../../agent-bot/scheduler/bot-runtime.ts';
import { chatwootReader } from '../../agent-bot/scheduler/chatwoot-reader.ts';
import { chatwootSteps } from '../../agent-bot/scheduler/chatwoot-steps.ts';
import { planChores, runChores, type ChoreDeps } from '../../agent-bot/scheduler/chores.ts';
import type { Meters } from '../../agent-bot/scheduler/deps.ts';
import { createScheduler, type Scheduler } from '../../agent-bot/scheduler/scheduler.ts';
import { nextDueAt } from '../../agent-bot/store/conversations.ts';
import type { Database } from '../../agent-bot/store/database.ts';
import { storeVisitorDeed, type VisitorDeed } from '../../agent-bot/store/visitor-deeds.ts';
import { createDoor } from '../../agent-bot/webhook/door.ts';
import { createSandbox, type Sandbox } from '../../sandbox/chatwoot/sandbox.ts';
import type { Manner } from '../../sandbox/chatwoot/state.ts';
import { seedSandbox, type Seed } from '../../sandbox/seed.ts';
import { guardrailsSchema, type Guardrails } from '../../agent-bot/guardrails/schema.ts';
import { seededRandom } from '../../agent-bot/knowledge/random.ts';
import { createCountingDatabase } from './counting-database.ts';
import { createCrashingDatabase, type CrashingDatabase } from './crashing-database.ts';
import { sandboxTransport } from './sandbox-transport.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

const SECRET = 'simulation-secret-0123456789';
const START = Date.UTC(2026, 5, 8, 9, 0, 0);
export const CHATWOOT = 'http://chatwoot.test';
const DOOR = 'http://baton.test/chatwoot/webhook/simulated';

/** One process of Baton. */
interface Process {
  store: CrashingDatabase;
  scheduler: Scheduler;
  chores: ChoreDeps;
  door: ReturnType<typeof createDoor>;
}

/** A public message of the bot as it arrived at Chatwoot, with what had been stored by then. */
export interface BotWord {
  conversation: number;
  content: string;
  at: number;
}

/** A whole world in virtual time: a Chatwoot, a PostgreSQL, and a Baton that can die. */
export interface World {
  clock: VirtualClock;
  sandbox: Sandbox;
  seed: Seed;
  botId: number;
  inboxId: number;
  visitor: PublicClient;
  jane: AgentClient;
  mark: AgentClient;
  /** Words of persons that were answered with 200, by conversation: when. */
  heardPerson: { conversation: number; messageId: number; at: number }[];
  botWords: BotWord[];
  alarms: string[];
  /** The visitor tells Baton something without Chatwoot; fails while no process lives. */
  wish(conversation: number, deed: VisitorDeed): Promise<void>;
  /** Runs what is due now and waits until nothing moves. */
  settle(): Promise<void>;
  /** Lets virtual time pass. */
  pass(ms: number): Promise<void>;
  crashAfter(statements: number): void;
  crash(): void;
  /**
   * The process is stopped (SIGSTOP, a virtual machine that is moved) after so many more moments, for so long, while
   * another does its work; then it goes on with what it was doing.
   */
  stopAfter(moments: number, ms: number): void;
  /** Starts a process if none lives. */
  revive(): void;
  alive(): boolean;
  /** Runs chores now. */
  runChores(): Promise<void>;
}

const quiet: Meters = {
  turn: () => undefined,
  step: () => undefined,
  pickedUp: () => undefined,
  freshRead: () => undefined,
};

/** Makes a world on a test database; every world has a bot row of its own. */
export async function createWorld(
  db: Database,
  options: {
    manner: Manner;
    seed: number;
    knowledge: KnowledgeIndex;
    reader: boolean;
    quietWindowMs?: number;
    /** What it acts by, instead of keywords alone. */
    guardrails?: Guardrails;
  },
): Promise<World> {
  const clock = createVirtualClock(START);
  const random = seededRandom(options.seed);
  const log = createLog({ level: process.env['SIMULATION_LOG'] === '1' ? 'trace' : 'silent' });
  const heardPerson: World['heardPerson'] = [];
  const botWords: BotWord[] = [];
  const alarms: string[] = [];
  let process_: Process | null = null;
  let generation = 0;
  /** For how long the process that is told to stop will stand still, milliseconds. */
  let stopsMs = 0;
  /** All that were started, the stopped ones too. */
  const stores: CrashingDatabase[] = [];
  const counting = createCountingDatabase(db);

  const sandbox = createSandbox({
    manner: options.manner,
    clock,
    random,
    publicUrl: CHATWOOT,
    deliver: async ({ headers, body }) => {
      const here = process_;
      if (!here) throw new Error('connect ECONNREFUSED');
      const answer = await here.door('simulated', headers, Buffer.from(body));
      if (here.store.dead()) throw new Error('socket hang up');
      if (answer.status === 200) notePerson(body);
      return answer;
    },
  });
  const seed = seedSandbox(sandbox);

  function notePerson(body: string): void {
    const event = JSON.parse(body) as {
      event: string;
      id: number;
      message_type?: string;
      private?: boolean;
      sender?: { type?: string };
      conversation?: { id: number };
    };
    if (event.event !== 'message_created' || event.message_type !== 'outgoing' || event.private) return;
    if (event.sender?.type !== 'user' || !event.conversation) return;
    heardPerson.push({ conversation: event.conversation.id, messageId: event.id, at: clock.now() });
  }

  const { core } = sandbox.world;
  const api = { baseUrl: CHATWOOT, accountId: seed.accountId };
  const bucket = createTokenBucket({
    perMinute: 1_000_000,
    clock,
    schedule: (afterMs, run) => {
      const handle = clock.setTimeout(run, afterMs);
      return () => {
        clock.clearTimeout(handle);
      };
    },
  });
  const people = { ...api, transport: sandboxTransport(sandbox), bucket };
  const ada: AdminToken = adminToken(seed.ada.accessToken);
  const admin = createAdminClient({ ...people, token: ada });

  const drive = async <T>(work: Promise<T>): Promise<T> => {
    let done = false;
    const marked = work.finally(() => (done = true));
    marked.catch(() => undefined);
    for (let i = 0; !isDone(); i += 1) {
      await immediate();
      const next = clock.next();
      if (!isDone() && next !== null) await clock.advanceTo(next, immediate);
      if (i > 10_000) throw new Error('The setup does not come to an end');
    }
    return marked;
    function isDone(): boolean {
      return done;
    }
  };

  const inbox = await drive(admin.createInbox('Website', { autoAssignment: false }));
  const bot = await drive(admin.createAgentBot({ name: 'Baton', description: '', outgoingUrl: DOOR }));
  core.state.bots.forEach((row) => {
    row.secret = SECRET;
  });
  await drive(admin.setAgentBot(inbox.id, bot.id));
  await drive(admin.addInboxMembers(inbox.id, [seed.jane.id, seed.mark.id]));

  const chatwootRow = await db.query<{ id: number }>(
    `INSERT INTO chatwoots (base_url, account_id, created_at) VALUES ($1, 1, 0) RETURNING id`,
    [`${CHATWOOT}/${String(Math.random())}`],
  );
  const botRow = await db.query<{ id: number }>(
    `INSERT INTO bots (key, chatwoot_id, name, inbox_id, channel, agent_bot_id, bot_token, webhook_secret, created_at)
     VALUES ($1, $2, 'Baton', $3, 'Channel::Api', $4, '', '', 0) RETURNING id`,
    [`simulated-${String(Math.random())}`, chatwootRow.rows[0]!.id, inbox.id, bot.id],
  );
  const botId = botRow.rows[0]!.id;
  const guardrails =
    options.guardrails ??
    guardrailsSchema.parse({
      quietWindowMs: options.quietWindowMs ?? 400,
      visitors: { meanwhile: true, emailFirst: true },
      triggers: { keyword: { settings: { families: [{ name: 'Refunds', words: ['refund'] }] } } },
    });

  function start(): Process {
    generation += 1;
    const me = `process-${String(generation)}`;
    const store = createCrashingDatabase(
      counting.db,
      () => {
        if (process_?.store === store) process_ = null;
      },
      () => {
        if (process_?.store === store) process_ = start();
        clock.setTimeout(() => {
          store.goOn();
        }, stopsMs);
      },
    );
    stores.push(store);
    const alive = (): boolean => !store.dead();
    const connection = { ...api, transport: sandboxTransport(sandbox, alive, store.whileStopped), bucket };
    const steps = chatwootSteps(
      (own) => createBotClient({ ...connection, bucket: own, token: botToken(bot.token ?? '') }),
      bucket,
      bot.id,
    );
    const runtime: BotRuntime = {
      id: botId,
      name: 'Baton',
      keyPrefix: `sim${String(botId)}`,
      keepsSourceId: true,
      drawsSources: true,
      agentBotId: bot.id,
      people: [{ kind: 'user', id: seed.jane.id, name: 'Jane Doe' }],
      autoAssignment: false,
      connectedAt: 0,
      guardrails,
      guardrailsVersion: 1,
      knowledge: options.knowledge,
      modelId: null,
      steps: {
        ...steps,
        perform(conversation, body, key) {
          if (body.kind === 'say' && alive()) {
            botWords.push({ conversation, content: body.content, at: clock.now() });
          }
          return steps.perform(conversation, body, key);
        },
      },
      reader: options.reader
        ? chatwootReader(
            createAdminClient({ ...connection, token: ada }),
            { agentBotId: bot.id, inboxId: inbox.id },
            { clock, hash: (text) => `hash of ${String(text.length)}` },
          )
        : null,
      traceUrl: () => null,
    };
    let stopped = false;
    const deps: ChoreDeps = {
      db: store.db,
      clock,
      log,
      meters: quiet,
      me,
      bot: (id) => (id === botId ? runtime : undefined),
      refreshBot: () => Promise.resolve(),
      suspect: () => undefined,
      alarm: (_id, alarm) => {
        alarms.push(alarm.code);
        stopped ||= alarm.stopsBot;
        return Promise.resolve();
      },
      stopwatch: () => 0,
      bots: () => [runtime],
      stoppedBots: () => (stopped ? [botId] : []),
      stopping: new AbortController().signal,
      listFailing: new Map(),
      clearAlarms: () => {
        stopped = false;
        return Promise.resolve();
      },
      keepTextsMs: 90 * 86_400_000,
      keepRecordsMs: 90 * 86_400_000,
      wake: () => undefined,
    };
    const scheduler = createScheduler(deps);
    const door = createDoor({
      db: store.db,
      clock,
      vault: { hash: (text) => `hash of ${String(text.length)}` },
      log,
      bot: () => ({ id: botId, accountId: seed.accountId, inboxId: inbox.id, secrets: [SECRET], stopped }),
      stored: () => undefined,
      count: (code) => {
        if (process.env['SIMULATION_LOG']) console.log('door', code);
      },
    });
    return { store, scheduler, chores: deps, door };
  }

  /** Waits until no statement is under way and nothing else moves. */
  async function still(): Promise<void> {
    for (let calm = 0; calm < 3;) {
      await immediate();
      const alive = stores.filter((store) => !store.dead());
      calm = alive.every((store) => store.busy() === 0) ? calm + 1 : 0;
      // Asking over and over would take from PostgreSQL the time it needs to answer.
      await Promise.all(alive.map((store) => store.rest()));
    }
  }

  /** What the last look that found nothing to do has seen: until then nothing is due, unless something is written. */
  let idle: { process: Process; ended: number; dueAt: number | null } | null = null;
  const isIdle = (here: Process): boolean => idle?.process === here && idle.ended === counting.ended();

  /** When something is due that nothing has to be written for. */
  async function dueAt(here: Process): Promise<number | null> {
    return idle && isIdle(here) ? idle.dueAt : nextDueAt(db);
  }

  async function settle(): Promise<void> {
    await still();
    const here = process_;
    if (!here) return;
    // Most looks would find nothing, and would take most of the time of a run.
    if (idle && isIdle(here) && (idle.dueAt ?? Infinity) > clock.now()) return;
    const before = counting.ended();
    void here.scheduler.runDue().catch(() => undefined);
    await still();
    // One statement was the look itself.
    const foundNothing = counting.ended() === before + 1;
    idle = foundNothing ? { process: here, ended: before + 1, dueAt: await nextDueAt(db) } : null;
  }

  async function pass(ms: number): Promise<void> {
    const end = clock.now() + ms;
    await settle();
    while (clock.now() < end) {
      const due = process_ ? await dueAt(process_) : null;
      const next = Math.min(end, clock.next() ?? end, due !== null && due > clock.now() ? due : end);
      await clock.advanceTo(next, settle);
      await settle();
    }
  }

  process_ = start();
  return {
    clock,
    sandbox,
    seed,
    botId,
    inboxId: inbox.id,
    visitor: createPublicClient({ ...people, inboxIdentifier: inbox.identifier ?? '' }),
    jane: createAgentClient({ ...people, token: agentToken(seed.jane.accessToken) }),
    mark: createAgentClient({ ...people, token: agentToken(seed.mark.accessToken) }),
    heardPerson,
    botWords,
    alarms,
    async wish(conversation, deed) {
      if (!process_) throw new Error('connect ECONNREFUSED');
      await storeVisitorDeed(process_.store.db, { botId, conversation }, deed, clock.now());
    },
    settle,
    pass,
    crashAfter: (statements) => process_?.store.crashAfter(statements),
    crash: () => process_?.store.crash(),
    stopAfter(moments, ms) {
      stopsMs = ms;
      process_?.store.stopAfter(moments);
    },
    revive() {
      process_ ??= start();
    },
    alive: () => process_ !== null,
    async runChores() {
      if (!process_) return;
      const { chores } = process_;
      const work = planChores(chores).then(() => runChores(chores));
      let done = false;
      void work.finally(() => (done = true)).catch(() => undefined);
      for (let i = 0; i < 200 && !isDone(); i += 1) await pass(20);
      function isDone(): boolean {
        return done;
      }
    },
  };
}

function immediate(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
