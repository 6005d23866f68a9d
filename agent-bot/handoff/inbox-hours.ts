import type { Clock } from '../clock.ts';
import { isOpen, shiftsAhead, type Shift, type WeekHours } from './hours.ts';

/** Schedules change rarely: this old is new enough. */
const KEPT_MS = 5 * 60_000;
/** One that could not be read is asked for again after this. */
const RETRY_MS = 30_000;

/**
 * When people are there, by each bot's inbox. Answers null while somebody is there, where no schedule is kept, and
 * where it cannot be read: nothing is said then. An empty list: nobody knows when somebody is back.
 *
 * @param read the schedule of a bot's inbox; null: none
 */
export function createInboxHours(
  clock: Clock,
  read: (botId: number) => Promise<WeekHours | null>,
): (botId: number) => Promise<Shift[] | null> {
  const known = new Map<number, { until: number; hours: Promise<WeekHours | null> }>();

  function hoursOf(botId: number): Promise<WeekHours | null> {
    const now = clock.now();
    const kept = known.get(botId);
    if (kept && now < kept.until) return kept.hours;
    const entry = { until: now + KEPT_MS, hours: read(botId) };
    entry.hours = entry.hours.catch(() => {
      entry.until = now + RETRY_MS;
      return null;
    });
    known.set(botId, entry);
    return entry.hours;
  }

  return async (botId) => {
    const hours = await hoursOf(botId);
    if (hours === null) return null;
    const now = clock.now();
    try {
      const shifts = shiftsAhead(hours, now);
      return isOpen(shifts, now) ? null : shifts;
    } catch {
      // A time zone that this runtime does not know.
      return null;
    }
  };
}
