import type { Hours } from './state.ts';

/** Weekdays with the same hours, as 0 (Sunday) to 6, and their hours as moments of one such day. */
export interface OpenDays {
  days: number[];
  shifts: Hours['shifts'];
}

function minuteOf(at: number): number {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
}

const keyOf = (shifts: Hours['shifts']): string =>
  shifts.map(({ from, to }) => `${minuteOf(from)}-${minuteOf(to)}`).join();

/**
 * The week as a sign on a door tells it, in the time zone of this browser: neighbouring days with the same hours
 * stand together. A shift belongs to the day it begins on.
 *
 * @param first the day a week begins with where the visitor lives, 0 (Sunday) to 6
 */
export function weekOf(shifts: Hours['shifts'], first: number): OpenDays[] {
  const rows: OpenDays[] = [];
  for (let index = 0; index < 7; index += 1) {
    const day = (first + index) % 7;
    const open = shifts
      .filter((shift) => new Date(shift.from).getDay() === day)
      .sort((a, b) => minuteOf(a.from) - minuteOf(b.from));
    if (open.length === 0) continue;
    const last = rows.at(-1);
    const follows = last?.days.at(-1) === (day + 6) % 7;
    if (last && follows && keyOf(last.shifts) === keyOf(open)) last.days.push(day);
    else rows.push({ days: [day], shifts: open });
  }
  return rows;
}

/** When somebody is there next; null where nobody knows. */
export function nextOpening(shifts: Hours['shifts'], now: number): number | null {
  return shifts.find((shift) => shift.to > now)?.from ?? null;
}

/** How many midnights lie between two moments, in the time zone of this browser. */
export function daysBetween(from: number, to: number): number {
  const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
  // A day may have 23 or 25 hours.
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
