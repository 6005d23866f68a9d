import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newConversation } from '../../../agent-bot/conversation/conversation.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { json } from '../../../agent-bot/store/json.ts';
import { readMail } from '../../../agent-bot/store/mail.ts';
import { saveGoes, type Go } from '../../../agent-bot/store/save-goes.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import type { HandoffChange, TraceRow } from '../../../agent-bot/turn/progress.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { CALM } from '../triggers/judged.ts';
import { addBot } from './add-bot.ts';

const NOW = 1_000;
const LEASE_ENDS = 6_000;
const LATER = 60_000;

let test: TestDatabase;
let botId: number;
/** Rows of the conversations 1 and 2, both run by `me`. */
let rows: number[];
beforeAll(async () => {
  test = await createTestDatabase();
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
});
afterAll(() => test.drop());
beforeEach(async () => {
  for (const table of ['handoffs', 'mailbox', 'events', 'steps', 'traces', 'messages', 'conversations'])
    await test.db.query(`DELETE FROM ${table}`);
  const made = await test.db.query<{ id: number }>(
    `INSERT INTO conversations (bot_id, conversation, owner, state, leased_by, leased_until, due_at, created_at, updated_at)
     SELECT $1, n, 'bot', $2, 'me', $3, $3, 0, 0 FROM unnest(ARRAY[1, 2]) AS n ORDER BY n RETURNING id`,
    [botId, json({ ...newConversation(0), owner: 'bot' }), LEASE_ENDS],
  );
  rows = made.rows.map(({ id }) => id);
});

function go(conversation: number, changes: Partial<Go> = {}): Go {
  return {
    id: rows[conversation - 1]!,
    botId,
    conversation,
    state: { ...newConversation(0), owner: 'bot' },
    applied: [],
    events: [],
    traces: [],
    guardrailsVersion: 3,
    modelId: null,
    tookMs: 1,
    steps: [],
    handoffs: [],
    dropped: { ids: [], why: '' },
    moved: false,
    release: null,
    now: NOW,
    ...changes,
  };
}

let deliveries = 0;
/** An event comes; returns the ids of all that wait for its conversation. */
async function comes(conversation: number): Promise<number[]> {
  deliveries += 1;
  const snapshot = { status: null, updatedAt: null, assignee: null };
  await storeEvent(test.db, {
    botId,
    conversation,
    deliveryId: `d${String(deliveries)}`,
    kind: 'message_created',
    messageId: null,
    parsed: [{ type: 'noted', what: 'a test', messageId: null, snapshot }],
    contactId: null,
    visitorKey: null,
    now: NOW,
  });
  return waiting(conversation);
}
async function waiting(conversation: number): Promise<number[]> {
  const [mail] = await readMail(test.db, [{ botId, conversation }]);
  return mail!.events.map(({ id }) => id);
}

const say = (content: string) => ({
  body: { kind: 'say' as const, content, act: 'answer' as const },
  allowed: ['bot' as const],
});

describe('the lease of a conversation with nothing left to do', () => {
  const lease = async (conversation = 1) =>
    (
      await test.db.query(
        'SELECT due_at, leased_by, leased_until FROM conversations WHERE conversation = $1',
        [conversation],
      )
    ).rows[0];
  const release = { dueAt: LATER };

  it('is given back, until it is next due', async () => {
    expect(await saveGoes(test.db, 'me', [go(1, { release })])).toEqual([{ dueAt: LATER, steps: [] }]);
    expect(await lease()).toEqual({ due_at: LATER, leased_by: null, leased_until: null });
    expect(await lease(2)).toEqual({ due_at: LEASE_ENDS, leased_by: 'me', leased_until: LEASE_ENDS });
  });

  it('is kept where there is something', async () => {
    expect(await saveGoes(test.db, 'me', [go(1)])).toEqual([{ dueAt: LEASE_ENDS, steps: [] }]);
    expect(await lease()).toEqual({ due_at: LEASE_ENDS, leased_by: 'me', leased_until: LEASE_ENDS });
  });

  it('leaves due at once what another event came for, and not what one came for elsewhere', async () => {
    const applied = await comes(1);
    await comes(1);
    const [saved] = await saveGoes(test.db, 'me', [go(1, { release, applied })]);
    expect(saved?.dueAt).toBe(0);
    expect(await saveGoes(test.db, 'me', [go(2, { release })])).toMatchObject([{ dueAt: LATER }]);
  });

  it('leaves due what was made due meanwhile, and nothing later than it asks for', async () => {
    await test.db.query('UPDATE conversations SET due_at = $1', [NOW + 7]);
    const saved = await saveGoes(test.db, 'me', [go(1, { release }), go(2, { release: { dueAt: NOW + 3 } })]);
    expect(saved.map((one) => one?.dueAt)).toEqual([NOW + 7, NOW + 3]);
  });

  it('may end without a time at which it is due again', async () => {
    expect(await saveGoes(test.db, 'me', [go(1, { release: { dueAt: null } })])).toMatchObject([
      { dueAt: null },
    ]);
    expect(await lease()).toMatchObject({ due_at: null, leased_by: null });
  });
});

