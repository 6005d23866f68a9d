import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import type { ConversationEvent, Status } from '../../../agent-bot/conversation/event.ts';
import type { StepBody } from '../../../agent-bot/handoff/step.ts';
import { createLog } from '../../../agent-bot/log.ts';
import type { Reader } from '../../../agent-bot/scheduler/bot-runtime.ts';
import { createScheduler, type Scheduler } from '../../../agent-bot/scheduler/scheduler.ts';
import { hurryDoubtful } from '../../../agent-bot/store/conversations.ts';
import { storeEvent } from '../../../agent-bot/store/events.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addBot } from '../store/add-bot.ts';
import { botWithoutKnowledge, noMeters } from './bot-without-knowledge.ts';

const MINUTE = 60_000;

let test: TestDatabase;
let botId: number;
let now: number;
let messages: number;
let performed: { conversation: number; body: StepBody }[];
/** How Chatwoot answers: an error for reads, one for everything of the bot's, and the status where it can be read. */
let unreadable: ChatwootError | null;
let away: boolean;
let status: Status;
let reads: number[];
let alarms: string[];
let scheduler: Scheduler;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.db.query('DELETE FROM chatwoots');
  ({ id: botId } = await addBot(test.db, createVault(generateKey())));
  [now, messages, performed, reads, alarms] = [1_000_000, 100, [], [], []];
  [unreadable, away, status] = [failure('chatwoot_failed'), false, 'pending'];
  scheduler = process();
});

function failure(code: 'chatwoot_failed' | 'chatwoot_unauthorised'): ChatwootError {
  const retry = code === 'chatwoot_failed';
  return new ChatwootError(code, 'It went wrong.', { retry, mayHaveHappened: false });
}

const seen = (of: Status) => ({ status: of, updatedAt: now / 1000, assignee: null });

/** Without knowledge it hands off whatever is said. */
function process(): Scheduler {
  const reader: Pick<Reader, 'read'> = {
    read(): Promise<ConversationEvent> {
      reads.push(now);
      if (away || unreadable) return Promise.reject(unreadable ?? failure('chatwoot_failed'));
      return Promise.resolve({ type: 'read', at: now, snapshot: seen(status), lastMessage: null });
    },
  };
  const runtime = botWithoutKnowledge(
    botId,
    (conversation, body) => {
      if (away) return Promise.reject(failure('chatwoot_failed'));
      performed.push({ conversation, body });
      return Promise.resolve({ messageId: performed.length });
    },
    {
      people: [{ kind: 'user', id: 3, name: 'Jane' }],
      reader: reader as Reader,
      probe: () => (away ? Promise.reject(failure('chatwoot_failed')) : Promise.resolve()),
    },
  );
  return createScheduler({
    db: test.db,
    clock: { now: () => now },
    log: createLog({ level: 'silent' }),
    meters: noMeters,
    me: 'one',
    bot: () => runtime,
    refreshBot: () => Promise.resolve(),
    suspect: () => undefined,
    alarm(_bot, { code, stopsBot }) {
      alarms.push(`${code}${stopsBot ? ', stops the bot' : ''}`);
      return Promise.resolve();
    },
    stopwatch: () => 0,
  });
}

async function happens(conversation: number, event: ConversationEvent): Promise<void> {
  messages += 1;
  await storeEvent(test.db, {
    botId,
    conversation,
    deliveryId: `delivery-${String(messages)}`,
    kind: event.type === 'visitor-message' ? 'message_created' : 'conversation_updated',
    messageId: event.type === 'visitor-message' ? event.messageId : null,
    parsed: [event],
    contactId: null,
    visitorKey: null,
    now,
  });
}

/** `of`: the status in the webhook, by which the bot may come to doubt. */
async function visitorSays(conversation: number, text: string, of: Status | null): Promise<void> {
  const snapshot = of === null ? { status: null, updatedAt: null, assignee: null } : seen(of);
  const word = { messageId: messages + 1, text, attachments: 0, at: now, snapshot };
  await happens(conversation, { type: 'visitor-message', ...word });
  await scheduler.runDue();
}

/** A payload, perhaps an old one, shows the conversation as the bot's. */
function hintsAtPending(conversation: number): Promise<void> {
  const at = now / 1000 + 5;
  const snapshot = { status: 'pending' as const, updatedAt: at, assignee: null };
  return happens(conversation, {
    type: 'status',
    status: 'pending',
    previous: null,
    at,
    hinted: true,
    snapshot,
  });
}

/** Lets time pass; the scheduler looks every second. */
async function pass(ms: number): Promise<void> {
  for (const end = now + ms; now < end;) {
    now += 1_000;
    await scheduler.runDue();
  }
}

async function owner(conversation: number): Promise<string | undefined> {
  const { rows } = await test.db.query<{ owner: string }>(
    'SELECT owner FROM conversations WHERE bot_id = $1 AND conversation = $2',
    [botId, conversation],
  );
  return rows[0]?.owner;
}

const kinds = () => performed.map(({ body }) => body.kind);

