import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Batcher } from '../store/batcher.ts';
import type { Database } from '../store/database.ts';
import type { Release } from '../store/conversations.ts';
import type { Go, SavedGo } from '../store/save-goes.ts';
import type { Asked, Done, Start } from '../store/steps.ts';
import type { BotRuntime } from './bot-runtime.ts';
import type { FreshReads } from './fresh-reads.ts';
import type { Pacer } from './pacer.ts';

/** What the scheduler counts; the names of the metrics are in `metrics.ts`. */
export interface Meters {
  turn(took: { ms: number; action: string; reason: string | null }): void;
  step(kind: string, outcome: 'done' | 'found' | 'dropped' | 'retried' | 'dead', ms: number): void;
  pickedUp(lateMs: number): void;
  /** A conversation in doubt was read, or could not be. */
  freshRead(outcome: 'done' | 'failed'): void;
}

/** Something an operator must know now. */
export interface AlarmRaised {
  code: string;
  detail: string;
  remedy: string;
  stopsBot: boolean;
}

/** Everything the scheduler works with. */
export interface SchedulerDeps {
  db: Database;
  clock: Clock;
  log: Log;
  meters: Meters;
  /** This process's name in leases: unique for each start. */
  me: string;
  bot(id: number): BotRuntime | undefined;
  /** Reads a bot's settings again: another version is live than the one `bot` gives. */
  refreshBot(id: number): Promise<void>;
  /** A step of this bot failed: its Chatwoot may be away. */
  suspect(botId: number): void;
  /** Tells the operator; one that stops the bot makes its webhooks answer 503, so that Chatwoot opens them. */
  alarm(botId: number, alarm: AlarmRaised): Promise<void>;
  /** Milliseconds of a stopwatch, for measuring only. */
  stopwatch(): number;
}

/** What a conversation is run with. */
export interface RunDeps extends SchedulerDeps {
  /** Whose turn it is to decide. */
  pacer: Pacer;
  freshReads: FreshReads;
  /** Saves goes of different conversations together; null where the lease is lost. */
  saver: Batcher<Go, SavedGo | null>;
  /** Marks a step, by its id, as started. */
  starter: Batcher<Asked, Start>;
  /** Marks a step as done. */
  finisher: Batcher<Done, boolean>;
  /** Gives a lease back; when the conversation is next due. */
  releaser: Batcher<Release, number | null>;
}
