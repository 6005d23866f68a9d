import { html, nothing } from 'lit/html.js';
import { browserEnvironment, trimSlash } from './connection/browser-environment.ts';
import { ChatError } from './connection/chat-error.ts';
import { Session } from './connection/session.ts';
import { VisitorStore } from './connection/visitor-store.ts';
import { actionsOf } from './controllers/actions.ts';
import { AsLeft } from './controllers/as-left.ts';
import { ComposerKeeper } from './controllers/composer-keeper.ts';
import { DialogKeeper } from './controllers/dialog-keeper.ts';
import { filesIn } from './controllers/files-in.ts';
import { LanguageKeeper } from './controllers/language-keeper.ts';
import { followPage } from './controllers/page-life.ts';
import { ScrollKeeper } from './controllers/scroll-keeper.ts';
import type { Action } from './conversation/action.ts';
import { initialState, newestId, unreadOf, type State } from './conversation/state.ts';
import { emitChanges } from './emit-changes.ts';
import { ChatEvent } from './events.ts';
import { untilItWorks } from './connection/until-it-works.ts';
import type { Files } from './controllers/files.ts';
import type { Consent } from './controllers/consent.ts';
import type { PageSide } from './controllers/page-side.ts';
import type { Announcer } from './controllers/announcer.ts';
import type { Parts } from './controllers/parts.ts';
import type { Peek } from './controllers/peek.ts';
import type { Later } from './later.ts';
import { ChatSettings } from './chat-settings.ts';
import type { Changed } from './rendering-element.ts';
import { adapt } from './styles/adapt.ts';
import { styleSheet } from './styles/css.ts';
import { log as logStyles } from './styles/log.ts';
import { panel as panelStyles } from './styles/panel.ts';
import { tokens } from './styles/tokens.ts';
import type { Context } from './views/context.ts';
import { trouble } from './views/banner.ts';
import { launcher } from './views/launcher.ts';
import { panel } from './views/panel.ts';

/** Shared by all widgets of a page; made with the first one. */
let styles: CSSStyleSheet | undefined;

/** How `<chat-widget>` works: what it keeps, fetches and draws. What a page sees of it is in `ChatWidgetElement`. */
export abstract class ChatCore extends ChatSettings {
  /** Opens the panel. */
  protected readonly show = (): void => {
    this.isOpen = true;
  };

  /** Closes the panel; the chat goes on. */
  protected readonly hide = (): void => {
    this.isOpen = false;
  };

  /** Sends a message in the visitor's name. */
  protected readonly write = (text: string): void => {
    const words = text.trim();
    if (words === '') return;
    if (this.#session === null) {
      this.#emitError(new ChatError('config', 'base-url, inbox-identifier or consent is missing'));
      return;
    }
    this.#restarting = false;
    this.#scroll.toEnd();
    this.#session.send(words);
    this.#left.keep();
  };

  /** The visitor agreed. */
  protected agree(): void {
    this.#consent?.give();
    this.needsConsent = false;
  }

