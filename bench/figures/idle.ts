import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort, startService, type ServiceProcess } from '../service-process.ts';
import { loadNow, type Figure } from '../table.ts';
import type { World } from '../world.ts';

const IDLE_MB = 150;
const READY_MS = 3_000;
const bare = fileURLToPath(new URL('../baseline/express-and-pg.ts', import.meta.url));

/** What the service costs while nothing happens, and how long it takes to start. */
export async function measureIdle(world: World, seconds: number): Promise<Figure[]> {
  const load = loadNow();
  const url = await world.database();
  const env = { DATABASE_URL: url, BATON_SECRET_KEY: world.secretKey };
  // Once before: with an empty compile cache a start is another matter.
  await (await startService(env)).stop();

  const least = await startService({ DATABASE_URL: url }, 60_000, bare);
  const service = await startService(env);
  const connected = service.readyMs;
  await new Promise((later) => setTimeout(later, seconds * 1000));
  const serviceMb = residentMb(service);
  const leastMb = residentMb(least);
  await Promise.all([service.stop(), least.stop()]);
  const leastMs = least.readyMs;

  const dataDir = `${world.folder}/embedded`;
  await mkdir(dataDir);
  const own = async (): Promise<ServiceProcess> =>
    startService({ BATON_DATA_DIR: dataDir, BATON_SANDBOX_PORT: String(await freePort()) }, 120_000);
  const first = await own();
  await first.stop();
  const again = await own();
  await again.stop();

  const baseline = (ms: number) => ({
    name: 'express and pg alone',
    measured: `${leastMs.toFixed(0)} ms`,
    ratio: ms / leastMs,
  });
  return [
    {
      name: `idle memory after ${String(seconds)} s (RSS of the Node process)`,
      measured: `${serviceMb.toFixed(0)} MB`,
      target: `≤ ${String(IDLE_MB)} MB`,
      met: serviceMb <= IDLE_MB,
      baseline: {
        name: 'express and pg alone',
        measured: `${leastMb.toFixed(0)} MB`,
        ratio: serviceMb / leastMb,
      },
      load,
    },
    {
      name: 'from the command to ready, DATABASE_URL',
      measured: `${connected.toFixed(0)} ms`,
      target: `≤ ${String(READY_MS)} ms`,
      met: connected <= READY_MS,
      baseline: baseline(connected),
      load,
    },
    {
      name: 'from the command to ready, built-in PostgreSQL and sandbox',
      measured: `${again.readyMs.toFixed(0)} ms (the very first time ${first.readyMs.toFixed(0)} ms)`,
      target: `≤ ${String(READY_MS)} ms`,
      met: again.readyMs <= READY_MS,
      baseline: baseline(again.readyMs),
      load,
    },
  ];
}

/** Resident memory of a process, MB. */
function residentMb({ child }: ServiceProcess): number {
  const pid = String(child.pid);
  try {
    const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (kb !== undefined) return Number(kb) / 1024;
  } catch {
    // No /proc here: ps knows.
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' })) / 1024;
}
