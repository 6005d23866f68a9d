import type { Action } from '../conversation/action.ts';
import { wantsLine } from '../conversation/owner.ts';
import type { State } from '../conversation/state.ts';
import type { Current } from './history.ts';
import type { EventStream } from './queue-line.ts';
import type { Fetch } from './request-json.ts';
import type { SharedLine } from './shared-line.ts';
import type { Tabs } from './tabs.ts';
import type { Timers } from './timers.ts';

/** What is needed to follow the line. */
export interface LineOptions {
  inboxIdentifier: string;
  /** Baton's address; empty without one. */
  serviceUrl: string;
  timers: Timers;
  fetch: Fetch;
  openStream(url: string): EventStream;
  /** What a visitor who waits needs; rejects when it could not be fetched. */
  loadHandoff(): Promise<{ SharedLine: typeof SharedLine }>;
  locale(): string;
  timeZone(): string;
}

interface Host {
  line: LineOptions;
  tabs: Tabs;
  /** Throws `ChatError` while there is no conversation. */
  current(): Current;
  state(): State;
  dispatch(action: Action): void;
}

/** Before the code for the line is asked for again. */
const AGAIN_MS = 4_000;

/** Listens to the line while there is something to hear; fetches what that needs when it first does. */
export class LineFollower {
  readonly #host: Host;
  readonly #address: () => Promise<string>;
  #line: SharedLine | null = null;
  /** Waiting has begun, and what it needs is being fetched. */
  #joining = false;
  #stopped = false;
  /** The page is put aside. */
  #resting = false;

  /** @param address of a new stream, with a new ticket; rejects when there is none to be had */
  constructor(host: Host, address: () => Promise<string>) {
    this.#host = host;
    this.#address = address;
  }

  stop(): void {
    this.#stopped = true;
    this.#line?.want(false);
  }

  /** The page is looked at again. */
  wake(): void {
    this.#resting = false;
    this.follow();
    this.#line?.wake();
  }

  /** The page is put aside until `wake`: another tab may listen for all. */
  rest(): void {
    this.#resting = true;
    this.#line?.want(false);
  }

  /** Call after every change. */
  follow(): void {
    const state = this.#host.state();
    const wanted = !this.#resting && wantsLine(state);
    if (this.#line !== null && this.#line.conversation !== state.conversationId) {
      this.#line.want(false);
      this.#line = null;
      this.#joining = false;
    }
    if (this.#line !== null) this.#line.want(wanted);
    else if (wanted && !this.#joining) void this.#join();
  }

  async #join(): Promise<void> {
    const { current, dispatch, line, state, tabs } = this.#host;
    const { loadHandoff, openStream, serviceUrl, timers } = line;
    this.#joining = true;
    try {
      const { SharedLine } = await loadHandoff();
      if (serviceUrl === '' || this.#stopped) return;
      this.#line = new SharedLine({
        timers,
        tabs,
        conversation: current().conversation,
        openStream,
        address: this.#address,
        onLine: (heard) => {
          dispatch({ type: 'line', line: heard, now: timers.now() });
        },
      });
      this.#line.want(!this.#resting && wantsLine(state()));
    } catch {
      timers.after(AGAIN_MS, () => {
        this.#joining = false;
        if (!this.#stopped) this.follow();
      });
    }
  }
}
