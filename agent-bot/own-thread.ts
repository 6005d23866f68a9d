import { readlinkSync } from 'node:fs';

/**
 * The number of the thread that calls this; null on a process's first thread, which serves visitors, and where the
 * system is not Linux: only there a thread is a process of its own number.
 */
export function ownThread(): number | null {
  try {
    // "<process>/task/<thread>".
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    return Number.isInteger(thread) && thread !== process.pid ? thread : null;
  } catch {
    return null;
  }
}
