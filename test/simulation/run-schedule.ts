import type { Conversation } from '../../agent-bot/conversation/conversation.ts';
import type { KnowledgeIndex } from '../../agent-bot/knowledge/knowledge-index.ts';
import type { Database } from '../../agent-bot/store/database.ts';
import type { VisitorDeed } from '../../agent-bot/store/visitor-deeds.ts';
import type { Happening, Schedule, VisitorWish } from './schedule.ts';
import { createWorld, type World } from './world.ts';

/** What is left after a schedule, for the promises to be checked on. */
export interface Aftermath {
  world: World;
  conversation: number;
  /** Baton's state; null when it never heard of the conversation. */
  state: Conversation | null;
  /** When the conversation came back to the bot in Chatwoot: set to pending by a person, or reopened by a word. */
  returnedAt: number[];
}

const FIRST = 'hello, I have a question about my bike';

/** Runs one schedule to its end and then lets everything come to rest with all faults off. */
export async function runSchedule(
  db: Database,
  schedule: Schedule,
  knowledge: KnowledgeIndex,
): Promise<Aftermath> {
  const world = await createWorld(db, { ...schedule, knowledge });
  const { sandbox, visitor } = world;
  const contact = await finish(world, visitor.createContact());
  const { id: conversation } = await finish(world, visitor.createConversation(contact.sourceId));
  const { weather } = schedule;
  sandbox.faults.set({
    webhookDelay: { probability: weather.delay, ms: weather.delayMs },
    webhookDuplicate: { probability: weather.duplicate },
    webhookReorder: { probability: weather.reorder },
    // Without a reader nothing tells of them.
    webhookDrop: { probability: schedule.reader ? weather.lost : 0 },
    staleSnapshot: { probability: weather.stale },
    api: [
      { when: (call) => call.as === 'bot', probability: weather.failBefore, answer: 500, work: 'undone' },
      { when: (call) => call.as === 'bot', probability: weather.failAfter, answer: 'reset', work: 'done' },
    ],
  });
  // A sandbox call takes virtual time; nobody waits for its answer.
  const go = (work: Promise<unknown>): void => void work.catch(() => undefined);
  const write = (text: string): void => {
    go(visitor.sendMessage(contact.sourceId, conversation, text));
  };

  async function happen(happening: Happening): Promise<void> {
    switch (happening.do) {
      case 'visitor-writes':
        write(happening.text);
        return;
      case 'visitor-clicks': {
        const asked = sandbox.inspect
          .messages(conversation)
          .findLast((message) => message.contentType === 'input_select');
        if (asked) {
          const value = ['1', '2', '3', 'none'][happening.choice] ?? 'none';
          go(visitor.submit(contact.sourceId, conversation, asked.id, [{ title: value, value }]));
        }
        return;
      }
      case 'visitor-ends':
        go(visitor.resolve(contact.sourceId, conversation));
        return;
      case 'visitor-wishes':
        go(world.wish(conversation, deedOf(happening.wish, world.clock.now())));
        return;
      case 'person-replies':
        go(world[happening.who].reply(conversation, `${happening.who} is here`));
        return;
      case 'person-notes':
        go(world.jane.note(conversation, 'A note'));
        return;
      case 'person-takes':
        go(world[happening.who].assign(conversation, world.seed[happening.who].id));
        return;
      case 'person-unassigns':
        go(world.jane.assign(conversation, null));
        return;
      case 'person-sets':
        go(world.jane.setStatus(conversation, happening.status));
        return;
      case 'crash':
        world.crashAfter(happening.statements);
        await world.pass(happening.downMs);
        world.crash();
        world.revive();
        return;
      case 'stop':
        world.stopAfter(happening.moments, happening.ms);
        return;
      case 'nothing':
        return;
    }
  }

  write(FIRST);
  for (const { happening, thenMs } of schedule.moments) {
    await happen(happening);
    await world.pass(thenMs);
  }
  sandbox.faults.clear();
  world.revive();
  await world.pass(45_000);
  await world.runChores();
  await world.pass(20_000);

  const { rows } = await db.query<{ state: Conversation | null }>(
    'SELECT state FROM conversations WHERE bot_id = $1 AND conversation = $2',
    [world.botId, conversation],
  );
  return { world, conversation, state: rows[0]?.state ?? null, returnedAt: returns(world, conversation) };
}

function deedOf(wish: VisitorWish, at: number): VisitorDeed {
  switch (wish) {
    case 'meanwhile':
      return { type: 'asked-meanwhile', on: true };
    case 'not-meanwhile':
      return { type: 'asked-meanwhile', on: false };
    case 'email':
      return { type: 'email-left', address: 'rae@larkfield.example' };
    case 'no-email':
      return { type: 'email-skipped' };
    case 'leave-line':
      return { type: 'left-line', at };
  }
}

/** When the conversation became pending: from the changes, since snapshots may be stale. */
function returns(world: World, conversation: number): number[] {
  type Change = Record<string, { current_value: string } | undefined>;
  return world.sandbox.inspect
    .webhooks()
    .filter((sent) => sent.event === 'conversation_updated' && sent.conversationId === conversation)
    .map((sent) => (JSON.parse(sent.body) as { changed_attributes: Change[] }).changed_attributes)
    .map((changes) => Object.assign({}, ...changes) as Change)
    .filter((change) => change['status']?.current_value === 'pending')
    .map((change) => Date.parse(change['updated_at']?.current_value ?? ''));
}

async function finish<T>(world: World, work: Promise<T>): Promise<T> {
  let done = false;
  const marked = work.finally(() => (done = true));
  marked.catch(() => undefined);
  while (!isDone()) await world.pass(20);
  return marked;
  function isDone(): boolean {
    return done;
  }
}
