import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail, BotSummary, SessionState } from '../agent-bot/http/api.ts';
import { Api, isOutOfReach, type ApiError } from './api-client.ts';
import { isTyping } from './is-typing.ts';
import { navigation } from './navigation.ts';
import { Loading, PanelElement, asApiError, empty, failure, progress } from './panel-element.ts';
import { parseRoute, routeTo, type Page, type Route } from './router.ts';
import './pages/sign-in-page.ts';
import './pages/overview-page.ts';
import './pages/guardrails-page.ts';
import './pages/routing-page.ts';
import './pages/tester-page.ts';
import './pages/knowledge-page.ts';
import './pages/conversations-page.ts';
import './pages/conversation-page.ts';
import './pages/connection-page.ts';
import './pages/versions-page.ts';

/** `g` and then one of these goes to a page. */
const JUMPS: Record<string, Page> = {
  o: 'overview',
  g: 'guardrails',
  t: 'tester',
  h: 'routing',
  k: 'knowledge',
  c: 'conversations',
};
const JUMP_WITHIN_MS = 1_500;
/** Facts of the bot (alarms, live version) are asked for again this often while the panel is looked at. */
const REFRESH_MS = 30_000;

/** The panel: who is signed in, which bot, which page; shortcuts and the guard over unsaved edits. */
export class BatonPanel extends PanelElement {
  static override properties = {
    session: { state: true },
    bots: { state: true },
    route: { state: true },
    problem: { state: true },
    menuOpen: { state: true },
    said: { state: true },
    signingOut: { state: true },
  };
  declare session: SessionState | null;
  declare bots: BotSummary[] | null;
  declare route: Route;
  declare problem: ApiError | null;
  declare menuOpen: boolean;
  declare said: string;
  declare signingOut: boolean;

  readonly api: Api;
  readonly #bot = new Loading<BotDetail>(this);
  #unsaved = false;
  /** Who was signed in when the service no longer knew them. */
  #before: SessionState['signed_in'] = null;
  #jumpUntil = 0;
  #saidTimer: ReturnType<typeof setTimeout> | undefined;
  #refreshTimer: ReturnType<typeof setInterval> | undefined;
  #loadedBot: number | null = null;

  constructor() {
    super();
    this.session = null;
    this.bots = null;
    this.route = parseRoute(location.hash);
    this.problem = null;
    this.menuOpen = false;
    this.said = '';
    this.signingOut = false;
    this.api = new Api({
      fetch: (input, init) => fetch(input, init),
      base: document.baseURI,
      storage: tabStorage(),
      onSignedOut: () => {
        if (!this.session?.signed_in) return;
        this.#before = this.session.signed_in;
        this.session = { ...this.session, signed_in: null };
        // What was being written stays in its page, below the dialog that asks to sign in again.
        if (!this.#unsaved) this.#forget();
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHash);
    window.addEventListener('beforeunload', this.#onLeave);
    window.addEventListener('keydown', this.#onKey);
    this.#refreshTimer = setInterval(() => {
      if (document.visibilityState === 'visible') this.#loadBot(true);
    }, REFRESH_MS);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHash);
    window.removeEventListener('beforeunload', this.#onLeave);
    window.removeEventListener('keydown', this.#onKey);
    clearInterval(this.#refreshTimer);
  }

  async #start(): Promise<void> {
    this.problem = null;
    try {
      this.session = await this.api.get<SessionState>('session');
      if (this.session.signed_in) await this.#loadBots();
    } catch (thrown) {
      this.problem = asApiError(thrown);
    }
  }

  #forget(): void {
    this.#unsaved = false;
    this.bots = null;
    this.#loadedBot = null;
  }

  #signedIn(session: SessionState): void {
    const before = this.#before;
    this.#before = null;
    const { signed_in: now } = session;
    const same =
      before?.name === now?.name && before?.role === now?.role && before?.chatwoot_id === now?.chatwoot_id;
    // Somebody else goes on with nothing of it.
    if (!same) this.#forget();
    this.session = session;
    void this.#loadBots(same).catch((thrown: unknown) => {
      this.problem = asApiError(thrown);
    });
  }

