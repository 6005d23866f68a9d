import { list, loose, parseMessage, text, type Message } from '../conversation/message.ts';
import type { Status } from '../conversation/state.ts';
import { ChatError } from './chat-error.ts';
import { requestJson, type Fetch } from './request-json.ts';

/** Who the visitor is to Chatwoot. Both are secrets: they are sent to Chatwoot only. */
export interface Contact {
  sourceId: string;
  pubsubToken: string;
}

const STATUSES: readonly string[] = ['pending', 'open', 'resolved', 'snoozed'] satisfies Status[];

/** The value as a conversation's status; null when it is none. */
export function parseStatus(value: unknown): Status | null {
  return typeof value === 'string' && STATUSES.includes(value) ? (value as Status) : null;
}

/** Chatwoot said yes, but not what it made: it may have worked all the same. */
function strange(made: string): ChatError {
  return new ChatError('rejected', `Chatwoot answered without the ${made}`, 502);
}

/** Chatwoot's public client API for one API-channel inbox. Every call throws `ChatError`. */
export class PublicApi {
  readonly #fetch: Fetch;
  readonly #inbox: string;

  constructor(fetch: Fetch, baseUrl: string, inboxIdentifier: string) {
    this.#fetch = fetch;
    this.#inbox = `${baseUrl}/public/api/v1/inboxes/${encodeURIComponent(inboxIdentifier)}`;
  }

  /** A request below the inbox's address. */
  call(method: string, path: string, body?: unknown): Promise<unknown> {
    return requestJson(this.#fetch, method, this.#inbox + path, body);
  }

  /** Where a conversation is, for `call`. */
  path(contact: Contact, conversation: number): string {
    return `/contacts/${encodeURIComponent(contact.sourceId)}/conversations/${conversation}`;
  }

  async createContact(): Promise<Contact> {
    const raw = loose(await this.call('POST', '/contacts', {}));
    const contact = { sourceId: text(raw['source_id']), pubsubToken: text(raw['pubsub_token']) };
    if (contact.sourceId === '') throw strange('contact');
    return contact;
  }

  async createConversation(contact: Contact): Promise<{ id: number; status: Status }> {
    const path = `/contacts/${encodeURIComponent(contact.sourceId)}/conversations`;
    const raw = loose(await this.call('POST', path, {}));
    const id = Number(raw['id']);
    if (!id) throw strange('conversation');
    return { id, status: parseStatus(raw['status']) ?? 'pending' };
  }

  async readStatus(contact: Contact, conversation: number): Promise<Status | null> {
    return parseStatus(loose(await this.call('GET', this.path(contact, conversation)))['status']);
  }

  /** The newest 20 messages, or the 20 before an id; oldest first. */
  async readMessages(contact: Contact, conversation: number, before?: number): Promise<Message[]> {
    const query = before === undefined ? '' : `?before=${before}`;
    const raw = await this.call('GET', `${this.path(contact, conversation)}/messages${query}`);
    return list(raw)
      .map(parseMessage)
      .filter((message) => message !== null);
  }

  async sendMessage(
    contact: Contact,
    conversation: number,
    content: string,
    echoId: string,
  ): Promise<Message> {
    const path = `${this.path(contact, conversation)}/messages`;
    const message = parseMessage(await this.call('POST', path, { content, echo_id: echoId }));
    if (message === null) throw strange('message');
    return message;
  }
}
