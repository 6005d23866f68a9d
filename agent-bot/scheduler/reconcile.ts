import { LOST_CONTACT } from '../chatwoot/lost-contact.ts';
import type { Owner } from '../conversation/conversation.ts';
import { clearAlarm } from '../store/alarms.ts';
import { makeDue, ownersOf, type Known } from '../store/conversations.ts';
import { storeEvents } from '../store/events.ts';
import type { BotRuntime, Reader, Unresolved } from './bot-runtime.ts';
import type { SchedulerDeps } from './deps.ts';
import { UNREADABLE_MS } from './fresh-reads.ts';
import { itsOwnFailure, readApart, type ReadApart } from './read-apart.ts';

/** A word this young may still be told by its webhook, which Chatwoot repeats for some 12 s, milliseconds. */
export const RETRIES_MS = 20_000;

/** So old it would have been told by now, on a day like any other, milliseconds. */
const PROMPT_MS = 2_000;

/** Older words are left alone, milliseconds: a long weekend. Who wrote them has found another way, or has written again. */
const OLDEST_MS = 4 * 86_400_000;

/** Failing for so long it is no deletion under way any more, milliseconds. */
const LASTING_MS = 60_000;

/** Conversations taken up in one go; the others follow. Chatwoot is asked twice for each. */
const MOST = 200;

/** What reconciling works with. */
export interface ReconcileDeps extends Pick<SchedulerDeps, 'db' | 'clock' | 'log' | 'alarm'> {
  /** Conversations became due. */
  wake(): void;
  /** Since when Chatwoot fails to list some of a bot's conversations, milliseconds. */
  listFailing: Map<number, number>;
}

/** The alarm that Chatwoot fails to list some of an inbox's conversations. */
export const LIST_INCOMPLETE = 'list_incomplete';

const NOTHING_APART: ReadApart = { found: [], gone: [], unread: [] };

/**
 * Compares what Baton knows with what Chatwoot says: where they differ the conversation is looked at afresh, and words
 * that no webhook told of are taken up as if one had. So whoever wrote while Baton was away is answered, or waits in
 * people's sight. Needs a reader: without one Baton relies on the webhooks alone. Where Chatwoot fails to list some of
 * them, those that Baton knows are read one by one, and the operator is told what to do.
 *
 * @returns false where something is left that cannot be taken up yet
 */
export async function reconcile(deps: ReconcileDeps, bot: BotRuntime): Promise<boolean> {
  const { reader } = bot;
  if (reader === null) return true;
  const begun = deps.clock.now();
  const { listed, isAll, unreadable, failing } = await reader.unresolved();
  const ours = await ownersOf(
    deps.db,
    bot.id,
    listed.map((one) => one.conversation),
  );
  const known = new Map(ours.map((one) => [one.conversation, one]));
  const isListed = new Set(listed.map((one) => one.conversation));
  const unlisted = ours.filter(({ conversation, isTest }) => !isTest && !isListed.has(conversation));
  const apart = failing.length === 0 ? NOTHING_APART : await readApart(reader, unlisted, begun);
  const isTold = await tellListing(deps, bot, failing, apart.unread);
  const theirs = [...listed, ...apart.found];
  const before = deps.clock.now();
  // Chatwoot tells whole seconds: a word of the second in which the bot was connected may have come after it.
  const since = Math.max(bot.connectedAt - (bot.connectedAt % 1_000), before - OLDEST_MS);
  const unheard = theirs
    .filter((one) => known.get(one.conversation)?.isTest !== true)
    .filter(({ last }) => (last?.at ?? 0) <= before - PROMPT_MS)
    .filter((one) => isUnheard(one, known.get(one.conversation), since))
    .sort((a, b) => (a.last?.at ?? 0) - (b.last?.at ?? 0));
  const ripe = unheard.filter(({ last }) => (last?.at ?? 0) <= before - RETRIES_MS);
  const tried = ripe.slice(0, MOST);
  let taken = 0;
  for (const one of tried)
    if (await takeUpOrTell(deps, bot, reader, one, known.get(one.conversation))) taken += 1;

  const seen = new Map(theirs.map((one) => [one.conversation, one]));
  const unread = new Set(unreadable);
  const gone = new Set(apart.gone);
  // What is not in the whole list is resolved; what is not in a part of it, or cannot be read, may be anything.
  const comparable = ours.filter(
    ({ isTest, conversation }) =>
      !isTest && (seen.has(conversation) || gone.has(conversation) || (isAll && !unread.has(conversation))),
  );
  const differing = comparable.filter((one) => differs(one, seen.get(one.conversation)));
  if (taken > 0)
    deps.log.info({ bot: bot.id, conversations: taken }, 'Words that no webhook told of were taken up');
  if (differing.length > 0) {
    deps.log.info(
      { bot: bot.id, conversations: differing.length },
      'Conversations differ from Chatwoot and are read afresh',
    );
  }
  const doubted = await makeDue(
    deps.db,
    bot.id,
    differing.map(({ conversation, changedAt }) => ({
      conversation,
      // What moved just now may be newer than the list: it is read when its own steps and webhooks have come through.
      at: changedAt < begun - PROMPT_MS ? before : before + PROMPT_MS,
    })),
  );
  if (taken + differing.length > 0) deps.wake();
  // What is being run cannot be marked.
  return tried.length === unheard.length && doubted === differing.length && isTold;
}

