import type { BotRegistry } from '../bot-registry.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { AlarmRaised } from '../scheduler/deps.ts';
import { clearAlarm, openAlarms, raiseAlarm } from '../store/alarms.ts';
import type { Database } from '../store/database.ts';
import { KNOWLEDGE_BROKEN } from '../training/alarms.ts';

/** Alarms of this service's bots: kept in the store, and known here without asking it. */
export interface Alarms {
  /** Open ones when last read. */
  count(): number;
  /** Reads which are open and which bots they stop. */
  load(): Promise<void>;
  /** Raises one, and logs it where it is new. */
  raise(botId: number, alarm: AlarmRaised): Promise<void>;
  /** The bot's knowledge could be loaded. */
  knowledgeFine(botId: number): Promise<void>;
  /** Chatwoot lets the bot act: what stopped it is over. Missing knowledge stays, which nothing in Chatwoot mends. */
  canAct(botId: number): Promise<void>;
}

/** What alarms are kept with. */
export interface AlarmsDeps {
  db: Database;
  clock: Clock;
  log: Log;
  /** Knows which bots are stopped. */
  registry: Pick<BotRegistry, 'loadAlarms'>;
}

/** Makes the alarms of a service; `load` reads them. */
export function createAlarms({ db, clock, log, registry }: AlarmsDeps): Alarms {
  let open = 0;

  async function load(): Promise<void> {
    await registry.loadAlarms();
    open = (await openAlarms(db)).length;
  }

  return {
    count: () => open,
    load,
    async raise(botId, raised) {
      const { isNew } = await raiseAlarm(db, { botId, ...raised, at: clock.now() });
      if (isNew) log.error({ bot: botId, alarm: raised.code, remedy: raised.remedy }, 'An alarm was raised');
      await load();
    },
    async knowledgeFine(botId) {
      await clearAlarm(db, botId, KNOWLEDGE_BROKEN, clock.now());
    },
    async canAct(botId) {
      const all = await openAlarms(db, botId);
      const over = all.filter((one) => one.botId === botId && one.stopsBot && one.code !== KNOWLEDGE_BROKEN);
      for (const { code } of over) await clearAlarm(db, botId, code, clock.now());
      await load();
    },
  };
}
