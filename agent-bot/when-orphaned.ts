/** How often it is looked whether whoever started this process is still there, milliseconds. */
const EVERY_MS = 500;

/**
 * Calls `then` once whoever started this process has ended. npm ends at SIGTERM without waiting for what it runs, which
 * would go on unseen and hold its port and its folder. Windows never tells: there nothing happens.
 */
export function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    then();
  }, EVERY_MS).unref();
}