  async #loadBots(keep = false): Promise<void> {
    this.bots = await this.api.get<BotSummary[]>('bots');
    const first = this.bots[0];
    if (first && !this.bots.some((bot) => bot.id === this.route.bot)) {
      history.replaceState(null, '', routeTo(first.id, 'overview'));
      this.route = parseRoute(location.hash);
    }
    this.#loadBot(keep);
  }

  #loadBot(keep: boolean): void {
    const id = this.route.bot;
    if (id === null || !this.session?.signed_in || !this.bots) return;
    this.#loadedBot = id;
    void this.#bot.load(() => this.api.get<BotDetail>(`bots/${String(id)}`), { keep });
  }

  readonly #onHash = (event: HashChangeEvent): void => {
    const next = parseRoute(location.hash);
    const samePage = next.bot === this.route.bot && next.page === this.route.page;
    if (
      this.#unsaved &&
      !samePage &&
      !confirm('Leave without saving? Your edits on this page will be lost.')
    ) {
      history.replaceState(null, '', new URL(event.oldURL).hash);
      return;
    }
    if (!samePage) this.#unsaved = false;
    this.menuOpen = false;
    this.route = next;
    if (next.bot !== this.#loadedBot) this.#loadBot(false);
    if (!samePage)
      void this.updateComplete.then(() => {
        this.#focusHeading();
      });
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#unsaved) event.preventDefault();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') || this.route.bot === null || !this.session?.signed_in) return;
    if (event.key === '/') {
      const search = this.querySelector<HTMLInputElement>('input[type="search"]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
      return;
    }
    const now = event.timeStamp;
    if (event.key === 'g' && now > this.#jumpUntil) {
      this.#jumpUntil = now + JUMP_WITHIN_MS;
      return;
    }
    const page = now <= this.#jumpUntil ? JUMPS[event.key] : undefined;
    this.#jumpUntil = 0;
    if (page) location.hash = routeTo(this.route.bot, page);
  };

  #focusHeading(): void {
    const heading = this.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  #say(text: string): void {
    this.said = text;
    clearTimeout(this.#saidTimer);
    this.#saidTimer = setTimeout(() => {
      this.said = '';
    }, 6_000);
  }

  async #signOut(): Promise<void> {
    this.signingOut = true;
    try {
      await this.api.send('DELETE', 'session');
      this.api.keepBearer(null);
      this.#before = null;
      this.#forget();
      this.session = await this.api.get<SessionState>('session');
    } catch (thrown) {
      this.#say(asApiError(thrown).message);
    } finally {
      this.signingOut = false;
    }
  }

  protected override updated(changed: PropertyValues): void {
    const again = this.querySelector<HTMLDialogElement>('#again');
    if (again && !again.open) again.showModal();
    if (!changed.has('route') && !changed.has('session')) return;
    const title = this.querySelector('h1')?.textContent.trim();
    document.title = title ? `${title} · Baton` : 'Baton';
  }

  override render(): unknown {
    if (this.problem) {
      return html`<main class="sign-in">
        <div class="sign-in__card">
          <h1>Baton</h1>
          ${failure(this.problem, () => {
            void this.#start();
          })}
        </div>
      </main>`;
    }
    if (!this.session) return html`<main class="sign-in" aria-busy="true">${progress('Loading')}</main>`;
    const inside = this.session.signed_in ?? (this.#unsaved ? this.#before : null);
    if (!inside) return this.#signIn(this.session);
    return html`<div class="shell">
        <a class="button skip" href="#main" @click=${this.#skip}>Skip to the page</a>
        ${navigation({
          session: inside,
          bots: this.bots ?? [],
          bot: this.#bot.value,
          outOfReach: isOutOfReach(this.#bot.error),
          route: this.route,
          open: this.menuOpen,
          signingOut: this.signingOut,
          usesBearer: this.api.usesBearer,
          onToggle: () => {
            this.menuOpen = !this.menuOpen;
          },
          onBot: (id) => {
            location.hash = routeTo(id, this.route.page);
          },
          onSignOut: () => {
            void this.#signOut();
          },
        })}
        <div
          class="main"
          id="main"
          tabindex="-1"
          @baton-unsaved=${(event: CustomEvent<boolean>) => {
            this.#unsaved = event.detail;
          }}
          @baton-say=${(event: CustomEvent<string>) => {
            this.#say(event.detail);
          }}
          @baton-refresh=${() => {
            this.#loadBot(true);
          }}
        >
          ${this.#page()}
        </div>
      </div>
      <div role="status" class=${this.said ? 'toast' : 'visually-hidden'}>${this.said}</div>
      ${
        this.session.signed_in
          ? nothing
          : html`<dialog
              class="dialog dialog--small"
              id="again"
              aria-label="Sign in again"
              closedby="none"
              @cancel=${(event: Event) => {
                event.preventDefault();
              }}
              @close=${() => {
                this.requestUpdate();
              }}
            >
              ${this.#signIn(this.session)}
            </dialog>`
      }`;
  }

  #signIn(session: SessionState): TemplateResult {
    return html`<baton-sign-in
      .api=${this.api}
      .session=${session}
      .ended=${this.#before === null ? null : this.#unsaved ? 'writing' : 'reading'}
      @baton-signed-in=${(event: CustomEvent<SessionState>) => {
        this.#signedIn(event.detail);
      }}
    ></baton-sign-in>`;
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('#main')?.focus();
  };

  #page(): unknown {
    if (!this.bots) return progress('Loading');
    if (this.bots.length === 0) {
      return html`<main class="page">
        <header class="page__head"><h1>Baton</h1></header>
        <div class="page__body">
          ${empty('No bot yet', html`Connect one to an inbox with <code>npm run baton -- connect</code>.`)}
        </div>
      </main>`;
    }
    if (!this.bots.some((bot) => bot.id === this.route.bot)) {
      return html`<main class="page">
        <header class="page__head"><h1>Not found</h1></header>
        <div class="page__body">
          ${empty('There is no such bot', 'It may have been removed, or belong to another account.')}
        </div>
      </main>`;
    }
    return this.#bot.render((bot) => this.#pageOf(bot));
  }

  #pageOf(bot: BotDetail): TemplateResult {
    const canEdit = (this.session?.signed_in ?? this.#before)?.role === 'administrator';
    const { page, item, query } = this.route;
    const { api } = this;
    switch (page) {
      case 'overview':
        return html`<baton-overview .api=${api} .bot=${bot}></baton-overview>`;
      case 'guardrails':
        return html`<baton-guardrails
          .api=${api}
          .bot=${bot}
          .item=${item}
          .canEdit=${canEdit}
        ></baton-guardrails>`;
      case 'tester':
        return html`<baton-tester .api=${api} .bot=${bot} .canEdit=${canEdit}></baton-tester>`;
      case 'routing':
        return html`<baton-routing .api=${api} .bot=${bot} .canEdit=${canEdit}></baton-routing>`;
      case 'knowledge':
        return html`<baton-knowledge
          .api=${api}
          .bot=${bot}
          .item=${item}
          .canEdit=${canEdit}
        ></baton-knowledge>`;
      case 'conversations':
        return item === null
          ? html`<baton-conversations
              .api=${api}
              .bot=${bot}
              .owner=${query['owner'] ?? ''}
            ></baton-conversations>`
          : html`<baton-conversation
              .api=${api}
              .bot=${bot}
              .item=${item}
              .message=${query['message'] ?? ''}
            ></baton-conversation>`;
      case 'connection':
        return html`<baton-connection .api=${api} .bot=${bot}></baton-connection>`;
      case 'versions':
        return html`<baton-versions .api=${api} .bot=${bot} .canEdit=${canEdit}></baton-versions>`;
    }
  }
}

/** A browser that forbids storage still may use the panel. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
