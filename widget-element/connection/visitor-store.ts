import { list, loose, text } from '../conversation/message.ts';
import type { Draft } from '../conversation/state.ts';
import type { Contact } from './public-api.ts';

/** What is kept between visits. */
export interface Visitor {
  contact: Contact | null;
  conversationId: number | null;
  seenId: number;
  /** Whom the page said it is; empty where it did not. */
  identifier: string;
  outbox: Draft[];
  /** Lines between the messages, as `MarksKeeper` stores them. */
  marks: unknown;
}

export type Persist = 'local' | 'session' | 'none';

/** A visitor nothing is known of. */
export const nobody: Visitor = {
  contact: null,
  conversationId: null,
  seenId: 0,
  identifier: '',
  outbox: [],
  marks: null,
};

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage, or null where it is switched off: merely touching it can throw. */
export function browserStorage(persist: Persist): Store | null {
  try {
    return persist === 'local' ? localStorage : persist === 'session' ? sessionStorage : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the visitor of one Chatwoot inbox; in memory only where storage is missing, full or blocked. What is still
 * to be sent stays with its tab: two tabs must not send it both.
 */
export class VisitorStore {
  readonly #shared: Store | null;
  readonly #tab: Store | null;
  /** What the visitor is kept under. */
  readonly key: string;
  #visitor: Visitor;
  /** By which another tab can tell that what is to be sent here is this tab's; empty until there was something. */
  tab: string;

  constructor(persist: Persist, baseUrl: string, inboxIdentifier: string) {
    this.#shared = browserStorage(persist);
    this.#tab = persist === 'none' ? null : browserStorage('session');
    this.key = `chat-widget:${baseUrl}:${inboxIdentifier}`;
    const unsent = loose(parse(this.#tab, this.#unsentKey));
    this.tab = text(unsent['tab']);
    this.#visitor = { ...this.#readShared(), outbox: list(unsent['drafts']).map(draftFrom) };
  }

  get #unsentKey(): string {
    return `${this.key}:unsent`;
  }

  get #leftKey(): string {
    return `${this.key}:left`;
  }

  /** How the panel was left in this tab: on which page it was open, if it was, and what was being written. */
  get left(): { at: string; draft: string } | null {
    // A list, since the names of properties are not the same in every build.
    const [at, draft] = list(parse(this.#tab, this.#leftKey));
    return draft === undefined ? null : { at: text(at), draft: text(draft) };
  }

  /** Nothing is kept of somebody who merely looked. */
  leave(at: string, draft: string): void {
    const { contact, outbox } = this.#visitor;
    const isMore = contact !== null || outbox.length > 0 || draft !== '' || at === '';
    write(this.#tab, this.#leftKey, isMore ? [at, draft] : null);
  }

  get visitor(): Visitor {
    return this.#visitor;
  }

  /** The visitor, with the contact another tab may have made meanwhile. */
  refresh(): Visitor {
    const { contact, conversationId } = this.#readShared();
    if (this.#visitor.contact === null) this.#visitor = { ...this.#visitor, contact, conversationId };
    return this.#visitor;
  }

  /** Another tab began a chat, or forgot it. */
  get isStale(): boolean {
    const { contact, conversationId } = this.#readShared();
    const own = this.#visitor;
    if (this.#shared === null) return false;
    return contact?.sourceId !== own.contact?.sourceId || conversationId !== own.conversationId;
  }

  /** What is to be sent here is a copy of another tab's. */
  disown(): void {
    this.tab = '';
    this.update({ outbox: [] });
  }

  update(change: Partial<Visitor>): void {
    this.#visitor = { ...this.#visitor, ...change };
    const { outbox, ...shared } = this.#visitor;
    if (shared.contact !== null) write(this.#shared, this.key, shared);
    if (change.outbox)
      write(this.#tab, this.#unsentKey, outbox.length > 0 ? { tab: this.tab, drafts: outbox } : null);
  }

  forget(): void {
    this.#visitor = nobody;
    write(this.#shared, this.key, null);
    write(this.#tab, this.#unsentKey, null);
    write(this.#tab, this.#leftKey, null);
  }

  #readShared(): Visitor {
    const raw = loose(parse(this.#shared, this.key));
    const contact = loose(raw['contact']);
    const sourceId = text(contact['sourceId']);
    return {
      contact: sourceId === '' ? null : { sourceId, pubsubToken: text(contact['pubsubToken']) },
      conversationId: Number(raw['conversationId']) || null,
      seenId: Number(raw['seenId']) || 0,
      identifier: text(raw['identifier']),
      outbox: [],
      marks: raw['marks'],
    };
  }
}

function parse(store: Store | null, key: string): unknown {
  try {
    return JSON.parse(store?.getItem(key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** A full storage loses the history on reload, not the chat. */
function write(store: Store | null, key: string, value: unknown): void {
  try {
    if (value === null) store?.removeItem(key);
    else store?.setItem(key, JSON.stringify(value));
  } catch {
    // Kept in memory all the same.
  }
}

/** What was on its way when the page went, or another tab had a copy of, may have arrived; what had failed still has. */
function draftFrom(value: unknown): Draft {
  const raw = loose(value);
  const failed = raw['state'] === 'failed';
  return {
    echoId: text(raw['echoId']),
    text: text(raw['text']),
    state: failed ? 'failed' : 'waiting',
    afterId: Number(raw['afterId']) || 0,
    uncertain: true,
  };
}
