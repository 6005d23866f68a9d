import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import { createLog } from '../../../agent-bot/log.ts';
import type { BotRuntime, Reader } from '../../../agent-bot/scheduler/bot-runtime.ts';
import type { RunDeps } from '../../../agent-bot/scheduler/deps.ts';
import { lookUp } from '../../../agent-bot/scheduler/look-up.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { echoOf, finishSteps, type Done, type Step } from '../../../agent-bot/store/steps.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';
import { noMeters } from './bot-without-knowledge.ts';

const STARTED = 100_000;
const TEXT = 'Three days.';

let test: TestDatabase;
let botId: number;
let now: number;
/** What the reader was asked for, and what it answers. */
let sought: unknown[];
let inChatwoot: () => Promise<number | null>;
/** Whether the bot's own token is good. */
let probe: () => Promise<void>;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
  now = STARTED + 1_000;
  sought = [];
  inChatwoot = () => Promise.resolve(null);
  probe = () => Promise.resolve();
});

const fails = (code: 'chatwoot_slow' | 'chatwoot_unauthorised', retry: boolean) => () =>
  Promise.reject(new ChatwootError(code, 'No answer.', { retry, mayHaveHappened: false }));

/** A step of conversation 1 that was started; with a message's id it is done. */
async function started(seq: number, messageId: number | null = null): Promise<Step> {
  const key = `key ${String(botId)}-${String(seq)}`;
  const { rows } = await test.db.query<{ id: number }>(
    `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, tries, started_at, message_id, created_at)
     VALUES ($1, 1, $2, $3, 'say', $4, '{bot}', 1, $5, 1, $6, $7, $6) RETURNING id`,
    [
      botId,
      seq,
      key,
      { kind: 'say', content: TEXT, act: 'other' },
      messageId ? 'done' : 'started',
      STARTED,
      messageId,
    ],
  );
  return {
    id: rows[0]!.id,
    seq,
    key,
    body: { kind: 'say', content: TEXT, act: 'other' },
    allowed: ['bot'],
    stretch: 1,
    status: 'started',
    tries: 1,
    notBefore: 0,
    startedAt: STARTED,
  };
}

/** Our own word comes back. */
const echo = (messageId: number, key: string | null, text = TEXT) =>
  storeEvent(test.db, {
    botId,
    conversation: 1,
    deliveryId: `echo ${String(messageId)}`,
    kind: 'message_created',
    messageId,
    parsed: [
      {
        type: 'bot-message',
        messageId,
        at: STARTED,
        key,
        botId: 5,
        text,
        private: false,
        snapshot: { status: null, updatedAt: null, assignee: null },
      },
    ],
    contactId: null,
    visitorKey: null,
    now: STARTED + 500,
  });

function look(step: Step, { keepsSourceId = true, hasReader = true } = {}) {
  const reader = {
    findSent(_conversation: number, asked: unknown) {
      sought.push(asked);
      return inChatwoot();
    },
  } as unknown as Reader;
  const deps = {
    db: test.db,
    clock: { now: () => now },
    log: createLog({ level: 'silent' }),
    meters: noMeters,
    stopwatch: () => 0,
    finisher: { do: (done: Done) => finishSteps(test.db, 'me', now, [done]), pending: () => 0 },
  } as unknown as RunDeps;
  const steps = { probe: () => probe() };
  const bot = { keepsSourceId, reader: hasReader ? reader : null, steps } as BotRuntime;
  return lookUp(deps, bot, { id: 1, botId, conversation: 1, state: null, locale: null }, step);
}

const statusOf = async ({ id }: Step) =>
  (
    await test.db.query<{ status: string; message_id: number | null }>(
      'SELECT status, message_id FROM steps WHERE id = $1',
      [id],
    )
  ).rows[0];