describe('goes of several conversations, saved together', () => {
  it('take from each mailbox what was applied, and leave the rest', async () => {
    const first = await comes(1);
    const [, second] = await comes(1);
    const other = await comes(2);
    // What is another's by its number alone stays.
    await saveGoes(test.db, 'me', [go(1, { applied: [...first, ...other] })]);
    expect([await waiting(1), await waiting(2)]).toEqual([[second], other]);
  });

  it('plan each its own steps, which come back ready to be done', async () => {
    const planned = (n: number, content: string) => ({ seq: n, key: `k-${content}`, step: say(content) });
    const later = { seq: 2, key: 'k-c', step: { ...say('c'), stretch: 9 } };
    const saved = await saveGoes(test.db, 'me', [
      go(1, { steps: [planned(1, 'a'), later] }),
      go(2, { steps: [planned(1, 'b')] }),
    ]);
    const [one, two] = await readMail(
      test.db,
      [1, 2].map((conversation) => ({ botId, conversation })),
    );
    expect(saved.map((each) => each?.steps)).toEqual([one!.steps, two!.steps]);
    expect(one!.steps).toMatchObject([
      { seq: 1, key: 'k-a', stretch: 1, status: 'pending', tries: 0, notBefore: 0, startedAt: null },
      { seq: 2, key: 'k-c', stretch: 9 },
    ]);
    expect([one!.nextSeq, two!.nextSeq]).toEqual([3, 2]);
  });

  it('drop steps of their own that are still to be done, and no others', async () => {
    const steps = ['a', 'b', 'c'].map((key, n) => ({ seq: n + 1, key, step: say(key) }));
    const theirs = { seq: 1, key: 'd', step: say('d') };
    const saved = await saveGoes(test.db, 'me', [go(1, { steps }), go(2, { steps: [theirs] })]);
    const ids = saved.flatMap((one) => one!.steps.map(({ id }) => id));
    await test.db.query(`UPDATE steps SET status = 'done' WHERE key = 'a'`);
    await test.db.query(`UPDATE steps SET status = 'started' WHERE key = 'b'`);
    await saveGoes(test.db, 'me', [go(1, { dropped: { ids, why: 'a person has it' } })]);
    const { rows: left } = await test.db.query('SELECT key, status, error FROM steps ORDER BY key');
    expect(left).toEqual([
      { key: 'a', status: 'done', error: null },
      { key: 'b', status: 'dropped', error: 'a person has it' },
      { key: 'c', status: 'dropped', error: 'a person has it' },
      { key: 'd', status: 'pending', error: null },
    ]);
    const [mine] = await readMail(test.db, [{ botId, conversation: 1 }]);
    expect([mine!.steps, mine!.nextSeq]).toEqual([[], 4]);
  });

  it('keep the last judgement of a message, each with its own words', async () => {
    const trace = (messageId: number, text: string): TraceRow => ({
      messageId,
      stretch: 1,
      text,
      signals: CALM,
      verdicts: [],
      decision: { action: 'stay-silent', why: text },
    });
    await saveGoes(test.db, 'me', [
      go(1, { traces: [trace(5, 'early'), trace(5, 'whole')] }),
      go(2, { traces: [trace(5, 'theirs')] }),
    ]);
    await saveGoes(test.db, 'me', [go(1, { traces: [trace(5, 'last')], guardrailsVersion: 4 })]);
    const { rows: kept } = await test.db.query(
      'SELECT conversation, text, guardrails_version AS version FROM traces ORDER BY conversation',
    );
    expect(kept).toEqual([
      { conversation: 1, text: 'last', version: 4 },
      { conversation: 2, text: 'theirs', version: 3 },
    ]);
  });

  it('end the handoff of their own conversation and stretch', async () => {
    const began = (stretch: number): HandoffChange => ({
      type: 'began',
      stretch,
      reason: 'keyword',
      evidence: { trigger: 'keyword', quotes: [], why: 'a test' },
      messageId: 1,
      claimedBy: null,
    });
    await saveGoes(test.db, 'me', [
      go(1, { handoffs: [began(1), began(2)] }),
      go(2, { handoffs: [began(2)] }),
    ]);
    const ended: HandoffChange = { type: 'ended', stretch: 2, outcome: 'left_line', person: null };
    await saveGoes(test.db, 'me', [go(1, { handoffs: [ended] })]);
    const { rows: kept } = await test.db.query(
      'SELECT conversation, stretch, outcome FROM handoffs ORDER BY conversation, stretch',
    );
    expect(kept).toEqual([
      { conversation: 1, stretch: 1, outcome: null },
      { conversation: 1, stretch: 2, outcome: 'left_line' },
      { conversation: 2, stretch: 2, outcome: null },
    ]);
  });

  it('remember since when somebody waits for people, as long as they do', async () => {
    const since = async (owner: 'queued' | 'agent', ownerSince: number) => {
      await saveGoes(test.db, 'me', [go(1, { state: { ...newConversation(0), owner, ownerSince } })]);
      const { rows: kept } = await test.db.query<{ queued_at: number | null }>(
        'SELECT queued_at FROM conversations WHERE conversation = 1',
      );
      return kept[0]?.queued_at;
    };
    expect(await since('queued', 500)).toBe(500);
    expect(await since('queued', 700)).toBe(500);
    expect(await since('agent', 800)).toBeNull();
    expect(await since('queued', 900)).toBe(900);
  });
});
