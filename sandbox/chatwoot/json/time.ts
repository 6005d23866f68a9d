import type { Moment } from '../state.ts';

/** Whole seconds since 1970, Chatwoot's usual form. */
export function seconds(moment: Moment): number {
  return Math.floor(moment / 1000);
}

/** Seconds, or 0 where the column is null. */
export function secondsOrZero(moment: Moment | null): number {
  return moment === null ? 0 : seconds(moment);
}

/** Seconds with microseconds, the form of `updated_at` in conversations. */
export function preciseSeconds(moment: Moment): number {
  return Math.round(moment * 1000) / 1_000_000;
}

/** ISO 8601 in UTC with milliseconds. */
export function iso(moment: Moment): string {
  return new Date(Math.floor(moment)).toISOString();
}

export function isoOrNull(moment: Moment | null): string | null {
  return moment === null ? null : iso(moment);
}