describe('a message that may have been sent', () => {
  it('is known by its text where no key travels, though Chatwoot has taken line breaks out of its webhook', async () => {
    const since = STARTED;
    await echo(80, null, 'First line\nsecond line');
    await echo(81, null, 'Plain');
    const found = (text: string) => echoOf(test.db, botId, 1, { text, since });
    expect(await found('First line\\\nsecond line\n\n')).toBe(80);
    expect(await found('First line\nsecond line')).toBe(80);
    expect(await found('Plain ')).toBe(81);
    expect(await found('First line second line')).toBeNull();
    expect(await found('plain')).toBeNull();
  });

  it('is known by the key it comes back with, whatever was made of its text', async () => {
    const step = await started(1);
    await echo(70, 'another key');
    await echo(71, step.key, 'Three days…');
    expect(await look(step)).toEqual({ result: 'done' });
    expect(await statusOf(step)).toEqual({ status: 'done', message_id: 71 });
    expect(sought).toEqual([]);
  });

  it('is asked for in Chatwoot by its key where it has not come back', async () => {
    const step = await started(1);
    expect(await look(step)).toEqual({ result: 'unsent' });
    expect(sought).toEqual([{ key: step.key, text: TEXT, since: STARTED, except: [] }]);
    inChatwoot = () => Promise.resolve(72);
    expect(await look(step)).toEqual({ result: 'done' });
    expect((await statusOf(step))?.message_id).toBe(72);
  });

  it('is not sent again where Chatwoot could not tell', async () => {
    const step = await started(1);
    inChatwoot = fails('chatwoot_slow', true);
    now = STARTED + 59_999;
    expect(await look(step)).toMatchObject({ result: 'later' });
    expect((await statusOf(step))?.status).toBe('started');
  });

  it('is looked for less and less often while Chatwoot is away: thousands may wait', async () => {
    const step = await started(1);
    inChatwoot = fails('chatwoot_slow', true);
    probe = fails('chatwoot_slow', true);
    const waits: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      const earlier = await look(step);
      const at = earlier.result === 'later' ? earlier.at : 0;
      waits.push((at - now) / 1_000);
      now = at;
    }
    // The eighth comes when a minute is over, in case only reading fails.
    expect(waits).toEqual([1, 2, 4, 8, 16, 28, 30, 30, 30]);
  });

  it('holds up what waits behind it for a minute at most where only reading fails', async () => {
    const step = await started(1);
    inChatwoot = fails('chatwoot_slow', true);
    now = STARTED + 60_000;
    expect(await look(step)).toEqual({ result: 'unsent' });
  });

  it('holds it up as long as an echo takes where the administrator’s token is refused', async () => {
    const step = await started(1);
    inChatwoot = fails('chatwoot_unauthorised', false);
    expect(await look(step)).toMatchObject({ result: 'later' });
    now = STARTED + 10_000;
    expect(await look(step)).toEqual({ result: 'unsent' });
  });

  it('waits for Chatwoot where the bot cannot act either, however long that takes', async () => {
    const step = await started(1);
    inChatwoot = fails('chatwoot_slow', true);
    probe = fails('chatwoot_slow', true);
    now = STARTED + 3_600_000;
    expect(await look(step)).toMatchObject({ result: 'later' });
  });

  it('is never sent again where its echo tells, also when reading fails', async () => {
    const step = await started(1);
    inChatwoot = fails('chatwoot_slow', true);
    await echo(71, step.key);
    now = STARTED + 3_600_000;
    expect(await look(step)).toEqual({ result: 'done' });
  });

  it('of a channel without keys is known by its text', async () => {
    const step = await started(1);
    await echo(70, null, 'Something else');
    await echo(71, null);
    expect(await look(step, { keepsSourceId: false })).toEqual({ result: 'done' });
    expect((await statusOf(step))?.message_id).toBe(71);
  });

  it('of a channel without keys is not taken for the same words that were said before', async () => {
    await started(1, 70);
    const again = await started(2);
    await echo(70, null);
    expect(await look(again, { keepsSourceId: false })).toEqual({ result: 'unsent' });
    expect(sought).toEqual([{ key: null, text: TEXT, since: STARTED, except: [70] }]);
    await echo(71, null);
    expect(await look(again, { keepsSourceId: false })).toEqual({ result: 'done' });
    expect((await statusOf(again))?.message_id).toBe(71);
  });

  it('without a reader is waited for for ten seconds, and then sent again', async () => {
    const step = await started(1);
    expect(await look(step, { hasReader: false })).toEqual({ result: 'later', at: STARTED + 10_000 });
    now = STARTED + 10_000;
    expect(await look(step, { hasReader: false })).toEqual({ result: 'unsent' });
  });

  it('was not, where it was never started or is none', async () => {
    const step = await started(1);
    expect(await look({ ...step, status: 'pending' })).toEqual({ result: 'unsent' });
    expect(await look({ ...step, body: { kind: 'open' } })).toEqual({ result: 'unsent' });
    expect(sought).toEqual([]);
  });
});
