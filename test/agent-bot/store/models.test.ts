import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getBot } from '../../../agent-bot/store/bots.ts';
import { modelBytes, modelEntries } from '../../../agent-bot/store/model-content.ts';
import * as models from '../../../agent-bot/store/models.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

const vault = createVault(generateKey());
const by = { who: 'Grace', at: 2_000 };
const entries = [
  { id: 'hours', title: 'Hours', questions: ['When are you open?', '¿Cuándo? \0'], answer: '9 to 5' },
];
const model = {
  dataHash: 'h1',
  bytes: Buffer.from([0, 1, 255]),
  entries,
  report: { accuracy: 0.9 },
  at: 1_000,
};
let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(async () => {
  botId = (await addBot(test.db, vault)).id;
});
afterAll(() => test.drop());

describe('models', () => {
  it('answer only when set live, with the entries they were trained on', async () => {
    expect(await models.liveModel(test.db, botId)).toBeNull();
    const id = await models.saveModel(test.db, botId, model);
    expect(await models.liveModel(test.db, botId)).toBeNull();
    await models.setLiveModel(test.db, botId, id, by);
    const questions = ['When are you open?', '¿Cuándo? \uFFFD'];
    expect(await models.liveModel(test.db, botId)).toEqual({
      id,
      dataHash: 'h1',
      report: model.report,
      trainedAt: 1_000,
      version: 1,
      codeVersion: null,
      trainedBy: 'baton',
      comparison: null,
      heldBack: null,
      liveFrom: 2_000,
    });
    expect(await modelEntries(test.db, botId, id)).toEqual([{ ...entries[0], questions }]);
    expect((await modelBytes(test.db, botId, id))?.equals(model.bytes)).toBe(true);
    expect((await getBot(test.db, botId))?.liveModel).toBe(id);
  });

  it('keep several megabytes as they are, and an empty knowledge', async () => {
    const bytes = randomBytes(8_000_000);
    const id = await models.saveModel(test.db, botId, { ...model, bytes, entries: [] });
    expect((await modelBytes(test.db, botId, id))?.equals(bytes)).toBe(true);
    expect(await modelEntries(test.db, botId, id)).toEqual([]);
  });

  it('of another bot cannot be set live or read', async () => {
    const other = (await addBot(test.db, vault)).id;
    const id = await models.saveModel(test.db, other, model);
    await expect(models.setLiveModel(test.db, botId, id, by)).rejects.toMatchObject({
      code: 'model_unknown',
    });
    await expect(models.setLiveModel(test.db, 999_999, id, by)).rejects.toMatchObject({
      code: 'bot_unknown',
    });
    expect(await modelBytes(test.db, botId, id)).toBeNull();
    expect(await modelEntries(test.db, botId, id)).toBeNull();
  });

  it('are listed the newest first, and pruned down to the newest and the live one', async () => {
    const ids: number[] = [];
    for (const at of [1, 2, 3, 4]) ids.push(await models.saveModel(test.db, botId, { ...model, at }));
    await models.setLiveModel(test.db, botId, ids[0]!, by);
    expect(await models.pruneModels(test.db, botId, 2, 5)).toBe(1);
    const listed = await models.listModels(test.db, botId);
    expect(listed.map(({ id, isLive, entryCount }) => [id, isLive, entryCount])).toEqual([
      [ids[3], false, 1],
      [ids[2], false, 1],
      [ids[0], true, 1],
    ]);
  });
});
