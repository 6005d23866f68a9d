import { describe, expect, it } from 'vitest';
import { createReadiness, type ReadinessDeps } from '../../agent-bot/readiness.ts';

const KNOWS = {} as never;

function readiness(given: Partial<ReadinessDeps> = {}) {
  const told = { asked: 0, time: 0 };
  const read = createReadiness({
    db: {
      query() {
        told.asked++;
        return Promise.resolve({ rows: [], count: 0 });
      },
    },
    isStarted: () => true,
    bots: () => [{ id: 1, knowledge: KNOWS }],
    stopped: () => [],
    failing: () => new Map(),
    stopwatch: () => told.time,
    ...given,
  });
  return { read, told };
}

describe('readiness', () => {
  it('misses nothing where a bot can act', async () => {
    expect(await readiness().read()).toEqual({ ready: true, missing: [] });
  });

  it('is not ready without a database, nor before the bots are read', async () => {
    const db = { query: () => Promise.reject(new Error('connection refused')) };
    expect(await readiness({ db }).read()).toEqual({ ready: false, missing: ['database'] });
    expect(await readiness({ isStarted: () => false }).read()).toEqual({ ready: false, missing: ['bots'] });
  });

  it('is not ready where the database can only be read', async () => {
    const query = () => Promise.resolve({ rows: [{ readOnly: 'on' }] as never[], count: 1 });
    expect(await readiness({ db: { query } }).read()).toEqual({ ready: false, missing: ['database'] });
  });

  it('does not wait for a database that is silent', async () => {
    const db = { query: () => new Promise<never>(() => undefined) };
    expect(await readiness({ db, patienceMs: 20 }).read()).toEqual({
      ready: false,
      missing: ['database'],
    });
  });

  it('names what keeps bots from acting, and goes on taking webhooks', async () => {
    const { read } = readiness({
      bots: () => [
        { id: 1, knowledge: KNOWS },
        { id: 2, knowledge: null },
      ],
      stopped: () => [1, 2],
      failing: () => new Map([[1, 'chatwoot_unauthorised']]),
    });
    expect(await read()).toEqual({
      ready: true,
      missing: [
        "Chatwoot of bot 1: refuses the bot's token",
        'knowledge of bot 2',
        'bot 1: stopped by an alarm',
        'bot 2: stopped by an alarm',
      ],
    });
    expect(await readiness({ bots: () => [] }).read()).toEqual({ ready: true, missing: ['a connected bot'] });
  });

  it('asks the database once a second at most, however often it is asked', async () => {
    const { read, told } = readiness();
    await Promise.all(Array.from({ length: 50 }, () => read()));
    expect(told.asked).toBe(1);
    told.time = 1_000;
    await read();
    expect(told.asked).toBe(2);
  });
});
