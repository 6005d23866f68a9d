import { placeTrack } from '../views/queue-card.ts';

interface Host {
  readonly renderRoot: ShadowRoot;
  requestUpdate(): void;
}

/** Lets the waiting time run while it is on screen. */
export class QueueClock {
  readonly #host: Host;
  #tick: ReturnType<typeof setInterval> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** After drawing. */
  updated(shown: boolean): void {
    placeTrack(this.#host.renderRoot);
    if (!shown) this.stop();
    else
      this.#tick ??= setInterval(() => {
        this.#host.requestUpdate();
      }, 1000);
  }

  stop(): void {
    clearInterval(this.#tick);
    this.#tick = undefined;
  }
}
