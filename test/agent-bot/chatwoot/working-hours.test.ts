import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workingHoursSchema } from '../../../agent-bot/chatwoot/working-hours.ts';
import { createInboxHours } from '../../../agent-bot/handoff/inbox-hours.ts';

const recorded = readFileSync(
  new URL('../../fixtures/recorded/01-first-message.json', import.meta.url),
  'utf8',
);
/** What a real Chatwoot answered when it was asked for the public inbox. */
const inbox = (
  JSON.parse(recorded) as { entries: { path?: string; response?: { body: Record<string, unknown> } }[] }
).entries.find(({ path }) => /\/public\/api\/v1\/inboxes\/\w+$/.test(path ?? ''))!.response!.body;

describe('the working hours of an inbox', () => {
  it('are none where they are off, whatever week is stored', () => {
    expect(inbox['working_hours_enabled']).toBe(false);
    expect(workingHoursSchema.parse(inbox)).toBeNull();
  });

  it('are the week a real Chatwoot tells, where they are on', () => {
    const nine = [{ from: 540, to: 1020 }];
    expect(workingHoursSchema.parse({ ...inbox, working_hours_enabled: true })).toEqual({
      timeZone: 'UTC',
      days: [[], nine, nine, nine, nine, nine, []],
    });
  });

  it('may be open all day, and a day that is not named is closed', () => {
    const days = [{ day_of_week: 2, open_all_day: true, open_hour: 9, close_hour: 17 }];
    const parsed = workingHoursSchema.parse({ working_hours_enabled: true, working_hours: days });
    expect(parsed?.days).toEqual([[], [], [{ from: 0, to: 1440 }], [], [], [], []]);
  });

  it.each([
    ['nothing', null],
    ['a day of eight', { working_hours_enabled: true, working_hours: [{ day_of_week: 8 }] }],
    [
      'an hour in words',
      { working_hours_enabled: true, working_hours: [{ day_of_week: 1, open_hour: 'nine' }] },
    ],
  ])('cannot be read from %s', (_, raw) => {
    expect(workingHoursSchema.safeParse(raw).success).toBe(false);
  });
});

describe('what visitors are told of the hours', () => {
  const MONDAY_NOON = Date.parse('2026-01-12T12:00Z');
  const NINE_TO_FIVE = [{ from: 540, to: 1020 }];
  const monday = { timeZone: 'UTC', days: [[], NINE_TO_FIVE, [], [], [], [], []] };

  it('is nothing while somebody is there, and the shifts to come while nobody is', async () => {
    const clock = { time: MONDAY_NOON, now: () => clock.time };
    const hours = createInboxHours(clock, () => Promise.resolve(monday));
    expect(await hours(1)).toBeNull();
    clock.time = Date.parse('2026-01-12T18:00Z');
    expect(await hours(1)).toEqual([
      { from: Date.parse('2026-01-19T09:00Z'), to: Date.parse('2026-01-19T17:00Z') },
    ]);
  });

  it('is nothing where Chatwoot cannot be asked or its time zone is unknown, and asked again soon', async () => {
    const clock = { time: MONDAY_NOON, now: () => clock.time };
    let asked = 0;
    const hours = createInboxHours(clock, () => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new Error('away'))
        : Promise.resolve({ ...monday, timeZone: 'Mars/Olympus' });
    });
    expect([await hours(1), await hours(1), asked]).toEqual([null, null, 1]);
    clock.time += 31_000;
    expect([await hours(1), asked]).toEqual([null, 2]);
    clock.time += 299_000;
    await hours(1);
    expect(asked).toBe(2);
  });
});
