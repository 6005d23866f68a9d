import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../agent-bot/log.ts';
import type { BotRuntime } from '../../../agent-bot/scheduler/bot-runtime.ts';
import { trainAgain, type NextTraining } from '../../../agent-bot/scheduler/train-again.ts';
import { claimChores } from '../../../agent-bot/store/chores.ts';
import type { Database } from '../../../agent-bot/store/database.ts';
import { modelEntries } from '../../../agent-bot/store/model-content.ts';
import { listModels, liveModel } from '../../../agent-bot/store/models.ts';
import { askedTraining, askTraining } from '../../../agent-bot/store/trainings.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import { trainKnowledge } from '../../../agent-bot/training/train-knowledge.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';
import { noMeters } from './bot-without-knowledge.ts';

const LEASE = 60_000;
const entries = ['shipping', 'returns', 'sizes', 'gifts'].map((id) => ({
  id,
  questions: [`what about ${id}`, `tell me of ${id}`, `${id} please`, `how do ${id} work`],
  answer: `About ${id}.`,
}));

let test: TestDatabase;
let botId: number;
let now = 1_000;
const clock = { now: () => ++now };

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  botId = (await addBot(test.db, createVault('k'.repeat(40)))).id;
  await test.db.query('DELETE FROM chores');
  await trainKnowledge({ db: test.db, clock }, botId, entries, { who: 'Ada' });
});

/** Claims the chore as a process does, and runs it. */
async function runIt(stopping = new AbortController().signal, inUse?: number | null): Promise<NextTraining> {
  const { db } = test;
  const [chore] = await claimChores(db, 'me', clock.now(), LEASE);
  if (chore === undefined) throw new Error('Nothing is due.');
  const live = await liveModel(db, botId);
  const deps = {
    db,
    clock,
    log: createLog({ level: 'silent' }),
    me: 'me',
    meters: noMeters,
    bot: () => ({ modelId: inUse === undefined ? live?.id : inUse }) as BotRuntime,
    refreshBot: () => Promise.resolve(),
    suspect: () => undefined,
    alarm: () => Promise.resolve(),
    stopwatch: () => 0,
    stopping,
  };
  return trainAgain(deps, chore, LEASE);
}
const ask = () => askTraining(test.db, botId, { who: 'Bea', at: clock.now() });

describe('a training that somebody asks for', () => {
  it('is made though nothing has changed, in their name, and says what came of it', async () => {
    await ask();
    expect(await askedTraining(test.db, botId)).toMatchObject({ askedBy: 'Bea', share: 0, endedAt: null });
    expect(await runIt()).toBe('tomorrow');
    expect((await listModels(test.db, botId)).map(({ version, trainedBy }) => [version, trainedBy])).toEqual([
      [2, 'Bea'],
      [1, 'Ada'],
    ]);
    expect(await askedTraining(test.db, botId)).toMatchObject({
      share: 1,
      outcome: { kind: 'live', version: 2, why: null },
    });
  });

  it('of changed entries trains those, and puts them live in place of the version they changed', async () => {
    const changed = entries.map((entry) => ({
      ...entry,
      questions: [...entry.questions, `hm, ${entry.id}?`],
    }));
    await askTraining(test.db, botId, { who: 'Bea', at: clock.now() }, 1, changed);
    expect(await runIt()).toBe('tomorrow');
    const live = await liveModel(test.db, botId);
    expect(live).toMatchObject({ version: 2, trainedBy: 'Bea' });
    expect(await modelEntries(test.db, botId, live!.id)).toEqual(changed);
  });

  it('of changed entries undoes nothing that went live meanwhile', async () => {
    const without = entries.slice(1);
    await askTraining(test.db, botId, { who: 'Bea', at: clock.now() }, 1, without);
    const corrected = entries.map((entry) => ({ ...entry, answer: 'Corrected.' }));
    await trainKnowledge({ db: test.db, clock }, botId, corrected, { who: 'Ada' });
    await runIt();
    const live = await liveModel(test.db, botId);
    expect(await modelEntries(test.db, botId, live!.id)).toEqual(corrected);
    expect((await askedTraining(test.db, botId))?.outcome).toMatchObject({
      kind: 'failed',
      why: 'The knowledge was changed meanwhile.',
    });
  });

  it('of changed entries that a process put live before it could say so has gone well', async () => {
    const without = entries.slice(1);
    await askTraining(test.db, botId, { who: 'Bea', at: clock.now() }, 1, without);
    await trainKnowledge({ db: test.db, clock }, botId, without, { who: 'Bea' });
    await runIt();
    expect((await liveModel(test.db, botId))?.version).toBe(2);
    expect((await askedTraining(test.db, botId))?.outcome).toEqual({ kind: 'live', version: 2, why: null });
  });

  it('of first entries replaces none that went live while it ran', async () => {
    const { id } = (await liveModel(test.db, botId))!;
    await test.db.query('UPDATE bots SET live_model = NULL WHERE id = $1', [botId]);
    const overtaken: Promise<unknown>[] = [];
    const trained = await trainKnowledge({ db: test.db, clock }, botId, entries.slice(0, 1), {
      who: 'Bea',
      changedFrom: 0,
      onProgress: () => {
        if (overtaken.length === 0)
          overtaken.push(test.db.query('UPDATE bots SET live_model = $2 WHERE id = $1', [botId, id]));
      },
    });
    await Promise.all(overtaken);
    expect(trained.heldBack).toMatch(/^Another version went live/);
    expect((await liveModel(test.db, botId))?.id).toBe(id);
  });

  it('of the first entries of a bot that has none puts them live', async () => {
    await test.db.query('UPDATE bots SET live_model = NULL WHERE id = $1', [botId]);
    await test.db.query('DELETE FROM models WHERE bot_id = $1', [botId]);
    await askTraining(test.db, botId, { who: 'Bea', at: clock.now() }, 0, entries.slice(0, 1));
    expect(await runIt(undefined, null)).toBe('tomorrow');
    const live = await liveModel(test.db, botId);
    expect(await modelEntries(test.db, botId, live!.id)).toEqual(entries.slice(0, 1));
  });

  it('of an earlier version trains its entries, and not those that are live', async () => {
    const corrected = entries.map((entry) => ({ ...entry, answer: 'Corrected.' }));
    await trainKnowledge({ db: test.db, clock }, botId, corrected, { who: 'Ada' });
    await askTraining(test.db, botId, { who: 'Bea', at: clock.now() }, 1);
    await runIt();
    const live = await liveModel(test.db, botId);
    expect(live?.version).toBe(3);
    expect(await modelEntries(test.db, botId, live?.id ?? 0)).toEqual(entries);
    // What is asked for without one is the live knowledge again.
    await ask();
    expect(await askedTraining(test.db, botId)).toMatchObject({ version: null });
  });

  it('is due again at once where its process stops, for another to take up', async () => {
    await ask();
    const stopping = new AbortController();
    stopping.abort(new Error('the service stops'));
    expect(await runIt(stopping.signal)).toBe('tomorrow');
    expect(await askedTraining(test.db, botId)).toMatchObject({ endedAt: null, outcome: null });
    expect((await liveModel(test.db, botId))?.version).toBe(1);
    now += LEASE;
    await runIt();
    expect(await askedTraining(test.db, botId)).toMatchObject({ outcome: { kind: 'live', version: 2 } });
  });

  it('that fails says why, and what is live stays', async () => {
    // What no thread can train: stored by a version that checked less.
    await test.db.query(`UPDATE models SET entries = '[{"id":"x","questions":[],"answer":"y"}]'`);
    await test.db.query('ALTER TABLE models ADD CONSTRAINT refuses CHECK (version < 2) NOT VALID');
    await ask();
    await runIt();
    await test.db.query('ALTER TABLE models DROP CONSTRAINT refuses');
    const asked = await askedTraining(test.db, botId);
    expect(asked?.outcome).toMatchObject({ kind: 'failed', version: null });
    expect(asked?.outcome?.why).not.toBe('');
    expect((await liveModel(test.db, botId))?.version).toBe(1);
  });

  it('is not made where nobody asks and nothing has changed', async () => {
    await test.db.query('INSERT INTO chores (kind, bot_id, due_at) VALUES ($1, $2, 0)', ['train', botId]);
    expect(await runIt()).toBe('tomorrow');
    expect(await listModels(test.db, botId)).toHaveLength(1);
  });
});

