import type { Action } from '../conversation/action.ts';
import { unansweredId } from '../conversation/unanswered.ts';
import type { Facts, State } from '../conversation/state.ts';
import { backOff, type Timers } from './timers.ts';

export interface SilenceOptions {
  timers: Timers;
  state(): State;
  dispatch(action: Action): void;
  /** Reads what Chatwoot has, and shows when that does not work. */
  read(): Promise<void>;
  /** Asks the service what it knows of the chat. Rejects where it cannot be asked. */
  ask(): Promise<Facts>;
}

/** A bot answers in a second or two. */
const SILENCE_MS = 10_000;
/**
 * Between two looks for an answer that was not told of, 15 s on average: ever longer, since many may wait where a
 * bot is away. Not while the service says that there is trouble: who is told that it goes on wants to see it.
 */
const LOOK_MS = 20_000;
const MOST_MS = 300_000;

/**
 * Notices that nobody answers. A cable that only seems to be there brings nothing, and a message that was accepted
 * may lie where nobody works: so Chatwoot is asked, and when that has no answer either, the visitor is told. The
 * service is asked beside it, whether it has the message and something is in the way; nothing waits for what it says.
 */
export class Silence {
  readonly #options: SilenceOptions;
  /** The message after which something is to come; 0 for none. */
  #about = 0;
  #looks = 0;
  /** Changes with each look and each message: what is heard later than that is out of date. */
  #turn = 0;
  #cancel = (): void => {};

  constructor(options: SilenceOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#about = 0;
    this.#turn += 1;
    this.#cancel();
  }

  /** Call after every change. */
  follow(): void {
    const id = unansweredId(this.#options.state());
    if (id === this.#about) return;
    this.stop();
    this.#about = id;
    this.#looks = 0;
    if (id > 0) this.#wait(SILENCE_MS);
  }

  #wait(ms: number): void {
    this.#cancel();
    this.#cancel = this.#options.timers.after(ms, () => void this.#look());
  }

  /** Waits for the next look, longer each time. */
  #waitLonger(): void {
    this.#wait(backOff(this.#looks, this.#options.timers.random(), LOOK_MS, MOST_MS));
    this.#looks += 1;
  }

  async #look(): Promise<void> {
    const { ask, dispatch, read } = this.#options;
    const about = this.#about;
    this.#turn += 1;
    const turn = this.#turn;
    const troubled = ask().then(
      (facts) => {
        if (turn === this.#turn) dispatch({ type: 'facts', facts });
        return facts.trouble;
      },
      () => false,
    );
    await read();
    if (turn !== this.#turn) return;
    dispatch({ type: 'unanswered', id: about });
    this.#waitLonger();
    if (!(await troubled) || turn !== this.#turn) return;
    this.#looks = 0;
    this.#waitLonger();
  }
}
