import { z } from 'zod';
import type { WeekHours } from '../handoff/hours.ts';

const clockTime = z.number().int().min(0).max(59).nullish();
const workingHour = z.looseObject({
  day_of_week: z.number().int().min(0).max(6),
  closed_all_day: z.boolean().nullish(),
  open_all_day: z.boolean().nullish(),
  open_hour: clockTime,
  open_minutes: clockTime,
  close_hour: clockTime,
  close_minutes: clockTime,
});

/** An inbox's schedule as Chatwoot tells it; null where none is kept. A day it does not name is closed. */
export const workingHoursSchema = z
  .looseObject({
    working_hours_enabled: z.boolean().nullish(),
    timezone: z.string().nullish(),
    working_hours: z.array(workingHour).nullish(),
  })
  .transform((raw): WeekHours | null => {
    if (raw.working_hours_enabled !== true || !raw.working_hours) return null;
    const days: { from: number; to: number }[][] = [[], [], [], [], [], [], []];
    for (const row of raw.working_hours) {
      if (row.closed_all_day === true) continue;
      const from = (row.open_hour ?? 0) * 60 + (row.open_minutes ?? 0);
      const to = (row.close_hour ?? 0) * 60 + (row.close_minutes ?? 0);
      days[row.day_of_week]?.push(row.open_all_day === true ? { from: 0, to: 1440 } : { from, to });
    }
    return { timeZone: raw.timezone ?? 'UTC', days };
  });
