import type { Line } from '../conversation/state.ts';
import { parseLine } from './parse-line.ts';
import { backOff, type Timers } from './timers.ts';

/** The part of an EventSource the queue line uses. */
export interface EventStream {
  addEventListener(type: 'state', listener: (event: MessageEvent) => void): void;
  onerror: ((event: Event) => void) | null;
  close(): void;
}

export interface QueueLineOptions {
  /** The address of a new stream, with a new ticket. Throws when there is none to be had. */
  address(): Promise<string>;
  openStream(url: string): EventStream;
  timers: Timers;
  /** `data`: the same, as it came. */
  onLine(line: Omit<Line, 'afterId'>, data: string): void;
}

/** Keeps one stream open while it is wanted; after an error it takes a new ticket and tries again, ever more slowly. */
export class QueueLine {
  readonly #options: QueueLineOptions;
  #stream: EventStream | null = null;
  /** Counts starts and stops, so that a ticket that comes late opens nothing. */
  #turn = 0;
  #wanted = false;
  #tries = 0;
  #cancelRetry = (): void => {};

  constructor(options: QueueLineOptions) {
    this.#options = options;
  }

  /** Opens or closes the stream as needed. */
  want(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#turn += 1;
    this.#tries = 0;
    this.#cancelRetry();
    this.#close();
    if (wanted) void this.#open(this.#turn);
  }

  #close(): void {
    this.#stream?.close();
    this.#stream = null;
  }

  async #open(turn: number): Promise<void> {
    let url: string;
    try {
      url = await this.#options.address();
    } catch {
      if (turn === this.#turn) this.#retry(turn);
      return;
    }
    if (turn !== this.#turn) return;
    const stream = this.#options.openStream(url);
    this.#stream = stream;
    stream.addEventListener('state', (event) => {
      if (this.#stream !== stream) return;
      const data = String(event.data);
      const line = parseLine(data, this.#options.timers.now());
      if (line === null) return;
      // The service ends a stream that is no longer about waiting; asking again at once would change nothing.
      if (line.owner === 'queued') this.#tries = 0;
      this.#options.onLine(line, data);
    });
    // The browser would come back with the same, spent ticket.
    stream.onerror = () => {
      if (this.#stream !== stream) return;
      this.#close();
      this.#retry(turn);
    };
  }

  #retry(turn: number): void {
    const { timers } = this.#options;
    this.#cancelRetry = timers.after(
      backOff(this.#tries, timers.random(), 2000, 60_000),
      () => void this.#open(turn),
    );
    this.#tries += 1;
  }
}
