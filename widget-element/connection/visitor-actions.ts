import { parseMessage, type Choice } from '../conversation/message.ts';
import type { Action } from '../conversation/action.ts';
import { wantsLine } from '../conversation/owner.ts';
import { newestId, type State } from '../conversation/state.ts';
import { ChatError } from './chat-error.ts';
import type { Current } from './history.ts';
import type { PublicApi } from './public-api.ts';
import type { EventStream, QueueLine } from './queue-line.ts';
import type { Fetch } from './request-json.ts';
import type { ServiceApi, VisitorConversation } from './service-api.ts';
import type { Timers } from './timers.ts';

/** What is needed to follow the line. */
export interface LineOptions {
  inboxIdentifier: string;
  /** Baton's address; empty without one. */
  serviceUrl: string;
  timers: Timers;
  fetch: Fetch;
  openStream(url: string): EventStream;
  /** What a visitor who waits needs; rejects when it could not be fetched. */
  loadHandoff(): Promise<{ QueueLine: typeof QueueLine; ServiceApi: typeof ServiceApi }>;
  locale(): string;
  timeZone(): string;
}

export interface VisitorActionsOptions {
  api: PublicApi;
  line: LineOptions;
  /** Throws `ChatError` while there is no conversation. */
  current(): Current;
  state(): State;
  dispatch(action: Action): void;
  /** Reads Chatwoot's list and status again. */
  refresh(): Promise<void>;
}

/** Before the code for the line is asked for again. */
const AGAIN_MS = 4_000;
/** Without a key for so long, the visitor stopped typing. */
const PAUSE_MS = 4_000;

/** What a visitor can ask for in a chat that has begun. What it throws is for the caller to report. */
export class VisitorActions {
  readonly #options: VisitorActionsOptions;
  #cancelPause: (() => void) | null = null;
  #line: QueueLine | null = null;
  /** Waiting has begun, and what it needs is being fetched. */
  #joining = false;
  #stopped = false;

  constructor(options: VisitorActionsOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelPause?.();
    this.#line?.want(false);
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
    const { dispatch, line, refresh } = this.#options;
    const service = await this.#service();
    await service.leave(this.#visitor());
    dispatch({ type: 'left', now: line.timers.now() });
    await refresh();
  }

  /** Listens to the line while there is something to hear. Call after every change. */
  follow(): void {
    const wanted = wantsLine(this.#options.state());
    if (this.#line !== null) this.#line.want(wanted);
    else if (wanted && !this.#joining) void this.#join();
  }

  async #join(): Promise<void> {
    const { dispatch, line, state } = this.#options;
    const { loadHandoff, locale, openStream, serviceUrl, timers, timeZone } = line;
    this.#joining = true;
    try {
      const { QueueLine } = await loadHandoff();
      if (serviceUrl === '' || this.#stopped) return;
      this.#line = new QueueLine({
        timers,
        openStream,
        address: async () => {
          const service = await this.#service();
          return service.streamUrl(await service.ticket(this.#visitor(), locale(), timeZone()));
        },
        onLine: (heard) => {
          dispatch({ type: 'line', line: heard, now: timers.now() });
        },
      });
      this.#line.want(wantsLine(state()));
    } catch {
      timers.after(AGAIN_MS, () => {
        this.#joining = false;
        if (!this.#stopped) this.follow();
      });
    }
  }

  async #service(): Promise<ServiceApi> {
    const { fetch, loadHandoff, serviceUrl } = this.#options.line;
    if (serviceUrl === '') throw new ChatError('config', 'service-url is not set');
    const { ServiceApi } = await loadHandoff();
    return new ServiceApi(fetch, serviceUrl);
  }

  #visitor(): VisitorConversation {
    const { contact, conversation } = this.#options.current();
    const { inboxIdentifier } = this.#options.line;
    return { inboxIdentifier, sourceId: contact.sourceId, conversationId: conversation };
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

  /** Everything known is on screen. */
  markSeen(): void {
    const state = this.#options.state();
    if (newestId(state) <= state.seenId) return;
    this.#options.dispatch({ type: 'seen' });
    this.#call('POST', '/update_last_seen').catch(() => {});
  }

  /** A key was pressed in the composer. */
  noteTyping(): void {
    if (this.#cancelPause === null) this.#tellTyping('on');
    this.#cancelPause?.();
    this.#cancelPause = this.#options.line.timers.after(PAUSE_MS, () => {
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
