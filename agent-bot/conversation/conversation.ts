import type { Person, Status } from './event.ts';

/** Who has the conversation. `unknown` only until the first event or read has told. */
export type Owner = 'unknown' | 'bot' | 'queued' | 'agent' | 'closed';

/** What the bot did in one of its turns. */
export type BotAct = 'answer' | 'clarify' | 'rephrase' | 'warn' | 'refuse' | 'hand-off' | 'other';

/** One line of the stretch's transcript: what triggers look back at. */
export interface Turn {
  author: 'visitor' | 'bot' | 'agent';
  /** Chatwoot's message id; null for a bot turn that is decided and not yet echoed. */
  messageId: number | null;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Bot turns only. */
  act?: BotAct;
  /** Bot turns: the key its step was sent with, by which the echo is recognised. */
  key?: string;
  /** The knowledge entry answered with. */
  entry?: string;
  /** Answers: what the visitor clicked on below it, "Did this answer it?". */
  helped?: boolean;
  /** Entries offered as choices, in order. */
  options?: string[];
  /** Visitor turns: how many files came with it; missing: none. */
  files?: number;
  /** Visitor turns: frustration of this message alone, measured when it came. */
  frustration?: number;
  /** Visitor turns: rejects the bot's answer before it. */
  rejects?: boolean;
}

/**
 * From the moment the bot gets the conversation until it is handed off or closed. Counters and triggers look at
 * the current stretch only: what was said before it never fires again.
 */
export interface Stretch {
  /** 1 for the first; unique in the conversation. */
  number: number;
  /** Messages with an id up to and including this one belong to the past. */
  afterMessageId: number;
  turns: Turn[];
  visitorMessages: number;
  /** Times in a row that nothing fitted. */
  failedAttempts: number;
  /** Frustration of the conversation, decayed: 0 to 1. */
  frustration: number;
  /** ISO 639-1 of what the visitor last wrote, once it could be told. */
  language?: string;
  /** The answer that waits until the visitor has said whether they leave an address. */
  held?: HeldAnswer;
}

/** An answer the bot had and asked for an address instead of giving it. */
export interface HeldAnswer {
  entry: string;
  /** How sure it was, 0 to 1. */
  confidence: number;
  /** The message it answers. */
  messageId: number;
}

/** Visitor's messages that came and are not answered yet. */
export interface Burst {
  messageIds: number[];
  /** When the quiet window ends, milliseconds. */
  answerAt: number;
  /** When its first word was heard, milliseconds; missing in what an earlier version stored. */
  since?: number;
}

/** A visitor's message that nobody has judged, since another owner had the conversation as far as we knew. */
export interface Unheard {
  messageId: number;
  text: string;
  attachments: number;
  /** Milliseconds by Chatwoot's clock. */
  at: number;
}

/** A change of ours that Chatwoot will report back. */
export interface OwnChange {
  what: `status:${Status}` | `assignee:${number | 'none'}`;
  /** Nobody is assigned any more: who was, where that was known. */
  of?: number;
  /** Milliseconds by our clock; forgotten after `OWN_CHANGE_MS`. */
  at: number;
}

/** The part of a conversation that decisions depend on. Plain data: stored as JSON, changed only by `apply`. */
export interface Conversation {
  owner: Owner;
  /** Snoozed: a person has it and has put it aside. */
  paused: boolean;
  stretch: Stretch;
  /** When the stretch began by Chatwoot's clock, milliseconds: a person's word from before belongs to the past. */
  stretchStartedAt: number;
  /**
   * Where a person's word begins to count, where that is before the stretch: the visitor left the line, and who
   * answered them in it may be heard later.
   */
  claimsFrom?: { afterMessageId: number; startedAt: number };
  burst: Burst | null;
  /** The reason the current or last handoff was made with; null before the first in this stretch. */
  handoff: {
    reason: string;
    stretch: number;
    at: number;
    /** The visitor was told that nobody could be reached: once is enough. */
    apologised?: boolean;
  } | null;
  /** Who has it, or had it last. */
  person: Person | null;
  /** When a person last wrote publicly, by Chatwoot's clock, milliseconds: what was changed before is late. */
  spokeAt: number;
  /** When a person was last unassigned while they had it, milliseconds: their words from before claim nothing. */
  letGoAt: number;
  /** Since when `owner` is what it is, milliseconds. */
  ownerSince: number;
  /** Chatwoot's `updated_at` (seconds) of the newest status we know: older status events are late. */
  statusAt: number;
  /** The same for assignments. */
  assigneeAt: number;
  status: Status | null;
  /** The person assigned as far as we know, and whether that assignment is an offer. */
  assignee: { id: number; name: string; offer: boolean } | null;
  /** When it was closed by Chatwoot's clock, milliseconds; a visitor's word from before does not reopen it. */
  closedAt: number;
  /** Status and assignment changes we made whose echo has not come: they are not somebody else's doing. */
  own: OwnChange[];
  /** Messages with choices that the visitor has answered: receipts repeat the same values. */
  chosen: number[];
  /** The highest message id applied. */
  lastMessageId: number;
  /** Message ids applied lately, so that a repeat is seen. */
  seen: number[];
  /**
   * What the visitor said while Chatwoot's snapshot contradicted what we knew: judged if the bot turns out to have
   * had the conversation.
   */
  unheard: Unheard[];
  /** Milliseconds of the first visitor's message that nobody answered yet; null when answered. */
  visitorWaitingSince: number | null;
  /**
   * Where the visitor wants the reply, as they wrote it: nobody has verified it, so it never becomes Chatwoot's contact
   * data. `times`: how many addresses they have left.
   */
  email?: { address: string; times: number };
  /** The visitor would rather not leave one, and is not asked again. */
  emailSkipped?: true;
  /** Chatwoot's contact has an address already: nobody is asked for what is known. */
  emailKnown?: true;
  /** The bot has asked for an address in words: once is enough. */
  emailAsked?: true;
  /** The visitor, who waits, asked the assistant to answer meanwhile; never where somebody else has it. */
  meanwhile?: true;
  /** Something contradicts what we know: read the conversation afresh before acting. */
  uncertain: boolean;
}

/** How long an echo may take: webhooks are retried for about 12 s. */
export const OWN_CHANGE_MS = 15_000;

const SEEN_KEPT = 200;

/** A conversation nobody has told us anything about yet. */
export function newConversation(now: number): Conversation {
  return {
    owner: 'unknown',
    paused: false,
    stretch: newStretch(1, 0),
    stretchStartedAt: 0,
    burst: null,
    handoff: null,
    person: null,
    spokeAt: 0,
    letGoAt: 0,
    ownerSince: now,
    statusAt: 0,
    assigneeAt: 0,
    status: null,
    assignee: null,
    closedAt: 0,
    own: [],
    chosen: [],
    lastMessageId: 0,
    seen: [],
    unheard: [],
    visitorWaitingSince: null,
    uncertain: false,
  };
}

/** An empty stretch that begins after the message with the given id. */
export function newStretch(number: number, afterMessageId: number): Stretch {
  return { number, afterMessageId, turns: [], visitorMessages: 0, failedAttempts: 0, frustration: 0 };
}

/** Remembers a message id, so that its repeat is recognised. */
export function withSeen(conversation: Conversation, messageId: number): Conversation {
  return {
    ...conversation,
    lastMessageId: Math.max(conversation.lastMessageId, messageId),
    seen: [...conversation.seen.slice(1 - SEEN_KEPT), messageId],
  };
}
