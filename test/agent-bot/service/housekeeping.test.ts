import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../agent-bot/log.ts';
import type { BotRuntime } from '../../../agent-bot/scheduler/bot-runtime.ts';
import type { ChoreDeps } from '../../../agent-bot/scheduler/chores.ts';
import { createHousekeeping, type Housekeeping } from '../../../agent-bot/service/housekeeping.ts';
import type { Database } from '../../../agent-bot/store/database.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';

let test: TestDatabase;
/** What runs before each statement; may fail in its place. */
let before: (sql: string, params: unknown[]) => Promise<void>;
let logged: string[];
let looks: number;
let look: () => Promise<void>;
let housekeeping: Housekeeping;

const log = createLog({ readable: false, destination: { write: (line) => void logged.push(line) } });

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await test.db.query('DELETE FROM chores');
  before = () => Promise.resolve();
  look = () => Promise.resolve();
  [logged, looks] = [[], 0];
  const db: Database = {
    ...test.db,
    query: async (sql, params) => {
      await before(sql, params ?? []);
      return test.db.query(sql, params);
    },
  };
  const chores: ChoreDeps = {
    db,
    log,
    clock: { now: () => 1_000 },
    me: 'me',
    meters: { turn() {}, step() {}, pickedUp() {}, freshRead() {} },
    bot: () => undefined,
    refreshBot: () => Promise.resolve(),
    suspect: () => undefined,
    alarm: () => Promise.resolve(),
    stopwatch: () => 0,
    bots: () => [{ id: 7 } as BotRuntime],
    stoppedBots: () => [],
    clearAlarms: () => Promise.resolve(),
    listFailing: new Map(),
    keepTextsMs: 1,
    keepRecordsMs: 1,
    stopping: new AbortController().signal,
    wake: () => undefined,
  };
  housekeeping = createHousekeeping({
    chores,
    log,
    watch: {
      look: () => {
        looks += 1;
        return look();
      },
    },
  });
});
afterEach(async () => {
  await housekeeping.stop(1_000);
  vi.useRealTimers();
});

const planned = async () => (await test.db.query('SELECT kind, bot_id FROM chores')).rows;

/** The next look, with all that it does. */
async function nextLook(): Promise<void> {
  await housekeeping.stop(1_000);
  housekeeping.start();
  vi.advanceTimersByTime(1_000);
  await housekeeping.stop(1_000);
}

describe('housekeeping', () => {
  it('asks after the Chatwoots once a second, and plans nothing by itself', async () => {
    housekeeping.start();
    vi.advanceTimersByTime(3_000);
    await housekeeping.stop(1_000);
    expect(looks).toBe(3);
    expect(await planned()).toEqual([]);
  });

  it('compares the bots with Chatwoot when an event was sent away to come again', async () => {
    housekeeping.comeAgain();
    await nextLook();
    expect(await planned()).toEqual([{ kind: 'reconcile', bot_id: 7 }]);
    await test.db.query('DELETE FROM chores');
    await nextLook();
    expect(await planned()).toEqual([]);
  });

  it('does not forget it where the store is away meanwhile', async () => {
    housekeeping.comeAgain();
    before = () => Promise.reject(new Error('away'));
    await nextLook();
    expect(logged.join()).toContain('Chores could not be run');
    before = () => Promise.resolve();
    await nextLook();
    expect(await planned()).toHaveLength(1);
  });

  it('plans again for what is sent away while it plans', async () => {
    housekeeping.comeAgain();
    before = (sql) => {
      if (sql.includes('INSERT INTO chores')) housekeeping.comeAgain();
      return Promise.resolve();
    };
    await nextLook();
    before = () => Promise.resolve();
    await test.db.query('DELETE FROM chores');
    await nextLook();
    expect(await planned()).toHaveLength(1);
  });

  it('trains for one bot at a time, and looks after the rest meanwhile', async () => {
    let [trainings, others] = [0, 0];
    let end = (): void => undefined;
    before = (sql, params) => {
      if (!sql.includes('UPDATE chores')) return Promise.resolve();
      if (!params.some((one) => Array.isArray(one) && one.includes('train'))) {
        others += 1;
        return Promise.resolve();
      }
      trainings += 1;
      return new Promise((resolve) => (end = resolve));
    };
    housekeeping.start();
    vi.advanceTimersByTime(3_000);
    expect([trainings, others]).toEqual([1, 3]);
    end();
    const looksAgain = (): number => {
      vi.advanceTimersByTime(1_000);
      return trainings;
    };
    await expect.poll(looksAgain).toBe(2);
    end();
  });

  it('goes on after a look that failed', async () => {
    look = () => Promise.reject(new Error('no answer'));
    await nextLook();
    await nextLook();
    expect(looks).toBe(2);
    expect(logged.filter((line) => line.includes('Chatwoot could not be asked'))).toHaveLength(2);
  });

  it('waits at a stop for what was begun, and no longer than the grace', async () => {
    let end = (): void => undefined;
    look = () => new Promise((resolve) => (end = resolve));
    housekeeping.start();
    vi.advanceTimersByTime(1_000);
    let stopped = false;
    const stop = housekeeping.stop(60_000).then(() => (stopped = true));
    await test.db.query('SELECT 1');
    expect(stopped).toBe(false);
    end();
    await stop;
    look = () => new Promise(() => undefined);
    housekeeping.start();
    vi.advanceTimersByTime(1_000);
    await housekeeping.stop(1);
  });
});
