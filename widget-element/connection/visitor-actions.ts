import type { Action } from '../conversation/action.ts';
import type { Choice } from '../conversation/content.ts';
import { parseMessage, type Message } from '../conversation/message.ts';
import { newestId, type Facts, type State } from '../conversation/state.ts';
import { beforeId } from './before-id.ts';
import { ChatError } from './chat-error.ts';
import { FactsKeeper } from './facts-keeper.ts';
import type { Current } from './history.ts';
import { LineFollower, type LineOptions } from './line-follower.ts';
import type { PublicApi } from './public-api.ts';
import { MarksKeeper } from './marks-keeper.ts';
import { readBack } from './read-back.ts';
import { ServiceApi, type VisitorConversation } from './service-api.ts';
import { Silence } from './silence.ts';
import type { Tabs } from './tabs.ts';
import type { VisitorStore } from './visitor-store.ts';

export interface VisitorActionsOptions {
  api: PublicApi;
  store: VisitorStore;
  line: LineOptions;
  tabs: Tabs;
  /** Throws `ChatError` while there is no conversation. */
  current(): Current;
  state(): State;
  dispatch(action: Action): void;
  /** Reads Chatwoot's list and status again. */
  refresh(): Promise<void>;
  /** The same; what goes wrong is shown. */
  read(): Promise<void>;
}

/** Without a key for so long, the visitor stopped typing. */
const PAUSE_MS = 4_000;

/** What a visitor can ask for in a chat that has begun. What it throws is for the caller to report. */
export class VisitorActions {
  readonly #options: VisitorActionsOptions;
  #cancelPause: (() => void) | null = null;
  readonly #line: LineFollower;
  readonly #facts: FactsKeeper | null;
  readonly #silence: Silence;
  readonly #marks: MarksKeeper;
  #rating = 0;
  #ratings = Promise.resolve();

