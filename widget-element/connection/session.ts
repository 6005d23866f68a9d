import type { Message } from '../conversation/message.ts';
import { isPlain } from '../conversation/is-plain.ts';
import type { Action, FirstAction } from '../conversation/action.ts';
import type { reduce } from '../conversation/reduce.ts';
import { reduceFirst } from '../conversation/reduce-first.ts';
import { initialState, type State } from '../conversation/state.ts';
import { cableAction } from './cable-action.ts';
import { openCable, type Socket } from './cable.ts';
import { asChatError, ChatError } from './chat-error.ts';
import { History } from './history.ts';
import { advance, connectionOf, noLink, type LinkEvent } from './link.ts';
import type { Profile } from './profile.ts';
import { PublicApi, type Contact } from './public-api.ts';
import { Sender } from './sender.ts';
import type { LineOptions } from './line-follower.ts';
import type { VisitorActions, VisitorActionsOptions } from './visitor-actions.ts';
import type { openTabs } from './tabs.ts';
import type { VisitorStore } from './visitor-store.ts';

export interface SessionOptions extends LineOptions {
  /** Chatwoot's address, without a slash at the end. */
  baseUrl: string;
  store: VisitorStore;
  openSocket(url: string, protocols: string[]): Socket;
  /** What a chat that has begun needs; rejects when it could not be fetched. */
  loadLater(): Promise<{
    VisitorActions: typeof VisitorActions;
    reduce: typeof reduce;
    openTabs: typeof openTabs;
  }>;
  isOnline(): boolean;
  /** Who the visitor is, where the page said so. */
  pageSide(): Promise<{ profile: Profile }> | null;
  /** Runs while no other tab runs anything under this name. */
  alone<T>(name: string, run: () => Promise<T>): Promise<T>;
  uniqueId(): string;
  onState(state: State, before: State, action: Action): void;
  onError(error: ChatError): void;
}

/** Before code that could not be fetched is asked for again. */
const AGAIN_MS = 4_000;
/** A page that is reloaded lets go of what it has a moment after the new one asks. */
const OWNER_LEAVES_MS = 800;
/** Nobody promises to say that they stopped typing. */
const TYPING_MS = 30_000;
/** Bots answer sooner: after this, what a chat shows while nobody does is fetched. */
const QUIET_MS = 5_000;
/** Longer than this, a chat does not wait for the code that draws all of it. */
const PATIENCE_MS = 1_000;

/** What is to happen later. */
type Waiting = 'begin' | 'open' | 'read' | 'typing';

