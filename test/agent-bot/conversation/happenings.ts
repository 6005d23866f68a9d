import type { ApplyContext } from '../../../agent-bot/conversation/context.ts';
import {
  newConversation,
  type Conversation,
  type Owner,
} from '../../../agent-bot/conversation/conversation.ts';
import type { ConversationEvent, Person, Snapshot, Status } from '../../../agent-bot/conversation/event.ts';
import { moveOwner } from '../../../agent-bot/conversation/owner.ts';

export const JANE: Person = { id: 2, name: 'Jane Doe' };
export const MARK: Person = { id: 3, name: 'Mark Roe' };

/** Chatwoot's seconds at which a conversation in the table got its owner; the events of the table come after. */
export const BEFORE = 1_000;
/** Chatwoot's seconds of an event in the table. */
export const NOW = 2_000;
/** The message id of an event in the table; smaller ones are from before. */
export const ID = 50;

export function snapshot(over: Partial<Snapshot> = {}): Snapshot {
  return { status: null, updatedAt: null, assignee: null, ...over };
}

export function context(over: Partial<ApplyContext> = {}): ApplyContext {
  return {
    now: NOW * 1000,
    personWindowMs: null,
    autoAssignment: false,
    connectedAt: 0,
    outstanding: false,
    ...over,
  };
}

export function visitorSays(
  text: string,
  over: Partial<Extract<ConversationEvent, { type: 'visitor-message' }>> = {},
): ConversationEvent {
  return {
    type: 'visitor-message',
    messageId: ID,
    at: NOW * 1000,
    text,
    attachments: 0,
    snapshot: snapshot(),
    ...over,
  };
}

export function personSays(
  person: Person | null,
  over: Partial<Extract<ConversationEvent, { type: 'person-message' }>> = {},
): ConversationEvent {
  return {
    type: 'person-message',
    messageId: ID,
    at: NOW * 1000,
    text: 'Hi',
    person,
    snapshot: snapshot(),
    ...over,
  };
}

export function assigned(person: Person, at = NOW, shown: Partial<Snapshot> = {}): ConversationEvent {
  return { type: 'assigned', person, previous: null, at, snapshot: snapshot(shown) };
}

export function unassigned(previous: number, at = NOW): ConversationEvent {
  return { type: 'unassigned', previous, at, snapshot: snapshot() };
}

export function status(to: Status, at = NOW, shown: Partial<Snapshot> = {}): ConversationEvent {
  return { type: 'status', status: to, previous: null, at, snapshot: snapshot({ status: to, ...shown }) };
}

export function read(
  to: Status,
  over: Partial<Snapshot> = {},
  lastMessage: Extract<ConversationEvent, { type: 'read' }>['lastMessage'] = null,
): ConversationEvent {
  return {
    type: 'read',
    at: NOW * 1000,
    lastMessage,
    snapshot: snapshot({ status: to, updatedAt: NOW, ...over }),
  };
}

/** A conversation as it stands when the given owner has had it for a while. */
export function ownedBy(owner: Owner): Conversation {
  const fresh = newConversation(BEFORE * 1000);
  if (owner === 'unknown') return fresh;
  const bot: Conversation = {
    ...moveOwner(fresh, 'bot', BEFORE * 1000, { startedAt: BEFORE * 1000, afterMessageId: 0 }),
    status: 'pending',
    statusAt: BEFORE,
    lastMessageId: 10,
    seen: [10],
  };
  if (owner === 'bot') return bot;
  const queued: Conversation = {
    ...moveOwner(bot, 'queued', (BEFORE + 10) * 1000),
    handoff: { reason: 'asked_for_human', stretch: 1, at: (BEFORE + 10) * 1000 },
    status: 'open',
    statusAt: BEFORE + 10,
  };
  if (owner === 'queued') return queued;
  const agent: Conversation = {
    ...moveOwner(queued, 'agent', (BEFORE + 20) * 1000),
    person: JANE,
    assignee: { ...JANE, offer: false },
    assigneeAt: BEFORE + 20,
  };
  if (owner === 'agent') return agent;
  return {
    ...moveOwner(agent, 'closed', (BEFORE + 30) * 1000),
    status: 'resolved',
    statusAt: BEFORE + 30,
    closedAt: (BEFORE + 30) * 1000,
  };
}