/**
 * Tells the operator that Chatwoot fails to list conversations once that lasts for a minute: after a contact was deleted
 * its conversations follow in jobs. Takes it back when all can be listed.
 *
 * @returns false where it is not clear yet
 */
async function tellListing(
  deps: ReconcileDeps,
  bot: BotRuntime,
  failing: readonly string[],
  unread: readonly number[],
): Promise<boolean> {
  const now = deps.clock.now();
  if (failing.length === 0) {
    deps.listFailing.delete(bot.id);
    const isOver = await clearAlarm(deps.db, bot.id, LIST_INCOMPLETE, now);
    if (isOver) deps.log.info({ bot: bot.id }, 'Chatwoot lists all conversations again');
    return true;
  }
  const since = deps.listFailing.get(bot.id) ?? now;
  deps.listFailing.set(bot.id, since);
  if (now - since < LASTING_MS) return false;
  const some = unread.slice(0, 5).map(String).join(', ');
  const named = unread.length === 0 ? '' : ` Not read either: ${some}.`;
  await deps.alarm(bot.id, {
    code: LIST_INCOMPLETE,
    detail: `Chatwoot fails to list some ${failing.join(' and ')} conversations of "${bot.name}". Agents do not see them either; Baton compares those it knows one by one.${named}`,
    remedy: `${LOST_CONTACT}.`,
    stopsBot: false,
  });
  return true;
}

/**
 * Whether the visitor may have said something that nobody told us of, and waits for the bot, or for people who do not
 * know. A note below it says that they do; so does a person's word or an assignment.
 */
function isUnheard({ status, assigned, last }: Unresolved, known: Known | undefined, since: number): boolean {
  if (last === null || last.at < since || last.id <= (known?.lastMessageId ?? 0)) return false;
  // Behind a template stands the word it was sent for.
  if (last.by !== 'visitor' && last.by !== 'other') return false;
  if (status === 'pending') return true;
  return status === 'open' && !assigned && (known === undefined || known.owner === 'unknown');
}

/**
 * One whose words cannot be read must not keep the others from being compared. Where its visitor waits for the bot and
 * nobody can tell what they said, people get it.
 *
 * @returns whether it was taken up. Errors: those that every conversation would fail with
 */
async function takeUpOrTell(
  deps: ReconcileDeps,
  bot: BotRuntime,
  reader: Reader,
  one: Unresolved,
  known: Known | undefined,
): Promise<boolean> {
  const { conversation, status, last } = one;
  const failure = await itsOwnFailure(() => takeUp(deps, bot, reader, conversation, known));
  if (failure === null) return true;
  const about = { bot: bot.id, conversation, code: failure.code };
  deps.log.warn(about, `Words that no webhook told of cannot be read. ${failure.message}`);
  const isLong = (last?.at ?? 0) <= deps.clock.now() - UNREADABLE_MS;
  if (status !== 'pending' || !isLong || failure.code === 'chatwoot_gone') return false;
  const unopened = await itsOwnFailure(() => reader.open(conversation));
  const outcome =
    unopened === null ? 'it was opened to people without a word' : 'it could not be opened either';
  deps.log.error(about, `A conversation cannot be read: ${outcome}`);
  await deps.alarm(bot.id, {
    code: 'reading_failed',
    detail: `What was said in conversation ${String(conversation)} could not be read: ${outcome}. ${failure.message}`,
    remedy: failure.remedy,
    stopsBot: false,
  });
  return false;
}

/** Into the mailbox, where they wait like what comes from the door. A webhook that comes all the same is a repeat. */
async function takeUp(
  deps: ReconcileDeps,
  bot: BotRuntime,
  reader: Reader,
  conversation: number,
  known: Known | undefined,
): Promise<void> {
  const isKnown = known !== undefined && known.owner !== 'unknown';
  const missed = await reader.missed(conversation, isKnown ? known.lastMessageId : null);
  await storeEvents(
    deps.db,
    missed.words.map(({ messageId, event }) => ({
      botId: bot.id,
      conversation,
      deliveryId: `missed-${String(messageId)}`,
      kind: 'message_created',
      messageId,
      parsed: [event],
      contactId: missed.contactId,
      visitorKey: missed.visitorKey,
      now: deps.clock.now(),
    })),
  );
}

function differs({ owner, lastMessageId }: Known, theirs: Unresolved | undefined): boolean {
  const status = theirs?.status ?? 'resolved';
  const last = theirs?.last ?? null;
  // Whoever wrote has taken it, and their webhook has not come.
  if (owner === 'bot' && last?.by === 'person' && last.id > lastMessageId) return true;
  return !FITS[owner].includes(status);
}

/** The statuses that go with an owner. */
const FITS: Readonly<Record<Owner, readonly Unresolved['status'][]>> = {
  bot: ['pending'],
  queued: ['open'],
  agent: ['open', 'snoozed'],
  // Pending or snoozed: the visitor's next word decides.
  closed: ['pending', 'resolved', 'snoozed'],
  // Whatever was said to be next never came.
  unknown: [],
};
