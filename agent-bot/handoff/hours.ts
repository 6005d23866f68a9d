/** Opening hours as a week of an inbox has them, on the clock of one place. */
export interface WeekHours {
  /** IANA name. */
  timeZone: string;
  /** By weekday, 0 (Sunday) to 6; minutes after midnight, `to` up to 1440. A day without any is closed. */
  days: readonly (readonly { from: number; to: number }[])[];
}

/** When people are there; milliseconds. */
export interface Shift {
  from: number;
  to: number;
}

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

/**
 * The shifts that end after `now` and begin within seven days, in order; what touches is one. Summer time counts: a
 * shift begins when the clock on that wall says so.
 * @throws RangeError where the time zone is not known to this runtime
 */
export function shiftsAhead({ timeZone, days }: WeekHours, now: number): Shift[] {
  const today = wallDay(now, timeZone);
  const shifts: Shift[] = [];
  // From yesterday on: a shift may end at midnight.
  for (let ahead = -1; ahead <= 7; ahead += 1) {
    const day = new Date(Date.UTC(today.year, today.month - 1, today.day + ahead));
    for (const { from, to } of days[day.getUTCDay()] ?? []) {
      const shift = { from: moment(day, from, timeZone), to: moment(day, to, timeZone) };
      if (shift.to <= now || shift.from >= shift.to || shift.from > now + 7 * DAY_MINUTES * MINUTE_MS)
        continue;
      const last = shifts.at(-1);
      if (last && shift.from <= last.to) last.to = Math.max(last.to, shift.to);
      else shifts.push(shift);
    }
  }
  return shifts;
}

/** Whether somebody is there now, by these shifts. */
export function isOpen(shifts: readonly Shift[], now: number): boolean {
  return shifts.some(({ from, to }) => from <= now && now < to);
}

/** The moment at which a wall clock shows this many minutes of this day. */
function moment(day: Date, minutes: number, timeZone: string): number {
  const wanted = day.getTime() + minutes * MINUTE_MS;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const guess = wanted - offsetAt(wanted, timeZone);
  return wanted - offsetAt(guess, timeZone);
}

/** How far the wall clock is ahead of UTC, milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallDay(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

type Wall = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;

function wallDay(at: number, timeZone: string): Wall {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}