  #session: Session | null = null;
  #store: VisitorStore | null = null;
  readonly #language = new LanguageKeeper();
  /** There is, or was, a chat to show. */
  #begun = false;
  #restarting = false;
  #later: Later | null = null;
  #listening: AbortController | null = null;
  #parts: Parts | null = null;
  #announcer: Announcer | null = null;
  #peek: Peek | null = null;
  #pageSide: Promise<PageSide> | null = null;
  #consent: Consent | null = null;
  #asking: Promise<void> | null = null;
  #files: Files | null = null;
  /** What the status line says. */
  #said = '';
  readonly #scroll = new ScrollKeeper(this);
  readonly #dialog = new DialogKeeper(this);
  readonly #act = actionsOf({
    session: () => this.#session,
    dialog: this.#dialog,
    scroll: this.#scroll,
    send: this.write,
    close: this.hide,
    attach: (event) => void this.#attach(event),
    restart: async () => {
      this.#restarting = true;
      this.requestUpdate();
      await this.updateComplete;
    },
    failed: () => {
      this.#say(this.#language.strings?.failedAction ?? '');
    },
    say: (words) => {
      this.#say(words);
    },
  });
  readonly #composer = new ComposerKeeper(this, {
    send: this.write,
    written: () => {
      this.#left.keep();
      this.#session?.actions?.noteTyping();
    },
    leaveUpwards: this.#dialog.focusLog,
  });
  readonly #left = new AsLeft(this, this.#composer, this.#dialog);

  readonly #panel = { composer: this.#composer, scroll: this.#scroll, close: this.hide };

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = [(styles ??= styleSheet(tokens, panelStyles, logStyles, adapt))];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#listening = new AbortController());
    const wake = (): void => this.#session?.wake();
    followPage(
      {
        wake,
        sleep: () => this.#session?.sleep(),
        rest: () => this.#session?.rest(),
        look: () => {
          wake();
          this.#seen();
        },
        goOn: () => {
          this.#left.find();
          // Nobody tells a page that is put aside what others did.
          if (this.#store?.isStale) this.#start();
          else wake();
        },
        stored: (key) => {
          if (key === this.#store?.key && this.#store?.isStale) this.#start();
        },
      },
      signal,
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

  protected forget(): void {
    this.identifier = this.identifierHash = '';
    this.#consent?.forget();
    this.#pageSide = null;
    this.#startOver();
  }

  protected override willUpdate(changed: Changed): void {
    if (changed.has('locale')) {
      this.#loadLocale().catch((thrown: unknown) => {
        this.#emitError(new ChatError('network', `No locale could be fetched: ${String(thrown)}`));
      });
    }
    const wiring = ['baseUrl', 'inboxIdentifier', 'serviceUrl', 'persist', 'needsConsent'];
    if (this.#session === null || wiring.some((name) => changed.has(name))) this.#start();
    if (this.identifier && (changed.has('identifier') || changed.has('identifierHash')))
      void this.page().then(({ profile }) =>
        profile.setUser(this.identifier, { identifier_hash: this.identifierHash }),
      );
    if (changed.has('isOpen') && this.isOpen) this.#scroll.toEnd();
    if (!this.isOpen && this.#peek === null && (this.greeting || unreadOf(this.#state)))
      void this.#loadPeek();
  }

  protected override updated(changed: Changed): void {
    this.#scroll.updated();
    this.#dialog.updated();
    this.#composer.updated();
    if (changed.has('isOpen') && (this.isOpen || changed.get('isOpen') === true)) {
      this.dispatchEvent(new ChatEvent(this.isOpen ? 'chat-opened' : 'chat-closed', {}));
      if (this.#session) this.#left.keep();
    }
    this.#seen();
    this.#parts?.updated(this.isOpen, this.#state);
  }

  /** What draws a chat that has begun; null until it is here in the language of the day. */
  get #drawing(): Later | null {
    const { strings } = this.#language;
    return strings && 'inLine' in strings ? this.#later : null;
  }

  get #state(): State {
    return this.#session?.state ?? initialState;
  }

  /** Also fetches the strings of a begun chat once one has begun. Throws when there are none to be had. */
  async #loadLocale(): Promise<void> {
    await this.#language.load(this.locale, this.#begun);
    this.requestUpdate();
  }

  #start(): void {
    this.#session?.stop();
    this.#session = null;
    const baseUrl = trimSlash(this.baseUrl);
    const inboxIdentifier = this.inboxIdentifier.trim();
    if (baseUrl === '' || inboxIdentifier === '' || !this.isConnected) return;
    const store = new VisitorStore(this.persist, baseUrl, inboxIdentifier);
    this.#left.follow(store);
    if (this.needsConsent && !this.#consent?.isGiven) {
      this.#asking ??= this.#askFirst();
      return;
    }
    this.#store = store;
    const session = new Session({
      ...browserEnvironment,
      baseUrl,
      inboxIdentifier,
      serviceUrl: trimSlash(this.serviceUrl),
      store,
      loadHandoff: () => this.#parts?.loadHandoff() ?? Promise.reject(new Error('Nothing has begun')),
      loadLater: () => this.#loadLater(),
      locale: () => this.#language.locale,
      pageSide: () => this.#pageSide,
      onState: (state, before, action) => {
        if (session === this.#session) this.#onState(state, before, action);
      },
      onError: this.#emitError,
    });
    this.#session = session;
    void session.start().then(() => {
      if (session !== this.#session) return;
      this.dispatchEvent(new ChatEvent('chat-ready', { conversationId: session.state.conversationId }));
    });
    this.requestUpdate();
  }

  async #attach(event: Event): Promise<void> {
    const files = this.withoutAttachments ? null : filesIn(event);
    if (files === null) return;
    // At once where that part is here: a browser opens its picker only for a moment after a click.
    const part = this.#files ?? (await this.#loadFiles());
    if (files === 'pick') part.pick();
    else part.take(files);
  }

  async #loadFiles(): Promise<Files> {
    const [part] = await untilItWorks(() => Promise.all([import('./files.ts'), this.#loadLater()]));
    if (this.#files === null) {
      this.renderRoot.adoptedStyleSheets.push(styleSheet(part.filesStyles));
      this.#files = new part.Files(this, () => this.#session, this.#emitError);
    }
    return this.#files;
  }

  readonly #startOver = (): void => {
    this.#store?.forget();
    this.#files?.forget();
    this.#composer.put('');
    this.#start();
  };

  /** What a page says of its visitor is fetched until it is here: who is known must not begin as somebody unknown. */
  protected page(): Promise<PageSide> {
    return (this.#pageSide ??= untilItWorks(() => import('./page-side.ts')).then((part) => {
      return new part.PageSide({
        persist: this.persist,
        chat: `${this.baseUrl}:${this.inboxIdentifier}`,
        session: () => this.#session,
        startOver: this.#startOver,
        giveConsent: () => {
          this.agree();
          void this.updateComplete.then(() => {
            this.#dialog.settleFocus();
          });
        },
        report: this.#emitError,
      });
    }));
  }

  /** Asks for the visitor's consent, unless it was given on another page. */
  async #askFirst(): Promise<void> {
    const [{ consent }] = await Promise.all([this.page(), this.#loadLater()]);
    this.#consent = consent;
    if (consent.isGiven) this.#start();
    this.requestUpdate();
  }

  #onState(state: State, before: State, action: Action): void {
    this.#announce(state, before);
    const others = newestId(state) > newestId(before) && state.messages.at(-1)?.author !== 'visitor';
    if (others && !this.#scroll.atEnd) this.#scroll.missed += 1;
    if (state.status !== before.status && state.status !== 'resolved') this.#restarting = false;
    emitChanges(this, state, before, action);
    this.#files?.follow(action.type === 'message' ? action.echoId : undefined);
    this.#later?.emitHandoff(this, state, before);
    this.#parts?.follow(state);
    this.requestUpdate();
  }

  #announce(state: State, before: State): void {
    const { strings } = this.#language;
    if (strings === null) return;
    const owner = this.#drawing && this.#announcer?.note(state, before, strings, Date.now());
    if (owner) this.#said = owner;
    else {
      const [now, then] = [trouble(state, strings), trouble(before, strings)];
      if (now !== then) this.#said = now ?? (state.connection === 'online' ? strings.backOnline : '');
    }
  }

  async #loadLater(): Promise<Later> {
    this.#begun = true;
    const [later] = await Promise.all([
      this.#later ?? import('./later.ts').then((part) => part.later),
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
      // It cannot be fetched once the connection is gone, and then files are to wait as words do.
      if (!this.withoutAttachments) void this.#loadFiles();
    }
    return later;
  }

  async #loadPeek(): Promise<void> {
    // Where it cannot be fetched there is still the launcher.
    const part = await import('./peek.ts').catch(() => null);
    if (part === null || this.#peek !== null) return;
    this.#peek = new part.Peek(this, this.#act.send);
    this.renderRoot.adoptedStyleSheets.push(styleSheet(part.peekStyles));
    this.requestUpdate();
  }

  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }

  readonly #emitError = ({ code, status, message }: ChatError): void => {
    this.dispatchEvent(new ChatEvent('chat-error', { code, status, message }));
  };

  /** Shown is read: the badge goes, and Chatwoot tells the team. */
  #seen(): void {
    if (this.isOpen && this.#scroll.atEnd && document.visibilityState === 'visible')
      this.#session?.actions?.markSeen();
  }

  protected override render(): unknown {
    const { locale, strings } = this.#language;
    if (strings === null) return nothing;
    const state = this.#state;
    const later = this.#drawing;
    const context: Context = {
      state,
      owner: later?.ownerOf(state) ?? 'bot',
      person: later?.personOf(state) ?? null,
      strings,
      locale,
      company: this.company,
      botName: this.botName,
      hasService: this.serviceUrl !== '',
      said: this.#said,
      now: Date.now(),
      restarting: this.#restarting,
      parts: this.#parts,
      files: this.#files,
      withoutAttachments: this.withoutAttachments || state.facts?.takesFiles === false,
      consent: this.needsConsent && !this.#consent?.isGiven ? (this.#consent?.view ?? nothing) : null,
      later,
      act: this.#act,
    };
    const unread = unreadOf(state);
    return html`${launcher(strings, later?.unreadName(unread, strings), later?.badge(unread), this.isOpen, this.isOpen || this.hideLauncher, this.show)}
    ${this.#peek?.draw(state, strings)} ${panel(context, this.#panel)}`;
  }
}
