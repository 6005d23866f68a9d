import { loose, parseMessage, text } from '../conversation/message.ts';
import type { Action, FirstAction } from '../conversation/action.ts';
import type { reduce } from '../conversation/reduce.ts';
import { reduceFirst } from '../conversation/reduce-first.ts';
import { initialState, type State } from '../conversation/state.ts';
import { Cable, type CableState, type Socket } from './cable.ts';
import { asChatError, ChatError } from './chat-error.ts';
import { History } from './history.ts';
import { PublicApi, parseStatus, type Contact } from './public-api.ts';
import { Sender } from './sender.ts';
import type { LineOptions, VisitorActions, VisitorActionsOptions } from './visitor-actions.ts';
import type { VisitorStore } from './visitor-store.ts';

export interface SessionOptions extends LineOptions {
  /** Chatwoot's address, without a slash at the end. */
  baseUrl: string;
  store: VisitorStore;
  openSocket(url: string, protocols: string[]): Socket;
  /** What a chat that has begun needs; rejects when it could not be fetched. */
  loadLater(): Promise<{ VisitorActions: typeof VisitorActions; reduce: typeof reduce }>;
  isOnline(): boolean;
  uniqueId(): string;
  onState(state: State, before: State, action: Action): void;
  onError(error: ChatError): void;
}

/** While the cable is away. */
const POLL_MS = 4_000;
/** Nobody promises to say that they stopped typing. */
const TYPING_MS = 30_000;
/** Longer than this, an old chat does not wait for the code that draws all of it. */
const PATIENCE_MS = 2_000;

