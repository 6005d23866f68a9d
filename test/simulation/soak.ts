/**
 * `npm run soak`: random schedules by the thousand, new ones each time. Says how far it is, each schedule that broke a
 * promise with the command that runs it again, and in the end what came out; exit code 1 where one broke. Ctrl-C ends
 * it earlier. `SIMULATION_RUNS` says how many (10,000), `SIMULATION_SEED` which.
 */
import * as fc from 'fast-check';
import { scriptArguments } from '../../checks/script-arguments.ts';
import { createLog } from '../../agent-bot/log.ts';
import { connectDatabase } from '../../agent-bot/store/database.ts';
import type { Manner } from '../../sandbox/chatwoot/state.ts';
import { startThrowawayPostgres } from '../database/throwaway-postgres.ts';
import { checkSchedule } from './check-schedule.ts';
import { trainSampleIndex } from './sample-index.ts';
import { schedules } from './schedule.ts';

scriptArguments(
  `npm run soak

Runs random schedules on Chatwoot 4.14.2's and 4.16.2's manners, new ones each time, until Ctrl-C or so many are done.
It takes no option; the environment says

  SIMULATION_RUNS   how many (10,000)
  SIMULATION_SEED   which (others each time)

Exit code 1: a promise was broken, and the command that runs that schedule again is told.`,
  {},
);

const MANNERS: readonly Manner[] = ['4.14.2', '4.16.2'];
const runs = wholeNumber('SIMULATION_RUNS', 10_000);
const seed = wholeNumber('SIMULATION_SEED', Math.trunc(Math.random() * 2 ** 30));
/** Schedules of one manner and seed before it is the other's turn, and something is said. */
const CHUNK = Math.min(100, Math.ceil(runs / 2));

function wholeNumber(name: string, otherwise: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return otherwise;
  if (/^[1-9]\d{0,9}$/.test(given)) return Number(given);
  process.stderr.write(`${name} must be a whole number above 0, and is "${given}".\n`);
  process.exit(1);
}

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const count = (n: number): string => n.toLocaleString('en');

let stopped = false;
process.once('SIGINT', () => {
  stopped = true;
  say('Stopping after the schedule that is running …');
});

say(
  `${count(runs)} random schedules, half of them on Chatwoot ${MANNERS.join(', half on ')}; seed ${String(seed)}`,
);
const postgres = await startThrowawayPostgres();
const db = await connectDatabase({ url: postgres.url, log: createLog({ level: 'silent' }), max: 5 });
const knowledge = trainSampleIndex();
const began = performance.now();
let done = 0;
let broke = 0;

for (let chunk = 0; done < runs && !stopped; chunk += 1) {
  const manner = MANNERS[chunk % MANNERS.length] ?? '4.16.2';
  const chunkSeed = seed + chunk;
  const property = fc.asyncProperty(schedules(manner), async (schedule) => {
    // Interrupted, what is left of the chunk passes unseen.
    if (stopped) return;
    const { broken, story } = await checkSchedule(db, schedule, knowledge);
    done += 1;
    if (broken.length > 0) throw new Error(`${broken.join('\n')}\n${story}`);
  });
  const most = Math.min(CHUNK, runs - done);
  const result = await fc.check(property, { seed: chunkSeed, numRuns: most, endOnFailure: true });
  if (result.failed) {
    broke += 1;
    say(`\nA promise was broken on Chatwoot ${manner}: ${String(result.errorInstance)}`);
    say(fc.stringify(result.counterexample));
    say(
      `Again: SIMULATION_SEED=${String(chunkSeed)} SIMULATION_PATH=${String(result.counterexamplePath)} ` +
        `npx vitest run test/simulation/promises-${manner.replaceAll('.', '-')}\n`,
    );
  }
  const seconds = (performance.now() - began) / 1000;
  say(
    `${count(done)} of ${count(runs)} after ${seconds.toFixed(0)} s, ` +
      `${broke === 0 ? 'all promises kept' : `${count(broke)} broke a promise`}`,
  );
}

await db.close();
await postgres.stop();
const ran = `${count(done)} random schedules ran (seed ${String(seed)})`;
say(
  broke === 0
    ? `${ran}: one handoff a stretch, no bot word after a person, nothing twice, nobody left unanswered.`
    : `${ran}: ${count(broke)} of them broke a promise; each is told above, with the command that runs it again.`,
);
process.exitCode = broke === 0 ? 0 : 1;
