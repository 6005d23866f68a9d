import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError, type ChatwootErrorCode } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import type { MissedWord } from '../../../agent-bot/chatwoot/missed-words.ts';
import { newConversation, type Owner } from '../../../agent-bot/conversation/conversation.ts';
import { createLog } from '../../../agent-bot/log.ts';
import type { BotRuntime, Reader, Unresolved } from '../../../agent-bot/scheduler/bot-runtime.ts';
import type { AlarmRaised } from '../../../agent-bot/scheduler/deps.ts';
import { LIST_INCOMPLETE, reconcile, RETRIES_MS } from '../../../agent-bot/scheduler/reconcile.ts';
import type { Status } from '../../../agent-bot/conversation/event.ts';
import { openAlarms, raiseAlarm } from '../../../agent-bot/store/alarms.ts';
import { holdTestConversation } from '../../../agent-bot/store/test-conversations.ts';
import { readMail } from '../../../agent-bot/store/mail.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 5, 8, 9);
const CONVERSATION = 7;

let test: TestDatabase;
let botId: number;
let woken: number;
let now: number;
/** What Chatwoot lists. */
let theirs: Unresolved[];
/** Whether it lists all. */
let isAll: boolean;
/** Ids of those it lists in a shape that cannot be read. */
let unreadable: number[];
/** Of which statuses it fails to list some, and since when, as far as this process knows. */
let listFails: Status[];
let listFailing: Map<number, number>;
/** What it answers for a conversation that is asked for by itself; what is missing is gone. */
let apart: Map<number, Unresolved | ChatwootError>;
/** Conversations that were asked for so. */
let lookedAt: number[];
/** What Chatwoot answers for what was said in a conversation, where it fails. */
let failing: Map<number, ChatwootError>;
/** What was opened to people, and what the operator was told. */
let opened: number[];
let alarms: AlarmRaised[];
/** Whether each asked-for conversation was known: the message after which was asked. */
let asked: [number, number | null][];

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.db.query('DELETE FROM chatwoots');
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
  [woken, now, theirs, isAll, asked] = [0, NOW, [], true, []];
  [unreadable, failing, opened, alarms] = [[], new Map(), [], []];
  [listFails, listFailing, apart, lookedAt] = [[], new Map(), new Map(), []];
});

const reader: Pick<Reader, 'unresolved' | 'missed' | 'open' | 'look'> = {
  unresolved: () => Promise.resolve({ listed: theirs, isAll, unreadable, failing: listFails }),
  look(conversation) {
    lookedAt.push(conversation);
    const there = apart.get(conversation) ?? null;
    return there instanceof ChatwootError ? Promise.reject(there) : Promise.resolve(there);
  },
  open(conversation) {
    opened.push(conversation);
    return Promise.resolve();
  },
  missed(conversation, after) {
    asked.push([conversation, after]);
    const failure = failing.get(conversation);
    if (failure) return Promise.reject(failure);
    const there = theirs.find((one) => one.conversation === conversation) ?? apart.get(conversation);
    const last = there instanceof ChatwootError ? null : there?.last;
    const words = last ? [said(last.id)] : [];
    return Promise.resolve({ words, contactId: 3, visitorKey: 'key' });
  },
};

function said(messageId: number): MissedWord {
  const snapshot = { status: 'pending' as const, updatedAt: NOW / 1000, assignee: null };
  const word = { messageId, at: NOW, text: 'Is anybody there?', attachments: 0, snapshot };
  return { messageId, event: { type: 'visitor-message', ...word } };
}

/** @returns whether all was taken up */
function look(bot: Partial<Pick<BotRuntime, 'connectedAt' | 'reader'>> = {}): Promise<boolean> {
  return reconcile(
    {
      db: test.db,
      clock: { now: () => now },
      log: createLog({ level: 'silent' }),
      wake: () => (woken += 1),
      listFailing,
      alarm: (_, raised) => Promise.resolve(void alarms.push(raised)),
    },
    { id: botId, connectedAt: 0, reader: reader as Reader, ...bot } as BotRuntime,
  );
}

function listed(changes: Partial<Unresolved> = {}): Unresolved {
  const last = { id: 50, by: 'visitor' as const, at: NOW - MINUTE };
  return { conversation: CONVERSATION, status: 'open', assigned: false, last, ...changes };
}

async function known(
  owner: Owner,
  lastMessageId: number,
  changedAt = 0,
  conversation = CONVERSATION,
): Promise<void> {
  const state = { ...newConversation(NOW), owner, lastMessageId };
  await test.db.query(
    `INSERT INTO conversations (bot_id, conversation, owner, state, created_at, updated_at) VALUES ($1, $2, $3, $4, 0, $5)`,
    [botId, conversation, owner, JSON.stringify(state), changedAt],
  );
}

