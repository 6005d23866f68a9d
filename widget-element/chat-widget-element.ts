import { html, nothing } from 'lit/html.js';
import { browserEnvironment, trimSlash } from './connection/browser-environment.ts';
import { ChatError } from './connection/chat-error.ts';
import { Session } from './connection/session.ts';
import { VisitorStore, type Persist } from './connection/visitor-store.ts';
import { actionsOf } from './controllers/actions.ts';
import { ComposerKeeper } from './controllers/composer-keeper.ts';
import { DialogKeeper } from './controllers/dialog-keeper.ts';
import { ScrollKeeper } from './controllers/scroll-keeper.ts';
import type { Action } from './conversation/action.ts';
import { initialState, newestId, unreadOf, type State } from './conversation/state.ts';
import { emitChanges } from './emit-changes.ts';
import { ChatEvent } from './events.ts';
import { languageOf, loadLaterStrings, loadStrings } from './locales/load-locale.ts';
import type { Announcer } from './controllers/announcer.ts';
import type { Parts } from './controllers/parts.ts';
import type * as Later from './later.ts';
import type { Strings } from './locales/strings.ts';
import { RenderingElement, type Changed } from './rendering-element.ts';
import { adapt } from './styles/adapt.ts';
import { styleSheet } from './styles/css.ts';
import { log as logStyles } from './styles/log.ts';
import { panel as panelStyles } from './styles/panel.ts';
import { tokens } from './styles/tokens.ts';
import type { Context } from './views/context.ts';
import { launcher } from './views/launcher.ts';
import { panel } from './views/panel.ts';

/** Shared by all widgets of a page; made with the first one. */
let styles: CSSStyleSheet | undefined;

/**
 * A chat with a Chatwoot inbox, and with Baton's queue where there is one.
 *
 * @summary Answers from a bot or a person in one window, which always says which of the two is talking.
 * @fires chat-ready chat-opened chat-closed chat-message chat-status chat-handoff chat-unread chat-error
 * @slot launcher - the launcher's picture
 * @slot header - replaces who the visitor is talking to
 * @slot empty - shown before the first message
 * @slot footer - below the composer
 * @csspart launcher badge panel header title close relay banner log message message--visitor message--bot
 *   message--person message--system bubble timestamp divider choices choice quick-reply sources attachment
 *   queue-card typing composer input exit send restart
 */
export class ChatWidgetElement extends RenderingElement {
  static override readonly settings = {
    baseUrl: '',
    inboxIdentifier: '',
    serviceUrl: '',
    locale: '',
    position: 'end',
    colorScheme: 'auto',
    isOpen: false,
    hideLauncher: false,
    persist: 'local',
    company: '',
    botName: '',
  };
  static override readonly reflected = ['position', 'colorScheme', 'isOpen'];

  /** Chatwoot's address. */
  declare baseUrl: string;
  /** The API inbox's public identifier. */
  declare inboxIdentifier: string;
  /** Baton's address; without it everything works but the place in the line. */
  declare serviceUrl: string;
  /** BCP 47; the page's language, else the browser's, when empty. */
  declare locale: string;
  declare position: 'end' | 'start';
  declare colorScheme: 'auto' | 'light' | 'dark';
  /** Attribute `open`. */
  declare isOpen: boolean;
  declare hideLauncher: boolean;
  /** Where the visitor is remembered. */
  declare persist: Persist;
  /** Named in the title and in the note that says who answers. */
  declare company: string;
  /** Title while the bot answers; "{company} assistant" when empty. */
  declare botName: string;

  /** Closes the panel; the chat goes on. */
  readonly close = (): void => {
    this.isOpen = false;
  };

