import type { Choice } from './content.ts';
import type { Message } from './message.ts';

/** Chatwoot's word for where a conversation is. */
export type Status = 'pending' | 'open' | 'resolved' | 'snoozed';

/** `idle`: there is no conversation to listen to yet. */
export type Connection = 'idle' | 'connecting' | 'online' | 'offline';

/** A message written here that Chatwoot has not confirmed yet. */
export interface Draft {
  echoId: string;
  text: string;
  state: 'waiting' | 'sending' | 'failed';
  /** The newest message known when it was written: a copy on the server has a higher id. */
  afterId: number;
  /** An attempt ended without an answer: it may have arrived all the same. */
  uncertain: boolean;
}

/** A line in the log that is no message. */
export interface Mark {
  kind: 'joined' | 'ended' | 'left' | 'returned';
  /** Shown after the message with this id. */
  afterId: number;
  /** Milliseconds since 1970; null when it happened while nobody looked. */
  at: number | null;
  /** Joined, or ended by: a person's name, `visitor`, or empty when nobody knows. */
  who: string;
  team: string;
}

export type WaitingOffer = 'email' | 'assistant';

/** When people are there, as the service says it. */
export interface Hours {
  /** Of the coming seven days, in milliseconds since 1970 on the visitor's clock. Empty: nobody knows. */
  shifts: { from: number; to: number }[];
  /** The visitor asked for a person while nobody was there. */
  asked: boolean;
}

/** What Baton's service knows of a chat beside the line. */
export interface Facts {
  /** The newest message of the bot it knows of. */
  through: number;
  /** The verdict on each answer, by message id; null before there is one. */
  answers: Record<number, boolean | null>;
  /** Null while people are there, or nobody said when they are. */
  hours: Hours | null;
  /** An address is asked for before the chat goes on. */
  gate: { canSkip: boolean } | null;
  emailLeft: boolean;
  /** The bot's settings allow files. */
  takesFiles: boolean;
  /** For a while nothing could be done about what the visitor wrote. */
  trouble: boolean;
  /** A person was promised, and is still to be told. */
  opening: boolean;
}

/** What Baton's service tells a waiting visitor. */
export interface Line {
  owner: 'bot' | 'queued' | 'agent' | 'closed';
  /** 1 is next; null when unknown. */
  position: number | null;
  /** Milliseconds since 1970; null when unknown. */
  waitingSince: number | null;
  /** The usual wait, in minutes; null when unknown. */
  range: { from: number; to: number } | null;
  team: string;
  person: { name: string; team: string } | null;
  /** What may be done beside waiting and leaving. */
  offers: WaitingOffer[];
  /** The assistant answers meanwhile. */
  meanwhile: boolean;
  /** The reply comes by email. */
  emailLeft: boolean;
  /** The newest message known when this was heard. */
  afterId: number;
}

export interface Typing {
  author: 'bot' | 'person';
  name: string;
}

/** Everything the widget knows about its conversation. Plain data, changed only by `reduce`. */
export interface State {
  conversationId: number | null;
  status: Status | null;
  /** Seconds since 1970, as the cable gives it: an older frame changes nothing. */
  statusVersion: number;
  /** Cable frames about the conversation so far: a slower REST answer is known to be older by it. */
  frames: number;
  /** By id, without gaps from the oldest shown to the newest known. */
  messages: Message[];
  outbox: Draft[];
  /** Choices taken here that Chatwoot has not confirmed yet, by message id. */
  picks: Record<number, Choice>;
  typing: Typing | null;
  line: Line | null;
  facts: Facts | null;
  /** The newest frame showed a person as assignee. */
  assigned: boolean;
  /** Somebody may have been taken off the conversation: only the service can tell. */
  doubt: boolean;
  /** What was said up to this id belongs to an ended conversation. */
  endedAfterId: number;
  /** The visitor asked to end it. */
  ending: boolean;
  marks: Mark[];
  /** The newest message that was on screen. */
  seenId: number;
  hasEarlier: boolean;
  loading: boolean;
  connection: Connection;
  /** The browser has a network, as far as it knows: while offline, whether it is the chat that is away. */
  network: boolean;
  /** The message after which nothing came for a while, though something should have; 0 for none. */
  unanswered: number;
}

/** A page of Chatwoot's public message list. */
export const PAGE = 20;

/** The state before anything is known. */
export const initialState: State = {
  conversationId: null,
  status: null,
  statusVersion: 0,
  frames: 0,
  messages: [],
  outbox: [],
  picks: {},
  typing: null,
  line: null,
  facts: null,
  assigned: false,
  doubt: false,
  endedAfterId: 0,
  ending: false,
  marks: [],
  seenId: 0,
  hasEarlier: false,
  loading: false,
  connection: 'idle',
  network: true,
  unanswered: 0,
};

/** The newest message's id; 0 without any. */
export function newestId(state: State): number {
  return state.messages.at(-1)?.id ?? 0;
}

/** Messages of others that were not on screen yet. */
export function unreadOf(state: State): number {
  return state.messages.filter((message) => message.id > state.seenId && message.author !== 'visitor').length;
}
