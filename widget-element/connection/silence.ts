import type { Action } from '../conversation/action.ts';
import { unansweredId } from '../conversation/unanswered.ts';
import type { State } from '../conversation/state.ts';
import { backOff, type Timers } from './timers.ts';

export interface SilenceOptions {
  timers: Timers;
  state(): State;
  dispatch(action: Action): void;
  /** Reads what Chatwoot has, and shows when that does not work. */
  read(): Promise<void>;
}

/** A bot answers in a second or two. */
const SILENCE_MS = 10_000;
/** Between two looks for an answer that was not told of: ever longer, since many may wait where a bot is away. */
const LOOK_MS = 20_000;
const MOST_MS = 300_000;

/**
 * Notices that nobody answers. A cable that only seems to be there brings nothing, and a message that was accepted
 * may lie where nobody works: so Chatwoot is asked, and when that has no answer either, the visitor is told.
 */
export class Silence {
  readonly #options: SilenceOptions;
  /** The message that waits for an answer; 0 for none. */
  #about = 0;
  #looks = 0;
  #cancel = (): void => {};

  constructor(options: SilenceOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#about = 0;
    this.#cancel();
  }

  /** Call after every change. */
  follow(): void {
    const id = unansweredId(this.#options.state());
    if (id === this.#about) return;
    this.#cancel();
    this.#about = id;
    this.#looks = 0;
    if (id > 0) this.#wait(SILENCE_MS);
  }

  #wait(ms: number): void {
    this.#cancel = this.#options.timers.after(ms, () => void this.#look());
  }

  async #look(): Promise<void> {
    const { dispatch, read, state, timers } = this.#options;
    const about = this.#about;
    await read();
    if (about !== this.#about) return;
    if (state().unanswered !== about) dispatch({ type: 'unanswered', id: about });
    this.#wait(backOff(this.#looks, timers.random(), LOOK_MS, MOST_MS));
    this.#looks += 1;
  }
}
