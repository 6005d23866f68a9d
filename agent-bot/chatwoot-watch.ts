import { asChatwootError, type ChatwootError } from './chatwoot/chatwoot-error.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { BotRuntime } from './scheduler/bot-runtime.ts';
import type { AlarmRaised } from './scheduler/deps.ts';
import { tokenRefused } from './scheduler/token-refused.ts';

/** Whether each bot's Chatwoot can be reached and takes the bot's token, as last seen. */
export interface ChatwootWatch {
  /** Bots that could not act at the last look, and the error's code: nobody waits for Chatwoot to be told. */
  failing(): ReadonlyMap<number, string>;
  /** Something failed for this bot just now: it is asked for at the next look. */
  suspect(botId: number): void;
  /** Asks for every bot whose time has come. Never throws for what Chatwoot answers. */
  look(): Promise<void>;
}

/** What the watch works with. */
export interface WatchDeps {
  clock: Clock;
  log: Log;
  bots(): Pick<BotRuntime, 'id' | 'name' | 'steps'>[];
  /** Bots that an alarm has stopped: they are asked for by the chore that brings them back. */
  stoppedBots(): number[];
  alarm(botId: number, alarm: AlarmRaised): Promise<void>;
  /** Called when a bot can act again that could not. */
  again(botId: number): Promise<void>;
}

/** How often a bot's Chatwoot is asked, milliseconds; more often while it does not answer. */
const FINE_MS = 60_000;
const FAILING_MS = 10_000;
/** Away for this long it is no restart any more: people are to get the conversations. */
const PATIENCE_MS = 60_000;

interface Seen {
  at: number;
  /** Since when it fails; null: it does not. */
  failingSince: number | null;
  code: string | null;
}

/**
 * Asks, in the background, whether the bots can act in Chatwoot, so that an operator hears of it before a visitor
 * does. A refused token, and a Chatwoot that has been away for a minute, raise an alarm that stops the bot: Chatwoot
 * then opens conversations to people by itself. The chore that looks after stopped bots ends it.
 */
export function createChatwootWatch(deps: WatchDeps): ChatwootWatch {
  const { clock, log } = deps;
  const seen = new Map<number, Seen>();
  const asking = new Set<number>();
  const suspected = new Set<number>();

  async function ask(bot: Pick<BotRuntime, 'id' | 'name' | 'steps'>): Promise<void> {
    const before = seen.get(bot.id);
    // The limit of requests holds for this one too.
    await bot.steps.reserve(['say']);
    const error = await bot.steps.probe().then(() => null, asFailure);
    const at = clock.now();
    if (error === null) {
      seen.set(bot.id, { at, failingSince: null, code: null });
      if (before?.code) {
        log.info({ bot: bot.id }, 'Chatwoot answers again');
        await deps.again(bot.id);
      }
      return;
    }
    const failingSince = before?.failingSince ?? at;
    if (before?.code !== error.code) {
      log.warn(
        { bot: bot.id, code: error.code, remedy: error.remedy },
        `The bot cannot act in Chatwoot. ${error.message}`,
      );
    }
    seen.set(bot.id, { at, failingSince, code: error.code });
    const refused = error.code === 'chatwoot_unauthorised';
    if (!refused && at - failingSince < PATIENCE_MS) return;
    await deps.alarm(bot.id, {
      code: refused ? 'token_refused' : 'chatwoot_away',
      detail: refused
        ? tokenRefused(bot.name)
        : `"${bot.name}" cannot act in Chatwoot, which has been so for a minute. ${error.message}`,
      remedy: error.remedy,
      stopsBot: true,
    });
  }

  return {
    failing: () =>
      new Map([...seen].flatMap(([id, { code }]) => (code === null ? [] : [[id, code] as const]))),
    suspect(botId) {
      suspected.add(botId);
    },
    async look() {
      const now = clock.now();
      const bots = deps.bots();
      const known = new Set(bots.map(({ id }) => id));
      for (const id of seen.keys()) if (!known.has(id)) seen.delete(id);
      const stopped = new Set(deps.stoppedBots());
      const due = bots.filter(({ id }) => {
        const last = seen.get(id);
        // One that fails is asked for every 10 s anyway, and what fails for another reason is no reason to ask more often.
        const every = last?.code || suspected.has(id) ? FAILING_MS : FINE_MS;
        return !stopped.has(id) && !asking.has(id) && (last === undefined || now - last.at >= every);
      });
      // A Chatwoot that is away answers late, and holds up nobody else's.
      await Promise.all(
        due.map(async (bot) => {
          asking.add(bot.id);
          suspected.delete(bot.id);
          await ask(bot).finally(() => asking.delete(bot.id));
        }),
      );
    },
  };
}

/** A Chatwoot that asks to slow down is there. */
function asFailure(thrown: unknown): ChatwootError | null {
  const error = asChatwootError(thrown);
  if (error === null) throw thrown;
  return error.code === 'chatwoot_busy' ? null : error;
}
