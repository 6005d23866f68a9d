import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenAnswers, judgedAnswers, saveAnswerFeedback } from '../../../agent-bot/store/answer-feedback.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from './add-bot.ts';

let test: TestDatabase;
let botId: number;

const SIGNALS = { candidates: [{ entry: 'shipping', confidence: 0.91 }] };
const DECISION = { action: 'answer', entry: 'shipping', confidence: 0.91 };

beforeAll(async () => {
  test = await createTestDatabase();
  botId = (await addBot(test.db, createVault('k'.repeat(40)))).id;
  await say(7, 1, 102, { act: 'answer', entry: 'shipping', answers: 101 });
  await say(7, 2, 104, { act: 'rephrase' });
  await say(7, 3, 106, { act: 'answer', entry: 'returns', answers: 105 });
  await say(7, 4, null, { act: 'answer', entry: 'sizes', answers: 107 });
  await test.db.query(
    `INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, model_id, text, signals, verdicts, decision, decided_at, took_ms)
     VALUES ($1, 7, 101, 1, 1, 5, 'how long does it take', $2, '[]', $3, 900, 1)`,
    [botId, json(SIGNALS), json(DECISION)],
  );
});
afterAll(() => test.drop());

async function say(conversation: number, seq: number, messageId: number | null, body: object): Promise<void> {
  await test.db.query(
    `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, message_id, created_at)
     VALUES ($1, $2, $3, $4, 'say', $5, '{bot}', 1, $6, $7, 1)`,
    [
      botId,
      conversation,
      seq,
      `key ${String(conversation)} ${String(seq)}`,
      json({ kind: 'say', content: 'words', ...body }),
      messageId === null ? 'started' : 'done',
      messageId,
    ],
  );
}

const save = (messageId: number, answered: boolean, at: number, more: object = {}) =>
  saveAnswerFeedback(test.db, {
    botId,
    conversation: 7,
    messageId,
    answered,
    source: 'visitor' as const,
    at,
    ...more,
  });

describe('feedback on an answer', () => {
  it('is kept with the entry and the trace that led to the answer', async () => {
    expect(await save(102, true, 1_000)).toEqual({ key: 'key 7 1', isNew: true });
    expect(await judgedAnswers(test.db, botId, 0)).toEqual([
      {
        conversation: 7,
        messageId: 102,
        traceMessageId: 101,
        entry: 'shipping',
        answered: true,
        source: 'visitor',
        at: 1_000,
        trace: {
          text: 'how long does it take',
          signals: SIGNALS,
          decision: DECISION,
          modelId: 5,
          decidedAt: 900,
        },
      },
    ]);
  });

  it('can be changed by whoever gave it, and leaves what the other said', async () => {
    await save(102, false, 2_000, { source: 'agent' });
    await save(102, false, 3_000);
    await save(102, true, 4_000);
    const verdicts = (await judgedAnswers(test.db, botId, 0)).map(({ source, answered, at }) => [
      source,
      answered,
      at,
    ]);
    expect(verdicts).toEqual([
      ['agent', false, 2_000],
      ['visitor', true, 4_000],
    ]);
    expect(await judgedAnswers(test.db, botId, 3_000)).toHaveLength(1);
  });

  it('is refused where the bot gave no answer, and is nobody else’s to give', async () => {
    expect(await save(104, true, 5_000)).toBeNull();
    expect(await save(999, true, 5_000)).toBeNull();
    expect(await save(102, false, 5_000, { conversation: 8 })).toBeNull();
    expect(await save(102, false, 5_000, { botId: botId + 1 })).toBeNull();
    expect(await judgedAnswers(test.db, botId, 5_000)).toEqual([]);
  });

  it('stays when the trace is gone, without it', async () => {
    await save(106, false, 6_000);
    const [only] = await judgedAnswers(test.db, botId, 6_000);
    expect(only).toMatchObject({ messageId: 106, entry: 'returns', traceMessageId: 105, trace: null });
  });

  it('is told beside the answers: the newest ones, oldest first, those that are sent', async () => {
    expect(await givenAnswers(test.db, botId, 7, 20)).toEqual({
      answers: [
        { messageId: 102, answered: true },
        { messageId: 106, answered: false },
      ],
      through: 106,
    });
    expect((await givenAnswers(test.db, botId, 7, 1)).answers.map((one) => one.messageId)).toEqual([106]);
    expect(await givenAnswers(test.db, botId, 8, 20)).toEqual({ answers: [], through: 0 });
  });
});
