import { execFileSync } from 'node:child_process';
import { ownThread } from './own-thread.ts';

/** The program asks the kernel one thing. */
const PATIENCE_MS = 2_000;

/**
 * Lets the thread that calls this run only in time that nobody else wants: Linux's SCHED_IDLE. Unlike a low priority,
 * which may first finish its slice of 3 ms, whoever wakes goes on at once. It cannot be taken back, and where nothing is
 * ever idle the thread gets next to nothing: whoever asks for it watches how it gets on.
 *
 * @returns whether it could be done: only Linux has it, and `chrt` of util-linux or BusyBox asks for it
 */
export function standBack(): boolean {
  const thread = ownThread();
  if (thread === null) return false;
  try {
    execFileSync('chrt', ['-i', '-p', '0', String(thread)], { stdio: 'ignore', timeout: PATIENCE_MS });
    return true;
  } catch {
    return false;
  }
}
