import type { MissedWord } from '../chatwoot/missed-words.ts';
import type { ConversationEvent, Status } from '../conversation/event.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import type { Mention } from '../handoff/note.ts';
import type { StepBody, StepKind } from '../handoff/step.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';

/** Carries a step out in Chatwoot. Errors: `ChatwootError`. */
export interface StepPort {
  /**
   * Resolves when a step may leave without waiting for Chatwoot's rate limit: asked before the step is marked as
   * started, so that nothing lies between the check of the owner and the sending. `steps`: it, and what waits behind it.
   */
  reserve(steps: readonly StepKind[]): Promise<void>;
  /** @returns the id of the message it made, null for steps that make none */
  perform(conversation: number, body: StepBody, key: string | null): Promise<{ messageId: number | null }>;
  /** Whether the bot's token is still good. */
  probe(): Promise<void>;
}

/** A conversation as Chatwoot lists it; those that are resolved are not listed. */
export interface Unresolved {
  conversation: number;
  status: Status;
  /** To a person. */
  assigned: boolean;
  /** The last message that is no activity line; `at` in milliseconds by Chatwoot's clock, whole seconds. */
  last: { id: number; by: 'visitor' | 'bot' | 'person' | 'note' | 'other'; at: number } | null;
}

/** What an administrator's token is for: to read Chatwoot, and to get a conversation to people where the bot cannot. */
export interface Reader {
  read(conversation: number): Promise<ConversationEvent>;
  /**
   * The id of a message that a step may have sent before its answer was lost; null: it was not sent. `except`: what
   * other steps have made, which may have the same text.
   */
  findSent(
    conversation: number,
    sent: { key: string | null; text: string; since: number; except: readonly number[] },
  ): Promise<number | null>;
  /**
   * Conversations of the bot's inbox that are not resolved. Not `isAll`: there are more than are read at once, and of
   * one that is not listed nothing is known. Nor is anything of the `unreadable`, which are listed in a shape that
   * cannot be read. Of the `failing` statuses Chatwoot fails to list some.
   */
  unresolved(): Promise<{ listed: Unresolved[]; isAll: boolean; unreadable: number[]; failing: Status[] }>;
  /** One conversation as a list would show it, resolved ones too; null: it is gone. Errors: `ChatwootError` */
  look(conversation: number): Promise<Unresolved | null>;
  /** What visitor and people said after a message; null: in a conversation that is not known, since the bot's last word. */
  missed(
    conversation: number,
    after: number | null,
  ): Promise<{ words: MissedWord[]; contactId: number | null; visitorKey: string | null }>;
  /** Opens a conversation to people. Errors: `ChatwootError`. */
  open(conversation: number): Promise<void>;
}

/** A bot as the scheduler sees it: read-only, replaced as a whole when its settings change. */
export interface BotRuntime {
  id: number;
  name: string;
  /** Begins the keys of its steps; unique to this bot's row, so that keys of an earlier installation never match. */
  keyPrefix: string;
  /** Chatwoot keeps a message's `source_id` harmlessly on this channel. */
  keepsSourceId: boolean;
  /**
   * Visitors read in `<chat-widget>`, which shows an `article`'s text and items. Chatwoot's own widget shows the items
   * alone, and every other channel the text alone.
   */
  drawsSources: boolean;
  agentBotId: number;
  people: Mention[];
  autoAssignment: boolean;
  /** When it was connected, milliseconds: conversations from before are not its own. */
  connectedAt: number;
  guardrails: Guardrails;
  guardrailsVersion: number;
  knowledge: KnowledgeIndex | null;
  modelId: number | null;
  steps: StepPort;
  reader: Reader | null;
  traceUrl(conversation: number): string | null;
}
