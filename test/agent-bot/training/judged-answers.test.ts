import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JudgedText } from '../../../agent-bot/knowledge/judged-answers.ts';
import type { KnowledgeEntry } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import { judgedTexts } from '../../../agent-bot/training/judged-texts.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';

const topics = ['delivery', 'returns', 'payment', 'sizes', 'warranty', 'gifts'];
const entries: KnowledgeEntry[] = topics.map((id) => ({
  id,
  questions: [`what about ${id}`, `tell me of ${id}`, `${id} please`, `a question on ${id}`, `I need ${id}`],
  answer: `About ${id}.`,
}));
const judged = (right: boolean): JudgedText[] =>
  Array.from({ length: 80 }, (_, n) => {
    const entry = topics[n % topics.length] ?? '';
    return { text: `could you say something on ${entry}`, entry, right };
  });
const sure = (said: JudgedText[]): number => {
  const { model } = trainModel(entries, { judged: said });
  return loadIndex(entries, model).candidates('could you say something on returns')[0]?.confidence ?? 0;
};

describe('answers that people judged', () => {
  it('make the bot surer where they were right, and less sure where they were wrong', () => {
    const before = sure([]);
    expect(sure(judged(true))).toBeGreaterThan(before);
    expect(sure(judged(false))).toBeLessThan(before - 0.1);
  });

  it('change nothing about which entry comes first', () => {
    const first = (said: JudgedText[]) =>
      loadIndex(entries, trainModel(entries, { judged: said }).model).candidates('tell me of sizes')[0]
        ?.entry;
    expect(first(judged(false))).toBe(first([]));
  });

  it('about entries that are gone say nothing, and do not stop a training', () => {
    const gone = [{ text: 'what about delivery', entry: 'no longer there', right: false }];
    expect(sure(gone)).toBe(sure([]));
    expect(() => trainModel([], { judged: gone })).not.toThrow();
  });
});

describe('judged answers with their words', () => {
  let test: TestDatabase;
  let botId: number;
  beforeAll(async () => {
    test = await createTestDatabase();
    botId = (await addBot(test.db, createVault('k'.repeat(40)))).id;
  });
  afterAll(() => test.drop());

  it("are read once each, an agent's word above the visitor's, without clicks and without what was purged", async () => {
    const answered: [number, string | null, number][] = [
      [1, 'where is it', 0.8],
      [2, 'Delivery', 1],
      [3, null, 0.9],
    ];
    for (const [message, text, confidence] of answered) {
      await test.db.query(
        `INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, model_id, text, signals, verdicts, decision, decided_at, took_ms)
         VALUES ($1, 7, $2, 1, 1, 5, $3, '{}', '[]', $4, 900, 1)`,
        [botId, message, text, json({ action: 'answer', entry: 'delivery', confidence })],
      );
      for (const [source, right] of [
        ['agent', false],
        ['visitor', true],
      ] as const)
        await test.db.query(
          `INSERT INTO answer_feedback (bot_id, conversation, message_id, trace_message_id, entry, answered, source, at)
           VALUES ($1, 7, $2, $3, 'delivery', $4, $5, 1000)`,
          [botId, message + 100, message, right, source],
        );
    }
    expect(await judgedTexts(test.db, botId, 0)).toEqual([
      { text: 'where is it', entry: 'delivery', right: false },
    ]);
    expect(await judgedTexts(test.db, botId, 2_000)).toEqual([]);
  });
});
