import { isStoreAway } from './store-error.ts';

/** Does small things together that come at the same time. */
export interface Batcher<Item, Result> {
  /** Resolves with what became of this item. Errors: those of the work. */
  do(item: Item): Promise<Result>;
  /** Items that are not done yet. */
  pending(): number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (thrown: unknown) => void;
}

/** How long a go may keep those behind it waiting, milliseconds: what one waits for, a lock for instance, others need not. */
const STUCK_MS = 1_000;
/** So many stuck goes are passed by, each has a connection: more, and it is the store that is stuck. */
const MOST_STUCK = 3;

/**
 * Items of one turn of the event loop are done in one go, and in a flood those that come while `atOnce` goes are
 * under way wait for the next one and share it, `most` at a time: one round trip and one write to disk instead of
 * many. When a shared go fails because of one item, each is tried alone. A go that is stuck is passed by.
 *
 * @param work does all or none; its results are in the order of the items
 */
export function createBatcher<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  limits: { atOnce: number; most: number },
): Batcher<Item, Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let underWay = 0;
  let stuck = 0;
  let doing = 0;
  let planned = false;

  function plan(): void {
    if (planned) return;
    planned = true;
    setImmediate(() => {
      planned = false;
      next();
    });
  }

  function next(): void {
    while (underWay < limits.atOnce && waiting.length > 0) begin(waiting.splice(0, limits.most));
  }

  function begin(batch: Waiting<Item, Result>[]): void {
    let isStuck = false;
    underWay += 1;
    doing += batch.length;
    const timer = setTimeout(() => {
      if (stuck >= MOST_STUCK) {
        timer.refresh();
        return;
      }
      isStuck = true;
      stuck += 1;
      underWay -= 1;
      plan();
    }, STUCK_MS);
    void doAll(batch).finally(() => {
      clearTimeout(timer);
      if (isStuck) stuck -= 1;
      else underWay -= 1;
      doing -= batch.length;
      plan();
    });
  }

  async function doAll(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item));
      for (const [n, { resolve }] of batch.entries()) resolve(results[n] as Result);
    } catch (thrown) {
      if (batch.length === 1 || isStoreAway(thrown)) for (const { reject } of batch) reject(thrown);
      else for (const one of batch) await doAll([one]);
    }
  }

  return {
    do: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        plan();
      }),
    pending: () => waiting.length + doing,
  };
}
