import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBotRegistry, type BotRegistry } from '../../../agent-bot/bot-registry.ts';
import { hashKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import type { KnowledgeEntry } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { encodeModel } from '../../../agent-bot/knowledge/model-codec.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import { createLog } from '../../../agent-bot/log.ts';
import type { Database } from '../../../agent-bot/store/database.ts';
import { modelBytes, modelEntries } from '../../../agent-bot/store/model-content.ts';
import { PART_BYTES } from '../../../agent-bot/store/model-parts.ts';
import { saveModel, setLiveModel } from '../../../agent-bot/store/models.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import { openModel } from '../../../agent-bot/training/open-model.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';
import { replaceModelBytes } from '../store/replace-model-bytes.ts';

const vault = createVault('k'.repeat(40));
const few: KnowledgeEntry[] = ['returns', 'delivery', 'sizes'].map((id) => ({
  id,
  questions: [`what about ${id}`, `tell me of ${id}`],
  answer: id,
}));

let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  botId = (await addBot(test.db, vault)).id;
});

async function keep(entries: KnowledgeEntry[]): Promise<number> {
  const { model, report } = trainModel(entries);
  const bytes = encodeModel(model);
  return saveModel(test.db, botId, { dataHash: hashKnowledge(entries), bytes, entries, report, at: 1 });
}

const readsBytes = (sql: string): boolean => sql.includes('JOIN model_parts');

/** The database, its statements seen, and those that read a model's bytes held up until they are let go. */
function watched(): { db: Database; statements: string[]; hold(): () => void } {
  const statements: string[] = [];
  let gate = Promise.resolve();
  const query: Database['query'] = async (sql, params) => {
    statements.push(sql);
    if (readsBytes(sql)) await gate;
    return test.db.query(sql, params);
  };
  return {
    db: { ...test.db, query },
    statements,
    hold() {
      let release = (): void => undefined;
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
  };
}

describe('a model in the database', () => {
  it('is read once by all who ask for it at the same time, and anew by who asks later', async () => {
    const id = await keep(few);
    const { db, statements } = watched();
    const [one, other] = await Promise.all([openModel(db, botId, id), openModel(db, botId, id)]);
    expect(one).toBe(other);
    const once = statements.length;
    expect(one?.candidates('tell me of sizes')[0]?.entry).toBe('sizes');
    expect(await openModel(db, botId, id)).not.toBe(one);
    expect(statements.length).toBe(2 * once);
    expect(await openModel(db, botId, id + 1)).toBeNull();
  });

  it('that fails to open fails for all who asked, and is tried again by the next', async () => {
    const id = await keep(few);
    const bytes = await modelBytes(test.db, botId, id);
    await replaceModelBytes(test.db, id, Buffer.from('no model'));
    const asked = [openModel(test.db, botId, id), openModel(test.db, botId, id)];
    for (const outcome of await Promise.allSettled(asked))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'knowledge_model_damaged' } });
    await replaceModelBytes(test.db, id, bytes ?? Buffer.alloc(0));
    expect((await openModel(test.db, botId, id))?.size).toBe(3);
  });

  it('is read in parts, entries and bytes, however large it is', async () => {
    const entries = Array.from({ length: 250 }, (_, n) => ({
      id: `entry ${String(n)}`,
      questions: [`question ${String(n)}`],
      answer: 'a',
    }));
    const bytes = Buffer.alloc(2 * PART_BYTES + 1, 'abc');
    const id = await saveModel(test.db, botId, { dataHash: 'h', bytes, entries, report: {}, at: 1 });
    const { db, statements } = watched();
    expect(await modelEntries(db, botId, id)).toEqual(entries);
    expect(statements).toHaveLength(3);
    expect((await modelBytes(db, botId, id))?.equals(bytes)).toBe(true);
    expect(statements).toHaveLength(3 + 4);
  });

  it('of exactly as many entries and bytes as a part has is whole', async () => {
    const entries = few.concat(
      Array.from({ length: 97 }, (_, n) => ({ id: String(n), questions: ['q'], answer: 'a' })),
    );
    const bytes = Buffer.alloc(2 * PART_BYTES, 7);
    const id = await saveModel(test.db, botId, { dataHash: 'h', bytes, entries, report: {}, at: 1 });
    expect(await modelEntries(test.db, botId, id)).toEqual(entries);
    expect((await modelBytes(test.db, botId, id))?.equals(bytes)).toBe(true);
  });
});

describe('a bot whose knowledge changes', () => {
  const registryOn = (db: Database): BotRegistry =>
    createBotRegistry({
      db,
      vault,
      clock: { now: () => 1 },
      log: createLog({ level: 'silent' }),
      publicUrl: null,
      connection: () => ({}),
      alarm: () => Promise.resolve(),
      retrain: () => Promise.resolve(),
      knowledgeFine: () => Promise.resolve(),
    });

  it('answers from what it had until the new model is ready, and loads that once', async () => {
    const first = await keep(few);
    await setLiveModel(test.db, botId, first, { who: 'Ada', at: 2 });
    const { db, statements, hold } = watched();
    const registry = registryOn(db);
    await registry.load();
    expect(registry.runtime(botId)?.modelId).toBe(first);
    const second = await keep(few.slice(1));
    await setLiveModel(test.db, botId, second, { who: 'Ada', at: 3 });
    const release = hold();
    statements.length = 0;
    const loading = [registry.load(botId), registry.load(botId), registry.load()];
    await expect.poll(() => statements.some(readsBytes)).toBe(true);
    const meanwhile = registry.runtime(botId);
    expect(meanwhile?.modelId).toBe(first);
    expect(meanwhile?.knowledge?.candidates('tell me of returns')[0]?.entry).toBe('returns');
    release();
    await Promise.all(loading);
    expect(registry.runtime(botId)?.modelId).toBe(second);
    expect(registry.runtime(botId)?.knowledge?.size).toBe(2);
    // The one part there is, and that there is no other.
    expect(statements.filter(readsBytes)).toHaveLength(2);
  });
});
