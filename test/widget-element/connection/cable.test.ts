import { describe, expect, it } from 'vitest';
import { openCable, type Socket } from '../../../widget-element/connection/cable.ts';
import { ManualTimers } from '../manual-timers.ts';

class FakeSocket implements Socket {
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

function setUp(openSocket?: () => Socket): {
  close: () => void;
  timers: ManualTimers;
  socket: FakeSocket;
  told: string[];
  events: string[];
  goLive: () => void;
} {
  const timers = new ManualTimers();
  const socket = new FakeSocket();
  const told: string[] = [];
  const events: string[] = [];
  const close = openCable({
    url: 'wss://chat.example/cable',
    pubsubToken: 'secret',
    timers,
    openSocket: openSocket ?? (() => socket),
    onEvent: (event) => events.push(event),
    onLive: () => told.push('live'),
    onLost: () => told.push('lost'),
  });
  const goLive = (): void => {
    socket.receive({ type: 'welcome' });
    socket.receive({ type: 'confirm_subscription', identifier: '…' });
  };
  return { close, timers, socket, told, events, goLive };
}

const frame = { identifier: '…', message: { event: 'message.created', data: {} } };

describe('the cable', () => {
  it('subscribes with the visitor’s token after the welcome, and then hears events', () => {
    const { socket, told, events, goLive } = setUp();
    goLive();
    expect(socket.sent[0]).toEqual({
      command: 'subscribe',
      identifier: JSON.stringify({ channel: 'RoomChannel', pubsub_token: 'secret' }),
    });
    socket.receive(frame);
    socket.receive('not json');
    socket.receive({ type: 'ping', message: 1 });
    expect(told).toEqual(['live']);
    expect(events).toEqual(['message.created']);
  });

  it('says every minute that the visitor is there', () => {
    const { timers, socket, goLive } = setUp();
    goLive();
    const presence = (): number => socket.sent.filter((one) => one['command'] === 'message').length;
    expect(presence()).toBe(1);
    for (let second = 0; second < 120; second += 3) {
      timers.pass(3_000);
      socket.receive({ type: 'ping', message: second });
    }
    expect(presence()).toBe(3);
  });

  it('takes silence for a dead connection, and closes it', () => {
    const { timers, socket, told, goLive } = setUp();
    goLive();
    timers.pass(9_000);
    expect(told).toEqual(['live']);
    timers.pass(3_000);
    expect(told).toEqual(['live', 'lost']);
    expect(socket.closed).toBe(true);
  });

  it('knows a refused token by the missing confirmation, whatever pings say', () => {
    const { timers, socket, told } = setUp();
    socket.receive({ type: 'welcome' });
    for (let second = 0; second < 12; second += 3) {
      timers.pass(3_000);
      socket.receive({ type: 'ping', message: second });
    }
    expect(told).toEqual(['lost']);
  });

  it('is lost at once when a laptop wakes up, and when the clock is put back', () => {
    for (const jump of [3_600_000, -3_600_000]) {
      const { timers, told, goLive } = setUp();
      goLive();
      timers.jump(jump);
      timers.pass(3_000);
      expect(told).toEqual(['live', 'lost']);
    }
  });

  it('is lost where sockets may not be opened, but not before its maker knows it', () => {
    const { timers, told } = setUp(() => {
      throw new Error('refused by a policy');
    });
    expect(told).toEqual([]);
    timers.pass(3_000);
    expect(told).toEqual(['lost']);
  });

  it('is lost once, whatever else happens', () => {
    const { timers, socket, told } = setUp();
    socket.receive({ type: 'disconnect' });
    socket.break();
    timers.pass(60_000);
    expect(told).toEqual(['lost']);
  });

  it('hears nothing once closed, and asks for nothing', () => {
    const { close, timers, socket, told, events, goLive } = setUp();
    goLive();
    close();
    socket.receive(frame);
    socket.break();
    timers.pass(120_000);
    expect(events).toEqual([]);
    expect(told).toEqual(['live']);
    expect(timers.waiting).toEqual([]);
  });
});
