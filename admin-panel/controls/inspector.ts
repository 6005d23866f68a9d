import { html, nothing } from 'lit';
import { icon } from '../icons.ts';
import { PanelElement } from '../panel-element.ts';

/** Below this width the inspector is a sheet over the page. */
const WIDE = '(min-width: 1024px)';

/**
 * What is chosen in a list, beside it; in a narrow window a native modal sheet, so that focus, Escape and the back of
 * the page are the browser's. `@baton-close` when the person closes the sheet.
 */
export class Inspector extends PanelElement {
  static override properties = {
    label: { type: String },
    content: { attribute: false },
    open: { attribute: false },
    wide: { state: true },
  };
  declare label: string;
  declare content: unknown;
  /** Whether the sheet is out; beside the list the inspector always shows. */
  declare open: boolean;
  declare wide: boolean;
  readonly #media = matchMedia(WIDE);

  constructor() {
    super();
    this.label = '';
    this.content = nothing;
    this.open = false;
    this.wide = this.#media.matches;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#media.addEventListener('change', this.#onMedia);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#media.removeEventListener('change', this.#onMedia);
  }

  readonly #onMedia = (): void => {
    this.wide = this.#media.matches;
    // The window became narrow under another dialog: a sheet would cover it.
    if (!this.wide && document.querySelector('dialog:modal')) this.tell('baton-close');
  };

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  override render(): unknown {
    if (this.wide) return html`<aside class="inspector" aria-label=${this.label}>${this.content}</aside>`;
    if (!this.open) return nothing;
    return html`<dialog
      class="sheet"
      aria-label=${this.label}
      @close=${() => {
        this.tell('baton-close');
      }}
    >
      <div class="sheet__close">
        <button
          class="icon-button"
          aria-label="Close"
          @click=${() => {
            this.querySelector('dialog')?.close();
          }}
        >
          ${icon('close')}
        </button>
      </div>
      <div class="inspector">${this.content}</div>
    </dialog>`;
  }
}

customElements.define('baton-inspector', Inspector);
