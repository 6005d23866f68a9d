import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError, type ChatwootErrorCode } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import type { StepBody, StepKind } from '../../../agent-bot/handoff/step.ts';
import { createLog } from '../../../agent-bot/log.ts';
import type { BotRuntime, Reader } from '../../../agent-bot/scheduler/bot-runtime.ts';
import { createScheduler } from '../../../agent-bot/scheduler/scheduler.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { wording } from '../../../agent-bot/turn/wording.ts';
import { addBot } from '../store/add-bot.ts';
import { plainKnowledge } from '../turn/bot-in-words.ts';
import { botWithoutKnowledge, noMeters } from './bot-without-knowledge.ts';

const NOW = 1_000_000;

let test: TestDatabase;
let botId: number;
let alarms: { code: string; stopsBot: boolean }[];
/** What Chatwoot carried out, and what it was asked for. */
let done: StepBody[];
let asked: StepKind[];
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.db.query('DELETE FROM chatwoots');
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
  [alarms, done, asked] = [[], [], []];
});

const forGood = (code: ChatwootErrorCode = 'chatwoot_rejected') =>
  new ChatwootError(code, 'No.', { retry: false, mayHaveHappened: false });

/** A visitor says something to a bot whose Chatwoot refuses, for good, what `refuses` says yes to. */
async function hears(
  text: string,
  refuses: (body: StepBody) => ChatwootError | null,
  over: Partial<BotRuntime> = {},
): Promise<void> {
  const runtime = botWithoutKnowledge(
    botId,
    (_conversation, body) => {
      asked.push(body.kind);
      const error = refuses(body);
      if (error) return Promise.reject(error);
      done.push(body);
      return Promise.resolve({ messageId: 200 + done.length });
    },
    { people: [{ kind: 'user', id: 3, name: 'Jane' }], knowledge: plainKnowledge(), ...over },
  );
  const scheduler = createScheduler({
    db: test.db,
    clock: { now: () => NOW },
    log: createLog({ level: 'silent' }),
    meters: noMeters,
    me: 'one',
    bot: () => runtime,
    refreshBot: () => Promise.resolve(),
    suspect: () => undefined,
    alarm(_bot, { code, stopsBot }) {
      alarms.push({ code, stopsBot });
      return Promise.resolve();
    },
    stopwatch: () => 0,
  });
  const snapshot = { status: 'pending' as const, updatedAt: NOW / 1000, assignee: null };
  await storeEvent(test.db, {
    botId,
    conversation: 1,
    deliveryId: 'one',
    kind: 'message_created',
    messageId: 100,
    parsed: [{ type: 'visitor-message', messageId: 100, text, attachments: 0, at: NOW, snapshot }],
    contactId: null,
    visitorKey: null,
    now: NOW,
  });
  await scheduler.runDue();
}

const kinds = (): StepKind[] => done.map((body) => body.kind);
const words = (): string[] => done.flatMap((body) => (body.kind === 'say' ? [body.content] : []));
async function handoffs(): Promise<string[]> {
  const { rows } = await test.db.query<{ reason: string }>('SELECT reason FROM handoffs WHERE bot_id = $1', [
    botId,
  ]);
  return rows.map(({ reason }) => reason);
}

describe('an answer that cannot be sent', () => {
  it('hands off: the visitor is not left without a word, and people see why', async () => {
    await hears('shipping', (body) => (body.kind === 'say' && body.act === 'answer' ? forGood() : null));
    expect(alarms).toEqual([{ code: 'say_failed', stopsBot: false }]);
    expect(await handoffs()).toEqual(['bot_error']);
    expect(kinds()).toEqual(expect.arrayContaining(['say', 'note', 'open']));
  });

  it('stops the bot where its token is refused: nothing else will go better', async () => {
    await hears('shipping', () => forGood('chatwoot_unauthorised'));
    expect(alarms[0]).toEqual({ code: 'token_refused', stopsBot: true });
    expect(done).toEqual([]);
  });
});

describe('a sentence of a handoff that cannot be sent', () => {
  it('hands off no second time, and people get the chat all the same', async () => {
    await hears('I want to talk to a human', (body) => (body.kind === 'say' ? forGood() : null));
    expect(alarms).toEqual([{ code: 'say_failed', stopsBot: false }]);
    expect(await handoffs()).toEqual(['asked_for_human']);
    expect(kinds()).toEqual(expect.arrayContaining(['note', 'open']));
  });
});

describe('a chat that cannot be opened', () => {
  const refuses = (body: StepBody) => (body.kind === 'open' ? forGood() : null);
  const readerThat = (open: Reader['open']) => ({ reader: { open } as Reader });

  it('stops the bot, and the visitor who was promised a person is told the truth once', async () => {
    await hears('I want to talk to a human', refuses);
    expect(alarms).toEqual([{ code: 'handoff_failed', stopsBot: true }]);
    expect(words().slice(1)).toEqual([wording('opening_failed', 'en')]);
    expect(await handoffs()).toEqual(['asked_for_human']);
  });

  it('is opened with the administrator’s token where there is one: nobody has to apologise', async () => {
    const opened: number[] = [];
    const open = (conversation: number) => Promise.resolve(void opened.push(conversation));
    await hears('I want to talk to a human', refuses, readerThat(open));
    expect(opened).toEqual([1]);
    expect(words()).toHaveLength(1);
    expect(alarms).toEqual([{ code: 'handoff_failed', stopsBot: true }]);
  });

  it('and cannot by the administrator either is apologised for', async () => {
    await hears(
      'I want to talk to a human',
      refuses,
      readerThat(() => Promise.reject(forGood())),
    );
    expect(words()).toHaveLength(2);
  });
});

describe('a note that cannot be written', () => {
  it('is told to the operator, and stops neither the bot nor the handoff', async () => {
    await hears('I want to talk to a human', (body) => (body.kind === 'note' ? forGood() : null));
    expect(alarms).toEqual([{ code: 'note_failed', stopsBot: false }]);
    expect(kinds()).toContain('open');
    expect(words()).toHaveLength(1);
    expect(asked.filter((kind) => kind === 'note')).toHaveLength(1);
  });
});
