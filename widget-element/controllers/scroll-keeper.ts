interface Host {
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
}

/** Nearer to the end than this counts as at the end, in CSS pixels. */
const NEAR = 40;

function sizeOf({ clientHeight, scrollHeight }: Element): string {
  return `${clientHeight} ${scrollHeight}`;
}

/** Keeps the log at its end while the visitor reads there, and leaves it alone while they read further up. */
export class ScrollKeeper {
  readonly #host: Host;
  #resize: ResizeObserver | null = null;
  #observed: HTMLElement | null = null;
  #atEnd = true;
  /** How tall the log and what is in it were when it was last put to its end. */
  #size = '';
  /** Messages of others that came while the end was out of sight. */
  missed = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  #find(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.log');
  }

  get atEnd(): boolean {
    return this.#atEnd;
  }

  updated(): void {
    const log = this.#find();
    if (log !== this.#observed) {
      this.#resize?.disconnect();
      this.#observed = log;
      if (log) {
        this.#resize = new ResizeObserver(() => {
          this.keep();
        });
        this.#resize.observe(log);
      }
    }
    this.keep();
  }

  disconnected(): void {
    this.#resize?.disconnect();
    this.#observed = null;
  }

  /** Back to the end, if that is where the visitor was: after a message, a picture, a keyboard that slid in. */
  keep(): void {
    const log = this.#find();
    if (!log || !this.#atEnd) return;
    log.scrollTop = log.scrollHeight;
    this.#size = sizeOf(log);
  }

  readonly onScroll = (): void => {
    const log = this.#find();
    if (!log) return;
    if (this.#atEnd && this.#size !== sizeOf(log)) {
      // Not the visitor scrolled: there is more, or less, to see than before.
      this.keep();
      return;
    }
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (atEnd === this.#atEnd) return;
    this.#atEnd = atEnd;
    if (atEnd) this.missed = 0;
    this.#host.requestUpdate();
  };

  readonly toEnd = (): void => {
    this.#atEnd = true;
    this.missed = 0;
    this.keep();
    this.#host.requestUpdate();
  };

  /** The visitor reads further up: what comes now leaves the log where it is. */
  leave(): void {
    this.#atEnd = false;
  }
}
