import type { ApplyContext } from './context.ts';
import { newStretch, type Conversation, type Owner } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { ConversationEvent, Person, Status } from './event.ts';
import { isBotsOwn } from './bots-own.ts';
import {
  closeConversation,
  mustAssign,
  moveOwner,
  ownChanges,
  takeOwnChange,
  type Applied,
} from './owner.ts';
import { answeredAlready, beginAgain } from './reopening.ts';
import { beforeAll, heardSince, REOPENING_MS, spokenTo } from './unheard.ts';

type StatusEvent = Extract<ConversationEvent, { type: 'status' }>;

/** The status that an owner cannot have, even where we set it. */
const CONTRADICTED_BY: Readonly<Record<Owner, Status | null>> = {
  unknown: null,
  bot: 'open',
  queued: 'pending',
  agent: 'pending',
  closed: 'open',
};

/**
 * So long after a visitor's word Chatwoot gives up a bot that does not take it, and opens the conversation, seconds:
 * three tries of 5 s with pauses. What is opened later a person has opened.
 */
const GIVES_UP_S = 30;

/**
 * Chatwoot's status changed. The three events of one change carry the same `updated_at`, so the first one counts
 * and whatever is not newer than the newest status we know is late.
 */
export function applyStatus(before: Conversation, event: StatusEvent, context: ApplyContext): Applied {
  if (event.at <= before.statusAt) return { conversation: before, effects: [] };
  if (event.hinted && isDoubtfulHint(before, event.status, context.now)) {
    // The snapshot may be an old one: what changed comes by itself, or is read.
    return { conversation: context.outstanding ? before : { ...before, uncertain: true }, effects: [] };
  }
  const early = fromBefore(before, event);
  if (early !== null) return { conversation: early, effects: [] };
  if (event.status === 'resolved' && before.owner === 'bot' && hasSpokenSince(before, event.at * 1000)) {
    // A visitor's word opens what is resolved: the close was overtaken by the word after it, which the bot has heard.
    return { conversation: { ...before, statusAt: event.at, uncertain: true }, effects: [] };
  }
  if (event.status === 'pending' && before.owner === 'agent') {
    const late = takenSince(before, event, context);
    if (late !== null) return late;
  }
  const { conversation: known, ours } = takeOwnChange(before, `status:${event.status}`, context.now);
  const conversation: Conversation = { ...known, status: event.status, statusAt: event.at };
  if (ours) {
    // An echo that never came may be mistaken for somebody else's doing, or somebody closed it just before we
    // opened it: look, unless more of ours is on its way.
    const expected = CONTRADICTED_BY[known.owner] !== event.status || context.outstanding;
    return {
      conversation: { ...conversation, uncertain: conversation.uncertain || !expected },
      effects: [],
    };
  }
  // Of a conversation we did not know an old payload may say this: a person's word from before it may be on its way.
  const isSure = !(event.hinted && event.status === 'pending' && before.owner === 'unknown');
  const reopenedByVisitor = before.status === 'pending' && event.at - before.statusAt <= GIVES_UP_S;
  return becomeStatus(conversation, event.status, {
    changedAt: isSure ? event.at * 1000 : null,
    context,
    reopenedByVisitor,
    person: event.snapshot.assignee ?? conversation.assignee,
    botsOwn: isBotsOwn(event.snapshot, context),
  });
}

/** By an old snapshot the bot would speak after a person, or take what we have just changed for somebody's doing. */
function isDoubtfulHint(conversation: Conversation, status: Status, now: number): boolean {
  const { owner } = conversation;
  if (status === 'pending' && (owner === 'agent' || owner === 'queued')) return true;
  const ours = ownChanges(conversation, now).filter((change) => change.what.startsWith('status:'));
  return ours.length > 0 && ours.every((change) => change.what !== `status:${status}`);
}

/**
 * A change from before a stretch that the visitor's word began: its webhook was overtaken by the message. The change
 * to pending that the word itself made is part of it. Null when the change is a later one.
 */
function fromBefore(conversation: Conversation, event: StatusEvent): Conversation | null {
  const { owner, stretchStartedAt } = conversation;
  if (owner === 'unknown' || owner === 'closed' || stretchStartedAt === 0) return null;
  const changedAt = event.at * 1000;
  if (event.status === 'pending') {
    // Any status we know since then came after it.
    if (conversation.statusAt * 1000 >= stretchStartedAt) return null;
    if (changedAt > stretchStartedAt + REOPENING_MS) return null;
    return { ...conversation, statusAt: event.at };
  }
  // Older than a word we took for said to the bot: one of the two is not what it seems.
  return changedAt < stretchStartedAt ? { ...conversation, statusAt: event.at, uncertain: true } : null;
}

/** Whether the visitor said something in this stretch after that time, milliseconds. */
function hasSpokenSince({ stretch }: Conversation, time: number): boolean {
  return stretch.turns.some((turn) => turn.author === 'visitor' && turn.at > time);
}

/** Made pending, and then a person took it: only the webhooks came the other way round. It has to be opened. */
function takenSince(conversation: Conversation, event: StatusEvent, context: ApplyContext): Applied | null {
  const { person, assignee, spokeAt, assigneeAt } = conversation;
  const takenAt = Math.max(spokeAt, assignee !== null && !assignee.offer ? assigneeAt * 1000 : 0);
  if (event.at * 1000 >= takenAt) return null;
  const assign = mustAssign(conversation, person);
  return {
    conversation: { ...conversation, status: 'pending', statusAt: event.at },
    effects: context.outstanding ? [] : [{ type: 'taken-over', person, assign }],
  };
}

