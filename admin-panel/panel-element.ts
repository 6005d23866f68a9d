import {
  LitElement,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { ApiError } from './api-client.ts';
import { icon } from './icons.ts';

/** A part of the panel. It renders into the page itself: one stylesheet, labels and fields that find each other. */
export class PanelElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells the panel something; see the names in `panel-events.ts`. */
  protected tell(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** Only what takes longer shows that it does: a flash of "Loading" says nothing. */
const SHOW_AFTER_MS = 250;

/**
 * Something that is fetched: shows progress while it comes, the error with a way to try again, and drops answers to
 * questions that are no longer asked.
 */
export class Loading<T> implements ReactiveController {
  value: T | null = null;
  error: ApiError | null = null;
  slow = false;
  readonly #host: ReactiveControllerHost;
  #turn = 0;
  #ask: (() => Promise<T>) | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#turn += 1;
  }

  /** Asks; `keep` leaves the old value in sight until the new one is there. */
  async load(ask: () => Promise<T>, options: { keep?: boolean } = {}): Promise<void> {
    const turn = ++this.#turn;
    this.#ask = ask;
    if (!options.keep) this.value = null;
    // What is kept in sight is as old as before until there is an answer.
    if (this.value === null) this.error = null;
    this.slow = false;
    this.#host.requestUpdate();
    const timer = setTimeout(() => {
      this.slow = true;
      this.#host.requestUpdate();
    }, SHOW_AFTER_MS);
    try {
      const value = await ask();
      if (turn !== this.#turn) return;
      this.value = value;
      this.error = null;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.error = asApiError(thrown);
    } finally {
      clearTimeout(timer);
      if (turn === this.#turn) {
        this.slow = false;
        this.#host.requestUpdate();
      }
    }
  }

  again(): void {
    if (this.#ask) void this.load(this.#ask, { keep: true });
  }

  /** Puts a value in without asking, after a save. */
  set(value: T): void {
    this.#turn += 1;
    this.value = value;
    this.error = null;
    this.#host.requestUpdate();
  }

  /** Back to nothing asked. */
  drop(): void {
    this.#turn += 1;
    this.value = null;
    this.error = null;
    this.slow = false;
  }

  render(show: (value: T) => unknown): unknown {
    if (this.value !== null) return show(this.value);
    if (this.error)
      return failure(this.error, () => {
        this.again();
      });
    return this.slow ? progress('Loading') : nothing;
  }
}

/** Whatever was thrown, as an error with a remedy. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ApiError('unexpected', message, 'Reload the page; if it comes back, report it.', 0);
}

/** Something went wrong, what to do about it, and a button that tries again. */
export function failure(error: ApiError, again?: () => void): TemplateResult {
  return html`<div class="callout callout--bad" role="alert">
    ${icon('warn')}
    <div>
      <b class="strong">${error.message}</b>
      <p class="muted">${error.remedy}</p>
    </div>
    ${again ? html`<button class="button button--small" @click=${again}>Try again</button>` : nothing}
  </div>`;
}

/** For whatever takes longer than a moment. */
export function progress(label: string): TemplateResult {
  return html`<div class="empty" role="status">
    <span>${label}</span><progress class="progress" aria-label=${label}></progress>
  </div>`;
}

/** Nothing here, why, and what would change that. */
export function empty(title: string, why: unknown, action: unknown = nothing): TemplateResult {
  return html`<div class="empty"><b>${title}</b><span>${why}</span>${action}</div>`;
}