  /** Opens or closes the panel. */
  readonly toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  #session: Session | null = null;
  #store: VisitorStore | null = null;
  #strings: Strings | null = null;
  #locale = 'en';
  /** Counts changes of language: the last one asked for is the one that stays. */
  #localeTurn = 0;
  /** There is, or was, a chat to show. */
  #begun = false;
  #restarting = false;
  #later: typeof Later | null = null;
  #listening: AbortController | null = null;
  #parts: Parts | null = null;
  #announcer: Announcer | null = null;
  /** What the status line says. */
  #said = '';
  readonly #scroll = new ScrollKeeper(this);
  readonly #dialog = new DialogKeeper(this);
  readonly #act = actionsOf({
    session: () => this.#session,
    dialog: this.#dialog,
    scroll: this.#scroll,
    send: (text) => {
      this.sendMessage(text);
    },
    close: this.close,
    restart: async () => {
      this.#restarting = true;
      this.requestUpdate();
      await this.updateComplete;
    },
    failed: () => {
      this.#say(this.#strings?.failedAction ?? '');
    },
    say: (words) => {
      this.#say(words);
    },
  });
  readonly #composer = new ComposerKeeper(this, {
    send: (text) => {
      this.sendMessage(text);
    },
    noteTyping: () => this.#session?.actions?.noteTyping(),
    leaveUpwards: () => {
      this.#dialog.focusLog();
    },
  });

  readonly #panel = { composer: this.#composer, scroll: this.#scroll, close: this.close };

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = [(styles ??= styleSheet(tokens, panelStyles, logStyles, adapt))];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#listening = new AbortController());
    addEventListener('online', () => this.#session?.wake(), { signal });
    addEventListener('offline', () => this.#session?.sleep(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState !== 'visible') return;
        this.#session?.wake();
        this.#seen();
      },
      { signal },
    );
    this.#dialog.connected(signal);
  }

  disconnectedCallback(): void {
    this.#dialog.disconnected();
    this.#scroll.disconnected();
    this.#listening?.abort();
    this.#parts?.stop();
    this.#session?.stop();
    this.#session = null;
  }

  /** `open()` opens the panel and puts the focus where the visitor writes. */
  get open(): () => void {
    return this.#show;
  }

  /** Frameworks set the attribute `open` as a property of that name. */
  set open(open: boolean) {
    this.isOpen = open;
  }

  /** Sends a message in the visitor's name. */
  sendMessage(text: string): void {
    const words = text.trim();
    if (words === '') return;
    if (this.#session === null) {
      this.#emitError(new ChatError('config', 'base-url and inbox-identifier must be set'));
      return;
    }
    this.#restarting = false;
    this.#scroll.toEnd();
    this.#session.send(words);
  }

  /** Changes the language; English where there is no such locale. */
  setLocale(locale: string): void {
    this.locale = locale;
  }

  /** Forgets the visitor: the next message begins as somebody new. */
  reset(): void {
    this.#store?.forget();
    this.#start();
  }

  protected override willUpdate(changed: Changed): void {
    if (changed.has('locale')) {
      this.#loadLocale().catch((thrown: unknown) => {
        this.#emitError(new ChatError('network', `No locale could be fetched: ${String(thrown)}`));
      });
    }
    const wiring = ['baseUrl', 'inboxIdentifier', 'serviceUrl', 'persist'];
    if (this.#session === null || wiring.some((name) => changed.has(name))) this.#start();
    if (changed.has('isOpen') && this.isOpen) this.#scroll.toEnd();
  }

  protected override updated(changed: Changed): void {
    this.#scroll.updated();
    this.#dialog.updated();
    if (changed.has('isOpen') && (this.isOpen || changed.get('isOpen') === true)) {
      this.dispatchEvent(new ChatEvent(this.isOpen ? 'chat-opened' : 'chat-closed', {}));
    }
    this.#seen();
    this.#parts?.updated(this.isOpen, this.#state);
  }

  /** What draws a chat that has begun; null until it is here in the language of the day. */
  get #drawing(): typeof Later | null {
    return this.#strings && 'inLine' in this.#strings ? this.#later : null;
  }

  get #state(): State {
    return this.#session?.state ?? initialState;
  }

  /** Also fetches the strings of a begun chat once one has begun. Throws when there are none to be had. */
  async #loadLocale(): Promise<void> {
    const wanted = this.locale || document.documentElement.lang || navigator.language || 'en';
    const turn = (this.#localeTurn += 1);
    const first = await loadStrings(wanted);
    const strings = this.#begun ? { ...first, ...(await loadLaterStrings(first.language)) } : first;
    if (turn !== this.#localeTurn) return;
    this.#strings = strings as Strings;
    this.#locale = first.language;
    try {
      // "en-GB" writes times otherwise than "en-US", in the same words.
      if (languageOf(wanted) === first.language) this.#locale = new Intl.Locale(wanted).toString();
    } catch {
      // Not a language tag, but it began like one.
    }
    this.requestUpdate();
  }

  #start(): void {
    this.#session?.stop();
    this.#session = null;
    const baseUrl = trimSlash(this.baseUrl);
    const inboxIdentifier = this.inboxIdentifier.trim();
    if (baseUrl === '' || inboxIdentifier === '' || !this.isConnected) return;
    const store = new VisitorStore(this.persist, baseUrl, inboxIdentifier);
    this.#store = store;
    const session = new Session({
      ...browserEnvironment,
      baseUrl,
      inboxIdentifier,
      serviceUrl: trimSlash(this.serviceUrl),
      store,
      loadHandoff: () => this.#parts?.loadHandoff() ?? Promise.reject(new Error('Nothing has begun')),
      loadLater: () => this.#loadLater(),
      locale: () => this.#locale,
      onState: (state, before, action) => {
        if (session === this.#session) this.#onState(state, before, action);
      },
      onError: (error) => {
        this.#emitError(error);
      },
    });
    this.#session = session;
    void session.start().then(() => {
      if (session !== this.#session) return;
      this.dispatchEvent(new ChatEvent('chat-ready', { conversationId: session.state.conversationId }));
    });
    this.requestUpdate();
  }

  #onState(state: State, before: State, action: Action): void {
    this.#announce(state, before);
    const others = newestId(state) > newestId(before) && state.messages.at(-1)?.author !== 'visitor';
    if (others && !this.#scroll.atEnd) this.#scroll.missed += 1;
    if (state.status !== before.status && state.status !== 'resolved') this.#restarting = false;
    emitChanges(this, state, before, action);
    this.#later?.emitHandoff(this, state, before);
    this.#parts?.follow(state);
    this.requestUpdate();
  }

  #announce(state: State, before: State): void {
    if (this.#strings === null) return;
    const { backOnline, offline } = this.#strings;
    const owner = this.#drawing && this.#announcer?.note(state, before, this.#strings, Date.now());
    if (owner) this.#said = owner;
    else if (state.connection === 'offline' && before.connection !== 'offline') this.#said = offline;
    else if (state.connection === 'online' && before.connection === 'offline') this.#said = backOnline;
  }

  async #loadLater(): Promise<typeof Later> {
    this.#begun = true;
    const [later] = await Promise.all([
      this.#later ?? import('./later.ts'),
      this.#later ?? this.#loadLocale(),
    ]);
    if (this.#later === null) {
      this.renderRoot.adoptedStyleSheets.push(styleSheet(later.laterStyles));
      this.#later = later;
      this.#announcer = new later.Announcer();
      this.#parts = new later.Parts(this);
      this.#parts.follow(this.#state);
      this.#announce(this.#state, initialState);
      this.requestUpdate();
    }
    return later;
  }

  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }

  #emitError(error: ChatError): void {
    const { code, status, message } = error;
    this.dispatchEvent(new ChatEvent('chat-error', { code, status, message }));
  }

  /** Shown is read: the badge goes, and Chatwoot tells the team. */
  #seen(): void {
    if (this.isOpen && this.#scroll.atEnd && document.visibilityState === 'visible')
      this.#session?.actions?.markSeen();
  }

  readonly #show = (): void => {
    this.isOpen = true;
  };

  protected override render(): unknown {
    const strings = this.#strings;
    if (strings === null) return nothing;
    const state = this.#state;
    const later = this.#drawing;
    const context: Context = {
      state,
      owner: later?.ownerOf(state) ?? 'bot',
      person: later?.personOf(state) ?? null,
      strings,
      locale: this.#locale,
      company: this.company,
      botName: this.botName,
      hasService: this.serviceUrl !== '',
      said: this.#said,
      now: Date.now(),
      restarting: this.#restarting,
      parts: this.#parts,
      later,
      act: this.#act,
    };
    const unread = unreadOf(state);
    return html`${launcher(strings, unread, later?.badge(unread), this.isOpen, this.isOpen || this.hideLauncher, this.toggle)}
    ${panel(context, this.#panel)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-widget': ChatWidgetElement;
  }
}