describe('knowledge that cannot be loaded', () => {
  const plan = async () => {
    await test.db.query('UPDATE model_parts SET bytes = $1', [Buffer.from('damaged')]);
    await test.db.query('INSERT INTO chores (kind, bot_id, due_at) VALUES ($1, $2, 0)', ['train', botId]);
  };

  it('is trained again and goes live though nothing is new', async () => {
    await plan();
    expect(await runIt(undefined, null)).toBe('tomorrow');
    expect((await liveModel(test.db, botId))?.version).toBe(2);
  });

  it('and cannot be trained either is tried again soon, not tomorrow', async () => {
    await plan();
    await test.db.query('ALTER TABLE models ADD CONSTRAINT refuses CHECK (version < 2) NOT VALID');
    const next = await runIt(undefined, null);
    await test.db.query('ALTER TABLE models DROP CONSTRAINT refuses');
    expect(next).toBe('soon');
  });

  it('is taken up by another process at once where this one stops', async () => {
    await plan();
    const stopping = new AbortController();
    stopping.abort(new Error('the service stops'));
    await runIt(stopping.signal, null);
    const { rows } = await test.db.query<{ due_at: number }>('SELECT due_at FROM chores');
    expect(rows[0]?.due_at).toBeLessThanOrEqual(now);
  });
});

describe('knowledge that another process has put live', () => {
  const plan = () =>
    test.db.query('INSERT INTO chores (kind, bot_id, due_at) VALUES ($1, $2, 0)', ['train', botId]);
  const corrected = entries.map((entry) => ({ ...entry, answer: 'Corrected.' }));

  it('is not trained again by one that has not heard of it yet', async () => {
    const [first] = await listModels(test.db, botId);
    await trainKnowledge({ db: test.db, clock }, botId, corrected, { who: 'Ada' });
    await plan();
    expect(await runIt(undefined, first?.id)).toBe('tomorrow');
    expect((await listModels(test.db, botId)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await modelEntries(test.db, botId, (await liveModel(test.db, botId))!.id)).toEqual(corrected);
  });

  it('is not replaced by a training that began with what was live before', async () => {
    let isPublished = false;
    const late: Database = {
      ...test.db,
      // Trained, and about to be stored: somebody imports corrected answers.
      async transaction(work) {
        if (!isPublished) {
          isPublished = true;
          await trainKnowledge({ db: test.db, clock }, botId, corrected, { who: 'Ada' });
        }
        return test.db.transaction(work);
      },
    };
    const wish = { who: 'baton', again: true };
    const trained = await trainKnowledge({ db: late, clock }, botId, null, wish);
    expect(isPublished).toBe(true);
    const live = await liveModel(test.db, botId);
    expect(await modelEntries(test.db, botId, live!.id)).toEqual(corrected);
    expect(live?.trainedBy).toBe('Ada');
    expect(trained.heldBack).toMatch(/went live while this one was trained/);
  });
});
