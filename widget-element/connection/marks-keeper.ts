import type { Action } from '../conversation/action.ts';
import { parseMark } from '../conversation/mark.ts';
import { list } from '../conversation/message.ts';
import type { Mark, State } from '../conversation/state.ts';
import type { VisitorStore } from './visitor-store.ts';

export interface MarksKeeperOptions {
  store: VisitorStore;
  state(): State;
  dispatch(action: Action): void;
}

/** The newest ones; with each message there is less to tell from those above it. */
const KEPT = 30;

/** Keeps who joined and left, and when, over a reload: Chatwoot tells a visitor of messages alone. */
export class MarksKeeper {
  readonly #options: MarksKeeperOptions;
  #kept: Mark[] | null = null;

  constructor(options: MarksKeeperOptions) {
    this.#options = options;
  }

  /** Call after every change. */
  follow(): void {
    const { dispatch, state, store } = this.#options;
    const { conversationId, marks } = state();
    if (conversationId === null || marks === this.#kept) return;
    const first = this.#kept === null;
    this.#kept = marks;
    if (!first) {
      store.update({ marks: [conversationId, marks.slice(-KEPT)] });
      return;
    }
    // Ids of messages mean nothing in another conversation.
    const [about, stored] = list(store.visitor.marks);
    if (about !== conversationId) return;
    dispatch({
      type: 'remembered',
      marks: list(stored)
        .map(parseMark)
        .filter((mark) => mark !== null),
    });
  }
}
