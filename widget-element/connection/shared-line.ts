import { list, text } from '../conversation/message.ts';
import type { Line } from '../conversation/state.ts';
import { parseLine } from './parse-line.ts';
import { QueueLine, type QueueLineOptions } from './queue-line.ts';
import type { Tabs } from './tabs.ts';

export interface SharedLineOptions extends Omit<QueueLineOptions, 'onLine'> {
  tabs: Tabs;
  conversation: number;
  onLine(line: Omit<Line, 'afterId'>): void;
}

/** Who leads answers at once, unless the system put that tab to sleep. */
const PATIENCE_MS = 2_000;

/**
 * The queue's stream, one for all tabs of a browser: the tab that leads has it, and passes on what it hears. When
 * that tab goes, the next one leads; when it sleeps, as phones let tabs do, whoever asks in vain takes over.
 */
export class SharedLine {
  readonly #options: SharedLineOptions;
  readonly #line: QueueLine;
  #wanted = false;
  #leads = false;
  /** What the stream said last, and when; for tabs that come later. */
  #last: [data: string, at: number] = ['', 0];
  #giveUp = (): void => {};
  #cancelDoubt = (): void => {};

  constructor(options: SharedLineOptions) {
    const { conversation, onLine, tabs, timers } = options;
    this.#options = options;
    this.#line = new QueueLine({
      ...options,
      onLine: (line, data) => {
        this.#last = [data, timers.now()];
        tabs.tell(conversation, 'line', this.#last);
        onLine(line);
      },
    });
    tabs.hear('line', (detail, about) => {
      if (about !== conversation || !this.#wanted || this.#leads) return;
      this.#cancelDoubt();
      const [data, at] = list(detail);
      const line = parseLine(text(data), Number(at));
      if (line) onLine(line);
    });
    tabs.hear('line?', (_, about) => {
      if (about === conversation && this.#leads) tabs.tell(conversation, 'line', this.#last);
    });
  }

  get conversation(): number {
    return this.#options.conversation;
  }

  /** Listens to the line, or no longer. */
  want(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#giveUp();
    this.#follow();
    if (wanted) this.#compete(false);
  }

  /** The page is looked at again: what it follows may have fallen asleep. */
  wake(): void {
    if (this.#wanted && !this.#leads) this.#ask();
  }

  #compete(atOnce: boolean): void {
    const { conversation, tabs } = this.#options;
    this.#giveUp = tabs.lead(
      `line:${conversation}`,
      () => {
        this.#cancelDoubt();
        this.#leads = true;
        this.#line.want(true);
      },
      () => {
        this.#follow();
        this.#compete(false);
      },
      atOnce,
    );
    if (!this.#leads) this.#ask();
  }

  #follow(): void {
    this.#cancelDoubt();
    this.#leads = false;
    this.#line.want(false);
  }

  #ask(): void {
    const { conversation, tabs, timers } = this.#options;
    this.#cancelDoubt();
    tabs.tell(conversation, 'line?');
    this.#cancelDoubt = timers.after(PATIENCE_MS, () => {
      this.#giveUp();
      this.#compete(true);
    });
  }
}
