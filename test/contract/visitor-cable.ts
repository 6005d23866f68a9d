import WebSocket from 'ws';
import type { Loose } from './loose.ts';
import { until } from './until.ts';

/** A visitor's stream, with every frame but pings kept. */
export interface VisitorCable {
  frames: Loose[];
  pings(): number;
  /** Waits for an event that fits; gives back its data. */
  next(event: string, fits?: (data: Loose) => boolean): Promise<Loose>;
  /** The data of all events of a name. */
  data(event: string): Loose[];
  close(): void;
}

/** Opens the cable and subscribes as the widget does; `confirmed` false does not wait for the confirmation. */
export async function openVisitorCable(
  baseUrl: string,
  pubsubToken: string,
  options: { confirmed?: boolean } = {},
): Promise<VisitorCable> {
  const url = `${baseUrl.replace(/^http/, 'ws')}/cable`;
  const socket = new WebSocket(url, ['actioncable-v1-json', 'actioncable-unsupported']);
  const frames: Loose[] = [];
  let pings = 0;
  let failure: Error | null = null;
  socket.on('error', (error) => {
    failure = error;
  });
  socket.on('message', (raw: Buffer) => {
    const frame = JSON.parse(raw.toString()) as Loose;
    if (frame['type'] === 'ping') {
      pings += 1;
      return;
    }
    frames.push(frame);
    if (frame['type'] === 'welcome') {
      const identifier = JSON.stringify({ channel: 'RoomChannel', pubsub_token: pubsubToken });
      socket.send(JSON.stringify({ command: 'subscribe', identifier }));
    }
  });
  const data = (event: string): Loose[] =>
    frames.flatMap(({ message }) =>
      (message as Loose | undefined)?.['event'] === event ? [(message as Loose)['data'] as Loose] : [],
    );
  const cable: VisitorCable = {
    frames,
    pings: () => pings,
    data,
    next: (event, fits = () => true) =>
      until(`${event} on the visitor's cable`, () => data(event).find(fits)),
    close: () => {
      socket.terminate();
    },
  };
  await until("the cable's welcome", () => {
    if (failure !== null) throw failure;
    return frames.some((frame) => frame['type'] === 'welcome');
  });
  if (options.confirmed !== false)
    await until("the subscription's confirmation", () =>
      frames.some((frame) => frame['type'] === 'confirm_subscription'),
    );
  return cable;
}
