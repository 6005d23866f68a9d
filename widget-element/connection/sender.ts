import type { Action } from '../conversation/action.ts';
import type { Draft, State } from '../conversation/state.ts';
import { asChatError, type ChatError } from './chat-error.ts';
import type { PublicApi } from './public-api.ts';
import { backOff, type Timers } from './timers.ts';
import type { VisitorStore } from './visitor-store.ts';

export interface SenderOptions {
  api: PublicApi;
  store: VisitorStore;
  timers: Timers;
  isOnline(): boolean;
  state(): State;
  dispatch(action: Action): void;
  /** Reads Chatwoot's list, so that a message whose answer got lost is found there. */
  refresh(): Promise<void>;
  /** There is a contact to listen for. */
  onContact(): void;
  onError(error: ChatError): void;
}

/** Attempts with an answer missing or a busy server, before a message counts as not sent. */
const ATTEMPTS = 3;

/**
 * Sends what waits in the outbox, one after the other, in order. A message is sent again only after Chatwoot's
 * list was read: a lost answer is no lost message.
 */
export class Sender {
  readonly #options: SenderOptions;
  #busy = false;
  #stopped = false;
  readonly #attempts = new Map<string, number>();
  #cancelPause = (): void => {};

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelPause();
  }

  async flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (;;) {
        const draft = this.#options.state().outbox.find((one) => one.state === 'waiting');
        if (this.#stopped || !draft || !this.#options.isOnline()) return;
        if (!(await this.#deliver(draft))) return;
      }
    } finally {
      this.#busy = false;
    }
  }

  /** Whether to go on with the next one. */
  async #deliver(draft: Draft): Promise<boolean> {
    const { api, dispatch } = this.#options;
    const { echoId } = draft;
    try {
      if (draft.uncertain && this.#options.state().conversationId !== null) {
        await this.#options.refresh();
        if (!this.#options.state().outbox.some((one) => one.echoId === echoId)) return true;
      }
      dispatch({ type: 'draft', echoId, state: 'sending' });
      const message = await this.#inConversation((contact, conversation) =>
        api.sendMessage(contact, conversation, draft.text, echoId),
      );
      dispatch({ type: 'sent', echoId, message });
      this.#attempts.delete(echoId);
      return true;
    } catch (thrown) {
      return this.#failed(echoId, asChatError(thrown));
    }
  }

  /** A deleted conversation, or contact, is made anew, once. */
  async #inConversation<T>(
    send: (contact: NonNullable<VisitorStore['visitor']['contact']>, conversation: number) => Promise<T>,
  ): Promise<T> {
    try {
      return await send(...(await this.#conversation()));
    } catch (thrown) {
      const { store, dispatch } = this.#options;
      if (asChatError(thrown).code !== 'not-found' || store.visitor.conversationId === null) throw thrown;
      store.update({ conversationId: null });
      dispatch({ type: 'gone' });
    }
    try {
      return await send(...(await this.#conversation()));
    } catch (thrown) {
      const { store } = this.#options;
      if (asChatError(thrown).code !== 'not-found' || store.visitor.contact === null) throw thrown;
      store.update({ contact: null, conversationId: null });
      return send(...(await this.#conversation()));
    }
  }

  async #conversation(): Promise<[NonNullable<VisitorStore['visitor']['contact']>, number]> {
    const { api, store, dispatch, onContact, state } = this.#options;
    const visitor = store.refresh();
    const contact = visitor.contact ?? (await api.createContact());
    if (visitor.contact === null) store.update({ contact });
    const known = visitor.conversationId;
    const { id, status } =
      known === null ? await api.createConversation(contact) : { id: known, status: 'pending' as const };
    if (known === null) store.update({ conversationId: id });
    if (state().conversationId !== id) {
      dispatch({ type: 'created', conversationId: id, status });
      onContact();
    }
    return [contact, id];
  }

  #failed(echoId: string, error: ChatError): boolean {
    const { dispatch, isOnline, onError, state, timers } = this.#options;
    const attempts = (this.#attempts.get(echoId) ?? 0) + 1;
    this.#attempts.set(echoId, attempts);
    if (!error.isTransient) {
      dispatch({ type: 'draft', echoId, state: 'failed' });
      onError(error);
      return true;
    }
    const uncertain = error.status === 0 || error.status >= 500;
    // Offline, it waits for as long as that takes: coming back flushes again.
    if (!isOnline() || state().connection === 'offline') {
      dispatch({ type: 'draft', echoId, state: 'waiting', uncertain });
      return false;
    }
    if (attempts >= ATTEMPTS) {
      this.#attempts.delete(echoId);
      dispatch({ type: 'draft', echoId, state: 'failed', uncertain });
      onError(error);
      return true;
    }
    dispatch({ type: 'draft', echoId, state: 'waiting', uncertain });
    this.#cancelPause = timers.after(backOff(attempts - 1, timers.random()), () => void this.flush());
    return false;
  }
}
