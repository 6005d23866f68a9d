/** Lets pieces of computing wait for each other and for what has come in meanwhile. */
export interface Pacer {
  /** Resolves when it is this caller's turn: compute then, at once and without waiting for anything. */
  turn(): Promise<void>;
}

/**
 * Many conversations that are claimed together are not decided in one stretch, during which nothing else would be seen
 * to: after `mostMs` of computing the event loop looks at what has come meanwhile, webhooks above all, before the next
 * one has its turn. Those that fit into one stretch stay together, and so does what they write.
 *
 * @param stopwatch milliseconds, for measuring only
 * @param lookUp resolves after the event loop has looked at what has come
 */
export function createPacer(
  stopwatch: () => number,
  mostMs: number,
  lookUp: () => Promise<void> = nextLoop,
): Pacer {
  const waiting: (() => void)[] = [];
  let isGoing = false;

  async function go(): Promise<void> {
    isGoing = true;
    // Who asked first must be waiting by the time it is called.
    await Promise.resolve();
    let begun = stopwatch();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      next();
      // Its computing comes in the queue of promises before what follows here.
      await Promise.resolve();
      if (stopwatch() - begun < mostMs) continue;
      await lookUp();
      begun = stopwatch();
    }
    isGoing = false;
  }

  return {
    turn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!isGoing) void go();
      }),
  };
}

function nextLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
