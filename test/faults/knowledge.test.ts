import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../agent-bot/clock.ts';
import { codeVersion } from '../../agent-bot/knowledge/code-version.ts';
import { planChore } from '../../agent-bot/store/chores.ts';
import { modelEntries } from '../../agent-bot/store/model-content.ts';
import { liveModel, listModels, pruneModels } from '../../agent-bot/store/models.ts';
import { KEEP_MODELS, trainKnowledge } from '../../agent-bot/training/train-knowledge.ts';
import { ConnectedWorld } from './connected-world.ts';

const SOON = { timeout: 150_000, interval: 50 };
const PATIENCE_MS = 400_000;
const ROOT = join(import.meta.dirname, '../..');

let world: ConnectedWorld;
afterEach(() => world.close());

const models = () => listModels(world.database.db, world.bot.id);
const live = async () => (await models()).find((model) => model.isLive);
const codes = async () => {
  const { rows } = await world.database.db.query<{ code: string; stops_bot: boolean }>(
    'SELECT code, stops_bot FROM alarms WHERE cleared_at IS NULL AND code LIKE $1',
    ['knowledge%'],
  );
  return rows;
};
const corruptLive = () =>
  world.database.db.query(
    `UPDATE model_parts SET bytes = substring(bytes FROM 1 FOR 900)
     WHERE content = (SELECT m.content FROM models m JOIN bots b ON b.live_model = m.id WHERE b.id = $1)`,
    [world.bot.id],
  );

describe('knowledge that cannot be loaded when the service starts', () => {
  it(
    'is trained again from its entries by itself, and then answers',
    async () => {
      world = await ConnectedWorld.open({ knowledge: true });
      await corruptLive();
      await world.start();
      // Stopped at first, since nothing else can answer; Chatwoot opens what comes meanwhile.
      await expect.poll(async () => (await live())?.version, SOON).toBe(2);
      await expect.poll(codes, SOON).toEqual([]);
      const visitor = await world.visitor();
      await visitor.says('how long does delivery take?');
      await expect.poll(() => world.said(visitor.conversation).length, SOON).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  it(
    'gives way to the version before it, so that the bot goes on answering',
    async () => {
      world = await ConnectedWorld.open({ knowledge: true });
      const { db } = world.database;
      const first = await liveModel(db, world.bot.id);
      const kept = (await modelEntries(db, world.bot.id, first?.id ?? 0)) ?? [];
      const entries = kept.map((entry, n) =>
        n === 0 ? { ...entry, questions: [...entry.questions, 'one more way to ask'] } : entry,
      );
      const parts = { db, clock: systemClock };
      await trainKnowledge(parts, world.bot.id, entries, { who: 'test', anyway: true });
      await corruptLive();
      // Training again is held off, so that what answers meanwhile can be seen.
      await planChore(db, 'train', world.bot.id, 0);
      await db.query(
        `UPDATE chores SET leased_by = 'somebody', leased_until = $1, due_at = $1 WHERE kind = 'train'`,
        [Date.now() + 3_600_000],
      );
      await world.start();
      await expect.poll(codes, SOON).toEqual([{ code: 'knowledge_broken', stops_bot: false }]);
      const visitor = await world.visitor();
      await visitor.says('how long does delivery take?');
      await expect.poll(() => world.said(visitor.conversation).length, SOON).toBeGreaterThan(0);
      const { rows } = await db.query<{ model_id: number }>('SELECT model_id FROM traces');
      expect(rows[0]?.model_id).toBe(first?.id);
    },
    PATIENCE_MS,
  );
});

describe('knowledge that other code trained', () => {
  it(
    'is trained again after an update, while what is live goes on answering',
    async () => {
      world = await ConnectedWorld.open({ knowledge: true });
      await world.database.db.query(`UPDATE models SET code_version = 'an older one'`);
      await world.start();
      await expect.poll(async () => (await live())?.codeVersion, SOON).toBe(await codeVersion());
      expect(await codes()).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('a process killed while it trains', () => {
  it(
    'leaves what is live as it was, and the training can be done again',
    async () => {
      world = await ConnectedWorld.open({ knowledge: true });
      const before = await models();
      const folder = await mkdtemp(join(tmpdir(), 'baton-killed-training-'));
      try {
        const file = join(folder, 'knowledge.json');
        await writeFile(file, JSON.stringify({ entries: await manyEntries() }));
        const training = spawn(
          process.execPath,
          ['test/faults/training-process.ts', String(world.bot.id), file],
          { cwd: ROOT, env: { ...process.env, DATABASE_URL: world.database.url } },
        );
        let told = '';
        training.stdout.on('data', (chunk: Buffer) => {
          told += chunk.toString();
        });
        const ended = new Promise((resolve) => training.once('exit', resolve));
        await expect.poll(() => told, SOON).toMatch(/trained 0\.[1-9]/);
        training.kill('SIGKILL');
        await ended;
        expect(await models()).toEqual(before);
        expect(await codes()).toEqual([]);
        const parts = { db: world.database.db, clock: systemClock };
        const again = await trainKnowledge(parts, world.bot.id, (await sample()).slice(0, 12), {
          who: 'test',
          anyway: true,
        });
        expect(again).toMatchObject({ trained: true, heldBack: null });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    PATIENCE_MS,
  );
});

describe('a process killed while it saves what it trained', () => {
  it(
    'leaves no half of a version, and what it wrote is gone some time later',
    async () => {
      world = await ConnectedWorld.open({ knowledge: true });
      const { db, url } = world.database;
      const parts = async () => (await db.query('SELECT FROM model_parts')).count;
      const [before, partsBefore] = [await models(), await parts()];
      const saving = spawn(process.execPath, ['test/faults/save-model-process.ts', String(world.bot.id)], {
        cwd: ROOT,
        env: { ...process.env, DATABASE_URL: url },
      });
      const ended = new Promise((resolve) => saving.once('exit', (_code, signal) => resolve(signal)));
      // However quick it is, it does not get to the end: the version itself is written last.
      await db.transaction(async (tx) => {
        await tx.query('LOCK TABLE models IN SHARE MODE');
        await expect.poll(parts, SOON).toBeGreaterThan(partsBefore + 1);
        saving.kill('SIGKILL');
        expect(await ended).toBe('SIGKILL');
      });
      expect(await models()).toEqual(before);
      expect(await parts()).toBeGreaterThan(partsBefore);
      await pruneModels(db, world.bot.id, KEEP_MODELS, Date.now() + 2 * 3_600_000);
      expect([await models(), await parts()]).toEqual([before, partsBefore]);
      await world.start();
      const visitor = await world.visitor();
      await visitor.says('how long does delivery take?');
      await expect.poll(() => world.said(visitor.conversation).length, SOON).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});

interface Entry {
  id: string;
  questions: string[];
  answer: string;
}

async function sample(): Promise<Entry[]> {
  const file = new URL('../../sandbox/sample/knowledge.json', import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as { entries: Entry[] }).entries;
}

/** Enough to train for some seconds. */
async function manyEntries(): Promise<Entry[]> {
  const entries = await sample();
  return Array.from({ length: 400 }, (_, n) => {
    const entry = entries[n % entries.length] as Entry;
    const questions = entry.questions.map((question) => `${question} number ${String(n)}`);
    return { ...entry, id: `${entry.id}-${String(n)}`, questions };
  });
}
