import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import { newConversation, type Conversation } from '../../../agent-bot/conversation/conversation.ts';
import type { StepBody } from '../../../agent-bot/handoff/step.ts';
import { createLog } from '../../../agent-bot/log.ts';
import { MAX_TRIES } from '../../../agent-bot/scheduler/backoff.ts';
import type { BotRuntime } from '../../../agent-bot/scheduler/bot-runtime.ts';
import { carryOut } from '../../../agent-bot/scheduler/carry-out.ts';
import type { RunDeps } from '../../../agent-bot/scheduler/deps.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { finishSteps, type Done, type Step } from '../../../agent-bot/store/steps.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';
import { noMeters } from './bot-without-knowledge.ts';

const NOW = 1_000;

let test: TestDatabase;
let botId: number;
let perform: () => Promise<{ messageId: number | null }>;
/** Bots whose Chatwoot was suspected. */
let suspected: number[];
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
  suspected = [];
});

/** Carries out one step of a conversation that `me` runs; what the row holds afterwards. */
async function carried(body: StepBody, tries = 0, known: Partial<Conversation> = {}) {
  const state: Conversation = { ...newConversation(0), owner: 'bot', ...known };
  const conversation = await test.db.query<{ id: number }>(
    `INSERT INTO conversations (bot_id, conversation, owner, state, leased_by, leased_until, created_at, updated_at)
     VALUES ($1, 1, 'bot', $2, 'me', 6000, 0, 0) RETURNING id`,
    [botId, json(state)],
  );
  const key = `key ${String(botId)}`;
  const row = await test.db.query<{ id: number }>(
    `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, tries, created_at)
     VALUES ($1, 1, 1, $2, $3, $4, '{bot}', 1, 'started', $5, 0) RETURNING id`,
    [botId, key, body.kind, json(body), tries + 1],
  );
  const [id, rowId] = [row.rows[0]!.id, conversation.rows[0]!.id];
  const step: Step = {
    id,
    seq: 1,
    key,
    body,
    allowed: ['bot'],
    stretch: 1,
    status: 'started',
    tries,
    notBefore: 0,
    startedAt: NOW,
  };
  const deps = {
    db: test.db,
    clock: { now: () => NOW },
    log: createLog({ level: 'silent' }),
    meters: noMeters,
    me: 'me',
    suspect: (id: number) => suspected.push(id),
    stopwatch: () => 0,
    finisher: { do: async (done: Done) => (await finishSteps(test.db, 'me', NOW, [done]))[0] },
  } as unknown as RunDeps;
  const bot = {
    id: botId,
    keepsSourceId: true,
    steps: { perform: () => perform() },
  } as unknown as BotRuntime;
  const leased = { id: rowId, botId, conversation: 1, state, locale: null };
  const result = await carryOut(deps, bot, leased, state, step);
  const { rows } = await test.db.query<{ own: unknown; status: string; not_before: number }>(
    `SELECT c.state->'own' AS own, s.status, s.not_before FROM conversations c JOIN steps s USING (bot_id, conversation)
     WHERE s.id = $1`,
    [id],
  );
  return { result, stored: rows[0]! };
}

const fails =
  (retry: boolean, mayHaveHappened = false) =>
  () =>
    Promise.reject(new ChatwootError('chatwoot_slow', 'No answer.', { retry, mayHaveHappened }));

describe('a step that was done', () => {
  it.each<[StepBody, string]>([
    [{ kind: 'open' }, 'status:open'],
    [{ kind: 'return' }, 'status:pending'],
    [{ kind: 'assign-bot' }, 'assignee:none'],
    [{ kind: 'release' }, 'assignee:none'],
    [{ kind: 'assign-person', userId: 7, name: 'Jane' }, 'assignee:7'],
  ])('%j is remembered, so that nobody else is blamed for its echo', async (body, what) => {
    perform = () => Promise.resolve({ messageId: null });
    const { result, stored } = await carried(body);
    const own = [{ what, at: NOW }];
    expect(result).toMatchObject({ result: 'done', state: { own } });
    expect(stored).toMatchObject({ own, status: 'done' });
  });

  it.each<StepBody>([{ kind: 'assign-bot' }, { kind: 'release' }])(
    '%j is remembered with who was cleared',
    async (body) => {
      perform = () => Promise.resolve({ messageId: null });
      const { stored } = await carried(body, 0, { assignee: { id: 7, name: 'Jane', offer: false } });
      expect(stored.own).toEqual([{ what: 'assignee:none', of: 7, at: NOW }]);
    },
  );

  it('and only said something changes nothing that could be taken for another’s doing', async () => {
    perform = () => Promise.resolve({ messageId: 9 });
    const { result, stored } = await carried({ kind: 'say', content: 'Hi', act: 'other' });
    expect(result).toMatchObject({ result: 'done', state: { own: [] } });
    expect(stored).toMatchObject({ own: [], status: 'done' });
    expect(suspected).toEqual([]);
  });
});

describe('a step that failed', () => {
  const word: StepBody = { kind: 'say', content: 'Hi', act: 'other' };

  it.each([
    [true, true, 'started'],
    [true, false, 'pending'],
    [false, true, 'started'],
  ])(
    'is tried again later (%s), and looked up first where it may have happened (%s)',
    async (retry, mayHave, status) => {
      perform = fails(retry, mayHave);
      const { result, stored } = await carried(word);
      expect(result.result).toBe('later');
      expect(stored.status).toBe(status);
      expect(stored.not_before).toBeGreaterThan(NOW);
      expect(suspected).toEqual([botId]);
    },
  );

  it('is dead after its last try, and at once where trying again is no use', async () => {
    perform = fails(true);
    expect((await carried(word, MAX_TRIES - 1)).stored.status).toBe('dead');
    ({ id: botId } = await addBot(test.db, createVault(generateKey())));
    expect((await carried(word, MAX_TRIES - 2)).result.result).toBe('later');
    ({ id: botId } = await addBot(test.db, createVault(generateKey())));
    perform = fails(false);
    expect((await carried(word)).result.result).toBe('dead');
  });

  it.each([true, false])(
    'is another’s where it was done by them meanwhile, retried or not: %s',
    async (retry) => {
      perform = async () => {
        await test.db.query(`UPDATE steps SET status = 'done', ended_at = $1`, [NOW]);
        await test.db.query(`UPDATE conversations SET leased_by = 'another'`);
        return fails(retry)();
      };
      const { result, stored } = await carried(word);
      expect(result).toEqual({ result: 'lease-lost' });
      expect(stored).toMatchObject({ status: 'done', not_before: 0 });
    },
  );
});
