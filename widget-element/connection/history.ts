import type { Action } from '../conversation/action.ts';
import type { Message } from '../conversation/message.ts';
import { PAGE, type State } from '../conversation/state.ts';
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
  /** Of what comes with a chat that has begun: the page with all that lies between it and what is known. */
  readBack(page: Message[], known: number): Promise<Message[]>;
}

/** Whether more may lie between a page, the newest one, and what is known up to the id `known`. */
export function leavesGap(page: readonly Message[], known: number): boolean {
  return known > 0 && page.length === PAGE && page.every(({ id }) => id > known);
}

/** Reads what Chatwoot has: the newest page, and what lies in a gap. */
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
    const { api, current, state, store, dispatch, readBack } = this.#options;
    const { contact, conversation } = current();
    const { frames, messages: shown } = state();
    const known = this.#whole || (shown[0]?.id ?? 0);
    try {
      const [page, status] = await Promise.all([
        api.readMessages(contact, conversation),
        api.readStatus(contact, conversation),
      ]);
      const all = leavesGap(page, known) ? await readBack(page, known) : page;
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
