import type { Action } from '../conversation/action.ts';
import { PAGE, type State } from '../conversation/state.ts';
import { beforeId } from './before-id.ts';
import { ChatError } from './chat-error.ts';
import type { Contact, PublicApi } from './public-api.ts';
import type { VisitorStore } from './visitor-store.ts';

/** Where the visitor writes. */
export interface Current {
  contact: Contact;
  conversation: number;
}

export interface HistoryOptions {
  api: PublicApi;
  store: VisitorStore;
  /** Throws `ChatError` while there is no conversation. */
  current(): Current;
  state(): State;
  dispatch(action: Action): void;
}

/** Reads what Chatwoot has: the newest page, what lies in a gap, and earlier pages when asked. */
export class History {
  readonly #options: HistoryOptions;
  #refreshing: Promise<void> | null = null;
  /** Up to this id nothing is missing. What the cable brings after a gap says nothing about what lies in it. */
  #whole = 0;
  #again = false;

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  /** Reads the status and everything newer than what is known. Calls that overlap share one more reading. */
  async refresh(): Promise<void> {
    if (this.#refreshing !== null) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = (async () => {
      do {
        this.#again = false;
        await this.#read();
      } while (this.#again);
    })();
    try {
      await this.#refreshing;
    } finally {
      this.#refreshing = null;
    }
  }

  async #read(): Promise<void> {
    const { api, current, state, store, dispatch } = this.#options;
    const { contact, conversation } = current();
    const { frames, messages: shown } = state();
    const known = this.#whole || (shown[0]?.id ?? 0);
    try {
      const [page, status] = await Promise.all([
        api.readMessages(contact, conversation),
        api.readStatus(contact, conversation),
      ]);
      let all = page;
      // Chatwoot's public list knows no "after": page back until it meets what is known.
      for (let last = page; known > 0 && last.length === PAGE && last.every(({ id }) => id > known);) {
        last = await api.readMessages(contact, conversation, beforeId(all));
        const fresh = last.filter(({ id }) => all.every((one) => one.id !== id));
        if (fresh.length === 0) break;
        all = [...fresh, ...all];
      }
      dispatch({ type: 'page', messages: all, earlier: false });
      this.#whole = Math.max(0, ...all.map(({ id }) => id));
      if (status) dispatch({ type: 'read-status', status, frames });
    } catch (thrown) {
      if (thrown instanceof ChatError && thrown.code === 'not-found') {
        // Deleted in Chatwoot: the next message begins a new one.
        store.update({ conversationId: null });
        dispatch({ type: 'gone' });
        this.#whole = 0;
        return;
      }
      throw thrown;
    }
  }
}
