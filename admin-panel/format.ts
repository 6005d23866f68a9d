/** Numbers and times as the reader's browser writes them. Times are milliseconds since 1970. */

/** The reader's own variety of the panel's language: "en-GB" writes 19:43 where "en-US" writes 7:43 PM. */
function language(): string | undefined {
  const lang = document.documentElement.lang;
  const own = navigator.languages.find((one) => one.split('-')[0] === lang.split('-')[0] && isTag(one));
  return own ?? (lang || undefined);
}

/** Some systems name a language that Intl refuses, such as "en-US@posix". */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

/** 0.78, always with two digits: scores stand below each other. */
export function score(value: number): string {
  return new Intl.NumberFormat(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );
}

export function count(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** "18%", "18 %" where the language wants a space; one digit below ten. */
export function percent(share: number): string {
  const maximumFractionDigits = share < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits }).format(share);
}

const DAY_MS = 86_400_000;

/** "14:06" today, "6 June, 14:06" this year, with the year before that. */
export function moment(at: number, now = Date.now()): string {
  const date = new Date(at);
  const today = new Date(now);
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (date.toDateString() === today.toDateString())
    return new Intl.DateTimeFormat(language(), time).format(date);
  const year: Intl.DateTimeFormatOptions =
    date.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', ...year, ...time }).format(
    date,
  );
}

/** "8 June". */
export function day(at: number): string {
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long' }).format(new Date(at));
}

/** "14:06" or, with seconds, "14:06:12". */
export function clockTime(at: number, seconds = false): string {
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (seconds) options.second = '2-digit';
  return new Intl.DateTimeFormat(language(), options).format(new Date(at));
}

/** "2 minutes ago", for what happened just now or some time ago. */
export function ago(at: number, now = Date.now()): string {
  const seconds = Math.round((at - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ['second', 60],
    ['minute', 60],
    ['hour', 24],
    ['day', 30],
    ['month', 12],
  ];
  let value = seconds;
  for (const [unit, size] of steps) {
    if (Math.abs(value) < size) return format.format(Math.round(value), unit);
    value /= size;
  }
  return format.format(Math.round(value), 'year');
}

/** "1:20", "12:05", "1:02:00", "26 days 21 hrs": how long somebody waits or waited. */
export function waited(ms: number): string {
  if (ms >= DAY_MS) return duration(ms);
  const total = Math.max(0, Math.round(ms / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = two(total % 60);
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${seconds}` : `${String(minutes)}:${seconds}`;
}

/** "1 min 29 s", in a sentence. */
export function duration(ms: number): string {
  const total = Math.max(0, Math.round(ms / 1000));
  const parts: [number, string][] = [
    [Math.floor(total / 86_400), 'day'],
    [Math.floor((total % 86_400) / 3600), 'hour'],
    [Math.floor((total % 3600) / 60), 'minute'],
    [total % 60, 'second'],
  ];
  const shown = parts.filter(([value]) => value > 0).slice(0, 2);
  if (shown.length === 0) shown.push([0, 'second']);
  return shown
    .map(([value, unit]) =>
      new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short' }).format(value),
    )
    .join(' ');
}
