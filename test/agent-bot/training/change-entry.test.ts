import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KnowledgeEntry } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { modelBytes, modelEntries } from '../../../agent-bot/store/model-content.ts';
import { listModels, liveModel } from '../../../agent-bot/store/models.ts';
import {
  askedTraining,
  askTraining,
  endTraining,
  entriesToTrain,
} from '../../../agent-bot/store/trainings.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import {
  changeEntry,
  type EntryChange,
  type WrittenEntry,
} from '../../../agent-bot/training/change-entry.ts';
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

const BY = { who: 'Ben', at: 2_000 };
const written = (over: Partial<WrittenEntry> = {}): WrittenEntry => ({
  title: '',
  questions: ['how do I return it', 'send it back'],
  answer: 'Within 60 days.',
  sources: [HELP],
  smallTalk: false,
  ...over,
});
const change = (over: Partial<EntryChange>) =>
  changeEntry(test.db, botId, { id: 'returns', entry: written(), version: 1, ...over }, BY);
const correct = (over: Partial<WrittenEntry> = {}, version = 1) => change({ entry: written(over), version });
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (thrown: { code?: string }) => thrown.code ?? String(thrown),
  );

describe('correcting what an entry says', () => {
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
    await correct({ sources: [] }, 2);
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
    ['no answer', { entry: written({ answer: '  ' }) }, 'knowledge_no_answer'],
    ['an answer nobody reads', { entry: written({ answer: 'x'.repeat(20_001) }) }, 'knowledge_malformed'],
    [
      'a source that runs',
      { entry: written({ sources: [{ title: 'x', url: 'javascript:alert(1)' }] }) },
      'knowledge_malformed',
    ],
    [
      'too many sources',
      { entry: written({ sources: Array.from({ length: 6 }, () => HELP) }) },
      'knowledge_malformed',
    ],
    ['no phrasing', { entry: written({ questions: [] }) }, 'knowledge_no_questions'],
    ['an empty phrasing', { entry: written({ questions: [' '] }) }, 'knowledge_empty_question'],
    ['another version', { version: 2 }, 'knowledge_changed'],
    ['another version, to remove it', { entry: null, version: 0 }, 'knowledge_changed'],
  ])('with %s changes nothing', async (_, over, code) => {
    expect(await codeOf(change(over))).toBe(code);
    expect((await liveModel(test.db, botId))!.version).toBe(1);
    expect(await askedTraining(test.db, botId)).toBeNull();
  });
});

describe('changing what an entry is recognised by', () => {
  it('asks for a training of all entries with it, and what is live goes on', async () => {
    expect(
      await correct({ title: 'Returns', questions: ['how do I return it', ' i want to send it back '] }),
    ).toBe('training');
    expect((await liveModel(test.db, botId))!.version).toBe(1);
    expect(await askedTraining(test.db, botId)).toMatchObject({ askedBy: 'Ben', version: 1, isChange: true });
    expect(await entriesToTrain(test.db, botId)).toEqual([
      {
        id: 'returns',
        title: 'Returns',
        questions: ['how do I return it', 'i want to send it back'],
        answer: 'Within 60 days.',
        sources: [HELP],
      },
      entries[1],
    ]);
  });

  it('gives a new entry an id of its own, after its title', async () => {
    await change({ id: null, entry: written({ title: 'Delivery', smallTalk: true }) });
    const [, , added] = (await entriesToTrain(test.db, botId)) ?? [];
    expect(added).toMatchObject({ id: 'delivery-2', title: 'Delivery', smallTalk: true });
  });

  it('removes an entry', async () => {
    await change({ entry: null });
    expect(await entriesToTrain(test.db, botId)).toEqual([entries[1]]);
  });

  it('is refused while a training runs, and loses nothing of it', async () => {
    await askTraining(test.db, botId, BY);
    expect(await codeOf(change({ entry: null }))).toBe('training_runs');
    expect(await askedTraining(test.db, botId)).toMatchObject({ isChange: false, endedAt: null });
    await endTraining(test.db, botId, { kind: 'live', version: 1, why: null }, 3_000);
    expect(await codeOf(change({ entry: null }))).toBe('done');
    await endTraining(test.db, botId, { kind: 'live', version: 2, why: null }, 4_000);
    expect(await entriesToTrain(test.db, botId)).toBeNull();
    expect(await askedTraining(test.db, botId)).toMatchObject({ isChange: false });
  });

  it('writes the first entry of a bot that has none', async () => {
    await test.db.query('UPDATE bots SET live_model = NULL WHERE id = $1', [botId]);
    expect(await codeOf(change({ id: null, version: 1 }))).toBe('knowledge_changed');
    expect(await change({ id: null, version: 0 })).toBe('training');
    expect(await entriesToTrain(test.db, botId)).toMatchObject([{ id: 'how-do-i-return-it' }]);
  });
});
