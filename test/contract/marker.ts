import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What every name the suite gives begins with; nobody else names anything so. */
export const SUITE = 'baton-contract';

/** Longer no run takes; one of another machine is taken for ended after this time. */
const LONGEST_RUN_MS = 2 * 60 * 60_000;

const PATTERN = new RegExp(`^${SUITE}-([0-9a-z]{8,9})-[0-9a-f]{8}(?![0-9a-f])`, 'i');

/** A name that is one run's alone, and says so to whoever finds it; with the time it began. */
export function newMarker(now = Date.now()): string {
  return `${SUITE}-${now.toString(36).padStart(8, '0')}-${randomBytes(4).toString('hex')}`;
}

/** The marker a name begins with; null for everybody else's names. Chatwoot changes the case of some names. */
export function markerIn(name: string): string | null {
  return PATTERN.exec(name)?.[0].toLowerCase() ?? null;
}

/** Whether a name was given by a run. */
export function isMarked(name: string, marker: string): boolean {
  return markerIn(name) === marker;
}

/** Runs of this machine that are under way, each in a file with its process id. */
const RUNS = join(tmpdir(), SUITE);

/** Tells other runs on this machine that this one is under way. */
export function beginRun(marker: string, processId = process.pid): void {
  mkdirSync(RUNS, { recursive: true });
  writeFileSync(join(RUNS, marker), String(processId));
}

/** Everything of the run is removed. */
export function endRun(marker: string): void {
  rmSync(join(RUNS, marker), { force: true });
}

/** When a run began, milliseconds since 1970. */
function beganAt(marker: string): number {
  return parseInt(PATTERN.exec(marker)?.[1] ?? '', 36);
}

/** Whether the run behind a marker has ended: its process is gone, or it began longer ago than any run takes. */
export function isOver(marker: string, now = Date.now()): boolean {
  let processId: number;
  try {
    processId = Number(readFileSync(join(RUNS, marker), 'utf8'));
  } catch {
    return now - beganAt(marker) > LONGEST_RUN_MS;
  }
  if (now - beganAt(marker) > LONGEST_RUN_MS) return true;
  try {
    process.kill(processId, 0);
    return false;
  } catch (thrown) {
    // Somebody else's process with this number counts as alive: better late than a run disturbed.
    return (thrown as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