/** One visitor's conversation with one inbox: keeps `state` true to Chatwoot, and does what the visitor asks for. */
export class Session {
  readonly #options: SessionOptions;
  readonly #api: PublicApi;
  readonly #parts: VisitorActionsOptions;
  /** Null until a chat has begun and the code for it is here. */
  actions: VisitorActions | null = null;
  #beginning: Promise<VisitorActions> | null = null;
  readonly #history: History;
  readonly #sender: Sender;
  #state: State = initialState;
  #reduce: typeof reduce | null = null;
  #cable: Cable | null = null;
  #stopped = true;
  #cancelPoll = (): void => {};
  #cancelTypingOff = (): void => {};

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#api = new PublicApi(options.fetch, options.baseUrl, options.inboxIdentifier);
    const parts = {
      api: this.#api,
      store: options.store,
      timers: options.timers,
      isOnline: options.isOnline,
      line: options,
      current: () => this.#current(),
      refresh: () => this.#history.refresh(),
      state: () => this.#state,
      dispatch: (action: Action) => {
        this.#dispatch(action);
      },
    };
    this.#parts = parts;
    this.#history = new History(parts);
    this.#sender = new Sender({
      ...parts,
      onContact: () => {
        this.#listen();
      },
      onError: options.onError,
    });
  }

  get state(): State {
    return this.#state;
  }

  /** Picks up where the visitor left; answers when the first page is read, or could not be. */
  async start(): Promise<void> {
    this.#stopped = false;
    const { contact, conversationId, seenId, outbox } = this.#options.store.visitor;
    const known = contact !== null && conversationId !== null;
    this.#dispatch({ type: 'restored', conversationId: known ? conversationId : null, seenId, outbox });
    if (known) {
      const { timers } = this.#options;
      this.#listen();
      // Nothing should move once it is shown.
      await Promise.race([
        this.#begin().catch(() => {}),
        new Promise<void>((done) => timers.after(PATIENCE_MS, done)),
      ]);
      await this.#catchUp();
    } else {
      void this.#sender.flush();
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#cable?.stop();
    this.#cable = null;
    this.#sender.stop();
    this.#cancelPoll();
    this.#cancelTypingOff();
    this.actions?.stop();
  }

  /** The browser is online, or the page is visible, again: nobody should wait for a pause to end. */
  wake(): void {
    if (this.#cable === null) {
      void this.#sender.flush();
      return;
    }
    if (this.#state.connection !== 'online') this.#dispatch({ type: 'connection', value: 'connecting' });
    this.#cable.wake();
    void this.#catchUp();
  }

  /** The browser says it has no network. */
  sleep(): void {
    if (this.#cable !== null) this.#dispatch({ type: 'connection', value: 'offline' });
  }

  send(content: string): void {
    this.#dispatch({ type: 'written', echoId: this.#options.uniqueId(), text: content });
    this.actions?.endTyping();
    void this.#sender.flush();
  }

  retry(echoId: string): void {
    this.#dispatch({ type: 'draft', echoId, state: 'waiting' });
    void this.#sender.flush();
  }

  discard(echoId: string): void {
    this.#dispatch({ type: 'discarded', echoId });
  }

  /** What the visitor can ask for once a chat has begun. */
  async ask<T>(question: (actions: VisitorActions) => Promise<T>): Promise<T> {
    try {
      return await question(await this.#begin());
    } catch (thrown) {
      throw this.#report(thrown);
    }
  }

  #begin(): Promise<VisitorActions> {
    this.#beginning ??= this.#options.loadLater().then(
      ({ VisitorActions, reduce }) => {
        this.#reduce = reduce;
        this.actions = new VisitorActions(this.#parts);
        this.actions.follow();
        return this.actions;
      },
      (thrown: unknown) => {
        this.#options.timers.after(POLL_MS, () => {
          this.#beginning = null;
          // What was heard meanwhile and could not be understood is read again.
          if (!this.#stopped)
            void this.#begin().then(
              () => this.#catchUp(),
              () => {},
            );
        });
        throw thrown;
      },
    );
    return this.#beginning;
  }

  /** Fetches what is needed next, while nobody waits for it. */
  #prepare(): void {
    const { status, messages } = this.#state;
    const begun = (status ?? 'pending') !== 'pending' || messages.some((one) => one.author !== 'visitor');
    if (begun && !this.#stopped) this.#begin().catch(() => {});
  }

  #current(): { contact: Contact; conversation: number } {
    const { contact, conversationId } = this.#options.store.visitor;
    if (!contact || !conversationId) throw new ChatError('not-found', 'There is no conversation yet');
    return { contact, conversation: conversationId };
  }

  #report(thrown: unknown): ChatError {
    const error = asChatError(thrown);
    this.#options.onError(error);
    return error;
  }

  #dispatch(action: Action): void {
    if (this.#stopped) return;
    const before = this.#state;
    if (
      this.#reduce === null &&
      (action.type === 'status' || action.type === 'read-status') &&
      action.status !== (before.status ?? 'pending')
    ) {
      // It is shown when there is the code to show it.
      this.#begin().then(
        () => {
          this.#dispatch(action);
        },
        () => {},
      );
      return;
    }
    this.#state = (this.#reduce ?? reduceFirst)(before, action as FirstAction);
    if (this.#state === before) return;
    const { outbox, seenId } = this.#state;
    const isNew = outbox !== before.outbox || seenId !== before.seenId;
    if (isNew && action.type !== 'restored') this.#options.store.update({ outbox, seenId });
    this.actions?.follow();
    this.#prepare();
    this.#options.onState(this.#state, before, action);
  }

  #listen(): void {
    const { contact } = this.#options.store.visitor;
    if (contact === null || this.#stopped) return;
    this.#cable?.stop();
    this.#dispatch({ type: 'connection', value: this.#options.isOnline() ? 'connecting' : 'offline' });
    this.#cable = new Cable({
      url: `${this.#options.baseUrl.replace(/^http/, 'ws')}/cable`,
      pubsubToken: contact.pubsubToken,
      openSocket: this.#options.openSocket,
      timers: this.#options.timers,
      onEvent: (event, data) => {
        this.#hear(event, data);
      },
      onState: (state) => {
        this.#onCable(state);
      },
    });
    this.#cable.start();
    this.#schedulePoll();
  }

  #onCable(state: CableState): void {
    if (state === 'live') {
      this.#cancelPoll();
      // Nothing is replayed after a gap.
      void this.#catchUp();
    } else {
      this.#dispatch({ type: 'connection', value: this.#options.isOnline() ? 'connecting' : 'offline' });
      void this.#catchUp();
      this.#schedulePoll();
    }
  }

  /** Reading works without the cable, only later. */
  #schedulePoll(): void {
    this.#cancelPoll();
    this.#cancelPoll = this.#options.timers.after(POLL_MS, () => {
      void this.#catchUp().then(() => {
        if (!this.#stopped && this.#cable !== null && !this.#cable.isLive) this.#schedulePoll();
      });
    });
  }

  async #catchUp(): Promise<void> {
    if (this.#state.conversationId === null) return;
    try {
      await this.#history.refresh();
      this.#dispatch({ type: 'connection', value: 'online' });
      void this.#sender.flush();
    } catch (thrown) {
      const error = asChatError(thrown);
      // To the visitor a Chatwoot that answers with errors is as far away as one that does not answer.
      if (error.isTransient || error.status >= 500) this.#dispatch({ type: 'connection', value: 'offline' });
      else this.#report(error);
    }
    this.#dispatch({ type: 'loading', value: false });
  }

  #hear(event: string, data: unknown): void {
    const raw = loose(data);
    const { timers } = this.#options;
    const id = Number(
      event.startsWith('message.') ? raw['conversation_id'] : (loose(raw['conversation'])['id'] ?? raw['id']),
    );
    if (id !== this.#state.conversationId) return;
    if (event === 'message.created' || event === 'message.updated') {
      const message = parseMessage(raw);
      if (message) this.#dispatch({ type: 'message', message, echoId: text(raw['echo_id']) });
    } else if (event === 'conversation.status_changed' || event === 'conversation.updated') {
      const status = parseStatus(raw['status']);
      const assigned = loose(loose(raw['meta'])['assignee'])['type'] === 'user';
      const version = Number(raw['updated_at']) || 0;
      if (status) this.#dispatch({ type: 'status', status, version, assigned, now: timers.now() });
    } else if (event === 'conversation.typing_on' && raw['is_private'] !== true) {
      const user = loose(raw['user']);
      // The visitor, in another tab.
      if (user['type'] === 'contact') return;
      const author = user['type'] === 'user' ? 'person' : 'bot';
      const name = text(user['available_name']) || text(user['name']);
      this.#dispatch({ type: 'typing', typing: { author, name } });
      this.#cancelTypingOff();
      this.#cancelTypingOff = timers.after(TYPING_MS, () => {
        this.#dispatch({ type: 'typing', typing: null });
      });
    } else if (event === 'conversation.typing_off') {
      this.#dispatch({ type: 'typing', typing: null });
    }
  }
}