/** What is known of a change of status that somebody else made. */
export interface StatusFacts {
  /** By Chatwoot's clock, milliseconds; null: not known. */
  changedAt: number | null;
  /** Who is assigned. */
  person: Person | null;
  botsOwn: boolean;
  /** Of a closed conversation that is open: the visitor spoke after the close, and no person has since then. */
  reopenedByVisitor: boolean;
  context: ApplyContext;
}

/** What a status that somebody else set means for the owner. Shared with fresh reads. */
export function becomeStatus(conversation: Conversation, status: Status, facts: StatusFacts): Applied {
  const { now } = facts.context;
  switch (status) {
    case 'open':
      return opened(conversation, facts);
    case 'pending':
      return pending(conversation, facts);
    case 'resolved':
      return closeConversation(conversation, facts.changedAt ?? now, now, 'ended_waiting');
    case 'snoozed':
      return snoozed(conversation, facts.person, now);
  }
}

function opened(conversation: Conversation, facts: StatusFacts): Applied {
  const { now } = facts.context;
  switch (conversation.owner) {
    case 'queued':
      return { conversation, effects: [] };
    case 'agent':
      return { conversation: { ...conversation, paused: false }, effects: [] };
    case 'unknown':
    case 'bot':
    case 'closed': {
      if (facts.person !== null && !isYesterdays(conversation, facts)) {
        const person = { id: facts.person.id, name: facts.person.name };
        return { conversation: { ...moveOwner(conversation, 'agent', now), person }, effects: [] };
      }
      return {
        conversation: moveOwner(waitingAnew(conversation), 'queued', now),
        // A conversation we did not know may be anybody's: nothing to let go of.
        effects: [{ type: 'opened-elsewhere', release: conversation.owner !== 'unknown' || facts.botsOwn }],
      };
    }
  }
}

/** After a close another wait begins, which is a handoff of its own; a person's word from before does not claim it. */
function waitingAnew(conversation: Conversation): Conversation {
  if (conversation.owner !== 'closed') return conversation;
  const { stretch, closedAt } = conversation;
  return {
    ...conversation,
    stretch: newStretch(stretch.number + 1, stretch.afterMessageId),
    stretchStartedAt: closedAt,
    handoff: null,
  };
}

/**
 * Whoever had it before the close is assigned still, and Chatwoot opened it since nobody took the word that the
 * visitor is back with: nobody was told, so they are cleared as when the bot gets it. Not within the time that it is
 * theirs.
 */
function isYesterdays({ owner, assignee, person, closedAt }: Conversation, facts: StatusFacts): boolean {
  if (owner !== 'closed' || facts.person === null || !facts.reopenedByVisitor) return false;
  if (facts.person.id !== assignee?.id && facts.person.id !== person?.id) return false;
  const { personWindowMs, now } = facts.context;
  return personWindowMs === null || (facts.changedAt ?? now) - closedAt >= personWindowMs;
}

function pending(conversation: Conversation, facts: StatusFacts): Applied {
  const { now } = facts.context;
  // Without a time of the change only message ids tell what is past.
  const startedAt = facts.changedAt ?? 0;
  switch (conversation.owner) {
    case 'bot':
      return { conversation, effects: [] };
    case 'closed': {
      if (facts.changedAt !== null && conversation.spokeAt > facts.changedAt)
        return answeredAlready(conversation, facts.context);
      // A reopening. The visitor's message that follows decides, or the one that came before.
      const words = heardSince(conversation);
      if (words.length === 0) return { conversation, effects: [] };
      const clearPerson = conversation.assignee !== null || facts.person !== null;
      const { lastMessageId } = conversation;
      return beginAgain(conversation, words, { lastMessageId, clearPerson }, facts.context);
    }
    case 'unknown': {
      const assignee = facts.person && { ...facts.person, offer: false };
      return {
        conversation: { ...moveOwner(conversation, 'bot', now, { startedAt }), assignee },
        effects: assignee ? [{ type: 'stretch-started', clearPerson: true }] : [],
      };
    }
    case 'queued':
    case 'agent': {
      const waitEnded: Effect[] =
        conversation.owner === 'queued' ? [{ type: 'wait-ended', outcome: 'returned', person: null }] : [];
      const words = conversation.unheard.filter((message) => message.at >= startedAt - REOPENING_MS);
      const afterMessageId = beforeAll(conversation.lastMessageId, words);
      return {
        conversation: moveOwner(conversation, 'bot', now, { startedAt, afterMessageId }),
        effects: [
          ...waitEnded,
          { type: 'stretch-started', clearPerson: conversation.assignee !== null },
          ...spokenTo(words),
        ],
      };
    }
  }
}

function snoozed(conversation: Conversation, assignee: Person | null, now: number): Applied {
  const person = assignee && { id: assignee.id, name: assignee.name };
  switch (conversation.owner) {
    case 'closed':
      return { conversation, effects: [] };
    case 'agent':
      return { conversation: { ...conversation, paused: true }, effects: [] };
    case 'unknown':
    case 'bot':
      return {
        conversation: { ...moveOwner(conversation, 'agent', now), person, paused: true },
        effects: [],
      };
    case 'queued':
      return {
        conversation: { ...moveOwner(conversation, 'agent', now), person, paused: true },
        effects: [{ type: 'wait-ended', outcome: 'claimed', person }],
      };
  }
}
