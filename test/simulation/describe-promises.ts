import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manner } from '../../sandbox/chatwoot/state.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { checkSchedule } from './check-schedule.ts';
import { trainSampleIndex } from './sample-index.ts';
import { schedules } from './schedule.ts';

/** Of both manners together. */
const RUNS = Number(process.env['SIMULATION_RUNS'] ?? 1000);
/** The same schedules each time, so that a change that breaks one is told apart from chance. */
const SEED = Number(process.env['SIMULATION_SEED'] ?? 20260608);
/** Of one schedule, as `npm run soak` and fast-check tell it. */
const PATH = process.env['SIMULATION_PATH'];

/** Random schedules against a Chatwoot of one manner; a file each, so that they run beside each other. */
export function describePromises(manner: Manner): void {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  describe(`whatever happens on Chatwoot ${manner}, in whatever order, wherever the process dies`, () => {
    const knowledge = trainSampleIndex();

    it(
      'there is one handoff a stretch, no bot word after a person, nothing visible twice, and nobody is left unanswered',
      async () => {
        await fc.assert(
          fc.asyncProperty(schedules(manner), async (schedule) => {
            const { broken, story } = await checkSchedule(test.db, schedule, knowledge);
            expect(broken, story).toEqual([]);
          }),
          {
            numRuns: Math.ceil(RUNS / 2),
            endOnFailure: process.env['SIMULATION_SHRINK'] !== '1',
            seed: SEED,
            ...(PATH ? { path: PATH } : {}),
          },
        );
      },
      3 * 60 * 60_000,
    );
  });
}
