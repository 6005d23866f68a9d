import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ChatWidgetElement } from '../../../widget-element/chat-widget.ts';
import { playScene } from '../scenes/play-scene.ts';
import type { Scene } from '../scenes/scene.ts';
import { SCENES } from '../scenes/scenes.ts';
import { TOLD, toldScene, withTold, type Told } from '../scenes/told-scene.ts';
import { codeBox, propertyRow, settingRow } from './controls.ts';
import { colourOf, contrast, MAIN, PROPERTIES, type Property } from './properties.ts';
import { changed, choose, SETTINGS, styleText, tagText, type Chosen, type Setting } from './settings.ts';

/** WCAG's limit for text. */
const READABLE = 4.5;
/** What the widget tells the page. */
const EVENTS = ['ready', 'opened', 'closed', 'message', 'status', 'handoff', 'unread', 'error'];
const WIRING = ['base-url', 'inbox-identifier', 'service-url'];
const SHOWN_EVENTS = 8;

/**
 * Changes the page's `<chat-widget>` while one looks at it: attributes, colours, and every state it can be in. Without
 * a shadow tree of its own: it looks like the rest of the shop.
 */
export class WidgetPlayground extends LitElement {
  static override properties = {
    chosen: { state: true },
    styled: { state: true },
    scene: { state: true },
    told: { state: true },
    heard: { state: true },
    said: { state: true },
  };

  /** Attributes that are not as they are by themselves. */
  declare chosen: Chosen;
  /** `--chat-*` properties likewise. */
  declare styled: Chosen;
  /** The state shown; empty for the real chat. */
  declare scene: string;
  /** What the service of a composed state tells; null while none is composed. */
  declare told: ReadonlySet<Told> | null;
  /** The widget's last events, newest first. */
  declare heard: string[];
  declare said: string;

  readonly #chat = document.querySelector('chat-widget');
  /** How the page wired it up. */
  readonly #wiring: Chosen;

