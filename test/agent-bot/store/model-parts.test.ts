import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../agent-bot/store/database.ts';
import { modelBytes } from '../../../agent-bot/store/model-content.ts';
import { PART_BYTES } from '../../../agent-bot/store/model-parts.ts';
import {
  listModels,
  pruneModels,
  saveModel,
  saveWithEntries,
  setLiveModel,
} from '../../../agent-bot/store/models.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const HOUR = 3_600_000;
const vault = createVault(generateKey());
let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(async () => {
  botId = (await addBot(test.db, vault)).id;
});
afterAll(() => test.drop());

const model = (at: number, bytes: Buffer = randomBytes(3 * PART_BYTES + 5)) => ({
  dataHash: 'h',
  bytes,
  entries: [],
  report: {},
  at,
});
const partCount = async () =>
  (await test.db.query('SELECT FROM model_parts WHERE bot_id = $1', [botId])).count;
const isPart = (sql: string): boolean => sql.startsWith('INSERT INTO model_parts');

/** The database, which does something else before a model's third part is written. */
function before(third: () => Promise<unknown>): Database {
  let parts = 0;
  const query: Database['query'] = async (sql, params) => {
    if (isPart(sql) && (parts += 1) === 3) await third();
    return test.db.query(sql, params);
  };
  return { ...test.db, query };
}

describe("a model's parts", () => {
  it('are small, and each is committed before the next is written', async () => {
    let seen = 0;
    const db = before(async () => {
      // On another connection.
      seen = await partCount();
    });
    await saveModel(db, botId, model(1));
    expect([seen, await partCount()]).toEqual([2, 4]);
  });

  it('of a save that ended midway are no model, stay for an hour, and are gone when models are pruned after', async () => {
    const id = await saveModel(test.db, botId, model(1));
    await setLiveModel(test.db, botId, id, { who: 'Ada', at: 1 });
    const broken = before(() => Promise.reject(new Error('gone')));
    await expect(saveModel(broken, botId, model(1_000))).rejects.toThrow('gone');
    expect((await listModels(test.db, botId)).map((one) => one.id)).toEqual([id]);
    expect(await partCount()).toBe(4 + 2);
    // Somebody may be writing them.
    expect(await pruneModels(test.db, botId, 8, 1_000 + HOUR)).toBe(0);
    expect(await partCount()).toBe(4 + 2);
    expect(await pruneModels(test.db, botId, 8, 1_001 + HOUR)).toBe(0);
    expect(await partCount()).toBe(4);
    expect(await modelBytes(test.db, botId, id)).toHaveLength(3 * PART_BYTES + 5);
  });

  it('that were taken for left behind while they were written are not half a model', async () => {
    const slow = before(() => pruneModels(test.db, botId, 8, 2 * HOUR));
    await expect(saveModel(slow, botId, model(1))).rejects.toMatchObject({ code: 'model_removed' });
    expect(await listModels(test.db, botId)).toEqual([]);
  });

  it('of versions that differ in answers alone are kept once, for as long as one of them is', async () => {
    const bytes = randomBytes(PART_BYTES + 1);
    const first = await saveModel(test.db, botId, model(1, bytes));
    const changed = { entries: [{ id: 'a', questions: ['b'], answer: 'c' }], at: 2, who: 'Ada' };
    const second = await saveWithEntries(test.db, botId, first, changed);
    expect(await partCount()).toBe(2);
    expect(await pruneModels(test.db, botId, 1, 9 * HOUR)).toBe(1);
    expect((await modelBytes(test.db, botId, second))?.equals(bytes)).toBe(true);
    await saveModel(test.db, botId, model(3, Buffer.of(1)));
    expect(await pruneModels(test.db, botId, 1, 4)).toBe(1);
    expect(await partCount()).toBe(1);
  });

  it('of an unknown bot are not written', async () => {
    await expect(saveModel(test.db, 999_999, model(1))).rejects.toMatchObject({ code: 'bot_unknown' });
  });
});
