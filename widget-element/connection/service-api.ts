import type { VisitorChat } from '../../agent-bot/http/visitor/visitor-api.ts';
import { list, loose, text } from '../conversation/message.ts';
import type { Facts } from '../conversation/state.ts';
import { requestJson, type Fetch } from './request-json.ts';

/** Which conversation is meant, and proof that it is the visitor's own. */
export interface VisitorConversation {
  inboxIdentifier: string;
  sourceId: string;
  conversationId: number;
}

/**
 * Reads what the service knows of a chat: nothing of it is trusted to have its shape. `now`: the visitor's clock, on
 * which all times in the answer are, however wrong it is.
 */
export function parseFacts(value: unknown, now: number): Facts {
  const raw = loose(value);
  // By name in quotes: the build shortens what is not.
  const told = (name: keyof VisitorChat): unknown => raw[name];
  const ahead = now - (Number(told('now')) || now);
  const hours = told('hours') === undefined ? null : loose(told('hours'));
  const gate = told('gate') === undefined ? null : loose(told('gate'));
  const answers = list(told('answers')).map(loose);
  const shifts = list(hours?.['shifts'])
    .map(loose)
    .map((shift) => ({ from: Number(shift['from']) + ahead, to: Number(shift['to']) + ahead }))
    .filter(({ from, to }) => from < to);
  return {
    through: Number(told('through')) || 0,
    answers: Object.fromEntries(
      answers.map((one) => [
        Number(one['message_id']),
        typeof one['answered'] === 'boolean' ? one['answered'] : null,
      ]),
    ),
    hours: hours && { shifts, asked: hours['asked'] === true },
    gate: gate && { canSkip: gate['can_skip'] === true },
    emailLeft: told('email_left') === true,
    takesFiles: loose(told('files'))['enabled'] !== false,
    trouble: 'since' in loose(told('trouble')),
    opening: told('opening') === true,
  };
}

/** Baton's visitor API. Every call throws `ChatError`. */
export class ServiceApi {
  readonly #fetch: Fetch;
  readonly #base: string;

  constructor(fetch: Fetch, serviceUrl: string) {
    this.#fetch = fetch;
    this.#base = `${serviceUrl}/visitor`;
  }

  /** A short-lived ticket for the stream, so that no secret stands in an address. */
  async ticket(visitor: VisitorConversation, locale: string, timeZone: string): Promise<string> {
    const told = { locale, time_zone: timeZone };
    return text(loose(await this.#post('ticket', visitor, told))['ticket']);
  }

  streamUrl(ticket: string): string {
    return `${this.#base}/stream?ticket=${encodeURIComponent(ticket)}`;
  }

  /** What the service knows of the chat beside the line. */
  async chat(visitor: VisitorConversation, locale: string, timeZone: string, now: number): Promise<Facts> {
    return parseFacts(await this.#post('chat', visitor, { locale, time_zone: timeZone }), now);
  }

  /** Gives up the place in the line: the bot has the conversation again. */
  async leave(visitor: VisitorConversation): Promise<void> {
    await this.#post('leave', visitor);
  }

  /** Whether an answer helped. */
  async judge(visitor: VisitorConversation, messageId: number, answered: boolean): Promise<void> {
    await this.#post('feedback', visitor, { message_id: messageId, answered });
  }

  /** Where a person may reply; null skips the question. */
  async leaveEmail(visitor: VisitorConversation, email: string | null): Promise<void> {
    await this.#post('email', visitor, { email });
  }

  /** Whether the assistant answers while the visitor waits. */
  async askMeanwhile(visitor: VisitorConversation, on: boolean): Promise<void> {
    await this.#post('meanwhile', visitor, { on });
  }

  #post(path: string, visitor: VisitorConversation, more: object = {}): Promise<unknown> {
    return requestJson(this.#fetch, 'POST', `${this.#base}/${path}`, {
      inbox_identifier: visitor.inboxIdentifier,
      source_id: visitor.sourceId,
      conversation_id: visitor.conversationId,
      ...more,
    });
  }
}
