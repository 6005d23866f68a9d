import { describe, expect, it } from 'vitest';
import { QueueLine, type EventStream } from '../../../widget-element/connection/queue-line.ts';
import { parseLine } from '../../../widget-element/connection/parse-line.ts';
import { ManualTimers } from '../manual-timers.ts';

class FakeStream implements EventStream {
  onerror: EventStream['onerror'] = null;
  closed = false;
  readonly url: string;
  #listener: (event: MessageEvent) => void = () => undefined;

  constructor(url: string) {
    this.url = url;
  }
  addEventListener(_type: 'state', listener: (event: MessageEvent) => void): void {
    this.#listener = listener;
  }
  close(): void {
    this.closed = true;
  }
  say(state: unknown): void {
    this.#listener({ data: JSON.stringify(state) } as MessageEvent);
  }
}

/** Lets promises that are already settled take effect. */
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

function setUp(): {
  line: QueueLine;
  timers: ManualTimers;
  streams: FakeStream[];
  owners: string[];
  tickets: { fail: boolean; taken: number; hold: Promise<void> | null };
} {
  const timers = new ManualTimers();
  const streams: FakeStream[] = [];
  const owners: string[] = [];
  const tickets = { fail: false, taken: 0, hold: null as Promise<void> | null };
  const line = new QueueLine({
    timers,
    address: async () => {
      tickets.taken += 1;
      if (tickets.hold) await tickets.hold;
      if (tickets.fail) throw new Error('no ticket');
      return `https://baton.example/visitor/stream?ticket=${String(tickets.taken)}`;
    },
    openStream: (url) => {
      const stream = new FakeStream(url);
      streams.push(stream);
      return stream;
    },
    onLine: ({ owner }) => owners.push(owner),
  });
  return { line, timers, streams, owners, tickets };
}

describe('the queue line', () => {
  it('opens one stream while it is wanted', async () => {
    const { line, streams, owners } = setUp();
    line.want(true);
    line.want(true);
    await settle();
    streams[0]?.say({ owner: 'queued', position: 2 });
    expect(streams).toHaveLength(1);
    line.want(false);
    expect(streams[0]?.closed).toBe(true);
    streams[0]?.say({ owner: 'queued', position: 1 });
    expect(owners).toEqual(['queued']);
  });

  it('takes a new ticket after each failure, ever more slowly', async () => {
    const { line, timers, streams, tickets } = setUp();
    line.want(true);
    await settle();
    const pauses: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      if (round === 1) tickets.fail = true;
      if (round === 3) tickets.fail = false;
      streams.at(-1)?.onerror?.({} as Event);
      pauses.push(timers.waiting[0] ?? 0);
      timers.pass(timers.waiting[0] ?? 0);
      await settle();
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses[0]).toBeLessThan(pauses.at(-1) ?? 0);
    expect(new Set(streams.map((stream) => stream.url)).size).toBe(streams.length);
  });

  it('does not hurry back to a service that says nobody waits', async () => {
    const { line, timers, streams } = setUp();
    line.want(true);
    await settle();
    const pauses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      streams.at(-1)?.say({ owner: 'bot' });
      streams.at(-1)?.onerror?.({} as Event);
      pauses.push(timers.waiting[0] ?? 0);
      timers.pass(timers.waiting[0] ?? 0);
      await settle();
    }
    expect(pauses[2]).toBeGreaterThan(pauses[0] ?? Infinity);
  });

  it('opens nothing with a ticket that comes after the wait is over', async () => {
    const { line, streams, tickets } = setUp();
    let release = (): void => undefined;
    tickets.hold = new Promise((done) => {
      release = done;
    });
    line.want(true);
    line.want(false);
    release();
    await settle();
    expect(streams).toEqual([]);
  });
});

describe('what the stream says', () => {
  it('is read as it is meant', () => {
    const state = {
      owner: 'queued',
      position: 2,
      waiting_since: 5,
      range: { from_minutes: 3, to_minutes: 6 },
      team: 'Support',
    };
    expect(parseLine(JSON.stringify(state), 80_000)).toEqual({
      owner: 'queued',
      position: 2,
      waitingSince: 5,
      range: { from: 3, to: 6 },
      team: 'Support',
      person: null,
      offers: [],
      meanwhile: false,
      emailLeft: false,
    });
  });

  it('names what is offered, and nothing that the widget does not know', () => {
    const told = {
      owner: 'queued',
      offers: ['email', 'call', 7, 'assistant'],
      meanwhile: true,
      email_left: 1,
    };
    expect(parseLine(JSON.stringify(told), 0)).toMatchObject({
      offers: ['email', 'assistant'],
      meanwhile: true,
      emailLeft: false,
    });
  });

  it('counts the wait on the service’s clock, however wrong the visitor’s is', () => {
    const state = { owner: 'queued', waiting_since: 1_000_000, now: 1_080_000 };
    for (const visitorsNow of [0, 1_080_000, 9_000_000])
      expect(parseLine(JSON.stringify(state), visitorsNow)?.waitingSince).toBe(visitorsNow - 80_000);
  });

  it.each(['', 'null', '[]', '{"owner":"nobody"}', '{'])('is ignored where it makes no sense: %j', (data) => {
    expect(parseLine(data, 0)).toBeNull();
  });

  it('promises no place and no time that cannot be', () => {
    const line = parseLine(
      '{"owner":"queued","position":0,"waiting_since":"x","range":{"from_minutes":9,"to_minutes":3}}',
      0,
    );
    expect(line).toMatchObject({ position: null, waitingSince: null, range: null });
  });
});