  constructor() {
    super();
    const chat = this.#chat;
    this.#wiring = Object.fromEntries(WIRING.map((name) => [name, chat?.getAttribute(name) ?? '']));
    this.chosen = { company: chat?.getAttribute('company') ?? '' };
    this.styled = {};
    this.scene = '';
    this.told = null;
    this.heard = [];
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of EVENTS) {
      this.#chat?.addEventListener(`chat-${name}`, (event) => {
        const { detail } = event as CustomEvent<unknown>;
        this.heard = [`chat-${name} ${JSON.stringify(detail)}`, ...this.heard].slice(0, SHOWN_EVENTS);
      });
    }
    // On a small screen the panel is a page of its own: there the visitor opens it.
    if (this.#chat && !matchMedia('(max-width: 479.98px)').matches) this.#chat.isOpen = true;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  #choose(setting: Setting, value: string): void {
    this.chosen = choose(this.chosen, setting, value);
    // What is played remembers nobody; it counts again with the real chat.
    if (setting.name === 'persist' && this.scene !== '') return;
    const chosen = this.chosen[setting.name];
    if (setting.values === 'switch') this.#chat?.toggleAttribute(setting.name, value !== '');
    else if (chosen === undefined) this.#chat?.removeAttribute(setting.name);
    else this.#chat?.setAttribute(setting.name, chosen);
    // People in a scene speak the language of the widget, where they can.
    if (setting.name === 'locale') void (this.told ? this.#tell(this.told) : this.#play(this.scene));
  }

  #style(name: string, value: string): void {
    this.styled = changed(this.styled, name, value === '' ? null : value);
    if (value === '') this.#chat?.style.removeProperty(name);
    else this.#chat?.style.setProperty(name, value);
  }

  async #play(name: string): Promise<void> {
    const chat = this.#chat;
    if (!chat) return;
    this.scene = name;
    this.told = null;
    const scene = SCENES.find((one) => one.name === name);
    if (scene) await this.#stage(chat, scene);
    else if (chat.baseUrl !== this.#wiring['base-url']) this.#goLive(chat);
  }

  /** Plays a chat of which the service tells just this. */
  async #tell(told: ReadonlySet<Told>): Promise<void> {
    this.told = told;
    const scene = toldScene(told);
    this.scene = scene.name;
    if (this.#chat) await this.#stage(this.#chat, scene);
  }

  async #stage(chat: ChatWidgetElement, scene: Scene): Promise<void> {
    this.said = `Showing: ${scene.title}`;
    try {
      await playScene(chat, scene, chat.locale === 'ar' ? 'ar' : 'en');
    } catch (thrown) {
      if (this.scene === scene.name) this.said = thrown instanceof Error ? thrown.message : String(thrown);
    }
  }

  #goLive(chat: ChatWidgetElement): void {
    this.said = 'Showing the real chat';
    chat.persist = (this.chosen['persist'] ?? 'local') as ChatWidgetElement['persist'];
    for (const name of WIRING) chat.setAttribute(name, this.#wiring[name] ?? '');
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = 'Copied';
    } catch {
      this.said = 'The browser did not allow copying. Select the text instead.';
    }
  }

  /** The colour as it is now, in the scheme that is shown. */
  #colour(name: string): string {
    const scheme = this.chosen['color-scheme'];
    const isDark =
      scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    const values = {
      ...Object.fromEntries(PROPERTIES.map((property) => [property.name, property.initial])),
      ...this.styled,
    };
    return colourOf(values[name] ?? '', isDark ? 'dark' : 'light', values) ?? '';
  }

  #row(property: Property): TemplateResult {
    const { name, isColour } = property;
    const value = isColour ? this.#colour(name) : (this.styled[name] ?? '');
    return propertyRow(property, value, name in this.styled, (next) => {
      this.#style(name, next);
    });
  }

  #unreadable(): TemplateResult | typeof nothing {
    const pairs = [
      ['--chat-on-accent', '--chat-accent', 'Buttons'],
      ['--chat-text', '--chat-surface', 'Text'],
    ] as const;
    const poor = pairs.filter(
      ([front, back]) => contrast(this.#colour(front), this.#colour(back)) < READABLE,
    );
    if (poor.length === 0) return nothing;
    return html`<p class="warning" role="status">
      ${poor.map(([, , what]) => what).join(' and ')} would be hard to read: the two colours need a contrast
      of at least ${READABLE} to 1.
    </p>`;
  }

  protected override render(): TemplateResult {
    if (!this.#chat) return html`<p class="quiet">There is no chat on this page yet.</p>`;
    const isMain = ({ name }: Property): boolean => (MAIN as readonly string[]).includes(name);
    const tag = tagText(this.#wiring['service-url'] ?? '', this.#wiring, this.chosen);
    const style = styleText(this.styled);
    return html`
      <section aria-labelledby="state-title">
        <h2 id="state-title">State</h2>
        <div class="row">
          <label for="state">What the chat shows</label>
          <select
            id="state"
            aria-describedby="state-hint"
            @change=${(event: Event) => void this.#play((event.target as HTMLSelectElement).value)}
          >
            <option value="">The real chat</option>
            ${SCENES.map(({ name, title }) => html`<option value=${name}>${title}</option>`)}
            ${this.told ? html`<option value=${this.scene} selected>What is chosen below</option>` : nothing}
          </select>
          <p class="hint" id="state-hint">All but the real chat are played from data, without a server.</p>
        </div>
      </section>
      <section aria-labelledby="told-title">
        <h2 id="told-title">What the service tells</h2>
        ${TOLD.map(({ name, label, field }) =>
          settingRow(
            { name: field, label, values: 'switch' },
            this.told?.has(name) ? 'true' : undefined,
            (value) => {
              void this.#tell(withTold(this.told ?? new Set(), name, value !== ''));
            },
            `told-${name}`,
          ),
        )}
      </section>
      <section aria-labelledby="attributes-title">
        <h2 id="attributes-title">Attributes</h2>
        ${SETTINGS.map((setting) =>
          settingRow(setting, this.chosen[setting.name], (value) => {
            this.#choose(setting, value);
          }),
        )}
      </section>
      <section aria-labelledby="colours-title">
        <h2 id="colours-title">Colours and sizes</h2>
        ${PROPERTIES.filter(isMain).map((property) => this.#row(property))} ${this.#unreadable()}
        <details>
          <summary>${PROPERTIES.length - MAIN.length} more properties</summary>
          ${PROPERTIES.filter((property) => !isMain(property)).map((property) => this.#row(property))}
        </details>
      </section>
      <section aria-labelledby="tag-title">
        <h2 id="tag-title">The tag to paste</h2>
        ${codeBox('The tag', tag, () => void this.#copy(tag))}
        ${style === '' ? nothing : codeBox('The style', style, () => void this.#copy(style))}
      </section>
      <section aria-labelledby="events-title">
        <h2 id="events-title">Events</h2>
        <ol class="events" aria-label="The widget’s last events, newest first">
          ${this.heard.map((line) => html`<li><code>${line}</code></li>`)}
        </ol>
        ${this.heard.length === 0 ? html`<p class="hint">What the widget tells the page is listed here.</p>` : nothing}
      </section>
      <p class="said" role="status">${this.said}</p>
    `;
  }
}