  constructor(options: VisitorActionsOptions) {
    this.#options = options;
    const { dispatch, state } = options;
    const { locale, serviceUrl, timers, timeZone } = options.line;
    const ask = async (): Promise<Facts> =>
      this.#service().chat(this.#visitor(), locale(), timeZone(), timers.now());
    this.#facts = serviceUrl === '' ? null : new FactsKeeper({ timers, state, dispatch, ask });
    this.#line = new LineFollower(options, async () => {
      const service = this.#service();
      return service.streamUrl(await service.ticket(this.#visitor(), locale(), timeZone()));
    });
    this.#marks = new MarksKeeper(options);
    this.#silence = new Silence({ ...options, timers, ask });
    this.#hear('facts', () => this.#facts?.again());
    this.#hear('seen', (id) => {
      if (id >= newestId(state())) dispatch({ type: 'seen' });
    });
    this.#hear('left', (now) => {
      dispatch({ type: 'left', now });
    });
    this.#hear('ending', (value) => {
      dispatch({ type: 'ending', value: value === 1 });
    });
  }

  stop(): void {
    this.#facts?.stop();
    this.#silence.stop();
    this.#cancelPause?.();
    this.#line.stop();
    this.#options.tabs.close();
  }

  /** The page is looked at again. */
  wake(): void {
    this.#line.wake();
  }

  /** The page is put aside until `wake`. */
  rest(): void {
    this.#line.rest();
  }

  /** Tells the other tabs what Chatwoot will not. */
  #tell(what: string, detail?: unknown): void {
    this.#options.tabs.tell(this.#options.current().conversation, what, detail);
  }

  #hear(what: string, run: (detail: number) => void): void {
    this.#options.tabs.hear(what, (detail, about) => {
      if (about === this.#options.state().conversationId) run(Number(detail));
    });
  }

  /** Takes a choice: shown at once, taken back when Chatwoot refuses it. */
  async choose(id: number, choice: Choice): Promise<void> {
    const { dispatch } = this.#options;
    dispatch({ type: 'picked', id, choice });
    try {
      await this.submit(id, [choice]);
    } catch (thrown) {
      dispatch({ type: 'unpicked', id });
      throw thrown;
    }
  }

  /** Answers a form, as Chatwoot wants it: `{name, value}` for each field. */
  async submit(id: number, values: readonly object[]): Promise<void> {
    await this.#update(id, values);
  }

  /** Answers the question at the end, 1 to 5: shown at once. Of several in a row the last one stays. */
  async rate(id: number, rating: number): Promise<void> {
    const { dispatch } = this.#options;
    dispatch({ type: 'picked', id, choice: { title: '', value: String(rating) } });
    this.#rating = rating;
    this.#ratings = this.#ratings.then(async () => {
      if (this.#rating !== rating) return;
      try {
        await this.#update(id, { csat_survey_response: { rating, feedback_message: '' } });
      } finally {
        if (this.#rating === rating) dispatch({ type: 'unpicked', id });
      }
    });
    const mine = this.#ratings;
    this.#ratings = mine.catch(() => {});
    await mine;
  }

  async #update(id: number, values: object): Promise<void> {
    const message = parseMessage(await this.#call('PATCH', `/messages/${id}`, { submitted_values: values }));
    if (message) this.#options.dispatch({ type: 'message', message, echoId: '' });
  }

  /** Says whether an answer helped: shown at once, taken back when the service does not take it. */
  async judge(id: number, answered: boolean): Promise<void> {
    const { dispatch, state } = this.#options;
    const before = state().facts?.answers[id] ?? null;
    dispatch({ type: 'judged', id, answered });
    try {
      await this.#service().judge(this.#visitor(), id, answered);
    } catch (thrown) {
      dispatch({ type: 'judged', id, answered: before });
      throw thrown;
    }
    this.#tell('facts');
  }

  /** Leaves an address for the reply. */
  async leaveEmail(email: string): Promise<void> {
    await this.#service().leaveEmail(this.#visitor(), email);
    this.#options.dispatch({ type: 'email-left' });
    this.#tell('facts');
  }

  /** Goes on without leaving an address, where that may be. */
  async skipEmail(): Promise<void> {
    await this.#service().leaveEmail(this.#visitor(), null);
    this.#options.dispatch({ type: 'gate-skipped' });
    this.#tell('facts');
  }

  /** Lets the assistant answer while waiting, or not. */
  async askMeanwhile(on: boolean): Promise<void> {
    await this.#service().askMeanwhile(this.#visitor(), on);
    this.#options.dispatch({ type: 'meanwhile', on });
  }

  /** Ends the conversation: the public API can only resolve. */
  async end(): Promise<void> {
    const { dispatch, refresh } = this.#options;
    dispatch({ type: 'ending', value: true });
    this.#tell('ending', 1);
    try {
      await this.#call('POST', '/toggle_status');
      await refresh();
    } catch (thrown) {
      dispatch({ type: 'ending', value: false });
      this.#tell('ending', 0);
      throw thrown;
    }
  }

  /** Gives up the place in the line. */
  async leave(): Promise<void> {
    const { dispatch, line, refresh } = this.#options;
    await this.#service().leave(this.#visitor());
    const now = line.timers.now();
    dispatch({ type: 'left', now });
    this.#tell('left', now);
    await refresh();
  }

  /** Listens to the line while there is something to hear, and asks for what is new. Call after every change. */
  follow(): void {
    this.#facts?.follow();
    this.#marks.follow();
    this.#silence.follow();
    this.#line.follow();
  }

  #service(): ServiceApi {
    const { fetch, serviceUrl } = this.#options.line;
    if (serviceUrl === '') throw new ChatError('config', 'service-url is not set');
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
    const shown = state().messages;
    if (shown.length === 0) return;
    dispatch({ type: 'loading', value: true });
    try {
      const messages = await api.readMessages(contact, conversation, beforeId(shown));
      dispatch({ type: 'page', messages, earlier: true });
    } finally {
      dispatch({ type: 'loading', value: false });
    }
  }

  /** The newest page with all that lies between it and what is known up to an id. */
  readBack(page: Message[], known: number): Promise<Message[]> {
    const { api, current } = this.#options;
    const { contact, conversation } = current();
    return readBack(page, known, (id) => api.readMessages(contact, conversation, id));
  }

  /** Everything known is on screen. */
  markSeen(): void {
    const state = this.#options.state();
    if (newestId(state) <= state.seenId) return;
    this.#options.dispatch({ type: 'seen' });
    this.#tell('seen', newestId(state));
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