describe('a conversation in doubt that cannot be read', () => {
  it('is silent, and is read less and less often', async () => {
    await visitorSays(1, 'hello', null);
    await pass(59_000);
    expect(reads.map((at) => (at - 1_000_000) / 1000)).toEqual([0, 5, 15, 35]);
    expect([performed, alarms]).toEqual([[], []]);
    expect([...scheduler.unread().keys()]).toEqual([botId]);
  });

  it('goes on when it can be read again, and the others with it, without waiting for their time', async () => {
    await visitorSays(1, 'hello', null);
    await pass(20_000);
    await visitorSays(2, 'hello', null);
    unreadable = null;
    await pass(5_000);
    // The second was due at 25 s, the first at 35 s.
    expect([...new Set(performed.map(({ conversation }) => conversation))].sort()).toEqual([1, 2]);
    expect(kinds().filter((kind) => kind === 'say')).toHaveLength(2);
    expect(scheduler.unread().size).toBe(0);
  });

  it('is opened to people after a minute, with a note and without a word, and the operator is told', async () => {
    await visitorSays(1, 'hello', null);
    await pass(80_000);
    expect(kinds()).toEqual(['open', 'note']);
    const note = performed[1]!.body;
    expect(note.kind === 'note' && note.content).toContain('mention://user/3/Jane');
    expect(note.kind === 'note' && note.content).toContain('could not tell who has this conversation');
    expect([await owner(1), alarms]).toEqual(['queued', ['reading_failed']]);
    await pass(10 * MINUTE);
    expect(kinds()).toEqual(['open', 'note']);
  });

  it('is opened at once where the administrator’s token is refused: waiting would not help', async () => {
    unreadable = failure('chatwoot_unauthorised');
    await visitorSays(1, 'hello', null);
    expect(kinds()).toEqual(['open', 'note']);
  });

  it('of a visitor who waits for people is opened, should it have been given back to the bot', async () => {
    unreadable = null;
    await visitorSays(1, 'hello', 'pending');
    [unreadable, performed] = [failure('chatwoot_failed'), []];
    await hintsAtPending(1);
    now += 10_000;
    await visitorSays(1, 'Is anybody there?', 'pending');
    await pass(80_000);
    expect(kinds()).toEqual(['open', 'note']);
    expect(await owner(1)).toBe('queued');
  });

  it('waits as long as Chatwoot is away, and is the bot’s when it is back', async () => {
    away = true;
    await visitorSays(1, 'hello', null);
    await pass(10 * MINUTE);
    expect([performed, alarms, await owner(1)]).toEqual([[], [], 'bot']);
    [away, unreadable] = [false, null];
    // As the watch does, and the chore that brings a stopped bot back.
    expect(await hurryDoubtful(test.db, botId, now)).toBe(1);
    await pass(1_000);
    expect(kinds()).toEqual(['say', 'open', 'note']);
  });

  it('in which nobody waits is left in doubt', async () => {
    unreadable = null;
    await visitorSays(1, 'hello', 'pending');
    unreadable = failure('chatwoot_failed');
    status = 'open';
    performed = [];
    await hintsAtPending(1);
    await scheduler.runDue();
    await pass(2 * MINUTE);
    expect([performed, alarms]).toEqual([[], []]);
    expect(scheduler.unread().size).toBe(0);
    // It is not asked for without end.
    const asked = reads.length;
    await pass(5 * MINUTE);
    expect(reads).toHaveLength(asked);
  });

  it('in which nobody waited is read before its next word is answered', async () => {
    unreadable = null;
    await visitorSays(1, 'hello', 'pending');
    unreadable = failure('chatwoot_failed');
    await hintsAtPending(1);
    await pass(2 * MINUTE);
    const asked = reads.length;
    [unreadable, performed] = [null, []];
    await visitorSays(1, 'Is anybody there?', 'pending');
    await pass(2_000);
    expect(reads.length).toBeGreaterThan(asked);
    expect(await owner(1)).toBe('queued');
  });

  it.each(['closed', 'unknown'])(
    'and is %s, with a word left that nobody heard, is read once an hour',
    async (of) => {
      unreadable = null;
      await visitorSays(1, 'hello', 'pending');
      unreadable = failure('chatwoot_unauthorised');
      performed = [];
      const word = { messageId: 500, text: 'hello?', attachments: 0, at: now, seen: null };
      await test.db.query(
        `UPDATE conversations SET owner = $1, due_at = $2,
         state = state || jsonb_build_object('owner', $1::text, 'uncertain', true, 'burst', null, 'unheard', $3::jsonb)`,
        [of, now, JSON.stringify([word])],
      );
      const before = reads.length;
      await scheduler.runDue();
      const { rows } = await test.db.query<{ due_at: number }>('SELECT due_at FROM conversations');
      expect([reads.length - before, rows[0]?.due_at, performed]).toEqual([1, now + 60 * MINUTE, []]);
      // As when another conversation can be read again.
      unreadable = null;
      expect(await hurryDoubtful(test.db, botId, now)).toBe(1);
      await pass(1_000);
      expect(reads.length - before).toBeGreaterThan(1);
    },
  );
});
