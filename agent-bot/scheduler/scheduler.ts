import { claimDue, nextDueAt, release, renewLeases, type Claimed } from '../store/conversations.ts';
import type { SchedulerDeps } from './deps.ts';
import { runConversation } from './run-conversation.ts';

/** How often leases are renewed, milliseconds. */
const RENEW_MS = 2_000;

/** However quiet it is, look at least this often, milliseconds: a notification may be lost. */
const LOOK_MS = 1_000;

/** After the database could not be asked, milliseconds. */
const STORE_AWAY_MS = 500;

/** Runs conversations that are due, each alone, many at a time. */
export interface Scheduler {
  /** Something is due: look now. */
  wake(): void;
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
}

/** @param concurrency conversations run at once at most */
export function createScheduler(deps: SchedulerDeps, concurrency = 32): Scheduler {
  const running = new Map<number, Promise<void>>();
  let started = false;
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Infinity;
  let renewing: NodeJS.Timeout | null = null;

  function launch(leased: Claimed): Promise<void> {
    const run = runConversation(deps, leased)
      .catch((thrown: unknown) => {
        // The lease ends by itself and the conversation is run again from what is stored.
        deps.log.error(
          { err: thrown, conversation: leased.conversation },
          'A conversation was left to its lease',
        );
        return null;
      })
      .then((dueAt) => {
        const handsWereFull = running.size >= concurrency;
        running.delete(leased.id);
        if (handsWereFull) wake();
        else if (dueAt !== null) lookAt(dueAt);
      });
    running.set(leased.id, run);
    return run;
  }

  async function claim(): Promise<Claimed[]> {
    const room = concurrency - running.size;
    if (room <= 0) return [];
    return claimDue(deps.db, deps.me, deps.clock.now(), room);
  }

  async function look(): Promise<void> {
    do {
      lookAgain = false;
      for (const leased of await claim()) void launch(leased);
    } while (lookAgain && started && running.size < concurrency);
  }

  /** `after`: what to do when everything that is due has been claimed. */
  function lookNow(after: () => Promise<void>): void {
    looking = look()
      .then(after)
      .catch((thrown: unknown) => {
        deps.log.warn({ err: thrown }, 'The store could not be asked what is due');
        lookAt(deps.clock.now() + STORE_AWAY_MS);
      })
      .finally(() => {
        looking = null;
        if (lookAgain) wake();
      });
  }

  function wake(): void {
    if (!started) return;
    if (looking) lookAgain = true;
    // What others make due and do not tell of is found by the timer: no need to ask for it after every event.
    else lookNow(() => Promise.resolve());
  }

  /** The timer looks, and asks when to look next. */
  function tick(): void {
    timer = null;
    timerAt = Infinity;
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
      deps.log.warn({ err: thrown }, 'Leases could not be renewed');
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
        const claimed = await claim();
        if (claimed.length === 0) return count;
        count += claimed.length;
        await Promise.all(claimed.map(launch));
      }
    },
    async stop(graceMs) {
      started = false;
      if (timer) clearTimeout(timer);
      await looking;
      const left = Promise.all(running.values());
      await Promise.race([left, new Promise((done) => setTimeout(done, graceMs).unref())]);
      if (renewing) clearInterval(renewing);
      // Whoever looks next need not wait for the lease to end.
      const now = deps.clock.now();
      await Promise.all([...running.keys()].map((id) => release(deps.db, deps.me, id, now))).catch(
        () => undefined,
      );
    },
    running: () => running.size,
  };
}
