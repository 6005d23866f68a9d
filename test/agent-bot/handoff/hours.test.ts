import { describe, expect, it } from 'vitest';
import { isOpen, shiftsAhead, type WeekHours } from '../../../agent-bot/handoff/hours.ts';

const NINE_TO_FIVE = [{ from: 540, to: 1020 }];
const week = (timeZone: string, days: Record<number, WeekHours['days'][number]>): WeekHours => ({
  timeZone,
  days: [0, 1, 2, 3, 4, 5, 6].map((day) => days[day] ?? []),
});
const office = (timeZone: string) =>
  week(timeZone, { 1: NINE_TO_FIVE, 2: NINE_TO_FIVE, 3: NINE_TO_FIVE, 4: NINE_TO_FIVE, 5: NINE_TO_FIVE });
const iso = (hours: WeekHours, now: string) =>
  shiftsAhead(hours, Date.parse(now)).map(({ from, to }) =>
    [from, to].map((at) => new Date(at).toISOString().slice(0, 16)).join(' to '),
  );

describe('opening hours', () => {
  it('are moments of the coming seven days, in order', () => {
    // A Saturday.
    expect(iso(office('UTC'), '2026-01-10T12:00Z')).toEqual([
      '2026-01-12T09:00 to 2026-01-12T17:00',
      '2026-01-13T09:00 to 2026-01-13T17:00',
      '2026-01-14T09:00 to 2026-01-14T17:00',
      '2026-01-15T09:00 to 2026-01-15T17:00',
      '2026-01-16T09:00 to 2026-01-16T17:00',
    ]);
  });

  it('are those of the place they are kept in', () => {
    expect(iso(office('America/New_York'), '2026-01-12T13:59Z')[0]).toBe(
      '2026-01-12T14:00 to 2026-01-12T22:00',
    );
    expect(iso(office('Asia/Tokyo'), '2026-01-12T07:00Z')[0]).toBe('2026-01-12T00:00 to 2026-01-12T08:00');
    expect(iso(office('Asia/Kolkata'), '2026-01-12T00:00Z')[0]).toBe('2026-01-12T03:30 to 2026-01-12T11:30');
  });

  it('follow summer time in and out', () => {
    const sunday = week('Europe/Berlin', { 0: NINE_TO_FIVE, 6: NINE_TO_FIVE });
    expect(iso(sunday, '2026-03-28T00:00Z').slice(0, 2)).toEqual([
      '2026-03-28T08:00 to 2026-03-28T16:00',
      '2026-03-29T07:00 to 2026-03-29T15:00',
    ]);
    expect(iso(sunday, '2026-10-24T00:00Z').slice(0, 2)).toEqual([
      '2026-10-24T07:00 to 2026-10-24T15:00',
      '2026-10-25T08:00 to 2026-10-25T16:00',
    ]);
  });

  it('around the clock are one shift, and none at all are none', () => {
    const always = [{ from: 0, to: 1440 }];
    const open = week('UTC', { 0: always, 1: always, 2: always, 3: always, 4: always, 5: always, 6: always });
    const shifts = shiftsAhead(open, Date.parse('2026-01-10T12:00Z'));
    expect(shifts).toHaveLength(1);
    expect(isOpen(shifts, Date.parse('2026-01-10T12:00Z'))).toBe(true);
    expect(iso(week('UTC', {}), '2026-01-10T12:00Z')).toEqual([]);
  });

  it('that end before they begin, or in a place nobody knows, are no hours', () => {
    expect(iso(week('UTC', { 1: [{ from: 1020, to: 540 }] }), '2026-01-10T12:00Z')).toEqual([]);
    expect(() => shiftsAhead(office('Mars/Olympus'), 0)).toThrow(RangeError);
  });

  it('are open from the first minute until the last, which is not one of them', () => {
    const now = Date.parse('2026-01-12T12:00Z');
    const shifts = shiftsAhead(office('UTC'), now);
    for (const [at, open] of [
      ['08:59:59', false],
      ['09:00:00', true],
      ['16:59:59', true],
      ['17:00:00', false],
    ] as const)
      expect([at, isOpen(shifts, Date.parse(`2026-01-12T${at}Z`))]).toEqual([at, open]);
  });
});
