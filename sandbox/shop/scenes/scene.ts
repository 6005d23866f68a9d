import type { ChatFacts, VisitorState } from '../../../agent-bot/http/visitor/visitor-api.ts';

/** The languages that scenes are told in. */
export type Language = 'en' | 'ar';

/** One sentence in every language. */
export type Words = Readonly<Record<Language, string>>;

/** A message as it lies in Chatwoot. */
export interface SceneMessage {
  from: 'visitor' | 'bot' | 'person';
  text: Words;
  /** Minutes before now. */
  minutesAgo: number;
  /** Chatwoot's `content_type`, with its `content_attributes`; plain text without. */
  kind?: string;
  attributes?: (language: Language) => Record<string, unknown>;
  /** Chatwoot's `attachments`, below the page's own address: the pictures are there. */
  attachments?: (origin: string) => readonly Record<string, unknown>[];
  /** The bot's answer can be judged; the verdict so far. */
  judged?: boolean | null;
  /** Chatwoot's own, of nobody: as a greeting, or the question at the end. */
  isTemplate?: true;
}

/** The state event of the visitor stream, with times told from now. */
export interface SceneLine extends Omit<VisitorState, 'now' | 'waiting_since'> {
  waitedSeconds?: number;
}

/** What happens after the chat is there, one after the other. */
export type SceneEvent =
  | { say: SceneMessage }
  | { status: 'pending' | 'open' | 'resolved' }
  | { line: SceneLine }
  | { typing: 'bot' | 'person' }
  /** The visitor writes; `refused`: Chatwoot will not take it. */
  | { write: Words; refused?: true }
  /** The visitor presses what this selector finds in the widget. */
  | { press: string }
  /** Chatwoot and the service cannot be reached any more. */
  | { away: true }
  /** The visitor's browser has no network any more. */
  | { offline: true }
  /** Waits until the widget shows what this selector finds. */
  | { until: string }
  /** The same of what shows after a while: time flies meanwhile. */
  | { inTime: string };

/** A chat at one moment, as plain data: what Chatwoot has, what Baton's service says, and what then happens. */
export interface Scene {
  name: string;
  /** As a list of states names it. */
  title: string;
  /** The visitor was here before: the widget comes onto the page with a chat that is there already. */
  returns?: true;
  /** The panel stays closed. */
  isClosed?: true;
  /** What the page sets on the widget beside the usual. */
  attributes?: Readonly<Record<string, string>>;
  /** What is there when the visitor comes, the first by the visitor; none: a new visitor. */
  messages: readonly SceneMessage[];
  line?: SceneLine;
  /** What the service says of the chat at this moment, milliseconds since 1970. */
  chat?: (now: number) => ChatFacts;
  then?: readonly SceneEvent[];
  /** What the widget shows when all of it is there. */
  settled: string;
}
