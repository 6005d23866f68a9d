import { afterEach, describe, expect, it, vi } from 'vitest';
import { BatonError } from '../../../agent-bot/errors.ts';
import { createBatcher } from '../../../agent-bot/store/batcher.ts';

/** Work that ends when it is told to. */
function slowWork(limits: { atOnce: number; most: number }) {
  const goes: { items: number[]; end: () => void }[] = [];
  const batcher = createBatcher(
    (items: number[]) =>
      new Promise<number[]>((resolve) => {
        goes.push({
          items,
          end: () => {
            resolve(items.map((item) => item * 10));
          },
        });
      }),
    limits,
  );
  const nextLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  /** Adds items, each in a turn of the event loop of its own. */
  async function add(...items: number[]): Promise<Promise<number>[]> {
    const results: Promise<number>[] = [];
    for (const item of items) {
      results.push(batcher.do(item));
      await nextLoop();
      await nextLoop();
    }
    return results;
  }
  return { batcher, goes, add, nextLoop, sizes: () => goes.map((go) => go.items.length) };
}

describe('small things that come at the same time', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are done in one go, each with its own result', async () => {
    const { batcher, goes, nextLoop } = slowWork({ atOnce: 1, most: 10 });
    const results = Promise.all([1, 2, 3].map((item) => batcher.do(item)));
    await nextLoop();
    goes[0]?.end();
    expect(await results).toEqual([10, 20, 30]);
    expect(goes).toHaveLength(1);
    await nextLoop();
    expect(batcher.pending()).toBe(0);
  });

  it('wait for the next go while as many as may be are under way, and share it', async () => {
    const { batcher, goes, add, nextLoop, sizes } = slowWork({ atOnce: 2, most: 2 });
    const results = await add(1, 2, 3, 4, 5);
    expect(sizes()).toEqual([1, 1]);
    expect(batcher.pending()).toBe(5);
    goes[0]?.end();
    await nextLoop();
    await nextLoop();
    expect(sizes()).toEqual([1, 1, 2]);
    goes[1]?.end();
    await nextLoop();
    await nextLoop();
    expect(sizes()).toEqual([1, 1, 2, 1]);
    for (const go of goes) go.end();
    expect(await Promise.all(results)).toEqual([10, 20, 30, 40, 50]);
  });

  it('wait a second at most for a go that is stuck', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { goes, add, nextLoop, sizes } = slowWork({ atOnce: 1, most: 2 });
    const [first, second] = await add(1, 2);
    vi.advanceTimersByTime(999);
    await nextLoop();
    expect(sizes()).toEqual([1]);
    vi.advanceTimersByTime(1);
    await nextLoop();
    goes[1]?.end();
    expect(await second).toBe(20);
    goes[0]?.end();
    expect(await first).toBe(10);
  });

  it('wait for the store where it is the store that is stuck, and go on one at a time when it is not any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { batcher, goes, add, nextLoop } = slowWork({ atOnce: 1, most: 1 });
    const results = await add(1, 2, 3, 4, 5, 6, 7);
    for (let second = 0; second < 20; second += 1) {
      vi.advanceTimersByTime(1_000);
      await nextLoop();
    }
    expect(goes).toHaveLength(4);
    for (const go of [...goes]) go.end();
    await nextLoop();
    await nextLoop();
    expect(goes).toHaveLength(5);
    while (batcher.pending() > 0) {
      for (const go of goes) go.end();
      await nextLoop();
    }
    expect(await Promise.all(results)).toEqual([10, 20, 30, 40, 50, 60, 70]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are tried alone where one of them spoils the go', async () => {
    const batcher = createBatcher(
      (items: number[]) => (items.includes(2) ? Promise.reject(new Error('two')) : Promise.resolve(items)),
      { atOnce: 1, most: 10 },
    );
    const results = await Promise.allSettled([1, 2, 3].map((item) => batcher.do(item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('are not tried again one by one while the store is away', async () => {
    let goes = 0;
    const away = new BatonError('store_unreachable', 'PostgreSQL is away.', 'Wait.', { status: 503 });
    const batcher = createBatcher(
      () => {
        goes += 1;
        return Promise.reject(away);
      },
      { atOnce: 1, most: 10 },
    );
    const results = await Promise.allSettled([1, 2, 3].map((item) => batcher.do(item)));
    expect(results.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(goes).toBe(1);
  });
});
