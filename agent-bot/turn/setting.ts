import type { Conversation } from '../conversation/conversation.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import type { Mention } from '../handoff/note.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';

/** What stands still while a conversation is advanced. */
export interface Setting {
  guardrails: Guardrails;
  knowledge: KnowledgeIndex | null;
  /** Whom a handoff pings. */
  people: Mention[];
  autoAssignment: boolean;
  /** When the bot was connected, milliseconds. */
  connectedAt: number;
  /** What the visitor reads in draws an answer's sources by itself; elsewhere they stand in the text. */
  drawsSources: boolean;
  /** Whoever leaves the page cannot be reached: where the guardrails want an address, it is asked for in words. */
  asksForEmail: boolean;
  /** ISO 639-1 of the visitor, where the widget told; null: by what they write. */
  locale: string | null;
  /** Address of the conversation's trace in the panel; null where Baton has no public address. */
  traceUrl: string | null;
  /** Milliseconds. */
  now: number;
  /** Steps of ours are still to be carried out. */
  outstanding: boolean;
  /** The key the n-th step from here will be sent with, n counting from 0. */
  stepKey: (n: number) => string;
}

/** The visitor's language as the widget told it, else the one they were last seen to write. */
export function languageOf(conversation: Conversation, setting: Setting): string {
  const { languages } = setting.guardrails;
  const wanted = setting.locale?.slice(0, 2).toLowerCase() ?? conversation.stretch.language;
  return wanted !== undefined && languages.includes(wanted) ? wanted : (languages[0] ?? 'en');
}
