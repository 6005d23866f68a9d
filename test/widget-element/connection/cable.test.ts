import { describe, expect, it } from 'vitest';
import { Cable, type CableState, type Socket } from '../../../widget-element/connection/cable.ts';
import { ManualTimers } from '../manual-timers.ts';

class FakeSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  readonly sent: Record<string, unknown>[] = [];
  closed = false;

  send(data: string): void {
    this.sent.push(JSON.parse(data) as Record<string, unknown>);
  }
  close(): void {
    this.closed = true;
  }
  receive(frame: unknown): void {
    this.onmessage?.({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) } as MessageEvent);
  }
  break(): void {
    this.onclose?.({} as CloseEvent);
  }
}

function setUp(): {
  cable: Cable;
  timers: ManualTimers;
  sockets: FakeSocket[];
  states: CableState[];
  events: string[];
  last: () => FakeSocket;
  goLive: () => void;
} {
  const timers = new ManualTimers();
  const sockets: FakeSocket[] = [];
  const states: CableState[] = [];
  const events: string[] = [];
  const cable = new Cable({
    url: 'wss://chat.example/cable',
    pubsubToken: 'secret',
    timers,
    openSocket: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
  });
  const last = (): FakeSocket => sockets.at(-1) as FakeSocket;
  const goLive = (): void => {
    last().receive({ type: 'welcome' });
    last().receive({ type: 'confirm_subscription', identifier: '…' });
  };
  return { cable, timers, sockets, states, events, last, goLive };
}

const frame = { identifier: '…', message: { event: 'message.created', data: {} } };

describe('the cable', () => {
  it('subscribes with the visitor’s token after the welcome, and then hears events', () => {
    const { cable, last, states, events, goLive } = setUp();
    cable.start();
    goLive();
    expect(last().sent[0]).toEqual({
      command: 'subscribe',
      identifier: JSON.stringify({ channel: 'RoomChannel', pubsub_token: 'secret' }),
    });
    last().receive(frame);
    last().receive('not json');
    last().receive({ type: 'ping', message: 1 });
    expect(states).toEqual(['live']);
    expect(events).toEqual(['message.created']);
  });

  it('says every minute that the visitor is there', () => {
    const { cable, timers, last, goLive } = setUp();
    cable.start();
    goLive();
    const presence = (): number => last().sent.filter((one) => one['command'] === 'message').length;
    expect(presence()).toBe(1);
    for (let second = 0; second < 120; second += 3) {
      timers.pass(3_000);
      last().receive({ type: 'ping', message: second });
    }
    expect(presence()).toBe(3);
  });

  it('takes silence for a dead connection and comes back', () => {
    const { cable, timers, sockets, states, goLive } = setUp();
    cable.start();
    goLive();
    timers.pass(9_000);
    expect(states).toEqual(['live']);
    timers.pass(600);
    expect(states).toEqual(['live', 'down']);
    expect(sockets[0]?.closed).toBe(true);
    timers.pass(1_000);
    expect(sockets).toHaveLength(2);
    goLive();
    expect(states).toEqual(['live', 'down', 'live']);
  });

  it('knows a refused token by the missing confirmation, whatever pings say', () => {
    const { cable, timers, last, states } = setUp();
    cable.start();
    last().receive({ type: 'welcome' });
    for (let second = 0; second < 9; second += 3) {
      timers.pass(3_000);
      last().receive({ type: 'ping', message: second });
    }
    expect(states).toEqual(['refused']);
  });

  it('waits longer and longer, never more than half a minute, and starts over once it worked', () => {
    const { cable, timers, sockets, last, goLive } = setUp();
    cable.start();
    const pauses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      last().break();
      const pause = timers.waiting[0] ?? 0;
      pauses.push(pause);
      timers.pass(pause);
    }
    expect(sockets).toHaveLength(9);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(30_000);
    goLive();
    last().break();
    expect(timers.waiting[0]).toBe(pauses[0]);
  });

  it('comes back at once when woken, and not a second time', () => {
    const { cable, timers, sockets, last } = setUp();
    cable.start();
    for (let round = 0; round < 5; round += 1) {
      last().break();
      timers.pass(timers.waiting[0] ?? 0);
    }
    last().break();
    const before = sockets.length;
    cable.wake();
    cable.wake();
    expect(sockets).toHaveLength(before + 1);
  });

  it('hears nothing from a connection it gave up, and nothing at all once stopped', () => {
    const { cable, timers, sockets, events, goLive } = setUp();
    cable.start();
    goLive();
    cable.stop();
    sockets[0]?.receive(frame);
    sockets[0]?.break();
    timers.pass(120_000);
    expect(events).toEqual([]);
    expect(sockets).toHaveLength(1);
    expect(timers.waiting).toEqual([]);
  });
});
