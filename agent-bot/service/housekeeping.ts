import type { ChatwootWatch } from '../chatwoot-watch.ts';
import { inTime } from '../in-time.ts';
import type { Log } from '../log.ts';
import {
  LONG_CHORES,
  planReconciling,
  QUICK_CHORES,
  runChores,
  type ChoreDeps,
} from '../scheduler/chores.ts';
import { logFailure } from '../store/outage.ts';

/** Looks for chores that are due, and asks after the Chatwoots. */
export interface Housekeeping {
  /** Begins to look, once a second. */
  start(): void;
  /** Chatwoot was told to come again with an event, which it does only twice: the bots are compared with it afterwards. */
  comeAgain(): void;
  /** Looks no more, and lets what was begun end within the grace (milliseconds): Chatwoot may answer late. */
  stop(graceMs: number): Promise<void>;
}

const EVERY_MS = 1_000;

/** What is looked after. */
export interface HousekeepingDeps {
  chores: ChoreDeps;
  watch: Pick<ChatwootWatch, 'look'>;
  log: Log;
}

/** Makes the housekeeping; `start` sets it going. */
export function createHousekeeping({ chores, watch, log }: HousekeepingDeps): Housekeeping {
  let timer: NodeJS.Timeout | null = null;
  let isMissing = false;
  let isTraining = false;
  const underWay = new Set<Promise<void>>();

  /** A failure here must not end the process: what is left undone is done at the next look. */
  function begin(what: string, work: () => Promise<unknown>): void {
    const done: Promise<void> = work()
      .catch((thrown: unknown) => {
        logFailure(log, 'error', thrown, what);
      })
      .then(() => {
        underWay.delete(done);
      });
    underWay.add(done);
  }

  async function quickChores(): Promise<void> {
    if (isMissing) {
      // Before the planning: what is missed while it is planned is planned the next time.
      isMissing = false;
      await planReconciling(chores).catch((thrown: unknown) => {
        isMissing = true;
        throw thrown;
      });
    }
    await runChores(chores, QUICK_CHORES);
  }

  async function trainings(): Promise<void> {
    isTraining = true;
    await runChores(chores, LONG_CHORES).finally(() => (isTraining = false));
  }

  return {
    start() {
      // A Chatwoot that answers late holds up the chores behind it; those of others are begun at the next look.
      timer = setInterval(() => {
        begin('Chores could not be run', quickChores);
        if (!isTraining) begin('Trainings could not be begun', trainings);
        begin('Chatwoot could not be asked', () => watch.look());
      }, EVERY_MS);
    },
    comeAgain() {
      isMissing = true;
    },
    async stop(graceMs) {
      if (timer) clearInterval(timer);
      await inTime(graceMs, Promise.all(underWay), () => undefined);
    },
  };
}
