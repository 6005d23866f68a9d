interface Host {
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
}

/** Nearer to the end than this counts as at the end, in CSS pixels. */
const NEAR = 40;

/** Keeps the log at its end while the visitor reads there, and leaves it alone while they read further up. */
export class ScrollKeeper {
  readonly #host: Host;
  #resize: ResizeObserver | null = null;
  #observed: HTMLElement | null = null;
  #atEnd = true;
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
    if (log && this.#atEnd) log.scrollTop = log.scrollHeight;
  }

  readonly onScroll = (): void => {
    const log = this.#find();
    if (!log) return;
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

  /** Runs something that adds rows at the top, and keeps what is being read where it is. */
  async keepPlace(addAbove: () => Promise<void>): Promise<void> {
    const log = this.#find();
    const fromEnd = log ? log.scrollHeight - log.scrollTop : 0;
    this.#atEnd = false;
    await addAbove();
    await this.#host.updateComplete;
    if (log) log.scrollTop = log.scrollHeight - fromEnd;
  }
}
