import { loose, text } from '../conversation/message.ts';
import type { Line } from '../conversation/state.ts';
import { requestJson, type Fetch } from './request-json.ts';

/** Which conversation is meant, and proof that it is the visitor's own. */
export interface VisitorConversation {
  inboxIdentifier: string;
  sourceId: string;
  conversationId: number;
}

const OWNERS: readonly string[] = ['bot', 'queued', 'agent', 'closed'] satisfies Line['owner'][];

function numberOr(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * Reads one `state` event of the visitor stream. Null when it makes no sense. `now`: the visitor's clock, on which
 * all times in the answer are, however wrong it is.
 */
export function parseLine(data: string, now: number): Omit<Line, 'afterId'> | null {
  let raw: Record<string, unknown>;
  try {
    raw = loose(JSON.parse(data));
  } catch {
    return null;
  }
  const owner = text(raw['owner']);
  if (!OWNERS.includes(owner)) return null;
  const range = loose(raw['range']);
  const [from, to] = [numberOr(range['from_minutes']), numberOr(range['to_minutes'])];
  const person = loose(raw['person']);
  const name = text(person['name']);
  const since = numberOr(raw['waiting_since']);
  const position = numberOr(raw['position']);
  return {
    owner: owner as Line['owner'],
    position: position !== null && position >= 1 ? position : null,
    waitingSince: since === null ? null : since + now - (numberOr(raw['now']) ?? now),
    range: from !== null && to !== null && to > 0 && from <= to ? { from, to } : null,
    team: text(raw['team']),
    person: name === '' ? null : { name, team: text(person['team']) },
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
    const body = { ...wire(visitor), locale, time_zone: timeZone };
    return text(loose(await requestJson(this.#fetch, 'POST', `${this.#base}/ticket`, body))['ticket']);
  }

  streamUrl(ticket: string): string {
    return `${this.#base}/stream?ticket=${encodeURIComponent(ticket)}`;
  }

  /** Gives up the place in the line: the bot has the conversation again. */
  async leave(visitor: VisitorConversation): Promise<void> {
    await requestJson(this.#fetch, 'POST', `${this.#base}/leave`, wire(visitor));
  }
}

function wire(visitor: VisitorConversation): Record<string, unknown> {
  return {
    inbox_identifier: visitor.inboxIdentifier,
    source_id: visitor.sourceId,
    conversation_id: visitor.conversationId,
  };
}
