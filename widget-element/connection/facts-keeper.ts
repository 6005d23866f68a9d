import type { Action } from '../conversation/action.ts';
import type { Facts, State } from '../conversation/state.ts';
import type { Timers } from './timers.ts';

export interface FactsKeeperOptions {
  timers: Timers;
  state(): State;
  dispatch(action: Action): void;
  /** Asks the service. Throws when it cannot be asked. */
  ask(): Promise<Facts>;
}

/** A message is heard by its visitor before the service knows its number. */
const PAUSES_MS = [300, 1_000, 2_000, 4_000];

/** Keeps what the service knows of the chat: asked for when the bot said something, or somebody else has the chat. */
export class FactsKeeper {
  readonly #options: FactsKeeperOptions;
  /** What was asked about last: the newest message of the bot, and the status. */
  #about = '';
  #tries = 0;
  #cancel = (): void => {};

  constructor(options: FactsKeeperOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#cancel();
  }

  /** Call after every change. */
  follow(): void {
    const { status } = this.#options.state();
    const newest = this.#newest();
    const about = `${newest} ${status}`;
    if (newest === 0 || about === this.#about) return;
    this.#about = about;
    this.#tries = 0;
    this.#schedule();
  }

  /** Something else may have changed: asks anew. */
  again(): void {
    this.#about = '';
    this.follow();
  }

  /** The newest word of the bot. */
  #newest(): number {
    return this.#options.state().messages.findLast((message) => message.author === 'bot')?.id ?? 0;
  }

  #schedule(): void {
    this.#cancel();
    const pause = PAUSES_MS[this.#tries];
    if (pause === undefined) return;
    this.#tries += 1;
    this.#cancel = this.#options.timers.after(pause, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    const about = this.#about;
    try {
      const facts = await this.#options.ask();
      // What was asked later knows more.
      if (about !== this.#about) return;
      this.#options.dispatch({ type: 'facts', facts });
      if (facts.through < this.#newest()) this.#schedule();
    } catch {
      if (about === this.#about) this.#schedule();
    }
  }
}