/** What waits for the conversation: ids of messages. */
async function waiting(conversation = CONVERSATION): Promise<number[]> {
  const [mail] = await readMail(test.db, [{ botId, conversation }]);
  return (mail?.events ?? [])
    .flatMap(({ events }) => events)
    .map((event) => ('messageId' in event ? (event.messageId ?? 0) : 0));
}

async function isDoubted(): Promise<boolean> {
  const { rows } = await test.db.query<{ doubted: boolean }>(
    `SELECT (state->>'uncertain')::boolean AND due_at IS NOT NULL AS doubted FROM conversations WHERE bot_id = $1`,
    [botId],
  );
  return rows[0]?.doubted === true;
}

describe('a conversation that Baton never heard of', () => {
  it('is taken up where it is open and nobody has it, with who its visitor is', async () => {
    theirs = [listed()];
    expect(await look()).toBe(true);
    expect(await waiting()).toEqual([50]);
    expect(asked).toEqual([[CONVERSATION, null]]);
    expect(woken).toBe(1);
    const { rows } = await test.db.query('SELECT contact_id, visitor_key FROM conversations');
    expect(rows).toEqual([{ contact_id: 3, visitor_key: 'key' }]);
  });

  it('is taken up where it is pending, whoever is still assigned from yesterday', async () => {
    theirs = [listed({ status: 'pending', assigned: true })];
    await look();
    expect(await waiting()).toEqual([50]);
  });

  it('is taken up once, by how many processes and looks ever, and its late webhook is a repeat', async () => {
    theirs = [listed()];
    await Promise.all([look(), look(), look()]);
    await look();
    expect(await waiting()).toEqual([50]);
  });

  it.each<[string, Partial<Unresolved>]>([
    ['is assigned to somebody', { assigned: true }],
    ['was put aside by somebody', { status: 'snoozed' }],
    ['has no message yet', { last: null }],
    ['was answered by the bot', { last: { id: 50, by: 'bot', at: NOW - MINUTE } }],
    ['was answered by a person', { last: { id: 50, by: 'person', at: NOW - MINUTE } }],
    ['has a note below: somebody knows', { last: { id: 50, by: 'note', at: NOW - MINUTE } }],
    ['is days old', { last: { id: 50, by: 'visitor', at: NOW - 5 * DAY } }],
  ])('is left alone where it %s', async (_, changes) => {
    theirs = [listed(changes)];
    expect(await look()).toBe(true);
    expect(asked).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it('is left alone where it is from before the bot was connected', async () => {
    theirs = [listed()];
    await look({ connectedAt: NOW - MINUTE + 1_000 });
    expect(asked).toEqual([]);
  });

  it('is taken up where it is of the second in which the bot was connected: Chatwoot tells no more', async () => {
    theirs = [listed()];
    await look({ connectedAt: NOW - MINUTE + 999 });
    expect(await waiting()).toEqual([50]);
  });

  it('waits for its webhook as long as Chatwoot may repeat it, and is then taken up', async () => {
    theirs = [listed({ last: { id: 50, by: 'visitor', at: NOW - 5_000 } })];
    expect(await look()).toBe(false);
    expect(await waiting()).toEqual([]);
    now += RETRIES_MS;
    expect(await look()).toBe(true);
    expect(await waiting()).toEqual([50]);
  });

  it('is left alone where a test of the webhook waits for its message', async () => {
    const contact = { contactId: 3, now: NOW };
    await holdTestConversation(test.db, { botId, conversation: CONVERSATION, ...contact });
    theirs = [listed({ status: 'pending' })];
    expect(await look()).toBe(true);
    expect([asked, await waiting(), woken]).toEqual([[], [], 0]);
  });

  it('that has just begun is on its way, as on any day', async () => {
    theirs = [listed({ status: 'pending', last: { id: 50, by: 'visitor', at: NOW - 1_000 } })];
    expect(await look()).toBe(true);
    expect(asked).toEqual([]);
  });

  it('is one of at most 200 in one go, those first that wait longest', async () => {
    theirs = Array.from({ length: 205 }, (_, n) =>
      listed({ conversation: n + 1, last: { id: n + 1, by: 'visitor', at: NOW - MINUTE - n } }),
    );
    expect(await look()).toBe(false);
    expect(asked).toHaveLength(200);
    expect(await waiting(1)).toEqual([]);
    expect(await waiting(205)).toEqual([205]);
  });
});

describe('a conversation that Baton knows', () => {
  it('gets the words that no webhook told of while the bot has it, and no others', async () => {
    await known('bot', 40);
    theirs = [listed({ status: 'pending' })];
    await look();
    expect(asked).toEqual([[CONVERSATION, 40]]);
    expect(await waiting()).toEqual([50]);
  });

  it('is left alone where nothing is new', async () => {
    await known('bot', 50);
    theirs = [listed({ status: 'pending' })];
    await look();
    expect([asked, woken, await isDoubted()]).toEqual([[], 0, false]);
  });

  it('gets the word that opened it again after its close', async () => {
    await known('closed', 40);
    theirs = [listed({ status: 'pending' })];
    await look();
    expect(await waiting()).toEqual([50]);
  });

  it('is read afresh where a person wrote and nobody told us', async () => {
    await known('bot', 40);
    theirs = [listed({ status: 'pending', last: { id: 50, by: 'person', at: NOW - MINUTE } })];
    await look();
    expect(await isDoubted()).toBe(true);
  });

  it.each<[Owner, Unresolved['status'] | 'resolved']>([
    ['bot', 'open'],
    ['bot', 'resolved'],
    ['queued', 'pending'],
    ['queued', 'snoozed'],
    ['agent', 'pending'],
    ['closed', 'open'],
  ])('of %s is read afresh where Chatwoot says %s', async (owner, status) => {
    await known(owner, 50);
    if (status !== 'resolved') theirs = [listed({ status })];
    await look();
    expect(await isDoubted()).toBe(true);
    expect(await waiting()).toEqual([]);
  });

  it('is left alone where it is not listed, and the list is only the part of an inbox that is read at once', async () => {
    await known('agent', 50);
    isAll = false;
    expect(await look()).toBe(true);
    expect(await isDoubted()).toBe(false);
    theirs = [listed({ status: 'pending' })];
    await look();
    expect(await isDoubted()).toBe(true);
  });

  it('that moved a moment ago may be newer than the list: it is read a little later, not never', async () => {
    await known('bot', 50, NOW - 1_000);
    theirs = [listed()];
    expect(await look()).toBe(true);
    expect(await isDoubted()).toBe(true);
    const { rows } = await test.db.query<{ due_at: number }>('SELECT due_at FROM conversations');
    expect(rows[0]?.due_at).toBeGreaterThan(now);
  });

  it('that is being run just now is compared again soon', async () => {
    await known('bot', 50);
    theirs = [listed()];
    await test.db.query(`UPDATE conversations SET leased_by = 'another process', leased_until = $1`, [
      now + MINUTE,
    ]);
    expect(await look()).toBe(false);
    expect(await isDoubted()).toBe(false);
    await test.db.query('UPDATE conversations SET leased_by = NULL, leased_until = NULL');
    expect(await look()).toBe(true);
    expect(await isDoubted()).toBe(true);
  });
});

describe('a conversation that cannot be read', () => {
  const failure = (code: ChatwootErrorCode) =>
    new ChatwootError(code, 'Its messages have another shape.', { retry: false, mayHaveHappened: false });
  const said = (at: number) => ({ id: 50, by: 'visitor' as const, at });

  it('keeps no other from being taken up, and goes to people where its visitor waits for the bot', async () => {
    failing.set(1, failure('chatwoot_garbled'));
    theirs = [
      listed({ conversation: 1, status: 'pending', last: said(NOW - 2 * MINUTE) }),
      listed({ conversation: 2, status: 'pending' }),
    ];
    expect(await look()).toBe(true);
    expect(await waiting(2)).toEqual([50]);
    expect(opened).toEqual([1]);
    expect(alarms).toMatchObject([{ code: 'reading_failed', stopsBot: false }]);
    expect(alarms[0]?.detail).toContain('conversation 1');
  });

  it.each<[string, Partial<Unresolved>, ChatwootErrorCode]>([
    ['is open', { last: said(NOW - 2 * MINUTE) }, 'chatwoot_garbled'],
    ['was written in a moment ago', { status: 'pending', last: said(NOW - MINUTE + 1) }, 'chatwoot_failed'],
    ['is gone meanwhile', { status: 'pending', last: said(NOW - 2 * MINUTE) }, 'chatwoot_gone'],
  ])('is not opened where it %s', async (_, changes, code) => {
    failing.set(CONVERSATION, failure(code));
    theirs = [listed(changes), listed({ conversation: 8, status: 'pending' })];
    await look();
    expect([opened, alarms, await waiting(8)]).toEqual([[], [], [50]]);
  });

  it.each<ChatwootErrorCode>([
    'chatwoot_unauthorised',
    'chatwoot_unreachable',
    'chatwoot_slow',
    'chatwoot_busy',
  ])('since Chatwoot answers nothing (%s) ends the comparison: it comes again', async (code) => {
    failing.set(CONVERSATION, failure(code));
    theirs = [listed({ status: 'pending', last: said(NOW - 2 * MINUTE) }), listed({ conversation: 8 })];
    await expect(look()).rejects.toMatchObject({ code });
    expect([opened, asked.length]).toEqual([[], 1]);
  });

  it('in the list is not taken for resolved, and what is listed beside it is compared', async () => {
    await known('agent', 50);
    unreadable = [CONVERSATION];
    expect(await look()).toBe(true);
    expect(await isDoubted()).toBe(false);
    unreadable = [];
    await look();
    expect(await isDoubted()).toBe(true);
  });
});

describe('conversations that Chatwoot fails to list', () => {
  const failed = () =>
    new ChatwootError('chatwoot_failed', 'Chatwoot answered 500 when Baton tried to read a conversation.', {
      retry: true,
      mayHaveHappened: false,
      httpStatus: 500,
    });
  const LASTING = 60_000;
  beforeEach(() => {
    [listFails, isAll] = [['pending'], false];
  });

  async function doubted(): Promise<number[]> {
    const { rows } = await test.db.query<{ conversation: number }>(
      `SELECT conversation FROM conversations WHERE state->>'uncertain' = 'true' ORDER BY conversation`,
    );
    return rows.map(({ conversation }) => conversation);
  }

  it('are compared one by one where Baton knows them, beside those that are listed', async () => {
    for (const conversation of [1, 2, 3, 4, 5]) await known('bot', 40, 0, conversation);
    theirs = [listed({ conversation: 1, status: 'pending' })];
    const unheard = { id: 51, by: 'visitor' as const, at: NOW - MINUTE };
    apart.set(2, listed({ conversation: 2, status: 'pending', last: unheard }));
    apart.set(3, listed({ conversation: 3, status: 'resolved', last: null }));
    apart.set(4, failed());
    await look();
    expect(lookedAt.sort((a, b) => a - b)).toEqual([2, 3, 4, 5]);
    expect([await waiting(1), await waiting(2)]).toEqual([[50], [51]]);
    // Resolved without a word to us, and gone: both are looked at afresh. Of what cannot be read nothing is known.
    expect(await doubted()).toEqual([3, 5]);
  });

  it('are told to the operator once that lasts, with what to do, and taken back when all are listed', async () => {
    await known('bot', 50);
    apart.set(CONVERSATION, failed());
    expect(await look()).toBe(false);
    expect(alarms).toEqual([]);
    now += LASTING;
    expect(await look()).toBe(true);
    expect(alarms).toMatchObject([{ code: LIST_INCOMPLETE, stopsBot: false }]);
    expect(alarms[0]?.detail).toContain(`Not read either: ${String(CONVERSATION)}.`);
    expect(alarms[0]?.detail).toContain('pending');
    expect(alarms[0]?.remedy).toContain('cleanup_orphan_conversations');
    await raiseAlarm(test.db, { ...alarms[0]!, botId, at: now });

    [listFails, isAll] = [[], true];
    await look();
    expect(await openAlarms(test.db, botId)).toEqual([]);
    expect(listFailing.size).toBe(0);
  });

  it('are told of only for as long as it lasts: after a contact is deleted its conversations follow in jobs', async () => {
    await look();
    now += LASTING - 1;
    [listFails, isAll] = [[], true];
    await look();
    [listFails, isAll] = [['open'], false];
    now += LASTING;
    await look();
    expect(alarms).toEqual([]);
  });

  it('have their turn each, 100 at a time', async () => {
    const all = Array.from({ length: 150 }, (_, n) => n + 1);
    for (const conversation of all) {
      await known('bot', 50, 0, conversation);
      apart.set(conversation, listed({ conversation, status: 'pending' }));
    }
    await look();
    expect(lookedAt).toHaveLength(100);
    now += MINUTE;
    await look();
    expect(new Set(lookedAt).size).toBe(150);
  });

  it.each<[ChatwootErrorCode, asked: number]>([
    ['chatwoot_unauthorised', 1],
    ['chatwoot_slow', 2],
  ])('are not asked for any more where Chatwoot answers nothing (%s, after %i)', async (code, times) => {
    for (const conversation of [1, 2, 3]) await known('bot', 50, 0, conversation);
    const nothing = new ChatwootError(code, 'Nothing comes.', { retry: false, mayHaveHappened: false });
    for (const conversation of [1, 2, 3]) apart.set(conversation, nothing);
    await expect(look()).rejects.toMatchObject({ code });
    expect([lookedAt.length, alarms]).toEqual([times, []]);
  });
});

it('without an administrator’s token nothing is asked', async () => {
  expect(await look({ reader: null })).toBe(true);
  expect(asked).toEqual([]);
});
