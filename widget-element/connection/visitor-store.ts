import { list, loose, text } from '../conversation/message.ts';
import type { Draft } from '../conversation/state.ts';
import type { Contact } from './public-api.ts';

/** What is kept between visits. */
export interface Visitor {
  contact: Contact | null;
  conversationId: number | null;
  seenId: number;
  outbox: Draft[];
}

export type Persist = 'local' | 'session' | 'none';

/** A visitor nothing is known of. */
export const nobody: Visitor = { contact: null, conversationId: null, seenId: 0, outbox: [] };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage, or null where it is switched off: merely touching it can throw. */
export function browserStorage(persist: Persist): Store | null {
  try {
    return persist === 'local' ? localStorage : persist === 'session' ? sessionStorage : null;
  } catch {
    return null;
  }
}

/** Keeps the visitor of one Chatwoot inbox; in memory only where storage is missing, full or blocked. */
export class VisitorStore {
  readonly #storage: Store | null;
  readonly #key: string;
  #visitor: Visitor;

  constructor(storage: Store | null, baseUrl: string, inboxIdentifier: string) {
    this.#storage = storage;
    this.#key = `chat-widget:${baseUrl}:${inboxIdentifier}`;
    this.#visitor = this.#read();
  }

  get visitor(): Visitor {
    return this.#visitor;
  }

  /** Takes over what another tab may have stored meanwhile. */
  reload(): Visitor {
    const stored = this.#read();
    if (stored.contact !== null) this.#visitor = stored;
    return this.#visitor;
  }

  update(change: Partial<Visitor>): void {
    this.#visitor = { ...this.#visitor, ...change };
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(this.#visitor));
    } catch {
      // A full storage loses the history on reload, not the chat.
    }
  }

  forget(): void {
    this.#visitor = nobody;
    try {
      this.#storage?.removeItem(this.#key);
    } catch {
      // Nothing was stored there either.
    }
  }

  #read(): Visitor {
    try {
      const raw = loose(JSON.parse(this.#storage?.getItem(this.#key) ?? 'null'));
      const contact = loose(raw['contact']);
      const sourceId = text(contact['sourceId']);
      return {
        contact: sourceId === '' ? null : { sourceId, pubsubToken: text(contact['pubsubToken']) },
        conversationId: Number(raw['conversationId']) || null,
        seenId: Number(raw['seenId']) || 0,
        outbox: list(raw['outbox']).map(draftFrom),
      };
    } catch {
      return nobody;
    }
  }
}

/** What was on its way when the page went may have arrived; what had failed still has. */
function draftFrom(value: unknown): Draft {
  const raw = loose(value);
  const failed = raw['state'] === 'failed';
  return {
    echoId: text(raw['echoId']),
    text: text(raw['text']),
    at: Number(raw['at']) || 0,
    state: failed ? 'failed' : 'waiting',
    afterId: Number(raw['afterId']) || 0,
    uncertain: raw['uncertain'] === true || raw['state'] === 'sending',
  };
}
