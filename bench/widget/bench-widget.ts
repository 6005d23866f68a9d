/**
 * `npm run bench:widget`: what our widget costs a page, beside two others, measured in one Chromium in turns. The
 * peers' packages are fetched from the registry when they are not here yet.
 */
import { json, runs } from './options.ts';
import { cpus } from 'node:os';
import '../../build.ts';
import { launchChromium } from '../../test/browser/launch-chromium.ts';
import { percentile } from '../percentiles.ts';
import { loadNow } from '../table.ts';
import { openContestants } from './contestants.ts';
import { asColumns, type Measured } from './columns.ts';
import { visit, type Visit } from './visit.ts';

const load = loadNow();
const contestants = await openContestants();
// Nothing outside this machine is there to be asked; that it was asked is counted all the same.
const browser = await launchChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
try {
  const visits = new Map<string, Visit[]>(contestants.map(({ name }) => [name, []]));
  // The first round warms up the browser and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    for (const contestant of contestants) {
      const cost = await visit(browser, contestant);
      if (run > 0) visits.get(contestant.name)?.push(cost);
    }
  }
  const measured = [...visits].map(([name, list]) => ({ name, ...median(list) }));
  process.stdout.write(
    json
      ? `${JSON.stringify({ runs, load, measured }, null, 2)}\n`
      : `\n${String(cpus().length)} cores, load ${load.toFixed(1)} before the start, ${browser.version()}, ${String(runs)} visits each by somebody new, medians\n\n${asColumns(measured)}\n`,
  );
} finally {
  await browser.close();
  for (const contestant of contestants) await contestant.close();
}

function median(list: readonly Visit[]): Omit<Measured, 'name'> {
  const middle = (pick: (one: Visit) => number): number => percentile(list.map(pick), 0.5);
  return {
    ready: middle((one) => one.ready),
    open: list[0]?.open === null ? null : middle((one) => one.open ?? NaN),
    requestsBefore: middle((one) => one.requestsBefore),
    requestsInAll: middle((one) => one.requestsInAll),
    bytesBefore: middle((one) => one.bytesBefore),
    bytesInAll: middle((one) => one.bytesInAll),
    scriptBytesUntilReply: middle((one) => one.scriptBytesUntilReply),
    thirdParties: [...new Set(list.flatMap((one) => one.thirdParties))],
  };
}
