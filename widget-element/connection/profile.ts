import { asChatError, ChatError } from './chat-error.ts';
import type { Contact, PublicApi } from './public-api.ts';
import type { CustomAttributes, User } from '../user.ts';
import type { Visitor, VisitorStore } from './visitor-store.ts';

export interface ProfileHost {
  /** Null while there is no chat. */
  session(): { api: PublicApi; store: VisitorStore } | null;
  /** Forgets the visitor of before. */
  startOver(): void;
  report(error: ChatError): void;
}

/**
 * Who the visitor is. Chatwoot joins a contact with another one that has the same identifier, address or number, and
 * shows the joined one to whoever asked: so these are sent only with a hash that the page's server made. What is
 * said before there is a contact goes with its making.
 */
export class Profile {
  readonly #host: ProfileHost;
  #identifier = '';
  #hash = '';
  #user: Omit<User, 'identifier_hash'> = {};
  #contactAttributes: CustomAttributes = {};
  #conversationAttributes: CustomAttributes = {};

  constructor(host: ProfileHost) {
    this.#host = host;
  }

  /** Somebody else than before begins a chat of their own. Answers when Chatwoot knows, where there is a contact. */
  async setUser(identifier: string, { identifier_hash: hash = '', ...user }: User = {}): Promise<void> {
    const { report } = this.#host;
    if (hash === '' && (user.email !== undefined || user.phone_number !== undefined)) {
      report(new ChatError('config', 'email and phone_number are taken only with identifier_hash'));
      delete user.email;
      delete user.phone_number;
    }
    const before = this.#identifier || this.#host.session()?.store.visitor.identifier;
    if (before && before !== identifier) {
      this.#contactAttributes = {};
      this.#conversationAttributes = {};
      this.#host.startOver();
    }
    this.#identifier = identifier;
    this.#hash = hash;
    this.#user = user;
    await this.#tell({ ...this.#proof, ...user });
    if (this.#visitor?.contact) this.#remember();
  }

  /** The contact's custom attributes: added to those it has. */
  async setCustomAttributes(attributes: CustomAttributes): Promise<void> {
    this.#contactAttributes = { ...this.#contactAttributes, ...attributes };
    await this.#tell({ custom_attributes: attributes });
  }

  /** The conversation's custom attributes: Chatwoot's public API takes them only with its making. */
  setConversationCustomAttributes(attributes: CustomAttributes): void {
    this.#conversationAttributes = { ...this.#conversationAttributes, ...attributes };
    if (this.#visitor?.conversationId)
      this.#host.report(
        new ChatError('config', 'Attributes of a conversation that has begun go with the next one'),
      );
  }

  /** For the making of a conversation. */
  get conversation(): object {
    const attributes = this.#conversationAttributes;
    return Object.keys(attributes).length > 0 ? { custom_attributes: attributes } : {};
  }

  /** Makes the contact as who it is; as nobody where Chatwoot does not believe it. Throws `ChatError`. */
  async createContact(api: PublicApi): Promise<Contact> {
    const attributes = this.#contactAttributes;
    const known = {
      ...this.#user,
      ...(Object.keys(attributes).length > 0 ? { custom_attributes: attributes } : {}),
    };
    if (this.#hash !== '') {
      try {
        const contact = await api.createContact({ ...known, ...this.#proof });
        // Chatwoot looks at the hash when it makes a contact, and marks it as verified only when asked once more.
        await api.call('PATCH', contactPath(contact), this.#proof);
        this.#remember();
        return contact;
      } catch (thrown) {
        this.#refused(asChatError(thrown));
      }
    }
    // Without proof they might be somebody else's.
    const contact = await api.createContact({ ...known, email: undefined, phone_number: undefined });
    this.#remember();
    return contact;
  }

  get #visitor(): Visitor | undefined {
    return this.#host.session()?.store.visitor;
  }

  #remember(): void {
    this.#host.session()?.store.update({ identifier: this.#identifier });
  }

  get #proof(): { identifier?: string; identifier_hash?: string } {
    return this.#hash === '' ? {} : { identifier: this.#identifier, identifier_hash: this.#hash };
  }

  /** Chatwoot answers 500 to a hash that is wrong. Anything that may pass is thrown on. */
  #refused(error: ChatError): void {
    if (error.status !== 500 && error.status !== 401) throw error;
    this.#host.report(new ChatError('refused', 'Chatwoot refused identifier and hash', error.status));
  }

  async #tell(body: object): Promise<void> {
    const session = this.#host.session();
    const contact = this.#visitor?.contact;
    if (!session || !contact || Object.keys(body).length === 0) return;
    try {
      await session.api.call('PATCH', contactPath(contact), body);
    } catch (thrown) {
      const error = asChatError(thrown);
      if (error.status === 500 && this.#hash !== '') this.#refused(error);
      else this.#host.report(error);
    }
  }
}

function contactPath({ sourceId }: Contact): string {
  return `/contacts/${encodeURIComponent(sourceId)}`;
}
