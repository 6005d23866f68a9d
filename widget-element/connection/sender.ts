import type { Action } from '../conversation/action.ts';
import type { Draft, State, Status } from '../conversation/state.ts';
import { asChatError, type ChatError } from './chat-error.ts';
import type { Contact, PublicApi } from './public-api.ts';
import type { Profile } from './profile.ts';
import { backOff, type Timers } from './timers.ts';
import type { VisitorStore } from './visitor-store.ts';

export interface SenderOptions {
  api: PublicApi;
  store: VisitorStore;
  timers: Timers;
  isOnline(): boolean;
  /** Who the visitor is, where the page said so. */
  pageSide(): Promise<{ profile: Profile }> | null;
  /** Runs while no other tab runs anything under the same name. */
  alone<T>(run: () => Promise<T>): Promise<T>;
  state(): State;
  dispatch(action: Action): void;
  /** Reads Chatwoot's list, so that a message whose answer got lost is found there. */
  refresh(): Promise<void>;
  /** There is a conversation to hear of. */
  onBegun(): void;
  /** Finds out whether Chatwoot can be reached at all. */
  onTrouble(): Promise<void>;
  onError(error: ChatError): void;
}

/** Attempts with an answer missing or a busy server, before a message counts as not sent. */
const ATTEMPTS = 3;
/** What had no answer may still be on its way for so long. */
const GRACE_MS = 2_000;

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
    const { api, dispatch, refresh, state, timers } = this.#options;
    const { echoId } = draft;
    try {
      if (draft.uncertain) {
        await new Promise<void>((done) => timers.after(GRACE_MS, done));
        if (this.#stopped) return false;
        await this.#find();
        if (state().conversationId !== null) await refresh();
        if (!state().outbox.some((one) => one.echoId === echoId)) return true;
      }
      dispatch({ type: 'draft', echoId, state: 'sending' });
      const message = await this.#inConversation((contact, conversation) =>
        api.sendMessage(contact, conversation, draft.text, echoId),
      );
      dispatch({ type: 'sent', echoId, message });
      this.#attempts.delete(echoId);
      return true;
    } catch (thrown) {
      return await this.#failed(echoId, asChatError(thrown));
    }
  }

  /** A deleted conversation, or contact, is made anew, once. */
  async #inConversation<T>(send: (contact: Contact, conversation: number) => Promise<T>): Promise<T> {
    try {
      return await send(...(await this.conversation()));
    } catch (thrown) {
      const { store, dispatch } = this.#options;
      if (asChatError(thrown).code !== 'not-found' || store.visitor.contact === null) throw thrown;
      store.update({ conversationId: null });
      dispatch({ type: 'gone' });
    }
    try {
      return await send(...(await this.conversation()));
    } catch (thrown) {
      const { store } = this.#options;
      if (asChatError(thrown).code !== 'not-found' || store.visitor.contact === null) throw thrown;
      store.update({ contact: null, conversationId: null });
      return send(...(await this.conversation()));
    }
  }

  /** A conversation whose making had no answer may be there all the same. */
  async #find(): Promise<void> {
    const { api, store } = this.#options;
    const { contact, conversationId } = store.refresh();
    if (contact === null || conversationId !== null) return;
    const found = await api.lastConversation(contact);
    if (found !== null) this.#begun(found);
  }

  /** The contact and its conversation; made where there is none yet. Throws `ChatError`. */
  async conversation(): Promise<[Contact, number]> {
    const { api, store, alone } = this.#options;
    const profile = (await this.#options.pageSide())?.profile;
    // Two tabs that send their first message at the same time are one visitor with one conversation.
    return alone(async () => {
      const visitor = store.refresh();
      const contact = visitor.contact ?? (await (profile ? profile.createContact(api) : api.createContact()));
      if (visitor.contact === null) store.update({ contact });
      const known = visitor.conversationId;
      const made =
        known === null
          ? await api.createConversation(contact, profile?.conversation)
          : { id: known, status: null };
      this.#begun(made);
      return [contact, made.id];
    });
  }

  #begun({ id, status }: { id: number; status: Status | null }): void {
    const { dispatch, onBegun, state, store } = this.#options;
    store.update({ conversationId: id });
    if (state().conversationId === id) return;
    dispatch({ type: 'created', conversationId: id, status: status ?? 'pending' });
    onBegun();
  }

  async #failed(echoId: string, error: ChatError): Promise<boolean> {
    const { dispatch, isOnline, onError, onTrouble, state, timers } = this.#options;
    const attempts = (this.#attempts.get(echoId) ?? 0) + 1;
    this.#attempts.set(echoId, attempts);
    const uncertain = error.status === 0 || error.status >= 500;
    const give = (to: 'failed' | 'waiting'): void => {
      dispatch({ type: 'draft', echoId, state: to, uncertain });
    };
    if (!error.isTransient) {
      give('failed');
      onError(error);
      return true;
    }
    give('waiting');
    await onTrouble();
    // Where Chatwoot is away, it waits for as long as that takes; where only sending fails, the visitor decides.
    const { connection, conversationId } = state();
    if (attempts >= ATTEMPTS && isOnline() && connection !== 'offline' && conversationId !== null) {
      this.#attempts.delete(echoId);
      give('failed');
      onError(error);
      return true;
    }
    this.#cancelPause();
    this.#cancelPause = timers.after(backOff(attempts - 1, timers.random()), () => void this.flush());
    return false;
  }
}
