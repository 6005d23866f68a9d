import { inTime } from '../in-time.ts';
import { createBatcher } from '../store/batcher.ts';
import {
  claimDue,
  claimThese,
  nextDueAt,
  releaseAll,
  renewLeases,
  type ConversationKey,
  type Release,
} from '../store/conversations.ts';
import { readMail } from '../store/mail.ts';
import { logFailure } from '../store/outage.ts';
import { saveGoes, type Go } from '../store/save-goes.ts';
import { finishSteps, startSteps, type Asked, type Done } from '../store/steps.ts';
import type { RunDeps, SchedulerDeps } from './deps.ts';
import { createFreshReads } from './fresh-reads.ts';
import { createPacer } from './pacer.ts';
import { runConversation, type Job } from './run-conversation.ts';

/** How often leases are renewed, milliseconds. */
const RENEW_MS = 2_000;

/** However quiet it is, look at least this often, milliseconds: a notification may be lost. */
const LOOK_MS = 1_000;

/** After the database could not be asked, milliseconds. */
const STORE_AWAY_MS = 500;

/** What conversations that run beside each other write is written together: statements of a kind at once, and items in one. */
const TOGETHER = { atOnce: 1, most: 32 };

/**
 * Looks are this far apart, milliseconds, while hands are free: what comes meanwhile is claimed, read and saved
 * together, which costs a fifth less than every 8 ms does, and who comes after a pause is looked at at once.
 * The quiet window is twenty times as long. Much longer pauses let so much come at once that webhooks wait for it:
 * `npm run bench -- --only webhook` tells.
 */
const BREATH_MS = 20;

/**
 * While webhooks wait the scheduler looks no more often than this, milliseconds, and takes no more than so many at
 * once: Chatwoot waits 5 s for its answer and opens the conversation then, and what comes meanwhile is applied
 * together. 160 conversations a second go on, whatever comes.
 */
const HOLD_BACK_MS = 100;
const AT_ONCE_IN_A_FLOOD = 16;

/** After so much deciding webhooks are seen to, milliseconds: a turn takes one or two. */
const STRETCH_MS = 2;

/** Posted conversations that are remembered; more are found by the timer. */
const MOST_POSTED = 10_000;

/** Runs conversations that are due, each alone, many at a time. */
export interface Scheduler {
  /** Something is due: look now. With a key: an event was stored for this conversation. */
  wake(key?: ConversationKey): void;
  /** Starts looking by itself. */
  start(): void;
  /**
   * Runs everything that is due at the clock's time and ends when nothing is. For tests in virtual time and for
   * commands; `start` is not needed.
   */
  runDue(): Promise<number>;
  /** Stops claiming, lets what runs finish, and gives up what does not finish within the grace (milliseconds). */
  stop(graceMs: number): Promise<void>;
  /** Conversations being run now. */
  running(): number;
  /** Bots some of whose conversations are in doubt and cannot be read, with the error's code. */
  unread(): ReadonlyMap<number, string>;
}

/** How a scheduler works. */
export interface SchedulerOptions {
  /** Conversations run at once at most. */
  concurrency?: number;
  /** Whether webhooks wait: they go first. */
  isFlooded?: () => boolean;
}

