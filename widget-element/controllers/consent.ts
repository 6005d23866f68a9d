import { html, type TemplateResult } from 'lit/html.js';
import { browserStorage, type Persist } from '../connection/visitor-store.ts';
import type { Strings } from '../locales/strings.ts';

/**
 * The visitor's consent to a chat: asked in the composer's place, by the page's own words where it has some, and kept
 * where the visitor is kept. A button of the page's words gives it by the attribute `data-agree`.
 */
export class Consent {
  readonly #store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  readonly #key: string;
  readonly #agree: () => void;
  isGiven: boolean;

  /** @param agree the visitor agreed */
  constructor(persist: Persist, chat: string, agree: () => void) {
    this.#store = browserStorage(persist);
    this.#key = `chat-widget:consent:${chat}`;
    this.#agree = agree;
    this.isGiven = this.#read() !== null;
  }

  give(): void {
    this.isGiven = true;
    try {
      this.#store?.setItem(this.#key, '1');
    } catch {
      // It is asked for again on the next page.
    }
  }

  forget(): void {
    this.isGiven = false;
    try {
      this.#store?.removeItem(this.#key);
    } catch {
      // It was never kept.
    }
  }

  readonly view = (strings: Strings, company: string): TemplateResult =>
    html`<div class="composer composer--end" part="consent">
      <slot
        name="consent"
        @click=${(event: Event) => {
          if (event.composedPath().some((one) => one instanceof Element && one.hasAttribute('data-agree')))
            this.#agree();
        }}
      >
        <p class="meta">${strings.agreeTo(company)}</p>
        <button class="button" type="button" data-agree>${strings.agree}</button>
      </slot>
    </div>`;

  #read(): string | null {
    try {
      return this.#store?.getItem(this.#key) ?? null;
    } catch {
      return null;
    }
  }
}
