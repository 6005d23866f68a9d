import { parseMessage, type Choice } from '../conversation/message.ts';
import type { Action } from '../conversation/reduce.ts';
import type { State } from '../conversation/state.ts';
import type { Current } from './history.ts';
import type { PublicApi } from './public-api.ts';
import type { ServiceApi } from './service-api.ts';
import type { Timers } from './timers.ts';

export interface VisitorActionsOptions {
  api: PublicApi;
  timers: Timers;
  inboxIdentifier: string;
  /** Throws `ChatError` while there is no conversation. */
  current(): Current;
  service(): Promise<ServiceApi>;
  state(): State;
  dispatch(action: Action): void;
  /** Reads Chatwoot's list and status again. */
  refresh(): Promise<void>;
}

/** Without a key for so long, the visitor stopped typing. */
const PAUSE_MS = 4_000;

/** What a visitor can ask for in a chat that has begun. What it throws is for the caller to report. */
export class VisitorActions {
  readonly #options: VisitorActionsOptions;
  #cancelPause: (() => void) | null = null;

  constructor(options: VisitorActionsOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#cancelPause?.();
  }

  /** Takes a choice: shown at once, taken back when Chatwoot refuses it. */
  async choose(id: number, choice: Choice): Promise<void> {
    const { dispatch } = this.#options;
    dispatch({ type: 'picked', id, choice });
    try {
      const message = parseMessage(
        await this.#call('PATCH', `/messages/${id}`, { submitted_values: [choice] }),
      );
      if (message) dispatch({ type: 'message', message, echoId: '' });
    } catch (thrown) {
      dispatch({ type: 'unpicked', id });
      throw thrown;
    }
  }

  /** Ends the conversation: the public API can only resolve. */
  async end(): Promise<void> {
    const { dispatch, refresh } = this.#options;
    dispatch({ type: 'ending', value: true });
    try {
      await this.#call('POST', '/toggle_status');
      await refresh();
    } catch (thrown) {
      dispatch({ type: 'ending', value: false });
      throw thrown;
    }
  }

  /** Gives up the place in the line. */
  async leave(): Promise<void> {
    const { current, dispatch, inboxIdentifier, refresh, service, timers } = this.#options;
    const { contact, conversation } = current();
    await (
      await service()
    ).leave({ inboxIdentifier, sourceId: contact.sourceId, conversationId: conversation });
    dispatch({ type: 'left', now: timers.now() });
    await refresh();
  }

  /** The page before the oldest message shown. */
  async loadEarlier(): Promise<void> {
    const { api, current, dispatch, state } = this.#options;
    const { contact, conversation } = current();
    const oldest = state().messages[0]?.id;
    if (oldest === undefined) return;
    dispatch({ type: 'loading', value: true });
    try {
      const messages = await api.readMessages(contact, conversation, oldest);
      dispatch({ type: 'page', messages, earlier: true });
    } finally {
      dispatch({ type: 'loading', value: false });
    }
  }

  /** A key was pressed in the composer. */
  noteTyping(): void {
    if (this.#cancelPause === null) this.#tellTyping('on');
    this.#cancelPause?.();
    this.#cancelPause = this.#options.timers.after(PAUSE_MS, () => {
      this.endTyping();
    });
  }

  /** What was typed is sent, or the visitor thinks. */
  endTyping(): void {
    if (this.#cancelPause === null) return;
    this.#cancelPause();
    this.#cancelPause = null;
    this.#tellTyping('off');
  }

  #tellTyping(status: 'on' | 'off'): void {
    // Nobody misses it when it is lost.
    this.#call('POST', '/toggle_typing', { typing_status: status }).catch(() => {});
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const { contact, conversation } = this.#options.current();
    return this.#options.api.call(method, this.#options.api.path(contact, conversation) + path, body);
  }
}