/** Makes a scheduler; `start` sets it going. */
export function createScheduler(
  given: SchedulerDeps,
  { concurrency = 32, isFlooded = () => false }: SchedulerOptions = {},
): Scheduler {
  const { db, me, clock } = given;
  const deps: RunDeps = {
    ...given,
    pacer: createPacer(given.stopwatch, STRETCH_MS),
    freshReads: createFreshReads(given.log),
    saver: createBatcher((goes: Go[]) => saveGoes(db, me, goes), TOGETHER),
    starter: createBatcher((steps: Asked[]) => startSteps(db, me, clock.now(), steps), TOGETHER),
    finisher: createBatcher((done: Done[]) => finishSteps(db, me, clock.now(), done), TOGETHER),
    releaser: createBatcher((releases: Release[]) => releaseAll(db, me, releases), TOGETHER),
  };
  /** By the conversation's row. */
  const running = new Map<number, Promise<void>>();
  const runningKeys = new Set<string>();
  /** Conversations that this process stored an event for since it last looked at them, the longest waiting first. */
  const posted = new Map<string, ConversationKey>();
  let started = false;
  let looking: Promise<void> | null = null;
  /** Look for whatever is due, beside what is posted here. */
  let everywhere = false;
  /** The last such look found as much as there were hands for: more may be due. */
  let moreIsDue = false;
  let lookAgain = false;
  let lookedAt = 0;
  let heldBack: NodeJS.Timeout | null = null;
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Infinity;
  let renewing: NodeJS.Timeout | null = null;

  function launch(job: Job): Promise<void> {
    const key = nameOf(job);
    const run = runConversation(deps, job)
      .catch((thrown: unknown) => {
        // The lease ends by itself and the conversation is run again from what is stored.
        logFailure(deps.log, 'error', thrown, 'A conversation was left to its lease', {
          conversation: job.conversation,
        });
        return null;
      })
      .then((dueAt) => {
        const handsWereFull = running.size >= concurrency;
        running.delete(job.id);
        runningKeys.delete(key);
        if (handsWereFull || moreIsDue) wake();
        else if (posted.size > 0) wakeFor();
        if (dueAt !== null) lookAt(dueAt);
      });
    running.set(job.id, run);
    runningKeys.add(key);
    if (job.mail.waitingSince !== null) deps.meters.pickedUp(deps.clock.now() - job.mail.waitingSince);
    return run;
  }

  async function claim(alsoElsewhere: boolean): Promise<Job[]> {
    const most = isFlooded() ? Math.min(concurrency, AT_ONCE_IN_A_FLOOD) : concurrency;
    const room = most - running.size;
    if (room <= 0) return [];
    const now = deps.clock.now();
    lookedAt = now;
    // What is due by its time comes first: new events must not keep it waiting for ever.
    const due = alsoElsewhere ? await claimDue(deps.db, deps.me, now, room, [...running.keys()]) : [];
    if (alsoElsewhere) moreIsDue = due.length >= room;
    const keys = takePosted(room - due.length);
    const claimed = [...due, ...(await claimThese(deps.db, deps.me, now, keys))];
    const mails = await readMail(deps.db, claimed);
    return claimed.flatMap((one, n) => (mails[n] ? [{ ...one, mail: mails[n] }] : []));
  }

  /** What runs already stays posted: it may have looked before the event was stored. */
  function takePosted(most: number): ConversationKey[] {
    const taken: ConversationKey[] = [];
    for (const [name, key] of posted) {
      if (taken.length >= most) break;
      if (runningKeys.has(name)) continue;
      posted.delete(name);
      taken.push(key);
    }
    return taken;
  }

  async function look(): Promise<void> {
    lookAgain = false;
    const alsoElsewhere = everywhere;
    everywhere = false;
    for (const job of await claim(alsoElsewhere)) void launch(job);
  }

  /** `after`: what to do when everything that is due has been claimed. */
  function lookNow(after: () => Promise<void>): void {
    looking = look()
      .then(after)
      .catch((thrown: unknown) => {
        logFailure(deps.log, 'warn', thrown, 'The store could not be asked what is due');
        lookAt(deps.clock.now() + STORE_AWAY_MS);
      })
      .finally(() => {
        looking = null;
        if (lookAgain) wakeFor();
      });
  }

  function wakeFor(): void {
    if (!started || heldBack) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    const spacing = isFlooded() ? HOLD_BACK_MS : running.size < concurrency / 2 ? BREATH_MS : 0;
    // A clock that was set back must not hold anything up for as long.
    const held = Math.min(spacing, lookedAt + spacing - deps.clock.now());
    if (held > 0) {
      heldBack = setTimeout(() => {
        heldBack = null;
        wakeFor();
      }, held);
      return;
    }
    // What others make due and do not tell of is found by the timer: no need to ask for it after every event.
    lookNow(() => Promise.resolve());
  }

  function wake(key?: ConversationKey): void {
    if (key === undefined) everywhere = true;
    else if (posted.size < MOST_POSTED) posted.set(nameOf(key), key);
    wakeFor();
  }

  /** The timer looks, and asks when to look next. */
  function tick(): void {
    timer = null;
    timerAt = Infinity;
    everywhere = true;
    if (looking) {
      lookAgain = true;
      lookAt(deps.clock.now() + LOOK_MS);
      return;
    }
    lookNow(async () => {
      const due = running.size < concurrency ? await nextDueAt(deps.db) : null;
      lookAt(Math.min(due ?? Infinity, deps.clock.now() + LOOK_MS));
    });
  }

  /** Looks at that time (milliseconds) at the latest. */
  function lookAt(at: number): void {
    if (!started || at >= timerAt) return;
    if (timer) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(tick, Math.max(0, at - deps.clock.now()));
  }

  function renew(): void {
    renewLeases(deps.db, deps.me, [...running.keys()], deps.clock.now()).catch((thrown: unknown) => {
      logFailure(deps.log, 'warn', thrown, 'Leases could not be renewed');
    });
  }

  return {
    wake,
    start() {
      started = true;
      renewing = setInterval(renew, RENEW_MS);
      tick();
    },
    async runDue() {
      let count = 0;
      for (;;) {
        const claimed = await claim(true);
        if (claimed.length === 0) return count;
        count += claimed.length;
        await Promise.all(claimed.map(launch));
      }
    },
    async stop(graceMs) {
      started = false;
      if (timer) clearTimeout(timer);
      if (heldBack) clearTimeout(heldBack);
      await looking;
      await inTime(graceMs, Promise.all(running.values()), () => undefined);
      if (renewing) clearInterval(renewing);
      // Whoever looks next need not wait for the lease to end.
      const dueAt = deps.clock.now();
      await releaseAll(
        deps.db,
        deps.me,
        [...running.keys()].map((id) => ({ id, dueAt })),
      ).catch(() => undefined);
    },
    running: () => running.size,
    unread: () => deps.freshReads.failing(clock.now()),
  };
}

function nameOf({ botId, conversation }: ConversationKey): string {
  return `${String(botId)}:${String(conversation)}`;
}
