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

interface Found {
  id: number;
  status: Status | null;
}

function conversationFrom(value: unknown): Found | null {
  const raw = loose(value);
  const id = Number(raw['id']);
  return id ? { id, status: parseStatus(raw['status']) } : null;
}

/** Chatwoot said yes, but not what it made: it may have worked all the same. */
function strange(made: string): ChatError {
  return new ChatError('rejected', `Chatwoot answered without the ${made}`, 502);
}

/** Chatwoot's public client API for one API-channel inbox. Every call throws `ChatError`. */
export class PublicApi {
  readonly #fetch: Fetch;
  readonly #inbox: string;
  #stopped = false;

  constructor(fetch: Fetch, baseUrl: string, inboxIdentifier: string) {
    this.#fetch = fetch;
    this.#inbox = `${baseUrl}/public/api/v1/inboxes/${encodeURIComponent(inboxIdentifier)}`;
  }

  /** From now on nothing is asked, and no answer is heard: whoever waits for one gets an error instead. */
  stop(): void {
    this.#stopped = true;
  }

  /** A request below the inbox's address. */
  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    this.#check();
    const answer = await requestJson(this.#fetch, method, this.#inbox + path, body);
    this.#check();
    return answer;
  }

  #check(): void {
    if (this.#stopped) throw new ChatError('network', 'The chat was stopped');
  }

  #conversations({ sourceId }: Contact): string {
    return `/contacts/${encodeURIComponent(sourceId)}/conversations`;
  }

  /** Where a conversation is, for `call`. */
  path(contact: Contact, conversation: number): string {
    return `${this.#conversations(contact)}/${conversation}`;
  }

  messagesUrl(contact: Contact, conversation: number): string {
    return `${this.#inbox}${this.path(contact, conversation)}/messages`;
  }

  async createContact(known: object = {}): Promise<Contact> {
    const raw = loose(await this.call('POST', '/contacts', known));
    const contact = { sourceId: text(raw['source_id']), pubsubToken: text(raw['pubsub_token']) };
    if (contact.sourceId === '') throw strange('contact');
    return contact;
  }

  async createConversation(contact: Contact, known: object = {}): Promise<Found> {
    const found = conversationFrom(await this.call('POST', this.#conversations(contact), known));
    if (found === null) throw strange('conversation');
    return found;
  }

  /** The contact's newest conversation; null when there is none. Chatwoot lists them in no order. */
  async lastConversation(contact: Contact): Promise<Found | null> {
    return list(await this.call('GET', this.#conversations(contact)))
      .map(conversationFrom)
      .reduce((last, one) => (one && one.id > (last?.id ?? 0) ? one : last), null);
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
