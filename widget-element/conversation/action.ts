import type { Choice } from './content.ts';
import type { Message } from './message.ts';
import type { Connection, Draft, Facts, Line, Mark, Status, Typing } from './state.ts';

/** What can happen to a chat with a bot until its first answer. */
export type FirstAction =
  | { type: 'restored'; conversationId: number | null; seenId: number; outbox: Draft[] }
  | { type: 'created'; conversationId: number; status: Status }
  | { type: 'loading'; value: boolean }
  /** A REST page; `earlier` when it was asked for with `before`. */
  | { type: 'page'; messages: Message[]; earlier: boolean }
  /** A cable frame; the visitor's own carry the echo id they were sent with. */
  | { type: 'message'; message: Message; echoId: string }
  | { type: 'typing'; typing: Typing | null }
  | { type: 'written'; echoId: string; text: string }
  | { type: 'draft'; echoId: string; state: Draft['state']; uncertain?: boolean }
  | { type: 'sent'; echoId: string; message: Message }
  | { type: 'discarded'; echoId: string }
  | { type: 'connection'; value: Connection; network: boolean }
  | { type: 'gone' };

/** What can happen to a conversation, seen from the widget. */
export type Action =
  | FirstAction
  /** From the cable, with its version and whether a person is assigned. */
  | { type: 'status'; status: Status; version: number; assigned: boolean; now: number }
  /** From REST, asked when `frames` cable frames had been seen. */
  | { type: 'read-status'; status: Status; frames: number }
  | { type: 'line'; line: Omit<Line, 'afterId'>; now: number }
  | { type: 'facts'; facts: Facts }
  /** Whether an answer helped, as the visitor says; null takes it back. */
  | { type: 'judged'; id: number; answered: boolean | null }
  | { type: 'email-left' }
  | { type: 'gate-skipped' }
  | { type: 'meanwhile'; on: boolean }
  /** What the log showed between the messages before a reload. */
  | { type: 'remembered'; marks: Mark[] }
  /** Nothing came after the message for a while. */
  | { type: 'unanswered'; id: number }
  | { type: 'seen' }
  | { type: 'left'; now: number }
  | { type: 'ending'; value: boolean }
  | { type: 'picked'; id: number; choice: Choice }
  | { type: 'unpicked'; id: number };
