import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KnowledgeEntry } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { modelBytes, modelEntries } from '../../../agent-bot/store/model-content.ts';
import { listModels, liveModel } from '../../../agent-bot/store/models.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import { correctEntry, type Correction } from '../../../agent-bot/training/correct-entry.ts';
import { loadKnowledge } from '../../../agent-bot/training/load-knowledge.ts';
import { trainKnowledge } from '../../../agent-bot/training/train-knowledge.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';

const entries: KnowledgeEntry[] = [
  { id: 'returns', questions: ['how do I return it', 'send it back'], answer: 'Within 30 days.' },
  { id: 'delivery', questions: ['how long does it take', 'delivery time'], answer: 'Three days.' },
];
const HELP = { title: 'Returns', url: 'https://shop.example/help' };

let test: TestDatabase;
let botId: number;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  botId = (await addBot(test.db, createVault('k'.repeat(40)))).id;
  await trainKnowledge({ db: test.db, clock: { now: () => 1_000 } }, botId, entries, { who: 'Ada' });
});

const correct = (over: Partial<Correction> = {}) =>
  correctEntry(
    test.db,
    botId,
    { id: 'returns', answer: 'Within 60 days.', sources: [HELP], version: 1, ...over },
    { who: 'Ben', at: 2_000 },
  );
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (thrown: { code?: string }) => thrown.code ?? String(thrown),
  );

describe('correcting an entry', () => {
  it('is live at once, trains nothing, and leaves the other entries alone', async () => {
    const before = await liveModel(test.db, botId);
    await correct();
    const after = await liveModel(test.db, botId);
    expect(after).toMatchObject({ version: 2, trainedBy: 'Ben', dataHash: before!.dataHash });
    expect(await modelBytes(test.db, botId, after!.id)).toEqual(await modelBytes(test.db, botId, before!.id));
    expect(await modelEntries(test.db, botId, after!.id)).toEqual([
      { ...entries[0], answer: 'Within 60 days.', sources: [HELP] },
      entries[1],
    ]);
    const { loaded } = await loadKnowledge(test.db, botId, after!.id);
    expect(loaded?.index.entry('returns')?.answer).toBe('Within 60 days.');
    expect(loaded?.index.candidates('how do I return it')[0]?.entry).toBe('returns');
  });

  it('takes sources away again, and can be gone back from', async () => {
    await correct();
    await correct({ answer: 'Within 60 days.', sources: [], version: 2 });
    const { id } = (await liveModel(test.db, botId))!;
    expect((await modelEntries(test.db, botId, id))![0]).not.toHaveProperty('sources');
    expect((await listModels(test.db, botId)).map(({ version, isLive }) => [version, isLive])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
  });

  it('of what somebody else has changed meanwhile is refused, also at the very same time', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map((n) => codeOf(correct({ answer: `Answer ${String(n)}` }))),
    );
    expect(outcomes.sort()).toEqual(['done', 'knowledge_changed', 'knowledge_changed']);
    expect((await liveModel(test.db, botId))!.version).toBe(2);
  });

  it.each([
    ['an entry that is not there', { id: 'nothing' }, 'entry_unknown'],
    ['no answer', { answer: '  ' }, 'knowledge_no_answer'],
    ['an answer nobody reads', { answer: 'x'.repeat(20_001) }, 'knowledge_malformed'],
    ['a source that runs', { sources: [{ title: 'x', url: 'javascript:alert(1)' }] }, 'knowledge_malformed'],
    ['too many sources', { sources: Array.from({ length: 6 }, () => HELP) }, 'knowledge_malformed'],
  ])('with %s changes nothing', async (_, over, code) => {
    expect(await codeOf(correct(over))).toBe(code);
    expect((await liveModel(test.db, botId))!.version).toBe(1);
  });
});
