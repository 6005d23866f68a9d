import { loose, text } from '../conversation/message.ts';
import { backOff, type Timers } from './timers.ts';

/** The part of a WebSocket the cable uses. */
export interface Socket {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  send(data: string): void;
  close(): void;
}

/** `live`: subscribed. `refused`: the server talks, but does not confirm this token. `down`: no server. */
export type CableState = 'connecting' | 'live' | 'refused' | 'down';

export interface CableOptions {
  /** wss://host/cable */
  url: string;
  pubsubToken: string;
  openSocket(url: string, protocols: string[]): Socket;
  timers: Timers;
  onEvent(event: string, data: unknown): void;
  onState(state: CableState): void;
}

/** The server pings every 3 s: three missed pings are a dead connection, whatever the socket says. */
const STALE_MS = 9_500;
/** Chatwoot neither confirms nor rejects a wrong token, so silence is the answer. */
const CONFIRM_MS = 8_000;
/** Chatwoot counts a visitor as present for 90 s. */
const PRESENCE_MS = 60_000;

/**
 * A small ActionCable client for one subscription, Chatwoot's RoomChannel: it stays connected, notices silence,
 * and comes back with growing, jittered pauses. Nothing is replayed after a gap: on `live` the caller reads again.
 */
export class Cable {
  readonly #options: CableOptions;
  readonly #identifier: string;
  #socket: Socket | null = null;
  #state: CableState = 'connecting';
  #tries = 0;
  #stopped = true;
  #cancelWatch = (): void => {};
  #cancelRetry = (): void => {};
  #cancelPresence = (): void => {};

  constructor(options: CableOptions) {
    this.#options = options;
    this.#identifier = JSON.stringify({ channel: 'RoomChannel', pubsub_token: options.pubsubToken });
  }

  get isLive(): boolean {
    return this.#state === 'live';
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#open();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelRetry();
    this.#drop();
  }

  /** Tries at once instead of waiting, for example when the browser is online again. */
  wake(): void {
    if (this.#stopped || this.#socket !== null) return;
    this.#tries = 0;
    this.#cancelRetry();
    this.#open();
  }

  #set(state: CableState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state);
  }

  #watch(ms: number, outcome: CableState): void {
    this.#cancelWatch();
    this.#cancelWatch = this.#options.timers.after(ms, () => {
      this.#fail(outcome);
    });
  }

  #open(): void {
    let socket: Socket;
    try {
      socket = this.#options.openSocket(this.#options.url, [
        'actioncable-v1-json',
        'actioncable-unsupported',
      ]);
    } catch {
      this.#fail('down');
      return;
    }
    this.#socket = socket;
    this.#watch(STALE_MS, 'down');
    socket.onmessage = (event) => {
      if (this.#socket === socket) this.#receive(event.data);
    };
    socket.onclose = () => {
      if (this.#socket === socket) this.#fail(this.#state === 'refused' ? 'refused' : 'down');
    };
  }

  /** Forgets the socket before closing it, so that its last words change nothing. */
  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#cancelWatch();
    this.#cancelPresence();
    socket?.close();
  }

  #fail(state: CableState): void {
    this.#drop();
    this.#set(state);
    if (this.#stopped) return;
    const { timers } = this.#options;
    this.#cancelRetry = timers.after(backOff(this.#tries, timers.random()), () => {
      this.#open();
    });
    this.#tries += 1;
  }

  #receive(data: unknown): void {
    let frame: Record<string, unknown>;
    try {
      frame = loose(JSON.parse(String(data)));
    } catch {
      return;
    }
    const kind = text(frame['type']);
    if (kind === 'welcome') {
      this.#socket?.send(JSON.stringify({ command: 'subscribe', identifier: this.#identifier }));
      this.#watch(CONFIRM_MS, 'refused');
      return;
    }
    if (kind === 'reject_subscription' || kind === 'disconnect') {
      this.#fail(kind === 'disconnect' ? 'down' : 'refused');
      return;
    }
    if (kind === 'confirm_subscription') {
      this.#tries = 0;
      this.#present();
      this.#watch(STALE_MS, 'down');
      this.#set('live');
      return;
    }
    // Before the confirmation only the confirmation counts: a wrong token still gets pings.
    if (this.#state !== 'live') return;
    this.#watch(STALE_MS, 'down');
    const message = loose(frame['message']);
    const event = text(message['event']);
    if (event !== '') this.#options.onEvent(event, message['data']);
  }

  #present(): void {
    const data = JSON.stringify({ action: 'update_presence' });
    this.#socket?.send(JSON.stringify({ command: 'message', identifier: this.#identifier, data }));
    this.#cancelPresence();
    this.#cancelPresence = this.#options.timers.after(PRESENCE_MS, () => {
      this.#present();
    });
  }
}
