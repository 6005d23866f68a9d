import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  connectionOf,
  noLink,
  type Link,
  type LinkEvent,
  type Orders,
} from '../../../widget-element/connection/link.ts';

function after(...events: LinkEvent[]): { link: Link; orders: Orders } {
  let [link, orders]: [Link, Orders] = [noLink, {}];
  for (const event of events) [link, orders] = advance(link, event, 0.5);
  return { link, orders };
}
const shown = (...events: LinkEvent[]): string => connectionOf(after(...events).link);

describe('the link', () => {
  it('is idle without a conversation, however often the page is looked at', () => {
    expect(shown('wake', 'wake')).toBe('idle');
    expect(after('wake').orders).toEqual({});
  });

  it('opens the cable once there is one, and reads when the cable is live', () => {
    expect(after('begin').orders).toMatchObject({ openIn: 0 });
    expect(after('begin', 'live').orders).toEqual({ readIn: 0 });
    expect(shown('begin', 'live')).toBe('connecting');
    expect(shown('begin', 'live', 'read')).toBe('online');
  });

  it('reads every few seconds where the cable is refused, and stops when it comes back', () => {
    expect(after('begin', 'lost', 'read').orders).toEqual({ readIn: 4_000 });
    expect(shown('begin', 'lost', 'read')).toBe('online');
    expect(shown('begin', 'lost', 'read', 'lost', 'lost')).toBe('online');
    expect(after('begin', 'lost', 'read', 'live', 'read').orders).toEqual({});
  });

  it('reads at once when a live cable breaks, and shows that it is not current until then', () => {
    expect(after('begin', 'live', 'read', 'lost').orders).toMatchObject({ readIn: 0 });
    expect(shown('begin', 'live', 'read', 'lost')).toBe('connecting');
    expect(shown('begin', 'live', 'read', 'lost', 'read')).toBe('online');
  });

  it('repeats a reading that failed, even on a live cable: nothing else would fill the gap', () => {
    expect(after('begin', 'live', 'unread').orders.readIn).toBeGreaterThan(0);
    expect(shown('begin', 'live', 'unread')).toBe('offline');
    expect(shown('begin', 'live', 'unread', 'read')).toBe('online');
  });

  it('waits longer and longer, half a minute at most, and not at all when woken', () => {
    const pauses = Array.from({ length: 10 }, (_, tries) => {
      const events: LinkEvent[] = ['begin', ...Array.from<LinkEvent>({ length: tries + 1 }).fill('lost')];
      return after(...events).orders.openIn ?? 0;
    });
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses[0]).toBeLessThan(1_001);
    expect(pauses.at(-1)).toBeLessThanOrEqual(30_000);
    expect(after('begin', 'lost', 'lost', 'lost', 'wake').orders).toEqual({ openIn: 0, readIn: 0 });
    expect(after('begin', 'lost', 'lost', 'lost', 'wake', 'lost').orders.openIn).toBe(pauses[0]);
  });

  it('is offline while the browser has no network, whatever worked before', () => {
    expect(shown('sleep')).toBe('offline');
    expect(shown('begin', 'live', 'read', 'sleep')).toBe('offline');
    expect(shown('begin', 'live', 'read', 'sleep', 'wake')).toBe('online');
    expect(shown('sleep', 'wake')).toBe('idle');
  });

  it('never stops: after any events, a lost cable is opened again and a failed reading repeated', () => {
    const event = fc.constantFrom<LinkEvent>(
      'begin',
      'wake',
      'sleep',
      'rest',
      'live',
      'lost',
      'read',
      'unread',
    );
    fc.assert(
      fc.property(fc.array(event), fc.double({ min: 0, max: 0.999, noNaN: true }), (events, chance) => {
        const { link } = after('begin', ...events);
        expect(advance(link, 'lost', chance)[1].openIn).toBeGreaterThan(0);
        expect(advance(link, 'unread', chance)[1].readIn).toBeGreaterThan(0);
        const [polling] = advance(link, 'lost', chance);
        expect(advance(polling, 'read', chance)[1].readIn).toBe(4_000);
      }),
    );
  });
});
