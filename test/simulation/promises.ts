import type { Aftermath } from './run-schedule.ts';
import type { Schedule } from './schedule.ts';
import type { Database } from '../../agent-bot/store/database.ts';

/** The promises that a schedule broke, in words; empty when all were kept. */
export async function brokenPromises(db: Database, schedule: Schedule, after: Aftermath): Promise<string[]> {
  return [
    ...(await oneHandoff(db, after)),
    ...(await noWordAfterAPerson(db, after)),
    // Without a reader Baton can neither look up what it may have sent nor learn what it missed: "at least once".
    ...(schedule.reader
      ? [...nothingTwice(after), ...agreesWithChatwoot(after), ...neverSilent(after), ...nobodyUnseen(after)]
      : []),
    ...(await nothingLeftUndone(db, after)),
    ...after.world.alarms.map((code) => `an alarm was raised: ${code}`),
  ];
}

async function oneHandoff(db: Database, { world, conversation }: Aftermath): Promise<string[]> {
  const { rows } = await db.query<{ stretch: number; said: number; noted: number }>(
    `SELECT stretch, count(*) FILTER (WHERE kind = 'say') AS said, count(*) FILTER (WHERE kind = 'note') AS noted
     FROM steps WHERE bot_id = $1 AND conversation = $2 AND status = 'done'
       AND (kind = 'note' OR body->>'act' = 'hand-off')
     GROUP BY stretch`,
    [world.botId, conversation],
  );
  return rows
    .filter((row) => row.said > 1)
    .map((row) => `stretch ${String(row.stretch)} was handed off ${String(row.said)} times`);
}

async function noWordAfterAPerson(db: Database, after: Aftermath): Promise<string[]> {
  const { world, conversation, returnedAt } = after;
  const messages = world.sandbox.inspect.messages(conversation);
  const meanwhile = await saidMeanwhile(db, after);
  const letGoAt = messages
    .filter(({ content }) => LETS_GO.test(content ?? ''))
    .map(({ createdAt }) => createdAt);
  const broken: string[] = [];
  for (const word of world.botWords) {
    for (const heard of world.heardPerson) {
      if (heard.at >= word.at) continue;
      const written = messages.find((message) => message.id === heard.messageId)?.createdAt ?? 0;
      const since = (times: number[], from: number): boolean =>
        times.some((at) => at >= from && at <= word.at);
      const mayBeSaid =
        since(returnedAt, written - 50) || (meanwhile.has(word.content) && since(letGoAt, written));
      if (!mayBeSaid)
        broken.push(`the bot said “${word.content}” after a person's message ${String(heard.messageId)}`);
    }
  }
  return broken;
}

/** What a person does after which the visitor waits again. */
const LETS_GO = /^Conversation unassigned by (?!Baton)/;

/** Answers that who waits has asked for: those may be said while nobody has the conversation. */
async function saidMeanwhile(db: Database, { world, conversation }: Aftermath): Promise<Set<string>> {
  const { rows } = await db.query<{ content: string }>(
    `SELECT body->>'content' AS content FROM steps
     WHERE bot_id = $1 AND conversation = $2 AND kind = 'say' AND allowed = '{queued}' AND body->>'act' = 'answer'`,
    [world.botId, conversation],
  );
  return new Set(rows.map(({ content }) => content));
}

function nothingTwice({ world, conversation }: Aftermath): string[] {
  const seen = new Map<string, number>();
  for (const message of world.sandbox.inspect.messages(conversation)) {
    if (message.sourceId) seen.set(message.sourceId, (seen.get(message.sourceId) ?? 0) + 1);
  }
  return [...seen].filter(([, count]) => count > 1).map(([key]) => `the message ${key} was sent twice`);
}

function agreesWithChatwoot({ world, conversation, state }: Aftermath): string[] {
  const status = world.sandbox.inspect.conversation(conversation)?.status;
  const owner = state?.owner;
  const fits =
    owner === undefined ||
    // Closed: a person made it pending again; the visitor's next word decides.
    (status === 'pending' && (owner === 'bot' || owner === 'closed')) ||
    (status === 'open' && (owner === 'queued' || owner === 'agent')) ||
    // Snoozing what is closed changes nothing for us: the visitor's next word decides.
    (status === 'snoozed' && (owner === 'agent' || owner === 'closed')) ||
    (status === 'resolved' && owner === 'closed');
  return fits ? [] : [`Chatwoot says ${String(status)}, Baton says ${String(owner)}`];
}

function neverSilent({ world, conversation, state, returnedAt }: Aftermath): string[] {
  if (state?.owner !== 'bot') return [];
  const messages = world.sandbox.inspect.messages(conversation);
  const last = messages.findLast((message) => message.type === 0);
  const asked = last?.id ?? 0;
  // A person who gave the conversation back afterwards had read it, even where Baton never heard of it.
  const givenBack = returnedAt.some((at) => at > (last?.createdAt ?? 0) + 100);
  if (givenBack || asked <= state.stretch.afterMessageId) return [];
  // Its webhook was lost, and a person who has seen it wrote a note below before anybody compared: it is left to them.
  const isHeard = state.stretch.turns.some((turn) => turn.messageId === asked);
  const isNoted = messages.some(
    ({ id, private: isNote, senderType }) => isNote && senderType === 'User' && id > asked,
  );
  if (!isHeard && isNoted) return [];
  const answered = messages.some((message) => message.type === 1 && !message.private && message.id > asked);
  return answered ? [] : [`message ${String(asked)} was never answered`];
}

/** Open and unassigned, with the visitor's word unanswered by any person, it has a note: people were pinged. */
function nobodyUnseen({ world, conversation, state }: Aftermath): string[] {
  const chat = world.sandbox.inspect.conversation(conversation);
  const messages = world.sandbox.inspect.messages(conversation);
  const asked = messages.findLast((message) => message.type === 0)?.id ?? 0;
  const isAnswered = messages.some(
    ({ type, id, senderType, private: isNote }) =>
      type === 1 && !isNote && senderType === 'User' && id > asked,
  );
  const isSeen = isAnswered || (chat?.status === 'open' && chat.assigneeId !== null);
  const isOpen = chat?.status === 'open' || chat?.status === 'pending';
  if (isOpen && asked > 0 && !isSeen && state === null) return ['Baton never heard of somebody who waits'];
  const isQueue = chat?.status === 'open' && chat.assigneeId === null && state?.owner === 'queued';
  const noted = messages.some((message) => message.private && message.senderType === 'AgentBot');
  return isQueue && asked > 0 && !noted ? ['somebody waits in the queue and nobody was pinged'] : [];
}

async function nothingLeftUndone(db: Database, { world, conversation }: Aftermath): Promise<string[]> {
  const { rows } = await db.query<{ what: string }>(
    `SELECT 'step ' || seq || ' ' || kind || ' is still ' || status AS what FROM steps
       WHERE bot_id = $1 AND conversation = $2 AND status IN ('pending', 'started')
     UNION ALL SELECT 'event ' || id || ' ' || kind || ' was never applied' FROM events
       WHERE id IN (SELECT event_id FROM mailbox WHERE bot_id = $1 AND conversation = $2)`,
    [world.botId, conversation],
  );
  return rows.map((row) => row.what);
}
