import { loose, text } from '../conversation/message.ts';
import type { Timers } from './timers.ts';

/** The part of a WebSocket the cable uses. */
export interface Socket {
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  send(data: string): void;
  close(): void;
}

export interface CableOptions {
  /** wss://host/cable */
  url: string;
  pubsubToken: string;
  openSocket(url: string, protocols: string[]): Socket;
  timers: Timers;
  onEvent(event: string, data: unknown): void;
  /** The server confirmed the subscription. */
  onLive(): void;
  /** Once, whatever the reason: the connection broke, fell silent, or was never confirmed. */
  onLost(): void;
}

/** The server pings every 3 s: three missed pings are a dead connection, whatever the socket says. */
const SILENCE_MS = 9_500;
const LOOK_MS = 3_000;
/** Chatwoot counts a visitor as present for 90 s. */
const PRESENCE_MS = 60_000;

/**
 * One ActionCable connection with one subscription, Chatwoot's RoomChannel, from its opening to its end; the answer
 * closes it. Silence is measured on the clock and not by a timer alone, so that a laptop that slept notices at once.
 */
export function openCable(options: CableOptions): () => void {
  const { onEvent, onLive, onLost, openSocket, pubsubToken, timers, url } = options;
  const identifier = JSON.stringify({ channel: 'RoomChannel', pubsub_token: pubsubToken });
  let socket: Socket | null = null;
  let live = false;
  let over = false;
  let heardAt = timers.now();
  let cancelLook = (): void => {};
  let cancelPresence = (): void => {};

  const close = (): void => {
    over = true;
    cancelLook();
    cancelPresence();
    socket?.close();
  };
  const lose = (): void => {
    if (over) return;
    close();
    onLost();
  };
  const send = (command: string, data?: string): void => {
    socket?.send(JSON.stringify({ command, identifier, data }));
  };
  const look = (): void => {
    cancelLook = timers.after(LOOK_MS, () => {
      // The visitor's clock may be put back as well as forward.
      if (Math.abs(timers.now() - heardAt) > SILENCE_MS) lose();
      else look();
    });
  };
  const present = (): void => {
    send('message', JSON.stringify({ action: 'update_presence' }));
    cancelPresence = timers.after(PRESENCE_MS, present);
  };
  const receive = (data: unknown): void => {
    let frame: Record<string, unknown>;
    try {
      frame = loose(JSON.parse(String(data)));
    } catch {
      return;
    }
    const kind = frame['type'];
    // Chatwoot neither confirms nor rejects a wrong token but goes on pinging: until the confirmation, pings say nothing.
    if (live || kind !== 'ping') heardAt = timers.now();
    if (kind === 'welcome') send('subscribe');
    else if (kind === 'reject_subscription' || kind === 'disconnect') lose();
    else if (kind === 'confirm_subscription') {
      live = true;
      present();
      onLive();
    } else if (live) {
      const message = loose(frame['message']);
      const event = text(message['event']);
      if (event !== '') onEvent(event, message['data']);
    }
  };

  look();
  try {
    socket = openSocket(url, ['actioncable-v1-json', 'actioncable-unsupported']);
    socket.onmessage = (event) => {
      if (!over) receive(event.data);
    };
    socket.onclose = lose;
  } catch {
    // No sockets here at all, by a policy for example. Not at once: whoever opened this is not done with it yet.
    heardAt = -Infinity;
  }
  return close;
}
