import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../agent-bot/scheduler/pacer.ts';

/** Computes `ms` of a stopwatch of its own at each of its turns, and notes what happened in which order. */
function race(mostMs: number) {
  const seen: string[] = [];
  let elapsed = 0;
  const pacer = createPacer(
    () => elapsed,
    mostMs,
    () => {
      seen.push('look');
      return Promise.resolve();
    },
  );
  const run = async (name: string, ms: number): Promise<void> => {
    await pacer.turn();
    seen.push(name);
    elapsed += ms;
  };
  return { seen, run };
}

describe('conversations that are decided at the same time', () => {
  it('let the event loop look at what has come after each stretch of computing, in their order', async () => {
    const { seen, run } = race(2);
    await Promise.all([run('a', 1), run('b', 1), run('c', 3), run('d', 1)]);
    expect(seen).toEqual(['a', 'b', 'look', 'c', 'look', 'd']);
  });

  it('stay in one stretch while that is short, so that what they write travels together', async () => {
    const { seen, run } = race(2);
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => run(name, 0.2)));
    expect(seen).toEqual(['a', 'b', 'c', 'd']);
  });

  it('begin a new stretch when the one before is over', async () => {
    const { seen, run } = race(2);
    await run('a', 1.5);
    await Promise.all([run('b', 1.5), run('c', 0)]);
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('do not hold each other up when one of them fails', async () => {
    const pacer = createPacer(() => 0, 2);
    const failing = pacer.turn().then(() => {
      throw new Error('broken');
    });
    const next = pacer.turn().then(() => 'done');
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });

  it('let timers and sockets run in between, with the real event loop', async () => {
    const seen: string[] = [];
    const pacer = createPacer(() => performance.now(), 0);
    const turns = Promise.all(
      ['a', 'b'].map(async (name) => {
        await pacer.turn();
        seen.push(name);
      }),
    );
    setImmediate(() => seen.push('webhook'));
    await turns;
    expect(seen).toEqual(['a', 'webhook', 'b']);
  });
});
