import type { Person } from './desk-api.ts';

/** Chatwoot forgets a person's presence after 20 s. */
const PRESENCE_MS = 15_000;
/** Pings come every 3 s; after this long without one the connection is given up. */
const SILENCE_MS = 10_000;
const LONGEST_WAIT_MS = 10_000;

export interface CableEvent {
  event: string;
  data: Record<string, unknown>;
}

/** The live connection of one person: tells of events and of being connected, and connects again by itself. */
export class DeskCable {
  private readonly identifier: string;
  private readonly onEvent: (event: CableEvent) => void;
  private readonly onState: (connected: boolean) => void;
  private socket: WebSocket | null = null;
  private timers: number[] = [];
  private silence = 0;
  private tries = 0;
  private closed = false;

  constructor(
    accountId: number,
    person: Person,
    onEvent: (event: CableEvent) => void,
    onState: (connected: boolean) => void,
  ) {
    this.identifier = JSON.stringify({
      channel: 'RoomChannel',
      pubsub_token: person.pubsubToken,
      account_id: accountId,
      user_id: person.id,
    });
    this.onEvent = onEvent;
    this.onState = onState;
    this.connect();
  }

  close(): void {
    this.closed = true;
    this.clear();
    this.socket?.close();
  }

  private connect(): void {
    const address = new URL('/cable', location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address, ['actioncable-v1-json', 'actioncable-unsupported']);
    this.socket = socket;
    socket.addEventListener('open', () => {
      this.send({ command: 'subscribe' });
      this.heard();
      this.timers.push(
        window.setInterval(() => {
          this.send({ command: 'message', data: JSON.stringify({ action: 'update_presence' }) });
        }, PRESENCE_MS),
      );
    });
    socket.addEventListener('message', (message) => {
      this.receive(String(message.data));
    });
    socket.addEventListener('close', () => {
      this.again();
    });
  }

  private receive(text: string): void {
    this.heard();
    const frame = JSON.parse(text) as { type?: string; message?: CableEvent };
    if (frame.type === 'confirm_subscription') {
      this.tries = 0;
      this.onState(true);
    } else if (frame.type === undefined && frame.message) this.onEvent(frame.message);
  }

  private heard(): void {
    window.clearTimeout(this.silence);
    this.silence = window.setTimeout(() => this.socket?.close(), SILENCE_MS);
  }

  private again(): void {
    this.clear();
    if (this.closed) return;
    this.onState(false);
    this.tries += 1;
    this.timers.push(
      window.setTimeout(
        () => {
          this.connect();
        },
        Math.min(LONGEST_WAIT_MS, 250 * 2 ** this.tries),
      ),
    );
  }

  private clear(): void {
    window.clearTimeout(this.silence);
    for (const timer of this.timers) window.clearTimeout(timer);
    this.timers = [];
  }

  private send(command: Record<string, unknown>): void {
    if (this.socket?.readyState === WebSocket.OPEN)
      this.socket.send(JSON.stringify({ ...command, identifier: this.identifier }));
  }
}
