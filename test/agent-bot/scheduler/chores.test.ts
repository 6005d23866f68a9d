import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import { createLog } from '../../../agent-bot/log.ts';
import type { BotRuntime, Reader } from '../../../agent-bot/scheduler/bot-runtime.ts';
import {
  planChores,
  planReconciling,
  QUICK_CHORES,
  runChores,
  type ChoreDeps,
} from '../../../agent-bot/scheduler/chores.ts';
import { planChore } from '../../../agent-bot/store/chores.ts';
import { createSession, findSession } from '../../../agent-bot/store/sessions.ts';
import { createTicket } from '../../../agent-bot/store/tickets.ts';
import { createVault } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';
import { noMeters } from './bot-without-knowledge.ts';

const MINUTE = 60_000;
const vault = createVault('k'.repeat(40));

let test: TestDatabase;
let now: number;
let logged: string[];
/** Bots that were compared with Chatwoot, in order. */
let compared: number[];
/** What Chatwoot lists for a bot; may fail. */
let unresolved: (botId: number) => ReturnType<Reader['unresolved']>;
const NOTHING = { listed: [], isAll: true, unreadable: [], failing: [] };
let deps: ChoreDeps;
const clock = { now: () => now };

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.db.query('DELETE FROM chores');
  [now, logged, compared] = [1_000_000, [], []];
  unresolved = () => Promise.resolve(NOTHING);
  const bots = [1, 2, 3].map((id) => {
    const reader = {
      unresolved: () => {
        compared.push(id);
        return unresolved(id);
      },
    };
    return { id, connectedAt: 0, reader } as unknown as BotRuntime;
  });
  deps = {
    db: test.db,
    clock,
    log: createLog({ readable: false, destination: { write: (line) => void logged.push(line) } }),
    me: 'me',
    meters: noMeters,
    bot: (id) => bots.find((bot) => bot.id === id),
    refreshBot: () => Promise.resolve(),
    suspect: () => undefined,
    alarm: () => Promise.resolve(),
    stopwatch: () => 0,
    bots: () => bots,
    stoppedBots: () => [],
    clearAlarms: () => Promise.resolve(),
    listFailing: new Map(),
    keepTextsMs: 1_000,
    keepRecordsMs: 1_000,
    stopping: new AbortController().signal,
    wake: () => undefined,
  };
});

const due = async (kind: string) =>
  (
    await test.db.query<{ bot_id: number; due_at: number }>(
      'SELECT bot_id, due_at FROM chores WHERE kind = $1 ORDER BY bot_id',
      [kind],
    )
  ).rows.map((row) => [row.bot_id, row.due_at - now]);

describe('chores', () => {
  it('compare every bot with Chatwoot at a start, and again every five minutes', async () => {
    await planChores(deps);
    expect(await runChores(deps, QUICK_CHORES)).toBe(3);
    expect(compared.sort()).toEqual([1, 2, 3]);
    expect(await runChores(deps, QUICK_CHORES)).toBe(0);
    expect(await due('reconcile')).toEqual([1, 2, 3].map((id) => [id, 5 * MINUTE]));
  });

  it('go on where one meets a Chatwoot that fails', async () => {
    unresolved = (id) =>
      id === 1
        ? Promise.reject(
            new ChatwootError('chatwoot_slow', 'Too late.', { retry: true, mayHaveHappened: false }),
          )
        : Promise.resolve(NOTHING);
    await planChores(deps);
    await runChores(deps, QUICK_CHORES);
    expect(compared.sort()).toEqual([1, 2, 3]);
    expect(logged.join()).toContain('chatwoot_slow');
    expect(await due('reconcile')).toEqual([1, 2, 3].map((id) => [id, 5 * MINUTE]));
  });

  it('go on where one meets a mistake of ours, which is told and tried again in two minutes', async () => {
    unresolved = (id) => (id === 1 ? Promise.reject(new TypeError('a mistake')) : Promise.resolve(NOTHING));
    await planChores(deps);
    await runChores(deps, QUICK_CHORES);
    expect(compared.sort()).toEqual([1, 2, 3]);
    expect(logged.filter((line) => line.includes('a mistake'))).toHaveLength(1);
    unresolved = () => Promise.resolve(NOTHING);
    compared = [];
    now += 2 * MINUTE;
    await runChores(deps, QUICK_CHORES);
    expect(compared).toEqual([1]);
  });

  it('are claimed one by one: none waits in a lease behind another', async () => {
    await planChores(deps);
    unresolved = async () => {
      const { rows } = await test.db.query(`SELECT FROM chores WHERE leased_by IS NOT NULL`);
      expect(rows).toHaveLength(1);
      return NOTHING;
    };
    expect(await runChores(deps, QUICK_CHORES)).toBe(3);
    expect(logged).toEqual([]);
  });

  it('leave those of other kinds to whoever runs them', async () => {
    await planChore(test.db, 'train', 1, now);
    expect(await runChores(deps, QUICK_CHORES)).toBe(0);
    expect(await due('train')).toEqual([[1, 0]]);
  });

  it('compare bots whose webhooks may be lost when no repeat of them is to come: all, or the one', async () => {
    await planReconciling(deps, 2);
    expect(await due('reconcile')).toEqual([[2, 20_000]]);
    await planReconciling(deps);
    expect(await due('reconcile')).toEqual([1, 2, 3].map((id) => [id, 20_000]));
  });

  it('are not begun any more when the service stops', async () => {
    await planChores(deps);
    const stopping = new AbortController();
    stopping.abort();
    expect(await runChores({ ...deps, stopping: stopping.signal })).toBe(0);
  });

  it('remove sessions and tickets that have run out, once an hour', async () => {
    const bot = await addBot(test.db, vault);
    const person = { chatwootId: bot.chatwootId, userId: 7, userName: 'Grace', role: 'agent' as const };
    const session = { ...person, token: 'personal-token', boundOrigin: null, at: 1 };
    await createSession(test.db, vault, { ...session, expiresAt: now });
    const valid = await createSession(test.db, vault, { ...session, expiresAt: now + 90 * MINUTE });
    await createTicket(test.db, vault, { botId: bot.id, conversation: 1, expiresAt: now });
    await planChores(deps);
    now += MINUTE;
    await runChores(deps);
    const left = await test.db.query('SELECT FROM sessions');
    expect(left.rows).toHaveLength(1);
    expect(await findSession(test.db, vault, valid, now)).not.toBeNull();
    expect((await test.db.query('SELECT FROM tickets')).rows).toEqual([]);
    expect(await due('purge')).toEqual([[0, 60 * MINUTE]]);
  });
});
