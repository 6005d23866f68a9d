interface Waiting {
  run: () => void;
  dueAt: number;
}

/** What the page waits for, by the timer's number. */
const waiting = new Map<number, Waiting>();
/** How far the page's timers are ahead of the clock, milliseconds. */
let ahead = 0;
let isInstalled = false;

/** Lets the page's timers be hurried: a state that shows after ten seconds must not take ten to be looked at. */
export function installTime(): void {
  if (isInstalled) return;
  isInstalled = true;
  const { clearTimeout, setTimeout } = window;
  const known = (handler: TimerHandler, ms = 0, ...rest: unknown[]): number => {
    const run = (): void => {
      waiting.delete(id);
      if (typeof handler === 'function') (handler as (...given: unknown[]) => void)(...rest);
    };
    const id = setTimeout.call(window, run, ms) as unknown as number;
    waiting.set(id, { run, dueAt: performance.now() + ahead + ms });
    return id;
  };
  window.setTimeout = known as typeof window.setTimeout;
  window.clearTimeout = ((id?: number) => {
    waiting.delete(id ?? 0);
    clearTimeout.call(window, id);
  }) as typeof window.clearTimeout;
}

/** Runs what is due so many milliseconds from now, in order, as if they had passed. */
export function fly(ms: number): void {
  ahead += ms;
  const now = performance.now() + ahead;
  const due = [...waiting].filter(([, { dueAt }]) => dueAt <= now).sort((a, b) => a[1].dueAt - b[1].dueAt);
  for (const [id, { run }] of due) {
    if (!waiting.has(id)) continue;
    window.clearTimeout(id);
    run();
  }
}