/** One visitor's conversation with one inbox: keeps `state` true to Chatwoot, and does what the visitor asks for. */
export class Session {
  readonly #options: SessionOptions;
  readonly api: PublicApi;
  readonly store: VisitorStore;
  readonly #parts: Omit<VisitorActionsOptions, 'tabs'>;
  /** Null until a chat has begun and the code for it is here. */
  actions: VisitorActions | null = null;
  #beginning: Promise<VisitorActions> | null = null;
  readonly #history: History;
  readonly #sender: Sender;
  #state: State = initialState;
  #reduce: typeof reduce | null = null;
  #link = noLink;
  #stopped = true;
  /** Lets others have what is written here. */
  #disown = (): void => {};
  /** Whether what is written here is this tab's to send, and no copy's. */
  #owns = false;
  #closeCable = (): void => {};
  /** Cancels what is to happen later, by what it is. */
  readonly #waiting: Record<Waiting, () => void> = {
    begin: () => {},
    open: () => {},
    read: () => {},
    typing: () => {},
  };

  constructor(options: SessionOptions) {
    this.#options = options;
    this.store = options.store;
    this.api = new PublicApi(options.fetch, options.baseUrl, options.inboxIdentifier);
    const parts = {
      api: this.api,
      store: options.store,
      timers: options.timers,
      isOnline: options.isOnline,
      pageSide: options.pageSide,
      line: options,
      current: () => this.#current(),
      refresh: () => this.#history.refresh(),
      read: () => this.#read(),
      state: () => this.#state,
      dispatch: (action: Action) => {
        this.#dispatch(action);
      },
    };
    this.#parts = parts;
    this.#history = new History({
      ...parts,
      readBack: async (page, known) => (await this.#begin()).readBack(page, known),
    });
    this.#sender = new Sender({
      ...parts,
      onBegun: () => {
        this.#turn('begin');
      },
      onTrouble: () => this.#read(),
      alone: (run) => options.alone(options.store.key, run),
      onError: options.onError,
    });
  }

  get state(): State {
    return this.#state;
  }

  /** Picks up where the visitor left; answers when the first page is read, or could not be. */
  async start(): Promise<void> {
    this.#stopped = false;
    const { contact, conversationId, seenId } = this.store.visitor;
    // A duplicated tab finds a copy of what the other one still has to send.
    if (this.store.visitor.outbox.length > 0 && !(await this.#own())) {
      this.store.disown();
      void this.#own();
    }
    const { outbox } = this.store.visitor;
    const known = contact !== null && conversationId !== null;
    this.#dispatch({ type: 'restored', conversationId: known ? conversationId : null, seenId, outbox });
    if (!this.#options.isOnline()) this.#turn('sleep');
    if (known) {
      this.#turn('begin');
      await this.#ready();
      await this.#read();
    } else {
      void this.#sender.flush();
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#disown();
    this.api.stop();
    this.#closeCable();
    this.#sender.stop();
    for (const cancel of Object.values(this.#waiting)) cancel();
    this.actions?.stop();
  }

  /** The browser is online, or the page is visible, again: nobody should wait for a pause to end. */
  wake(): void {
    this.#turn('wake');
    this.actions?.wake();
    void this.#sender.flush();
  }

  /** The browser says it has no network. */
  sleep(): void {
    this.#turn('sleep');
  }

  /**
   * The page is put aside, to be taken up again by `wake`: nothing stays open that would keep the browser from doing
   * so. What is still to be sent stays this page's, since the one that is shown instead would send it as well.
   */
  rest(): void {
    this.#closeCable();
    this.#waiting.open();
    this.#waiting.read();
    this.#turn('rest');
    this.actions?.rest();
    if (this.#state.outbox.length > 0) return;
    this.#owns = false;
    this.#disown();
  }

  send(content: string): void {
    if (!this.#owns) void this.#own();
    this.#dispatch({ type: 'written', echoId: this.#options.uniqueId(), text: content });
    this.actions?.endTyping();
    void this.#sender.flush();
  }

  /** Until this session ends or rests: another tab that finds a copy of what is to be sent leaves it alone. */
  #own(): Promise<boolean> {
    const { alone, timers, uniqueId } = this.#options;
    this.#owns = true;
    return new Promise((answer) => {
      timers.after(OWNER_LEAVES_MS, () => {
        answer(false);
      });
      void alone((this.store.tab ||= uniqueId()), () => {
        answer(true);
        return new Promise<void>((done) => {
          this.#disown = done;
          if (this.#stopped) done();
        });
      });
    });
  }

  retry(echoId: string): void {
    this.#dispatch({ type: 'draft', echoId, state: 'waiting' });
    void this.#sender.flush();
  }

  discard(echoId: string): void {
    this.#dispatch({ type: 'discarded', echoId });
  }

  /** Where messages are posted; makes the conversation where there is none yet. Throws `ChatError`. */
  async messagesUrl(): Promise<string> {
    return this.api.messagesUrl(...(await this.#sender.conversation()));
  }

  /** Reads what Chatwoot has. Throws `ChatError`. */
  refresh(): Promise<void> {
    return this.#history.refresh();
  }

  uniqueId(): string {
    return this.#options.uniqueId();
  }

  /** Chatwoot took a message that was not in the outbox. */
  take(message: Message, echoId: string): void {
    this.#dispatch({ type: 'sent', message, echoId });
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
      ({ VisitorActions, openTabs, reduce }) => {
        this.#reduce = reduce;
        this.actions = new VisitorActions({ ...this.#parts, tabs: openTabs(this.store.key) });
        this.actions.follow();
        return this.actions;
      },
      (thrown: unknown) => {
        this.#options.timers.after(AGAIN_MS, () => {
          this.#beginning = null;
          // What was heard meanwhile and could not be understood is read again.
          if (!this.#stopped)
            void this.#begin().then(
              () => this.#read(),
              () => {},
            );
        });
        throw thrown;
      },
    );
    return this.#beginning;
  }

  /** Nothing should move once it is shown: waits for the code that draws all of a chat, though not for ever. */
  async #ready(): Promise<void> {
    if (this.#reduce !== null) return;
    await Promise.race([
      this.#begin().catch(() => {}),
      new Promise<void>((done) => this.#options.timers.after(PATIENCE_MS, done)),
    ]);
  }

  /** Fetches what is needed next, while nobody waits for it. */
  #prepare(): void {
    const { status, messages, outbox } = this.#state;
    const begun =
      (status ?? 'pending') !== 'pending' ||
      messages.some((one) => one.author !== 'visitor') ||
      outbox.some((one) => one.state === 'failed');
    if (begun && !this.#stopped) this.#begin().catch(() => {});
  }

  #current(): { contact: Contact; conversation: number } {
    const { contact, conversationId } = this.store.visitor;
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
    if (outbox !== before.outbox || seenId !== before.seenId) this.store.update({ outbox, seenId });
    this.actions?.follow();
    this.#prepare();
    if (action.type === 'sent') this.#later('begin', QUIET_MS, () => void this.#begin().catch(() => {}));
    this.#options.onState(this.#state, before, action);
  }

  /** Moves the link on, and does what that asks for. */
  #turn(event: LinkEvent): void {
    if (this.#stopped) return;
    const [link, { openIn, readIn }] = advance(this.#link, event, this.#options.timers.random());
    this.#link = link;
    this.#dispatch({ type: 'connection', value: connectionOf(link), network: link.network });
    if (openIn !== undefined)
      this.#later('open', openIn, () => {
        this.#openCable();
      });
    if (readIn !== undefined) this.#later('read', readIn, () => void this.#read());
    else if (event === 'read') this.#waiting.read();
  }

  #later(what: Waiting, ms: number, run: () => void): void {
    this.#waiting[what]();
    if (ms > 0) this.#waiting[what] = this.#options.timers.after(ms, run);
    else run();
  }

  #openCable(): void {
    const { baseUrl, openSocket, store, timers } = this.#options;
    this.#closeCable();
    this.#closeCable = openCable({
      url: `${baseUrl.replace(/^http/, 'ws')}/cable`,
      pubsubToken: store.visitor.contact?.pubsubToken ?? '',
      openSocket,
      timers,
      onEvent: (event, data) => {
        this.#hear(event, data);
      },
      onLive: () => {
        this.#turn('live');
      },
      onLost: () => {
        this.#turn('lost');
      },
    });
  }

  /** Reads what Chatwoot has; what waits is sent once that worked. */
  async #read(): Promise<void> {
    if (this.#stopped || this.#state.conversationId === null) return;
    try {
      await this.#history.refresh();
      this.#turn('read');
      void this.#sender.flush();
    } catch (thrown) {
      const error = asChatError(thrown);
      // To the visitor a Chatwoot that answers with errors is as far away as one that does not answer.
      if (error.isTransient || error.status >= 500) this.#turn('unread');
      else this.#report(error);
    }
    this.#dispatch({ type: 'loading', value: false });
  }

  #hear(event: string, data: unknown): void {
    const action = cableAction(event, data, this.#state.conversationId, this.#options.timers.now());
    if (action === null) return;
    const hear = (): void => {
      this.#dispatch(action);
    };
    const waits =
      action.type === 'message' && action.message.author !== 'visitor' && !isPlain(action.message);
    if (waits) void this.#ready().then(hear);
    else hear();
    if (action.type === 'typing' && action.typing) {
      this.#later('typing', TYPING_MS, () => {
        this.#dispatch({ type: 'typing', typing: null });
      });
    }
  }
}
