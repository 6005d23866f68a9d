import { daysBetween, nextOpening, weekOf, type OpenDays } from '../conversation/shifts.ts';
import type { Hours } from '../conversation/state.ts';
import { clock, type Context } from './context.ts';

/** A day the locale's way: 4 January 1970 was a Sunday. */
function weekday(day: number, locale: string): string {
  const at = new Date(1970, 0, 4 + day, 12);
  return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(at);
}

/** What stands between a day's two names, where it is not ", ". */
const COMMAS: Readonly<Record<string, string>> = { ar: '، ', ja: '、' };

/** When the team is back, in words: a day ("tomorrow") and a time. Null where nobody knows, or somebody is there. */
export function opening(
  hours: Hours,
  { now, locale, strings }: Context,
): { at: number; day: string; short: string; time: string } | null {
  const at = nextOpening(hours.shifts, now);
  if (at === null || at <= now) return null;
  const days = daysBetween(now, at);
  const long = weekday(new Date(at).getDay(), locale);
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(at);
  return {
    at,
    day: days < 2 ? near : long,
    short: days === 1 ? near + (COMMAS[strings.language] ?? ', ') + short : days < 1 ? near : long,
    time: clock(at, locale),
  };
}

/** "10 hours 19 minutes". */
export function lengthOf(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const amounts = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor(minutes / 60) % 24],
    ['minute', minutes % 60],
  ] as const;
  const parts = amounts
    .filter(([, count]) => count > 0)
    .slice(0, 2)
    .map(([unit, count]) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        numberingSystem: 'latn',
      }).format(count),
    );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
}

/** "Lisbon" of "Europe/Lisbon"; empty where the zone has no place. */
export function cityOf(timeZone: string): string {
  const [, ...place] = timeZone.split('/');
  return timeZone.startsWith('Etc/') ? '' : (place.at(-1) ?? '').replaceAll('_', ' ');
}

/** The rows of the week: days, and their hours. */
export function week(hours: Hours, { locale, strings }: Context): { days: string; times: string }[] {
  return weekOf(hours.shifts, firstDayOf(locale)).map((row: OpenDays) => {
    const names = row.days.map((day) => weekday(day, locale));
    const [first = '', last = ''] = [names[0], names.at(-1)];
    return {
      days:
        names.length > 2
          ? strings.dayRange(first, last)
          : new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
      times: row.shifts.map(({ from, to }) => `${clock(from, locale)}–${clock(to, locale)}`).join(', '),
    };
  });
}

/** Monday where the browser cannot say. */
function firstDayOf(locale: string): number {
  const { getWeekInfo } = new Intl.Locale(locale) as { getWeekInfo?(): { firstDay: number } };
  return (getWeekInfo?.call(new Intl.Locale(locale)).firstDay ?? 1) % 7;
}
